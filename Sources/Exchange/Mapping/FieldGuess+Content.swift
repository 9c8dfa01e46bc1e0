import Kernel

// Columns that no title explains. With a header these are only proposals for what is still missing;
// without one they are all there is.
extension FieldGuess {
    private var free: [Int] { fields.indices.filter { fields[$0] == nil && profiles[$0].filled > 0 } }
    private var certainty: Mapping.Certainty { hasHeader ? .choose : .sure }

    mutating func customersByContent() {
        for column in free {
            let profile = profiles[column]
            if profile.mostly(profile.emails, 60) { give(.email, column, certainty) }
            else if profile.mostly(profile.phones, 60), !has(.phone) { give(.phone, column, certainty) }
            else if profile.mostly(profile.days), !hasHeader { give(.birthday, column, .choose) }
        }
        guard !hasHeader || !(has(.name) || has(.firstName) || has(.lastName)) else { return }
        let texts = free.filter { profiles[$0].mostly(profiles[$0].words) && profiles[$0].distinct * 3 > profiles[$0].filled }
        if let column = texts.first { give(.name, column, .choose) }
        guard !hasHeader else { return }
        if let column = free.first(where: { isKey(profiles[$0]) }) { give(.number, column, .choose) }
        for column in free where Self.areProvinces(profiles[column]) { give(.province, column, .choose) }
    }

    mutating func productsByContent() {
        if !has(.number), let column = free.first(where: { isKey(profiles[$0]) }) { give(.number, column, .choose) }
        if !has(.name), let column = free.first(where: { profiles[$0].mostly(profiles[$0].words) && profiles[$0].distinct * 2 > profiles[$0].filled }) {
            give(.name, column, .choose)
        }
        guard !hasHeader else { return }
        if let column = free.first(where: { profiles[$0].mostly(profiles[$0].numbers) && profiles[$0].fractions > 0 }) { give(.price, column, .choose) }
    }

    mutating func salesByContent() {
        if !has(.time) {
            let days = free.filter { profiles[$0].mostly(profiles[$0].days) }
            if let column = days.first(where: { profiles[$0].times > 0 }) ?? days.first { give(.time, column, certainty) }
        }
        if !hasHeader, let column = free.first(where: { profiles[$0].mostly(profiles[$0].clocks) }) { give(.clock, column, .choose) }
        if !has(.amount), !has(.unitPrice) {
            let money = free.filter { profiles[$0].isNumeric && (profiles[$0].fractions > 0 || !profiles[$0].currencies.isEmpty) }
            if let column = money.last { give(.amount, column, certainty) }
        }
        guard !hasHeader else { return }
        keysWithoutTitles()
        if let column = free.first(where: { isCount(profiles[$0]) }) { give(.quantity, column, .choose) }
    }

    /// Without titles: the first code is the customer. When another code changes with every receipt, that one is the receipt.
    private mutating func keysWithoutTitles() {
        let codes = free.filter { profiles[$0].looksLikeCodes && !isCount(profiles[$0]) && !profiles[$0].mostly(profiles[$0].days) }
        guard let first = codes.first else { return }
        guard let second = codes.dropFirst().first, !sameGroups(first, second) else {
            give(.customerNumber, first, .choose)
            return
        }
        let (receipt, customer) = profiles[first].distinct >= profiles[second].distinct ? (first, second) : (second, first)
        give(.receipt, receipt, .choose)
        give(.customerNumber, customer, .choose)
    }

    /// Two numbers for one thing: they always change together.
    private func sameGroups(_ left: Int, _ right: Int) -> Bool {
        let pairs = Set(zip(profiles[left].pattern, profiles[right].pattern).map { [$0, $1] })
        return pairs.count == profiles[left].distinct && pairs.count == profiles[right].distinct
    }

    private func isKey(_ profile: ColumnProfile) -> Bool {
        profile.filled * 10 >= profile.rows * 9 && profile.distinct * 100 >= profile.filled * 95 && profile.mostly(profile.wholes)
    }

    /// Small whole numbers without zeros in front: pieces.
    private func isCount(_ profile: ColumnProfile) -> Bool {
        profile.looksLikeCodes && profile.padded == 0 && profile.biggest < 1000 && profile.median < 50
    }

    private static func areProvinces(_ profile: ColumnProfile) -> Bool {
        profile.commonest.map { Places.find(province: $0) != nil } ?? false && !profile.mostly(profile.numbers)
    }
}

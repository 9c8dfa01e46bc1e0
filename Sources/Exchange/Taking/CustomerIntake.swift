import Customers
import Kernel
import Platform
import Storage

/// Takes in a customer list.
///
/// A row with a number is that customer or a new one. Without a number the telephone decides, then the
/// e-mail, if the name does not speak against it; without any of them the name, if nothing does.
struct CustomerIntake: Intake {
    typealias Ready = [CustomerRow]
    typealias C = CustomerChecker

    static let width = 2

    private let hasNotes: Bool

    init(_ mapping: Mapping, _ firm: FirmFacts) { hasNotes = mapping.column(.note) != nil }

    struct Plan: IntakePlan {
        var decided = Decided()
        var branches: BranchNames
        fileprivate(set) var drafts: [CardDraft] = []
    }

    func decide(_ rows: [CustomerRow], _ data: any Reading, _ batch: ID<Batch>?) throws -> Plan {
        var plan = Plan(branches: try BranchNames(data))
        var desk = try CardDesk(rows, data, notes: hasNotes)
        let people = try PeopleNames(data)
        for row in rows {
            guard row.number.isEmpty || CustomerNumber.isReadable(row.number) else {
                plan.decided.reject(row.line, .number, CustomerFailure.numberUnreadable(row.number).words)
                continue
            }
            let owner = people.find(row.owner)
            if owner == nil, !row.owner.isEmpty { plan.decided.leaveOut(row.line, .owner, row.owner, PeopleNames.unknown(row.owner)) }
            let branch = plan.branches.find(row.branch)
            let found = desk.find(row)
            if let other = found.namesake {
                plan.decided.leaveOut(row.line, .phone, row.phones.first?.display ?? row.emails.first?.value ?? "", Self.namesake(other))
            }
            if let place = found.place {
                let isNew = desk.drafts[place].take(row, owner: owner, branch: branch)
                desk.learn(row, place)
                if isNew { plan.decided.updated += 1 } else { plan.decided.skipped += 1 }
            } else {
                var draft = CardDraft(new: row)
                _ = draft.take(row, owner: owner, branch: branch)
                desk.add(draft, row)
                plan.decided.created += 1
                plan.decided.news.customers.append(Self.key(row))
            }
        }
        plan.drafts = desk.drafts
        plan.decided.made.customers = plan.decided.created
        plan.decided.made.branches = plan.branches.missing.count
        plan.decided.news.branches = plan.branches.missing
        return plan
    }

    func write(_ plan: Plan, _ book: Book) throws {
        var branches = plan.branches
        try branches.open(in: book)
        let news = plan.drafts.filter { $0.known == nil }
        let ids = try book.addCustomers(news.map { $0.newCustomer(branches) })
        for (draft, id) in zip(news, ids) { for note in draft.newNotes { try book.addNote(id, note) } }
        for draft in plan.drafts { if let known = draft.known { try draft.write(known.id, branches, book) } }
    }

    private static func key(_ row: CustomerRow) -> Int {
        var hasher = Hasher()
        if !row.number.isEmpty { hasher.combine(row.number) }
        else if let phone = row.phones.first { hasher.combine(phone) }
        else if let email = row.emails.first { hasher.combine(email) }
        else { hasher.combine(TurkishText.fold(row.name)); hasher.combine(TurkishText.fold(row.address)) }
        return hasher.finalize()
    }

    private static func namesake(_ name: String) -> Words {
        Words("Aynı telefon ya da e-posta \(name) adlı müşteride de var. Adları ayrı olduğu için ayrı kişi olarak eklenir.",
              "\(name) has the same phone or e-mail. As the names differ, this becomes a customer of its own.")
    }
}

/// The cards that the rows of a piece may mean, known ones and those that the piece itself brings.
private struct CardDesk {
    var drafts: [CardDraft] = []
    private var byNumber: [String: Int] = [:]
    private var byValue: [String: [Int]] = [:]
    private var byName: [String: [Int]] = [:]

    init(_ rows: [CustomerRow], _ data: any Reading, notes: Bool) throws {
        let nameless = rows.filter(\.number.isEmpty)
        let numbers = try data.customers(numbered: rows.map(\.number).filter { !$0.isEmpty }.once())
        let values = try data.customers(reachedBy: nameless.flatMap { $0.phones.map(\.e164) + $0.emails.map(\.value) }.once())
        let names = try data.customers(foldedNames: nameless.filter { $0.phones.isEmpty && $0.emails.isEmpty }.map { TurkishText.fold($0.name) }.once())
        let wanted = Set(numbers.values).union(values.values.joined()).union(names.values.joined())
        let cards = try data.cards(of: wanted.sorted(), notes: notes)
        var places: [ID<Customer>: Int] = [:]
        for id in wanted.sorted() {
            guard let card = cards[id] else { continue }
            places[id] = drafts.count
            drafts.append(CardDraft(card))
        }
        byNumber = numbers.compactMapValues { places[$0] }
        byValue = values.mapValues { $0.compactMap { places[$0] } }
        byName = names.mapValues { $0.compactMap { places[$0] } }
    }

    func find(_ row: CustomerRow) -> (place: Int?, namesake: String?) {
        if !row.number.isEmpty { return (byNumber[row.number], nil) }
        var other: String?
        for value in row.phones.map(\.e164) + row.emails.map(\.value) {
            for place in byValue[value] ?? [] {
                if drafts[place].agrees(row) { return (place, nil) }
                other = other ?? drafts[place].name
            }
        }
        guard row.phones.isEmpty, row.emails.isEmpty else { return (nil, other) }
        return (byName[TurkishText.fold(row.name)]?.first { drafts[$0].agreesInPlace(row) }, nil)
    }

    mutating func add(_ draft: CardDraft, _ row: CustomerRow) {
        drafts.append(draft)
        if let number = draft.number { byNumber[number] = drafts.count - 1 }
        learn(row, drafts.count - 1)
        byName[TurkishText.fold(draft.name), default: []].append(drafts.count - 1)
    }

    /// Later rows find the card by what this one brought.
    mutating func learn(_ row: CustomerRow, _ place: Int) {
        for value in row.phones.map(\.e164) + row.emails.map(\.value) where !(byValue[value]?.contains(place) ?? false) { byValue[value, default: []].append(place) }
    }
}

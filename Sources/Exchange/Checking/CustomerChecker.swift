import Kernel

/// Checks a customer list. A row needs a name or a number; everything else may be missing or wrong.
public struct CustomerChecker: Checker {
    private let number, name, firstName, lastName, kind, birthday, place, province, district: Cell
    private let taxNumber, taxOffice, owner, branch, source, created: Cell
    private let phones, emails, addresses, tags, notes: [Cell]
    private let today: Day
    private var places = PlaceMemory()

    public init(_ mapping: Mapping, today: Day) throws {
        try mapping.requireEssentials()
        func cell(_ field: Field) -> Cell { Cell(field, mapping) }
        number = cell(.number); name = cell(.name); firstName = cell(.firstName); lastName = cell(.lastName); kind = cell(.kind)
        birthday = cell(.birthday); place = cell(.place); province = cell(.province); district = cell(.district)
        taxNumber = cell(.taxNumber); taxOffice = cell(.taxOffice); owner = cell(.owner); branch = cell(.branch)
        source = cell(.source); created = cell(.created)
        phones = Cell.all(.phone, mapping); emails = Cell.all(.email, mapping); addresses = Cell.all(.address, mapping)
        tags = Cell.all(.tags, mapping); notes = Cell.all(.note, mapping)
        self.today = today
    }

    public mutating func check(_ row: borrowing RowView, _ said: inout Notes) -> Verdict<CustomerRow> {
        if row.isBlank { return .blank }
        var customer = CustomerRow(line: row.line)
        customer.number = row.text(number.index)
        readName(row, &customer)
        if customer.name.isEmpty, customer.number.isEmpty {
            return .reject((name.exists ? name : firstName.exists ? firstName : number).rejects(row, Words(
                "Ad da müşteri numarası da boş, en az biri olmalı. Örnek: Ayten Korkmaz", "Both name and number are empty, one of them is needed. Example: Ayten Korkmaz")))
        }
        readContacts(row, &customer, &said)
        readDays(row, &customer, &said)
        readPlace(row, &customer, &said)
        readTax(row, &customer, &said)
        customer.isFirm = isFirm(row, customer)
        customer.tags = tags.flatMap { cell in
            row.text(cell.index).split { $0 == "," || $0 == ";" || $0 == "|" }.map { $0.trimmingSpaces }.filter { !$0.isEmpty }
        }
        customer.note = joined(notes, row, "\n")
        customer.address = joined(addresses, row, " ")
        customer.owner = row.text(owner.index)
        customer.branch = row.text(branch.index)
        customer.source = row.text(source.index)
        return .row(customer)
    }

    private func readName(_ row: borrowing RowView, _ customer: inout CustomerRow) {
        customer.firstName = row.text(firstName.index)
        customer.lastName = row.text(lastName.index)
        customer.name = row.text(name.index)
        guard customer.name.isEmpty else { return }
        customer.name = customer.firstName.isEmpty || customer.lastName.isEmpty
            ? customer.firstName + customer.lastName : customer.firstName + " " + customer.lastName
    }

    private func readContacts(_ row: borrowing RowView, _ customer: inout CustomerRow, _ said: inout Notes) {
        for cell in phones {
            for phone in Contact.phones(row, cell, &said) where !customer.phones.contains(phone) { customer.phones.append(phone) }
        }
        for cell in emails {
            for email in Contact.emails(row, cell, &said) where !customer.emails.contains(email) { customer.emails.append(email) }
        }
    }

    private func readDays(_ row: borrowing RowView, _ customer: inout CustomerRow, _ said: inout Notes) {
        if let day = day(birthday, row, &said) {
            if day <= today, day.year >= 1900 { customer.birthday = day }
            else { said.leaveOut(birthday, row, Sentences.birthdayOutOfRange(row.text(birthday.index))) }
        }
        customer.created = day(created, row, &said).map { min($0, today) }
    }

    private func day(_ cell: Cell, _ row: borrowing RowView, _ said: inout Notes) -> Day? {
        let typed = row[cell.index]
        if typed.isEmpty { return nil }
        if let number = CalendarText.day(typed, order: cell.order) { return Day(number) }
        said.leaveOut(cell, row, Sentences.day(typed.text, cell.order))
        return nil
    }

    private mutating func readPlace(_ row: borrowing RowView, _ customer: inout CustomerRow, _ said: inout Notes) {
        if place.exists, case let both = row.text(place.index), !both.isEmpty {
            return take(places.find(both), &customer) ? () : said.leaveOut(place, row, Sentences.place(both))
        }
        let first = row.text(province.index), second = row.text(district.index)
        if first.isEmpty {
            guard !second.isEmpty, !take(places.find(second), &customer) else { return }
            return said.leaveOut(district, row, Sentences.district(second))
        }
        customer.province = places.find(province: first)
        // Columns called İl often hold both: "Bursa/Nilüfer".
        if customer.province == nil, !take(places.find(first), &customer) { return said.leaveOut(province, row, Sentences.place(first)) }
        guard let found = customer.province, !second.isEmpty, customer.district == nil else { return }
        customer.district = places.find(district: second, in: found)
        if customer.district == nil { said.leaveOut(district, row, Sentences.district(second, in: found.name)) }
    }

    private func take(_ place: Locality?, _ customer: inout CustomerRow) -> Bool {
        (customer.province, customer.district) = (place?.province, place?.district)
        return place != nil
    }

    private func readTax(_ row: borrowing RowView, _ customer: inout CustomerRow, _ said: inout Notes) {
        customer.taxOffice = row.text(taxOffice.index)
        let typed = row.text(taxNumber.index)
        if typed.isEmpty { return }
        let digits = typed.utf8.filter(\.isDigit).count
        // A spreadsheet drops the zero a tax number may begin with.
        if let firm = VKN(typed) ?? (digits == 9 ? VKN("0" + typed) : nil) { customer.taxNumber = firm.value }
        else if let person = TCKN(typed) { customer.taxNumber = person.value }
        else if let why = digits == 11 ? TCKN.why(typed) : VKN.why(typed) { said.leaveOut(taxNumber, row, why) }
    }

    private func isFirm(_ row: borrowing RowView, _ customer: CustomerRow) -> Bool? {
        if kind.exists {
            let told = TurkishText.fold(row.text(kind.index))
            if ["firma", "kurumsal", "sirket", "tuzel", "company", "business", "corporate", "organisation"].contains(where: told.contains) { return true }
            if ["kisi", "bireysel", "sahis", "gercek", "person", "individual", "private"].contains(where: told.contains) { return false }
        }
        if customer.taxNumber.utf8.count == 10 { return true }
        if !customer.lastName.isEmpty { return false }
        return Self.soundsLikeFirm(customer.name) ? true : nil
    }

    private static let firmWords: Set = ["ltd", "sti", "limited", "anonim", "sirketi", "sanayi", "ticaret", "holding", "kooperatifi", "dernegi", "insaat", "gida", "otomotiv", "tekstil", "market", "eczanesi", "lokantasi"]

    static func soundsLikeFirm(_ name: String) -> Bool {
        let words = TurkishText.foldedWords(name)
        return words.contains { firmWords.contains($0) } || zip(words, words.dropFirst()).contains { $0 == "a" && $1 == "s" } && words.last == "s"
    }

    private func joined(_ cells: [Cell], _ row: borrowing RowView, _ between: String) -> String {
        guard cells.count > 1 else { return cells.first.map { row.text($0.index) } ?? "" }
        var texts: [String] = []
        for cell in cells { if case let text = row.text(cell.index), !text.isEmpty { texts.append(text) } }
        return texts.joined(separator: between)
    }
}

extension Substring {
    var trimmingSpaces: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}

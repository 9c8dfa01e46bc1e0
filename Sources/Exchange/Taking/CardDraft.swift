import Customers
import Kernel
import Platform
import Storage

/// A card being put together from what is known and what the rows of a file add.
///
/// What a file leaves empty stays as it is; what it says anew is taken over. An earlier telephone or
/// e-mail is kept beside the new one.
struct CardDraft: Sendable {
    /// nil: a customer who is not in the book yet.
    let known: Customer?
    private(set) var facts: CustomerFacts
    let number: String?
    private(set) var points: Set<String>
    private(set) var newPoints: [NewContactPoint] = []
    private var tags: Set<String>
    private(set) var newTags: [String] = []
    private var notes: Set<String>
    private(set) var newNotes: [String] = []
    private var since: Instant?
    /// A branch that is opened when the card is written.
    private(set) var newBranch: String?
    private let before: CustomerFacts?

    init(_ card: KnownCard) {
        known = card.customer
        facts = CustomerFacts(card.customer, address: card.address)
        before = facts
        number = card.customer.number
        points = Set(card.points.map(\.value))
        (tags, notes) = (card.tags, card.notes)
    }

    init(new row: CustomerRow) {
        (known, before, number) = (nil, nil, row.number.orNil)
        (points, tags, notes) = ([], [], [])
        facts = CustomerFacts(kind: row.isFirm == true ? .firm : .person)
        since = row.created?.start
        if row.name.isEmpty { facts.title = "Müşteri \(row.number)" }
    }

    var factsChanged: Bool { before.map { $0 != facts } ?? true }
    var name: String { facts.name }

    /// Takes over what a row says. Answers whether anything was new.
    mutating func take(_ row: CustomerRow, owner: ID<Account>?, branch: BranchNames.Answer) -> Bool {
        let old = facts, had = (newPoints.count, newTags.count, newNotes.count, newBranch)
        takeName(row)
        takeContacts(row)
        takePlace(row)
        takeRest(row, owner)
        switch branch {
        case .known(let id): facts.branch = id
        case .new: newBranch = row.branch
        case .none, .tooMany: break
        }
        return facts != old || had != (newPoints.count, newTags.count, newNotes.count, newBranch)
    }

    /// Whether a row without a number may mean this card: nothing it says speaks against it.
    func agrees(_ row: CustomerRow) -> Bool {
        if !row.name.isEmpty, !Self.alike(row.name, name) { return false }
        if let born = row.birthday, let known = facts.birthday, known.year != nil, known != Birthday(stored: born) { return false }
        if !row.taxNumber.isEmpty, let known = facts.taxNumber, known != row.taxNumber { return false }
        return true
    }

    /// Agrees, and lives in the same place: what a name alone needs to be believed.
    func agreesInPlace(_ row: CustomerRow) -> Bool {
        if let province = row.province?.name, let known = facts.province, known != province { return false }
        if let district = row.district?.name, let known = facts.district, known != district { return false }
        if !row.address.isEmpty, let line = facts.address?.line, TurkishText.fold(line) != TurkishText.fold(row.address) { return false }
        return agrees(row)
    }

    /// `Hatice Şen` is `HATİCE ŞEN ACAR`, and `A. Korkmaz` may be `Ayten Korkmaz`; `Mehmet Korkmaz` is somebody else.
    static func alike(_ one: String, _ other: String) -> Bool {
        let left = TurkishText.foldedWords(one), right = TurkishText.foldedWords(other)
        let (few, many) = left.count <= right.count ? (left, right) : (right, left)
        return few.allSatisfy { word in many.contains { $0.hasPrefix(word) || word.hasPrefix($0) } }
    }

    private mutating func takeName(_ row: CustomerRow) {
        guard !row.name.isEmpty, TurkishText.fold(row.name) != TurkishText.fold(name) else { return }
        guard facts.kind == .person else { return facts.title = row.name.clipped(200) }
        if row.firstName.isEmpty, row.lastName.isEmpty {
            // The last word is the surname.
            let words = row.name.clipped(200).split(separator: " ")
            facts.firstName = words.count > 1 ? words.dropLast().joined(separator: " ") : row.name.clipped(200)
            facts.lastName = words.count > 1 ? String(words[words.count - 1]) : nil
        } else {
            (facts.firstName, facts.lastName) = (row.firstName.clipped(100).orNil, row.lastName.clipped(100).orNil)
        }
        facts.title = nil
    }

    private mutating func takeContacts(_ row: CustomerRow) {
        for (place, phone) in row.phones.enumerated() where points.insert(phone.e164).inserted {
            if place == 0, known != nil || facts.phone == nil { facts.phone = phone }
            newPoints.append(NewContactPoint(phone))
        }
        for (place, email) in row.emails.enumerated() where points.insert(email.value).inserted {
            if place == 0, known != nil || facts.email == nil { facts.email = email }
            newPoints.append(NewContactPoint(email))
        }
    }

    private mutating func takePlace(_ row: CustomerRow) {
        if let province = row.province { (facts.province, facts.district) = (province.name, row.district?.name ?? (facts.province == province.name ? facts.district : nil)) }
        guard !row.address.isEmpty else { return }
        let line = row.address.clipped(300)
        if let old = facts.address, TurkishText.fold(old.line) == TurkishText.fold(line) { return }
        facts.address = NewAddress(line, province: facts.province, district: facts.district, postcode: facts.address?.postcode, label: facts.address?.label)
    }

    private mutating func takeRest(_ row: CustomerRow, _ owner: ID<Account>?) {
        if let owner { facts.owner = owner }
        if let day = row.birthday { facts.birthday = Birthday(stored: day) }
        if !row.taxNumber.isEmpty { facts.taxNumber = row.taxNumber }
        if !row.taxOffice.isEmpty { facts.taxOffice = row.taxOffice.clipped(80) }
        if !row.source.isEmpty { facts.source = row.source.clipped(80) }
        for tag in row.tags where tags.insert(TurkishText.fold(tag.clipped(40))).inserted { newTags.append(tag.clipped(40)) }
        if !row.note.isEmpty, notes.insert(row.note.clipped(4000)).inserted { newNotes.append(row.note.clipped(4000)) }
    }

    /// The whole card, for a customer who is not in the book yet.
    func newCustomer(_ branches: BranchNames) -> NewCustomer {
        var facts = facts
        if let newBranch { facts.branch = branches.id(newBranch) }
        return NewCustomer(facts, number: number, more: newPoints, tags: newTags, since: since)
    }

    /// Writes what is new on the card of a known customer.
    func write(_ id: ID<Customer>, _ branches: BranchNames, _ book: Book) throws {
        var facts = facts
        if let newBranch { facts.branch = branches.id(newBranch) }
        for point in newPoints { try book.addContactPoint(id, point) }
        if factsChanged || newBranch != nil { try book.change(id, to: facts) }
        for tag in newTags { try book.tag([id], tag) }
        for note in newNotes { try book.addNote(id, note) }
    }
}

import Kernel
import Platform
import Web

/// What a list of customers shows: a tab, conditions, an order, and a place in it. It reads and writes the address.
public struct ListQuery: Sendable, Hashable {
    public enum Tab: String, Sendable, Hashable, CaseIterable {
        case all = "tumu", active = "etkin", sleeping = "uyuyan", lost = "kayip", prospect = "aday"
        case mine = "benim", recent = "yeni", due = "ilgi"

        var stage: Lifecycle? {
            switch self {
            case .active: .active
            case .sleeping: .sleeping
            case .lost: .lost
            case .prospect: .prospect
            default: nil
            }
        }
        var words: Words {
            switch self {
            case .all: Words("Tümü", "All")
            case .active: Words("Etkin", "Active")
            case .sleeping: Words("Uyuyan", "Sleeping")
            case .lost: Words("Kayıp", "Lost")
            case .prospect: Words("Aday", "Prospects")
            case .mine: Words("Benim müşterilerim", "My customers")
            case .recent: Words("Bu ay yeni", "New this month")
            case .due: Words("İlgi bekleyen", "Waiting for a call")
            }
        }
    }
    public enum Order: String, Sendable, Hashable, CaseIterable { case name = "ad", last = "son", turnover = "ciro", newest = "yeni" }

    /// A place between two rows: the row's value in the list's order and its id.
    struct Place: Sendable, Hashable {
        let key: String?
        let id: Int64
        var text: String { "\(id)_\(key ?? "-")" }
        init(key: String?, id: Int64) { (self.key, self.id) = (key, id) }
        init?(_ text: String) {
            guard let bar = text.firstIndex(of: "_"), let id = Int64(text[..<bar]) else { return nil }
            self.id = id
            let key = String(text[text.index(after: bar)...])
            self.key = key == "-" ? nil : key
        }
        var number: Int64? { key.flatMap { Int64($0) } }
    }

    public var tab = Tab.all
    public var search: String?
    public var branch: ID<Branch>?
    public var owner: ID<Account>?
    public var ownerless = false
    public var province: String?
    public var tag: String?
    public var stage: Lifecycle?
    /// Last purchase longer ago than this many days.
    public var quietDays: Int?
    /// Turnover at least, in kuruş.
    public var turnoverFrom: Int64?
    public var order = Order.name
    public var descending = false
    var after, before: Place?
    public var size = 40

    public init() {}

    /// Reads an address. What cannot be read is as if it were not there.
    public init(_ form: Form) {
        tab = Tab(rawValue: form["gorunum"]) ?? .all
        search = form.text("ara").map { String($0.prefix(200)) }
        branch = form.id("sube")
        ownerless = form["sorumlu"] == "yok"
        owner = form.id("sorumlu")
        province = form.text("il")
        tag = form.text("etiket")
        stage = Lifecycle(key: form["evre"])
        quietDays = form.int("sessiz").flatMap { (1...20_000).contains($0) ? Int($0) : nil }
        turnoverFrom = form.text("ciro").flatMap { Money.parse($0) }.map(\.coins)
        order = Order(rawValue: form["sirala"]) ?? (form.has("sirala") ? .name : .name)
        descending = form["yon"] == "azalan"
        after = Place(form["sonra"])
        before = after == nil ? Place(form["once"]) : nil
    }

    var hasConditions: Bool {
        search != nil || branch != nil || owner != nil || ownerless || province != nil || tag != nil || stage != nil || quietDays != nil || turnoverFrom != nil
    }

    /// The address of this list, from the first row on.
    public var path: String { address([]) }
    /// The address of the page before (`once`) or after (`sonra`) a row.
    public func neighbour(_ name: String, _ line: CustomerLine) -> String { address([(name, place(of: line).text)]) }
    func address(_ more: [(String, String)]) -> String {
        let query = Form(fields + more).query
        return query.isEmpty ? "/musteriler" : "/musteriler?" + query
    }

    var fields: [(String, String)] {
        var fields: [(String, String)] = []
        if tab != .all { fields.append(("gorunum", tab.rawValue)) }
        if let search { fields.append(("ara", search)) }
        if let branch { fields.append(("sube", branch.description)) }
        if let owner { fields.append(("sorumlu", owner.description)) } else if ownerless { fields.append(("sorumlu", "yok")) }
        if let province { fields.append(("il", province)) }
        if let tag { fields.append(("etiket", tag)) }
        if let stage { fields.append(("evre", stage.key)) }
        if let quietDays { fields.append(("sessiz", String(quietDays))) }
        if let turnoverFrom { fields.append(("ciro", String(turnoverFrom / 100))) }
        if order != .name || descending {
            fields.append(("sirala", order.rawValue))
            if descending { fields.append(("yon", "azalan")) }
        }
        return fields
    }

    func with(_ change: (inout ListQuery) -> Void) -> ListQuery {
        var other = self
        (other.after, other.before) = (nil, nil)
        change(&other)
        return other
    }
}

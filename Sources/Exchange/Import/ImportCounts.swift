import Kernel

/// How many rows went which way. `created + updated + skipped + rejected` are all the rows that hold anything.
public struct ImportCounts: Sendable, Hashable, Codable {
    public internal(set) var rows = 0, created = 0, updated = 0, skipped = 0, rejected = 0
    /// Rows taken in with something left out.
    public internal(set) var corrected = 0
    /// Rows with nothing in them.
    public internal(set) var blank = 0
    var made = Made()
    /// Kuruş of all rows of a sales list that are in order, those already there included.
    public internal(set) var amount: Int64 = 0
    var firstDay: Int32?, lastDay: Int32?
    public internal(set) var milliseconds: Int64 = 0

    public init() {}

    public var sales: Int { made.sales }
    public var newCustomers: Int { made.customers }
    public var newProducts: Int { made.products }
    public var newBranches: Int { made.branches }
    public var first: Day? { firstDay.map { Day($0) } }
    public var last: Day? { lastDay.map { Day($0) } }
    public var seconds: Double { Double(milliseconds) / 1000 }

    mutating func add<Row, Ready>(_ piece: Piece<Row, Ready>, _ decided: Decided) {
        rows += piece.count
        blank += piece.blanks
        created += decided.created
        updated += decided.updated
        skipped += decided.skipped
        rejected += piece.rejects.count + decided.rejects.count
        let refused = Set(decided.rejects.map(\.line))
        corrected += Set((piece.corrections + decided.corrections).map(\.line)).subtracting(refused).count
        made.sales += decided.made.sales
        made.customers += decided.made.customers
        made.products += decided.made.products
        made.branches += decided.made.branches
        amount += decided.amount
        if let day = decided.firstDay?.number { firstDay = min(firstDay ?? day, day) }
        if let day = decided.lastDay?.number { lastDay = max(lastDay ?? day, day) }
    }

    /// As a batch keeps them.
    var fields: JSON.Fields {
        var fields: JSON.Fields = [:]
        for (name, path) in Self.numbers { fields[name] = .int(Int64(self[keyPath: path])) }
        fields["amount"] = .int(amount)
        fields["ms"] = .int(milliseconds)
        if let firstDay { fields["first_day"] = .int(Int64(firstDay)) }
        if let lastDay { fields["last_day"] = .int(Int64(lastDay)) }
        return fields
    }

    public init(_ fields: JSON.Fields) {
        for (name, path) in Self.numbers { self[keyPath: path] = fields[name]?.int.map { Int(clamping: $0) } ?? 0 }
        amount = fields["amount"]?.int ?? 0
        milliseconds = fields["ms"]?.int ?? 0
        firstDay = fields["first_day"]?.int.map { Int32(clamping: $0) }
        lastDay = fields["last_day"]?.int.map { Int32(clamping: $0) }
    }

    private static var numbers: [(String, WritableKeyPath<ImportCounts, Int>)] {
        [("rows", \.rows), ("created", \.created), ("updated", \.updated), ("skipped", \.skipped), ("rejected", \.rejected), ("corrected", \.corrected),
         ("blank", \.blank), ("sales", \.made.sales), ("customers", \.made.customers), ("products", \.made.products), ("branches", \.made.branches)]
    }
}

/// How far an import got, as its batch keeps it beside the rows of the same transaction.
struct Position: Sendable {
    /// The line at which reading goes on.
    var line = 0
    /// How much of the file of refused rows holds, and how many it has.
    var rejectedLength: Int64 = 0
    var rejected = 0
    /// How much of the file was read, 0...1.
    var share = 0.0
    /// Whether this import settled the firm's currency.
    var settled = false

    init() {}

    init(_ text: String?) {
        guard let text, let json = try? JSON(parsing: text) else { return }
        line = Int(json["line"].int ?? 0)
        rejectedLength = json["rejected_length"].int ?? 0
        rejected = Int(json["rejected"].int ?? 0)
        share = json["share"].double ?? 0
        settled = json["settled"].bool ?? false
    }

    var text: String {
        JSON.object(["line": .int(Int64(line)), "rejected_length": .int(rejectedLength), "rejected": .int(Int64(rejected)), "share": .real(share), "settled": .bool(settled)]).text
    }
}

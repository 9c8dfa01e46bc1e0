import Kernel

/// Who a line of a sales list says bought: by number, else telephone, else e-mail, else name.
enum Buyer: Hashable, Sendable {
    case nobody
    case number(String), phone(Phone), email(Email), name(String)

    init(_ line: TillLine) {
        if !line.customerNumber.isEmpty { self = .number(line.customerNumber) }
        else if let phone = line.customerPhone { self = .phone(phone) }
        else if let email = line.customerEmail { self = .email(email) }
        else if !line.customerName.isEmpty { self = .name(TurkishText.fold(line.customerName)) }
        else { self = .nobody }
    }
}

/// What a line of a sales list sold: by code, else by name, else in general.
enum Goods: Hashable, Sendable {
    case general
    case code(String), name(String)

    init(_ line: TillLine) {
        if !line.productCode.isEmpty { self = .code(line.productCode.clipped(60)) }
        else if !line.productName.isEmpty { self = .name(TurkishText.fold(line.productName)) }
        else { self = .general }
    }
}

/// What makes lines one receipt: its number on that day, or the same customer at the same time; in one branch.
/// What was taken back makes a receipt of its own.
private struct ReceiptKey: Hashable {
    let buyer: Int
    let number: String
    let branch: String
    let moment: Int64
    let isReturn: Bool
    let line: Int
}

/// The lines of a piece, gathered into receipts in the order they begin.
struct Receipts: Sendable {
    struct Receipt: Sendable {
        /// Its place in `buyers`; nobody's is -1.
        let buyer: Int
        let number: String
        let branch: String
        let at: Instant
        let isReturn: Bool
        /// Nobody's line without number and time, which cannot be told from another.
        let isAlone: Bool
        /// Places in the rows of the piece: mostly they follow each other.
        var lines: Range<Int>
        var more: [Int] = []
        var total: Int64 = 0
        var count: Int { lines.count + more.count }
    }
    let rows: [TillLine]
    private(set) var all: [Receipt] = []
    /// Each buyer once, with the first row that names it.
    private(set) var buyers: [(buyer: Buyer, row: Int)] = []
    /// Each kind of goods once, with the first row that names it; and which of them each row sold.
    private(set) var goods: [(goods: Goods, row: Int)] = []
    private(set) var goodsOf: [Int32] = []

    init(_ rows: [TillLine], wanted: (TillLine) -> Bool) {
        self.rows = rows
        var places: [ReceiptKey: Int] = [:], buyerPlaces: [Buyer: Int] = [:], goodsPlaces: [Goods: Int32] = [:]
        goodsOf = [Int32](repeating: -1, count: rows.count)
        var last = -1
        for index in rows.indices where wanted(rows[index]) {
            // Lines of a receipt mostly follow each other.
            if last < 0 || !Self.goesOn(rows[all[last].lines.lowerBound], rows[index]) {
                let row = rows[index], buyer = Buyer(row)
                var place = -1
                if buyer != .nobody {
                    place = buyerPlaces[buyer] ?? buyers.count
                    if place == buyers.count { buyers.append((buyer, index)); buyerPlaces[buyer] = place }
                }
                let number = row.receipt.clipped(60), isAlone = Self.isAlone(row)
                let key = ReceiptKey(buyer: place, number: number, branch: row.branch, moment: Self.moment(row), isReturn: row.isReturn, line: isAlone ? row.line : 0)
                if let known = places[key] { last = known } else {
                    last = all.count
                    places[key] = last
                    all.append(Receipt(buyer: place, number: number, branch: row.branch, at: row.at, isReturn: row.isReturn, isAlone: isAlone, lines: index..<index))
                }
            }
            if all[last].lines.upperBound == index, all[last].more.isEmpty { all[last].lines = all[last].lines.lowerBound..<(index + 1) } else { all[last].more.append(index) }
            all[last].total += rows[index].amount
            let what = Goods(rows[index])
            if let place = goodsPlaces[what] { goodsOf[index] = place } else {
                goodsPlaces[what] = Int32(goods.count)
                goodsOf[index] = Int32(goods.count)
                goods.append((what, index))
            }
        }
    }

    /// The day for numbered receipts, since programs write lines of one receipt a minute apart; the moment for others.
    private static func moment(_ row: TillLine) -> Int64 { row.receipt.isEmpty ? row.at.ms : Int64(row.at.day.number) }
    private static func isAlone(_ row: TillLine) -> Bool { row.receipt.isEmpty && !row.hasTime && Buyer(row) == .nobody }

    /// Whether a line belongs to the receipt that `first` begins.
    private static func goesOn(_ first: TillLine, _ row: TillLine) -> Bool {
        row.isReturn == first.isReturn && isTogether(first, row)
    }

    private static func isTogether(_ first: TillLine, _ row: TillLine) -> Bool {
        row.receipt == first.receipt && row.customerNumber == first.customerNumber && row.branch == first.branch
            && (row.at == first.at || moment(row) == moment(first)) && Buyer(row) == Buyer(first) && !isAlone(row)
    }

    /// How many lines at the end belong to the receipt that the next lines may go on with.
    static func open(_ rows: [TillLine]) -> Int {
        guard let last = rows.last, !isAlone(last) else { return 0 }
        var count = 0
        // The return lines of a receipt may stand between its others.
        while count < rows.count, isTogether(last, rows[rows.count - 1 - count]) { count += 1 }
        return count
    }
}

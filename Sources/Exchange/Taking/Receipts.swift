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

/// What makes lines one receipt: its number on that day, or the same customer at the same time; in one branch.
/// What was taken back makes a receipt of its own.
struct ReceiptKey: Hashable, Sendable {
    let buyer: Buyer
    let number: String
    let branch: String
    /// The day for numbered receipts, since programs write lines of one receipt a minute apart; the moment for others.
    let moment: Int64
    let isReturn: Bool
    /// Nobody's line without number and time stands alone: its own line; 0 for all others.
    let line: Int

    init(_ row: TillLine) {
        (buyer, number, branch, isReturn) = (Buyer(row), row.receipt.clipped(60), row.branch, row.isReturn)
        moment = number.isEmpty ? row.at.ms : Int64(row.at.day.number)
        line = number.isEmpty && buyer == .nobody && !row.hasTime ? row.line : 0
    }
}

/// The lines of a piece, gathered into receipts in the order they begin.
struct Receipts: Sendable {
    struct Receipt: Sendable {
        let key: ReceiptKey
        /// Places in the rows of the piece.
        var rows: [Int]
    }
    private(set) var all: [Receipt] = []

    init(_ rows: [TillLine], wanted: (TillLine) -> Bool) {
        var places: [ReceiptKey: Int] = [:]
        var last = -1
        for (index, row) in rows.enumerated() where wanted(row) {
            let key = ReceiptKey(row)
            // Lines of a receipt mostly follow each other.
            if last >= 0, all[last].key == key { all[last].rows.append(index); continue }
            if let place = places[key] { last = place } else {
                last = all.count
                places[key] = last
                all.append(Receipt(key: key, rows: []))
            }
            all[last].rows.append(index)
        }
    }

    /// How many lines at the end belong to the receipt that the next lines may go on with.
    static func open(_ rows: [TillLine]) -> Int {
        guard let last = rows.last.map(ReceiptKey.init) else { return 0 }
        var count = 0
        for row in rows.reversed() {
            // The return lines of a receipt may stand between its others.
            let key = ReceiptKey(row)
            guard key.buyer == last.buyer, key.number == last.number, key.branch == last.branch, key.moment == last.moment, key.line == last.line else { break }
            count += 1
        }
        return count
    }
}

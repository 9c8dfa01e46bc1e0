import Kernel

/// A customer of the sample firm, before the book knows it.
struct DemoCustomer: Sendable, Hashable {
    struct Point: Sendable, Hashable {
        let value, label: String
    }

    var position: Int
    var isFirm = false
    var woman = false
    var first: String?
    var last: String?
    /// The firm's title, or what somebody typed where a name should stand.
    var title: String?
    /// E.164.
    var phone: String?
    var email: String?
    /// Phones beside the main one.
    var morePhones: [Point] = []
    var birthday: Day?
    var spot: Neighbourhood.Spot?
    var line: String?
    var postcode: String?
    /// 0 Kadıköy, 1 Bornova, 2 Çankaya; where the customer goes as a rule.
    var branch: Int
    /// Whether the card names that branch.
    var hasBranch = true
    /// The member of staff who looks after the customer.
    var owner: Int?
    var source: String?
    var taxNumber: String?
    var taxOffice: String?
    var treatment: String?
    var taste: String?
    var tags: [String] = []
    var since: Day
    var habit: Habit = .none

    var name: String { title ?? [first, last].compactMap { $0 }.joined(separator: " ") }
}

/// How a customer buys.
enum Habit: Sendable, Hashable {
    /// Never bought.
    case none
    /// Filters and bottled water for the home; pens and paper; the grocer's corner in Çankaya.
    case water, desk, grocer
    /// A firm's monthly needs.
    case office
    /// Once or twice, because the card is another's twin or was opened in a hurry.
    case rare
    /// Planted: see ``Plant``.
    case cartridge(Int), big(Int), losing(Int), mince, entrecote, pulses, leftAlone
}

/// A receipt of the sample firm.
struct DemoReceipt: Sendable, Hashable {
    /// Which customer of the block.
    let customer: Int
    let at: Instant
    let branch: Int
    let seller: Int
    /// 0 shop, 1 online, 2 phone, 3 field.
    let channel: Int
    let lines: Range<Int>
    /// For a return: the receipt of the block that it takes back from.
    var returns: Int?
}

struct DemoLine: Sendable, Hashable {
    /// Which product of ``Goods``.
    let product: Int
    /// Thousandths; negative in a return.
    let quantity: Int64
    let unitPrice: Int64
    let discount: Int64
    let vat: Int
    let unitCost: Int64

    /// What the line adds to turnover and profit, in kuruş.
    var turnover: Int64 { DemoLine.divided(unitPrice * quantity, by: 1000) - discount }
    var profit: Int64 {
        let amount = turnover
        return amount - DemoLine.divided(amount * Int64(vat), by: Int64(10_000 + vat)) - DemoLine.divided(unitCost * quantity, by: 1000)
    }

    /// Rounded half away from zero.
    private static func divided(_ value: Int64, by divisor: Int64) -> Int64 {
        value >= 0 ? (value + divisor / 2) / divisor : -((-value + divisor / 2) / divisor)
    }
}

/// Who works for whom, within one block.
struct DemoRelation: Sendable, Hashable {
    let firm, person: Int
    let role: String
    let influence: Int
}

/// A run of customers with everything that is theirs.
struct DemoBlock: Sendable {
    let first: Int
    var customers: [DemoCustomer] = []
    var receipts: [DemoReceipt] = []
    var lines: [DemoLine] = []
    /// Receipts of returns; their lines stand in `lines` too.
    var returns: [DemoReceipt] = []
    var relations: [DemoRelation] = []

    mutating func write(_ customer: Int, at: Instant, branch: Int, seller: Int, channel: Int, _ basket: [DemoLine]) {
        guard !basket.isEmpty else { return }
        let start = lines.count
        lines.append(contentsOf: basket)
        receipts.append(DemoReceipt(customer: customer, at: at, branch: branch, seller: seller, channel: channel, lines: start..<lines.count))
    }

    /// Brings back one line of the last receipt.
    mutating func bringBack(_ line: Int, at: Instant) {
        guard let sale = receipts.last, sale.lines.contains(line) else { return }
        let old = lines[line], start = lines.count
        lines.append(DemoLine(product: old.product, quantity: -old.quantity, unitPrice: old.unitPrice, discount: -old.discount,
                              vat: old.vat, unitCost: old.unitCost))
        returns.append(DemoReceipt(customer: sale.customer, at: at, branch: sale.branch, seller: sale.seller, channel: 0,
                                   lines: start..<start + 1, returns: receipts.count - 1))
    }
}

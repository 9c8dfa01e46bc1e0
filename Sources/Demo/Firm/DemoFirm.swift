import Kernel

/// The sample firm “Damla Su ve Ofis”, as pure values: asked for a block, it answers the same bytes
/// on every machine for the same size, seed and day.
///
/// Customers are made one by one from their place in the list, so a block needs nothing of the others
/// and memory does not grow with the firm.
public struct DemoFirm: Sendable {
    public static let name = "Damla Su ve Ofis"
    /// What the regular buyers of planted truth P3 buy.
    static let cartridge = "Süzgen 90 günlük karbon kartuş"
    /// Customers in a block. A multiple of ``Plan/group``, so that a firm and its people stay together.
    static let blockSize = 5_000

    public let customers: Int
    public let linesPerCustomer: Int
    public let seed: UInt64
    /// The firm's day; the last sale is of the day before.
    public let today: Day

    let plan: Plan
    let days: DayMix
    let goods = Goods.all
    /// How much more or less everybody buys, so that `linesPerCustomer` comes out.
    let zeal: Double

    /// - Throws: ``DemoFailure/size(_:)`` when the firm would be too small or too large, ``DemoFailure/lines(_:)``.
    public init(customers: Int = 20_000, linesPerCustomer: Int = 12, seed: UInt64 = 1, today: Day) throws {
        guard (200...5_000_000).contains(customers) else { throw DemoFailure.size(customers) }
        guard (1...100).contains(linesPerCustomer) else { throw DemoFailure.lines(linesPerCustomer) }
        (self.customers, self.linesPerCustomer, self.seed, self.today) = (customers, linesPerCustomer, seed, today)
        plan = Plan(customers: customers)
        days = DayMix(first: today.adding(months: -24), last: today.adding(days: -1))
        zeal = Double(linesPerCustomer) / 12.0
    }

    var blocks: Int { (customers + DemoFirm.blockSize - 1) / DemoFirm.blockSize }

    func block(_ number: Int) -> DemoBlock {
        let first = number * DemoFirm.blockSize, end = min(customers, first + DemoFirm.blockSize)
        var block = DemoBlock(first: first)
        block.customers.reserveCapacity(end - first)
        block.receipts.reserveCapacity((end - first) * linesPerCustomer / 2)
        block.lines.reserveCapacity((end - first) * (linesPerCustomer + 2))
        for position in first..<end {
            let customer = sketch(position)
            block.customers.append(customer)
            shop(customer, place: position - first, into: &block)
            if Plan.isContact(position) { block.relations.append(relation(ofFirmBefore: position, first)) }
        }
        return block
    }

    /// The stream of chance that belongs to one customer and one purpose.
    func chance(_ purpose: UInt64, _ position: Int) -> SeededRandom {
        SeededRandom(seed: (seed &+ purpose &* 0xD1B5_4A32_D192_ED03) ^ (UInt64(position) &* 0x9E37_79B9_7F4A_7C15))
    }

    private func relation(ofFirmBefore position: Int, _ first: Int) -> DemoRelation {
        var random = chance(7, position)
        let gone = plan.role(at: position - 1) == .leftAlone
        let role = gone ? "Satın Alma Müdürü (işten ayrıldı)" : random.pick(DemoFirm.posts)
        return DemoRelation(firm: position - 1 - first, person: position - first, role: role, influence: gone ? 0 : random.int(1...3))
    }

    private static let posts = ["Genel Müdür", "Satın Alma Müdürü", "Satın Alma Sorumlusu", "Muhasebe Müdürü", "İdari İşler Sorumlusu", "Ofis Yöneticisi"]
}

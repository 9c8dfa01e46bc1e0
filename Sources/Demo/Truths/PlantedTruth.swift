import Customers
import Kernel
import Storage

/// One card that carries a planted truth.
struct PlantedTruth: Sendable, Hashable {
    let key: String
    let position: Int
    let customer: Int64
    /// The second card of a pair.
    var other: Int64?
    /// Profit in kuruş, or the day the next cartridge is due.
    var value: Int64?
    var detail = Words("", "")
}

/// Gathers, block by block, which cards the planted ones became.
struct PlantedTruths: Sendable {
    private let firm: DemoFirm
    private var cards: [Plant: Int64] = [:]
    private var profits: [Plant: Int64] = [:]

    init(_ firm: DemoFirm) { self.firm = firm }

    mutating func take(_ block: DemoBlock, _ ids: [ID<Customer>]) {
        var big: [Int: Plant] = [:]
        for place in block.customers.indices {
            guard let role = firm.plan.role(at: block.first + place) else { continue }
            cards[role] = ids[place].rawValue
            switch role {
            case .profitable, .losing: big[place] = role
            default: break
            }
        }
        guard !big.isEmpty else { return }
        for receipt in block.receipts {
            guard let role = big[receipt.customer] else { continue }
            profits[role, default: 0] += block.lines[receipt.lines].reduce(0) { $0 + $1.profit }
        }
    }

    func all() -> [PlantedTruth] {
        let plan = firm.plan
        var truths: [PlantedTruth] = []
        func plant(_ key: String, _ roles: [Plant], other: (Int) -> Plant? = { _ in nil }, value: (Int) -> Int64? = { _ in nil }, detail: (Int) -> Words = { _ in Words("", "") }) {
            for (at, role) in roles.enumerated() {
                guard let card = cards[role] else { continue }
                truths.append(PlantedTruth(key: key, position: at + 1, customer: card, other: other(at).flatMap { cards[$0] }, value: value(at), detail: detail(at)))
            }
        }
        plant(Truth.profitable, (0..<10).map(Plant.profitable), value: { profits[.profitable($0)] })
        plant(Truth.losing, (0..<2).map(Plant.losing), value: { profits[.losing($0)] })
        plant(Truth.cartridge, (0..<plan.cartridges).map(Plant.cartridge), value: { Int64(firm.due($0).number) })
        plant(Truth.due, (0..<plan.due).map(Plant.cartridge), value: { Int64(firm.due($0).number) })
        plant(Truth.pairs, (0..<plan.pairs).map(Plant.original), other: { .twin($0) }, detail: {
            let reason = DemoFirm.reason(ofPair: $0)
            return Words(reason.tr, reason.en)
        })
        plant(Truth.lookAlikes, (0..<plan.lookAlikes).map { .lookAlike($0, second: false) }, other: { .lookAlike($0, second: true) }, detail: {
            let reason = DemoFirm.reason(ofLookAlike: $0)
            return Words(reason.tr, reason.en)
        })
        plant(Truth.branchless, (0..<plan.branchless).map(Plant.branchless))
        plant(Truth.badCards, (0..<plan.badCards).map(Plant.badCard))
        plant(Truth.mince, [.mince])
        plant(Truth.entrecote, [.entrecote])
        plant(Truth.pulses, (0..<plan.pulses).map(Plant.pulses))
        plant(Truth.leftAlone, [.leftAlone])
        return truths
    }
}

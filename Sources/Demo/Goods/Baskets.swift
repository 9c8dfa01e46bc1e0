import Kernel

/// What people put on the counter: a first thing by who they are, then what goes with it.
struct Baskets: Sendable {
    enum Shopper: Sendable { case water, desk, grocer, firm }

    let goods: Goods
    static let all = Baskets(goods: .all)

    /// Products and quantities of one visit.
    func fill(_ shopper: Shopper, _ customer: Int, first: Bool, _ random: inout SeededRandom) -> [(product: Int, quantity: Int64)] {
        var basket: [(product: Int, quantity: Int64)] = []
        func add(_ shelf: Goods.Shelf) {
            let product = product(on: shelf, customer, first: first, &random)
            guard !basket.contains(where: { $0.product == product }) else { return }
            basket.append((product, quantity(shelf, isFirm: shopper == .firm, &random)))
        }
        var rounds = 1
        if shopper == .firm { rounds = random.int(1...3) } else if random.chance(18) { rounds = 2 }
        for _ in 0..<rounds {
            let lead = Baskets.leads(shopper).pick(&random)
            add(lead)
            for (shelf, percent) in Baskets.beside(lead) where random.chance(percent) { add(shelf) }
        }
        return basket
    }

    /// Two times in three what she always takes; otherwise anything, the first of a shelf more often.
    func product(on shelf: Goods.Shelf, _ customer: Int, first: Bool, _ random: inout SeededRandom) -> Int {
        let range = goods[shelf]
        let share: Double
        if random.chance(65) {
            var habit = SplitMix64(seed: UInt64(customer) &* 31 &+ UInt64(shelf.rawValue))
            share = Double(habit.next() >> 11) * 0x1p-53
        } else {
            share = random.unit()
        }
        let product = range.lowerBound + min(range.count - 1, Int(share * share * Double(range.count)))
        // Who comes for the 90-day cartridge again and again is planted; others try it once.
        return product == goods.cartridge90 && !first ? product + 1 + Int(share * 17) % 5 : product
    }

    private func quantity(_ shelf: Goods.Shelf, isFirm: Bool, _ random: inout SeededRandom) -> Int64 {
        if shelf.isWeighed { return Int64(random.int(2...8)) * 250 }
        let most: Int
        switch shelf {
        case .devices, .dispensers, .machines, .services: most = 1
        case .furniture: most = isFirm ? 4 : 1
        case .toner: most = isFirm ? 3 : 1
        case .bottled: most = isFirm ? 12 : 4
        case .paper: most = isFirm ? 8 : 2
        case .stationery, .filing: most = isFirm ? 15 : 4
        case .cartridges, .softening: most = 2
        default: most = isFirm ? 6 : 3
        }
        return 1000 * Int64(min(random.int(1...most), random.int(1...most)))
    }

    private static func leads(_ shopper: Shopper) -> Weighted<Goods.Shelf> {
        switch shopper {
        case .water: water
        case .desk: desk
        case .grocer: grocer
        case .firm: firm
        }
    }
    private static let water = Weighted<Goods.Shelf>([(.cartridges, 26), (.bottled, 44), (.services, 5), (.dispensers, 3), (.devices, 2), (.softening, 6), (.cleaning, 8), (.tea, 6)])
    private static let desk = Weighted<Goods.Shelf>([(.stationery, 48), (.paper, 12), (.toner, 9), (.filing, 8), (.machines, 2), (.furniture, 2), (.cleaning, 7), (.tea, 12)])
    private static let grocer = Weighted<Goods.Shelf>([(.butcher, 34), (.deli, 30), (.pulses, 12), (.pantry, 20), (.bottled, 4)])
    private static let firm = Weighted<Goods.Shelf>([(.paper, 22), (.toner, 16), (.bottled, 17), (.tea, 13), (.tissue, 10), (.cleaning, 9), (.filing, 6), (.stationery, 5), (.kitchen, 5), (.machines, 1), (.furniture, 1)])

    /// What goes with a thing, in percent.
    private static func beside(_ shelf: Goods.Shelf) -> [(Goods.Shelf, Int)] { besides[shelf.rawValue] }
    private static let besides: [[(Goods.Shelf, Int)]] = Goods.Shelf.allCases.map { shelf in
        switch shelf {
        case .devices: [(.services, 85), (.cartridges, 25)]
        case .cartridges: [(.services, 22), (.bottled, 8)]
        case .bottled: [(.dispensers, 2), (.tea, 10)]
        case .dispensers: [(.bottled, 60)]
        case .softening: [(.softening, 25)]
        case .services: [(.cartridges, 40)]
        case .paper: [(.toner, 22), (.filing, 18), (.stationery, 20)]
        case .toner: [(.paper, 55), (.stationery, 10)]
        case .stationery: [(.stationery, 45), (.filing, 12), (.stationery, 20)]
        case .filing: [(.paper, 28), (.stationery, 20)]
        case .machines: [(.toner, 40), (.paper, 30)]
        case .furniture: [(.furniture, 20)]
        case .cleaning: [(.tissue, 38), (.cleaning, 20)]
        case .tissue: [(.cleaning, 45)]
        case .tea: [(.kitchen, 38), (.tea, 25)]
        case .kitchen: [(.tea, 40)]
        case .butcher: [(.deli, 34), (.pantry, 18), (.pulses, 10)]
        case .deli: [(.pantry, 28), (.pulses, 14), (.deli, 22)]
        case .pulses: [(.pantry, 42)]
        case .pantry: [(.pulses, 24), (.pantry, 20)]
        }
    }
}

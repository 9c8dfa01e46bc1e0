import Kernel

// Two years of visits of one customer.
extension DemoFirm {
    func shop(_ customer: DemoCustomer, place: Int, into block: inout DemoBlock) {
        var random = chance(2, customer.position)
        switch customer.habit {
        case .none: return
        case .water: visits(customer, place, .water, .home, often: DemoFirm.personVisits(&random), &random, &block)
        case .desk: visits(customer, place, .desk, .home, often: DemoFirm.personVisits(&random), &random, &block)
        case .grocer: visits(customer, place, .grocer, .grocer, often: DemoFirm.personVisits(&random) * 2, &random, &block)
        case .office: visits(customer, place, .firm, .office, often: Double(random.int(4...30)), &random, &block)
        case .rare: rareVisit(customer, place, &random, &block)
        case .cartridge(let number): cartridges(number, customer, place, &random, &block)
        case .big(let rank): bigOrders(customer, place, months: 24, orders: 4, pieces: 40 - 2 * rank, discount: 0, &random, &block)
        case .losing(let rank): bigOrders(customer, place, months: 24, orders: 5, pieces: 60 - 5 * rank, discount: 46, &random, &block)
        case .mince: weekly(customer, place, goods.mince, 1_000, weekday: 6, &random, &block)
        case .entrecote: weekly(customer, place, goods.entrecote, 500, weekday: 5, &random, &block)
        case .pulses: pulses(customer, place, &random, &block)
        case .leftAlone: visits(customer, place, .firm, .office, often: 22, through: days.last.adding(days: -150), &random, &block)
        }
    }

    /// How often a person comes in two years.
    private static func personVisits(_ random: inout SeededRandom) -> Double {
        switch random.int(0...99) {
        case 0..<26: 1
        case 26..<74: Double(random.int(2...5))
        case 74..<95: Double(random.int(5...14))
        default: Double(random.int(14...40))
        }
    }

    private func visits(_ customer: DemoCustomer, _ place: Int, _ shopper: Baskets.Shopper, _ crowd: DayMix.Crowd, often: Double, through end: Day? = nil,
                        _ random: inout SeededRandom, _ block: inout DemoBlock) {
        let from = max(days.first, customer.since)
        var through = end ?? days.last
        // one in four stays away from some day on
        if end == nil, random.chance(25) { through = from.adding(days: random.int(0...max(0, from.days(until: through)))) }
        let share = Double(from.days(until: through) + 1) / Double(days.first.days(until: days.last) + 1)
        let count = max(1, Int(often * zeal * (0.2 + 0.8 * share) * DemoFirm.measured + random.unit()))
        var at: [Day] = []
        at.reserveCapacity(count)
        for _ in 0..<count { at.append(days.pick(crowd, branch: customer.branch, from: from, through: through, &random)) }
        at.sort()
        let percent = shopper == .firm ? random.pick([0, 0, 3, 5, 8]) : 0
        for (index, day) in at.enumerated() {
            let basket = Baskets.all.fill(shopper, customer.position, first: index == 0, &random)
            sell(basket, to: customer, place, on: day, discount: percent, canReturn: true, &random, &block)
        }
    }

    /// Makes the average come out near `linesPerCustomer`; found by counting.
    private static let measured = 1.357

    private func rareVisit(_ customer: DemoCustomer, _ place: Int, _ random: inout SeededRandom, _ block: inout DemoBlock) {
        for index in 0..<random.int(1...2) {
            let day = days.pick(.home, branch: customer.branch, from: max(days.first, customer.since), through: days.last, &random)
            sell(Baskets.all.fill(.desk, customer.position, first: index == 0, &random), to: customer, place, on: day, discount: 0, canReturn: false, &random, &block)
        }
    }

    /// Writes a basket down at the prices of its day; now and then a line comes back later.
    func sell(_ basket: [(product: Int, quantity: Int64)], to customer: DemoCustomer, _ place: Int, on day: Day, discount: Int, canReturn: Bool,
              _ random: inout SeededRandom, _ block: inout DemoBlock) {
        let month = day.days(until: today) / 30
        let lines = basket.map { item -> DemoLine in
            let product = goods.products[item.product]
            let price = Goods.rounded(Goods.then(product.price, monthsAgo: month))
            let percent = discount > 0 ? discount : random.chance(6) ? 10 : 0
            let whole = price * item.quantity / 1000
            return DemoLine(product: item.product, quantity: item.quantity, unitPrice: price, discount: whole * Int64(percent) / 100 / 10 * 10,
                            vat: product.vat, unitCost: Goods.then(product.cost, monthsAgo: month))
        }
        // one visit in twelve is made at another branch than usual
        var branch = customer.hasBranch && random.chance(8) ? (customer.branch + random.int(1...2)) % 3 : customer.branch
        // the grocer's corner is in one branch only, and Bornova is closed on Sundays
        let groceries = basket.contains { goods.isGrocery($0.product) }
        if groceries || (branch == 1 && day.weekday == 7) { branch = customer.branch }
        let channel: Int
        if groceries { channel = random.chance(92) ? 0 : 2 }
        else if !customer.hasBranch { channel = random.chance(70) ? 1 : 2 }
        else if customer.isFirm { channel = random.weighted([30, 20, 35, 15]) }
        else { channel = random.weighted([86, 8, 6, 0]) }
        let at = Instant(day: day, hour: DemoFirm.hours.pick(&random), minute: random.int(0...59), second: random.int(0...59))
        block.write(place, at: at, branch: branch, seller: random.pick(DemoStaff.sellers[branch]), channel: channel, lines)
        guard canReturn, !lines.isEmpty, random.chance(2) else { return }
        let back = at.adding(days: random.int(1...12)), line = random.int(0...lines.count - 1)
        guard back.day <= days.last, !Holidays.isClosed(back.day), !goods[.services].contains(lines[line].product) else { return }
        block.bringBack(block.lines.count - lines.count + line, at: back)
    }

    private static let hours = Weighted<Int>([(9, 6), (10, 9), (11, 10), (12, 13), (13, 12), (14, 9), (15, 8), (16, 9), (17, 13), (18, 11)])
}

import Kernel

// How planted customers buy: P1, P3, P12.
extension DemoFirm {
    /// The Monday after today, when “next week” begins.
    var nextWeek: Day { today.startOfWeek.adding(days: 7) }

    /// When a regular buyer of the 90-day cartridge needs the next one. The first ones need it next week.
    func due(_ number: Int) -> Day {
        if number < plan.due { return nextWeek.adding(days: number % 7) }
        // before next week or after it, never within
        var random = chance(5, number)
        let late = today.days(until: nextWeek) - 1, far = today.days(until: nextWeek) + 7
        return random.chance(35) ? today.adding(days: random.int(-20...late)) : today.adding(days: random.int(far...far + 60))
    }

    /// Every 90 days, give or take a week; something else in between.
    func cartridges(_ number: Int, _ customer: DemoCustomer, _ place: Int, _ random: inout SeededRandom, _ block: inout DemoBlock) {
        let last = due(number).adding(days: -90)
        var at = [last]
        while let earliest = at.last, earliest > days.first.adding(days: 96) { at.append(earliest.adding(days: -random.int(84...96))) }
        for day in at.reversed() {
            var basket: [(product: Int, quantity: Int64)] = [(goods.cartridge90, 1000)]
            if random.chance(30) { basket.append((goods[.services].lowerBound + 1, 1000)) }
            if random.chance(20) { basket.append((goods[.bottled].lowerBound, 2000)) }
            sell(basket, to: customer, place, on: day, discount: 0, canReturn: false, &random, &block)
        }
        for _ in 0..<random.int(1...4) {
            let day = days.pick(.home, branch: customer.branch, from: days.first, through: days.last, &random)
            sell(Baskets.all.fill(.desk, customer.position, first: false, &random), to: customer, place, on: day, discount: 0, canReturn: false, &random, &block)
        }
    }

    /// Several large orders every month. With a discount deep enough they cost more than they bring.
    func bigOrders(_ customer: DemoCustomer, _ place: Int, months: Int, orders: Int, pieces: Int, discount: Int,
                   _ random: inout SeededRandom, _ block: inout DemoBlock) {
        for month in 0..<months {
            let start = days.first.adding(months: month), end = min(days.last, start.adding(days: 27))
            for _ in 0..<orders {
                let day = days.pick(.office, branch: customer.branch, from: start, through: end, &random)
                let basket: [(product: Int, quantity: Int64)] = [
                    (goods[.toner].lowerBound + random.int(0...9), Int64(pieces) * 1000),
                    (goods[.toner].lowerBound + random.int(10...18), Int64(pieces / 2) * 1000),
                    (goods[.paper].lowerBound + random.int(0...3), Int64(pieces * 2) * 1000),
                ]
                sell(basket, to: customer, place, on: day, discount: discount, canReturn: false, &random, &block)
            }
        }
    }

    /// The same thing on the same day of every week the shop is open.
    func weekly(_ customer: DemoCustomer, _ place: Int, _ product: Int, _ quantity: Int64, weekday: Int,
                _ random: inout SeededRandom, _ block: inout DemoBlock) {
        var day = days.first.adding(days: (weekday - days.first.weekday + 7) % 7)
        while day <= days.last {
            if days.isOpen(.grocer, branch: 2, day) {
                sell([(product, quantity)], to: customer, place, on: day, discount: 0, canReturn: false, &random, &block)
            }
            day = day.adding(days: 7)
        }
    }

    /// Pulses about once a month, and nothing else.
    func pulses(_ customer: DemoCustomer, _ place: Int, _ random: inout SeededRandom, _ block: inout DemoBlock) {
        for month in 0..<24 where random.chance(80) {
            let start = days.first.adding(months: month)
            let day = days.pick(.grocer, branch: 2, from: start, through: min(days.last, start.adding(days: 27)), &random)
            let first = goods[.pulses].lowerBound + random.int(0...5), second = goods[.pulses].lowerBound + random.int(6...11)
            sell([(first, 1000 * Int64(random.int(1...3))), (second, 1000)], to: customer, place, on: day, discount: 0, canReturn: false, &random, &block)
        }
    }
}

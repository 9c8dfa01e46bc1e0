import Kernel
@testable import Sales
import Testing

@Suite("Adding up a receipt") struct ReckoningTests {
    @Test("the KDV inside an amount is taken out to the kuruş", arguments: [
        (120_000, 20, 20_000), (11_800, 20, 1_967), (4_990, 1, 49), (9_999, 10, 909), (0, 20, 0), (-11_800, 20, -1_967),
        (999, 20, 167), (-999, 20, -167), (5_000, 0, 0),
    ] as [(Int64, Int, Int64)])
    func inclusive(amount: Int64, rate: Int, vat: Int64) {
        #expect(Reckoning.vat(in: amount, rate: rate * 100) == vat)
    }

    @Test("an unknown rate takes nothing out") func unknown() {
        #expect(Reckoning.vat(in: 11_800, rate: nil) == 0)
    }

    @Test("an amount is quantity times price, rounded half away from zero", arguments: [
        (1_000, 145_000, 145_000), (1_500, 333, 500), (500, 1, 1), (-500, 1, -1), (333, 100, 33), (2_500, 101, 253), (-2_500, 101, -253),
    ] as [(Int64, Int64, Int64)])
    func amounts(quantity: Int64, price: Int64, amount: Int64) {
        #expect(Reckoning.times(price, quantity) == amount)
        #expect(Money(price).times(Quantity(thousandths: quantity)).coins == amount)
    }

    @Test("a line is the amount less its discount, with KDV and cost of its own") func line() {
        let line = Reckoning.line(quantity: 3_000, price: 9_990, discount: 970, vatRate: 2_000, unitCost: 4_000)
        #expect(line == Reckoning.Line(amount: 29_000, vat: 4_833, cost: 12_000))
    }

    @Test("huge numbers stay exact") func huge() {
        #expect(Reckoning.times(900_000_000_000, 1_000_000_000) == 900_000_000_000_000_000)
        #expect(Reckoning.times(10_000_000_000_000, 1_000_000_000_000) == .max)
        #expect(Reckoning.share(9_000_000_000_000_000, 999_999_999, of: 1_000_000_000) == 8_999_999_991_000_000)
    }

    @Test("shares of a line add up to the line, whatever the steps") func shares() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<500 {
            let amount = Int64.random(in: -1_000_000...1_000_000, using: &random), whole = Int64.random(in: 1...20, using: &random) * 1_000
            var given: Int64 = 0, done: Int64 = 0
            while done < whole {
                let step = min(whole - done, Int64.random(in: 1...3_000, using: &random))
                done += step
                given += Reckoning.share(amount, done, of: whole) - given
            }
            #expect(given == amount)
        }
    }
}

@Suite("How often somebody comes") struct RhythmTests {
    private func days(_ numbers: [Int32]) -> [Day] { numbers.map { Day($0) } }

    @Test("the gap in the middle, from three gaps on", arguments: [
        ([100, 119, 138, 157], 19), ([157, 100, 138, 119, 119], 19), ([0, 10, 20, 60], 10), ([0, 10, 30, 60, 100], 25), ([0, 10, 21, 60, 100], 25),
    ] as [([Int32], Int)])
    func gap(visits: [Int32], gap: Int) {
        #expect(Rhythm(days(visits)).usualGap == gap)
    }

    @Test("fewer gaps say nothing, in plain words", arguments: [
        ([], "henüz almadı"), ([5, 5], "tek gün geldi"), ([5, 9, 12], "düzeni için daha erken"), ([1, 2, 3, 4], "genelde her gün"),
        ([100, 119, 138, 157], "genelde 19 günde bir"),
    ] as [([Int32], String)])
    func words(visits: [Int32], sentence: String) {
        #expect(Rhythm(days(visits)).sentence(.tr) == sentence)
    }
}

import Kernel
import Testing

@Suite("Money") struct MoneyTests {
    @Test("what people type is understood", arguments: [
        ("1.234,56", 123_456), ("1,234.56", 123_456), ("₺1.234,50", 123_450), ("1234.5 TL", 123_450),
        ("-12,5", -1250), ("−12,50", -1250), ("12,50-", -1250), ("-₺12,50", -1250), ("₺ -12,50", -1250),
        ("1.234", 123_400), ("1,234", 123_400), ("1.234.567", 123_456_700), ("1.234.567,8", 123_456_780),
        ("1 234,56", 123_456), ("1\u{A0}234\u{A0}567,00 TL", 123_456_700), ("0,125", 13), ("0.5", 50), (",5", 50), ("12", 1200),
        ("12,345678", 1235), ("1234,567", 123_457), ("+3", 300), ("  45,9  ", 4590), ("0", 0), ("12500.50", 1_250_050),
    ])
    func parse(typed: String, coins: Int64) { #expect(Money.parse(typed) == Money(coins), "\(typed)") }

    @Test("what is no amount is refused", arguments: [
        "", " ", "-", "abc", "12a", "1.23.4", "1,2,3", "1.234,56,7", "1..2", "12,", "--5", "5-5", "1,23.456,7", "12 TL 5", "12 34", "₺", "8690123456789012",
    ])
    func refuse(typed: String) { #expect(Money.parse(typed) == nil, "\(typed)") }

    @Test("the sign beside the number names the currency", arguments: [
        ("$12.50", Currency.USD), ("12,50 €", .EUR), ("GBP 12,50", .GBP), ("12,50 tl", .TRY), ("12,50", .EUR),
    ])
    func currency(typed: String, currency: Currency) { #expect(Money.parse(typed, currency: .EUR) == Money(1250, currency)) }

    @Test("a column that is known to use the comma or the dot is read that way")
    func mark() {
        #expect(Money.parse("1,234", mark: .comma) == Money(123))
        #expect(Money.parse("1.234", mark: .dot) == Money(123))
        #expect(Money.parse("1.234", mark: .comma) == Money(123_400))
        #expect(Money.parse("1.234,5", mark: .dot) == nil)
    }

    @Test("whatever is written is read back as the same amount")
    func roundTrip() {
        var random = SeededRandom(seed: 1)
        for _ in 0..<2000 {
            let money = Money(Int64(random.int(-10_000_000_000...10_000_000_000)) >> random.int(0...30), random.pick(Currency.allCases))
            #expect(Money.parse(Format.lira(money, kurus: true)) == money)
        }
    }

    @Test("lira and dollars do not add up, and the sentence says so")
    func mismatch() throws {
        #expect(try Money(150).plus(Money(50)) == Money(200))
        #expect(try Money(150).minus(Money(250)) == Money(-100))
        let mismatch = #expect(throws: Money.Mismatch.self) { try Money(1).plus(Money(1, .USD)) }
        #expect(mismatch?.description == "₺ ile $ toplanamaz. Tutarları aynı para birimine çevirin.")
        #expect(mismatch?.status == 422)
    }

    @Test("KDV on top", arguments: [
        (100_000, 20, 20_000), (1_250_050, 20, 250_010), (99_999, 10, 10_000), (4990, 1, 50), (1_899_900, 20, 379_980), (275_000, 20, 55_000),
    ])
    func kdv(net: Int64, rate: Int, kdv: Int64) { #expect(Money(net).kdv(Percent(rate)) == Money(kdv)) }

    @Test("KDV inside the price", arguments: [
        (120_000, 20, 100_000, 20_000), (11_800, 20, 9833, 1967), (4990, 1, 4941, 49), (9999, 10, 9090, 909), (-11_800, 20, -9833, -1967), (500, 0, 500, 0),
    ])
    func split(gross: Int64, rate: Int, net: Int64, kdv: Int64) {
        let parts = Money(gross).splitKDV(Percent(rate))
        #expect(parts.net == Money(net) && parts.kdv == Money(kdv))
    }

    @Test("withheld KDV", arguments: [(20_000, 7, 14_000), (250_010, 7, 175_007), (55_000, 4, 22_000)])
    func withheld(kdv: Int64, tenths: Int, withheld: Int64) { #expect(Money(kdv).tenths(tenths) == Money(withheld)) }

    @Test("a product with a fraction rounds half away from zero")
    func times() {
        #expect(Money(333).times(Quantity(thousandths: 1500)) == Money(500))
        #expect(Money(-333).times(Quantity(thousandths: 1500)) == Money(-500))
        #expect(Money(1).times(Quantity(thousandths: 499)) == Money(0))
        #expect(Money(1999).times(3) == Money(5997))
        #expect(Money(10_001).less(Percent(basisPoints: 1250)) == Money(8751))
        #expect(Money(.max).times(2) == Money(.max))
    }

    @Test("shares", arguments: [("%20", 2000), ("20 %", 2000), ("12,6", 1260), ("5.25", 525), ("yüzde 5", 500), ("-3", -300), ("x", nil)])
    func percent(typed: String, basisPoints: Int?) { #expect(Percent.parse(typed)?.basisPoints == basisPoints) }

    @Test("quantities", arguments: [("1,5", 1500), ("3", 3000), ("0.250", 250), ("1.250", 1_250_000), ("1,234", 1234), ("2,5 m", nil)])
    func quantity(typed: String, thousandths: Int64?) { #expect(Quantity.parse(typed)?.thousandths == thousandths) }
}

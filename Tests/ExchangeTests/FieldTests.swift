import Testing
import Kernel
@testable import Exchange

@Suite("Numbers and days as people write them") struct FieldTests {
    @Test("numbers read themselves", arguments: [
        ("1.234,56", 123456, 2), ("1,234.56", 123456, 2), ("1234.56", 123456, 2), ("1234,5", 12345, 1), ("1.234.567,8", 12_345_678, 1),
        ("1,234,567", 1_234_567, 0), ("-12", -12, 0), ("12-", -12, 0), ("(12,50)", -1250, 2), ("−7", -7, 0), ("₺1.234,50", 123450, 2),
        ("1.234,50 ₺", 123450, 2), ("1 234,50 TL", 123450, 2), ("$29.33", 2933, 2), ("£ 12.5", 125, 1), ("12 eur", 12, 0), ("+5", 5, 0),
        ("1\u{A0}234,56", 123456, 2), ("0.123", 123, 3), ("1234.567", 1_234_567, 3), (",5", 5, 1), ("7,", 7, 0), ("-₺5,00", -500, 2), ("₺-5,00", -500, 2),
        ("29.990000000000002", 29_990_000_000, 9),
    ])
    func numbers(text: String, digits: Int64, scale: Int) {
        let read = bytes(text) { Exact.read($0, style: .plain) }
        #expect(read?.digits == digits && read?.scale == scale, "\(text): \(String(describing: read))")
    }

    @Test("what is no number is none", arguments: ["", " ", "abc", "12a", "1.2.3", "1,23,456", "12.34.567", "--5", "1.234,56,7", "1E5", "TL", "-", "(", "1 2", "99999999999999999999", ".", "₺"])
    func nonsense(text: String) {
        #expect(bytes(text) { Exact.read($0, style: .turkish) } == nil)
    }

    @Test("only the style knows what 1.234 is", arguments: [
        ("1.234", DecimalStyle.turkish, 1234, 0), ("1.234", .english, 1234, 3), ("1.234", .plain, 1234, 3),
        ("1,234", .turkish, 1234, 3), ("1,234", .english, 1234, 0), ("1,234", .plain, 1234, 3),
    ])
    func unclear(text: String, style: DecimalStyle, digits: Int64, scale: Int) {
        let read = bytes(text) { Exact.read($0, style: style) }
        #expect(read?.digits == digits && read?.scale == scale)
    }

    @Test("amounts become kuruş, halves away from zero", arguments: [
        ("12,345", AmountUnit.lira, 1235, true), ("-12,345", .lira, -1235, true), ("12,3", .lira, 1230, false), ("52511", .kurus, 52511, false),
        ("15300", .thousandths, 1530, false), ("15305", .thousandths, 1531, true), ("-15305", .thousandths, -1531, true), ("15304", .thousandths, 1530, true), ("10,5", .kurus, 11, true),
    ])
    func coins(text: String, unit: AmountUnit, coins: Int64, rounded: Bool) {
        let read = bytes(text) { Exact.read($0, style: .plain)?.coins(unit) }
        #expect(read?.value == coins && read?.rounded == rounded)
    }

    @Test("days and times", arguments: [
        ("22.11.2026", "2026-11-21T21:00:00.000Z"), ("22.11.2026 14:05", "2026-11-22T11:05:00.000Z"), ("2026-11-22 14:05:09", "2026-11-22T11:05:09.000Z"),
        ("2026-11-22T14:05:09Z", "2026-11-22T14:05:09.000Z"), ("2026-11-22T14:05:09.250+03:00", "2026-11-22T11:05:09.250Z"), ("20261122", "2026-11-21T21:00:00.000Z"),
        ("22/11/2026", "2026-11-21T21:00:00.000Z"), ("1.2.26", "2026-01-31T21:00:00.000Z"), ("2026/11/22 9:05", "2026-11-22T06:05:00.000Z"),
        ("22-11-2026 02:05 PM", "2026-11-22T11:05:00.000Z"), ("22.11.2026 14.05", "2026-11-22T11:05:00.000Z"),
    ])
    func days(text: String, iso: String) {
        let reading = bytes(text) { CalendarText.read($0, order: .dayFirst) }
        #expect(reading.map { Instant(ms: $0.instant).iso } == iso)
    }

    @Test("days that are not in the calendar are none", arguments: ["31.02.2026", "29.02.2025", "13/13/2026", "45962", "2026", "22.11", "abc", "", "22.11.2026 25:00", "22.11.2026x", "00.01.2026", "20261322", "1.1.1"])
    func noDays(text: String) {
        #expect(bytes(text) { CalendarText.read($0, order: .dayFirst) } == nil)
    }

    @Test("the column decides between day and month") func order() {
        #expect(bytes("03/04/2026") { CalendarText.day($0, order: .dayFirst) } == Day(year: 2026, month: 4, day: 3)?.number)
        #expect(bytes("03/04/2026") { CalendarText.day($0, order: .monthFirst) } == Day(year: 2026, month: 3, day: 4)?.number)
        #expect(bytes("03.04.2026") { CalendarText.day($0, order: .monthFirst) } == Day(year: 2026, month: 4, day: 3)?.number)
    }
}

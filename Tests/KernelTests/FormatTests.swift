import Kernel
import Testing

@Suite("How things are written") struct FormatTests {
    let today = Day.parse("22.11.2026")!

    @Test("money on screens", arguments: [
        (123_450, "₺1.235"), (100_000, "₺1.000"), (99_999, "₺999,99"), (0, "₺0,00"), (-1250, "−₺12,50"), (123_456_789, "₺1.234.568"), (-123_449, "−₺1.234"), (5, "₺0,05"),
    ])
    func lira(coins: Int64, text: String) { #expect(Format.lira(Money(coins)) == text) }

    @Test("money on papers") func papers() {
        #expect(Format.lira(Money(123_450), kurus: true) == "₺1.234,50")
        #expect(Format.lira(Money(123_450, .EUR), kurus: true) == "€1.234,50")
        #expect(Format.lira(Money(450), kurus: false) == "₺5")
        #expect(Format.lira(Money(-20), kurus: false) == "₺0")
        #expect(Format.lira(Money(.min), kurus: true) == "−₺92.233.720.368.547.758,08")
    }

    @Test("money in headings", arguments: [
        (717_000_000, "₺7,17 mn"), (99_999_499, "₺999.995"), (99_999_500, "₺1,00 mn"), (100_000_000, "₺1,00 mn"), (45_000, "₺450,00"), (-231_000_000, "−₺2,31 mn"),
        (125_000_000_000, "₺1,25 mr"), (72_000_000_000, "₺720,00 mn"),
    ])
    func short(coins: Int64, text: String) { #expect(Format.liraShort(Money(coins)) == text) }

    @Test("numbers and shares") func numbers() {
        #expect(Format.number(1234) == "1.234")
        #expect(Format.number(-1_234_567) == "−1.234.567")
        #expect(Format.number(999) == "999")
        #expect(Format.percent(Percent(basisPoints: 1260)) == "%12,6")
        #expect(Format.percent(Percent(basisPoints: 1255)) == "%12,6")
        #expect(Format.percent(Percent(basisPoints: 1255), places: 2) == "%12,55")
        #expect(Format.percent(Percent(basisPoints: 1205), places: 2) == "%12,05")
        #expect(Format.percent(Percent(20)) == "%20")
        #expect(Format.percent(Percent(basisPoints: -520)) == "−%5,2")
        #expect(Format.percent(Percent(1, of: 3)) == "%33,3")
        #expect(Format.percent(ratio: 0.126) == "%12,6" && Format.percent(ratio: .nan) == "%0")
        #expect(Format.percent(Percent(-4)) == "−%4")
        #expect(Format.percent(Percent(basisPoints: -4)) == "%0")
        #expect(Format.quantity(Quantity(thousandths: 1500)) == "1,5")
        #expect(Format.quantity(Quantity(1234)) == "1.234")
        #expect(Format.quantity(Quantity(thousandths: -50)) == "−0,05")
    }

    @Test("days") func days() {
        let day = Day.parse("12.11.2026")!
        #expect(Format.day(day, .tr) == "12 Kas")
        #expect(Format.day(day, .en) == "12 Nov")
        #expect(Format.day(day, .tr, today: today) == "12 Kas")
        #expect(Format.day(day.adding(months: -12), .tr, today: today) == "12 Kas 2025")
        #expect(Format.dayLong(day, .tr) == "12 Kasım 2026")
        #expect(Format.dayWithWeekday(today, .tr) == "22 Kasım 2026 Pazar")
        #expect(Format.month(day, .en) == "November 2026")
        #expect(Format.dayForm(Day.parse("2.1.2026")!) == "02.01.2026")
        #expect(Format.time(Instant(day: today, hour: 14)) == "14.00")
    }

    @Test("near times are said in words", arguments: [
        (0, "bugün", "today"), (-1, "dün", "yesterday"), (1, "yarın", "tomorrow"), (-38, "38 gün önce", "38 days ago"), (9, "9 gün sonra", "in 9 days"),
        (-103, "103 gün önce", "103 days ago"), (-150, "4 ay önce", "4 months ago"), (-365, "12 ay önce", "12 months ago"), (-800, "2 yıl önce", "2 years ago"), (400, "13 ay sonra", "in 13 months"),
    ])
    func ago(days: Int, tr: String, en: String) {
        #expect(Format.ago(today.adding(days: days), today, .tr) == tr)
        #expect(Format.ago(today.adding(days: days), today, .en) == en)
    }

    @Test("what is due", arguments: [(-2, "2 gün gecikti", "2 days late"), (-1, "1 gün gecikti", "1 day late"), (0, "bugün", "today"), (1, "yarın", "tomorrow"), (3, "3 gün kaldı", "3 days left")])
    func due(days: Int, tr: String, en: String) {
        #expect(Format.due(today.adding(days: days), today, .tr) == tr)
        #expect(Format.due(today.adding(days: days), today, .en) == en)
    }

    @Test("moments") func moments() {
        let now = Instant(day: today, hour: 16, minute: 12)
        func said(_ minutes: Int) -> String { Format.moment(now.adding(minutes: minutes), now: now, .tr) }
        #expect(said(-132) == "bugün 14.00")
        #expect(said(-1440 + 68) == "dün 17.20")
        #expect(said(1440 - 432) == "yarın 09.00")
        #expect(said(-1440 * 10) == "12 Kas 16.12")
        #expect(said(-1440 * 375) == "12 Kas 2025")
        func since(_ minutes: Int, _ say: Language = .tr) -> String { Format.ago(now.adding(minutes: -minutes), now: now, say) }
        #expect(since(0) == "şimdi")
        #expect(since(11) == "11 dk önce")
        #expect(since(-49) == "49 dk sonra")
        #expect(since(200) == "3 saat önce")
        #expect(since(61, .en) == "1 hour ago")
        #expect(since(1440) == "dün")
    }
}

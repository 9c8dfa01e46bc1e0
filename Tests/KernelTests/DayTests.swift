import Foundation
import Kernel
import Testing

@Suite("Days and moments") struct DayTests {
    @Test("every day from 1900 to 2100 is written and read back, in order, week by week")
    func roundTrip() throws {
        let first = try #require(Day(year: 1900, month: 1, day: 1)), last = try #require(Day(year: 2100, month: 12, day: 31))
        var weekday = 1                                                     // 1 January 1900 was a Monday
        var count = 0
        for day in first...last {
            let (y, m, d) = day.civil
            guard Day(year: y, month: m, day: d) == day, day.weekday == weekday, Day.parse(day.iso) == day, Day.parse(Format.dayForm(day)) == day else {
                Issue.record("\(day)")
                return
            }
            weekday = weekday % 7 + 1
            count += 1
        }
        #expect(count == 73_414)
    }

    @Test("known days have their numbers")
    func known() {
        #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
        #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
        #expect(Day(year: 2026, month: 11, day: 22)?.weekday == 7)
        #expect(Day(year: 2026, month: 2, day: 29) == nil)
        #expect(Day(year: 2024, month: 2, day: 29) != nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
    }

    @Test("what people and programs write is understood", arguments: [
        ("22.11.2026", "2026-11-22"), ("2026-11-22", "2026-11-22"), ("22/11/2026", "2026-11-22"), ("22-11-2026", "2026-11-22"), ("5.1.2026", "2026-01-05"),
        ("22.11.26", "2026-11-22"), ("22.11.67", "1967-11-22"), ("22 Kasım 2026", "2026-11-22"), ("22 KASIM 2026 Pazar", "2026-11-22"), ("22 Kas 2026", "2026-11-22"),
        ("22 Nov 2026", "2026-11-22"), ("20261122", "2026-11-22"), ("2026-11-22T10:00:00Z", "2026-11-22"), ("2026-11-22 10:00", "2026-11-22"),
        ("22.11.2026 14:30", "2026-11-22"), ("2026/11/22", "2026-11-22"), (" 1 ağustos 1999 ", "1999-08-01"),
    ])
    func parse(typed: String, iso: String) { #expect(Day.parse(typed)?.iso == iso) }

    @Test("what is no day is refused", arguments: ["", "31.02.2026", "13/25/2026", "22.11", "abc", "22.11.202", "2026-13-01", "0.0.0", "99999999", "1.234,56", "5321234567", "22.11.2026 iptal", "22.11.2026.5", "22.11.20261", "22 Ocakbaşı 2026"])
    func refuse(typed: String) { #expect(Day.parse(typed) == nil) }

    @Test("months are added without falling off their end")
    func months() {
        let day = Day.parse("31.01.2026")!
        #expect(day.adding(months: 1).iso == "2026-02-28")
        #expect(day.adding(months: 25).iso == "2028-02-29")
        #expect(day.adding(months: -2).iso == "2025-11-30")
        #expect(day.adding(months: -13).iso == "2024-12-31")
        #expect(day.endOfMonth.iso == "2026-01-31" && day.startOfMonth.iso == "2026-01-01" && day.startOfYear.iso == "2026-01-01")
        #expect(Day.parse("22.11.2026")?.startOfWeek.iso == "2026-11-16")
        #expect(Day(spreadsheet: 45_000)?.iso == "2023-03-15")
    }

    @Test("a moment belongs to the day of Türkiye")
    func instant() {
        let late = Instant(day: Day.parse("22.11.2026")!, hour: 0, minute: 30)
        #expect(late.iso == "2026-11-21T21:30:00.000Z")
        #expect(late.day.iso == "2026-11-22")
        #expect((late.hour, late.minute) == (0, 30))
        #expect(Instant(ms: -1).iso == "1969-12-31T23:59:59.999Z")
        #expect(Instant(ms: -1).day.iso == "1970-01-01")
        #expect(abs(Instant.now.ms - Int64(Date().timeIntervalSince1970 * 1000)) < 5000)
        #expect(Instant(iso: late.iso) == late)
        #expect(Instant(iso: "2026-11-22T00:30:00+03:00") == late)
        #expect(Instant(iso: "2026-11-22") == nil)
    }

    @Test("periods know what to compare themselves with")
    func periods() {
        let day = Day.parse("22.11.2026")!
        let year = Period.lastTwelveMonths(until: day)
        #expect(year.from.iso == "2025-11-23" && year.through == day && year.days == 365)
        #expect(year.previous == Period(from: Day.parse("23.11.2024")!, through: Day.parse("22.11.2025")!))
        #expect(Period.lastTwelveMonths(until: Day.parse("29.02.2024")!).from.iso == "2023-03-01")
        #expect(Period.month(of: day).previous == Period.month(of: Day.parse("1.10.2026")!))
        #expect(Period.month(of: Day.parse("1.3.2024")!).previous.days == 29)
        #expect(Period.last(days: 7, until: day).previous.through.iso == "2026-11-15")
        #expect(Period.last(days: 7, until: day).previous.days == 7)
        #expect(Period.yearToDate(day).yearBefore == Period(from: Day.parse("1.1.2025")!, through: Day.parse("22.11.2025")!))
        #expect(year.contains(day) && !year.contains(day.adding(days: 1)))
        #expect(year.end.ms(since: year.start) == 365 * 86_400_000)
    }
}

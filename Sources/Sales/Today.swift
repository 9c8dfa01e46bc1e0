import Kernel
import Storage
import Web

/// The owner's figures and yesterday, from sixty-odd rows of day figures.
func todayPart(_ reader: Reader, _ visit: Visit) throws -> TodayPart {
    let today = visit.today
    // thirteen weeks reach further back than the first of last month
    let days = try reader.saleDays(Period(from: today.adding(days: -7 * WeekFigures.count - 6), through: today))
    let month = DayFigures(days, today: today)
    let say = visit.say
    var part = TodayPart()
    part.stats.append(stat(say("Bu ay ciro", "Turnover this month"), visit.money(month.thisMonth.amount), spark(month.daily) + sameDays(month, say), href: "/satislar?aralik=ay"))
    if visit.may(.seeMargin) {
        let sum = month.thisMonth
        part.stats.append(sum.cost == 0
            ? stat(say("Brüt kâr", "Gross profit"), "–", "\(sum.amount == 0 ? say("bu ay satış yok", "no sales this month") : say("maliyet bilinmiyor", "cost unknown"))")
            : stat(say("Brüt kâr", "Gross profit"), visit.money(sum.profit), "\(say("ciroya oranı", "of turnover")) \(Format.percent(Percent(sum.profit, of: sum.amount)))"))
    }
    part.stats.append(stat(say("Bugün satış", "Sales today"), visit.money(month.today.amount), "\(receipts(month.today, say))", href: "/satislar?aralik=bugun"))
    let weeks = WeekFigures(days, today: today)
    if !weeks.isEmpty { part.main.append(weekCard(weeks, visit)) }
    part.side.append(yesterday(month.yesterday, visit))
    return part
}

/// This month beside the same days of the last one.
struct DayFigures: Equatable {
    var thisMonth = SaleDay(day: 0), lastMonth = SaleDay(day: 0), today = SaleDay(day: 0), yesterday = SaleDay(day: 0)
    /// Turnover of each day of this month so far.
    var daily: [Int64]

    init(_ days: [SaleDay], today day: Day) {
        let start = day.startOfMonth, before = start.adding(months: -1)
        // 31 March is compared with all of February, not with days that never were.
        let end = min(before.adding(days: day.day - 1), before.endOfMonth)
        daily = [Int64](repeating: 0, count: day.day)
        for sum in days {
            let at = Day(sum.day)
            if at >= start, at <= day {
                thisMonth.add(sum)
                daily[at.day - 1] += sum.amount
            } else if at >= before, at <= end { lastMonth.add(sum) }
            if at == day { today.add(sum) }
            if at == day.adding(days: -1) { yesterday.add(sum) }
        }
    }
}

private func sameDays(_ month: DayFigures, _ say: Language) -> HTML {
    let now = month.thisMonth.amount, before = month.lastMonth.amount
    guard before > 0 else { return "\(say("geçen ay aynı günlerde satış yok", "no sales on the same days of last month"))" }
    let change = Percent(now - before, of: before), size = Format.percent(Percent(basisPoints: abs(change.basisPoints)))
    let words: HTML = change.basisPoints >= 0 ? "<span class=\"ok\">\(say("\(size) fazla", "\(size) more"))</span>" : "<span class=\"bad\">\(say("\(size) az", "\(size) less"))</span>"
    return "\(words) · \(say("geçen ay aynı gün", "same days last month"))"
}

func receipts(_ day: SaleDay, _ say: Language) -> String {
    let sales = day.sales == 0 ? say("fiş yok", "no receipts") : say("\(Format.number(day.sales)) fiş", "\(Format.number(day.sales)) receipts")
    return day.returns == 0 ? sales : sales + say(", \(Format.number(day.returns)) iade", ", \(Format.number(day.returns)) returns")
}

private func yesterday(_ day: SaleDay, _ visit: Visit) -> HTML {
    let say = visit.say
    var rows: [(String, String)] = [(say("Satış", "Sales"), day.sales == 0 ? say("satış yok", "none") : say("\(Format.number(day.sales)) fiş, \(visit.money(day.amount))", "\(Format.number(day.sales)) receipts, \(visit.money(day.amount))"))]
    if day.returns > 0 { rows.append((say("İade", "Returns"), say("\(Format.number(day.returns)) fiş", "\(Format.number(day.returns))"))) }
    if day.discount > 0 { rows.append((say("İndirim", "Discounts"), visit.money(day.discount))) }
    if visit.may(.seeMargin), day.cost != 0 { rows.append((say("Brüt kâr", "Gross profit"), "\(visit.money(day.profit)), \(Format.percent(Percent(day.profit, of: day.amount)))")) }
    return card("dun", say("Dün", "Yesterday"), "<div class=\"card__body\"><dl class=\"kv\">\(rows, { "<dt>\($0.0)</dt><dd class=\"num\">\($0.1)</dd>" })</dl></div>")
}

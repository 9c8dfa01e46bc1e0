import Kernel
import Web

/// Turnover by week, newest at the right: a sentence, a chart, and the table behind it.
struct WeekFigures: Equatable {
    /// Monday of each week, oldest first; the last week is the one that runs.
    let mondays: [Day]
    let amounts: [Int64]

    static let count = 13

    init(_ days: [SaleDay], today: Day) {
        let monday = today.adding(days: 1 - today.weekday)
        let first = monday.adding(days: -7 * (WeekFigures.count - 1))
        var sums = [Int64](repeating: 0, count: WeekFigures.count)
        for day in days where day.day >= first.number && day.day <= today.number { sums[Int(day.day - first.number) / 7] += day.amount }
        mondays = (0..<WeekFigures.count).map { first.adding(days: 7 * $0) }
        amounts = sums
    }

    var firstDay: Day { mondays[0] }
    var isEmpty: Bool { amounts.allSatisfy { $0 == 0 } }

    /// What the last four whole weeks brought against the four before, in a sentence.
    func sentence(_ visit: Visit) -> String {
        let say = visit.say
        let whole = amounts.dropLast(), now = whole.suffix(4).reduce(0, +), before = whole.dropLast(4).suffix(4).reduce(0, +)
        guard before > 0 else { return say("Son dört haftada \(visit.money(now)) satıldı.", "\(visit.money(now)) sold in the last four weeks.") }
        let change = Percent(now - before, of: before), size = Format.percent(Percent(basisPoints: abs(change.basisPoints)))
        guard change.basisPoints != 0 else { return say("Son dört hafta, önceki dört haftayla aynı: \(visit.money(now)).", "The last four weeks equal the four before: \(visit.money(now)).") }
        return change.basisPoints > 0
            ? say("Son dört haftada \(visit.money(now)) satıldı, önceki dört haftadan \(size) fazla.", "\(visit.money(now)) sold in the last four weeks, \(size) more than in the four before.")
            : say("Son dört haftada \(visit.money(now)) satıldı, önceki dört haftadan \(size) az.", "\(visit.money(now)) sold in the last four weeks, \(size) less than in the four before.")
    }
}

func weekCard(_ weeks: WeekFigures, _ visit: Visit) -> HTML {
    let say = visit.say, top = max(1, weeks.amounts.max() ?? 1), width = 640, step = width / WeekFigures.count
    let columns = weeks.amounts.enumerated().map { index, amount -> HTML in
        let height = Int((Double(max(0, amount)) / Double(top) * 120).rounded()), x = index * step + 5
        let label: HTML = index % 3 == 0 ? "<text x=\"\(x)\" y=\"158\">\(Format.day(weeks.mondays[index], say))</text>" : HTML()
        return "<rect class=\"\(index == WeekFigures.count - 1 ? "col col--2" : "col")\" x=\"\(x)\" y=\"\(140 - height)\" width=\"\(step - 10)\" height=\"\(height)\" rx=\"2\"/>\(label)"
    }
    let rows = zip(weeks.mondays, weeks.amounts).map { "<tr><td>\(Format.day($0, say))</td><td class=\"num\">\(visit.money($1))</td></tr>" as HTML }
    return card("haftalar", say("Haftalara göre ciro", "Turnover by week"), """
        <div class="card__body"><p class="mb-3">\(weeks.sentence(visit))</p>
        <svg class="chart" viewBox="0 0 \(width) 164" role="img" aria-label="\(weeks.sentence(visit))"><line class="grid" x1="0" y1="140.5" x2="\(width)" y2="140.5"/>\(columns)</svg>
        <details class="small mt-2"><summary>\(say("Sayılarla", "In figures"))</summary><table class="tbl small"><thead><tr><th scope="col">\(say("Hafta", "Week"))</th><th scope="col" class="num">\(say("Ciro", "Turnover"))</th></tr></thead><tbody>\(rows)</tbody></table></details>
        <p class="small muted mt-2">\(say("Son sütun süren hafta.", "The last column is the week that runs."))</p></div>
        """)
}

import Kernel
import Storage
import Web

extension Customers {
    /// `GET /kurulum/yasam-evresi`; with `onizle` it shows who would move, before anything is saved.
    func showLifecycle(_ visit: Visit) async throws -> Answer {
        let form = visit.query, today = visit.today
        let (rule, stages) = try await visit.database.read { (try $0.lifecycleRule(), try $0.customerCounts()) }
        guard form.has("uyuyan") else {
            return visit.page(visit.say("Yaşam evresi", "Life stages"), active: "/kurulum", lifecyclePage(Draft(rule.form), stages, nil, visit))
        }
        do {
            let wanted = try LifecycleRule(form)
            let moves = try await visit.database.read { try $0.moves(under: wanted, today: today) }
            return visit.page(visit.say("Yaşam evresi", "Life stages"), active: "/kurulum", lifecyclePage(Draft(form), stages, (wanted, moves), visit))
        } catch let problems as Problems {
            return lifecycleProblems(form, problems, stages, visit)
        }
    }

    /// `POST /kurulum/yasam-evresi`
    func saveLifecycle(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            let rule = try LifecycleRule(form)
            let moves = try await visit.database.write(as: visit.actor, at: visit.now) { try $0.setLifecycle(rule) }
            let sentence = moves.total == 0 ? visit.say("Kural kaydedildi, yer değiştiren olmadı", "Rule saved, nobody moved")
                : visit.say("Kural kaydedildi: \(moves.sentence(.tr))", "Rule saved: \(moves.sentence(.en))")
            return .redirect("/kurulum/yasam-evresi").toast(sentence)
        } catch let problems as Problems {
            return lifecycleProblems(form, problems, try await visit.database.read { try $0.customerCounts() }, visit)
        }
    }

    private func lifecycleProblems(_ form: Form, _ problems: Problems, _ stages: StageCounts, _ visit: Visit) -> Answer {
        var answer = visit.page(visit.say("Yaşam evresi", "Life stages"), active: "/kurulum", lifecyclePage(Draft(form, problems), stages, nil, visit))
        answer.status = 422
        return answer
    }

    private func lifecyclePage(_ draft: Draft, _ stages: StageCounts, _ preview: (rule: LifecycleRule, moves: StageMoves)?, _ visit: Visit) -> HTML {
        let say = visit.say
        let labels = ["uyuyan": say("Uyuyan", "Sleeping"), "kayip": say("Kayıp", "Lost")]
        return """
            \(head(HTML(text: say("Yaşam evresi", "Life stages")), HTML(text: say("Kim etkin, kim uyuyor, kim kayıp: kuralı siz koyarsınız, herkes hemen yeniden sayılır.", "Who is active, sleeping or lost: you set the rule, and everybody is counted anew at once."))))
            \(problemBand(draft, labels: labels, say))
            <div class="cols g-2"><section class="card" aria-labelledby="h-kural"><header><h2 id="h-kural">\(say("Kural", "Rule"))</h2></header><form class="card__body stack" method="get" action="/kurulum/yasam-evresi">
            <p class="help">\(say("Aday: hiç alışveriş yapmamış. Etkin: son alışverişi bu günlerden yeni.", "Prospect: never bought. Active: bought more recently than these days."))</p>
            \(field("uyuyan", say("Kaç gün almayınca uyuyan", "Sleeping after how many days"), draft, say, inputmode: "numeric", required: true))
            \(field("kayip", say("Kaç gün almayınca kayıp", "Lost after how many days"), draft, say, inputmode: "numeric", required: true))
            <button class="btn" type="submit">\(say("Kim yer değiştirir, göster", "Show who would move"))</button></form>\(preview.map { previewCard($0.rule, $0.moves, visit) })</section>
            <section class="card" aria-labelledby="h-simdi"><header><h2 id="h-simdi">\(say("Bugün", "Today"))</h2></header><div class="card__body"><dl class="kv">\(Lifecycle.allCases, { stageRow($0, stages, say) })</dl></div></section></div>
            """
    }

    private func stageRow(_ stage: Lifecycle, _ stages: StageCounts, _ say: Language) -> HTML {
        "<dt>\(stage.words.text(say))</dt><dd class=\"num\"><a href=\"/musteriler?gorunum=\(stage.key)\">\(Format.number(stages[stage]))</a></dd>"
    }

    private func previewCard(_ rule: LifecycleRule, _ moves: StageMoves, _ visit: Visit) -> HTML {
        let say = visit.say
        let lines: HTML = moves.total == 0 ? "<li>\(say("Bu kuralla yer değiştiren olmaz.", "Nobody moves under this rule."))</li>" : "\(moves.moves, { moveLine($0, say) })"
        return """
            <form method="post" action="/kurulum/yasam-evresi" class="card__body lined">\(visit.csrfField)<input type="hidden" name="uyuyan" value="\(rule.sleepingAfter)"><input type="hidden" name="kayip" value="\(rule.lostAfter)">
            <h3>\(say("\(Format.number(moves.total)) müşteri yer değiştirir", "\(Format.number(moves.total)) customers would move"))</h3><ul class="stack">\(lines)</ul>
            <button class="btn btn--go mt-3" type="submit">\(say("Kuralı kaydet, \(Format.number(moves.total)) müşteriyi taşı", "Save the rule, move \(Format.number(moves.total)) customers"))</button></form>
            """
    }

    private func moveLine(_ move: StageMoves.Move, _ say: Language) -> HTML {
        "<li>\(stageTag(move.from, say)) → \(stageTag(move.to, say)) <b>\(Format.number(move.customers))</b> \(say("müşteri", "customers"))</li>"
    }
}

extension LifecycleRule {
    var form: Form { Form([("uyuyan", String(sleepingAfter)), ("kayip", String(lostAfter))]) }

    /// - Throws: ``Problems`` beside the field that cannot be taken.
    init(_ form: Form) throws {
        var problems = Problems()
        func days(_ name: String) -> Int? {
            guard let days = form.int(name), (1...3_650).contains(days) else {
                problems.add(name, Words("“\(form[name])” olmaz, 1 ile 3.650 arasında gün sayısı yazın. Örnek: \(name == "uyuyan" ? 90 : 365)",
                                         "“\(form[name])” does not work, write days between 1 and 3,650. Example: \(name == "uyuyan" ? 90 : 365)"))
                return nil
            }
            return Int(days)
        }
        let sleeping = days("uyuyan"), lost = days("kayip")
        if let sleeping, let lost, lost <= sleeping {
            problems.add("kayip", Words("Kayıp, uyuyandan sonra gelir: \(sleeping) günden büyük olmalı. Örnek: \(sleeping * 4)", "Lost comes after sleeping: more than \(sleeping) days. Example: \(sleeping * 4)"))
        }
        try problems.check()
        try self.init(sleeping: sleeping ?? 0, lost: lost ?? 0)
    }
}

extension StageMoves {
    /// "12 etkin → uyuyan, 3 uyuyan → kayıp"
    func sentence(_ say: Language) -> String {
        moves.map { "\(Format.number($0.customers)) \(TurkishText.lower($0.from.words.text(say))) → \(TurkishText.lower($0.to.words.text(say)))" }.joined(separator: ", ")
    }
}

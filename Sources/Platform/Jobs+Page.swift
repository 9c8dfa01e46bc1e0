import Kernel
import Storage
import Web

extension Platform {
    func jobsPage(_ visit: Visit, _ state: JobState) -> Answer {
        let say = visit.say
        let broken = allTimed.filter { (state.failures[$0.name] ?? 0) > 0 }.count
        let sentence: HTML = broken + state.dead.count == 0 ? "\(say("Hepsi yolunda.", "All is well."))"
            : "\(say("\(broken + state.dead.count) iş bakılmayı bekliyor.", broken + state.dead.count == 1 ? "1 job needs a look." : "\(broken + state.dead.count) jobs need a look."))"
        return settingsPage(visit, say("İşler", "Jobs"), sentence, path: "/isler", """
            \(card("saat", say("Bakkal’ın kendiliğinden yaptıkları", "What Bakkal does by itself"), allTimed.isEmpty
                ? empty(say("Zamanlanmış iş yok", "Nothing is timed"), say("Odalar iş getirince burada görünür.", "Rooms bring their jobs here.")) : timedTable(visit, state)))
            \(card("duranlar", say("Duran işler", "Stopped jobs"), more: "<span class=\"more small muted\">\(say("sırada \(state.waiting)", "\(state.waiting) queued"))</span>", state.dead.isEmpty
                ? "<p class=\"card__body muted\">\(say("Duran iş yok.", "No job has stopped."))</p>" : "<ul class=\"list\">\(state.dead, { deadLine($0, visit) })</ul>"))
            """)
    }

    private func timedTable(_ visit: Visit, _ state: JobState) -> HTML {
        let say = visit.say
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="\(say("İşler tablosu", "Table of jobs"))"><table class="tbl tbl--job"><caption class="vh">\(say("Zamanlanmış işler", "Timed jobs"))</caption><thead><tr><th scope="col">\(say("İş", "Job"))</th><th scope="col">\(say("Son çalışma", "Last run"))</th><th scope="col">\(say("Sıradaki", "Next"))</th><th scope="col">\(say("Durum", "State"))</th><th scope="col" class="num">\(say("Yapılacak", "To do"))</th></tr></thead><tbody>\(allTimed, { timedRow($0, state, visit) })</tbody></table></div>
            """
    }

    private func timedRow(_ entry: Timed, _ state: JobState, _ visit: Visit) -> HTML {
        let say = visit.say, now = visit.now, last = state.last[entry.name]
        let what = entry.words.text(say)
        let reason: HTML? = last?.outcome == .failed ? last?.note.map { "<br><span class=\"small muted\">\($0)</span>" } : nil
        let button = visit.may(.runJobs)
            ? postButton(visit, "/isler/calistir", say("Şimdi çalıştır", "Run now"), busy: say("Çalışıyor…", "Running…"), "btn--s", fields: [("is", entry.name)], hint: what) : HTML()
        return """
            <tr><td><b>\(what)</b>\(reason)</td><td class="nowrap">\(last.map { Format.moment($0.startedAt, now: now, say) + Platform.took($0, say) } ?? say("henüz çalışmadı", "not yet"))</td><td class="nowrap">\(state.next[entry.name].map { Format.moment($0, now: now, say) } ?? Platform.schedule(entry, say))</td><td>\(outcome(last, state.failures[entry.name] ?? 0, say))</td><td class="num">\(button)</td></tr>
            """
    }

    private func outcome(_ run: JobRun?, _ failures: Int, _ say: Language) -> HTML {
        switch run?.outcome {
        case nil: tag(say("Bekliyor", "Waiting"))
        case .running: tag(say("Çalışıyor", "Running"), .info, icon: "clock")
        case .done: tag(say("Bitti", "Done"), .ok, icon: "check")
        case .failed: tag(say("\(failures) kez olmadı", failures == 1 ? "Failed once" : "Failed \(failures) times"), .bad, icon: "alert")
        }
    }

    private func deadLine(_ job: StoredJob, _ visit: Visit) -> HTML {
        let say = visit.say
        let button = visit.may(.runJobs)
            ? postButton(visit, "/isler/yeniden", say("Yeniden dene", "Try again"), busy: say("Sıraya alınıyor…", "Queueing…"), "btn--s", fields: [("is", job.id.description)], hint: job.name) : HTML()
        return """
            <li>\(icon("alert"))<div class="grow"><p>\(job.name) \(job.key)</p><p class="sub">\(job.lastError ?? "") · \(say("\(job.attempts) deneme", "\(job.attempts) tries")) · \(Format.moment(job.createdAt, now: visit.now, say))</p></div>\(button)</li>
            """
    }

    /// ", 41 sn"
    private static func took(_ run: JobRun, _ say: Language) -> String {
        guard let ended = run.endedAt else { return "" }
        let seconds = max(0, ended.ms(since: run.startedAt) / 1000)
        return seconds < 120 ? say(", \(seconds) sn", ", \(seconds) s") : say(", \(seconds / 60) dk", ", \(seconds / 60) min")
    }

    private static func schedule(_ entry: Timed, _ say: Language) -> String {
        switch entry.schedule {
        case .every(let seconds): seconds < 120 ? say("\(seconds) sn’de bir", "every \(seconds) s") : say("\(seconds / 60) dk’da bir", "every \(seconds / 60) min")
        case .dailyAt(let hour, let minute): say("her gün ", "daily at ") + Format.time(Instant(day: Day(0), hour: hour, minute: minute))
        }
    }
}

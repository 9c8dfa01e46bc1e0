import Kernel
import Storage
import Web

extension Demo {
    func homePage(_ state: DemoState, _ visit: Visit) -> HTML {
        let say = visit.say
        let sentence = state.isThere
            ? say("“\(DemoFirm.name)” kurulu: \(Format.number(state.customers)) müşteri, \(Format.number(state.lines)) satış satırı.",
                  "“\(DemoFirm.name)” is here: \(Format.number(state.customers)) customers, \(Format.number(state.lines)) sale lines.")
            : say("Bakkal’ı uydurma bir su ve ofis firmasıyla deneyin. Kişiler, telefonlar, tutarlar gerçek değildir.",
                  "Try Bakkal with an invented water and office firm. People, phones and amounts are not real.")
        return """
            \(head(HTML(text: say("Örnek firma", "Sample firm")), HTML(text: sentence), actions: state.isThere ? button(say("Ekilen gerçekler", "Planted truths"), href: "/demo/gercekler", icon: "doc") : HTML()))
            \(progress(state, visit))
            \(state.isBusy ? nil : state.isThere ? emptyCard(visit) : buildCard(visit))
            \(state.left.isEmpty || state.isBusy ? nil : leftCard(state.left, visit))
            """
    }

    /// The same element every time it is asked for; the last one leads back to the page.
    func progress(_ state: DemoState, _ visit: Visit) -> HTML {
        let say = visit.say
        guard state.isBusy, let work = state.work else {
            let trouble: HTML? = state.work.flatMap { $0.state == .failed ? $0.trouble : nil }.map { band(.bad, icon: "alert", HTML(text: $0.text(say)), alert: true) }
            let stopped: HTML? = state.work.map { $0.state == .making || $0.state == .emptying } ?? false
                ? band(.warn, icon: "alert", HTML(text: say("İş yarıda kalmış. Boşaltın, sonra yeniden kurabilirsiniz.", "The work stopped half way. Empty it, then you can build it again."))) : nil
            return "<div id=\"durum\" class=\"stack\" data-progress-go=\"/demo\">\(trouble)\(stopped)</div>"
        }
        let verb = work.state == .making ? say("Kuruluyor", "Building") : say("Boşaltılıyor", "Emptying")
        let how = work.total == 0 ? say("Sırada, birazdan başlıyor.", "Queued, it starts in a moment.")
            : say("\(work.total) bölümün \(work.done) tanesi bitti. Sayfadan ayrılabilirsiniz, iş sürer.", "\(work.done) of \(work.total) parts are done. You may leave this page, the work goes on.")
        return """
            <div id="durum" class="stack" data-progress-src="/demo/durum">\(card("is", verb, """
                <div class="card__body stack"><p role="status">\(how)</p><svg class="meter" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true"><rect width="\(Int(work.share * 1000))" height="6"/></svg>
                <noscript><p><a href="/demo">\(say("Yenile", "Refresh"))</a></p></noscript></div>
                """))</div>
            """
    }

    private func buildCard(_ visit: Visit) -> HTML {
        let say = visit.say
        let sizes = [1_000, 20_000, 100_000, 1_000_000].map { (value: String($0), text: Format.number($0)) }
        return card("kur", say("Örnek firmayı kurun", "Build the sample firm"), """
            <form class="card__body stack" method="post" action="/demo/kur">\(visit.csrfField)
            <p>\(say("3 şube, 14 çalışan, 600 ürün ve 24 ayın satışları gelir. Kendi kayıtlarınız olduğu gibi kalır; “Boşalt” yalnız örnek firmayı siler.", "3 branches, 14 people, 600 products and 24 months of sales are added. Your own records stay as they are; “Empty” removes only the sample firm."))</p>
            \(pick("customers", say("Kaç müşteri", "How many customers"), sizes, "20000"))
            <p class="help">\(say("20.000 müşteri yarım dakikadan kısa sürer, 1.000.000 birkaç dakika.", "20,000 customers take less than half a minute, 1,000,000 a few minutes."))</p>
            <div><button class="btn btn--go" type="submit">\(say("Örnek firmayı kur", "Build the sample firm"))</button></div></form>
            """)
    }

    private func emptyCard(_ visit: Visit) -> HTML {
        let say = visit.say
        return card("bosalt", say("Boşalt", "Empty"), """
            <form class="card__body stack" method="post" action="/demo/bosalt" data-confirm="\(say("Örnek firma silinsin mi?", "Remove the sample firm?"))" data-confirm-more="\(say("Sizin eklediğiniz kayıtlar kalır; örnek müşterilere bağlı olanlar listelenir.", "Records you added stay; those tied to sample customers are listed."))" data-confirm-go="\(say("Örnek firmayı boşalt", "Empty the sample firm"))">\(visit.csrfField)
            <p>\(say("Yalnız örnek firmayla gelenler silinir. Örnek bir müşteriye satış yaptıysanız ya da not yazdıysanız o müşteri kalır ve burada listelenir.", "Only what came with the sample firm goes. A sample customer you sold to or wrote a note on stays and is listed here."))</p>
            <div><button class="btn btn--danger" type="submit">\(say("Örnek firmayı boşalt", "Empty the sample firm"))</button></div></form>
            """)
    }

    private func leftCard(_ left: [Left], _ visit: Visit) -> HTML {
        let say = visit.say
        return card("kalan", say("Kalanlar", "What stayed"), """
            <p class="card__body muted">\(say("Bunlarla çalışıldığı için silinmedi.", "These were not removed because somebody worked with them."))</p>
            <ul class="list">\(left.prefix(100), { "<li><div class=\"grow\"><p>\(leftName($0, say))</p><p class=\"sub\">\($0.reason.text(say))</p></div></li>" })</ul>
            """)
    }

    private func leftName(_ left: Left, _ say: Language) -> HTML {
        let label = left.label ?? "#\(left.row)"
        return switch left.table {
        case "customer": "<a class=\"link\" href=\"/musteriler/\(left.row)\">\(label)</a>"
        case "product": "<a class=\"link\" href=\"/urunler/\(left.row)\">\(label)</a>"
        case "sale": "<a class=\"link\" href=\"/satislar/\(left.row)\">\(say("Satış", "Sale")) \(label)</a>"
        default: HTML(text: label)
        }
    }
}

import Kernel
import Web

extension Platform {
    /// The settings pages' common shape: the list of sections beside one section's content.
    func settingsPage(_ visit: Visit, _ title: String, _ sentence: HTML = HTML(), path: String, actions: HTML = HTML(), status: Int = 200, _ content: HTML) -> Answer {
        let say = visit.say
        var answer = visit.page(title, active: "/kurulum", """
            \(head("\(title)", sentence, actions: actions))
            <div class="cols g-set"><nav class="nav setnav" aria-label="\(say("Kurulum bölümleri", "Settings sections"))">\(allEntries(visit), { sectionLink($0, path, say) })</nav><div>
            \(content)
            </div></div>
            """)
        answer.status = status
        return answer
    }

    /// What this person may open, of all rooms, in order.
    func allEntries(_ visit: Visit) -> [SettingsEntry] {
        (entries + settings).filter { visit.may($0.allow) }.sorted { ($0.order, $0.path) < ($1.order, $1.path) }
    }

    private func sectionLink(_ entry: SettingsEntry, _ path: String, _ say: Language) -> HTML {
        "<a href=\"\(entry.path)\"\(attribute: "aria-current", entry.path == path ? "page" : nil)>\(entry.words.text(say))</a>"
    }

    /// A button that posts to an address of its own.
    func postButton(_ visit: Visit, _ path: String, _ text: String, busy: String, _ style: String = "", fields: [(String, String)] = [], hint: String? = nil) -> HTML {
        """
        <form method="post" action="\(path)">\(visit.csrfField)\(fields, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })<button class="btn\(style.isEmpty ? "" : " " + style)" type="submit" data-busy="\(busy)">\(text)\(hint.map { "<span class=\"vh\">: \($0)</span>" as HTML })</button></form>
        """
    }
}

import Kernel
import Testing
@testable import Web

@Suite("HTML") struct HTMLTests {
    @Test("what is interpolated is escaped, what is written is not", arguments: [
        ("Ayten", "<b>Ayten</b>"),
        ("<script>alert(1)</script>", "<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>"),
        ("Korkmaz & Oğlu", "<b>Korkmaz &amp; Oğlu</b>"),
        ("\"çift\" 'tek'", "<b>&quot;çift&quot; &#39;tek&#39;</b>"),
        ("", "<b></b>"),
    ]) func escapes(text: String, expected: String) {
        let html: HTML = "<b>\(text)</b>"
        #expect(html.string == expected)
    }

    @Test("a missing value leaves nothing behind") func optionals() {
        let none: String? = nil
        let html: HTML = "<p\(attribute: "id", none)\(flag: false, "hidden")>\(none)</p>"
        #expect(html.string == "<p></p>")
        let some: HTML = "<p\(attribute: "id", "a\"b")\(flag: true, "hidden")>\(Optional("x"))</p>"
        #expect(some.string == "<p id=\"a&quot;b\" hidden>x</p>")
    }

    @Test("lists are written in order") func lists() {
        let html: HTML = "<ul>\([1, 2, 3], { "<li>\($0)</li>" })</ul>"
        #expect(html.string == "<ul><li>1</li><li>2</li><li>3</li></ul>")
    }

    @Test("a bar never leaves its frame", arguments: [(-1.0, "0"), (0.405, "405"), (7.0, "1000")]) func bars(share: Double, width: String) {
        #expect(bar(share).string.contains("rect width=\"\(width)\""))
    }
}

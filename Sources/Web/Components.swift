import Kernel

// The components of the design, one function each. They decide nothing but how a thing looks.

public enum Tone: String, Sendable { case plain = "", ok, warn, bad, info, brand }

/// An icon of the sprite. Decorative: the word beside it says what it means.
public func icon(_ name: String, small: Bool = false) -> HTML {
    "<svg class=\"i\(small ? " i--s" : "")\" aria-hidden=\"true\"><use href=\"\(Assets.url("icons.svg"))#\(name)\"/></svg>"
}

public func tag(_ text: String, _ tone: Tone = .plain, icon name: String? = nil) -> HTML {
    "<span class=\"tag\(tone == .plain ? "" : " tag--" + tone.rawValue)\">\(name.map { icon($0, small: true) })\(text)</span>"
}

public func avatar(_ name: String, size: String = "") -> HTML {
    "<span class=\"av\(size.isEmpty ? "" : " av--" + size)\" aria-hidden=\"true\">\(TurkishText.initials(name))</span>"
}

/// The head of a page: one title, one sentence that answers its question, and what can be done.
public func head(_ title: HTML, _ sentence: HTML = HTML(), actions: HTML = HTML()) -> HTML {
    "<div class=\"head\"><div><h1>\(title)</h1>\(sentence.isEmpty ? nil : "<p>\(sentence)</p>" as HTML)</div>\(actions.isEmpty ? nil : "<div class=\"head__acts\">\(actions)</div>" as HTML)</div>"
}

public func card(_ id: String, _ title: String, more: HTML = HTML(), _ body: HTML) -> HTML {
    "<section class=\"card\" aria-labelledby=\"h-\(id)\" id=\"\(id)\"><header><h2 id=\"h-\(id)\">\(title)</h2>\(more)</header>\(body)</section>"
}

/// A figure of the strip: what, how much, and against what.
public func stat(_ key: String, _ value: String, _ note: HTML = HTML(), href: String? = nil) -> HTML {
    let inside: HTML = "<p class=\"stat__k\">\(key)</p><p class=\"stat__v\">\(value)</p><p class=\"stat__n\">\(note)</p>"
    return href.map { "<a class=\"stat\" href=\"\($0)\">\(inside)</a>" } ?? "<div class=\"stat\">\(inside)</div>"
}

public func strip(_ label: String, _ stats: [HTML]) -> HTML {
    stats.isEmpty ? HTML() : "<section class=\"strip\" aria-label=\"\(label)\">\(stats)</section>"
}

/// A warning row: a reason with a number, and exactly one button.
public func note(_ tone: Tone, icon name: String, _ text: HTML, sub: String? = nil, action: HTML = HTML()) -> HTML {
    "<li class=\"note note--\(tone.rawValue)\">\(icon(name))<p>\(text)\(sub.map { "<span class=\"sub\">\($0)</span>" as HTML })</p>\(action)</li>"
}

/// One line across the page.
public func band(_ tone: Tone, icon name: String, _ text: HTML, alert: Bool = false) -> HTML {
    "<p class=\"band band--\(tone.rawValue)\"\(attribute: "role", alert ? "alert" : nil)>\(icon(name))<span>\(text)</span></p>"
}

public func empty(_ title: String, _ sentence: String, action: HTML = HTML()) -> HTML {
    "<div class=\"empty\"><h2>\(title)</h2><p>\(sentence)</p>\(action)</div>"
}

public func button(_ text: String, href: String, icon name: String? = nil, _ style: String = "") -> HTML {
    "<a class=\"btn\(style.isEmpty ? "" : " " + style)\" href=\"\(href)\">\(name.map { icon($0) })\(text)</a>"
}

/// A bar of a bar chart: `share` 0...1 of the width.
public func bar(_ share: Double, _ style: String = "") -> HTML {
    let percent = Int((max(0, min(1, share)) * 1000).rounded())
    return "<svg class=\"bar\(style.isEmpty ? "" : " " + style)\" viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect width=\"\(percent)\" height=\"10\" rx=\"2\"/></svg>"
}

/// A small line over time, newest at the right; decorative beside its figure.
public func spark(_ values: [Int64]) -> HTML {
    guard values.count > 1, let low = values.min(), let high = values.max() else { return HTML() }
    let span = Double(max(1, high - low))
    let points = values.enumerated().map { index, value in
        "\(Int((Double(index) * 64 / Double(values.count - 1)).rounded())),\(Int((18 - Double(value - low) / span * 16).rounded()))"
    }.joined(separator: " ")
    return "<svg class=\"spark\" viewBox=\"0 0 64 20\" aria-hidden=\"true\"><polyline points=\"\(points)\"/></svg>"
}

// MARK: Forms

/// A labelled text field that keeps what was typed and shows what is wrong with it.
public func field(_ name: String, _ label: String, _ draft: Draft, _ say: Language, type: String = "text", help: String? = nil,
                  placeholder: String? = nil, autocomplete: String = "off", inputmode: String? = nil, required: Bool = false, autofocus: Bool = false) -> HTML {
    let problem = draft.problems[name]
    let value = type == "password" ? nil : draft.values.text(name)
    return """
        <div><label class="field" for="f-\(name)"><span>\(label)</span></label><input class="in" id="f-\(name)" name="\(name)" type="\(type)"\(attribute: "value", value)\(attribute: "placeholder", placeholder)\(attribute: "inputmode", inputmode) autocomplete="\(autocomplete)"\(flag: required, "required")\(flag: autofocus, "autofocus")\(attribute: "aria-invalid", problem == nil ? nil : "true")\(attribute: "aria-describedby", problem != nil || help != nil ? "y-\(name)" : nil)>\(under(name, problem, help, say))</div>
        """
}

public func area(_ name: String, _ label: String, _ draft: Draft, _ say: Language, help: String? = nil, placeholder: String? = nil) -> HTML {
    let problem = draft.problems[name]
    return """
        <div class="wide"><label class="field" for="f-\(name)"><span>\(label)</span></label><textarea class="in" id="f-\(name)" name="\(name)"\(attribute: "placeholder", placeholder)\(attribute: "aria-invalid", problem == nil ? nil : "true")\(attribute: "aria-describedby", problem != nil || help != nil ? "y-\(name)" : nil)>\(draft.values[name])</textarea>\(under(name, problem, help, say))</div>
        """
}

public func choice(_ name: String, _ label: String, _ options: [(value: String, text: String)], _ draft: Draft, _ say: Language, help: String? = nil, blank: String? = nil) -> HTML {
    let problem = draft.problems[name]
    let chosen = draft.values[name]
    let first: HTML? = blank.map { "<option value=\"\">\($0)</option>" }
    return """
        <div><label class="field" for="f-\(name)"><span>\(label)</span></label><select class="in" id="f-\(name)" name="\(name)"\(attribute: "aria-invalid", problem == nil ? nil : "true")\(attribute: "aria-describedby", problem != nil || help != nil ? "y-\(name)" : nil)>\(first)\(options, { "<option value=\"\($0.value)\"\(flag: $0.value == chosen, "selected")>\($0.text)</option>" })</select>\(under(name, problem, help, say))</div>
        """
}

/// A row of chips, one of which is chosen.
public func pick(_ name: String, _ label: String, _ options: [(value: String, text: String)], _ chosen: String, hideLabel: Bool = false) -> HTML {
    """
    <fieldset class="pick"><legend class="\(hideLabel ? "vh" : "field")"><span>\(label)</span></legend>\(options, { "<label><input type=\"radio\" name=\"\(name)\" value=\"\($0.value)\"\(flag: $0.value == chosen, "checked")><span>\($0.text)</span></label>" })</fieldset>
    """
}

private func under(_ name: String, _ problem: Words?, _ help: String?, _ say: Language) -> HTML {
    if let problem { return "<p class=\"help help--bad\" id=\"y-\(name)\">\(problem.text(say))</p>" }
    return help.map { "<p class=\"help\" id=\"y-\(name)\">\($0)</p>" } ?? HTML()
}

/// The band above a form that could not be taken: how many fields, and where.
public func problemBand(_ draft: Draft, labels: [String: String], _ say: Language) -> HTML {
    let items = draft.problems.items
    guard !items.isEmpty else { return HTML() }
    return """
        <div class="band band--bad" role="alert">\(icon("alert"))<span><b>\(say("\(items.count) alan tamamlanınca kaydedilir:", "Saved when \(items.count) fields are right:"))</b> \(items.enumerated().map { $0 }, { "\($0.offset > 0 ? ", " : "")<a href=\"#f-\($0.element.field)\">\(labels[$0.element.field] ?? $0.element.words.text(say))</a>" }). \(say("Yazdıklarınız duruyor.", "What you typed is kept."))</span></div>
        """
}

/// Moves through a list page by page.
public func pager(_ range: String, previous: String?, next: String?, _ say: Language, keys: Bool = false) -> HTML {
    let hint: HTML = keys ? "<span class=\"only-d\"> · <kbd>J</kbd> <kbd>K</kbd> \(say("gezin", "move")), <kbd>X</kbd> \(say("seç", "select")), <kbd>Enter</kbd> \(say("aç", "open"))</span>" : HTML()
    func step(_ text: String, _ name: String, _ to: String?) -> HTML {
        guard let to else { return "<span class=\"btn btn--s is-off\" aria-disabled=\"true\">\(name == "left" ? icon("left", small: true) : nil)\(text)\(name == "right" ? icon("right", small: true) : nil)</span>" }
        return "<a class=\"btn btn--s\" href=\"\(to)\" rel=\"\(name == "left" ? "prev" : "next")\">\(name == "left" ? icon("left", small: true) : nil)\(text)\(name == "right" ? icon("right", small: true) : nil)</a>"
    }
    return "<div class=\"pager\"><span>\(range)\(hint)</span>\(step(say("Önceki", "Previous"), "left", previous))\(step(say("Sonraki", "Next"), "right", next))</div>"
}

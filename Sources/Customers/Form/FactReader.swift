import Kernel
import Platform
import Web

/// Reads the fields of a customer form, and collects a sentence for each that cannot be taken.
struct FactReader {
    let form: Form
    let today: Day
    var problems = Problems()

    init(_ form: Form, today: Day) { (self.form, self.today) = (form, today) }

    /// A short text: nil when empty.
    mutating func text(_ name: String, most: Int = 120) -> String? {
        guard let text = form.text(name) else { return nil }
        if text.count > most { problems.add(name, Words("\(text.count) harf var, en çok \(most) olabilir. Kısaltın.", "\(text.count) characters, at most \(most). Shorten it.")) }
        return text
    }

    mutating func phone(_ name: String) -> Phone? {
        guard let typed = form.text(name) else { return nil }
        guard let phone = Phone(typed) else {
            problems.add(name, Phone.why(typed) ?? Words("Telefon okunamadı. Örnek: 0532 123 45 67", "The phone cannot be read. Example: 0532 123 45 67"))
            return nil
        }
        return phone
    }

    mutating func email(_ name: String) -> Email? {
        guard let typed = form.text(name) else { return nil }
        guard let email = Email(typed) else {
            problems.add(name, Email.why(typed) ?? Words("E-posta okunamadı. Örnek: ad@ornek.com", "The e-mail cannot be read. Example: name@example.com"))
            return nil
        }
        return email
    }

    mutating func birthday(_ name: String) -> Birthday? {
        guard let typed = form.text(name) else { return nil }
        guard let birthday = Birthday(typed, today: today) else {
            problems.add(name, Words("“\(typed)” bir doğum günü değil. gg.aa.yyyy ya da yılsız yazın. Örnek: 14.05.1968 ya da 14.05",
                                     "“\(typed)” is not a birthday. Write dd.mm.yyyy, or leave the year out. Example: 14.05.1968 or 14.05"))
            return nil
        }
        return birthday
    }

    /// A tax number of a firm, or the identity number of a sole trader; both have check digits.
    mutating func taxNumber(_ name: String) -> String? {
        guard let typed = form.text(name) else { return nil }
        if let firm = VKN(typed) { return firm.value }
        if let trader = TCKN(typed) { return trader.value }
        let digits = typed.filter(\.isNumber).count
        problems.add(name, digits == 11 ? TCKN.why(typed) ?? VKN.why(typed)! : Words(
            digits == 10 ? "Bu vergi no’nun son rakamı tutmuyor. Belgeden bakıp yeniden yazın. Örnek: 1234567890" : "\(digits) rakam var, 10 olmalı. Şahıs firmasıysa 11 haneli TC kimlik no yazın.",
            digits == 10 ? "The last digit of this tax number does not fit. Copy it again from the paper. Example: 1234567890" : "\(digits) digits, should be 10. For a sole trader write the 11-digit identity number."))
        return nil
    }

    /// "Nilüfer, Bursa": the district and the province. One name alone is a province if it is one.
    mutating func place(_ name: String) -> (district: String?, province: String?) {
        guard let typed = text(name, most: 80) else { return (nil, nil) }
        return PlaceText.read(typed)
    }

    mutating func choice<T>(_ name: String, as: T.Type = T.self) -> ID<T>? { form.id(name) }
}

/// A district and a province written in one line.
enum PlaceText {
    /// Places of Türkiye get their own spelling; anything else stays as it was written.
    static func read(_ typed: String) -> (district: String?, province: String?) {
        if let place = Places.find(text: typed) { return (place.district?.name, place.province.name) }
        let parts = typed.split { $0 == "," || $0 == "/" }.map { String($0).trimmed }.filter { !$0.isEmpty }
        guard let last = parts.last else { return (nil, nil) }
        return parts.count > 1 ? (parts[0], last) : (nil, last)
    }

    static func write(district: String?, province: String?) -> String { [district, province].compactMap { $0 }.joined(separator: ", ") }
}

extension String {
    /// Without white space at the ends.
    var trimmed: String { String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()) }
}

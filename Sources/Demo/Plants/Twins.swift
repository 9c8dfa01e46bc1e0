import Kernel

// Planted truth P4: pairs that are one customer, and pairs that only look like it.
extension DemoFirm {
    /// The second card of a customer whose first card is the pair's original.
    func twin(_ pair: Int, at position: Int) -> DemoCustomer {
        guard let place = plan.place(of: .original(pair)) else { return person(position) }
        var random = chance(3, position)
        var twin = sketch(place)
        twin.position = position
        twin.habit = .rare
        twin.since = days.first.adding(days: random.int(30...600))
        (twin.tags, twin.taste, twin.treatment, twin.morePhones) = ([], nil, nil, [])
        guard !Plan.isFirmPair(pair) else {
            twin.title = DemoFirm.spelledOut(twin.title ?? "")
            twin.phone = DemoNumbers.mobile(position * 2)
            if pair % 12 == 5 { twin.email = nil }
            return twin
        }
        let last = twin.last ?? ""
        switch pair % 5 {
        case 0:  // a slip of the finger in the surname, the same phone
            twin.last = DemoFirm.mistyped(last, &random)
            (twin.email, twin.line, twin.postcode) = (nil, nil, nil)
        case 1:  // she married: another surname, the same phone and birthday
            twin.last = another(than: last, &random)
            twin.email = nil
        case 2:  // only the first letter of the name, another phone, the same e-mail
            twin.first = twin.first.map { String($0.prefix(1)) + "." }
            twin.phone = DemoNumbers.mobile(position * 2)
            twin.birthday = nil
        case 3:  // a new number; the old one stands as the second phone
            twin.morePhones = twin.phone.map { [.init(value: $0, label: "eski")] } ?? []
            twin.phone = DemoNumbers.mobile(position * 2)
            (twin.email, twin.birthday) = (nil, nil)
        default:  // typed without Turkish letters; the same birthday and address
            twin.first = DemoFirm.plain(twin.first ?? "")
            twin.last = DemoFirm.plain(last)
            twin.phone = nil
            twin.email = nil
        }
        return twin
    }

    /// Why the two are one, for the page of truths.
    static func reason(ofPair pair: Int) -> (tr: String, en: String) {
        if Plan.isFirmPair(pair) { return ("Aynı vergi no, unvan açık yazılmış", "Same tax number, title spelled out") }
        return switch pair % 5 {
        case 0: ("Soyadda yazım hatası, aynı telefon", "Typo in the surname, same phone")
        case 1: ("Soyadı değişmiş, telefon ve doğum günü aynı", "Changed surname, same phone and birthday")
        case 2: ("Ad kısaltılmış, e-posta aynı", "Shortened name, same e-mail")
        case 3: ("Yeni telefon, eskisi ikinci sırada", "New phone, the old one is the second")
        default: ("Türkçe harfsiz yazılmış, doğum günü ve adres aynı", "Typed without Turkish letters, same birthday and address")
        }
    }

    /// The second of two people who are easily taken for one.
    func lookAlike(_ pair: Int, at position: Int) -> DemoCustomer {
        guard let place = plan.place(of: .lookAlike(pair, second: false)) else { return person(position) }
        let first = sketch(place)
        var random = chance(3, position)
        var other = person(position, .lookAlike(pair, second: true))
        other.last = first.last
        other.branch = first.branch
        switch pair % 3 {
        case 0:  // a couple at one address
            other.woman = !first.woman
            other.first = GivenNames.all.pick(woman: other.woman, born: first.birthday?.year ?? 1980, &random)
            (other.spot, other.line, other.postcode) = (first.spot, first.line, first.postcode)
        case 1:  // namesakes in two towns
            (other.woman, other.first) = (first.woman, first.first)
            other.spot = Neighbourhood.branches[(first.branch + 1) % 3]
            other.branch = (first.branch + 1) % 3
        default:  // parent and child of one name under one roof
            (other.woman, other.first) = (first.woman, first.first)
            (other.spot, other.line, other.postcode) = (first.spot, first.line, first.postcode)
            other.birthday = first.birthday.map { $0.adding(months: -336 - random.int(0...60)) }
        }
        other.email = DemoFirm.email(other, position)
        other.since = min(other.since, days.first.adding(days: -30))
        return other
    }

    static func reason(ofLookAlike pair: Int) -> (tr: String, en: String) {
        switch pair % 3 {
        case 0: ("Aynı adreste iki eş", "A couple at one address")
        case 1: ("İki şehirde iki adaş", "Namesakes in two towns")
        default: ("Aynı evde aynı adlı anne kız ya da baba oğul", "Parent and child of one name at one address")
        }
    }

    private func another(than name: String, _ random: inout SeededRandom) -> String {
        var other = DemoFirm.surnames.pick(&random)
        while other == name { other = DemoFirm.surnames.pick(&random) }
        return other
    }

    /// Two neighbouring letters change places, or one is left out.
    private static func mistyped(_ name: String, _ random: inout SeededRandom) -> String {
        var letters = Array(name)
        guard letters.count > 3 else { return name + name.suffix(1) }
        let at = random.int(1...letters.count - 2)
        if letters[at] != letters[at + 1], random.chance(50) { letters.swapAt(at, at + 1) } else { letters.remove(at: at) }
        return String(letters)
    }

    private static func plain(_ name: String) -> String { TurkishText.fold(name).split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ") }

    private static func spelledOut(_ title: String) -> String {
        for (short, long) in [("San. ve Tic. Ltd. Şti.", "Sanayi ve Ticaret Limited Şirketi"), ("Ltd. Şti.", "Limited Şirketi"),
                              ("San. ve Tic. A.Ş.", "Sanayi ve Ticaret Anonim Şirketi"), ("A.Ş.", "Anonim Şirketi")] where title.hasSuffix(short) {
            return String(title.dropLast(short.count)) + long
        }
        return title
    }
}

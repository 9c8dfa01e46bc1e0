extension Sound {
    /// Listens to the last word of a text.
    init(of text: String) {
        let words = text.split(separator: " ")
        let last = String(words.last ?? "")
        if let spoken = SpokenNumber.last(of: last) {
            self.init(spoken: spoken)
        } else if words.count > 1, words[words.count - 2].last?.isNumber == true, let unit = Sound.units[last] {
            self.init(spoken: unit)
        } else {
            self.init(word: last, isAlone: words.count < 2)
        }
    }

    private init(word: String, isAlone: Bool) {
        let small = TurkishText.lower(word)
        if let known = Sound.known[small] { self = known; return }
        let letters = String(small.filter(\.isLetter))
        if Sound.isSpelledOut(word) {
            self.init(vowel: letters.last == "k" ? "a" : "e", endsInVowel: true)
            return
        }
        self.init(spoken: letters)
        if Sound.frontWords.contains(TurkishText.fold(letters)) { vowel = "aı".contains(vowel) ? "e" : "ö" }
        isCompound = !isAlone && Sound.compoundEndings.contains { letters.hasSuffix($0) }
    }

    /// From small letters alone.
    init(spoken: String) {
        let sounds = spoken.map { Sound.plain[$0] ?? $0 }
        let vowels = "aıoueiöü"
        vowel = sounds.last { vowels.contains($0) } ?? "e"
        endsInVowel = sounds.last.map { vowels.contains($0) } ?? true
        endsHard = sounds.last.map { "fstkçşhpxq".contains($0) } ?? false
    }

    private static let plain: [Character: Character] = [
        "â": "a", "î": "i", "û": "u", "é": "e", "è": "e", "ê": "e", "á": "a", "à": "a", "ä": "e", "í": "i", "ó": "o", "ú": "u", "ə": "e",
    ]

    /// Abbreviations and their spoken ends: A.Ş. is "a şe", Şti. is "şirketi", TL is "lira".
    private static let known: [String: Sound] = [
        "a.ş.": Sound(vowel: "e", endsInVowel: true), "aş": Sound(vowel: "e", endsInVowel: true),
        "şti.": Sound(vowel: "i", endsInVowel: true, isCompound: true), "şti": Sound(vowel: "i", endsInVowel: true, isCompound: true),
        "ltd.şti.": Sound(vowel: "i", endsInVowel: true, isCompound: true),
        "t.c.": Sound(vowel: "e", endsInVowel: true), "tl": Sound(vowel: "a", endsInVowel: true),
        "sms": Sound(vowel: "e", endsInVowel: false, endsHard: true),
    ]

    private static let units = [
        "mn": "milyon", "mr": "milyar", "kg": "kilogram", "gr": "gram", "g": "gram", "m": "metre", "cm": "santimetre", "mm": "milimetre",
        "m²": "metrekare", "m2": "metrekare", "lt": "litre", "l": "litre", "kW": "kilovat", "dk": "dakika", "sn": "saniye", "₺": "lira",
    ]

    /// Large letters that make no word are said one by one: PTT’ye, İYS’ye, KVKK’ya. KURT and ALP are words.
    private static func isSpelledOut(_ word: String) -> Bool {
        let letters = Array(word)
        guard (2...5).contains(letters.count), letters.allSatisfy(\.isLetter), word == TurkishText.upper(word) else { return false }
        let vowels = "AEIİOÖUÜ"
        guard letters.contains(where: { vowels.contains($0) }) else { return true }
        let first = letters[letters.count - 2], second = letters[letters.count - 1]
        guard !vowels.contains(first), !vowels.contains(second) else { return false }
        let speakable = "LRN".contains(first) || ("SŞF".contains(first) && "TK".contains(second)) || (first == "M" && second == "P")
        return !speakable
    }

    /// Words with a back vowel and a soft ending, kept folded: Kemal’e, kontrol’e, saat’e.
    private static let frontWords: Set<String> = [
        "kemal", "cemal", "celal", "bilal", "hilal", "nihal", "zuhal", "iclal", "ikbal", "meral", "resul", "istiklal", "istikbal",
        "petrol", "kontrol", "alkol", "gol", "rol", "terminal", "metal", "santral", "kristal", "mineral", "general",
        "final", "festival", "sosyal", "ideal", "orijinal", "misal", "hayal", "kabul", "usul", "mahsul", "saat", "dikkat", "seyahat",
        "sihhat", "kalp", "harf",
    ]

    private static let compoundEndings = [
        "leri", "ları", "lığı", "liği", "luğu", "lüğü", "esi", "ası", "yönetimi", "derneği", "kooperatifi", "apartmanı", "okulu",
        "oteli", "şirketi", "vakfı", "merkezi", "birliği", "bankası", "odası", "evi", "pazarı",
    ]
}

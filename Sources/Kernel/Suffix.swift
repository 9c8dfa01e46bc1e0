/// Puts the Turkish case endings behind a name or a number, with the apostrophe: "Ayten’e", "Muş’ta", "%5’i", "2026’da".
///
/// Chosen by the sound of the ending: the last vowel, and whether a vowel or a hard consonant
/// stands last. Numbers go by the way they are spoken. For names that break the rules (Kemal’e)
/// there is a short list; where it may miss, write round the suffix.
public enum Suffix {
    /// To: "Ayşe’ye", "Oğuz’a".
    public static func dative(_ word: String) -> String { add(word) { $0.buffered("y") + $0.open } }
    /// The object: "Ayşe’yi", "Murat’ı".
    public static func accusative(_ word: String) -> String { add(word) { $0.buffered("y") + $0.close } }
    /// Of: "Ayşe’nin", "Gül’ün".
    public static func genitive(_ word: String) -> String { add(word) { $0.buffered("n") + $0.close + "n" } }
    /// In, at: "İzmir’de", "Muş’ta", "14.00’te".
    public static func locative(_ word: String) -> String { add(word) { $0.stop + $0.open } }
    /// From: "Ankara’dan", "Sivas’tan".
    public static func ablative(_ word: String) -> String { add(word) { $0.stop + $0.open + "n" } }
    /// Its, of them: "%5’i", "%20’si", "3’ü".
    public static func possessive(_ word: String) -> String { add(word) { $0.buffered("s") + $0.close } }
    /// With: "Ayşe’yle", "Murat’la".
    public static func instrumental(_ word: String) -> String { add(word) { ($0.endsInVowel ? "y" : "") + "l" + $0.open } }

    private static func add(_ word: String, _ suffix: (Sound) -> String) -> String {
        let bare = word.last == " " ? String(word.reversed().drop { $0 == " " }.reversed()) : word
        guard !bare.isEmpty else { return word }
        return bare + "’" + suffix(Sound(of: bare))
    }
}

/// How a word ends, as far as its suffixes care.
struct Sound {
    /// The last vowel heard: one of a ı o u e i ö ü.
    var vowel: Character
    var endsInVowel: Bool
    /// f s t k ç ş h p: the d of a suffix becomes t.
    var endsHard = false
    /// A compound such as "Apartman Yönetimi" takes n: Yönetimi’ne, Yönetimi’nde.
    var isCompound = false

    /// a or e
    var open: String { "aıou".contains(vowel) ? "a" : "e" }
    /// ı, i, u or ü
    var close: String {
        switch vowel {
        case "a", "ı": "ı"
        case "o", "u": "u"
        case "ö", "ü": "ü"
        default: "i"
        }
    }
    func buffered(_ letter: String) -> String { endsInVowel ? (isCompound ? "n" : letter) : "" }
    var stop: String { (isCompound ? "n" : "") + (endsHard ? "t" : "d") }
}

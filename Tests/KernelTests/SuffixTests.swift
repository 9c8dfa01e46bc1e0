import Kernel
import Testing

@Suite("Suffixes") struct SuffixTests {
    @Test("of", arguments: [
        ("Ayşe", "Ayşe’nin"), ("Ahmet", "Ahmet’in"), ("Oğuz", "Oğuz’un"), ("Ümit", "Ümit’in"), ("Gül", "Gül’ün"), ("Yusuf", "Yusuf’un"), ("Murat", "Murat’ın"),
        ("Hanım", "Hanım’ın"), ("Bakkal", "Bakkal’ın"), ("Özgür", "Özgür’ün"), ("%20", "%20’nin"), ("128", "128’in"),
    ])
    func genitive(word: String, said: String) { #expect(Suffix.genitive(word) == said) }

    @Test("to", arguments: [
        ("Ayşe", "Ayşe’ye"), ("Ahmet", "Ahmet’e"), ("Banu", "Banu’ya"), ("Oğuz", "Oğuz’a"), ("Ayten", "Ayten’e"), ("Kemal", "Kemal’e"), ("Erdal", "Erdal’a"),
        ("Erol", "Erol’a"), ("Nihal", "Nihal’e"), ("İYS", "İYS’ye"), ("PTT", "PTT’ye"), ("KVKK", "KVKK’ya"), ("Ayşe KURT", "Ayşe KURT’a"), ("Yelkent A.Ş.", "Yelkent A.Ş.’ye"),
        ("Isıpark Ltd. Şti.", "Isıpark Ltd. Şti.’ne"), ("Lale Apartmanı", "Lale Apartmanı’na"), ("Bursa Belediyesi", "Bursa Belediyesi’ne"), ("Aksu", "Aksu’ya"),
        ("Mehmet Aksu", "Mehmet Aksu’ya"), ("0000", "0000’a"), ("14.05.2027", "14.05.2027’ye"), ("₺1.234", "₺1.234’ya"), ("100 TL", "100 TL’ya"), ("Ali ", "Ali’ye"),
    ])
    func dative(word: String, said: String) { #expect(Suffix.dative(word) == said) }

    @Test("in", arguments: [
        ("İzmir", "İzmir’de"), ("Muş", "Muş’ta"), ("Konya", "Konya’da"), ("Kasım", "Kasım’da"), ("Aralık", "Aralık’ta"), ("Ekim", "Ekim’de"), ("2026", "2026’da"),
        ("14.00", "14.00’te"), ("23.40", "23.40’ta"), ("16.12", "16.12’de"), ("11.20", "11.20’de"), ("13.00", "13.00’te"), ("14.04", "14.04’te"), ("İYS", "İYS’de"),
        ("Lale Apartmanı", "Lale Apartmanı’nda"), ("100", "100’de"), ("%10", "%10’da"), ("1.000", "1.000’de"),
    ])
    func locative(word: String, said: String) { #expect(Suffix.locative(word) == said) }

    @Test("from", arguments: [("Ankara", "Ankara’dan"), ("Sivas", "Sivas’tan"), ("Kas", "Kas’tan"), ("2019", "2019’dan"), ("Tekstil", "Tekstil’den"), ("Mavi Ltd. Şti.", "Mavi Ltd. Şti.’nden")])
    func ablative(word: String, said: String) { #expect(Suffix.ablative(word) == said) }

    @Test("the object", arguments: [("Ayşe", "Ayşe’yi"), ("Murat", "Murat’ı"), ("Banu", "Banu’yu"), ("Gül", "Gül’ü"), ("SMS", "SMS’i"), ("Apartman Yönetimi", "Apartman Yönetimi’ni"), ("Ünsüz Ö", "Ünsüz Ö’yü")])
    func accusative(word: String, said: String) { #expect(Suffix.accusative(word) == said) }

    @Test("of them", arguments: [
        ("%5", "%5’i"), ("%20", "%20’si"), ("3", "3’ü"), ("%5,2", "%5,2’si"), ("400", "400’ü"), ("96", "96’sı"), ("80", "80’i"), ("7", "7’si"), ("2", "2’si"), ("23", "23’ü"),
        ("194", "194’ü"), ("10", "10’u"), ("%41", "%41’i"), ("30", "30’u"), ("1.000.000", "1.000.000’u"), ("1.250", "1.250’si"), ("9", "9’u"), ("40", "40’ı"), ("60", "60’ı"), ("90", "90’ı"),
    ])
    func possessive(word: String, said: String) { #expect(Suffix.possessive(word) == said) }

    @Test("with", arguments: [("Ayşe", "Ayşe’yle"), ("Murat", "Murat’la"), ("Gül", "Gül’le")])
    func instrumental(word: String, said: String) { #expect(Suffix.instrumental(word) == said) }

    @Test("nothing gets no suffix") func nothing() { #expect(Suffix.dative("") == "") }
}

import Foundation
import Kernel
import Testing

@Suite("Turkish text") struct TurkishTextTests {
    @Test("texts are searched without their accents", arguments: [
        ("IĞDIR", "igdir"), ("Iğdır", "igdir"), ("ığdır", "igdir"), ("igdir", "igdir"), ("HAKKÂRİ", "hakkari"), ("ÇAĞRI", "cagri"),
        ("i̇stanbul", "istanbul"), ("Kâmil", "kamil"), ("Şişli", "sisli"), ("İıIi", "iiii"), ("c\u{327}ag\u{306}rı", "cagri"), ("I\u{307}zmir", "izmir"),
        ("  Ayşe’nin --- A.Ş. ", "ayse nin a s"), ("Öz-Er & Co. (2026)", "oz er co 2026"), ("", ""), ("...", ""), ("Łódź Straße Ærø", "lodz strasse aero"),
        ("Nguyễn", "nguyen"), ("Əliyev", "eliyev"), ("Иван Щукин", "ivan sukin"), ("٣ Ltd", "3 ltd"), ("😀 Ali", "ali"), ("ﬁ", "ufb01"), ("שלום", "u5e9u5dcu5d5u5dd"),
        ("ali", "ali"), ("ali veli", "ali veli"), ("ali  veli", "ali veli"), (" ali", "ali"), ("ali ", "ali"),
    ])
    func fold(text: String, folded: String) { #expect(TurkishText.fold(text) == folded) }

    @Test("folding twice is folding once, whatever the letters")
    func idempotent() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<3000 {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<random.int(0...12) {
                let top = random.pick([0x7F, 0x17F, 0x24F, 0x3FF, 0x6FF, 0x1EFF, 0xFFFF, 0x1FFFF])
                if let scalar = Unicode.Scalar(UInt32(random.int(0...top))) { scalars.append(scalar) }
            }
            let folded = TurkishText.fold(String(scalars))
            let plain = folded.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x20 }
            #expect(plain && TurkishText.fold(folded) == folded, "\(scalars.map(\.value))")
            #expect(TurkishText.sortKey(String(scalars)).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        }
    }

    @Test("every word can be looked for") func words() { #expect(TurkishText.foldedWords("Ayşe-Gül YILMAZ ") == ["ayse", "gul", "yilmaz"]) }

    @Test("names stand in the order of the Turkish alphabet")
    func order() {
        let sorted = [
            "", "1 Numara", "2M", "Ali", "Ali Can", "Ali Çelik", "Alican", "aliç", "Âlim", "Alp", "azra", "Celik", "cem", "Çelik", "çınar", "Deniz", "Filiz", "Gaye", "Güz", "ğ", "Hakan",
            "Ilgaz", "ışık", "Işıl", "İlgaz", "işık", "Jale", "kar", "kâr", "Kâr", "kara", "Oz", "özlem", "Pınar", "Quark", "Rıza", "Sahin", "Su", "Şahin", "Şule", "Tuna",
            "Ufuk", "Ülkü", "Vural", "Walter", "Xenia", "Yıldız", "Zeki", "Иван",
        ]
        let keys = sorted.map(TurkishText.sortKey)
        for (index, pair) in zip(keys, keys.dropFirst()).enumerated() { #expect(Array(pair.0.utf8).lexicographicallyPrecedes(Array(pair.1.utf8)), "\(sorted[index]) < \(sorted[index + 1]): \(pair)") }
    }

    @Test("the vectors of ICU, case and hats only as a last resort")
    func ties() {
        let vectors = ["Celik", "Çelik", "Ilgaz", "ışık", "İlgaz", "işık", "Oz", "Öz", "Sahin", "Şahin"]
        #expect(vectors.shuffled().sorted { TurkishText.sortKey($0) < TurkishText.sortKey($1) } == vectors)
        let alike = ["ı", "I", "i", "İ", "kar", "Kar", "KAR", "kâr", "Kâr", "KÂR"]
        #expect(alike.shuffled().sorted { TurkishText.sortKey($0) < TurkishText.sortKey($1) } == alike)
        #expect(TurkishText.sortKey("c\u{327}elik") == TurkishText.sortKey("çelik"))
        #expect(TurkishText.sortKey("kâr") == TurkishText.sortKey("ka\u{302}r"))
        #expect(TurkishText.sortKey("Alican") > TurkishText.sortKey("ali can zeybek"))
        #expect(TurkishText.sortKey("O'Hara") < TurkishText.sortKey("Ohara"))
    }

    @Test("every district stands where ICU's Turkish order puts it")
    func agreesWithICU() {
        let turkish = Locale(identifier: "tr_TR")
        let names = Array(Set(Places.districts.map(\.name) + Places.all.map { TurkishText.lower($0.name) })).sorted { TurkishText.sortKey($0) < TurkishText.sortKey($1) }
        for (left, right) in zip(names, names.dropFirst()) {
            #expect(left.compare(right, options: [], range: nil, locale: turkish) == .orderedAscending, "\(left) < \(right)")
        }
    }

    @Test("large and small letters", arguments: [
        ("ışık ilgi", "IŞIK İLGİ"), ("istanbul", "İSTANBUL"), ("diyarbakır", "DİYARBAKIR"), ("çğöşü 12", "ÇĞÖŞÜ 12"), ("kâğıt", "KÂĞIT"), ("é", "É"),
    ])
    func cases(small: String, large: String) {
        #expect(TurkishText.upper(small) == large)
        #expect(TurkishText.lower(large) == small)
    }

    @Test("a dot written apart does not double") func dots() {
        #expect(TurkishText.lower("I\u{307}zmir").unicodeScalars.count == 5)
        #expect(TurkishText.lower("İzmir") == "izmir")
        #expect(TurkishText.upper("i\u{307}zmir") == "İZMİR")
    }

    @Test("names get large first letters", arguments: [
        ("AYŞE YILMAZ", "Ayşe Yılmaz"), ("ışıl ilgaz", "Işıl İlgaz"), ("ISITMA SOĞUTMA SAN. VE TİC. LTD. ŞTİ.", "Isıtma Soğutma San. ve Tic. Ltd. Şti."),
        ("yılmazlar a.ş.", "Yılmazlar A.Ş."), ("t.c. bursa valiliği", "T.C. Bursa Valiliği"), ("ayşe-gül demir", "Ayşe-Gül Demir"), ("PTT KARGO", "PTT Kargo"),
        ("DR. ALİ KURT", "Dr. Ali Kurt"), ("o'hara’nın yeri", "O'hara’nın Yeri"), ("ATATÜRK CD 12/A", "Atatürk Cd 12/A"), ("  ali   veli ", "Ali Veli"), ("LTD ŞTİ", "Ltd. Şti."),
    ])
    func title(typed: String, name: String) { #expect(TurkishText.title(typed) == name) }

    @Test("only names typed in one case are changed", arguments: [("AYŞE  YILMAZ", "Ayşe Yılmaz"), (" McKinsey  Bursa ", "McKinsey Bursa"), ("ali", "Ali")])
    func tidy(typed: String, name: String) { #expect(TurkishText.tidy(typed) == name) }

    @Test("two letters stand for a name", arguments: [
        ("Nermin Çınar", "NÇ"), ("ışıl ilgaz", "Iİ"), ("Mehmet Ali Kaya", "MK"), ("Yılmazlar Isıtma San. ve Tic. Ltd. Şti.", "YI"), ("Ekol", "E"), ("", ""), ("(Ali) - Veli", "AV"), ("3M Türkiye", "3T"),
    ])
    func initials(name: String, letters: String) { #expect(TurkishText.initials(name) == letters) }
}

import Kernel
import Testing

@Suite("Places") struct PlacesTests {
    @Test("81 provinces by plate and 973 districts with codes of their own")
    func register() {
        #expect(Places.all.count == 81 && Places.districts.count == 973)
        #expect(Places.all.map(\.plate) == Array(1...81))
        #expect(Places.all[15].name == "Bursa" && Places.all[5].plateText == "06" && Places.all[33].areaCodes == ["212", "216"])
        #expect(Set(Places.districts.map(\.code)).count == 973)
        #expect(Places.districts.filter { $0.name == "Merkez" }.count == 51)
        #expect(Set(Places.all.map(\.region)).count == 7)
        for district in Places.districts { #expect(Places.district(code: district.code) == district) }
    }

    @Test("codes that stand in tables never change")
    func codes() {
        #expect(Places.district(code: 16012)?.label == "Nilüfer, Bursa")
        #expect(Places.district(code: 34001)?.label == "Adalar, İstanbul")
        #expect(Places.district(code: 1003)?.label == "Çukurova, Adana")
        #expect(Places.district(code: 16999) == nil && Places.district(code: 99001) == nil && Places.district(code: -1) == nil)
        let all = Places.districts.map { "\($0.code) \($0.name)" }.joined(separator: "\n")
        #expect(StableHash.of(all) == 4_054_711_670_781_835_144, "the register changed")
    }

    @Test("every district is found again by its label, by plate, and by any case")
    func roundTrip() {
        for district in Places.districts {
            #expect(Places.find(text: district.label)?.district == district, "\(district.label)")
            #expect(Places.find(text: "\(district.plate) \(district.name)")?.district == district, "\(district.label)")
            #expect(Places.find(text: "\(TurkishText.upper(district.province.name)) / \(TurkishText.fold(district.name))")?.district == district, "\(district.label)")
            #expect(Places.find(district: district.name, in: district.province) == district)
        }
        for province in Places.all {
            #expect(Places.find(province: province.name) == province && Places.find(province: province.plateText) == province)
            #expect(Places.find(text: province.name)?.label == province.name)
        }
    }

    @Test("what people write", arguments: [
        ("Nilüfer, Bursa", "Nilüfer, Bursa"), ("BURSA / NİLÜFER", "Nilüfer, Bursa"), ("Bursa Nilufer", "Nilüfer, Bursa"), ("16", "Bursa"), ("Bursa ili Nilüfer ilçesi", "Nilüfer, Bursa"),
        ("nilüfer", "Nilüfer, Bursa"), ("Özlüce Mah. No 5 Nilüfer Bursa", "Nilüfer, Bursa"), ("Yıldırım Cad. Nilüfer/Bursa", "Nilüfer, Bursa"), ("Bursa Cad. No:3 Kadıköy İstanbul", "Kadıköy, İstanbul"),
        ("Mustafa Kemal Paşa Bursa", "Mustafakemalpaşa, Bursa"), ("M.Kemalpaşa", "Mustafakemalpaşa, Bursa"), ("K.Maraş", "Kahramanmaraş"), ("Ş.Urfa Haliliye", "Haliliye, Şanlıurfa"),
        ("eyüp istanbul", "Eyüpsultan, İstanbul"), ("Çorum Merkez", "Merkez, Çorum"), ("Türkiye", nil), ("Yenişehir", nil), ("Yenişehir Bursa", "Yenişehir, Bursa"), ("Merkez", nil), ("", nil), ("82", nil), ("Atlantis", nil),
        ("Hakkâri", "Hakkari"),
    ])
    func find(text: String, label: String?) { #expect(Places.find(text: text)?.label == label) }
}

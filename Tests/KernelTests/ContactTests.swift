import Kernel
import Testing

@Suite("Phones") struct PhoneTests {
    @Test("every spelling of one number is one number", arguments: [
        "0532 123 45 67", "532-123-4567", "(0532) 1234567", "+90 532 123 45 67", "0090 532 1234567", "905321234567", "+9005321234567",
        "+0532 123 45 67", "9005321234567", "\u{202A}+90 532 123 45 67\u{202C}", "0 (532) 123 45 67",
    ])
    func mobile(typed: String) throws {
        let phone = try #require(Phone(typed))
        #expect(phone.e164 == "+905321234567")
        #expect(phone.kind == .mobile)
        #expect(phone.national == "5321234567")
        #expect(phone.display == "0532 123 45 67")
        #expect(Phone(phone.display) == phone && Phone(e164: phone.e164) == phone)
    }

    @Test("lines of every kind", arguments: [
        ("0212 234 56 78", "+902122345678", Phone.Kind.landline, "0212 234 56 78"),
        ("444 23 45", "4442345", .uan, "444 2 345"), ("+90 444 2 345", "4442345", .uan, "444 2 345"),
        ("0850 532 12 34", "+908505321234", .other, "0850 532 12 34"), ("800 123 45 67", "+908001234567", .other, "0800 123 45 67"),
        ("0392 123 45 67", "+903921234567", .landline, "0392 123 45 67"), ("0510 212 34 56", "+905102123456", .mobile, "0510 212 34 56"),
        ("05616112345", "+905616112345", .mobile, "0561 611 23 45"), ("+49 30 1234567", "+49301234567", .foreign, "+49 301 234 567"),
        ("00 1 212 555 0100", "+12125550100", .foreign, "+1 212 555 0100"), ("+994 50 123 45 67", "+994501234567", .foreign, "+994 501 234 567"),
    ])
    func kinds(typed: String, e164: String, kind: Phone.Kind, display: String) throws {
        let phone = try #require(Phone(typed))
        #expect(phone.e164 == e164 && phone.kind == kind && phone.display == display)
        #expect(Phone(e164: e164) == phone)
    }

    @Test("what cannot be dialled is refused with a reason", arguments: [
        ("0561 123 45 67", "0561 ile başlayan numara yok. Örnek: 0532 123 45 67"),
        ("12345", "5 rakam var, 11 olmalı. Örnek: 0224 000 00 00"),
        ("0224 00 00", "8 rakam var, 11 olmalı. Örnek: 0224 000 00 00"),
        ("", "Telefon boş. Örnek: 0532 123 45 67"),
        ("0532 abc", "Telefonda “a” olamaz, yalnız rakam yazın. Örnek: 0532 123 45 67"),
        ("0213 234 56 78", "0213 ile başlayan numara yok. Örnek: 0532 123 45 67"),
        ("0532 123 45 678", "12 rakam var, 11 olmalı. Örnek: 0224 000 00 00"),
        ("+49 123", "Ülke koduyla 5 rakam var, 8 ile 15 arası olmalı. Örnek: +49 30 1234567"),
        ("+90 532 123 45", "10 rakam var, 11 olmalı. Örnek: 0224 000 00 00"),
        ("0000000000", "10 rakam var, 11 olmalı. Örnek: 0224 000 00 00"),
    ])
    func wrong(typed: String, reason: String) {
        #expect(Phone(typed) == nil)
        #expect(Phone.why(typed)?.tr == reason)
    }

    @Test("a good number has nothing wrong with it") func right() { #expect(Phone.why("0532 123 45 67") == nil) }

    @Test("every province's area codes are dialled, neighbours between them are not")
    func areas() {
        let codes = Set(Places.all.flatMap(\.areaCodes))
        #expect(codes.count == 82)
        for code in codes { #expect(Phone("0\(code) 234 56 78")?.kind == .landline, "\(code)") }
        for code in ["210", "213", "227", "230", "265", "310", "391", "410", "420", "444", "499"] { #expect(Phone("0\(code) 234 56 78") == nil, "\(code)") }
    }
}

@Suite("E-mail") struct EmailTests {
    @Test("addresses are kept in small ASCII letters", arguments: [
        ("INFO@ORNEK.COM", "info@ornek.com"), (" ayse.yilmaz+kampanya@ornek.com.tr ", "ayse.yilmaz+kampanya@ornek.com.tr"),
        ("mailto:a@bb.cc", "a@bb.cc"), ("<ali_veli-2@x-y.com>;", "ali_veli-2@x-y.com"),
    ])
    func right(typed: String, value: String) {
        #expect(Email(typed)?.value == value)
        #expect(Email.why(typed) == nil)
    }

    @Test("what no gateway takes is refused with a reason", arguments: [
        ("", "E-posta boş. Örnek: ayse@ornek.com"),
        ("ayse", "E-postada “@” yok. Örnek: ayse@ornek.com"),
        ("ayşe@ornek.com", "E-postada Türkçe harf olamaz: “ş”. Örnek: ayse@ornek.com"),
        ("İNFO@ornek.com", "E-postada Türkçe harf olamaz: “İ”. Örnek: ayse@ornek.com"),
        ("a b@ornek.com", "E-postada boşluk olamaz. Örnek: ayse@ornek.com"),
        ("a@b@ornek.com", "E-postada bir tek “@” olmalı. Örnek: ayse@ornek.com"),
        ("@ornek.com", "E-postada “@” işaretinden önce ad olmalı. Örnek: ayse@ornek.com"),
        ("ayse@ornek", "E-postada “@” işaretinden sonrası eksik. Örnek: ayse@ornek.com"),
        ("ayse@", "E-postada “@” işaretinden sonrası eksik. Örnek: ayse@ornek.com"),
        ("ayse@ornek.c", "E-postada “@” işaretinden sonrası eksik. Örnek: ayse@ornek.com"),
        ("ayse@1.2.3.44", "E-postada “@” işaretinden sonrası eksik. Örnek: ayse@ornek.com"),
        ("ayse@-ornek.com", "E-postada “@” işaretinden sonrası eksik. Örnek: ayse@ornek.com"),
        ("ay..se@ornek.com", "E-postada nokta başta, sonda ya da yan yana olamaz. Örnek: ayse@ornek.com"),
        ("ayse@ornek..com", "E-postada nokta başta, sonda ya da yan yana olamaz. Örnek: ayse@ornek.com"),
        ("ay(se)@ornek.com", "E-postada “(” olamaz. Örnek: ayse@ornek.com"),
    ])
    func wrong(typed: String, reason: String) {
        #expect(Email(typed) == nil)
        #expect(Email.why(typed)?.tr == reason)
    }

    @Test("the domain tells who works together") func domain() { #expect(Email("a@ornek.com.tr")?.domain == "ornek.com.tr") }
}

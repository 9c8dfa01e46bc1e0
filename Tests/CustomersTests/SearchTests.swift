import Customers
import Kernel
import Storage
import Testing
import TestShop

@Suite("Search") struct SearchTests {
    @Test("all spellings of a name, parts of a phone, an e-mail and a number find the customer", arguments: Engine.all)
    func finds(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            try await shop.write { book in
                try book.add(NewCustomer(CustomerFacts(firstName: "Işıl", lastName: "Yılmaz", phone: Phone("0532 123 45 67"), email: Email("isil.y@ornek.com")), number: "00412"))
                try book.add(NewCustomer(CustomerFacts(firstName: "ISMAIL", lastName: "İnce", phone: Phone("0212 234 56 78"))))
                try book.add(NewCustomer(CustomerFacts(kind: .firm, title: "Yılmazlar Gıda A.Ş.", phone: Phone("444 2 345"))))
                try book.add(NewCustomer("Yeliz", "Öz"))
            }
            func names(_ text: String) async throws -> [String] { try await shop.read { try $0.search(text).lines.map(\.name) } }
            for typed in ["yilmaz", "YILMAZ", "Yılmaz", "yılmaz", "YİLMAZ"] { #expect(try await names(typed) == ["Yılmazlar Gıda A.Ş.", "Işıl Yılmaz"], "\(typed)") }
            for typed in ["ışıl", "isil", "IŞIL", "İSİL", "Işıl y", "yıl ış"] { #expect(try await names(typed) == ["Işıl Yılmaz"], "\(typed)") }
            for typed in ["i", "ı", "I", "İ"] { #expect(try await names(typed) == ["ISMAIL İnce", "Işıl Yılmaz"], "\(typed)") }
            for typed in ["0532 123 45 67", "+90 532 123", "5321", "1234567", "21234", "905321234567"] { #expect(try await names(typed) == ["Işıl Yılmaz"], "\(typed)") }
            #expect(try await names("2345").count == 3, "part of three phones")
            #expect(try await names("4442345") == ["Yılmazlar Gıda A.Ş."])
            for typed in ["isil.y@ornek.com", "isil.y@", "ISIL.Y@ornek", "ornek"] { #expect(try await names(typed) == ["Işıl Yılmaz"], "\(typed)") }
            #expect(try await names("00412") == ["Işıl Yılmaz"])
            #expect(try await names("004") == ["Işıl Yılmaz"])
            #expect(try await names("oz") == ["Yeliz Öz"])
            #expect(try await names("").isEmpty)
            #expect(try await names("%' OR 1=1 \" *").isEmpty)
            #expect(try await names("zzz").isEmpty)
        }
    }

    @Test("many hits: the count is exact, names that begin so come first, all in Turkish order", arguments: Engine.all)
    func many(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            // enough for the walk through the names instead of a sort
            var news: [NewCustomer] = []
            for at in 0..<1_300 { news.append(NewCustomer(["Sabri", "Şaban", "Zeki"][at % 3], "Sa\(["b", "c", "ç"][at % 3])an\(at)")) }
            let all = news
            try await shop.write { book in
                try book.addCustomers(all)
                try book.record(Event("test.seeded"))
            }
            let answer = try await shop.read { try $0.search("sa", limit: 1_000) }
            #expect(answer.count == 1_300)
            let names = answer.lines.map(\.name)
            #expect(names.count == 1_000)
            let first = names.filter { $0.hasPrefix("Sa") || $0.hasPrefix("Şa") }
            #expect(Array(names.prefix(first.count)) == first && first.count == 867)
            #expect(first == first.sorted { TurkishText.sortKey($0) < TurkishText.sortKey($1) })
            let rest = Array(names.dropFirst(first.count))
            #expect(rest == rest.sorted { TurkishText.sortKey($0) < TurkishText.sortKey($1) })
        }
    }

    @Test("a palette answer is a listbox's options, whole and escaped")
    func palette() async throws {
        try await TestShop.open(.sqlite) { shop in
            try await shop.write { book in
                try book.add(Seed.ayten)
                try book.add(NewCustomer("Aytekin", "<script>"))
            }
            let counter = shop.counter()
            let text = try await counter.get("/ara?hizli=1&q=ayt").text
            #expect(text.contains("role=\"option\" id=\"o0\" href=\"/musteriler/2\" aria-selected=\"true\""))
            #expect(text.contains("<mark>Ayt</mark>en Korkmaz"))
            #expect(text.contains("&lt;script&gt;") && !text.contains("<script>"))
            #expect(try await counter.get("/ara?hizli=1&q=").text.contains("/musteriler/yeni"))
            #expect(try await counter.get("/ara?hizli=1&q=%3Esat").text.contains("/hizli-satis"))
            let page = try await counter.get("/ara?q=ayt")
            #expect(page.status == 200 && page.text.contains("2 sonuç var"))
            #expect(try await counter.get("/ara?q=yokboyle").text.contains("“yokboyle” için sonuç yok"))
        }
    }
}

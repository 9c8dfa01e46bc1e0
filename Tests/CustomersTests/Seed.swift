import Customers
import Foundation
import Kernel
import Storage
import Testing
import TestShop

/// People every test knows.
enum Seed {
    static let ayten = NewCustomer(CustomerFacts(firstName: "Ayten", lastName: "Korkmaz", phone: Phone("0555 000 12 34"), email: Email("ayten.k@example.com"),
                                                 address: NewAddress("Örnek Mah. 14. Sk. 8/5", province: "Bursa", district: "Nilüfer"),
                                                 province: "Bursa", district: "Nilüfer"))

    static let firstNames = ["Ayşe", "Işıl", "İnci", "Çağrı", "Özge", "Ümmühan", "Şule", "Ahmet", "Ismail", "Gül", "Ğani", "Oya", "Zeki", "ılgaz", "Cem", "Selin"]
    static let lastNames = ["Yılmaz", "Çınar", "Şahin", "Öz", "Uçar", "Ülker", "Aslan", "Iğdır", "İlgaz", "Doğan"]
    static let provinces = ["Bursa", "İstanbul", "Ankara", "Çanakkale"]

    /// Five hundred customers, the same every time; every fifth bought nothing.
    static func many(_ count: Int = 500) -> [NewCustomer] {
        var random = Random(7)
        return (0..<count).map { at in
            var facts = CustomerFacts(firstName: firstNames[random.below(firstNames.count)], lastName: lastNames[random.below(lastNames.count)],
                                      phone: Phone("0532\(String(format: "%07d", 1_000_000 + at * 7))"), province: provinces[random.below(4)])
            if at % 11 == 0 { facts.owner = ID(1) }
            return NewCustomer(facts, tags: at % 10 == 0 ? ["Toptan"] : [])
        }
    }

    static func tally(_ at: Int, today: Day) -> Tally {
        guard at % 5 != 0 else { return Tally() }
        let last = today.adding(days: -(at * 3) % 700)
        return Tally(turnover: Int64((at * 7_919) % 40) * 10_000, cost: 100, vat: 10, visits: Int64(at % 9 + 1), returns: 0,
                     firstDay: last.adding(days: -100), lastDay: last, lastAmount: 1_000)
    }

    /// Puts the five hundred into the shop and gives them their tallies.
    @discardableResult
    static func fill(_ shop: TestShop, _ count: Int = 500) async throws -> [ID<Customer>] {
        let news = many(count), today = shop.clock.now.day
        return try await shop.write { book in
            let ids = try book.addCustomers(news)
            var tallies: [ID<Customer>: Tally] = [:]
            for (at, id) in ids.enumerated() { tallies[id] = tally(at, today: today) }
            try book.set(tallies, for: ids)
            try book.record(Event("test.seeded", after: ["count": .int(Int64(ids.count))]))
            return ids
        }
    }
}

/// Numbers that are the same in every run.
struct Random {
    var state: UInt64
    init(_ seed: UInt64) { state = seed &* 6_364_136_223_846_793_005 &+ 1 }
    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}

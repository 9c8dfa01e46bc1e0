import Kernel
import Testing

@testable import Demo

@Suite("The sample firm as values") struct DemoFirmTests {
    static let day = Day(year: 2026, month: 11, day: 22)!

    @Test("the same size, seed and day are the same bytes, on every machine")
    func sameBytes() throws {
        let firm = try DemoFirm(customers: 500, seed: 7, today: Self.day)
        let sum = DemoFirm.checksum(firm.block(0))
        #expect(sum == DemoFirm.checksum(try DemoFirm(customers: 500, seed: 7, today: Self.day).block(0)))
        // counted once and written down: another number means that every demo firm of the world has changed
        #expect(sum == Self.known)
    }
    static let known: UInt64 = 6745486601068197258

    @Test("another seed or another day is another firm")
    func otherBytes() throws {
        let sum = DemoFirm.checksum(try DemoFirm(customers: 500, seed: 7, today: Self.day).block(0))
        #expect(sum != DemoFirm.checksum(try DemoFirm(customers: 500, seed: 8, today: Self.day).block(0)))
        #expect(sum != DemoFirm.checksum(try DemoFirm(customers: 500, seed: 7, today: Self.day.adding(days: 1)).block(0)))
    }

    @Test("six hundred products on twenty shelves, each with a price above its cost")
    func goods() {
        let goods = Goods.all
        #expect(goods.products.count == 600)
        #expect(goods.shelves.count == Goods.Shelf.allCases.count)
        #expect(Set(goods.products.map(\.code)).count == 600)
        #expect(Set(goods.products.map(\.name)).count == 600)
        #expect(goods.products.allSatisfy { $0.price * 10_000 / Int64(10_000 + $0.vat) > $0.cost && $0.cost > 0 })
        #expect(goods.products[goods.cartridge90].cycle == 90)
        #expect(Set(goods.products.map(\.vat)) == [100, 1000, 2000])
    }

    @Test("a quarter of twenty thousand customers has a quarter of their lines, firms and people")
    func block() throws {
        let block = try DemoFirm(today: Self.day).block(1)
        #expect(block.customers.count == 5_000)
        #expect(block.customers.count { $0.isFirm } == 375)
        #expect((55_000...66_000).contains(block.lines.count))
        #expect(block.relations.count == 375)
        let share = Double(block.returns.count) / Double(block.receipts.count)
        #expect((0.01...0.03).contains(share))
    }

    @Test("nobody can be reached: phones are of no operator, mails end in example.com")
    func nobody() throws {
        let block = try DemoFirm(customers: 2_000, today: Self.day).block(0)
        var phones: Set<String> = []
        for customer in block.customers {
            for phone in [customer.phone].compactMap({ $0 }) + customer.morePhones.map(\.value) {
                #expect(Phone(phone)?.e164 == phone)
                #expect(["+90500", "+90555000", "+902160", "+902320", "+903120"].contains { phone.hasPrefix($0) })
                phones.insert(phone)
            }
            if let email = customer.email {
                #expect(email.hasSuffix("@example.com"))
                #expect(Email(email)?.value == email)
            }
            if let tax = customer.taxNumber { #expect(VKN(tax) != nil) }
        }
        #expect(phones.count > 1_900)
    }

    @Test("no sale lies in the future, on a closed day of its branch or before the card was opened")
    func days() throws {
        let firm = try DemoFirm(customers: 1_000, today: Self.day)
        let block = firm.block(0)
        for receipt in block.receipts {
            #expect(receipt.at.day >= firm.days.first && receipt.at.day < firm.today)
            #expect(receipt.at.day >= block.customers[receipt.customer].since)
        }
    }

    @Test("a firm of a strange size is refused with a sentence", arguments: [0, 199, 5_000_001])
    func size(customers: Int) {
        #expect(throws: DemoFailure.size(customers)) { try DemoFirm(customers: customers, today: Self.day) }
    }

    @Test("a slip of one letter, a married name, a short name: each pair differs and still meets")
    func twins() throws {
        let firm = try DemoFirm(today: Self.day)
        for pair in 0..<firm.plan.pairs {
            guard let one = firm.plan.place(of: .original(pair)).map(firm.sketch), let two = firm.plan.place(of: .twin(pair)).map(firm.sketch) else {
                Issue.record("pair \(pair) has no place")
                continue
            }
            #expect(one.name != two.name || one.phone != two.phone)
            let phones = Set([one.phone].compactMap { $0 } + one.morePhones.map(\.value)).intersection([two.phone].compactMap { $0 } + two.morePhones.map(\.value))
            #expect(!phones.isEmpty || (one.email != nil && one.email == two.email) || (one.birthday != nil && one.birthday == two.birthday) || (one.taxNumber != nil && one.taxNumber == two.taxNumber))
        }
    }
}

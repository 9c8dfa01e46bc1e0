import Catalogue
import Customers
import Kernel
@testable import Sales
import Storage
import Testing
import TestShop

@Suite("Receipts by the thousand") struct AddSalesTests {
    @Test("many receipts in one go are the same as one by one", arguments: Engine.all)
    func same(engine: Engine) async throws {
        let one = try await Till.open(engine) { till in
            try await till.write { book in
                for (customer, day) in [(till.ayten, -40), (till.burak, -3), (till.ayten, -2), (till.ayten, -2)] {
                    try book.record(NewSale(customer: customer, branch: till.nilufer, at: Till.noon.adding(days: day), lines: [.init(till.filter), .init(till.gasket, Quantity(2), discount: 500)]))
                }
            }
            return try await till.read { try Snapshot($0) }
        }
        let many = try await Till.open(engine) { till in
            try await till.write { book in
                var load = SaleLoad()
                for (customer, day) in [(till.ayten, -40), (till.burak, -3), (till.ayten, -2), (till.ayten, -2)] {
                    load.add(SaleRow(customer: customer.rawValue, at: Till.noon.adding(days: day), branch: till.nilufer), [
                        SaleLineRow(product: till.filter.rawValue, unitPrice: 145_000, vatRate: 2_000),
                        SaleLineRow(product: till.gasket.rawValue, quantity: 2_000, unitPrice: 8_500, discount: 500, vatRate: 2_000),
                    ])
                }
                try book.addSales(load)
                try book.record(Event("import.done", after: [:], shown: false))
            }
            return try await till.read { try Snapshot($0) }
        }
        #expect(one == many)
    }

    @Test("whatever is sold, returned, added, undone: the figures are the receipts added up", arguments: Engine.all, [11, 2026] as [UInt64])
    func property(engine: Engine, seed: UInt64) async throws {
        try await Till.open(engine) { till in
            var random = SeededRandom(seed: seed)
            let customers = [till.ayten, till.burak, till.oto], products = [till.filter, till.gasket, till.lamp, till.contract]
            let prices: [Int64] = [145_000, 8_500, 230_000, 240_000]
            var sold: [ID<Sale>] = [], batches: [ID<Batch>] = []
            for step in 0..<60 {
                let time = Till.noon.adding(days: -Int.random(in: 0...200, using: &random)).adding(minutes: Int.random(in: 0...300, using: &random))
                switch Int.random(in: 0..<10, using: &random) {
                case 0..<5:
                    let lines = (0...Int.random(in: 0...3, using: &random)).map { _ in
                        NewSale.Line(products.randomElement(using: &random)!, Quantity(thousandths: Int64.random(in: 1...5_000, using: &random)), discount: 0)
                    }
                    let sale = NewSale(customer: Bool.random(using: &random) ? customers.randomElement(using: &random) : nil,
                                       branch: [till.nilufer, till.gemlik].randomElement(using: &random)!, at: time, lines: lines)
                    sold.append(try await till.write { try $0.record(sale) })
                case 5..<7:
                    guard let sale = sold.randomElement(using: &random) else { continue }
                    let part = Quantity(thousandths: Int64.random(in: 1...3_000, using: &random))
                    // Refused when nothing is left; nothing must have happened then.
                    _ = try? await till.write { try $0.takeBack(sale, [1: part]) }
                case 7..<9:
                    let batch = try await till.database.begin("import.sales", source: "fişler \(step).csv", as: .account(3), at: Till.noon)
                    var load = SaleLoad()
                    for index in 0..<Int.random(in: 1...30, using: &random) {
                        let which = Int.random(in: 0..<4, using: &random), back = index % 7 == 6
                        let head = SaleRow(customer: index % 4 == 0 ? 0 : customers.randomElement(using: &random)!.rawValue, at: time.adding(minutes: index),
                                           kind: back ? .takenBack : .sale, number: "F\(step)-\(index)", branch: till.gemlik)
                        if index % 11 == 10 { load.add(head, total: back ? -5_000 : 5_000, vat: back ? -100 : 100) }
                        else { load.add(head, [SaleLineRow(product: products[which].rawValue, quantity: back ? -1_500 : 1_500, unitPrice: prices[which], vatRate: 1_000)]) }
                    }
                    let full = load
                    let ids = try await till.write(batch: batch) { book in
                        let ids = try book.addSales(full)
                        try book.record(Event("import.chunk", after: [:], shown: false))
                        return ids
                    }
                    try await till.database.finish(batch, counts: ["added": .int(Int64(ids.count))], as: .account(3), at: Till.noon)
                    batches.append(batch)
                    if Bool.random(using: &random) { sold += ids.filter { full.heads[Int($0 - ids.lowerBound)].kind == .sale && !full.heads[Int($0 - ids.lowerBound)].number!.hasSuffix("-10") }.map { ID($0) } }
                default:
                    guard !batches.isEmpty else { continue }
                    let batch = batches.remove(at: Int.random(in: 0..<batches.count, using: &random))
                    let undone = try await till.database.undo(batch, [SaleUndoer()], as: .account(3), at: Till.noon)
                    let kept = Set(undone.left.map(\.row))
                    let gone = try await till.read { Set(try $0.numbers("SELECT id FROM sale")) }
                    sold.removeAll { !gone.contains($0.rawValue) }
                    #expect(kept.allSatisfy { gone.contains(Int64($0)!) })
                }
                if step % 10 == 9 {
                    let (kept, anew) = try await till.read { (try Snapshot($0), try Snapshot.anew($0)) }
                    #expect(kept == anew, "seed \(seed), step \(step)")
                }
            }
        }
    }

    @Test("undoing an import leaves everything as it was, and keeps sales with later returns", arguments: Engine.all)
    func undo(engine: Engine) async throws {
        try await Till.open(engine) { till in
            _ = try await till.write { try $0.record(NewSale(customer: till.ayten, branch: till.nilufer, lines: [.init(till.lamp)])) }
            let before = try await till.read { try Snapshot($0) }
            func load() async throws -> (ID<Batch>, Range<Int64>) {
                let batch = try await till.database.begin("import.sales", source: "fişler.csv", as: .account(3), at: Till.noon)
                let ids = try await till.write(batch: batch) { book in
                    var load = SaleLoad()
                    for day in 1...40 {
                        load.add(SaleRow(customer: (day % 2 == 0 ? till.ayten : till.burak).rawValue, at: Till.noon.adding(days: -day), number: "F\(day)", branch: till.gemlik),
                                 [SaleLineRow(product: till.filter.rawValue, unitPrice: 145_000, vatRate: 2_000)])
                    }
                    let ids = try book.addSales(load)
                    try book.record(Event("import.chunk", after: [:], shown: false))
                    return ids
                }
                try await till.database.finish(batch, counts: [:], as: .account(3), at: Till.noon)
                return (batch, ids)
            }
            let (first, _) = try await load()
            let whole = try await till.database.undo(first, [SaleUndoer()], as: .account(3), at: Till.noon)
            #expect((whole.removed, whole.isWhole) == (40, true))
            let after = try await till.read { try Snapshot($0) }
            #expect(after == before)

            let (second, ids) = try await load()
            _ = try await till.write { try $0.takeBack(ID(ids.lowerBound), [1: .one]) }
            let part = try await till.database.undo(second, [SaleUndoer()], as: .account(3), at: Till.noon)
            #expect(part.removed == 39)
            #expect(part.left.map(\.label) == ["F1"])
            let (kept, anew) = try await till.read { (try Snapshot($0), try Snapshot.anew($0)) }
            #expect(kept == anew)
        }
    }
}

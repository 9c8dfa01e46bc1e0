import Foundation
import Testing
import Kernel
@testable import Exchange

/// The four large files, guessed and read without being told anything, against sums made another way.
@Suite("Files of real and synthetic shops", .enabled(if: Paper.areHere, "../shared/analytics beside the project is not there: these files are not read"))
struct ShippedFilesTests {
    private func fields(_ mapping: Mapping) -> [Field?] { mapping.columns.map(\.field) }

    /// The lines of a file by `zcat` or `cat`, cut at commas: another way to the same sums.
    private func plainLines(_ name: String) throws -> [[Substring]] {
        let path = Paper.shipped(name), process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: name.hasSuffix(".gz") ? "/bin/zcat" : "/bin/cat")
        process.arguments = [path]
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(whereSeparator: \.isNewline).map { $0.split(separator: name.hasSuffix(".txt") ? " " : ",", omittingEmptySubsequences: name.hasSuffix(".txt")) }
    }

    private func read<C: Checker>(_ name: String, _ target: Target, _ kind: C.Type, _ each: (C.Row) -> Void) throws -> (Mapping, Tally) {
        let file = try ImportFile(path: Paper.shipped(name)), mapping = try file.guess(target)
        let reader = try file.chunks(kind, mapping, today: Paper.today)
        let clock = ContinuousClock(), start = clock.now
        while let chunk = try reader.next() {
            chunk.rows.forEach(each)
            #expect(chunk.rejects.prefix(3) == [])
        }
        let seconds = Double((clock.now - start).components.attoseconds) / 1e18 + Double((clock.now - start).components.seconds)
        Speed.say("\(name): \(reader.tally.rows) rows, \(Int(Double(reader.tally.rows) / seconds)) rows a second, \(Int(Double(reader.bytesRead) / seconds / 1e6)) MB a second")
        return (mapping, reader.tally)
    }

    @Test("k20: receipts of a chain, amounts in kuruş, returns below zero") func chain() throws {
        var sum: Int64 = 0, quantity: Int64 = 0, discount: Int64 = 0, returns = 0, receipts = Set<String>(), first: TillLine?
        let (mapping, tally) = try read("fixtures/k20_lines.csv.gz", .sales, SaleChecker.self) { row in
            if first == nil { first = row }
            sum += row.amount
            quantity += row.quantity.thousandths
            discount += row.discount
            returns += row.isReturn ? 1 : 0
            receipts.insert(row.receipt)
        }
        #expect(fields(mapping) == [.receipt, .customerNumber, .branch, .time, .productCode, .quantity, .amount, .discount, .cost, .channel, .saleKind])
        #expect(mapping.columns.allSatisfy { $0.certainty == .sure })
        #expect([6, 7, 8].allSatisfy { mapping.columns[$0].unit == .kurus } && mapping.currency == .TRY)
        #expect(tally.ready == 402_259 && tally.rejected == 0 && tally.rounded == 0)
        let lines = try plainLines("fixtures/k20_lines.csv.gz").dropFirst()
        var plain: (sum: Int64, quantity: Int64, discount: Int64) = (0, 0, 0)
        for line in lines {
            plain.sum += Int64(line[6])!
            plain.quantity += 1000 * Int64(line[5])!
            plain.discount += Int64(line[7])!
        }
        #expect(sum == plain.sum && quantity == plain.quantity && discount == plain.discount)
        #expect(returns == 2259 && receipts.count == 115_630)
        #expect(first == TillLine(line: 2, receipt: "1", customerNumber: "6098", branch: "1", at: Instant(day: Day(year: 2024, month: 1, day: 1)!, hour: 8, minute: 44, second: 38),
                                     hasTime: true, productCode: "2741", quantity: Quantity(2), amount: 52511, cost: 36544, isOnline: false, currency: .TRY))
    }

    @Test("online retail: no receipt numbers, amounts in thousandths of a pound") func abroad() throws {
        var sum: Int64 = 0, quantity: Int64 = 0, returns = 0, last: TillLine?
        let (mapping, tally) = try read("data/online_retail.csv.gz", .sales, SaleChecker.self) { row in
            sum += row.amount
            quantity += row.quantity.thousandths
            returns += row.isReturn ? 1 : 0
            last = row
        }
        #expect(fields(mapping) == [.customerNumber, .time, .quantity, .amount, .country])
        #expect(mapping.columns[3].unit == .thousandths && mapping.currency == .GBP && mapping.currencySeen)
        #expect(tally.ready == 406_829 && tally.rounded == 4)
        let lines = try plainLines("data/online_retail.csv.gz").dropFirst()
        var plain: (sum: Int64, quantity: Int64) = (0, 0)
        for line in lines {
            let milli = Int64(line[3])!
            plain.sum += milli < 0 ? -((-milli + 5) / 10) : (milli + 5) / 10
            plain.quantity += 1000 * Int64(line[2])!
        }
        #expect(sum == plain.sum && quantity == plain.quantity && returns == 8905)
        #expect(last?.country == "France" && last?.receipt == "" && last?.productCode == "")
    }

    @Test("CDNOW: columns lined up with spaces, no titles, dollars") func lined() throws {
        var sum: Int64 = 0, customers = Set<String>(), first: TillLine?
        let (mapping, tally) = try read("fixtures/CDNOW_sample.txt", .sales, SaleChecker.self) { row in
            if first == nil { first = row }
            sum += row.amount
            customers.insert(row.customerNumber)
        }
        #expect(!mapping.hasHeader && mapping.separator == .spaces)
        #expect(fields(mapping) == [.customerNumber, nil, .time, .quantity, .amount])
        #expect(mapping.currency == .USD && !mapping.currencySeen && mapping.columns[4].unit == .lira)
        #expect(tally.ready == 6919 && customers.count == 2357)
        var plain: Int64 = 0
        for line in try plainLines("fixtures/CDNOW_sample.txt") { plain += Int64(line[4].filter { $0 != "." })! }
        #expect(sum == plain)
        #expect(first == TillLine(line: 1, customerNumber: "00004", at: Day(year: 1997, month: 1, day: 1)!.start, quantity: Quantity(2), amount: 2933, currency: .USD))
    }

    @Test("k20 products: a code and a category, the name is made") func products() throws {
        var rows: [ProductRow] = []
        let (mapping, tally) = try read("fixtures/k20_products.csv", .products, ProductChecker.self) { rows.append($0) }
        #expect(fields(mapping) == [.number, .category] && tally.ready == 20_000)
        #expect(rows[2740].name == "Ürün 2741" && rows[0].category == "Kategori 36")
    }

    @Test("p10k: ten thousand people") func people() throws {
        var rows: [CustomerRow] = []
        let (mapping, tally) = try read("fixtures/p10k.csv", .customers, CustomerChecker.self) { rows.append($0) }
        #expect(fields(mapping) == [.number, nil, .firstName, .lastName, .phone, .email, .birthday, .province, .address])
        #expect(tally.ready == 10_000 && tally.rejected == 0)
        #expect(tally.leftOut[.email, default: 0] < 100 && tally.leftOut[.birthday] == nil && tally.leftOut[.province] == nil)
        let third = rows[2]
        #expect(third.name == "Eymen Ayin" && third.number == "2" && third.province?.plate == 37)
        #expect(third.phones.first?.e164 == "+905546451059" && third.birthday == Day(year: 1970, month: 3, day: 27))
    }
}

/// What was measured, told on the standard error so that it stands beside the test's name.
enum Speed {
    static func say(_ text: String) { FileHandle.standardError.write(Data("  \(text)\n".utf8)) }
}

import Customers
@testable import Exchange
import Foundation
import Kernel
import Storage
import Testing
import TestShop

/// The first lines of a chain's receipts, against sums made another way.
@Suite("A chain's receipts taken in", .enabled(if: Paper.areHere, "../shared/analytics beside the project is not there")) struct ChainImportTests {
    @Test("turnover, visits and profit of every customer are those of the file", arguments: Engine.all)
    func sums(engine: Engine) async throws {
        let lines = try Self.lines(engine == .sqlite ? 20_000 : 4_000)
        struct Sum: Equatable { var turnover: Int64 = 0, cost: Int64 = 0, visits = Set<Substring>(), returns = Set<Substring>() }
        var sums: [String: Sum] = [:]
        for line in lines.dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let isReturn = cells[10] == "1"
            sums[String(cells[1]), default: Sum()].turnover += Int64(cells[6])!
            sums[String(cells[1]), default: Sum()].cost += Int64(cells[8])!
            if isReturn { sums[String(cells[1]), default: Sum()].returns.insert(cells[0]) } else { sums[String(cells[1]), default: Sum()].visits.insert(cells[0]) }
        }
        let expected = sums
        try await Office.open(engine, most: 3_000) { office in
            let taken = try await office.take(lines.joined(separator: "\n"), .sales)
            #expect(taken.counts.created == lines.count - 1)
            let found = try await office.database.read { reader in
                var found: [String: [Int64]] = [:]
                try reader.forEach("SELECT number, turnover, cost, visits, returns FROM customer") { row in
                    found[row.next()] = [row.next(), row.next(), row.next(), row.next()]
                }
                return found
            }
            #expect(found.count == expected.count)
            for (number, sum) in expected {
                #expect(found[number] == [sum.turnover, sum.cost, Int64(sum.visits.count), Int64(sum.returns.count)], "customer \(number)")
            }
            let undone = try await office.undo(taken.batch)
            #expect(undone.isWhole)
            #expect(try await office.rows().filter { !["customer_counter", "account"].contains($0.key) }.values.reduce(0, +) == 0)
        }
    }

    static func lines(_ count: Int) throws -> [Substring] {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "zcat '\(Paper.shipped("fixtures/k20_lines.csv.gz"))' | head -\(count + 1)"]
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n")
    }
}

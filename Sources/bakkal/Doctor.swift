import ArgumentParser
import Foundation
import House
import Kernel
import Storage
import Web

struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Says what is missing and what to do; with --counts how many rows every table has.",
        discussion: "Example: bakkal doctor --data ./data --counts --json")
    @OptionGroup var place: Place
    @Flag(help: "Rows of every table.") var counts = false

    /// The book never shrinks: an import that is taken back leaves two entries in it, so its rows are counted apart.
    private static let book: Set<String> = ["event", "look", "batch", "before_image", "import_file", "counter", "migration", "job", "job_run", "session", "one_time_link", "sign_in_try", "account_try"]

    func run() async throws {
        try await place.guarded {
            let settings = try await place.settings()
            let findings = try await House.examine(settings)
            var rows: [(table: String, rows: Int64)] = []
            if counts {
                let house = try await House.open(settings, log: Console.logger(level: .warning))
                rows = try await house.shop.database.counts()
                await house.close()
            }
            if place.json { Console.say(report(settings, findings, rows).text) } else { tell(settings, findings, rows) }
            if findings.contains(where: { !$0.well }) { throw ExitCode(1) }
        }
    }

    private func report(_ settings: Settings, _ findings: [Finding], _ rows: [(table: String, rows: Int64)]) -> JSON {
        func object(_ tables: [(table: String, rows: Int64)]) -> JSON {
            var fields = JSON.Fields()
            for (table, count) in tables { fields[table] = .int(count) }
            return .object(fields)
        }
        var fields: JSON.Fields = [
            "ok": .bool(findings.allSatisfy(\.well)),
            "findings": .array(findings.map { ["name": .string($0.name), "ok": .bool($0.well), "tr": .string($0.words.tr), "en": .string($0.words.en)] }),
            "settings": .object(JSON.Fields(Dictionary(uniqueKeysWithValues: settings.shown.map { ($0.name, JSON.string($0.value)) }))),
        ]
        if counts {
            fields["counts"] = object(rows.filter { !Doctor.book.contains($0.table) })
            fields["book"] = object(rows.filter { Doctor.book.contains($0.table) })
        }
        return .object(fields)
    }

    private func tell(_ settings: Settings, _ findings: [Finding], _ rows: [(table: String, rows: Int64)]) {
        for finding in findings { Console.say((finding.well ? "✓ " : "✗ ") + finding.words.text(Console.language)) }
        Console.say("")
        for (name, value) in settings.shown { Console.say("  \(name.padding(toLength: 14, withPad: " ", startingAt: 0))\(value)") }
        for (table, count) in rows { Console.say("\(Format.number(count))\t\(table)") }
    }
}

import Foundation
import Testing

/// What a machine can see without taste.
@Suite("House rules") struct HouseRulesTests {
    struct Source { let path: String, text: String }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let sources: [Source] = {
        let folder = root.appendingPathComponent("Sources")
        let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        return all.filter { $0.pathExtension == "swift" }.compactMap { url in
            (try? String(contentsOf: url, encoding: .utf8)).map { Source(path: String(url.path.dropFirst(folder.path.count + 1)), text: $0) }
        }
    }()

    /// The lines of code, without comments.
    static func code(_ source: Source) -> [(number: Int, line: String)] {
        source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { number, line in
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            return trimmed.hasPrefix("//") ? nil : (number + 1, String(line))
        }
    }

    static func places(_ chosen: (Source) -> Bool = { _ in true }, where wrong: (String) -> Bool) -> [String] {
        sources.filter(chosen).flatMap { source in code(source).filter { wrong($0.line) }.map { "\(source.path):\($0.number)" } }
    }

    @Test("there is something to look at") func sourcesAreFound() { #expect(HouseRulesTests.sources.count > 100) }

    @Test("only Storage knows the engines' libraries") func drivers() {
        #expect(HouseRulesTests.places({ !$0.path.hasPrefix("Storage/") }) { $0.contains("import CSQLite") || $0.contains("import CPostgres") } == [])
    }

    @Test("SQL stands only beside the type it serves, in +SQL files and migrations") func sqlBesideItsType() {
        let statement = #/"\s*(SELECT\s.+\sFROM|INSERT INTO|UPDATE\s\w+\sSET|DELETE FROM|CREATE (TABLE|INDEX|UNIQUE|VIEW|VIRTUAL)|ALTER TABLE)\s?/#
        let places = HouseRulesTests.places({ source in
            !source.path.hasPrefix("Storage/") && !source.path.hasSuffix("+SQL.swift") && !source.path.hasSuffix("Migrations.swift")
        }) { $0.firstMatch(of: statement) != nil }
        #expect(places == [])
    }

    @Test("nothing prints but the command") func printing() {
        #expect(HouseRulesTests.places({ !$0.path.hasPrefix("bakkal/") }) { $0.firstMatch(of: #/(^|[^.\w])print\(/#) != nil } == [])
    }

    @Test("no page carries a style attribute or a script of its own") func noInline() {
        #expect(HouseRulesTests.places { $0.contains(" style=\\\"") || $0.contains(" style=\"") || $0.firstMatch(of: #/ on(click|change|submit|load|input)=/#) != nil } == [])
    }

    @Test("nothing crashes for input") func noTraps() {
        #expect(HouseRulesTests.places { $0.contains("try!") || $0.contains("fatalError(") || $0.contains("preconditionFailure(") } == [])
    }

    @Test("work is done, not promised") func noPromises() {
        #expect(HouseRulesTests.places { $0.contains("TODO") || $0.contains("FIXME") } == [])
    }

    @Test("files stay short enough to hold one idea") func length() {
        let long = HouseRulesTests.sources.filter { !$0.path.hasSuffix("+Data.swift") && $0.text.split(separator: "\n", omittingEmptySubsequences: false).count > 400 }.map(\.path)
        #expect(long == [])
    }
}

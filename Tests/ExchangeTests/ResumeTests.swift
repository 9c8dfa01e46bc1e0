import Customers
@testable import Exchange
import Kernel
import Storage
import Synchronization
import Testing
import TestShop

@Suite("An import that is broken off") struct ResumeTests {
    /// Stops after so many pieces, as a killed program does: the row still says that it runs, by a process that is gone.
    static func breakOff(_ office: Office, _ id: ID<StoredImport>, after pieces: Int) async throws {
        let counter = Counter()
        let work = Task {
            try await office.exchange.importer.run(id, as: .account(1)) { _, _ in
                if counter.next() == pieces { withUnsafeCurrentTask { $0?.cancel() } }
            }
        }
        await #expect(throws: CancellationError.self) { try await work.value }
        let killed = Holder.ours.split(separator: " ")[0] + " 999999999 1"
        try await office.database.keep { try $0.execute("UPDATE import_file SET state = 'running', holder = \(String(killed)), problem_tr = NULL WHERE id = \(id)") }
    }

    final class Counter: Sendable {
        private let held = Mutex(0)
        func next() -> Int { held.withLock { $0 += 1; return $0 } }
    }

    @Test("it goes on where it stood, and ends as if nothing had happened", arguments: Engine.all, [1, 3])
    func goOn(engine: Engine, pieces: Int) async throws {
        let list = SaleImportTests.random(7, lines: 80) + "X;M1;1;30.02.2026;P1;1;1,00;satış\n"
        let straight = try await SaleImportTests.story(engine, list, 5)
        try await Office.open(engine, most: 5) { office in
            let stored = try await office.receive(list, .sales)
            try await Self.breakOff(office, stored.id, after: pieces)
            let half = try await office.database.read { try $0.one("SELECT COUNT(*) FROM sale_line") ?? 0 }
            #expect(half > 0 && half < 80)
            let again = try await office.receive(list, .sales)
            #expect(try await office.exchange.unfinished(like: again)?.id == stored.id)
            let taken = try await office.run(stored.id)
            #expect(taken.ways == [80, 0, 0, 1])
            #expect(try await office.story() == straight)
            let refused = try String(contentsOfFile: office.exchange.rejectedFile(stored.id), encoding: .utf8)
            #expect(refused.split(whereSeparator: \.isNewline).count == 2)
            #expect(try await office.exchange.unfinished(like: again) == nil)
        }
    }

    @Test("it can be undone as it stands, and then nothing is left of it", arguments: Engine.all)
    func undo(engine: Engine) async throws {
        try await Office.open(engine, most: 5) { office in
            let (story, rows) = (try await office.story(), try await office.rows())
            let stored = try await office.receive(SaleImportTests.random(9, lines: 80), .sales)
            try await Self.breakOff(office, stored.id, after: 2)
            let batch = try #require(try await office.database.read { try $0.storedImport(stored.id)?.batch })
            let undone = try await office.undo(batch)
            #expect(undone.isWhole && undone.removed > 0)
            #expect(try await office.story() == story)
            #expect(try await office.rows() == rows)
            await #expect(throws: UndoFailure.undoneAlready) { try await office.run(stored.id) }
        }
    }

    @Test("another file in its place is not taken for the rest of it") func changed() async throws {
        try await Office.open(.sqlite, most: 5) { office in
            let stored = try await office.receive(SaleImportTests.random(9, lines: 80), .sales)
            try await Self.breakOff(office, stored.id, after: 1)
            try await office.exchange.relocate(stored, to: try office.write(Array(SaleImportTests.random(10, lines: 80).utf8), "liste.csv"))
            await #expect(throws: ImportFailure.changed("liste.csv")) { try await office.run(stored.id) }
        }
    }

    @Test("customers too go on where they stood", arguments: Engine.all)
    func customers(engine: Engine) async throws {
        let list = "No;Ad;Telefon\n" + (1...60).map { "\($0);Müşteri \($0);0532 000 \(10 + $0 / 10) \(10 + $0 % 10)" }.joined(separator: "\n")
        try await Office.open(engine, most: 7) { office in
            let stored = try await office.receive(list, .customers)
            try await Self.breakOff(office, stored.id, after: 2)
            #expect(try await office.run(stored.id).ways == [60, 0, 0, 0])
            #expect(try await office.database.read { try $0.customerCounts().total } == 60)
        }
    }
}

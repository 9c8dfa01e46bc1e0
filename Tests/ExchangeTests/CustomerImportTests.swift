import Customers
@testable import Exchange
import Kernel
import Storage
import Testing
import TestShop

@Suite("Customer lists become cards") struct CustomerImportTests {
    static let list = """
        No;Ad Soyad;GSM;Mail;İl/İlçe;Etiketler;Notlar;Sorumlu
        17;Ayten Korkmaz;0555 000 12 34;ayten@example.com;BURSA / NİLÜFER;kireç, sadık;eşi arasın;
        18;Gül Çiçekçilik;0224 000 00;gul@example;Bursa;;;Kimse Bilmez
        ;;;;;;;
        19;Ali Veli;0532 123 45 67;;İstanbul/Kadıköy;;;
        ;;0533 111 22 33;;;;;
        """

    @Test("rows become customers; what is wrong in a row is left out; a row without name and number is refused with its reason", arguments: Engine.all)
    func create(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let taken = try await office.take(Self.list, .customers)
            #expect(taken.ways == [3, 0, 0, 1])
            #expect(taken.counts.corrected == 1 && taken.counts.blank == 1 && taken.counts.rows == 4)
            let ayten = try await office.customer("17")
            #expect(ayten.name == "Ayten Korkmaz" && ayten.phone == "+905550001234" && ayten.email == "ayten@example.com")
            #expect(ayten.firstName == "Ayten" && ayten.place == "Nilüfer, Bursa" && ayten.batch == taken.batch)
            #expect(try await office.customer("18").phone == nil)
            let story = try await office.story()
            #expect(story.contains("tag 17|kirec") && story.contains("note 17|eşi arasın"))
            let refused = try String(contentsOfFile: office.exchange.rejectedFile(taken.id), encoding: .utf8)
            #expect(refused.contains(";0533 111 22 33;") && refused.contains("Ad da müşteri numarası da boş"))
        }
    }

    @Test("the same file twice adds nothing and says so", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.take(Self.list, .customers)
            let before = try await office.story()
            let again = try await office.take(Self.list, .customers)
            #expect(again.ways == [0, 0, 3, 1])
            #expect(try await office.story() == before)
        }
    }

    @Test("without a number the telephone decides, if the name does not speak against it", arguments: Engine.all)
    func byPhone(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.test.write { try $0.add(NewCustomer("Hatice", "Şen Acar", phone: Phone("0555 000 44 10"), number: "5")) }
            let taken = try await office.take("""
                Ad Soyad;Cep;E-posta
                HATİCE ŞEN;0555 000 44 10;hatice@example.com
                Mehmet Şen;0555 000 44 10;
                Hatice Şen;0555 000 44 10;hatice@example.com
                """, .customers)
            #expect(taken.ways == [1, 1, 1, 0])
            #expect(taken.counts.corrected == 1)
            let hatice = try await office.customer("5")
            #expect(hatice.name == "HATİCE ŞEN" && hatice.email == "hatice@example.com")
            #expect(try await office.database.read { try $0.customerCounts().total } == 2)
        }
    }

    @Test("what a file leaves empty stays; a new telephone becomes the first and the old one is kept", arguments: Engine.all)
    func merge(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.take(Self.list, .customers)
            let taken = try await office.take("No;Ad;Telefon;E-posta\n17;;0532 999 88 77;\n18;Gül Çiçekçilik;;gul@example.com\n", .customers)
            #expect(taken.ways == [0, 2, 0, 0])
            let ayten = try await office.customer("17")
            #expect(ayten.name == "Ayten Korkmaz" && ayten.phone == "+905329998877" && ayten.email == "ayten@example.com")
            let phones = try await office.database.read { try $0.contactPoints(of: ayten.id).filter { $0.kind == .phone }.map(\.value) }
            #expect(phones == ["+905329998877", "+905550001234"])
        }
    }

    @Test("undoing an import of new and changed customers leaves everything as it was", arguments: Engine.all)
    func undo(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.test.write { book in
                _ = try book.add(NewCustomer("Ayten", "Korkmaz", phone: Phone("0532 000 00 01"), number: "17"))
                _ = try book.add(NewCustomer("Zeki", "Ak", number: "99"))
            }
            let (story, rows) = (try await office.story(), try await office.rows())
            let taken = try await office.take(Self.list, .customers)
            #expect(taken.ways == [2, 1, 0, 1])
            let undone = try await office.undo(taken.batch)
            #expect(undone.isWhole && undone.removed >= 2 && undone.restored == 1)
            #expect(try await office.story() == story)
            #expect(try await office.rows() == rows)
            await #expect(throws: UndoFailure.undoneAlready) { try await office.undo(taken.batch) }
        }
    }

    @Test("rows that somebody has worked with since are left and named", arguments: Engine.all)
    func undoLeaves(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let taken = try await office.take(Self.list, .customers)
            let ayten = try await office.customer("17")
            _ = try await office.test.write { try $0.setNextContact(ayten.id, on: TestShop.firstDay, note: "arayın") }
            let undone = try await office.undo(taken.batch)
            #expect(!undone.isWhole && undone.left.map(\.label) == ["Ayten Korkmaz"])
            #expect(undone.removed == 2)
            #expect(try await office.customer("17").name == "Ayten Korkmaz")
        }
    }

    @Test("a look before consent says what the import then does", arguments: Engine.all)
    func preview(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.test.write { _ = try $0.add(NewCustomer("Ayten", "Korkmaz", number: "17")) }
            let stored = try await office.receive(Self.list, .customers)
            let rows = try await office.rows()
            let preview = try await office.exchange.preview(stored.id)
            #expect(try await office.rows() == rows)
            let taken = try await office.run(stored.id)
            var seen = preview.counts
            seen.milliseconds = taken.counts.milliseconds
            #expect(seen == taken.counts)
            #expect(preview.rejects.first?.examples.first?.line == 6)
            #expect(preview.corrections.map(\.field).contains(.phone))
        }
    }
}

import ArgumentParser
import Exchange
import Foundation
import House
import Kernel
import Storage

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes a list of customers, products or sales into the book. It can be undone as one.",
        discussion: """
            Example: bakkal import customers musteriler.csv --data ./data
            Example: bakkal import sales fisler.csv.gz --map "GSM=customerPhone" --unit kurus --yes --json
            """)

    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case customers, products, sales
        var target: Target {
            switch self {
            case .customers: .customers
            case .products: .products
            case .sales: .sales
            }
        }
    }

    @OptionGroup var place: Place
    @Argument(help: "What the rows are: customers, products or sales.") var kind: Kind
    @Argument(help: "The file: CSV or gzip of it, any usual alphabet and separator.") var file: String
    @Option(help: "What a column is, once for each: \"GSM=phone\"; \"Kod2=\" leaves it out.") var map: [String] = []
    @Option(help: "What amounts count: lira, kurus or thousandths.") var unit: String?
    @Option(help: "TRY, USD, EUR or GBP.") var currency: String?
    @Option(help: "comma, semicolon, tab, pipe or spaces.") var separator: String?
    @Option(help: "utf-8, windows-1254, iso-8859-9, utf-16le or utf-16be.") var charset: String?
    @Flag(help: "Only say what would happen.") var dryRun = false
    @Option(help: ArgumentHelp("Rows in one transaction.", visibility: .hidden)) var rowsAtOnce: Int?

    func run() async throws {
        let wishes = try readWishes()
        try await place.inHouse { house in
            guard var exchange = house.exchange else { return }
            if let rowsAtOnce { exchange.importer.most = max(1, rowsAtOnce) }
            let path = URL(fileURLWithPath: file).standardizedFileURL.path
            let stored = try await exchange.receive(path, name: (path as NSString).lastPathComponent, as: kind.target, wishes, account: nil)
            if dryRun {
                let preview = try await previewed(exchange, stored)
                try await exchange.forget(stored)
                return place.json ? Console.say(report(preview).text) : show(preview, stored)
            }
            if let unfinished = try await exchange.unfinished(like: stored) {
                try await exchange.forget(stored)
                return try await settle(unfinished, path, exchange)
            }
            if !place.yes {
                let preview = try await previewed(exchange, stored)
                show(preview, stored)
                do { try place.confirm(Words("Aktarılsın mı?", "Import it?")) } catch {
                    try await exchange.forget(stored)
                    throw error
                }
            }
            try await run(stored.id, exchange)
        }
    }

    /// The file's import was broken off: go on, or take back what it did.
    private func settle(_ unfinished: StoredImport, _ path: String, _ exchange: Exchange) async throws {
        let words = Words("Bu dosyanın aktarımı yarım kalmış.", "The import of this file was broken off.")
        if !place.yes {
            guard isatty(STDIN_FILENO) == 1 else { return try place.confirm(words) }
            Console.ask(words.text(Console.language) + Console.language(" [s]ürdür, [g]eri al, [v]azgeç: ", " [c]ontinue, [u]ndo, [n]either: "))
            switch readLine()?.lowercased() {
            case "s", "c": break
            case "g", "u": return try await UndoBatch.undo(unfinished.batch, exchange, place)
            default: throw ExitCode(2)
            }
        }
        try await exchange.relocate(unfinished, to: path)
        try await run(unfinished.id, exchange)
    }

    private func run(_ id: ID<StoredImport>, _ exchange: Exchange) async throws {
        do {
            let counts = try await exchange.importer.run(id, as: .system("command")) { share, counts in
                Console.progress("\(Format.percent(ratio: share, places: 0)) · \(Format.number(counts.rows))")
            }
            Console.progress("")
            try await tell(id, counts, exchange)
        } catch let failure as any Failure {
            Console.progress("")
            guard let (stored, counts) = try? await exchange.standing(id), let batch = stored.batch else { throw failure }
            if place.json {
                var fields = self.fields(stored, counts)
                fields["error"] = .string(failure.words.en)
                fields["hata"] = .string(failure.words.tr)
                Console.say(JSON.object(fields).text)
            } else {
                Console.complain(failure.words.text(Console.language))
                Console.complain(Console.language(
                    "\(Format.number(counts.rows)) satır yazıldı. Aynı komutla sürdürün, ya da: bakkal undo \(batch)",
                    "\(Format.number(counts.rows)) rows were written. Run the same command to go on, or: bakkal undo \(batch)"))
            }
            throw ExitCode(1)
        }
    }

    private func previewed(_ exchange: Exchange, _ stored: StoredImport) async throws -> Preview {
        do {
            let preview = try await exchange.preview(stored.id) { Console.progress(Format.percent(ratio: $0, places: 0)) }
            Console.progress("")
            return preview
        } catch {
            Console.progress("")
            try await exchange.forget(stored)
            throw error
        }
    }
}

import ArgumentParser
import Foundation
import House
import Kernel
import Logging
import Storage

/// Options that say which firm is meant and how the answer is wanted; every command has them.
struct Place: ParsableArguments {
    @Option(help: "Folder of the data (BAKKAL_DATA, default ./data).") var data: String?
    @Option(help: "postgres://… for PostgreSQL (BAKKAL_DATABASE, default: SQLite in the data folder).") var database: String?
    @Option(help: "Configuration file (BAKKAL_CONFIG, default bakkal.json in the data folder).") var config: String?
    @Flag(help: "Answer as one JSON object.") var json = false
    @Flag(name: .shortAndLong, help: "Do not ask, do it.") var yes = false

    func settings(_ more: [String: String?] = [:]) async throws -> Settings {
        var flags: [String: String?] = ["data": data, "database": database, "config": config]
        flags.merge(more) { $1 }
        return try await Settings.read(flags: flags)
    }

    /// Opens the house, does the work and closes it; failures become one sentence and exit code 1.
    func inHouse(_ more: [String: String?] = [:], _ work: (House) async throws -> Void) async throws {
        try await guarded {
            let house = try await House.open(try await settings(more), log: Console.logger(level: .warning))
            do { try await work(house) } catch {
                await house.close()
                throw error
            }
            await house.close()
        }
    }

    /// Runs work and says its failure the way it was asked for: a sentence, or JSON.
    func guarded(_ work: () async throws -> Void) async throws {
        do { try await work() } catch {
            guard let failure = error as? any Failure ?? StorageError(files: error) else { throw error }
            if json {
                Console.say(JSON.object(["error": .string(failure.words.en), "hata": .string(failure.words.tr)]).text)
            } else {
                Console.complain(failure.words.text(Console.language))
            }
            throw ExitCode(1)
        }
    }

    /// Asks before something that cannot be taken back. Without a terminal and without `--yes` the answer is no.
    func confirm(_ question: Words) throws {
        guard !yes else { return }
        guard isatty(STDIN_FILENO) == 1 else {
            Console.complain(Console.language("Onay gerekiyor: --yes ile çalıştırın. ", "This needs a yes: run it with --yes. ") + question.text(Console.language))
            throw ExitCode(2)
        }
        Console.ask(question.text(Console.language) + Console.language(" [e/H] ", " [y/N] "))
        guard let answer = readLine()?.lowercased(), ["e", "evet", "y", "yes"].contains(answer) else { throw ExitCode(2) }
    }
}

/// What the command says, and where.
enum Console {
    /// English when the machine's language says so, else Turkish.
    static let language: Language = {
        let environment = ProcessInfo.processInfo.environment
        let code = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        return code.hasPrefix("en") ? .en : .tr
    }()

    static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
    static func ask(_ line: String) { FileHandle.standardError.write(Data(line.utf8)) }
    static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }

    /// A line that shows how far a long piece of work is; only on a terminal.
    static func progress(_ line: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data(("\r\u{1B}[K" + line).utf8))
    }

    static func logger(level: Logger.Level) -> Logger {
        var logger = Logger(label: "bakkal") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}

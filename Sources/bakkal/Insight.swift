import ArgumentParser
import Foundation
import Kernel

struct Insight: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs one method on a JSON object from standard input and writes one JSON object.",
        discussion: "Example: echo '{\"typed\": [\"0532 123 45 67\"]}' | bakkal insight phone.normalise")
    @Argument(help: "The operation; see --list.") var operation: String?
    @Flag(help: "Name the operations and their fields.") var list = false

    func run() async throws {
        if list {
            Console.say(JSON.array(Operation.all.map { ["name": .string($0.name), "fields": .array($0.fields.map(JSON.string)), "what": .string($0.what)] }).text)
            return
        }
        guard let operation else { throw ValidationError("Name an operation, or use --list.") }
        guard let known = Operation.all.first(where: { $0.name == operation }) else {
            throw ValidationError("There is no operation “\(operation)”. Known: \(Operation.all.map(\.name).joined(separator: ", ")).")
        }
        let input = try FileHandle.standardInput.readToEnd() ?? Data()
        do { Console.say(try known.run(try JSON(parsing: Array(input))).text) } catch let wrong as Operation.WrongInput {
            Console.say(JSON.object(["error": .string(wrong.sentence)]).text)
            throw ExitCode(1)
        }
    }
}

/// One method behind `bakkal insight`: a JSON object in, a JSON object out.
private struct Operation: Sendable {
    struct WrongInput: Error { let sentence: String }
    let name: String
    let fields: [String]
    let what: String
    let run: @Sendable (JSON) throws -> JSON

    static func texts(_ input: JSON, _ field: String) throws -> [String] {
        guard let values = input[field].array else { throw WrongInput(sentence: "“\(field)” must be a list of texts.") }
        return try values.map { value in
            guard let text = value.string else { throw WrongInput(sentence: "“\(field)” must be a list of texts; \(value.text) is not one.") }
            return text
        }
    }

    static let all: [Operation] = [
        Operation(name: "phone.normalise", fields: ["typed: [text]"], what: "Every way a Turkish cashier types a number, as E.164 and its kind; null when it cannot be dialled.") { input in
            let numbers = try texts(input, "typed").map { typed -> JSON in
                guard let phone = Phone(typed) else { return .null }
                return ["e164": .string(phone.e164), "kind": .string("\(phone.kind)")]
            }
            return ["phones": .array(numbers)]
        },
        Operation(name: "turkish.fold_equal", fields: ["pairs: [[text, text]]"], what: "Whether two texts are alike to a Turkish search: all four i, ş/s, ç/c, ğ/g, ö/o, ü/u, circumflexes.") { input in
            guard let pairs = input["pairs"].array else { throw WrongInput(sentence: "“pairs” must be a list of pairs of texts.") }
            return ["equal": .array(try pairs.map { pair in
                guard let left = pair[0].string, let right = pair[1].string else { throw WrongInput(sentence: "\(pair.text) is not a pair of texts.") }
                return .bool(TurkishText.fold(left) == TurkishText.fold(right))
            })]
        },
    ]
}

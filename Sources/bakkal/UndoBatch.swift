import ArgumentParser
import Exchange
import Foundation
import House
import Kernel
import Storage

struct UndoBatch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Takes an import back, all of it that nobody has worked with since.",
        discussion: "Example: bakkal undo 12 --data ./data --yes")
    @OptionGroup var place: Place
    @Argument(help: "The number the import printed.") var batch: Int64

    func run() async throws {
        try await place.inHouse { house in
            guard let exchange = house.exchange else { return }
            guard let row = try await house.shop.database.read({ try $0.batch(ID<Batch>(batch)) }) else { throw UndoFailure.unknown }
            try place.confirm(Words("“\(row.source)” geri alınsın mı?", "Undo “\(row.source)”?"))
            try await UndoBatch.undo(row.id, exchange, place)
        }
    }

    static func undo(_ batch: ID<Batch>?, _ exchange: Exchange, _ place: Place) async throws {
        guard let batch else { throw UndoFailure.unknown }
        let undone = try await exchange.importer.undo(batch, as: .system("command"))
        if place.json {
            return Console.say(JSON.object([
                "batch": .int(batch.rawValue), "removed": .int(Int64(undone.removed)), "restored": .int(Int64(undone.restored)),
                "left": .array(undone.left.map { left in
                    ["table": .string(left.table), "row": .string(left.row), "label": left.label.map(JSON.string) ?? .null,
                     "customer": left.customer.map(JSON.int) ?? .null, "tr": .string(left.reason.tr), "en": .string(left.reason.en)]
                }),
            ]).text)
        }
        let say = Console.language
        Console.say(say("\(Format.number(undone.removed)) kayıt silindi, \(Format.number(undone.restored)) kayıt eski hâline döndü.",
                        "\(Format.number(undone.removed)) rows removed, \(Format.number(undone.restored)) put back as they were."))
        guard !undone.isWhole else { return }
        Console.say(say("\(Format.number(undone.left.count)) kayda dokunulmadı:", "\(Format.number(undone.left.count)) rows were left:"))
        for left in undone.left.prefix(50) { Console.say("  \(left.label ?? left.table + " " + left.row): \(left.reason.text(say))") }
    }
}

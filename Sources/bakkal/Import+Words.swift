import ArgumentParser
import Exchange
import Foundation
import Kernel

// What the command understands and what it says.
extension Import {
    func readWishes() throws -> Wishes {
        var wishes = Wishes()
        if let unit {
            guard let known = AmountUnit(rawValue: unit) else { throw ValidationError("--unit is lira, kurus or thousandths.") }
            wishes.unit = known
        }
        if let currency {
            guard let known = Currency(typed: currency) else { throw ValidationError("--currency is TRY, USD, EUR or GBP.") }
            wishes.currency = known
        }
        if let charset {
            guard let known = Charset(rawValue: charset.lowercased()) else { throw ValidationError("--charset is one of \(Charset.allCases.map(\.rawValue).joined(separator: ", ")).") }
            wishes.charset = known
        }
        if let separator {
            guard let known = Separator(named: separator) else { throw ValidationError("--separator is comma, semicolon, tab, pipe or spaces.") }
            wishes.separator = known
        }
        for pair in map {
            guard let sign = pair.lastIndex(of: "=") else { throw ValidationError("--map wants column=field, as in \"GSM=phone\".") }
            let name = String(pair[pair.index(after: sign)...])
            let field = Field(named: name, of: kind.target)
            guard field != nil || name.isEmpty else {
                throw ValidationError("There is no field “\(name)”. Fields: \(kind.target.fields.map(\.rawValue).joined(separator: ", ")).")
            }
            wishes.fields.append((String(pair[..<sign]), field))
        }
        return wishes
    }

    func fields(_ stored: StoredImport, _ counts: ImportCounts) -> JSON.Fields {
        var fields: JSON.Fields = [
            "batch": stored.batch.map { .int($0.rawValue) } ?? .null, "created": .int(Int64(counts.created)), "updated": .int(Int64(counts.updated)),
            "skipped": .int(Int64(counts.skipped)), "rejected": .int(Int64(counts.rejected)), "corrected": .int(Int64(counts.corrected)),
            "seconds": .real(counts.seconds), "rows": .int(Int64(counts.rows)),
        ]
        if kind == .sales {
            fields["sales"] = .int(Int64(counts.sales))
            fields["amount"] = .int(counts.amount)
            fields["customers"] = .int(Int64(counts.newCustomers))
            fields["products"] = .int(Int64(counts.newProducts))
        }
        fields["branches"] = .int(Int64(counts.newBranches))
        return fields
    }

    func tell(_ id: ID<StoredImport>, _ counts: ImportCounts, _ exchange: Exchange) async throws {
        let (stored, _) = try await exchange.standing(id)
        let refused = counts.rejected > 0 ? exchange.rejectedFile(id) : nil
        if place.json {
            var fields = fields(stored, counts)
            if let refused { fields["rejected_file"] = .string(refused) }
            return Console.say(JSON.object(fields).text)
        }
        let say = Console.language
        Console.say(say("\(Format.number(counts.created)) yeni, \(Format.number(counts.updated)) güncellendi, \(Format.number(counts.skipped)) zaten vardı, \(Format.number(counts.rejected)) alınamadı.",
                        "\(Format.number(counts.created)) new, \(Format.number(counts.updated)) updated, \(Format.number(counts.skipped)) there already, \(Format.number(counts.rejected)) refused."))
        if kind == .sales {
            Console.say(say("\(Format.number(counts.sales)) fiş, \(Format.number(counts.newCustomers)) yeni müşteri, \(Format.number(counts.newProducts)) yeni ürün.",
                            "\(Format.number(counts.sales)) receipts, \(Format.number(counts.newCustomers)) new customers, \(Format.number(counts.newProducts)) new products."))
        }
        if let refused { Console.say(say("Alınamayan satırlar: ", "Refused rows: ") + refused) }
        if counts.created + counts.updated == 0, counts.skipped > 0 {
            Console.say(say("Bu dosyadaki her şey zaten kayıtlı, yeni bir şey eklenmedi.", "Everything in this file is there already; nothing was added."))
        }
        if let batch = stored.batch { Console.say(say("Geri almak için: bakkal undo \(batch)", "To undo: bakkal undo \(batch)")) }
    }

    /// What would happen, before it is agreed to.
    func show(_ preview: Preview, _ stored: StoredImport) {
        let say = Console.language, counts = preview.counts
        for column in stored.mapping.columns.indices {
            let known = stored.mapping.columns[column]
            Console.say("  \(stored.mapping.name(of: column).text(say)) → \(known.field?.words.text(say) ?? say("alınmıyor", "left out")) (\(known.certainty.words.text(say)))  \(known.example)")
        }
        Console.say(say("\(Format.number(counts.rows)) satır: \(Format.number(counts.created)) yeni, \(Format.number(counts.updated)) güncellenecek, \(Format.number(counts.skipped)) zaten kayıtlı, \(Format.number(counts.rejected)) alınamayacak.",
                        "\(Format.number(counts.rows)) rows: \(Format.number(counts.created)) new, \(Format.number(counts.updated)) to update, \(Format.number(counts.skipped)) there already, \(Format.number(counts.rejected)) refused."))
        if kind == .sales, let first = counts.first, let last = counts.last {
            Console.say(say("Toplam \(Format.lira(Money(counts.amount, stored.mapping.currency), kurus: true)), \(Format.dayForm(first)) – \(Format.dayForm(last)).",
                            "Total \(Format.lira(Money(counts.amount, stored.mapping.currency), kurus: true)), \(Format.dayForm(first)) – \(Format.dayForm(last))."))
        }
        for (title, reasons) in [(say("Boş bırakılacak", "Left out"), preview.corrections), (say("Alınamayacak", "Refused"), preview.rejects)] {
            for reason in reasons {
                Console.say("  \(title): \(Format.number(reason.count)) × \(reason.columnWords.text(say))")
                for example in reason.examples { Console.say("    \(say("satır", "line")) \(example.line): \(example.words.text(say))") }
            }
        }
        for said in [preview.objection, preview.damage].compactMap({ $0 }) { Console.complain(said.words.text(say)) }
    }

    func report(_ preview: Preview) -> JSON {
        func list(_ reasons: [Preview.Reason]) -> JSON {
            .array(reasons.map { reason in
                ["column": .string(reason.columnWords.en), "field": .string(reason.field.rawValue), "count": .int(Int64(reason.count)),
                 "examples": .array(reason.examples.map { ["line": .int(Int64($0.line)), "typed": .string($0.typed), "tr": .string($0.words.tr), "en": .string($0.words.en)] })]
            })
        }
        let counts = preview.counts
        var fields: JSON.Fields = [
            "dry_run": .bool(true), "rows": .int(Int64(counts.rows)), "created": .int(Int64(counts.created)), "updated": .int(Int64(counts.updated)),
            "skipped": .int(Int64(counts.skipped)), "rejected": .int(Int64(counts.rejected)), "corrected": .int(Int64(counts.corrected)), "amount": .int(counts.amount),
            "sales": .int(Int64(counts.sales)), "customers": .int(Int64(counts.newCustomers)), "products": .int(Int64(counts.newProducts)), "rounded": .int(Int64(preview.rounded)),
            "first_day": counts.first.map { .string($0.iso) } ?? .null, "last_day": counts.last.map { .string($0.iso) } ?? .null,
            "corrections": list(preview.corrections), "rejects": list(preview.rejects),
        ]
        if let said = preview.objection ?? preview.damage { fields["objection"] = .string(said.words.tr) }
        return .object(fields)
    }
}

import Customers
import Kernel
import Storage

/// Finds the customers that receipts name, and puts together those who are not in the book yet.
struct Buyers: Sendable {
    /// By the places of the receipts' buyers; 0 for one who is not in the book yet.
    private(set) var ids: [Int64]

    init(_ receipts: Receipts, _ data: any Reading) throws {
        var numbers: [String] = [], values: [String] = [], names: [String] = []
        for (buyer, _) in receipts.buyers {
            switch buyer {
            case .nobody: continue
            case .number(let number): numbers.append(number)
            case .phone(let phone): values.append(phone.e164)
            case .email(let email): values.append(email.value)
            case .name(let name): names.append(name)
            }
        }
        let byNumber = numbers.isEmpty ? [:] : try data.customers(numbered: numbers)
        // A number nobody has may belong to somebody whose telephone we know.
        for case (.number(let number), let row) in receipts.buyers where byNumber[number] == nil {
            if let phone = receipts.rows[row].customerPhone { values.append(phone.e164) }
            if let email = receipts.rows[row].customerEmail { values.append(email.value) }
        }
        let byValue = values.isEmpty ? [:] : try data.customers(reachedBy: values.once())
        let byName = names.isEmpty ? [:] : try data.customers(foldedNames: names)
        let called = byValue.isEmpty ? [:] : try Self.names(Set(byValue.values.joined()), data)
        ids = receipts.buyers.map { buyer, row in
            let line = receipts.rows[row], candidates: [ID<Customer>]
            switch buyer {
            case .nobody: return 0
            case .number(let number):
                if let id = byNumber[number] { return id.rawValue }
                candidates = line.customerName.isEmpty ? [] : Self.reached(line, byValue)
            case .phone, .email: candidates = Self.reached(line, byValue)
            case .name(let name): candidates = Array((byName[name] ?? []).prefix(1))
            }
            return candidates.first { line.customerName.isEmpty || CardDraft.alike(line.customerName, called[$0] ?? line.customerName) }?.rawValue ?? 0
        }
    }

    mutating func learn(_ place: Int, _ id: ID<Customer>) { ids[place] = id.rawValue }

    private static func reached(_ line: TillLine, _ byValue: [String: [ID<Customer>]]) -> [ID<Customer>] {
        if byValue.isEmpty { return [] }
        return [line.customerPhone?.e164, line.customerEmail?.value].compactMap { $0 }.flatMap { byValue[$0] ?? [] }
    }

    private static func names(_ ids: Set<ID<Customer>>, _ data: any Reading) throws -> [ID<Customer>: String] {
        var names: [ID<Customer>: String] = [:]
        let ids = ids.sorted()
        for start in stride(from: 0, to: ids.count, by: 500) {
            names.merge(try data.customerNames(Array(ids[start..<min(start + 500, ids.count)]))) { $1 }
        }
        return names
    }

    /// A customer of whom only a sales list knows: named as it says, else after the number.
    static func newCustomer(_ line: TillLine) -> NewCustomer {
        let name = line.customerName.clipped(200)
        var facts = CustomerFacts(kind: CustomerChecker.soundsLikeFirm(name) ? .firm : .person)
        let words = name.split(separator: " ")
        if facts.kind == .person, words.count > 1 {
            (facts.firstName, facts.lastName) = (words.dropLast().joined(separator: " "), words.last.map(String.init))
        } else {
            facts.title = name.orNil ?? "Müşteri " + (line.customerNumber.orNil ?? line.customerPhone?.display ?? line.customerEmail?.value ?? "")
        }
        (facts.phone, facts.email) = (line.customerPhone, line.customerEmail)
        return NewCustomer(facts, number: line.customerNumber.orNil, since: line.at)
    }
}

import Kernel
import Storage

/// Takes back what a batch did to customers and what lies around them.
///
/// Customers the batch created go, unless somebody has worked with them since; those it changed get
/// every old value back, phones and addresses too, unless they were changed since. Nothing is half
/// restored: a customer is put back whole or left whole, and the report says which and why.
struct CustomerUndo: Undoer {
    let table = "customer"

    func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
        var taken = Taken()
        let created = try book.createdCustomers(of: batch)
        if !created.isEmpty {
            let removable = try book.removableCustomers(of: batch)
            try book.wipe(removable)
            taken.removed += removable.count
            taken.left += try book.leftCustomers(of: batch)
        }
        try restore(batch, created, book, &taken)
        taken.removed += try book.removeAround(of: batch)
        try book.countStagesAnew()
        return taken
    }

    private func restore(_ batch: ID<Batch>, _ created: Set<Int64>, _ book: Book, _ taken: inout Taken) throws {
        var order: [Int64] = []
        var cards: [Int64: OldCard] = [:]
        for image in try book.customerImages(of: batch) where !created.contains(image.customer) {
            if cards[image.customer] == nil { order.append(image.customer) }
            cards[image.customer, default: OldCard()].take(image)
        }
        for id in order {
            guard let card = cards[id] else { continue }
            guard let now = try book.customer(ID(id)) else {
                taken.left.append(Left(table: table, row: String(id), customer: id, label: nil, reason: Words("sonradan silinmiş", "was deleted since")))
                continue
            }
            guard card.revision == nil || card.revision == now.revision else {
                taken.left.append(Left(table: table, row: String(id), customer: id, label: now.name, reason: Words("sonradan değiştirilmiş", "was changed since")))
                continue
            }
            try book.putBack(card, ID(id), batch)
            taken.restored += 1
        }
    }
}

/// What a card said before a batch touched it.
struct OldCard {
    struct Image: Sendable {
        let table: String, customer: Int64, key: String
        let old: JSON.Fields
        let revision: Int64?
    }
    /// The customer's revision after the batch's last change.
    private(set) var revision: Int64?
    private(set) var customer: JSON.Fields?
    private(set) var points: [Int64: JSON.Fields] = [:]
    private(set) var addresses: [Int64: JSON.Fields] = [:]

    /// Images come newest first: the newest knows the revision, the oldest the values to go back to.
    mutating func take(_ image: Image) {
        let row = (try? JSON(parsing: image.key))?["id"].int ?? 0
        switch image.table {
        case "customer":
            revision = revision ?? image.revision
            customer = image.old
        case "contact_point": points[row] = image.old
        case "address": addresses[row] = image.old
        default: break
        }
    }
}

extension JSON.Fields {
    /// A kept value as it is bound again.
    func kept(_ column: String) -> Storage.Value {
        switch self[column] {
        case .bool(let flag)?: Storage.Value.bool(flag)
        case .int(let number)?: Storage.Value.int(number)
        case .real(let number)?: Storage.Value.real(number)
        case .string(let text)?: Storage.Value.text(text)
        default: Storage.Value.null
        }
    }
}

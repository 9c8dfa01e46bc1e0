import Kernel
import Platform
import Storage

/// Takes back that an import settled the firm's currency, when nothing of the firm is counted in money any more.
struct CurrencyUndo: Undoer {
    let table = "setting"

    func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
        guard Position(try book.batch(batch)?.position).settled, try !book.hasMoney() else { return Taken() }
        try book.forget(.firmCurrency)
        return Taken()
    }
}

extension Book {
    /// Settles the firm's currency by an import. Answers whether it was this import that did.
    ///
    /// - Throws: ``FirmFailure/otherCurrency(_:)`` when the firm keeps its records in another.
    func settleFirm(_ currency: Currency) throws -> Bool {
        if try setting(Setting<String>.firmCurrency.name, as: String.self) != nil {
            try settle(currency: currency)
            return false
        }
        // A firm that has sold without choosing keeps its records in the standard currency.
        if try hasMoney() {
            try settle(currency: try self.currency())
            try settle(currency: currency)
            return false
        }
        try settle(currency: currency)
        return true
    }
}

extension Reading {
    /// Why money in this currency cannot be taken in; nil when it can.
    func objection(to currency: Currency) throws -> Words? {
        let chosen = try self.currency()
        guard chosen != currency, try setting(Setting<String>.firmCurrency.name, as: String.self) != nil || hasMoney() else { return nil }
        return FirmFailure.otherCurrency(chosen.rawValue).words
    }
}

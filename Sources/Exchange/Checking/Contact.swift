import Kernel

/// Telephones and e-mails out of a cell that may hold several.
enum Contact {
    private static func parts(_ bytes: Bytes) -> [String] {
        bytes.split { $0 == 0x3B || $0 == 0x2C || $0 == 0x2F || $0 == 0x7C || $0 == 0x0A }
            .map { Bytes(rebasing: $0).trimmed.text }.filter { !$0.isEmpty }
    }

    static func phones(_ row: borrowing RowView, _ cell: Cell, _ notes: inout Notes) -> [Phone] {
        let typed = row[cell.index]
        if typed.isEmpty { return [] }
        if let one = Phone(typed.text) { return [one] }
        let several = parts(typed).compactMap { Phone($0) }
        if several.count < max(parts(typed).count, 1), let why = Phone.why(parts(typed).first { Phone($0) == nil } ?? typed.text) {
            notes.leaveOut(cell, row, why)
        }
        return several
    }

    static func emails(_ row: borrowing RowView, _ cell: Cell, _ notes: inout Notes) -> [Email] {
        let typed = row[cell.index]
        if typed.isEmpty { return [] }
        if let one = Email(typed.text) { return [one] }
        let several = parts(typed).compactMap { Email($0) }
        if several.count < max(parts(typed).count, 1), let why = Email.why(parts(typed).first { Email($0) == nil } ?? typed.text) {
            notes.leaveOut(cell, row, why)
        }
        return several
    }
}

/// A VAT rate: `20`, `%20`, `0,20`.
enum Rate {
    static func read(_ row: borrowing RowView, _ cell: Cell, _ notes: inout Notes) -> Percent? {
        let typed = row[cell.index]
        if typed.isEmpty { return nil }
        guard let exact = Exact.read(typed, style: .plain), let hundredths = exact.scaled(to: 2)?.value, (0 ... 10_000).contains(hundredths) else {
            notes.leaveOut(cell, row, Sentences.rate(typed.text))
            return nil
        }
        // Excel stores %20 as 0,2. No rate is below one percent.
        return Percent(basisPoints: Int(hundredths > 0 && hundredths < 100 ? hundredths * 100 : hundredths))
    }
}

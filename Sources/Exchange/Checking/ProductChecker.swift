import Kernel

/// Checks a product list. A row needs a code (or a bar code to stand for it); a price that cannot be read is left out.
public struct ProductChecker: Checker {
    private let number, name, category, brand, unit, price, vatRate, cost, barcode: Cell
    private let home: Currency

    public init(_ mapping: Mapping, today: Day) throws {
        try mapping.requireEssentials()
        func cell(_ field: Field) -> Cell { Cell(field, mapping) }
        number = cell(.number); name = cell(.name); category = cell(.category); brand = cell(.brand); unit = cell(.unit)
        price = cell(.price); vatRate = cell(.vatRate); cost = cell(.cost); barcode = cell(.barcode)
        home = mapping.currency
    }

    public mutating func check(_ row: borrowing RowView, _ notes: inout Notes) -> Verdict<ProductRow> {
        if row.isBlank { return .blank }
        let bars = row.text(barcode.index), typed = row.text(number.index)
        let code = typed.isEmpty ? bars : typed
        guard !code.isEmpty else {
            return .reject((number.exists ? number : barcode).rejects(row, Words(
                "Ürün kodu boş, her ürünün bir kodu olmalı. Örnek: 2741", "The product code is empty, each product needs one. Example: 2741")))
        }
        let called = row.text(name.index)
        var product = ProductRow(line: row.line, code: code, name: called.isEmpty ? "Ürün \(code)" : called, currency: home)
        let group = row.text(category.index)
        // A number alone says nothing on a screen.
        product.category = !group.isEmpty && group.utf8.allSatisfy(\.isDigit) ? "Kategori \(group)" : group
        product.brand = row.text(brand.index)
        product.unit = row.text(unit.index)
        product.barcode = bars
        product.price = money(price, row, &product, &notes)
        product.cost = money(cost, row, &product, &notes)
        if vatRate.exists { product.vatRate = Rate.read(row, vatRate, &notes) }
        return .row(product)
    }

    private func money(_ cell: Cell, _ row: borrowing RowView, _ product: inout ProductRow, _ notes: inout Notes) -> Int64? {
        let typed = row[cell.index]
        if typed.isEmpty { return nil }
        var marks = Exact.Marks()
        guard let coins = Exact.read(typed, style: cell.decimals, marks: &marks)?.coins(cell.unit), (0 ... SaleChecker.most).contains(coins.value), !marks.percent else {
            notes.leaveOut(cell, row, Sentences.number(typed.text, cell.decimals))
            return nil
        }
        if let mark = marks.currency { product.currency = mark.currency }
        if coins.rounded { notes.rounded += 1 }
        return coins.value
    }
}

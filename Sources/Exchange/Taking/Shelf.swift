import Catalogue
import Kernel
import Storage

/// Finds the products that lines name, and puts together those that are not in the catalogue yet.
struct Shelf: Sendable {
    /// By the places of the receipts' goods; nil for what is not in the catalogue yet.
    private(set) var items: [ProductFacts?]
    /// Places of what is not in the catalogue yet.
    private(set) var missing: [Int] = []
    private var news: [NewProduct] = []
    private var codes: [String: Int] = [:]

    static let general = "GENEL"

    /// - Parameter wanted: whether anything of the goods at this place is taken in at all.
    init(_ receipts: Receipts, wanted: [Bool], _ data: any Reading) throws {
        var looked: [String] = [], names: [String] = []
        for (place, (goods, _)) in receipts.goods.enumerated() where wanted[place] {
            switch goods {
            case .general: looked.append(Self.general)
            case .code(let code): looked.append(code)
            case .name(let name): names.append(name)
            }
        }
        // A product known by its name only gets its name for a code, so that the next file finds it too.
        let byCode = try data.productFacts(known: names.isEmpty ? looked : (looked + names.map(Self.code(named:))).once())
        let byName = names.isEmpty ? [:] : try data.productFacts(foldedNames: names)
        items = receipts.goods.enumerated().map { place, one in
            guard wanted[place] else { return nil }
            return switch one.goods {
            case .general: byCode[Self.general]
            case .code(let code): byCode[code]
            case .name(let name): byName[name] ?? byCode[Self.code(named: name)]
            }
        }
        for place in items.indices where wanted[place] && items[place] == nil { add(place, receipts.goods[place].goods, receipts.rows[receipts.goods[place].row]) }
    }

    private mutating func add(_ place: Int, _ goods: Goods, _ line: TillLine) {
        var new: NewProduct
        switch goods {
        case .general: new = NewProduct(code: Self.general, name: "Genel")
        case .code(let code):
            new = NewProduct(code: code, name: line.productName.clipped(200).orNil ?? "Ürün \(code)")
            new.price = Self.price(line)
        case .name(let name):
            new = NewProduct(code: Self.code(named: name), name: line.productName.clipped(200))
            new.price = Self.price(line)
        }
        new.vatRate = line.vatRate
        missing.append(place)
        // Two long names may be cut to one code.
        if codes[new.code] == nil {
            codes[new.code] = news.count
            news.append(new)
        }
    }

    /// Takes those that are missing into the catalogue.
    mutating func fill(_ receipts: Receipts, _ book: Book) throws {
        guard !news.isEmpty else { return }
        let ids = try book.addProducts(news)
        for place in missing {
            let code = switch receipts.goods[place].goods {
            case .general: Self.general
            case .code(let code): code
            case .name(let name): Self.code(named: name)
            }
            guard let new = codes[code] else { continue }
            items[place] = ProductFacts(id: ids[new], vatRate: news[new].vatRate?.basisPoints, cost: nil)
        }
    }

    private static func code(named name: String) -> String { name.uppercased().clipped(60) }

    /// What one piece cost on this line, before its discount.
    static func price(_ line: TillLine) -> Int64 {
        let pieces = Int64(clamping: line.quantity.thousandths.magnitude)
        guard pieces > 0 else { return 0 }
        // Both are below a trillion: no overflow.
        let whole = Int64(clamping: line.amount.magnitude) + Int64(clamping: line.discount.magnitude)
        return (whole * 1000 + pieces / 2) / pieces
    }
}

import Catalogue
import Kernel
import Storage

/// What a line of a sales list sold: by code, else by name, else in general.
enum Goods: Hashable, Sendable {
    case general
    case code(String), name(String)

    init(_ line: TillLine) {
        if !line.productCode.isEmpty { self = .code(line.productCode) }
        else if !line.productName.isEmpty { self = .name(TurkishText.fold(line.productName)) }
        else { self = .general }
    }
}

/// Finds the products that lines name, and puts together those that are not in the catalogue yet.
struct Shelf: Sendable {
    struct Item: Sendable {
        let id: Int64
        let vatRate: Int?
        let cost: Int64?
    }
    private var known: [Goods: Item] = [:]
    private(set) var missing: [Goods] = []
    private var news: [NewProduct] = []
    private var codes: Set<String> = []

    static let general = "GENEL"

    init(_ first: [Goods: TillLine], _ data: any Reading) throws {
        var wanted: [String] = [], names: [String] = []
        for goods in first.keys {
            switch goods {
            case .general: wanted.append(Self.general)
            case .code(let code): wanted.append(code.clipped(60))
            case .name(let name): names.append(name)
            }
        }
        let byCode = try data.products(known: wanted.sorted())
        let byName = names.isEmpty ? [:] : try data.products(foldedNames: names.sorted())
        // A product known by its name only gets its name for a code, so that the next file finds it too.
        let taken = names.isEmpty ? [:] : try data.products(known: names.map(Self.code(named:)).sorted())
        for (goods, line) in first {
            let product: Product?
            switch goods {
            case .general: product = byCode[Self.general]
            case .code(let code): product = byCode[code.clipped(60)]
            case .name(let name): product = byName[name] ?? taken[Self.code(named: name)]
            }
            if let product { known[goods] = Item(id: product.id.rawValue, vatRate: product.vatRate?.basisPoints, cost: product.cost) }
            else { add(goods, line) }
        }
    }

    subscript(goods: Goods) -> Item? { known[goods] }

    private mutating func add(_ goods: Goods, _ line: TillLine) {
        var new: NewProduct
        switch goods {
        case .general: new = NewProduct(code: Self.general, name: "Genel")
        case .code(let code):
            new = NewProduct(code: code.clipped(60), name: line.productName.clipped(200).orNil ?? "Ürün \(code.clipped(60))")
            new.price = Self.price(line)
        case .name(let name):
            new = NewProduct(code: Self.code(named: name), name: line.productName.clipped(200))
            new.price = Self.price(line)
        }
        new.vatRate = line.vatRate
        // Two long codes may be cut to one.
        guard codes.insert(new.code).inserted else { return missing.append(goods) }
        missing.append(goods)
        news.append(new)
    }

    /// Takes those that are missing into the catalogue.
    mutating func fill(_ book: Book) throws {
        let ids = try book.addProducts(news)
        let made = Dictionary(uniqueKeysWithValues: zip(news.map(\.code), zip(news, ids)))
        for goods in missing {
            let code = switch goods {
            case .general: Self.general
            case .code(let code): code.clipped(60)
            case .name(let name): Self.code(named: name)
            }
            if let (new, id) = made[code] { known[goods] = Item(id: id.rawValue, vatRate: new.vatRate?.basisPoints, cost: nil) }
        }
    }

    private static func code(named name: String) -> String { name.uppercased().clipped(60) }

    /// What one piece cost on this line, before its discount.
    static func price(_ line: TillLine) -> Int64 {
        let pieces = Int128(line.quantity.thousandths.magnitude)
        guard pieces > 0 else { return 0 }
        let whole = Int128(line.amount.magnitude) + Int128(line.discount.magnitude)
        return Int64(clamping: (whole * 1000 + pieces / 2) / pieces)
    }
}

import Kernel

/// A product of the sample firm.
struct DemoProduct: Sendable, Hashable {
    let code, name, unit, category: String
    let brand: String?
    /// Kuruş, KDV included, on the firm's last day.
    let price: Int64
    /// Kuruş, without KDV.
    let cost: Int64
    /// Basis points.
    let vat: Int
    let cycle: Int?
}

/// The shelves of the sample firm: 600 products in twenty categories, the same for every seed.
struct Goods: Sendable {
    enum Shelf: Int, CaseIterable, Sendable {
        case devices, cartridges, bottled, dispensers, softening, services, paper, toner, stationery, filing, machines, furniture
        case cleaning, tissue, tea, kitchen, butcher, deli, pulses, pantry
        /// Sold by weight, in steps of 250 g.
        var isWeighed: Bool { self == .butcher }
    }

    let products: [DemoProduct]
    /// Which products lie on which shelf.
    let shelves: [Range<Int>]

    /// The products that planted truths speak of.
    let cartridge90, mince, entrecote: Int

    /// Meat, cheese, pulses: what only the grocer's corner has.
    func isGrocery(_ product: Int) -> Bool { product >= shelves[Shelf.butcher.rawValue].lowerBound }

    subscript(shelf: Shelf) -> Range<Int> { shelves[shelf.rawValue] }

    static let all = Goods()

    private init() {
        var products: [DemoProduct] = [], starts: [Int] = []
        var code = "", category = "", vat = 0
        for line in GoodsList.text.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            if parts.count == 3 {
                (code, category, vat) = (parts[0], parts[1], (Int(parts[2]) ?? 0) * 100)
                starts.append(products.count)
                continue
            }
            let variants = parts[5].split(separator: "/").map(String.init)
            var price = (Int64(parts[2]) ?? 0) * 100
            for variant in variants.isEmpty ? [""] : variants {
                let net = price * 10_000 / Int64(10_000 + vat)
                products.append(DemoProduct(
                    code: code + "-" + Goods.threeDigits(products.count - (starts.last ?? 0) + 1),
                    name: Goods.fill(parts[0], variant), unit: parts[1], category: category, brand: Goods.brand(in: parts[0]),
                    price: price, cost: net * (Int64(parts[3]) ?? 0) / 100, vat: vat, cycle: Int(parts[4]).flatMap { $0 > 0 ? $0 : nil }))
                price = Goods.rounded(price * 108 / 100)
            }
        }
        self.products = products
        shelves = starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : products.count) }
        func place(_ name: String) -> Int { products.firstIndex { $0.name == name } ?? 0 }
        cartridge90 = place(DemoFirm.cartridge)
        mince = place("Dana kıyma")
        entrecote = place("Dana antrikot")
    }

    /// What a product cost the customer so many months before the last day: prices rise two percent a month.
    static func then(_ amount: Int64, monthsAgo: Int) -> Int64 { amount * factors[min(max(monthsAgo, 0), factors.count - 1)] / 10_000 }

    /// As a shelf label shows it: whole lira from 20 lira on, else half lira.
    static func rounded(_ amount: Int64) -> Int64 {
        let step: Int64 = amount >= 2_000 ? 100 : 50
        return max(step, (amount + step / 2) / step * step)
    }

    /// Ten thousandths of today's price, by months ago.
    private static let factors: [Int64] = {
        var factors: [Int64] = [10_000]
        for _ in 0..<30 { factors.append((factors[factors.count - 1] * 100 + 51) / 102) }
        return factors
    }()

    private static let brands = ["Berrak", "Damla", "Durusu", "Süzgen", "Beyazdal", "Nettem", "Akkalem", "Tokalan", "Ofismen", "Köyyolu", "Ovabağ"]
    private static func brand(in name: String) -> String? { brands.first { name.hasPrefix($0) || name.hasPrefix("Yazıcı " + $0) } }

    private static func fill(_ name: String, _ variant: String) -> String {
        let halves = name.split(separator: "{}", omittingEmptySubsequences: false).map(String.init)
        return halves.count == 2 ? halves[0] + variant + halves[1] : name
    }
    private static func threeDigits(_ number: Int) -> String { String(String(1000 + number).dropFirst()) }
}

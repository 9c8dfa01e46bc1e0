import Kernel

/// A product as somebody describes it: from the form, an import or the API.
public struct NewProduct: Sendable, Hashable {
    /// Blank: the next free number is given.
    public var code: String
    public var name: String
    /// By name; made if it does not exist yet.
    public var category: String?
    public var brand: String?
    public var unit: String
    public var barcode: String?
    /// Kuruş, KDV included.
    public var price: Int64
    public var vatRate: Percent?
    /// Kuruş, without KDV.
    public var cost: Int64?
    public var pointsFactor: Int64
    public var cycleDays: Int?

    public init(code: String = "", name: String, category: String? = nil, brand: String? = nil, unit: String = "adet", barcode: String? = nil,
                price: Int64 = 0, vatRate: Percent? = nil, cost: Int64? = nil, pointsFactor: Int64 = 1000, cycleDays: Int? = nil) {
        self.code = code
        self.name = name
        self.category = category
        self.brand = brand
        self.unit = unit
        self.barcode = barcode
        self.price = price
        self.vatRate = vatRate
        self.cost = cost
        self.pointsFactor = pointsFactor
        self.cycleDays = cycleDays
    }

    /// A product as it stands, to change some of it. The category is kept apart: it goes by name here.
    public init(_ product: Product, category: String? = nil) {
        self.init(code: product.code, name: product.name, category: category, brand: product.brand, unit: product.unit, barcode: product.barcode,
                  price: product.price, vatRate: product.vatRate, cost: product.cost, pointsFactor: product.pointsFactor, cycleDays: product.cycleDays)
    }

    /// What the search looks in.
    var words: String {
        TurkishText.fold([name, code, brand ?? "", barcode ?? ""].joined(separator: " "))
    }
}

import Kernel

/// What the rows of a file become.
public enum Target: String, Codable, Sendable, CaseIterable {
    case customers, products, sales

    public var words: Words {
        switch self {
        case .customers: Words("müşteri listesi", "customer list")
        case .products: Words("ürün listesi", "product list")
        case .sales: Words("satış listesi", "sales list")
        }
    }

    /// The fields a column of such a file may hold, in the order a person chooses from.
    public var fields: [Field] {
        switch self {
        case .customers: [.number, .name, .firstName, .lastName, .kind, .phone, .email, .birthday, .place, .province, .district, .address,
                          .taxNumber, .taxOffice, .tags, .note, .owner, .branch, .source, .created]
        case .products: [.number, .name, .category, .brand, .unit, .price, .vatRate, .cost, .barcode]
        case .sales: [.receipt, .customerNumber, .customerName, .customerPhone, .customerEmail, .branch, .time, .clock, .productCode, .productName,
                      .quantity, .amount, .unitPrice, .discount, .cost, .vatRate, .channel, .saleKind, .seller, .currency, .country]
        }
    }
}

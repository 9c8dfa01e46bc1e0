import Kernel

/// One thing Bakkal can take from a column.
public enum Field: String, Codable, Sendable, CaseIterable {
    // Customers and products
    case number, name
    case firstName, lastName, kind, phone, email, birthday, place, province, district, address
    case taxNumber, taxOffice, tags, note, owner, branch, source, created
    case category, brand, unit, price, vatRate, cost, barcode
    // Sales
    case receipt, customerNumber, customerName, customerPhone, customerEmail, time, clock
    case productCode, productName, quantity, amount, unitPrice, discount, channel, saleKind, seller, currency, country

    /// How the field's values are written, which decides what else is to be guessed for its column.
    enum Shape { case text, money, number, day, instant, phone, email }

    var shape: Shape {
        switch self {
        case .price, .cost, .amount, .unitPrice, .discount: .money
        case .quantity, .vatRate: .number
        case .birthday, .created: .day
        case .time: .instant
        case .phone, .customerPhone: .phone
        case .email, .customerEmail: .email
        default: .text
        }
    }

    /// Whether several columns may feed this field (two telephones, three notes).
    var takesMany: Bool {
        switch self {
        case .phone, .email, .note, .tags, .address: true
        default: false
        }
    }

    public var words: Words {
        switch self {
        case .number: Words("numara ya da kod", "number or code")
        case .name: Words("ad", "name")
        case .firstName: Words("yalnız ad", "first name")
        case .lastName: Words("soyad", "last name")
        case .kind: Words("kişi mi firma mı", "person or firm")
        case .phone: Words("telefon", "phone")
        case .email: Words("e-posta", "e-mail")
        case .birthday: Words("doğum günü", "birthday")
        case .place: Words("il ve ilçe", "province and district")
        case .province: Words("il", "province")
        case .district: Words("ilçe", "district")
        case .address: Words("adres", "address")
        case .taxNumber: Words("vergi ya da TC no", "tax or identity number")
        case .taxOffice: Words("vergi dairesi", "tax office")
        case .tags: Words("etiketler", "tags")
        case .note: Words("not", "note")
        case .owner: Words("sorumlu", "owner")
        case .branch: Words("şube", "branch")
        case .source: Words("nereden geldi", "source")
        case .created: Words("kayıt günü", "day of entry")
        case .category: Words("kategori", "category")
        case .brand: Words("marka", "brand")
        case .unit: Words("birim", "unit")
        case .price: Words("fiyat (KDV dahil)", "price (VAT included)")
        case .vatRate: Words("KDV oranı", "VAT rate")
        case .cost: Words("maliyet", "cost")
        case .barcode: Words("barkod", "barcode")
        case .receipt: Words("fiş ya da sipariş no", "receipt or order number")
        case .customerNumber: Words("müşteri no", "customer number")
        case .customerName: Words("müşteri adı", "customer name")
        case .customerPhone: Words("müşteri telefonu", "customer phone")
        case .customerEmail: Words("müşteri e-postası", "customer e-mail")
        case .time: Words("gün ve saat", "day and time")
        case .clock: Words("saat", "time of day")
        case .productCode: Words("ürün kodu", "product code")
        case .productName: Words("ürün adı", "product name")
        case .quantity: Words("miktar", "quantity")
        case .amount: Words("tutar (KDV dahil, indirim sonrası)", "amount (VAT included, after discount)")
        case .unitPrice: Words("birim fiyat (KDV dahil)", "unit price (VAT included)")
        case .discount: Words("indirim", "discount")
        case .channel: Words("internet mi mağaza mı", "online or shop")
        case .saleKind: Words("satış mı iade mi", "sale or return")
        case .seller: Words("satan", "seller")
        case .currency: Words("para birimi", "currency")
        case .country: Words("ülke", "country")
        }
    }
}

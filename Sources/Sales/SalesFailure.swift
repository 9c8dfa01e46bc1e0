import Kernel

/// What the counter refuses.
public enum SalesFailure: Failure, Hashable {
    case nothingToSell
    case noSuchSale
    case noSuchCustomer
    case productUnknown
    case badQuantity(String)
    case badPrice(String)
    case discountTooLarge(String)
    case inFuture
    case nothingToTakeBack
    case notASale
    case lineUnknown
    case tooManyTakenBack(String, left: Quantity)
    case notToday
    case alreadyTakenBack
    case tooLarge

    public var status: Int {
        switch self {
        case .noSuchSale: 404
        case .notToday, .alreadyTakenBack: 409
        default: 422
        }
    }

    public var words: Words {
        switch self {
        case .nothingToSell:
            Words("Satışta ürün yok. Kodunu ya da adını yazıp en az bir ürün ekleyin.", "The sale is empty. Add at least one product by its code or name.")
        case .noSuchSale:
            Words("Bu fiş yok. İptal edilmiş ya da adresi yanlış yazılmış olabilir.", "There is no such receipt. It may have been voided, or the address mistyped.")
        case .noSuchCustomer:
            Words("Seçtiğiniz müşteri artık yok. Başka müşteri seçin ya da kartsız satın.", "The customer you chose is gone. Choose another one or sell without a card.")
        case .productUnknown:
            Words("Satıştaki bir ürün artık yok. Satırı çıkarıp yeniden ekleyin.", "A product of this sale is gone. Remove the line and add it again.")
        case .badQuantity(let name):
            Words("“\(name)” için miktar sıfırdan büyük olmalı. Örnek: 2 ya da 1,5", "The quantity of “\(name)” must be above zero. Example: 2 or 1,5")
        case .badPrice(let name):
            Words("“\(name)” için fiyat okunamadı. Örnek: 1.450,00", "The price of “\(name)” could not be read. Example: 1.450,00")
        case .discountTooLarge(let name):
            Words("“\(name)” için indirim, satır tutarından büyük olamaz.", "The discount on “\(name)” cannot be more than the line's amount.")
        case .inFuture:
            Words("Satış tarihi ileride. Bugünün ya da geçmiş bir günün tarihini yazın.", "The date of the sale is in the future. Write today's or an earlier date.")
        case .nothingToTakeBack:
            Words("İade edilecek miktarı en az bir satıra yazın.", "Write how many come back on at least one line.")
        case .notASale:
            Words("Bu fiş zaten bir iade. İadenin iadesi alınmaz.", "This receipt is itself a return and cannot be returned.")
        case .lineUnknown:
            Words("İade edilmek istenen satır bu fişte yok.", "The line to return is not on this receipt.")
        case .tooManyTakenBack(let name, let left):
            left.thousandths == 0
                ? Words("“\(name)” tümüyle iade alınmış; iade edilecek kalmadı.", "All of “\(name)” has come back already; nothing is left to return.")
                : Words("“\(name)” için en çok \(Format.quantity(left)) iade alınabilir.", "At most \(Format.quantity(left)) of “\(name)” can be returned.")
        case .notToday:
            Words("Yalnız bugünkü satış geri alınır. Daha eskisi için iade alın.", "Only a sale of today can be undone. For an older one take a return.")
        case .alreadyTakenBack:
            Words("Bu satıştan iade alınmış, artık geri alınamaz.", "Something of this sale was returned, so it can no longer be undone.")
        case .tooLarge:
            Words("Tutar çok büyük. Miktarı ve fiyatı gözden geçirin.", "The amount is too large. Check the quantity and the price.")
        }
    }
}

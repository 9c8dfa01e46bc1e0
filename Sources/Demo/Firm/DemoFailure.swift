import Kernel

public enum DemoFailure: Failure, Equatable {
    case size(Int)
    case lines(Int)
    case alreadyThere
    case working
    case nothingThere
    case codeTaken(String)

    public var status: Int {
        switch self {
        case .size, .lines: 422
        default: 409
        }
    }
    public var words: Words {
        switch self {
        case .size(let count):
            Words("Örnek firma 200 ile 5.000.000 müşteri arasında olur; \(count) yazıldı.", "The sample firm has between 200 and 5,000,000 customers, not \(count).")
        case .lines(let count):
            Words("Müşteri başına 1 ile 100 satır olur; \(count) yazıldı.", "There are between 1 and 100 lines a customer, not \(count).")
        case .alreadyThere:
            Words("Örnek firma zaten kurulu. Yeniden kurmak için önce boşaltın.", "The sample firm is there already. Empty it first to build it anew.")
        case .working:
            Words("Örnek firma şu anda kuruluyor ya da boşaltılıyor. Bitmesini bekleyin.", "The sample firm is being built or emptied right now. Wait until that is done.")
        case .codeTaken(let code):
            Words("“\(code)” kodlu bir ürününüz var; örnek firmanın ürünleri onunla çakışır.", "You have a product with the code “\(code)”, which the sample firm would use too.")
        case .nothingThere: Words("Örnek firma kurulu değil, boşaltacak bir şey yok.", "There is no sample firm, so nothing to empty.")
        }
    }
}

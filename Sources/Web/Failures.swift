import Kernel

/// What the desk itself refuses, whatever the room.
public enum DeskFailure: Failure {
    case notFound
    case badAddress(String)
    case signInNeeded
    case notAllowed(Permission)
    case staleForm
    case tooLarge(limitBytes: Int)
    case unreadableForm
    case tooManyRequests(seconds: Int)
    case wrongMethod

    public var status: Int {
        switch self {
        case .notFound: 404
        case .badAddress, .unreadableForm: 400
        case .signInNeeded: 401
        case .notAllowed, .staleForm: 403
        case .tooLarge: 413
        case .tooManyRequests: 429
        case .wrongMethod: 405
        }
    }

    public var words: Words {
        switch self {
        case .notFound:
            Words("Aradığınız sayfa ya da kayıt yok. Silinmiş ya da adresi yanlış yazılmış olabilir.",
                  "There is no such page or record. It may have been deleted, or the address mistyped.")
        case .badAddress(let part):
            Words("Adresteki “\(part)” bir kayıt numarası değil. Örnek: /musteriler/42", "“\(part)” in the address is not a record number. Example: /musteriler/42")
        case .signInNeeded:
            Words("Bu sayfa için giriş yapın.", "Sign in to see this page.")
        case .notAllowed:
            Words("Bu işlem için yetkiniz yok. İşyeri sahibinden isteyebilirsiniz.", "You are not allowed to do this. You can ask the owner of the firm.")
        case .staleForm:
            Words("Sayfa eskimiş, hiçbir şey kaydedilmedi. Sayfayı yenileyip yeniden gönderin.", "The page is stale and nothing was saved. Reload it and send again.")
        case .tooLarge(let limit):
            Words("Gönderdiğiniz çok büyük: en çok \(limit / 1_048_576) MB olabilir.", "What you sent is too large: the limit is \(limit / 1_048_576) MB.")
        case .unreadableForm:
            Words("Gönderilen form okunamadı, hiçbir şey kaydedilmedi. Sayfayı yenileyip yeniden deneyin.", "The form could not be read and nothing was saved. Reload the page and try again.")
        case .tooManyRequests(let seconds):
            Words("Çok sık denendi. \(seconds) saniye sonra yeniden deneyin.", "Too many tries. Try again in \(seconds) seconds.")
        case .wrongMethod:
            Words("Bu adres bu biçimde kullanılmaz.", "This address is not used in this way.")
        }
    }
}

/// Several fields of one form that cannot be taken as typed, each with its own sentence.
public struct Problems: Failure {
    public private(set) var items: [(field: String, words: Words)] = []
    public init() {}
    public mutating func add(_ field: String, _ words: Words) { items.append((field, words)) }
    public var isEmpty: Bool { items.isEmpty }
    public subscript(field: String) -> Words? { items.first { $0.field == field }?.words }
    public var field: String? { items.first?.field }
    public var status: Int { 422 }
    public var words: Words {
        Words(items.map(\.words.tr).joined(separator: " "), items.map(\.words.en).joined(separator: " "))
    }
    /// Throws itself when there is anything to say.
    public func check() throws { if !isEmpty { throw self } }
}

import Kernel

/// What this room refuses, in words a person can act on.
public enum CustomerFailure: Failure {
    case unknown
    case nameMissing
    case numberTaken(String)
    case numberUnreadable(String)
    /// Somebody else changed the card while it was being edited.
    case changedMeanwhile
    /// Sales or people hang on it.
    case stillUsed(Words)
    case noteEmpty
    case noteTooLong(Int)
    case noteGone
    case tagUnreadable(String)
    case relatedToItself
    case contactUnreadable(Words)
    case contactGone
    case nothingChosen
    case ruleUnreadable

    public var status: Int {
        switch self {
        case .unknown, .noteGone, .contactGone: 404
        case .numberTaken, .changedMeanwhile, .stillUsed: 409
        default: 422
        }
    }

    public var field: String? {
        switch self {
        case .nameMissing: "ad"
        case .numberTaken, .numberUnreadable: "no"
        case .noteEmpty, .noteTooLong: "not"
        case .tagUnreadable: "etiket"
        case .contactUnreadable: "deger"
        default: nil
        }
    }

    public var words: Words {
        switch self {
        case .unknown: Words("Bu müşteri kaydı yok, silinmiş olabilir. Adıyla arayın.", "There is no such customer; it may have been deleted. Search by name.")
        case .nameMissing: Words("Ad boş. Bir ad yazın. Örnek: Ayten Korkmaz", "The name is empty. Write one. Example: Ayten Korkmaz")
        case .numberTaken(let number):
            Words("\(number) numarası başka bir müşterinin. Boş bırakın, sıradaki numara verilir.", "Number \(number) belongs to another customer. Leave it empty and the next one is given.")
        case .numberUnreadable(let number):
            Words("“\(number)” numara olamaz: en çok 40 harf ve rakam olmalı. Örnek: 00412", "“\(number)” cannot be a number: at most 40 letters and digits. Example: 00412")
        case .changedMeanwhile: Words("Siz yazarken bu kart değişti. Aşağıya bakıp yeniden kaydedin.", "This card was changed while you were writing. Look below and save again.")
        case .stillUsed(let what): Words("Bu müşteri silinemez, bağlı kayıtları var: \(what.tr). Kart kalır, zamanla uyuyan olur.", "This customer cannot be deleted, records depend on it: \(what.en). The card stays and will be sleeping in time.")
        case .noteEmpty: Words("Not boş. Ne konuşulduğunu yazın. Örnek: Salı arayın", "The note is empty. Write what was said. Example: Call on Tuesday")
        case .noteTooLong(let count): Words("Not \(count) harf, en çok 4.000 olabilir. İkiye bölün.", "The note has \(count) characters, the limit is 4,000. Split it in two.")
        case .noteGone: Words("Bu not silinmiş.", "This note has been deleted.")
        case .tagUnreadable(let typed): Words("“\(typed)” etiket olamaz: 1–40 harf olmalı. Örnek: Toptan", "“\(typed)” cannot be a tag: 1–40 letters. Example: Wholesale")
        case .relatedToItself: Words("Müşteri kendisiyle bağlanamaz. Başka birini seçin.", "A customer cannot be related to itself. Choose another.")
        case .contactUnreadable(let words): words
        case .contactGone: Words("Bu iletişim bilgisi silinmiş.", "This contact detail has been deleted.")
        case .nothingChosen: Words("Hiç müşteri seçilmedi. Satırların başındaki kutuları işaretleyin.", "No customer is selected. Tick the boxes at the start of the rows.")
        case .ruleUnreadable: Words("Gün sayısı 1 ile 3.650 arasında olmalı ve kayıp, uyuyandan sonra gelmeli. Örnek: 90 ve 365", "Days must be between 1 and 3,650, and lost must come after sleeping. Example: 90 and 365")
        }
    }
}

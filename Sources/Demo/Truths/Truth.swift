import Kernel
import Storage

/// A thing that is true of the sample firm because it was planted, and how to find it in the data again.
struct Truth: Sendable {
    let key: String
    let title: Words
    /// What to look for, in a sentence.
    let sentence: Words
    /// What the rows' value means, if they carry one.
    var value: Worth?
    /// Counts in the data, without looking at what was planted.
    let found: @Sendable (Reader, Day) throws -> Int64

    enum Worth: Sendable { case money, day }

    static let profitable = "P1", losing = "P1-zarar", cartridge = "P3", due = "P3-hafta", pairs = "P4", lookAlikes = "P4-benzer"
    static let branchless = "P8", badCards = "P11", mince = "P12-ayse", entrecote = "P12-ummuhan", pulses = "P12-bakliyat", leftAlone = "P15"

    static let all: [Truth] = [
        Truth(key: profitable, title: Words("En kârlı on müşteri", "The ten most profitable customers"),
              sentence: Words("Kâra göre ilk on: ciro eksi KDV eksi maliyet.", "The first ten by profit: turnover less VAT less cost."), value: .money) { reader, _ in try reader.plantedAmongMostProfitable() },
        Truth(key: losing, title: Words("Cirosu büyük, zarar ettiren iki müşteri", "Two of the biggest that lose money"),
              sentence: Words("Ciroda ilk beşteler, kârları eksi: indirim maliyetin altına inmiş.", "Among the first five by turnover with a loss: the discount went below cost."), value: .money) { reader, _ in try reader.biggestAtALoss() },
        Truth(key: cartridge, title: Words("90 günlük kartuşu düzenli alanlar", "Regular buyers of the 90-day cartridge"),
              sentence: Words("En az dört alışları var, araları 80–100 gün.", "At least four purchases, 80 to 100 days apart."), value: .day) { reader, _ in try reader.regularCartridgeBuyers() },
        Truth(key: due, title: Words("Kartuş vakti gelecek hafta gelenler", "Cartridge due next week"),
              sentence: Words("Son alışlarının 90. günü, firmanın gününe göre gelecek haftaya düşüyor.", "The 90th day after their last purchase falls into the week after the firm's day."), value: .day) { reader, today in try reader.cartridgesDue(today) },
        Truth(key: pairs, title: Words("İki kartı olan müşteriler", "Customers with two cards"),
              sentence: Words("Çiftler aynı kişi ya da firma; neden belli olduğu yanında yazar.", "Each pair is one person or firm; the reason stands beside it.")) { reader, _ in try reader.pairsThatMeet() },
        Truth(key: lookAlikes, title: Words("Benzeyen ama ayrı kişiler", "Look-alikes who are different people"),
              sentence: Words("Bunlar birleştirilmemeli: eşler, adaşlar, anne kız.", "These must not be merged: couples, namesakes, parent and child.")) { reader, _ in try reader.lookAlikesApart() },
        Truth(key: branchless, title: Words("Şubesiz ilçe: Nilüfer", "A district without a branch: Nilüfer"),
              sentence: Words("Bursa Nilüfer’de çok müşteri var, şube yok.", "Many customers in Nilüfer, Bursa, and no branch there.")) { reader, _ in try reader.customersInNilufer() },
        Truth(key: badCards, title: Words("Adı boş ya da yanlış kartlar", "Cards with an empty or wrong name"),
              sentence: Words("“-”, “test”, “müşteri 123”, “Bay Fatma” gibi.", "Such as “-”, “test”, “müşteri 123”, “Bay Fatma”.")) { reader, _ in try reader.badlyNamed() },
        Truth(key: mince, title: Words("Ayşe: her cumartesi 1 kg kıyma", "Ayşe: 1 kg of mince every Saturday"),
              sentence: Words("Yüzden çok cumartesi, hep dana kıyma.", "About a hundred Saturdays, always the same.")) { reader, _ in try reader.faithfulTo("Dana kıyma", 1_000) },
        Truth(key: entrecote, title: Words("Ümmühan: yarım kilo antrikot", "Ümmühan: half a kilo of entrecote"),
              sentence: Words("Her cuma yarım kilo dana antrikot.", "Half a kilo every Friday.")) { reader, _ in try reader.faithfulTo("Dana antrikot", 500) },
        Truth(key: pulses, title: Words("Yalnız bakliyat alanlar", "Those who buy nothing but pulses"),
              sentence: Words("En az altı kez gelmişler, sepetlerinde bakliyattan başka şey yok.", "At least six visits and nothing but pulses in the basket.")) { reader, _ in try reader.pulsesOnly() },
        Truth(key: leftAlone, title: Words("Tek yetkilisi işten ayrılan firma", "A firm whose only contact left"),
              sentence: Words("Firmada bağlı tek kişi var ve o ayrılmış; beş aydır alış yok.", "One person is tied to the firm and she left; no purchase for five months.")) { reader, _ in try reader.firmsLeftAlone() },
    ]

    /// What the goals plant and these tables cannot hold yet.
    static let missing: [(key: String, title: Words)] = [
        ("P2", Words("İhmal edilmiş 37 müşteri", "37 neglected customers")),
        ("P5", Words("K-210 modeli, 4400–4600 seri no: dokuz kat arıza", "Model K-210, serials 4400–4600: nine times the faults")),
        ("P6", Words("Rakip A’ya fiyat yüzünden kaybedilenler", "Losses by price to Rakip A")),
        ("P7", Words("Kazandıran, boşa giden, zarar ettiren üç kampanya", "Three campaigns: gain, nothing, loss")),
        ("P9", Words("Fiyata duyarlı ve duyarsız birer ürün", "One price-sensitive and one price-insensitive product")),
        ("P10", Words("Ziyareti kazancından pahalı satışçı", "A rep whose visits cost more than they earn")),
        ("P13", Words("İzinsiz 300, geri alan 60, kanıtsız 25", "300 without consent, 60 withdrawn, 25 without proof")),
        ("P14", Words("Maliyeti olan, kullanılmayan hizmet", "A service with cost and no use")),
        ("P16", Words("Aynı hatırlatmayı 40 kez elle gönderen", "A clerk sending one reminder 40 times by hand")),
        ("P17", Words("500 adet durgun stok", "500 pieces of slow stock")),
        ("P18", Words("Tekrar ziyareti çok teknisyen", "A technician with many repeat visits")),
        ("P19", Words("30 gün içinde biten beş sözleşme", "Five contracts ending within 30 days")),
        ("P20", Words("1.240 müşterisi ortak iki segment", "Two segments overlapping by 1,240 customers")),
    ]
}

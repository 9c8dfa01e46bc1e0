import Kernel
import Web

/// What a person is in the firm, and with it what she may do.
///
/// The list is fixed: a small firm knows these nine. The owner may do everything; nobody else
/// may invite people or change their roles; cost and profit are for those who set prices or
/// bargain, so neither the till nor the apprentice sees them.
public enum Role: String, CaseIterable, Sendable {
    case owner, manager, sales, agent, clerk, technician, marketer, data, apprentice

    public var words: Words {
        switch self {
        case .owner: Words("İşyeri sahibi", "Owner")
        case .manager: Words("Müdür", "Manager")
        case .sales: Words("Satış", "Sales")
        case .agent: Words("Çağrı", "Phone agent")
        case .clerk: Words("Kasa", "Counter clerk")
        case .technician: Words("Teknisyen", "Technician")
        case .marketer: Words("Pazarlama", "Marketing")
        case .data: Words("Veri", "Data")
        case .apprentice: Words("Çırak", "Apprentice")
        }
    }

    /// One sentence for the form that gives the role.
    public var note: Words {
        switch self {
        case .owner: Words("Her şeyi görür ve değiştirir, kişileri çağırır.", "Sees and changes everything, invites people.")
        case .manager: Words("Kişiler ve roller dışında her şeyi görür ve değiştirir.", "Sees and changes everything but people and roles.")
        case .sales: Words("Müşteri ekler, satış yapar, kârı görür.", "Adds customers, sells, sees the margin.")
        case .agent: Words("Müşteri kartını değiştirir, satışları görür.", "Changes customer cards, sees sales.")
        case .clerk: Words("Müşteri ekler, satış yapar; maliyeti ve kârı görmez.", "Adds customers and sells; does not see cost or margin.")
        case .technician: Words("Müşteriyi, ürünü ve satışı görür.", "Sees customers, products and sales.")
        case .marketer: Words("Müşterileri ve satışları görür, liste indirir.", "Sees customers and sales, downloads lists.")
        case .data: Words("Ürünleri düzenler, içe ve dışa aktarır, aktarmayı geri alır.", "Keeps products, imports and exports, undoes imports.")
        case .apprentice: Words("Satış yapar; maliyeti ve kârı görmez.", "Sells; does not see cost or margin.")
        }
    }

    public var permissions: Permissions {
        switch self {
        case .owner: .all
        case .manager: Permissions.all.subtracting(Permissions([.managePeople]))
        case .sales: Permissions([.seeCustomers, .editCustomers, .seeCatalogue, .seeSales, .sell, .seeMargin])
        case .agent: Permissions([.seeCustomers, .editCustomers, .seeCatalogue, .seeSales])
        case .clerk: Permissions([.seeCustomers, .editCustomers, .seeCatalogue, .seeSales, .sell])
        case .technician: Permissions([.seeCustomers, .seeCatalogue, .seeSales])
        case .marketer: Permissions([.seeCustomers, .seeCatalogue, .seeSales, .exportData])
        case .data:
            Permissions([.seeCustomers, .editCustomers, .seeCatalogue, .editCatalogue, .seeSales, .seeMargin,
                         .importData, .undoBatches, .exportData, .seeJobs])
        case .apprentice: Permissions([.seeCustomers, .seeCatalogue, .seeSales, .sell])
        }
    }
}

extension Permission {
    /// What it lets a person do, for the table of roles.
    public var words: Words {
        switch self {
        case .anyone: Words("Herkese açık", "Open to anyone")
        case .signedIn: Words("Giriş yapmak", "Sign in")
        case .seeCustomers: Words("Müşterileri görmek", "See customers")
        case .editCustomers: Words("Müşteri eklemek, değiştirmek", "Add and change customers")
        case .seeCatalogue: Words("Ürünleri görmek", "See products")
        case .editCatalogue: Words("Ürün ve fiyat değiştirmek", "Change products and prices")
        case .seeSales: Words("Satışları görmek", "See sales")
        case .sell: Words("Satış ve iade yapmak", "Sell and take back")
        case .seeMargin: Words("Maliyeti ve kârı görmek", "See cost and margin")
        case .importData: Words("İçe aktarmak", "Import")
        case .undoBatches: Words("Toplu işi geri almak", "Undo a batch")
        case .exportData: Words("Dışa aktarmak", "Export")
        case .manageFirm: Words("Firma ve şubeleri düzenlemek", "Manage the firm and its branches")
        case .managePeople: Words("Kişi çağırmak, rol vermek", "Invite people, give roles")
        case .seeJobs: Words("İşleri görmek", "See jobs")
        case .runJobs: Words("İş çalıştırmak", "Run jobs")
        case .seeAudit: Words("Denetim defterini görmek", "See the audit book")
        }
    }
}

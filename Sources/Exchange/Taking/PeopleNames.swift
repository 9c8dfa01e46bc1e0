import Kernel
import Platform
import Storage

/// Finds the person of the firm a file means, by name or e-mail.
struct PeopleNames {
    private var known: [String: ID<Account>] = [:]

    init(_ data: any Reading) throws {
        for account in try data.accounts().reversed() {
            known[TurkishText.fold(account.name)] = account.id
            known[TurkishText.fold(account.email)] = account.id
        }
    }

    func find(_ typed: String) -> ID<Account>? { typed.isEmpty ? nil : known[TurkishText.fold(typed)] }

    static func unknown(_ typed: String) -> Words {
        Words("“\(Sentences.short(typed))” adında bir çalışan yok, boş bırakılır. Kurulum’da ekleyebilirsiniz.",
              "Nobody called “\(Sentences.short(typed))” works here, it is left empty. You can add people in Settings.")
    }
}

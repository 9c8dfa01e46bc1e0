import Kernel
import Storage
import Web

extension Platform {
    /// `POST /dil`: remembered on this device, and for the person when she is signed in.
    func chooseLanguage(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        guard let language = Language(rawValue: form["dil"]) else { throw LanguageFailure.unknown }
        if let account = visit.account {
            let id = ID<Account>(account.account)
            try await visit.database.write(as: visit.actor, at: visit.now) { try $0.setLanguage(id, language) }
            door.forget(id)
        }
        return Answer.redirect(form["sonra"].hasPrefix("/giris") ? "/giris" : Platform.ownPath(form["sonra"]))
            .with(cookie: "dil", language.rawValue, seconds: 365 * 86_400, secure: shop.secure)
    }
}

enum LanguageFailure: Failure {
    case unknown
    var field: String? { "dil" }
    var words: Words { Words("Türkçe ya da İngilizce seçin.", "Choose Turkish or English.") }
}

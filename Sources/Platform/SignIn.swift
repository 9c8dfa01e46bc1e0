import Kernel
import Storage
import Web

extension Platform {
    /// `GET /giris`
    func showSignIn(_ visit: Visit) async throws -> Answer {
        if visit.account != nil { return .redirect(Platform.ownPath(visit.query["sonra"])) }
        let firm = try await visit.database.read { try $0.setting(.firmName) }
        return .page(signInPage(visit, firm, visit.query, nil, noOwner: try await door.needsOwner()))
    }

    /// `POST /giris`
    func signIn(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            let seconds = form.ticked("remember") ? Session.long : nil
            let (token, language) = try await admit(form, visit)
            let answer = Answer.redirect(Platform.ownPath(form["sonra"])).with(cookie: "oturum", token.text, seconds: seconds, secure: shop.secure)
            return language.map { answer.with(cookie: "dil", $0, seconds: 365 * 86_400, secure: shop.secure) } ?? answer
        } catch let failure as SignInFailure {
            let firm = try await visit.database.read { try $0.setting(.firmName) }
            return .page(signInPage(visit, firm, form, failure), status: failure.status)
        }
    }

    /// `POST /cikis`
    func signOut(_ visit: Visit) async throws -> Answer {
        if let account = visit.account, let token = visit.cookie("oturum") {
            let id = ID<Account>(account.account), fingerprint = Token(token).fingerprint
            try await visit.database.write(as: visit.actor, at: visit.now) { book in
                try book.endSession(fingerprint, of: id)
                try book.record(Event("account.signed_out", subject: id.rawValue, Changes(), shown: false))
            }
            door.forget(id)
        }
        return Answer.redirect("/giris").with(cookie: "oturum", "", seconds: 0, secure: shop.secure)
    }

    /// Compares name and password and opens a session, or says how many tries are left.
    /// Answers the session's token and the language the person has chosen.
    /// - Throws: ``SignInFailure``.
    func admit(_ form: Form, _ visit: Visit) async throws -> (Token, String?) {
        guard let login = form.text("login"), let typed = form.text("password") else { throw SignInFailure.blank }
        let now = visit.now, database = visit.database
        let lock = try await database.read { try $0.lock(login: login) }
        let key = lock.map { SignInTries.key($0.account) } ?? SignInTries.key(unknown: login)
        let left = try await spendTry(key, visit)
        let fits = try await Password.matches(typed, lock?.active == true ? lock?.password : nil)
        guard fits, let lock else {
            if left == 0 { try await tellLocked(lock?.account, visit) }
            throw left == 0 ? SignInFailure.locked(minutes: 15) : .wrong(left: left)
        }
        let address = visit.address, agent = visit.header("user-agent") ?? ""
        try await database.keep { keeper in
            try keeper.forgetTries(key)
            try keeper.forgetTry(SignInTries.key(address: address), at: now)
        }
        let seconds = form.ticked("remember") ? Session.long : Session.short
        let token = try await database.write(as: .account(lock.account.rawValue), at: now) {
            try $0.openSession(lock.account, seconds: seconds, agent: agent, address: address)
        }
        return (token, lock.language)
    }

    /// Takes one of the tries left, or throws ``SignInFailure/locked(minutes:)``.
    func spendTry(_ key: String, _ visit: Visit) async throws -> Int {
        let address = SignInTries.key(address: visit.address), now = visit.now
        switch try await visit.database.keep({ try $0.takeTry(key, address: address, at: now) }) {
        case .free(let left): return left
        case .locked(let until): throw SignInFailure.locked(minutes: max(1, Int((until.ms(since: now) + 59_999) / 60_000)))
        }
    }

    private func tellLocked(_ account: ID<Account>?, _ visit: Visit) async throws {
        let address = visit.address
        try await visit.database.write(as: visit.actor, at: visit.now) { book in
            try book.record(Event("account.locked", subject: account?.rawValue, after: ["address": .string(address)], shown: false))
        }
    }

    /// A path of our own to go on to; anything else leads home.
    static func ownPath(_ path: String) -> String {
        guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"), path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
              path != "/cikis", !path.hasPrefix("/giris") else { return "/" }
        return path
    }
}

extension Reading {
    /// The account behind an e-mail address or a mobile number.
    func lock(login: String) throws -> Lock? {
        if let email = Email(login) { return try lock(email: email.value) }
        return try Phone(login).flatMap { try lock(phone: $0.e164) }
    }
}

enum SignInFailure: Failure {
    case blank
    case wrong(left: Int)
    case locked(minutes: Int)

    var status: Int { if case .locked = self { 429 } else { 422 } }
    var field: String? { "password" }
    var words: Words {
        switch self {
        case .blank: Words("E-postanızı ya da cep telefonunuzu ve parolanızı yazın.", "Write your e-mail or mobile number and your password.")
        case .wrong(let left):
            Words("Ad ya da parola tutmadı. Büyük harf kilidi açık olabilir. \(left) deneme hakkınız kaldı.",
                  "The name or the password does not fit. Caps lock may be on. \(left) tries left.")
        case .locked(let minutes):
            Words("Çok kez yanlış yazıldı. \(minutes) dakika sonra yeniden deneyin ya da işyeri sahibinden bağlantı isteyin.",
                  "Too many wrong tries. Try again in \(minutes) minutes, or ask the owner for a link.")
        }
    }
}

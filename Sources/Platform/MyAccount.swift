import Kernel
import Storage
import Web

extension Platform {
    /// `GET /hesabim`
    func showMyAccount(_ visit: Visit) async throws -> Answer { try await myAccount(visit, Draft()) }

    /// `POST /hesabim/parola`
    func changeMyPassword(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form(), me = try visit.me()
        let current = visit.cookie("oturum").map { Token($0).fingerprint }
        var problems = Problems()
        try await checkOld(form["old"], me, visit, &problems)
        guard problems.isEmpty, let password = await problems.password(form) else { return try await myAccount(visit, Draft(form, problems)) }
        try await visit.database.write(as: visit.actor, at: visit.now) { try $0.setPassword(me, password, keeping: current) }
        door.forget(me)
        return Answer.redirect("/hesabim").toast(visit.say("Parolanız değişti, öteki cihazlardan çıkıldı", "Password changed, other devices signed out"))
    }

    /// `POST /hesabim/oturum`: closes one session.
    func endMySession(_ visit: Visit) async throws -> Answer {
        let fingerprint = try await visit.form()["oturum"], me = try visit.me()
        try await visit.database.write(as: visit.actor, at: visit.now) { book in
            guard try book.endSession(fingerprint, of: me) > 0 else { return }
            try book.record(Event("account.signed_out", subject: me.rawValue, Changes(), shown: false))
        }
        door.forget(me)
        return Answer.redirect("/hesabim").toast(visit.say("Oturum kapatıldı", "Session closed"))
    }

    /// `POST /hesabim/oturumlar`: closes all, this one too.
    func endMySessions(_ visit: Visit) async throws -> Answer {
        let me = try visit.me()
        try await endAllSessions(of: me, visit)
        return Answer.redirect("/giris").with(cookie: "oturum", "", seconds: 0, secure: shop.secure)
    }

    func endAllSessions(of id: ID<Account>, _ visit: Visit) async throws {
        try await visit.database.write(as: visit.actor, at: visit.now) { book in
            let count = try book.endSessions(of: id)
            try book.record(Event("account.signed_out", subject: id.rawValue, after: ["sessions": .int(Int64(count))], shown: false))
        }
        door.forget(id)
    }

    /// The old password is asked again, and guessing it is limited like a sign-in.
    private func checkOld(_ typed: String, _ me: ID<Account>, _ visit: Visit, _ problems: inout Problems) async throws {
        let key = SignInTries.key(me)
        do {
            let left = try await spendTry(key, visit)
            let phc = try await visit.database.read { try $0.lock(me)?.password }
            guard try await Password.matches(typed, phc) else { throw SignInFailure.wrong(left: left) }
            try await visit.database.keep { try $0.forgetTries(key) }
        } catch let failure as SignInFailure {
            problems.add("old", failure.words)
        }
    }

    private func myAccount(_ visit: Visit, _ draft: Draft) async throws -> Answer {
        let me = try visit.me(), now = visit.now
        let (account, sessions, branch) = try await visit.database.read { reader in
            let account = try reader.account(me)
            return (account, try reader.sessions(of: me, at: now), try account?.branch.flatMap { try reader.branch($0)?.name })
        }
        guard let account else { throw AccountFailure.unknown }
        var answer = visit.page(visit.say("Hesabım", "My account"), active: "/hesabim", myAccountPage(visit, account, branch, sessions, draft))
        if !draft.problems.isEmpty { answer.status = 422 }
        return answer
    }
}

extension Visit {
    /// The account behind the visit.
    /// - Throws: ``DeskFailure/signInNeeded``.
    func me() throws -> ID<Account> {
        guard let account else { throw DeskFailure.signInNeeded }
        return ID(account.account)
    }
}

import Kernel
import Storage
import Web

extension Platform {
    /// `GET /kurulum/subeler`
    func showBranches(_ visit: Visit) async throws -> Answer { try await branchList(visit, Draft()) }

    /// `POST /kurulum/subeler`
    func openBranch(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            let new = try BranchForm.read(form)
            try await visit.database.write(as: visit.actor, at: visit.now) { _ = try $0.addBranch(new) }
            return Answer.redirect("/kurulum/subeler").toast(visit.say("\(new.name) açıldı", "\(new.name) opened"))
        } catch let failure as BranchFailure {
            return try await branchList(visit, Draft(form, Problems(failure)))
        }
    }

    /// `GET /kurulum/subeler/42`
    func showBranch(_ visit: Visit) async throws -> Answer {
        let branch = try await branch(of: visit)
        return branchPage(visit, branch, Draft(BranchForm.fields(branch)))
    }

    /// `POST /kurulum/subeler/42`
    func changeBranch(_ visit: Visit) async throws -> Answer {
        let branch = try await branch(of: visit), form = try await visit.form()
        do {
            let new = try BranchForm.read(form)
            try await visit.database.write(as: visit.actor, at: visit.now) {
                try $0.renameBranch(branch.id, to: new.name, province: new.province, district: new.district)
            }
            return Answer.redirect("/kurulum/subeler").toast(visit.say("Şube kaydedildi", "Branch saved"))
        } catch let failure as BranchFailure where failure.status == 422 {
            return branchPage(visit, branch, Draft(form, Problems(failure)))
        }
    }

    /// `POST /kurulum/subeler/42/kapat`
    func closeBranch(_ visit: Visit) async throws -> Answer {
        let branch = try await branch(of: visit)
        do {
            try await visit.database.write(as: visit.actor, at: visit.now) { try $0.closeBranch(branch.id) }
        } catch let failure as BranchFailure where failure.status == 409 {
            var answer = branchPage(visit, branch, Draft(BranchForm.fields(branch)), notice: failure.words)
            answer.status = failure.status
            return answer
        }
        return Answer.redirect("/kurulum/subeler")
            .toast(visit.say("\(branch.name) kapatıldı", "\(branch.name) closed"), undo: "/kurulum/subeler/\(branch.id)/ac")
    }

    /// `POST /kurulum/subeler/42/ac`
    func reopenBranch(_ visit: Visit) async throws -> Answer {
        let branch = try await branch(of: visit)
        try await visit.database.write(as: visit.actor, at: visit.now) { try $0.reopenBranch(branch.id) }
        return Answer.redirect("/kurulum/subeler").toast(visit.say("\(branch.name) yeniden açık", "\(branch.name) is open again"))
    }

    private func branch(of visit: Visit) async throws -> Branch {
        let id = try visit.id(as: Branch.self)
        guard let branch = try await visit.database.read({ try $0.branch(id) }) else { throw BranchFailure.unknown }
        return branch
    }

    private func branchList(_ visit: Visit, _ draft: Draft) async throws -> Answer {
        let branches = try await visit.database.read { try $0.branches() }
        return branchesPage(visit, branches, draft)
    }
}

enum BranchForm {
    /// - Throws: ``BranchFailure/placeUnknown(_:)``, ``BranchFailure/nameMissing``.
    static func read(_ form: Form) throws(BranchFailure) -> NewBranch {
        guard let name = form.text("name") else { throw .nameMissing }
        var new = NewBranch(name: name, code: form["code"])
        guard let typed = form.text("place") else { return new }
        guard let place = Places.find(text: typed) else { throw .placeUnknown(typed) }
        new.province = place.province.plate
        new.district = place.district?.code
        return new
    }

    static func fields(_ branch: Branch) -> Form { Form([("name", branch.name), ("place", branch.place ?? "")]) }
}

extension Branch {
    /// "Nilüfer, Bursa"
    public var place: String? {
        district.flatMap { Places.district(code: $0)?.label } ?? province.flatMap { Places.province(plate: $0)?.name }
    }
}

extension Problems {
    /// One failure shown beside its field.
    init(_ failure: any Failure) {
        self.init()
        add(failure.field ?? "", failure.words)
    }
}

import Kernel
import Storage

/// A place where the firm sells. Other rooms point to it by its id; imports find it by its code.
public struct Branch: Sendable, Hashable {
    public let id: ID<Branch>
    public let code: String
    public let name: String
    /// Plate code of the province.
    public let province: Int?
    public let district: Int?
    public let closedAt: Instant?

    public var isOpen: Bool { closedAt == nil }
}

/// What a form or an import says of a branch.
public struct NewBranch: Sendable, Hashable {
    public var name: String
    /// Blank: the next free number.
    public var code: String
    public var province: Int?
    public var district: Int?
    public init(name: String, code: String = "", province: Int? = nil, district: Int? = nil) {
        (self.name, self.code, self.province, self.district) = (name, code, province, district)
    }
}

extension Book {
    /// Opens a branch.
    /// - Throws: ``BranchFailure/nameMissing``, ``BranchFailure/nameTooLong``, ``BranchFailure/codeTaken(_:)``.
    @discardableResult
    public func addBranch(_ new: NewBranch) throws -> ID<Branch> {
        let name = try BranchFailure.checked(name: new.name)
        let code = new.code.isEmpty ? try freeBranchCode() : new.code
        guard code.count <= 20 else { throw BranchFailure.codeTooLong }
        guard try branch(code: code) == nil else { throw BranchFailure.codeTaken(code) }
        let id: ID<Branch> = try id(table: "branch")
        try insertBranch(id, code: code, name: name, new)
        var changes = Changes()
        changes.note("name", nil, name)
        changes.note("code", nil, code)
        try record(Event("branch.opened", subject: id.rawValue, changes, shown: false))
        return id
    }

    /// Gives a branch another name or place.
    /// - Throws: ``BranchFailure/unknown``, ``BranchFailure/nameMissing``, ``BranchFailure/nameTooLong``.
    public func renameBranch(_ id: ID<Branch>, to typed: String, province: Int?, district: Int?) throws {
        guard let old = try branch(id) else { throw BranchFailure.unknown }
        let name = try BranchFailure.checked(name: typed)
        var changes = Changes()
        changes.note("name", old.name, name)
        changes.note("province", old.province, province)
        changes.note("district", old.district, district)
        guard !changes.isEmpty else { return }
        try updateBranch(id, name: name, province: province, district: district)
        try record(Event("branch.renamed", subject: id.rawValue, changes, shown: false))
    }

    /// Closes a branch: its past stays, nobody can be posted there any more.
    /// - Throws: ``BranchFailure/unknown``, ``BranchFailure/peopleThere(_:)`` while active people are posted there.
    public func closeBranch(_ id: ID<Branch>) throws {
        guard let old = try branch(id) else { throw BranchFailure.unknown }
        guard old.isOpen else { return }
        let people = try activePeople(at: id)
        guard people == 0 else { throw BranchFailure.peopleThere(people) }
        try setBranch(id, closedAt: at)
        try record(Event("branch.closed", subject: id.rawValue, Changes(), shown: false))
    }

    /// Opens a closed branch again.
    /// - Throws: ``BranchFailure/unknown``.
    public func reopenBranch(_ id: ID<Branch>) throws {
        guard let old = try branch(id) else { throw BranchFailure.unknown }
        guard !old.isOpen else { return }
        try setBranch(id, closedAt: nil)
        try record(Event("branch.reopened", subject: id.rawValue, Changes(), shown: false))
    }

    /// The branch to use when nobody names one: the first open one, or a new “Merkez”.
    public func anyBranch() throws -> ID<Branch> {
        if let open = try branches().first(where: \.isOpen) { return open.id }
        return try addBranch(NewBranch(name: "Merkez"))
    }
}

public enum BranchFailure: Failure {
    case nameMissing
    case nameTooLong(Int)
    case codeTooLong
    case codeTaken(String)
    case placeUnknown(String)
    case peopleThere(Int)
    case unknown

    static func checked(name: String) throws -> String {
        guard !name.isEmpty else { throw BranchFailure.nameMissing }
        guard name.count <= 80 else { throw BranchFailure.nameTooLong(name.count) }
        return name
    }

    public var status: Int {
        switch self {
        case .unknown: 404
        case .codeTaken, .peopleThere: 409
        default: 422
        }
    }
    public var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .codeTooLong, .codeTaken: "code"
        case .placeUnknown: "place"
        case .peopleThere, .unknown: nil
        }
    }
    public var words: Words {
        switch self {
        case .nameMissing: Words("Şubenin adını yazın. Örnek: Nilüfer mağaza", "Write the name of the branch. Example: Nilüfer shop")
        case .nameTooLong(let count): Words("\(count) harf var, en çok 80 olabilir.", "\(count) letters, at most 80 are possible.")
        case .codeTooLong: Words("Kod en çok 20 harf ya da rakam olabilir.", "A code has at most 20 letters or digits.")
        case .codeTaken(let code): Words("“\(code)” kodu başka bir şubenin. Başka bir kod yazın.", "Another branch has the code “\(code)”. Write another one.")
        case .placeUnknown(let typed):
            Words("“\(typed)” bir il ya da ilçe değil. Örnek: Nilüfer, Bursa", "“\(typed)” is not a province or district. Example: Nilüfer, Bursa")
        case .peopleThere(let count):
            Words("Bu şubede \(count) kişi çalışıyor. Önce onları başka şubeye alın.", "\(count) people work at this branch. Move them to another one first.")
        case .unknown: Words("Böyle bir şube yok.", "There is no such branch.")
        }
    }
}

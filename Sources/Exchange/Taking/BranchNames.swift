import Kernel
import Platform
import Storage

/// Finds the branch a file means: by code, by name, or "Şube 3" for 3. Unknown ones are gathered and opened later.
struct BranchNames {
    private var known: [String: ID<Branch>] = [:]
    /// As files write them: folding a name anew for each row would cost more than the row.
    private var exact: [String: ID<Branch>] = [:]
    private var wanted: Set<String> = []
    /// In the order they came; each is opened when its rows are written.
    private(set) var missing: [String] = []

    /// With more branches than this the column holds something else.
    static let most = 500
    private let count: Int

    init(_ data: any Reading) throws {
        let branches = try data.branches()
        count = branches.count
        for branch in branches {
            for name in [branch.name, branch.code] { known[TurkishText.fold(name)] = branch.id }
            exact[branch.code] = branch.id
        }
    }

    enum Answer { case none, known(ID<Branch>), new, tooMany }

    mutating func find(_ typed: String) -> Answer {
        if typed.isEmpty { return .none }
        if let id = id(typed) { return .known(id) }
        if wanted.contains(typed) { return .new }
        guard count + missing.count < Self.most else { return .tooMany }
        wanted.insert(typed)
        missing.append(typed)
        return .new
    }

    func id(_ typed: String) -> ID<Branch>? {
        if let id = exact[typed] { return id }
        let fold = TurkishText.fold(typed)
        return known[fold] ?? known["sube " + fold]
    }

    /// Opens those that are missing.
    mutating func open(in book: Book) throws {
        for typed in missing where id(typed) == nil {
            let isCode = typed.utf8.allSatisfy(\.isDigit) && typed.utf8.count <= 20
            let id = try book.addBranch(NewBranch(name: isCode ? "Şube \(typed)" : typed.clipped(80), code: isCode ? typed : ""))
            (known[TurkishText.fold(typed)], exact[typed]) = (id, id)
        }
    }
}

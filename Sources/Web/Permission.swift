/// What a person may do. Every route names one; a route without one cannot be written.
///
/// `anyone` needs no sign-in (the sign-in page itself, a customer's own link);
/// `signedIn` needs a sign-in and nothing more. The others are given by roles.
public enum Permission: Int, CaseIterable, Sendable {
    case anyone, signedIn
    case seeCustomers, editCustomers
    case seeCatalogue, editCatalogue
    case seeSales, sell, seeMargin
    case importData, undoBatches, exportData
    case manageFirm, managePeople
    case seeJobs, runJobs
    case seeAudit
}

/// A set of permissions in one machine word.
public struct Permissions: OptionSet, Sendable, Hashable {
    public let rawValue: UInt64
    public init(rawValue: UInt64) { self.rawValue = rawValue }
    public init(_ permissions: [Permission]) { rawValue = permissions.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }
    public static let all = Permissions(Permission.allCases)

    public func allows(_ permission: Permission) -> Bool {
        permission == .anyone || permission == .signedIn || rawValue & (1 << UInt64(permission.rawValue)) != 0
    }
}

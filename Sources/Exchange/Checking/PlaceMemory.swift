import Kernel

/// A province and perhaps a district, as the shop's address keeps them.
public struct PlaceText: Sendable, Hashable {
    public var plate: Int
    public var district: Int?
}

/// The places that fill a column, each looked up once.
struct PlaceMemory {
    private var known: [String: PlaceText?] = [:]
    private static let most = 20_000

    mutating func find(_ typed: String) -> PlaceText? {
        if let answer = known[typed] { return answer }
        let answer = Self.look(typed)
        if known.count < Self.most { known[typed] = .some(answer) }
        return answer
    }

    private static func look(_ typed: String) -> PlaceText? {
        if let plate = Int(typed) { return (1 ... 81).contains(plate) ? PlaceText(plate: plate) : nil }
        return nil
    }
}

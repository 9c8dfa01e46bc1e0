import Kernel

/// The places that fill a column, each looked up once.
struct PlaceMemory {
    private var texts: [String: Locality?] = [:]
    private var provinces: [String: Province?] = [:]
    private var districts: [String: District?] = [:]
    private static let most = 20_000

    /// Province and district in one text: `BURSA / NİLÜFER`.
    mutating func find(_ typed: String) -> Locality? {
        Self.remembered(typed, &texts) { Places.find(text: $0) }
    }

    /// `Bursa`, `16`.
    mutating func find(province typed: String) -> Province? {
        Self.remembered(typed, &provinces) { Places.find(province: $0) }
    }

    mutating func find(district typed: String, in province: Province) -> District? {
        Self.remembered("\(province.plate) \(typed)", &districts) { _ in Places.find(district: typed, in: province) }
    }

    private static func remembered<Found>(_ key: String, _ known: inout [String: Found?], _ look: (String) -> Found?) -> Found? {
        if let answer = known[key] { return answer }
        let answer = look(key)
        if known.count < most { known[key] = .some(answer) }
        return answer
    }
}

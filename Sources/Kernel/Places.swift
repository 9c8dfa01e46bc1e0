/// A province (il): its plate code is its number everywhere in Türkiye.
public struct Province: Hashable, Sendable, Identifiable {
    public let plate: Int
    public let name: String
    /// "Marmara", "Ege" …
    public let region: String
    /// Telephone area codes; only İstanbul has two.
    public let areaCodes: [String]

    public var id: Int { plate }
    /// "06", as on a number plate.
    public var plateText: String { padded(plate, 2) }
    public var districts: [District] { Places.districts(of: self) }
}

/// A district (ilçe) of a province.
public struct District: Hashable, Sendable, Identifiable {
    /// Plate code times 1000 plus the district's place among those of its province, from 1:
    /// 16010 is Nilüfer, Bursa. Codes stand in tables and never change.
    public let code: Int
    public let name: String
    /// The number İYS knows it by, where İYS has one.
    public let iysCode: Int?

    public var id: Int { code }
    public var plate: Int { code / 1000 }
    public var province: Province { Places.all[plate - 1] }
    /// "Nilüfer, Bursa"
    public var label: String { "\(name), \(province.name)" }
}

/// What a text says about where somebody is: at least the province.
public struct Locality: Hashable, Sendable {
    public let province: Province
    public let district: District?

    /// "Nilüfer, Bursa" or "Bursa"
    public var label: String { district?.label ?? province.name }
}

/// The provinces and districts of Türkiye, and ways to find them in what people write.
public enum Places {
    /// All provinces by plate code: `all[15]` is Bursa.
    public static let all: [Province] = register.provinces
    /// All districts, province by province.
    public static let districts: [District] = register.districts.flatMap { $0 }

    public static func province(plate: Int) -> Province? { all.indices.contains(plate - 1) ? all[plate - 1] : nil }
    public static func districts(of province: Province) -> [District] { register.districts[province.plate - 1] }

    /// The district with that code; nil if there is none.
    public static func district(code: Int) -> District? {
        guard let province = province(plate: code / 1000) else { return nil }
        let list = districts(of: province), at = code % 1000 - 1
        return list.indices.contains(at) ? list[at] : nil
    }

    private static let register: (provinces: [Province], districts: [[District]]) = {
        var provinces: [Province] = [], districts: [[District]] = []
        for line in data.split(separator: "\n") {
            let parts = line.split(separator: "|")
            let plate = provinces.count + 1
            provinces.append(Province(plate: plate, name: String(parts[1]), region: String(parts[2]), areaCodes: parts[3].split(separator: ",").map(String.init)))
            districts.append(parts[4].split(separator: ",").enumerated().map { place, entry in
                let halves = entry.split(separator: ":")
                return District(code: plate * 1000 + place + 1, name: String(halves[0]), iysCode: halves.count > 1 ? Int(halves[1]) : nil)
            })
        }
        return (provinces, districts)
    }()
}

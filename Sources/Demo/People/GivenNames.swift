import Kernel

/// Draws first names as they were given in the years of birth.
struct GivenNames: Sendable {
    private let men, women: [Weighted<String>]
    private let secondMen = Weighted<String>(NameLists.secondMen), secondWomen = Weighted<String>(NameLists.secondWomen)

    static let all = GivenNames()

    private init() {
        men = GivenNames.byYears(NameLists.men)
        women = GivenNames.byYears(NameLists.women)
    }

    func pick(woman: Bool, born year: Int, _ random: inout SeededRandom) -> String {
        let years = year < 1965 ? 0 : year < 1985 ? 1 : year < 2000 ? 2 : 3
        let name = (woman ? women : men)[years].pick(&random)
        guard random.chance(10) else { return name }
        let second = (woman ? secondWomen : secondMen).pick(&random)
        return second == name ? name : name + " " + second
    }

    /// One list for each of the four spans of years.
    private static func byYears(_ list: String) -> [Weighted<String>] {
        let entries = list.split(separator: ",").map { $0.split(separator: " ") }.filter { $0.count == 3 }
        return (0..<4).map { years in
            Weighted(entries.map { parts in
                let peak = ["o", "m", "y", "n"].firstIndex(of: String(parts[2]))
                let factor = peak.map { [8, 2, 1, 0][abs($0 - years)] } ?? 4
                return (String(parts[0]), (Int(parts[1]) ?? 1) * factor)
            })
        }
    }
}

extension Places {
    /// The province of that name, common short name or plate number: "Bursa", "URFA", "16".
    public static func find(province text: String) -> Province? {
        let key = compact(text)
        if let plate = index.provinces[key] { return all[plate - 1] }
        return plate(key).flatMap(province(plate:))
    }

    /// The district of that name within a province.
    public static func find(district text: String, in province: Province) -> District? {
        index.district(compact(text), province.plate)
    }

    /// Where a text says somebody is; nil if it names no place or one of several.
    ///
    /// "Nilüfer, Bursa", "BURSA / NİLÜFER", "Bursa Nilufer", "16", also within an address:
    /// "Özlüce Mah. No 5 Nilüfer Bursa". A district alone must be the only one of its name:
    /// "Nilüfer" is found, "Yenişehir" (there are three) is not.
    public static func find(text: String) -> Locality? {
        let words = TurkishText.foldedWords(text).filter { !filler.contains($0) }
        guard !words.isEmpty else { return nil }
        let named = words.indices.filter { index.provinces[words[$0]] != nil }
        for at in named.reversed() {
            guard let plate = index.provinces[words[at]] else { continue }
            if let district = nearestDistrict(words, to: at, plate) { return Locality(province: all[plate - 1], district: district) }
        }
        if let at = named.last(where: { $0 == words.count - 1 }) ?? named.first(where: { $0 == 0 }), let plate = index.provinces[words[at]] {
            return Locality(province: all[plate - 1], district: nil)
        }
        return byPlate(words) ?? alone(words.joined())
    }

    /// A plate number first or last, alone or beside one of its districts.
    private static func byPlate(_ words: [String]) -> Locality? {
        for (number, rest) in [(words[0], words.dropFirst()), (words[words.count - 1], words.dropLast())] {
            guard let plate = plate(number) else { continue }
            if rest.isEmpty { return Locality(province: all[plate - 1], district: nil) }
            if let district = index.district(rest.joined(), plate) { return Locality(province: all[plate - 1], district: district) }
        }
        return nil
    }

    private static func alone(_ key: String) -> Locality? {
        if let plate = index.provinces[key] { return Locality(province: all[plate - 1], district: nil) }
        guard let codes = index.anywhere[key], codes.count == 1, let district = district(code: codes[0]) else { return nil }
        return Locality(province: district.province, district: district)
    }

    /// One to three words that name a district of the province, those beside the province's name first.
    private static func nearestDistrict(_ words: [String], to at: Int, _ plate: Int) -> District? {
        var runs: [(distance: Int, run: Range<Int>)] = []
        for start in words.indices {
            for end in start + 1...min(start + 3, words.count) where end > start && !(start..<end).contains(at) {
                runs.append((end <= at ? at - end : start - at - 1, start..<end))
            }
        }
        runs.sort { ($0.distance, -$0.run.count) < ($1.distance, -$1.run.count) }
        for (_, run) in runs { if let district = index.district(words[run].joined(), plate) { return district } }
        return nil
    }

    private static func plate(_ word: String) -> Int? {
        guard word.utf8.count <= 2, let plate = Int(word), (1...81).contains(plate) else { return nil }
        return plate
    }

    private static func compact(_ text: String) -> String { TurkishText.foldedWords(text).filter { !filler.contains($0) }.joined() }

    /// Said beside a name without being part of it.
    private static let filler: Set<String> = ["ili", "ilcesi", "il", "ilce", "turkiye", "tr"]
    private static let index = PlaceIndex()
}

/// Folded names without blanks, so that "Mustafa Kemal Paşa" is found as well.
private struct PlaceIndex {
    private(set) var provinces: [String: Int] = [:]
    private(set) var anywhere: [String: [Int]] = [:]
    private var within: [String: District] = [:]

    init() {
        func key(_ name: String) -> String { TurkishText.foldedWords(name).joined() }
        for province in Places.all {
            provinces[key(province.name)] = province.plate
            for district in province.districts {
                anywhere[key(district.name), default: []].append(district.code)
                within["\(province.plate) \(key(district.name))"] = district
            }
        }
        for (name, plate) in ["afyon": 3, "maras": 46, "kmaras": 46, "antep": 27, "gantep": 27, "urfa": 63, "surfa": 63, "icel": 33] { provinces[name] = plate }
        for (name, plate, today) in [("eyup", 34, "eyupsultan"), ("kazan", 6, "kahramankazan"), ("mkemalpasa", 16, "mustafakemalpasa"), ("kemalpasa", 16, "mustafakemalpasa")] {
            guard let district = within["\(plate) \(today)"] else { continue }
            within["\(plate) \(name)"] = district
            if name != "kemalpasa" { anywhere[name, default: []].append(district.code) }
        }
    }

    func district(_ key: String, _ plate: Int) -> District? { within["\(plate) \(key)"] }
}

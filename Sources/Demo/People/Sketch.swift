import Kernel

// Who stands at a place of the list: facts of a person or firm, and what is planted there.
extension DemoFirm {
    /// The customer at a place. Asking twice gives the same answer, which is how a twin knows its original.
    func sketch(_ position: Int) -> DemoCustomer {
        let role = plan.role(at: position)
        switch role {
        case .twin(let pair): return twin(pair, at: position)
        case .lookAlike(let pair, second: true): return lookAlike(pair, at: position)
        case .badCard(let number): return badCard(number, at: position)
        case .mince, .entrecote, .pulses, .leftAlone, .branchless: return planted(role, at: position)
        default: break
        }
        var customer = Plan.isFirm(position) ? firm(position) : person(position, role)
        switch role {
        case .cartridge(let number): customer.habit = .cartridge(number)
        case .profitable(let rank): customer.habit = .big(rank)
        case .losing(let rank): customer.habit = .losing(rank)
        default: break
        }
        if role != nil { customer.since = min(customer.since, days.first.adding(days: -30)) }
        return customer
    }

    /// A person with the facts of the place; `role` decides what must be known.
    func person(_ position: Int, _ role: Plant? = nil) -> DemoCustomer {
        var random = chance(1, position)
        var customer = DemoCustomer(position: position, branch: branch(&random), since: since(&random))
        let full = role.map { if case .original = $0 { true } else if case .lookAlike = $0 { true } else { false } } ?? false
        let isContact = Plan.isContact(position)
        customer.woman = random.chance(54)
        if case .original(let pair)? = role, pair % 5 == 1 { customer.woman = true }
        let born = birthday(&random)
        customer.first = GivenNames.all.pick(woman: customer.woman, born: born.year, &random)
        let last = DemoFirm.surnames.pick(&random), second = DemoFirm.surnames.pick(&random)
        customer.last = customer.woman && random.chance(2) && last != second ? last + " " + second : last
        if full || random.chance(62) { customer.birthday = born }
        if full || random.chance(95) { customer.phone = DemoNumbers.mobile(position * 2) }
        if full || random.chance(isContact ? 85 : 48) { customer.email = DemoFirm.email(customer, position) }
        if random.chance(5) { customer.morePhones = [.init(value: DemoNumbers.mobile(position * 2 + 1), label: random.pick(["iş", "eşi", "ev", "kızı", "oğlu"]))] }
        let spot = Neighbourhood.all[customer.branch].pick(&random)
        if full || random.chance(93) { customer.spot = spot }
        let address = DemoFirm.address(&random)
        if full || random.chance(58) { (customer.line, customer.postcode) = (address, DemoFirm.postcode(spot, &random)) }
        customer.source = random.chance(70) ? DemoFirm.sources.pick(&random) : nil
        if random.chance(3) { customer.tags = [random.pick(["Komşu", "Hassas", "Toptan", "Kargo ister", "Pazarlık sever"])] }
        if random.chance(3) { customer.taste = random.pick(DemoFirm.tastes) }
        if random.chance(2) { customer.treatment = random.pick(DemoFirm.treatments) }
        customer.habit = isContact ? (random.chance(30) ? .rare : .none) : habit(customer.branch, &random)
        return customer
    }

    func firm(_ position: Int) -> DemoCustomer {
        var random = chance(1, position)
        let number = position / Plan.group * 3 + (Plan.firms.firstIndex(of: position % Plan.group) ?? 0)
        var customer = DemoCustomer(position: position, branch: branch(&random), since: since(&random))
        customer.isFirm = true
        let stem = random.chance(55) ? DemoFirm.brands.pick(&random) : random.chance(40) ? DemoFirm.family(DemoFirm.surnames.pick(&random)) : DemoFirm.surnames.pick(&random)
        customer.title = stem + " " + DemoFirm.trades.pick(&random) + " " + DemoFirm.legalForms.pick(&random)
        if random.chance(96) || plan.role(at: position) != nil { customer.phone = DemoNumbers.landline(customer.branch, number) }
        if random.chance(40) { customer.morePhones = [.init(value: DemoNumbers.mobile(position * 2 + 1), label: "cep")] }
        customer.email = "bilgi." + DemoFirm.letters(stem) + String(number + 1) + "@example.com"
        let spot = random.chance(80) ? Neighbourhood.branches[customer.branch] : Neighbourhood.all[customer.branch].pick(&random)
        customer.spot = spot
        (customer.line, customer.postcode) = (DemoFirm.address(&random), DemoFirm.postcode(spot, &random))
        customer.taxNumber = DemoNumbers.taxNumber(number)
        customer.taxOffice = Neighbourhood.branches[customer.branch].district
        customer.owner = DemoStaff.representatives[customer.branch]
        customer.source = DemoFirm.sources.pick(&random)
        if random.chance(8) { customer.tags = [random.pick(["Vadeli", "Toptan", "Sabah teslimat", "Fatura e-posta"])] }
        customer.habit = random.chance(6) ? .none : .office
        return customer
    }

    private func branch(_ random: inout SeededRandom) -> Int { random.weighted([45, 25, 30]) }

    /// When the card was opened: most before the two years we look at, the others over them.
    private func since(_ random: inout SeededRandom) -> Day {
        if random.chance(74) { return days.first.adding(days: -random.int(1...1_800)) }
        let span = days.first.days(until: days.last)
        return days.first.adding(days: random.int(0...span - 1))
    }

    private func birthday(_ random: inout SeededRandom) -> Day {
        let year = today.year - 20 - (random.int(0...32) + random.int(0...30))
        return Day(year: year, month: random.int(1...12), day: random.int(1...28)) ?? today.adding(months: -480)
    }

    private func habit(_ branch: Int, _ random: inout SeededRandom) -> Habit {
        switch random.int(0...99) {
        case 0..<8: .none
        case 8..<58: .water
        case 58..<(branch == 2 ? 72 : 100): .desk
        default: .grocer
        }
    }
}

extension DemoFirm {
    static let surnames = Weighted<String>(NameLists.surnames)
    static let brands = Weighted<String>(NameLists.brands)
    static let trades = Weighted<String>(NameLists.trades)
    static let legalForms = Weighted<String>("San. ve Tic. Ltd. Şti. 55,Ltd. Şti. 24,A.Ş. 12,San. ve Tic. A.Ş. 9")
    static let sources = Weighted<String>("Tavsiye 34,Tabela 22,İnternet 18,Sosyal medya 10,Eski müşteri 8,Fuar 4,Broşür 4")
    private static let streets = Weighted<String>(NameLists.streets)
    private static let quarters = Weighted<String>(NameLists.quarters)
    static let tastes = ["Filtre kahve sever", "Mavi mürekkep ister", "Cam damacana ister", "Geri dönüşümlü kâğıt ister", "Poşet istemez", "Kekikli zeytin sever"]
    static let treatments = ["Öğleden önce arayın.", "Kapıyı çalın, zile basmayın.", "Fiyatı baştan söyleyin.", "Kısa konuşur, işi bitirin.", "Faturayı e-postayla da gönderin."]

    static func address(_ random: inout SeededRandom) -> String {
        let quarter = quarters.pick(&random)
        let street = random.chance(35) ? "\(random.int(101...2_480)). Sk." : streets.pick(&random)
        let door = "No: \(random.int(1...140))"
        return "\(quarter) Mah. \(street) \(door)" + (random.chance(70) ? " D: \(random.int(1...24))" : "")
    }

    static func postcode(_ spot: Neighbourhood.Spot, _ random: inout SeededRandom) -> String {
        DemoNumbers.digits(spot.plate, 2) + DemoNumbers.digits(random.int(1...89) * 10, 3)
    }

    static func email(_ customer: DemoCustomer, _ position: Int) -> String {
        letters(customer.first ?? "") + "." + letters(customer.last ?? "") + String(position + 1) + "@example.com"
    }

    /// "Aslanlar", "Çiftçiler": the plural follows the last vowel.
    static func family(_ surname: String) -> String {
        let soft = surname.last { "aıouâeiöüAIOUEİÖÜ".contains($0) }.map { "eiöüEİÖÜ".contains($0) } ?? false
        return surname + (soft ? "ler" : "lar")
    }

    /// Small ASCII letters only.
    static func letters(_ text: String) -> String { TurkishText.fold(text).filter { $0 != " " } }
}

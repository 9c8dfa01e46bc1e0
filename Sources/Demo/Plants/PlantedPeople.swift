import Kernel

// The other planted cards: P8, P11, P12, P15.
extension DemoFirm {
    func planted(_ role: Plant?, at position: Int) -> DemoCustomer {
        switch role {
        case .mince:
            return regular("Ayşe", "Karaca", 1, position, .mince, taste: "Haftada 1 kg dana kıyma, iki kez çekilmiş",
                           treatment: "Cumartesi sabahı gelir.\nKıymayı gelmeden çektirin.\nAnnesini sorun.")
        case .entrecote:
            return regular("Ümmühan", "Şahin", 2, position, .entrecote, taste: "Yarım kilo antrikot, ince dilim, az yağlı",
                           treatment: "Bekletmeyin, dizleri ağrıyor.\nAntrikotu sormadan hazırlayın.\nTorunu Deniz’i sorun.")
        case .pulses:
            var customer = person(position)
            (customer.branch, customer.habit) = (2, .pulses)
            customer.spot = Neighbourhood.branches[2]
            customer.since = min(customer.since, days.first)
            return customer
        case .branchless:
            var random = chance(4, position)
            var customer = person(position)
            customer.spot = Neighbourhood.branchless
            customer.hasBranch = false
            customer.branch = 0
            if customer.habit == .grocer { customer.habit = .water }
            if customer.line != nil { customer.postcode = DemoFirm.postcode(Neighbourhood.branchless, &random) }
            return customer
        case .leftAlone:
            var customer = firm(position)
            customer.habit = .leftAlone
            customer.since = min(customer.since, days.first.adding(days: -200))
            return customer
        default: return person(position)
        }
    }

    private func regular(_ first: String, _ last: String, _ number: Int, _ position: Int, _ habit: Habit, taste: String, treatment: String) -> DemoCustomer {
        DemoCustomer(position: position, woman: true, first: first, last: last, phone: DemoNumbers.shown(number),
                     birthday: Day(year: 1950 + number * 8, month: 3 * number, day: 14), spot: Neighbourhood.branches[2], branch: 2,
                     source: "Eski müşteri", treatment: treatment, taste: taste, since: days.first.adding(days: -900), habit: habit)
    }

    /// A card with an empty or wrong name.
    func badCard(_ number: Int, at position: Int) -> DemoCustomer {
        var customer = person(position)
        (customer.first, customer.last, customer.email) = (nil, nil, nil)
        customer.title = DemoFirm.badNames[number % DemoFirm.badNames.count]
        customer.habit = .rare
        return customer
    }

    static let badNames = [
        "-", ".", "test", "müşteri 123", "deneme", "asdf", "xxx", "isimsiz", "bilinmiyor", "yok", "...", "Bay", "Bayan", "Sayın", "Müşteri",
        "TEST TEST", "müşteri", "müşteri 2", "deneme deneme", "aaa", "qwe", "?", "--", "0", "1", "123", "Ad Soyad", "Adı Soyadı", "Yeni Müşteri",
        "Genel Müşteri", "Perakende", "Peşin Müşteri", "Nihai Tüketici", "Bay Fatma", "Bayan Mehmet", "Hanım", "Bey", "abi", "komşu",
        "kırmızı montlu", "köşedeki dükkân", "silinecek", "kullanma",
    ]
}

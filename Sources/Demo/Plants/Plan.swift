import Kernel

/// What is planted at a place of the customer list.
enum Plant: Sendable, Hashable {
    case profitable(Int), losing(Int)
    case cartridge(Int)
    case original(Int), twin(Int)
    case lookAlike(Int, second: Bool)
    case branchless(Int)
    case badCard(Int)
    case mince, entrecote, pulses(Int)
    case leftAlone
}

/// Which place of the list carries which planted truth.
///
/// Customers stand in groups of forty: three firms, each followed by the person who buys for it, the
/// rest people. Planted ones are spread over the groups, so that no list of numbers gives them away.
/// Below 20,000 customers fewer are planted, in proportion and at least three of each.
struct Plan: Sendable {
    static let group = 40
    static let firms = [0, 13, 26]

    let customers: Int
    let cartridges, due, pairs, lookAlikes, branchless, badCards, pulses: Int
    private let roles: [Int: Plant]
    private let places: [Plant: Int]

    init(customers: Int) {
        self.customers = customers
        func scaled(_ count: Int) -> Int { customers >= 20_000 ? count : max(3, count * customers / 20_000) }
        cartridges = scaled(212)
        due = min(scaled(19), cartridges)
        pairs = scaled(120)
        lookAlikes = scaled(15)
        branchless = scaled(1_100)
        badCards = scaled(43)
        pulses = scaled(30)

        var people: [Plant] = [.mince, .entrecote], firms: [Plant] = [.leftAlone]
        people += (0..<cartridges).map(Plant.cartridge)
        for pair in 0..<pairs {
            if Plan.isFirmPair(pair) { firms += [.original(pair), .twin(pair)] } else { people += [.original(pair), .twin(pair)] }
        }
        people += (0..<lookAlikes).flatMap { [.lookAlike($0, second: false), .lookAlike($0, second: true)] }
        people += (0..<branchless).map(Plant.branchless)
        people += (0..<badCards).map(Plant.badCard)
        people += (0..<pulses).map(Plant.pulses)
        firms += (0..<10).map(Plant.profitable) + (0..<2).map(Plant.losing)

        var roles: [Int: Plant] = [:], places: [Plant: Int] = [:]
        let groups = customers / Plan.group, stride = Plan.stride(groups)
        for (list, slots) in [(people, Plan.peopleSlots), (firms, Plan.firms)] {
            for (at, role) in list.enumerated() {
                let place = (at % groups * stride + at / groups) % groups * Plan.group + slots[min(at / groups, slots.count - 1)]
                roles[place] = role
                places[role] = place
            }
        }
        (self.roles, self.places) = (roles, places)
    }

    func role(at position: Int) -> Plant? { roles[position] }
    func place(of role: Plant) -> Int? { places[role] }
    static func isFirm(_ position: Int) -> Bool { firms.contains(position % group) }
    /// The person right after a firm buys for it.
    static func isContact(_ position: Int) -> Bool { position % group > 0 && firms.contains(position % group - 1) }
    static func isFirmPair(_ pair: Int) -> Bool { pair % 6 == 5 }

    /// Places within a group that are neither a firm nor its person, in an order that looks like none.
    private static let peopleSlots = [7, 20, 33, 11, 24, 37, 4, 17, 30, 9, 22, 35, 5, 18, 31, 12, 25, 38, 3, 16, 29, 8, 21, 34, 10, 23, 36, 6, 19, 32, 39]

    /// A step that reaches every group once.
    private static func stride(_ groups: Int) -> Int {
        func common(_ a: Int, _ b: Int) -> Int { b == 0 ? a : common(b, a % b) }
        var step = max(1, groups * 618 / 1000)
        while common(step, groups) != 1 { step += 1 }
        return step
    }
}

import Kernel

/// Where the customers of a branch live: mostly around it, some in the next province, a few far away.
struct Neighbourhood: Sendable {
    struct Spot: Sendable, Hashable {
        let plate: Int
        let province, district: String
    }

    /// By branch: Kadıköy, Bornova, Çankaya.
    static let all: [Neighbourhood] = [
        Neighbourhood(plate: 34, "Kadıköy 30,Üsküdar 14,Ataşehir 13,Ümraniye 12,Maltepe 10,Kartal 7,Pendik 4,Beykoz 2,Beşiktaş 3,Şişli 3,Fatih 1,Çekmeköy 1",
                      beside: 41, "Gebze 60,İzmit 25,Darıca 15"),
        Neighbourhood(plate: 35, "Bornova 38,Karşıyaka 14,Konak 13,Buca 12,Bayraklı 10,Karabağlar 5,Çiğli 3,Gaziemir 2,Kemalpaşa 2,Menemen 1",
                      beside: 45, "Yunusemre 40,Şehzadeler 35,Turgutlu 25"),
        Neighbourhood(plate: 6, "Çankaya 42,Yenimahalle 16,Keçiören 12,Etimesgut 10,Mamak 8,Altındağ 6,Gölbaşı 3,Sincan 2,Pursaklar 1",
                      beside: 26, "Odunpazarı 50,Tepebaşı 50"),
    ]
    /// The district of planted truth P8: many customers, no branch. Nobody else is put there.
    static let branchless = Spot(plate: 16, province: "Bursa", district: "Nilüfer")
    static let branches = [Spot(plate: 34, province: "İstanbul", district: "Kadıköy"), Spot(plate: 35, province: "İzmir", district: "Bornova"),
                           Spot(plate: 6, province: "Ankara", district: "Çankaya")]

    private let near, beside: Weighted<Spot>

    private init(plate: Int, _ near: String, beside other: Int, _ farther: String) {
        self.near = Neighbourhood.spots(plate, near)
        beside = Neighbourhood.spots(other, farther)
    }

    func pick(_ random: inout SeededRandom) -> Spot {
        let draw = random.int(0...99)
        if draw < 86 { return near.pick(&random) }
        if draw < 95 { return beside.pick(&random) }
        let district = random.pick(Neighbourhood.anywhere)
        return Spot(plate: district.plate, province: district.province.name, district: district.name)
    }

    private static let anywhere = Places.districts.filter { $0.plate != branchless.plate }

    private static func spots(_ plate: Int, _ list: String) -> Weighted<Spot> {
        let province = Places.province(plate: plate)?.name ?? ""
        let names = Weighted<String>(list)
        let weights = list.split(separator: ",").map { Int($0.split(separator: " ").last ?? "") ?? 1 }
        return Weighted(zip(names.things, weights).map { (Spot(plate: plate, province: province, district: $0), $1) })
    }
}

/// The fourteen who work at the sample firm. Nobody among them is an owner, and none has a password.
struct DemoStaff: Sendable, Hashable {
    let name, email, role: String
    /// 0 Kadıköy, 1 Bornova, 2 Çankaya.
    let branch: Int
    var sells: Bool { ["manager", "sales", "clerk"].contains(role) }

    static let all: [DemoStaff] = [
        DemoStaff(name: "Nermin Çınar", email: "nermin@example.com", role: "manager", branch: 0),
        DemoStaff(name: "Serkan Ilgaz", email: "serkan@example.com", role: "sales", branch: 0),
        DemoStaff(name: "Gülşen Avcı", email: "gulsen@example.com", role: "clerk", branch: 0),
        DemoStaff(name: "Onur Tekin", email: "onur@example.com", role: "technician", branch: 0),
        DemoStaff(name: "Pınar Işıklı", email: "pinar@example.com", role: "marketer", branch: 0),
        DemoStaff(name: "Şule Ekinci", email: "sule@example.com", role: "agent", branch: 0),
        DemoStaff(name: "Özgür Bulut", email: "ozgur@example.com", role: "manager", branch: 1),
        DemoStaff(name: "İrem Uçar", email: "irem@example.com", role: "sales", branch: 1),
        DemoStaff(name: "Halil Sönmez", email: "halil@example.com", role: "clerk", branch: 1),
        DemoStaff(name: "Barış Toprak", email: "baris@example.com", role: "technician", branch: 1),
        DemoStaff(name: "Çiğdem Karaca", email: "cigdem@example.com", role: "manager", branch: 2),
        DemoStaff(name: "Uğur Gündüz", email: "ugur@example.com", role: "sales", branch: 2),
        DemoStaff(name: "Songül İnce", email: "songul@example.com", role: "clerk", branch: 2),
        DemoStaff(name: "Tuğba Keskin", email: "tugba@example.com", role: "data", branch: 2),
    ]

    /// By branch, who stands at the till.
    static let sellers: [[Int]] = (0..<3).map { branch in all.indices.filter { all[$0].branch == branch && all[$0].sells } }
    /// By branch, who looks after firms.
    static let representatives = [1, 7, 11]
}

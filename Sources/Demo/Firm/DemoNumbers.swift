import Kernel

/// Telephone and tax numbers that fit their form and reach nobody.
///
/// Mobiles stand under 0500, which the numbering plan keeps for mobiles and, as far as we know, no
/// operator hands out; the few that screens show most are of the 0555 000 series. Fixed lines begin
/// with 0 after the area code, as no real one does. Tax numbers begin with three zeros. Whoever runs
/// the sample firm still must not send anything to it: e-mails end in example.com for the same reason.
enum DemoNumbers {
    /// A mobile for each n below ten million, all different, in no visible order.
    static func mobile(_ n: Int) -> String { "+90500" + digits(n % 10_000_000 * 7_368_787 % 10_000_000, 7) }

    static func shown(_ n: Int) -> String { "+90555000" + digits(n, 4) }

    /// A fixed line of a branch's city for each n below a million.
    static func landline(_ branch: Int, _ n: Int) -> String { "+90" + ["216", "232", "312"][branch] + "0" + digits(n % 1_000_000 * 736_883 % 1_000_000, 6) }

    static func taxNumber(_ n: Int) -> String {
        let nine = "000" + digits(n % 1_000_000 * 368_879 % 1_000_000, 6)
        return nine + String(checkDigit(nine))
    }

    private static func checkDigit(_ nine: String) -> Int {
        let sum = zip(1...9, nine.utf8).reduce(0) { sum, pair in
            let t = (Int(pair.1) - 48 + 10 - pair.0) % 10
            guard t != 0 else { return sum }
            let s = (t << (10 - pair.0)) % 9
            return sum + (s == 0 ? 9 : s)
        }
        return (10 - sum % 10) % 10
    }

    static func digits(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
    }
}

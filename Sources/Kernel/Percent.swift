/// A share in hundredths of a percent: `%12,6` is 1260 basis points.
public struct Percent: Hashable, Sendable, Codable, Comparable {
    public let basisPoints: Int

    public init(basisPoints: Int) { self.basisPoints = basisPoints }
    /// Whole percents: `Percent(20)` is `%20`.
    public init(_ whole: Int) { basisPoints = whole * 100 }

    /// How much `part` is of `whole`; nothing of nothing is zero.
    public init(_ part: Int64, of whole: Int64) {
        basisPoints = whole == 0 ? 0 : Int(rounded(Int128(part) * 10_000, over: Int128(whole)))
    }

    /// A computed ratio: 0.126 is `%12,6`. Statistics only; money is never divided this way.
    public init(ratio: Double) {
        basisPoints = ratio.isFinite ? Int(max(-1e15, min(1e15, (ratio * 10_000).rounded()))) : 0
    }

    /// Reads "%20", "20 %", "12,6", "yüzde 5"; nil if it is no number.
    public static func parse(_ typed: String) -> Percent? {
        var text = typed[...]
        if let word = text.range(ofPrefix: "yüzde ") { text = text[word.upperBound...] }
        let bare = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "%" }))
        return DecimalText.read(bare, places: 2, mark: .guess, threeIsGrouping: false).map { Percent(basisPoints: Int($0)) }
    }

    public static func < (left: Self, right: Self) -> Bool { left.basisPoints < right.basisPoints }
}

extension Substring {
    fileprivate func range(ofPrefix prefix: String) -> Range<Index>? {
        hasPrefix(prefix) ? startIndex..<index(startIndex, offsetBy: prefix.count) : nil
    }
}

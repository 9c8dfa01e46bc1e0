/// Random numbers that are the same on every machine for the same seed: for the demo firm and for tests.
///
/// xoshiro256** seeded through SplitMix64, both public domain by Blackman and Vigna. The ways of
/// drawing below are spelled out here because the standard library may change its own.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var a, b, c, d: UInt64

    public init(seed: UInt64) {
        var seeds = SplitMix64(seed: seed)
        (a, b, c, d) = (seeds.next(), seeds.next(), seeds.next(), seeds.next())
    }

    /// A seed from words, so that each table of the demo has its own stream.
    public init(_ name: String, seed: UInt64 = 0) { self.init(seed: StableHash.of(name) ^ seed) }

    public mutating func next() -> UInt64 {
        let result = Self.rotate(b &* 5, 7) &* 9
        let t = b << 17
        c ^= a
        d ^= b
        b ^= c
        a ^= d
        c ^= t
        d = Self.rotate(d, 45)
        return result
    }

    private static func rotate(_ x: UInt64, _ k: UInt64) -> UInt64 { x << k | x >> (64 - k) }

    /// A whole number of the range, each equally likely.
    public mutating func int(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(bitPattern: Int64(range.upperBound) &- Int64(range.lowerBound)) &+ 1
        guard width > 0 else { return Int(truncatingIfNeeded: next()) }
        var product = next().multipliedFullWidth(by: width)
        let threshold = (0 &- width) % width
        while product.low < threshold { product = next().multipliedFullWidth(by: width) }
        return Int(truncatingIfNeeded: Int64(range.lowerBound) &+ Int64(bitPattern: product.high))
    }

    /// From 0 up to, but not including, 1.
    public mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// True in so many of a hundred cases.
    public mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

    /// One of the elements; the list must not be empty.
    public mutating func pick<C: RandomAccessCollection>(_ list: C) -> C.Element {
        list[list.index(list.startIndex, offsetBy: int(0...list.count - 1))]
    }

    /// The place of one of the weights, heavier ones more often; at least one must be above zero.
    public mutating func weighted(_ weights: [Int]) -> Int {
        var left = int(0...max(0, weights.reduce(0, +) - 1))
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return weights.count - 1
    }

    /// Around zero with a spread of one, like a bell; twelve sums, so that no library's logarithm matters.
    public mutating func bell() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + unit() } }

    public mutating func shuffle<T>(_ list: inout [T]) {
        guard list.count > 1 else { return }
        for last in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(last, int(0...last)) }
    }
}

/// The small generator that spreads one seed over many.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64
    public init(seed: UInt64) { state = seed }
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

/// A number for a text that stays the same between runs and machines (FNV-1a), unlike `hashValue`.
public enum StableHash {
    public static func of(_ text: String) -> UInt64 { of(text.utf8) }
    public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

import Kernel

/// Things of which some come more often than others.
struct Weighted<Thing: Sendable>: Sendable {
    let things: [Thing]
    private let edges: [Int]

    init(_ pairs: [(Thing, Int)]) {
        things = pairs.map(\.0)
        var sum = 0
        edges = pairs.map { sum += $0.1; return sum }
    }

    func pick(_ random: inout SeededRandom) -> Thing {
        let at = random.int(0...edges[edges.count - 1] - 1)
        var low = 0, high = edges.count - 1
        while low < high {
            let middle = (low + high) / 2
            if edges[middle] > at { high = middle } else { low = middle + 1 }
        }
        return things[low]
    }
}

extension Weighted where Thing == String {
    /// Reads "Ayşe 916,Fatma 1164"; a name without a number weighs one.
    init(_ list: String) {
        self.init(list.split(separator: ",").map { entry in
            let parts = entry.split(separator: " ")
            guard parts.count > 1, let weight = Int(parts[parts.count - 1]) else { return (String(entry), 1) }
            return (parts.dropLast().joined(separator: " "), weight)
        })
    }
}

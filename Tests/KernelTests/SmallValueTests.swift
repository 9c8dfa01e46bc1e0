import Foundation
import Kernel
import Testing

@Suite("Identifiers, words, random numbers") struct SmallValueTests {
    enum Customer {}

    @Test("an identifier is its number, also in addresses and in JSON")
    func id() throws {
        let id = ID<Customer>(42)
        #expect("\(id)" == "42" && ID<Customer>("42") == id && ID<Customer>(41) < id)
        #expect(ID<Customer>("+42") == nil && ID<Customer>("4 2") == nil && ID<Customer>("") == nil)
        #expect(String(decoding: try JSONEncoder().encode([id]), as: UTF8.self) == "[42]")
    }

    @Test("words come in the reader's language")
    func words() {
        let say = Language.en
        #expect(say("Müşteri", "Customer") == "Customer")
        #expect(Words("Müşteri", "Customer").text(.tr) == "Müşteri")
    }

    @Test("a failure has a status, no field, and reads as its sentence")
    func failure() {
        struct Nothing: Failure { var words: Words { Words("Yok.", "None.") } }
        #expect(Nothing().status == 422 && Nothing().field == nil && "\(Nothing())" == "Yok.")
    }

    @Test("the same seed gives the same numbers everywhere")
    func random() {
        var small = SplitMix64(seed: 1_234_567)
        #expect([small.next(), small.next(), small.next()] == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
        var a = SeededRandom("demo"), b = SeededRandom("demo"), other = SeededRandom("demo", seed: 1)
        let first = (0..<100).map { _ in a.int(0...999) }
        #expect(first == (0..<100).map { _ in b.int(0...999) })
        #expect(first != (0..<100).map { _ in other.int(0...999) })
    }

    @Test("draws stay in their bounds and near their weights")
    func draws() {
        var random = SeededRandom(seed: 3)
        var counts = [0, 0, 0]
        for _ in 0..<9000 {
            #expect((-3...3).contains(random.int(-3...3)))
            counts[random.weighted([1, 0, 2])] += 1
        }
        #expect(counts[1] == 0 && (2700...3300).contains(counts[0]))
        #expect(random.int(5...5) == 5)
        _ = random.int(Int.min...Int.max)
        let bells = (0..<4000).map { _ in random.bell() }
        #expect(abs(bells.reduce(0, +) / 4000) < 0.1)
        var list = Array(0..<50)
        random.shuffle(&list)
        #expect(list != Array(0..<50) && list.sorted() == Array(0..<50))
    }
}

import Kernel
import Testing

@Suite("Identity, tax and account numbers") struct NumberedPaperTests {
    @Test("identity numbers with the right check digits", arguments: [
        "10000000146", "12345678950", "98765432150", "11111111110", "20000000046", "30000000700", "45678901280", "54321098710", "99999999990", "10000000528",
    ])
    func tckn(typed: String) {
        #expect(TCKN(typed)?.value == typed)
        #expect(TCKN.why(typed) == nil)
    }

    @Test("identity numbers that do not hold", arguments: ["10000000145", "01234567890", "1234567895", "12345678951", "11111111111", "", "1234567895O"])
    func wrongTCKN(typed: String) {
        #expect(TCKN(typed) == nil)
        #expect(TCKN.why(typed) != nil)
    }

    @Test("the sentence counts the digits, and the number is shown masked")
    func sentences() {
        #expect(TCKN.why("1234567895")?.tr == "10 rakam var, 11 olmalı. Örnek: 10000000146")
        #expect(TCKN("123 456 789 50")?.masked == "123••••••50")
    }

    @Test("tax numbers with the right check digit", arguments: [
        "1234567890", "0000000019", "1111111114", "9876543217", "1000000000", "0123456789", "9999999994", "5555555553", "2468135797", "8610000004",
    ])
    func vkn(typed: String) {
        #expect(VKN(typed)?.value == typed)
        let last = typed.last == "9" ? "0" : String(Int(String(typed.last!))! + 1)
        #expect(VKN(String(typed.dropLast()) + last) == nil)
        #expect(VKN.why(String(typed.dropLast()))?.tr == "9 rakam var, 10 olmalı. Örnek: 1234567890")
    }

    @Test("account numbers that check", arguments: [
        "TR130006200000001234567890", "TR420001000000000000000001", "TR830004601234567890123456", "TR450006400000001122334455",
        "TR890001209876543210987654", "TR430020500000000000000042", "TR330006100519786457841326",
    ])
    func iban(typed: String) throws {
        let iban = try #require(IBAN(typed))
        #expect(iban.value == typed)
        #expect(IBAN(iban.display.lowercased()) == iban)
        #expect(IBAN("TR" + String(typed.dropFirst(2).reversed())) == nil)
    }

    @Test("an account shows its bank and reads in fours")
    func display() {
        #expect(IBAN("TR330006100519786457841326")?.display == "TR33 0006 1005 1978 6457 8413 26")
        #expect(IBAN("TR13 0006 2000 0000 1234 5678 90")?.bank == "Garanti BBVA")
        #expect(IBAN("DE89370400440532013000")?.bank == nil)
        #expect(IBAN("DE89370400440532013000") != nil)
    }

    @Test("a wrong account number is explained", arguments: [
        ("TR33 0006 1005", "12 karakter var, 26 olmalı. Örnek: TR33 0006 1005 1978 6457 8413 26"),
        ("", "IBAN boş. Örnek: TR33 0006 1005 1978 6457 8413 26"),
        ("330006100519786457841326", "IBAN iki harfle başlar, gerisi rakamdır. Örnek: TR33 0006 1005 1978 6457 8413 26"),
        ("TR330006100519786457841327", "Rakamlardan biri yanlış, numara tutmuyor. Örnek: TR33 0006 1005 1978 6457 8413 26"),
    ])
    func wrongIBAN(typed: String, reason: String) { #expect(IBAN.why(typed)?.tr == reason) }
}

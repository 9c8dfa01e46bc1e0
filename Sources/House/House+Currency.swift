import Platform
import Web

extension Shop {
    /// Reads the firm's currency for the pages. An unreadable one leaves the last, and says so in the log.
    func readCurrency() async {
        do { currency.set(try await database.read { try $0.currency() }) } catch {
            log.warning("the firm's currency could not be read", metadata: ["error": "\(error)"])
        }
    }
}

import ArgumentParser
import House
import Kernel
import Logging

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Opens the shop: serves the pages until it is told to stop.",
        discussion: "Example: bakkal serve --data ./data --port 8080")
    @OptionGroup var place: Place
    @Option(help: "Address to listen on (default 127.0.0.1).") var host: String?
    @Option(help: "Port to listen on (default 8080; 0 takes a free one).") var port: Int?
    @Option(help: "PEM file of the certificate chain: speaks https.") var certificate: String?
    @Option(help: "PEM file of the certificate's private key.") var privateKey: String?
    @Option(help: "Log level: debug, info, notice, warning, error.") var log: String?

    func run() async throws {
        try await place.guarded {
            let settings = try await place.settings([
                "host": host, "port": port.map(String.init), "certificate": certificate, "private-key": privateKey, "log": log,
            ])
            let logger = Console.logger(level: Logger.Level(rawValue: settings.logLevel) ?? .notice)
            let house = try await House.open(settings, log: logger)
            try await house.serve(settings) { port in
                let scheme = settings.certificate == nil ? "http" : "https"
                let address = "\(scheme)://\(settings.host):\(port)"
                Console.say(Console.language("Bakkal açık: ", "Bakkal is open: ") + address)
                if let link = try await house.ownerLink() {
                    Console.say(Console.language("İlk sahip için tek kullanımlık bağlantı: ", "One-time link for the first owner: ") + address + link)
                }
            }
        }
    }
}

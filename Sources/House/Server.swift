import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Kernel
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOHTTPTypesHTTP1
import NIOSSL
import ServiceLifecycle
import Storage
import Web

extension House {
    /// Serves until SIGTERM or SIGINT, then lets requests finish for at most eight seconds.
    ///
    /// - Parameter ready: called once with the port that is listened on.
    public func serve(_ settings: Settings, ready: @escaping @Sendable (Int) async throws -> Void) async throws {
        let plain = HTTPServerBuilder.http1(configuration: .init(
            additionalChannelHandlers: [HTTPToHTTP1ServerCodec(), HTTPResponseCompressor(initialByteBufferCapacity: 4096, responseCompressionPredicate: Self.compresses), Unasked(), HTTP1ToHTTPServerCodec(secure: false)],
            idleTimeout: .seconds(60)))
        let server = try settings.certificate.map { certificate in
            try HTTPServerBuilder.tls(plain, tlsConfiguration: Self.tls(certificate, settings.privateKey))
        } ?? plain
        var application = Application(
            responder: responder(), server: server,
            configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: nil),
            onServerRunning: { channel in
                do { try await ready(channel.localAddress?.port ?? settings.port) } catch {
                    shop.log.error("could not say that the shop is open", metadata: ["error": "\(error)"])
                }
            },
            logger: shop.log)
        application.logger.logLevel = max(shop.log.logLevel, .warning)
        var configuration = ServiceGroupConfiguration(services: [application, Errands(house: self)], gracefulShutdownSignals: [.sigterm, .sigint], logger: application.logger)
        configuration.maximumGracefulShutdownDuration = Duration.seconds(8)
        do { try await ServiceGroup(configuration: configuration).run() } catch let error as IOError where error.errnoCode == EADDRINUSE {
            await close()
            throw ServeFailure.portTaken(settings.port)
        }
        await close()
    }

    /// Text is compressed; live streams and what is compressed already are not.
    @Sendable private static func compresses(_ head: inout HTTPResponseHead, _ asked: Bool) -> HTTPResponseCompressor.CompressionIntent {
        let type = head.headers.first(name: "content-type") ?? ""
        let fits = type.hasPrefix("text/html") || type.hasPrefix("text/css") || type.hasPrefix("text/javascript") || type.hasPrefix("image/svg")
            || type.hasPrefix("application/json") || type.hasPrefix("text/csv") || type.hasPrefix("text/plain")
        return fits ? .compressIfPossible : .doNotCompress
    }

    private static func tls(_ certificate: String, _ key: String?) throws -> TLSConfiguration {
        guard let key else { throw ServeFailure.keyMissing }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
            return .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
        } catch { throw ServeFailure.certificateUnreadable(certificate) }
    }
}

/// What runs beside the pages: jobs by the clock and news for open pages.
struct Errands: Service {
    let house: House

    func run() async throws {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await cancelWhenGracefulShutdown { await house.tellPages() } }
            group.addTask {
                house.runner.start()
                try? await gracefulShutdown()
                house.shop.live.close()
                await house.runner.stop()
            }
            await group.waitForAll()
        }
    }
}

enum ServeFailure: Failure {
    case portTaken(Int)
    case keyMissing
    case certificateUnreadable(String)

    var words: Words {
        switch self {
        case .portTaken(let port):
            Words("\(port) numaralı kapı dolu: Bakkal ya da başka bir program zaten açık. --port ile başka bir numara verin.",
                  "Port \(port) is taken: Bakkal or another program is already running. Give another one with --port.")
        case .keyMissing: Words("Sertifikanın özel anahtarı da gerekir: --private-key DOSYA", "The certificate needs its key too: --private-key FILE")
        case .certificateUnreadable(let path): Words("Sertifika ya da anahtarı okunamadı: \(path)", "The certificate or its key cannot be read: \(path)")
        }
    }
}

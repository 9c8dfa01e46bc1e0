import CArgon2
import Foundation
import Kernel
import NIOPosix

/// A password as we keep it: the PHC text of argon2id, never the password.
///
/// Hashing takes some 40 ms and 19 MB on purpose, so it runs on two threads of its own:
/// a flood of sign-ins queues there and the shop stays open.
public struct Password: Sendable {
    public let phc: String
    init(phc: String) { self.phc = phc }

    static let shortest = 8
    static let longest = 200
    private static let threads = NIOThreadPool(numberOfThreads: 2)
    private static let pool: NIOThreadPool = {
        threads.start()
        return threads
    }()
    /// What an unknown account is compared with, so that its answer takes as long: made from
    /// 32 random bytes that nobody kept.
    private static let nobody = "$argon2id$v=19$m=19456,t=2,p=1$jBiZotK4QUBl8XemLhdEKg$AqCnByXIp2kJLK+jPao116Ouwh1Q1esAReRKu0b4j3o"

    /// - Throws: ``PasswordFailure`` when it is too short, too long or one of the first anyone would try.
    public static func make(_ typed: String) async throws -> Password {
        let plain = try checked(typed)
        return Password(phc: try await pool.runIfActive { try hash(plain) })
    }

    /// Compares in the same time whether or not there is a password to compare with.
    static func matches(_ typed: String, _ phc: String?) async throws -> Bool {
        let plain = normal(typed)
        return try await pool.runIfActive {
            let fits = plain.withUnsafeBytes { argon2id_verify(phc ?? nobody, $0.baseAddress, $0.count) == ARGON2_OK.rawValue }
            return fits && phc != nil
        }
    }

    static func checked(_ typed: String) throws -> [UInt8] {
        let count = typed.count
        guard count >= shortest else { throw PasswordFailure.tooShort(count) }
        guard count <= longest else { throw PasswordFailure.tooLong }
        guard !common.contains(typed.lowercased()), Set(typed).count > 2 else { throw PasswordFailure.tooCommon }
        return normal(typed)
    }

    /// One spelling for letters that keyboards compose differently.
    private static func normal(_ typed: String) -> [UInt8] { Array(typed.precomposedStringWithCanonicalMapping.utf8) }

    private static func hash(_ plain: [UInt8]) throws -> String {
        var random = SystemRandomNumberGenerator()
        let salt = (0..<2).flatMap { _ in withUnsafeBytes(of: random.next() as UInt64) { Array($0) } }
        var encoded = [CChar](repeating: 0, count: 128)
        let room = encoded.count
        let code = argon2id_hash_encoded(2, 19_456, 1, plain, plain.count, salt, salt.count, 32, &encoded, room)
        guard code == ARGON2_OK.rawValue else { throw PasswordFailure.engine(code) }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static let common: Set<String> = [
        "12345678", "123456789", "1234567890", "password", "password1", "qwerty123", "qwertyui", "11223344", "87654321", "sifre123",
        "şifre123", "parola123", "galatasaray", "fenerbahce", "fenerbahçe", "besiktas", "beşiktaş", "trabzonspor", "iloveyou",
        "abcd1234", "asdfghjk", "istanbul", "istanbul34", "1q2w3e4r", "bakkal123", "a1b2c3d4",
    ]
}

public enum PasswordFailure: Failure {
    case tooShort(Int)
    case tooLong
    case tooCommon
    case engine(Int32)

    public var status: Int { if case .engine = self { 500 } else { 422 } }
    public var field: String? { "password" }
    public var words: Words {
        switch self {
        case .tooShort(let count):
            Words("\(count) karakter var, en az \(Password.shortest) olmalı. Örnek: üç dört sözcük yan yana.",
                  "\(count) characters, at least \(Password.shortest) needed. Example: three or four words in a row.")
        case .tooLong: Words("En çok \(Password.longest) karakter olabilir.", "At most \(Password.longest) characters.")
        case .tooCommon: Words("Bu parola ilk denenenlerden. Başka bir tane yazın.", "This is one of the first passwords anyone tries. Choose another.")
        case .engine: Words("Parola saklanamadı. Yeniden deneyin.", "The password could not be kept. Try again.")
        }
    }
}

import Crypto
import CryptoExtras
import Foundation

/// Hash of a password by scrypt, with its parameters and salt.
///
/// Written in the form of the Password Hashing Competition, `$scrypt$ln=15,r=8,p=3$SALT$KEY`, so that the cost can be raised later
/// while older hashes stay good.
///
/// - Source: RFC7914; the parameters are one of the settings of equal strength in the password storage cheat sheet of OWASP.
public struct PasswordHash: Hashable, Sendable {
    /// What a guess costs: 128 · 2^`logRounds` · `blockSize` bytes, `parallelism` times over.
    public struct Cost: Hashable, Sendable {
        public var logRounds: Int
        public var blockSize: Int
        public var parallelism: Int

        public init(logRounds: Int, blockSize: Int, parallelism: Int) {
            (self.logRounds, self.blockSize, self.parallelism) = (logRounds, blockSize, parallelism)
        }

        /// 32 MiB, three times.
        public static let usual = Cost(logRounds: 15, blockSize: 8, parallelism: 3)

        /// Whether a guess is neither free nor takes the server down.
        var isBearable: Bool {
            (1...18).contains(logRounds) && (1...16).contains(blockSize) && (1...16).contains(parallelism)
        }
    }

    public let cost: Cost
    let salt: [UInt8]
    let key: [UInt8]

    /// - Parameters:
    ///   - salt: 16 random bytes where `nil`.
    ///   - keyByteCount: Length of the key, bytes.
    /// - Throws: Where memory is short.
    public init(of password: Password, cost: Cost = .usual, salt: [UInt8]? = nil, keyByteCount: Int = 32) throws {
        let salt = salt ?? RandomBytes.make(16)
        self.init(cost: cost, salt: salt, key: try Self.key(password, cost, salt, keyByteCount))
    }

    private init(cost: Cost, salt: [UInt8], key: [UInt8]) { (self.cost, self.salt, self.key) = (cost, salt, key) }

    /// Of no password: to take as long for an account that there is not.
    public static let decoy = PasswordHash(
        cost: .usual, salt: RandomBytes.make(16), key: RandomBytes.make(32))

    /// - Throws: Where memory is short.
    public func matches(_ password: Password) throws -> Bool {
        let other = try Self.key(password, cost, salt, key.count)
        return zip(key, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func key(_ password: Password, _ cost: Cost, _ salt: [UInt8], _ count: Int) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: password.bytes, salt: salt, outputByteCount: count, rounds: 1 << cost.logRounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism)
        return key.withUnsafeBytes { Array($0) }
    }
}

extension PasswordHash {
    /// `$scrypt$ln=15,r=8,p=3$SALT$KEY`, base64 without padding.
    public var phc: String {
        "$scrypt$ln=\(cost.logRounds),r=\(cost.blockSize),p=\(cost.parallelism)$\(Self.base64(salt))$\(Self.base64(key))"
    }

    /// - Returns: `nil` for anything else, and for a cost that would take the server down.
    public init?(phc text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, parts[0].isEmpty, parts[1] == "scrypt", let cost = Self.cost(parts[2]),
            let salt = Self.bytes(parts[3]), let key = Self.bytes(parts[4]), (8...64).contains(salt.count),
            (16...64).contains(key.count)
        else { return nil }
        self.init(cost: cost, salt: salt, key: key)
    }

    private static func cost(_ text: String) -> Cost? {
        let values = text.split(separator: ",").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        guard values.map(\.first) == ["ln", "r", "p"] else { return nil }
        let numbers = values.compactMap { $0.count == 2 ? Int($0[1]) : nil }
        guard numbers.count == 3 else { return nil }
        let cost = Cost(logRounds: numbers[0], blockSize: numbers[1], parallelism: numbers[2])
        return cost.isBearable ? cost : nil
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().filter { $0 != "=" }
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        Data(base64Encoded: text + String(repeating: "=", count: (4 - text.count % 4) % 4)).map(Array.init)
    }
}

/// Bytes that nobody can guess, from the generator of the system.
enum RandomBytes {
    static func make(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}

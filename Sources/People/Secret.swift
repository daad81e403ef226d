import Crypto
import EmergencyResponse
import Foundation

/// Random secret that is shown once and kept as its SHA-256: the token of a program, the session of a browser, the link of the
/// first administrator.
///
/// It describes itself as dots: only ``text`` gives it away.
public struct Secret: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// 32 random bytes, base64 for addresses (RFC 4648, section 5).
    public let text: String

    public init() { text = Self.base64(RandomBytes.make(32)) }

    /// - Returns: `nil` for what no secret looks like.
    public init?(_ text: String) {
        let isForm = text.utf8.count == 43 && text.utf8.allSatisfy(Self.isAllowed)
        guard isForm else { return nil }
        self.text = text
    }

    /// What is kept: SHA-256, 64 hexadecimal digits.
    public var digest: String { SHA256Digest.hexadecimal(of: Array(text.utf8)) }

    /// A second secret for a purpose, which only who knows this one can make.
    public func derived(for purpose: String) -> Secret {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(purpose.utf8), using: SymmetricKey(data: Array(text.utf8)))
        return Secret(trusted: Self.base64(Array(code)))
    }

    /// Compared in the same time whatever differs.
    public func isSame(as other: Secret) -> Bool {
        zip(text.utf8, other.text.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    private init(trusted text: String) { self.text = text }

    private static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").filter { $0 != "=" }
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return scalar.isASCII
            && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || "-_".unicodeScalars.contains(scalar))
    }
}

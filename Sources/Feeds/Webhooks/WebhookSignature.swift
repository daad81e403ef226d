import Crypto
public import Geo

/// Signature of a message: HMAC-SHA-256 over the time and the body, so that neither can be changed and no old message can be
/// sent again unnoticed.
public enum WebhookSignature {
    /// Field of the header that holds it.
    public static let field = "Zarevo-Signature"

    /// `t=SECONDS,v1=HEXADECIMAL`: the code is of the seconds since 1970, a full stop, and the bytes of the body.
    public static func header(_ body: [UInt8], at instant: Instant, key: FeedKey) -> String {
        let signed = Array("\(instant.seconds).".utf8) + body
        let code = HMAC<SHA256>.authenticationCode(for: signed, using: SymmetricKey(data: Array(key.text.utf8)))
        let digits = code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "t=\(instant.seconds),v1=\(digits)"
    }
}

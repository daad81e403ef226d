import Foundation

/// Password as it was typed, in one way of writing its letters.
///
/// It describes itself as dots: it never stands in a message or a log.
public struct Password: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public static let leastCharacters = 12
    public static let mostBytes = 1_024

    /// UTF-8 of the text in Unicode's normal form C: keyboards write `й` in two ways.
    let bytes: [UInt8]
    private let characterCount: Int

    /// - Returns: `nil` for an empty text, and for one so long that nobody typed it.
    public init?(_ text: String) {
        let normal = text.precomposedStringWithCanonicalMapping
        guard !normal.isEmpty, normal.utf8.count <= Self.mostBytes else { return nil }
        (bytes, characterCount) = (Array(normal.utf8), normal.count)
    }

    /// Why it is not taken as a new password of an account; `nil` where it is.
    public func weakness(for account: String) -> String? {
        if characterCount < Self.leastCharacters {
            return "expected at least \(Self.leastCharacters) characters, found \(characterCount)"
        }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        if Set(text).count < 4 { return "expected more than three different characters, found \(Set(text).count)" }
        return account.count >= 4 && text.contains(account) ? "expected other words than the name of the account" : nil
    }

    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

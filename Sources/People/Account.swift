public import EmergencyResponse
public import Geo
import Wording

/// Account of the server: who signs in, and as whom it acts.
public struct Account: Hashable, Sendable {
    /// As it is typed to sign in; see ``AccountName``.
    public var name: String
    public var role: Role
    /// The person, as entries of the ledger name the actor.
    public var person: String
    /// The person's position, as entries of the ledger say it.
    public var position: String
    /// What the person may decide about; `nil` for nothing.
    public var authority: Authority?
    /// `nil` for an account that has tokens only.
    public var password: PasswordHash?
    public var isDisabled: Bool
    public var createdAt: Instant

    /// - Parameters:
    ///   - person: The name itself where `nil`.
    ///   - position: The words of the role where `nil`.
    public init(
        name: String, role: Role, person: String? = nil, position: String? = nil, authority: Authority? = nil,
        password: PasswordHash? = nil, isDisabled: Bool = false, createdAt: Instant
    ) {
        (self.name, self.role, self.authority, self.password) = (name, role, authority, password)
        (self.person, self.position) = (person ?? name, position ?? role.words)
        (self.isDisabled, self.createdAt) = (isDisabled, createdAt)
    }

    /// Who signs the entries of this account.
    public var actor: Actor {
        Actor(
            name: person, role: position,
            authority: authority ?? Authority(areas: [], level: .municipal, from: createdAt))
    }

    /// Why the account may not; `nil` where it may, as far as the state of the ledger does not speak against it.
    public func refusal(of permission: Permission, at instant: Instant) -> String? {
        if isDisabled { return "the account \(name) is disabled" }
        if let refusal = role.refusal(of: permission) { return refusal }
        guard case .act = permission else { return nil }
        guard let authority, !authority.areas.isEmpty else {
            return "the account \(name) has no authority over an area; an administrator gives it one"
        }
        return authority.holds(at: instant) ? nil : "the authority of \(person) does not hold at \(instant)"
    }
}

/// Names of accounts: 1 to 64 of `a–z 0–9 . _ -`, the first a letter or digit.
public enum AccountName {
    public static let rule = "1 to 64 of a–z 0–9 . _ -, the first a letter or digit"

    public static func isOne(_ text: String) -> Bool {
        guard (1...64).contains(text.utf8.count), let first = text.utf8.first, isPlain(first) else { return false }
        return text.utf8.allSatisfy { isPlain($0) || "._-".utf8.contains($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// Role of an account of the server.
///
/// Viewer, analyst, duty officer and approver are a chain: each may what those before it may. The administrator stands apart:
/// whoever gives rights records no acts.
public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    case viewer, analyst, dutyOfficer, approver, administrator

    /// The role of a name in any spelling: `dutyOfficer`, `duty-officer`, `Duty Officer`.
    public init?(named text: String) {
        let letters = text.lowercased().filter { !" -_".contains($0) }
        guard let role = Self.allCases.first(where: { $0.rawValue.lowercased() == letters }) else { return nil }
        self = role
    }

    /// As people read it, and as it stands in the ledger where an account names no position.
    public var words: String { self == .dutyOfficer ? "duty officer" : rawValue }
}

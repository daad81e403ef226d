/// Who acts, in which role, by which authority.
public struct Actor: Codable, Hashable, Sendable {
    /// The person, or the body where no person is known.
    public var name: String
    public var role: String
    public var authority: Authority

    public init(name: String, role: String, authority: Authority) {
        self.name = name
        self.role = role
        self.authority = authority
    }
}

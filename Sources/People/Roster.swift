public import Geo

/// All accounts with their tokens and sessions.
public struct Roster: Equatable, Sendable {
    /// Secret of a program, as far as it is kept.
    public struct Token: Hashable, Sendable {
        public var digest: String
        public var account: String
        /// What it is for, in words.
        public var label: String
        public var createdAt: Instant
        /// The first instant at which it no longer holds; `nil` while no end is set.
        public var until: Instant?

        public init(digest: String, account: String, label: String, createdAt: Instant, until: Instant? = nil) {
            (self.digest, self.account, self.label) = (digest, account, label)
            (self.createdAt, self.until) = (createdAt, until)
        }
    }

    /// Time in which a browser is signed in, as far as it is kept.
    public struct Session: Hashable, Sendable {
        /// Hours after which a person signs in again.
        public static let hours = 12.0

        public var digest: String
        public var account: String
        public var createdAt: Instant

        public init(digest: String, account: String, createdAt: Instant) {
            (self.digest, self.account, self.createdAt) = (digest, account, createdAt)
        }

        public var until: Instant { createdAt.adding(hours: Self.hours) }
    }

    /// By name.
    public private(set) var accounts: [String: Account]
    private var tokens: [String: Token]
    private var sessions: [String: Session]

    public init(_ accounts: [Account] = [], tokens: [Token] = [], sessions: [Session] = []) {
        self.accounts = Dictionary(accounts.map { ($0.name, $0) }) { $1 }
        self.tokens = Dictionary(tokens.map { ($0.digest, $0) }) { $1 }
        self.sessions = Dictionary(sessions.map { ($0.digest, $0) }) { $1 }
    }

    public var isEmpty: Bool { accounts.isEmpty }

    /// The account of a program's token; `nil` where the token is not known or has ended, or the account is disabled.
    public func account(ofToken secret: Secret, at instant: Instant) -> Account? {
        guard let token = tokens[secret.digest], token.until.map({ instant < $0 }) ?? true else { return nil }
        return enabled(token.account)
    }

    /// The account of a browser's session; `nil` as for a token.
    public func account(ofSession secret: Secret, at instant: Instant) -> Account? {
        guard let session = sessions[secret.digest], instant < session.until else { return nil }
        return enabled(session.account)
    }

    /// The tokens of an account, the oldest first.
    public func tokens(of account: String) -> [Token] {
        tokens.values.filter { $0.account == account }.sorted { ($0.createdAt, $0.digest) < ($1.createdAt, $1.digest) }
    }

    private func enabled(_ name: String) -> Account? { accounts[name].flatMap { $0.isDisabled ? nil : $0 } }
}

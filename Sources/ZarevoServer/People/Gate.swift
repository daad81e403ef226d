import Formats
import Geo
import Logging
import Operations
import People
import Store
import Synchronization

/// Decides who a request comes from and whether it may do what it asks for.
///
/// Until there are accounts everybody reads, and nobody changes anything. From the first account on, in this run, reading needs one
/// too unless it is public.
final class Gate: Sendable {
    /// Who a request comes from.
    struct Standing: Sendable {
        var account: Account
        /// `nil` for a program with a token.
        var session: Secret?
    }

    private struct State {
        var roster = Roster()
        var hadAccounts = false
        var failure: String?
        var byAddress = AttemptLimit(burst: 10, pauseSeconds: 30)
        var byAccount = AttemptLimit(burst: 20, pauseSeconds: 60)
        var firstLink: FirstLink?
    }

    let isReadingPublic: Bool
    let accounts: Accounts
    let clock: @Sendable () -> Instant
    /// Seconds of a clock that does not go back.
    private let seconds: @Sendable () -> Double
    private let logger: Logger
    private let state = Mutex(State())
    private let passwords = BoundedQueue(width: 2, waiting: 16)

    init(
        _ accounts: Accounts, isReadingPublic: Bool, logger: Logger, clock: @escaping @Sendable () -> Instant,
        seconds: @escaping @Sendable () -> Double = secondsSinceStart
    ) {
        (self.accounts, self.isReadingPublic, self.logger) = (accounts, isReadingPublic, logger)
        (self.clock, self.seconds) = (clock, seconds)
    }

    /// Whether nobody has an account yet.
    var isUnclaimed: Bool { state.withLock { !$0.hadAccounts && $0.failure == nil } }

    /// Whether whoever asks may read.
    var isOpenForReading: Bool { isReadingPublic || isUnclaimed }

    var roster: Roster { state.withLock { $0.roster } }

    // MARK: Who it is

    /// - Throws: 401 for a token that does not hold, 403 for secrets over a connection that others can read. A session that has ended
    ///   is none.
    func standing(of visitor: Visitor) throws(Problem) -> Standing? {
        if let bearer = visitor.bearer {
            try requirePrivacy(visitor)
            guard let token = bearer, let account = roster.account(ofToken: token, at: clock()) else {
                throw .signInNeeded("the token in Authorization does not hold; zarevo users token NAME makes one")
            }
            return Standing(account: account, session: nil)
        }
        guard let session = visitor.session, let account = roster.account(ofSession: session, at: clock()) else {
            return nil
        }
        return Standing(account: account, session: session)
    }

    /// - Throws: 401 in words where reading needs an account.
    func requireReading(_ visitor: Visitor) throws(Problem) {
        guard try standing(of: visitor) == nil, !isOpenForReading else { return }
        try requireRoster()
        throw .signInNeeded(
            "reading needs an account: POST name and password to /session, or send Authorization: Bearer TOKEN, which "
                + "zarevo users token NAME makes")
    }

    /// The account that a change is asked for by.
    ///
    /// - Throws: 401 without an account, 403 for a page of another site and where the account may not.
    func requireRight(to permission: Permission, _ visitor: Visitor) throws(Problem) -> Account {
        guard let standing = try standing(of: visitor) else {
            try requireRoster()
            throw .signInNeeded(
                isUnclaimed
                    ? "there are no accounts yet, and without one nobody changes anything: zarevo users add makes one"
                    : "this needs an account: POST name and password to /session, or send Authorization: Bearer TOKEN")
        }
        try requireOwnPage(standing, visitor)
        if let refusal = standing.account.refusal(of: permission, at: clock()) { throw .forbidden(refusal) }
        return standing.account
    }

    /// A browser sends its cookie also for pages of others: what changes something has to come from a page of this server.
    func requireOwnPage(_ standing: Standing, _ visitor: Visitor) throws(Problem) {
        guard let session = standing.session else { return }
        if let strange = visitor.strangeOrigin { throw .forbidden(strange) }
        guard let token = visitor.formToken.flatMap(Secret.init), token.isSame(as: Self.formToken(of: session)) else {
            throw .forbidden(
                "expected the token of the session in X-CSRF-Token or the field csrf, found "
                    + (visitor.formToken == nil ? "none" : "another") + "; GET /session gives it")
        }
    }

    static func formToken(of session: Secret) -> Secret { session.derived(for: "csrf") }

    /// Secrets go over TLS, or stay on this computer.
    func requirePrivacy(_ visitor: Visitor) throws(Problem) {
        guard !visitor.isSecure, !visitor.isLoopback else { return }
        throw .forbidden(
            "passwords and tokens are taken over TLS only, and without it from this computer itself: serve with "
                + "--tls-certificate, or behind a proxy with --address https://…")
    }

    private func requireRoster() throws(Problem) {
        guard state.withLock({ $0.failure }) == nil else {
            throw Problem(
                status: 503, title: "Not ready", detail: "the accounts cannot be read; the log says why")
        }
    }

    // MARK: Signing in

    /// Tries a name and a password, which takes as long for a name that there is not.
    ///
    /// - Throws: 401, one and the same for all that can be wrong; 429 after too many attempts; 503 where too many wait.
    func verify(_ name: String, _ password: Password, from visitor: Visitor) async throws(Problem) -> Account {
        try requirePrivacy(visitor)
        try takeAttempt(name, visitor)
        let account = roster.accounts[name]
        let hash = account?.password ?? .decoy
        let isRight: Bool
        do { isRight = try await passwords.run { try hash.matches(password) } } catch let problem as Problem {
            throw problem
        } catch {
            logger.error("fault", metadata: ["reason": "\(error)"])
            throw .fault
        }
        guard isRight, let account, account.password != nil, !account.isDisabled else {
            logger.notice(
                "sign-in refused",
                metadata: ["address": "\(visitor.address)", "account": "\(account?.name ?? "unknown")"])
            throw .signInNeeded("the name or the password is not right")
        }
        giveAttemptBack(name, visitor)
        return account
    }

    /// Signs in: a new session takes the place of one that the browser had.
    func signIn(_ account: Account, _ visitor: Visitor) throws -> Secret {
        let session = Secret()
        let file = try PeopleFile(path: accounts.path, creates: false)
        if let old = visitor.session { try file.removeSession(old.digest) }
        try file.add(Roster.Session(digest: session.digest, account: account.name, createdAt: clock()))
        try take(file)
        logger.info("signed in", metadata: ["address": "\(visitor.address)", "account": "\(account.name)"])
        return session
    }

    func signOut(_ session: Secret) throws {
        let file = try PeopleFile(path: accounts.path, creates: false)
        try file.removeSession(session.digest)
        try take(file)
    }

    private func takeAttempt(_ name: String, _ visitor: Visitor) throws(Problem) {
        let now = seconds()
        let wait = state.withLock { state in
            if let wait = state.byAddress.take(visitor.addressGroup, at: now) { return wait as Double? }
            // Counted by what was typed, whether there is such an account or not: nobody learns which there are.
            return state.byAccount.take(Self.countedName(name), at: now)
        }
        if let wait { throw .tooMany(seconds: wait) }
    }

    private func giveAttemptBack(_ name: String, _ visitor: Visitor) {
        let now = seconds()
        state.withLock { state in
            state.byAddress.giveBack(visitor.addressGroup, at: now)
            state.byAccount.giveBack(Self.countedName(name), at: now)
        }
    }

    private static func countedName(_ name: String) -> String { AccountName.isOne(name) ? name : "" }

    private static let start = ContinuousClock.now

    static func secondsSinceStart() -> Double { (ContinuousClock.now - start) / .seconds(1) }

    // MARK: The file of accounts

    /// Looks for accounts that other programs changed, until the task is cancelled.
    func run(every pause: Duration = .seconds(1)) async {
        var seen: FileStamp?
        while !Task.isCancelled {
            // Changes lie in the log beside the file first.
            let stamp = FileStamp(accounts.path, byteLimit: .max)
            if stamp != seen || FileStamp(accounts.path + "-wal", byteLimit: .max) != nil { refresh() }
            seen = stamp
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }

    /// Work as slow as the check of a password, in its queue.
    func work<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await passwords.run(work)
    }

    /// Reads the accounts where the file changed, also by another program.
    func refresh() {
        guard accounts.exists else { return }
        do { try take(PeopleFile(path: accounts.path, creates: false)) } catch {
            let isNew = state.withLock { state in
                defer { state.failure = "\(error)" }
                return state.failure != "\(error)"
            }
            if isNew { logger.error("the accounts cannot be read", metadata: ["reason": "\(error)"]) }
        }
    }

    private func take(_ file: PeopleFile) throws {
        let roster = try file.roster()
        try file.close()
        state.withLock { state in
            (state.roster, state.failure) = (roster, nil)
            if !roster.isEmpty { (state.hadAccounts, state.firstLink) = (true, nil) }
        }
    }

    // MARK: The first administrator

    /// A link that makes the first administrator, in place of any before it; `nil` where there are accounts.
    func makeFirstLink() -> Secret? {
        let secret = Secret()
        let now = clock()
        return state.withLock { state in
            guard !state.hadAccounts else { return nil }
            state.firstLink = FirstLink(digest: secret.digest, until: now.adding(hours: FirstLink.hours))
            return secret
        }
    }

    /// - Throws: 404 where the link does not hold, or there are accounts.
    func requireFirstLink(_ text: String) throws(Problem) {
        let now = clock()
        let holds = state.withLock { state in
            guard let link = state.firstLink, !state.hadAccounts, now < link.until else { return false }
            return Secret(text)?.digest == link.digest
        }
        guard holds else {
            throw .notFound("the link does not hold: it is good once, for an hour, and until there is an account")
        }
    }
}

/// Link of the first administrator, as far as it is kept.
struct FirstLink: Sendable {
    static let hours = 1.0
    var digest: String
    var until: Instant
}

extension Problem {
    static func signInNeeded(_ detail: String) -> Problem {
        Problem(status: 401, title: "Sign-in needed", detail: detail)
    }

    static func forbidden(_ detail: String) -> Problem { Problem(status: 403, title: "Not allowed", detail: detail) }

    static func tooMany(seconds: Double) -> Problem {
        let seconds = Int(seconds.rounded(.up))
        return Problem(
            status: 429, title: "Too many attempts", detail: "try again in \(seconds) seconds", retryAfter: seconds)
    }
}

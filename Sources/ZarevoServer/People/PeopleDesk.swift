import EmergencyResponse
import Formats
import Geo
import Operations
import People
import Tables

/// Answers about whoever asks: who they are, what they may do, signing in and out, the first administrator.
struct PeopleDesk: Sendable {
    let gate: Gate

    /// Bytes of a body at most.
    static let byteLimit = 16 << 10

    /// `GET /session`: the account that is signed in, and the token that forms send with a change.
    ///
    /// - Parameter page: The page for signing in, where a browser asks.
    func session(_ visitor: Visitor, page: (() -> [UInt8])?) throws(Problem) -> Answer {
        let standing = try gate.standing(of: visitor)
        if let page, standing == nil { return Answer(page(), .html).unkept }
        return Self.answer(standing, visitor).unkept
    }

    private static func answer(_ standing: Gate.Standing?, _ visitor: Visitor) -> Answer {
        let token = standing?.session.map { Gate.formToken(of: $0).text }
        return Answer(
            [
                "signedIn": .bool(standing != nil),
                "account": standing.map { .object(AccountsJSON.members(of: $0.account)) } ?? .null,
                "csrf": .text(token),
            ])
    }

    /// `POST /session`: signs in, with a new session whatever the browser held before.
    func signIn(_ body: SentBody, _ visitor: Visitor) async throws -> Answer {
        if let strange = visitor.strangeOrigin { throw Problem.forbidden(strange) }
        try body.requireOnly(["name", "password", "next"])
        guard let name = body.text("name"), let password = body.text("password").flatMap(Password.init) else {
            throw Problem.badRequest("body: expected name and password")
        }
        let account = try await gate.verify(name, password, from: visitor)
        let session = try gate.signIn(account, visitor)
        return signedIn(account, session, body, visitor)
    }

    private func signedIn(_ account: Account, _ session: Secret, _ body: SentBody, _ visitor: Visitor) -> Answer {
        var answer =
            body.isForm
            ? Answer.redirect(to: body.text("next"))
            : Self.answer(Gate.Standing(account: account, session: session), visitor)
        answer.headers.append(("Set-Cookie", SessionCookie(isSecure: visitor.isSecure).setting(session)))
        return answer.unkept
    }

    /// `DELETE /session`, and `POST /session/end` of forms.
    func signOut(_ body: SentBody?, _ visitor: Visitor) throws -> Answer {
        guard let standing = try gate.standing(of: visitor), let session = standing.session else {
            throw Problem.signInNeeded("nobody is signed in")
        }
        try gate.requireOwnPage(standing, visitor)
        try gate.signOut(session)
        var answer = body?.isForm ?? false ? Answer.redirect(to: body?.text("next")) : Answer([], .text, status: 204)
        answer.headers.append(("Set-Cookie", SessionCookie(isSecure: visitor.isSecure).clearing))
        return answer.unkept
    }

    /// `GET /data/people/me`: what whoever asks may do, and why not.
    func me(_ visitor: Visitor) throws(Problem) -> Answer {
        let standing = try gate.standing(of: visitor)
        func right(_ name: String, _ permission: Permission) -> JSON {
            let refusal = refusal(of: permission, standing)
            return ["kind": .string(name), "allowed": .bool(refusal == nil), "reason": .text(refusal)]
        }
        return Answer(
            [
                "signedIn": .bool(standing != nil),
                "account": standing.map { .object(AccountsJSON.members(of: $0.account)) } ?? .null,
                "reading": right("read", .read), "ingest": right("ingest", .ingest),
                "acts": .array(Act.kinds.map { right($0, .act($0)) }),
            ]
        ).unkept
    }

    private func refusal(of permission: Permission, _ standing: Gate.Standing?) -> String? {
        if let standing { return standing.account.refusal(of: permission, at: gate.clock()) }
        if permission == .read, gate.isOpenForReading { return nil }
        return gate.isUnclaimed ? "there are no accounts yet; zarevo users add makes one" : "nobody is signed in"
    }

    // MARK: The first administrator

    /// `GET /first/{link}`.
    func firstPage(_ link: String, _ visitor: Visitor, page: () -> [UInt8]) throws(Problem) -> Answer {
        try gate.requirePrivacy(visitor)
        try gate.requireFirstLink(link)
        return Answer(page(), .html).unkept
    }

    /// `POST /first/{link}`: makes the first administrator and signs in.
    func claim(_ link: String, _ body: SentBody, _ visitor: Visitor) async throws -> Answer {
        try gate.requirePrivacy(visitor)
        if let strange = visitor.strangeOrigin { throw Problem.forbidden(strange) }
        try gate.requireFirstLink(link)
        try body.requireOnly(["name", "password", "again", "person"])
        guard let name = body.text("name"), let password = body.text("password").flatMap(Password.init) else {
            throw Problem.badRequest("body: expected name and password")
        }
        guard body.text("again").map({ $0 == body.text("password") }) ?? true else {
            throw Problem.badRequest("password: expected the same twice, found two")
        }
        let wanted = Account(name: name, role: .administrator, person: body.text("person"), createdAt: gate.clock())
        let accounts = gate.accounts
        let added = try await gate.work { try accounts.add(wanted, password: password, onlyAsFirst: true) }
        gate.refresh()
        return signedIn(added, try gate.signIn(added, visitor), body, visitor)
    }
}

extension Answer {
    /// Never kept by anybody on the way.
    var unkept: Answer {
        var answer = self
        answer.headers.append(("Cache-Control", "no-store"))
        return answer
    }

    /// - Parameter next: A path of this server; anything else leads to the landing page.
    static func redirect(to next: String?) -> Answer {
        var answer = Answer([], .text, status: 303)
        answer.headers = [("Location", next.flatMap(ownPath) ?? "/?f=html")]
        return answer
    }

    /// A path of this server; `nil` for anything else.
    static func ownPath(_ path: String) -> String? {
        let isOwn =
            path.hasPrefix("/") && !path.hasPrefix("//")
            && path.utf8.allSatisfy { (33...126).contains($0) && $0 != 92 }
        return isOwn ? path : nil
    }
}

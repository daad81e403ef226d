import Geo

extension LedgerEntry {
    /// Takes up a line that was read.
    ///
    /// - Throws: When it is not canonical, not an entry, or its hash is not that of its content.
    init(canonical line: [UInt8]) throws(LedgerFault.Finding) {
        let json: CanonicalJSON
        do throws(CanonicalJSONError) { json = try CanonicalJSON(canonical: line) } catch {
            throw .notCanonical(error.description)
        }
        try Self.checkHash(of: json)
        do { self = try Self.read(json) } catch { throw .noEntry("\(error)") }
        guard canonical == json else { throw .noEntry("it has members that this program does not know") }
    }

    private static func checkHash(of json: CanonicalJSON) throws(LedgerFault.Finding) {
        guard case .object(let members) = json, let hash = json["hash"]?.string else {
            throw .noEntry("it has no hash")
        }
        let computed = SHA256Digest.hexadecimal(of: CanonicalJSON.object(members.filter { $0.name != "hash" }).bytes)
        guard hash == computed else { throw .changed(expectedHash: computed, foundHash: hash) }
    }

    /// The entry that the members describe.
    private static func read(_ json: CanonicalJSON) throws -> LedgerEntry {
        let content = try json.member("content")
        let act = try Act(
            kind: try json.text("kind"), subject: try json.text("subject"), content: content)
        let command = Command(
            act, by: try json.member("actor").decoded(), effectiveAt: try json.instant("effectiveAt"),
            cause: try json["cause"]?.decoded())
        guard case .integer(let sequence) = try json.member("sequence"), sequence > 0 else {
            throw ActError(kind: act.kind, found: "a sequence below 1")
        }
        return LedgerEntry(
            command, content: content, Transition(before: json["before"]?.string, after: json["after"]?.string),
            after: LedgerHead(sequence: sequence - 1, hash: try json.text("previousHash")),
            recordedAt: try json.instant("recordedAt"))
    }
}

extension CanonicalJSON {
    fileprivate func member(_ name: String) throws(ActError) -> CanonicalJSON {
        guard let value = self[name] else { throw ActError(kind: "entry", found: "no member \(name)") }
        return value
    }

    fileprivate func text(_ name: String) throws(ActError) -> String {
        guard let text = try member(name).string else { throw ActError(kind: "entry", found: "no text in \(name)") }
        return text
    }

    fileprivate func instant(_ name: String) throws(ActError) -> Instant {
        guard let instant = Instant(iso8601: try text(name)) else {
            throw ActError(kind: "entry", found: "no instant in \(name)")
        }
        return instant
    }
}

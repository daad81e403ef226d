import EmergencyResponse
import Operations

/// What a person is about to do, as it was typed.
struct ActIntent {
    let kind: String
    let fields: ActFields
    /// By the name of the field; `subject`, `effectiveAt` and `insist` beside those of the content.
    private(set) var values: [String: String]
    /// The entry that it puts right.
    var corrected: CorrectedEntry?

    /// - Throws: 404 for a kind without a form.
    init(_ kind: String, _ values: [String: String]) throws(Problem) {
        guard let fields = ActFields(kind) else {
            throw .notFound("act \(quoted(kind)): expected one that has a form; /acts takes all of them from programs")
        }
        (self.kind, self.fields, self.values) = (kind, fields, values)
    }

    func value(_ name: String) -> String { values[name] ?? "" }

    var family: Subject.Family { Subject.Family(rawValue: String(kind.prefix { $0 != "." })) ?? .entry }
    /// Warnings name themselves, and a correction is known by the entry.
    var namesItself: Bool { kind == "alert.draft" }
    var subject: String { kind == "entry.correct" ? value("entry") : value("subject") }

    /// The same with what is known already, where nothing is typed yet: a draft, or the entry that is put right.
    ///
    /// - Throws: 404 for an entry that there is not.
    func knowing(_ ledger: Ledger) throws(Problem) -> ActIntent {
        var intent = self
        if kind == "entry.correct", !value("entry").isEmpty {
            guard let corrected = CorrectedEntry(value("entry"), in: ledger) else {
                throw .notFound(
                    "entry \(quoted(value("entry"))): expected one of the ledger, 1 to \(ledger.entries.count)")
            }
            intent.corrected = corrected
        }
        let isTyped = fields.fields.contains { !value($0.name).isEmpty }
        if !isTyped { intent.values.merge(DeskDrafts.values(kind, subject, ledger.state)) { $1 } }
        return intent
    }

    private func content() throws(Problem) -> CanonicalJSON {
        let plain = try fields.content(values)
        guard let corrected, case .object(let members) = plain else { return plain }
        return .members(members + (try corrected.members(values)))
    }

    func requested(seen: Int) throws(Problem) -> RequestedAct {
        let at = value("effectiveAt")
        return RequestedAct(
            kind: kind, subject: subject, content: try content(),
            effectiveAt: at.isEmpty ? nil : try ActFields.instant(at, "effectiveAt"),
            insists: value("insist") == "true",
            seenEntry: namesItself ? nil : seen)
    }
}

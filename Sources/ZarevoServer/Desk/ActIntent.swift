import EmergencyResponse
import Operations

/// What a person is about to do, as it was typed.
struct ActIntent {
    let kind: String
    let fields: ActFields
    /// By the name of the field; `subject`, `effectiveAt` and `insist` beside those of the content.
    let values: [String: String]

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

    func requested(seen: Int) throws(Problem) -> RequestedAct {
        let at = value("effectiveAt")
        return RequestedAct(
            kind: kind, subject: subject, content: try fields.content(values),
            effectiveAt: at.isEmpty ? nil : try ActFields.instant(at, "effectiveAt"),
            insists: value("insist") == "true",
            seenEntry: namesItself ? nil : seen)
    }
}

import EmergencyResponse
import Geo

/// An entry that somebody puts right, as its form shows it.
struct CorrectedEntry {
    let entry: LedgerEntry
    /// In which it can be said anew; `nil` where no form holds all that it says.
    let fields: ActFields?
    /// What it says, or the last correction of it.
    let values: [String: String]
    /// When it took effect, by the last word.
    let effectiveAt: String

    /// What somebody says of the entry: that it should have said something else, or that nothing of the kind happened.
    enum Verdict: String, CaseIterable { case replace, takeBack }

    /// How the fields of its act are told apart from those of the correction.
    static let prefix = "replacement."

    /// - Parameter number: As it was typed.
    /// - Returns: `nil` where there is no such entry.
    init?(_ number: String, in ledger: Ledger) {
        guard let entry = Int(number).flatMap({ ledger[$0] }) else { return nil }
        let last = Self.lastCorrection(of: entry.sequence, in: ledger)
        let content = last?["replacement"]?["content"] ?? entry.canonical["content"]
        let fields = ActFields(entry.kind)
        let values = entry.kind == "entry.correct" ? nil : content.flatMap { fields?.values(of: $0) }
        (self.entry, self.fields, self.values) = (entry, values == nil ? nil : fields, values ?? [:])
        effectiveAt = String((last?["effectiveAt"]?.string ?? entry.effectiveAt.description).prefix(16))
    }

    private static func lastCorrection(of number: Int, in ledger: Ledger) -> CanonicalJSON? {
        ledger.entries.last { $0.subject == Subject(.entry, String(number)) }?.canonical["content"]
    }

    /// Members of a correction's content that say what is right.
    ///
    /// - Parameter typed: By the name of the field.
    /// - Throws: 422 with the field that cannot be read.
    func members(_ typed: [String: String]) throws(Problem) -> [CanonicalJSON.Member] {
        guard let fields, typed["how"] == Verdict.replace.rawValue else { return [] }
        let content = try fields.content(Self.inner(typed))
        let act = CanonicalJSON.members([
            .init("kind", .string(entry.kind)), .init("subject", .string(entry.subject.id)), .init("content", content),
        ])
        let at = typed["replacedAt"] ?? ""
        guard !at.isEmpty, at != effectiveAt else { return [.init("replacement", act)] }
        let instant = try ActFields.instant(at, "replacedAt").description
        return [.init("replacement", act), .init("effectiveAt", .string(instant))]
    }

    /// The fields of the act itself.
    static func inner(_ typed: [String: String]) -> [String: String] {
        var values: [String: String] = [:]
        for (name, value) in typed where name.hasPrefix(prefix) { values[String(name.dropFirst(prefix.count))] = value }
        return values
    }
}

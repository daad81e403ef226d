public import Claims
public import EmergencyResponse
public import Geo
public import Wording

/// Story of reports, decisions, orders, offers and claims up to an instant, told from a ledger and from claims.
///
/// Nothing in it comes from satellites, and it says so: every figure is somebody's, and stands beside what it counts.
public struct Story: Sendable {
    /// Title of the story, in its language.
    public let title: String
    public let at: Instant
    public let language: Language
    let ledger: Ledger
    let state: ResponseState
    let areas: [Area]
    let phrases: [String: String]
    /// Those that speak of the last three days, and those on regimes whenever they began; in a fixed order.
    let claims: [Claim]
    /// What came of holding these claims against each other.
    let findings: [Reconciliation]

    /// Claims about an earlier time than this before the instant are not told, hours.
    static let windowHours = 72.0

    /// - Parameters:
    ///   - ledger: What took effect after the instant is left out.
    ///   - claims: What speaks of a later time is left out; what was published later stays, with its day.
    ///   - areas: Regions, districts and countries, for names and for the comparison of sizes.
    ///   - phrases: Names and texts of acts and claims in the language of the story; what is missing stays as it is. Quotes are
    ///     never translated.
    ///   - at: The instant that it is told for.
    public init(
        title: String, ledger: Ledger, claims: [Claim], areas: [Area], phrases: [String: String] = [:],
        at instant: Instant,
        language: Language
    ) {
        self.title = title
        at = instant
        self.language = language
        self.ledger = ledger
        self.areas = areas
        self.phrases = phrases
        state = ledger.state(at: instant)
        let told = claims.filter { Self.isTold($0, at: instant) }.sorted { Self.order($0) < Self.order($1) }
        self.claims = told
        findings = Reconciler(gazetteer: Gazetteer(areas: areas)).findings(claims: told)
    }

    private static func isTold(_ claim: Claim, at instant: Instant) -> Bool {
        guard let time = claim.time?.to ?? claim.source.publishedAt, time <= instant else { return false }
        return claim.subject == .regime || instant.hours(since: time) <= windowHours
    }

    private static func order(_ claim: Claim) -> String {
        [
            claim.time?.to.description ?? "", claim.source.publishedAt?.description ?? "", claim.identifier,
        ].joined(separator: "|")
    }

    /// For a terminal.
    public var text: String { StoryText.text(document) }

    /// `story.html`, `story.json` and `story.md`, and `regimes.svg` where there is a map: self-contained, nothing is fetched,
    /// no script.
    public var files: [ReportFile] {
        (regimeMap.map { [ReportFile(path: Self.mapFile, contents: $0.svg)] } ?? []) + [
            ReportFile(path: "story.html", contents: StoryHTML.text(document)),
            ReportFile(path: "story.json", contents: json),
            ReportFile(path: "story.md", contents: StoryMarkdown.text(document)),
        ]
    }

    var document: StoryDocument {
        StoryDocument(
            language: language.rawValue, title: title, moment: moment, note: evidenceNote,
            sections: [
                reported, regimes, decided, offered, figures, comparisons, size, forces, told, incomparables,
            ].filter { !$0.blocks.isEmpty })
    }
}

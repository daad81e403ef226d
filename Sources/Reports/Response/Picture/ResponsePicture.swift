public import Claims
public import EmergencyResponse
public import Geo

/// Claims, declarations, orders and offers up to an instant, to stand beside what the satellites saw.
public struct ResponsePicture: Sendable {
    public let at: Instant
    /// Folded to ``at``.
    public let state: ResponseState
    /// Everything that was in effect by ``at``, and corrections recorded by then, by sequence.
    public let entries: [LedgerEntry]
    /// Of the last seven days, made public by ``at``; the earliest state of things first.
    public let claims: [Claim]
    /// Between those claims only.
    public let findings: [Reconciliation]
    /// Figures from satellites at the instants of the claims.
    public let satellite: [SatelliteFigure]
    /// `nil` when no rules were asked.
    public let grounds: Grounds?
    public let attachments: [ReportAttachment]
    /// Claims left out: older, later or without a date.
    let leftOutClaimCount: Int
    private let scope: Area?
    private let areas: AreaTree

    /// Claims older than this are left out, hours.
    static let claimHours = 168.0

    /// - Parameters:
    ///   - scope: The area that the report is about; what concerns other areas only is left out.
    ///   - areas: Tell which areas lie in which.
    public init(
        at: Instant, ledger: Ledger = Ledger(), claims: [Claim] = [], findings: [Reconciliation] = [],
        satellite: [SatelliteFigure] = [], grounds: Grounds? = nil, attachments: [ReportAttachment] = [],
        scope: Area? = nil, areas: [Area] = []
    ) {
        let tree = AreaTree(areas)
        self.at = at
        state = ledger.state(at: at)
        entries = ledger.entries.filter { $0.effectiveAt <= at }
        let near = claims.filter { claim in
            claim.isKnown(by: at) && claim.age(at: at).map { $0 <= Self.claimHours } ?? false
                && tree.touches(scope, claim.areas.map(\.code))
        }.sorted { $0.order < $1.order }
        let shown = Set(near.map(\.identifier))
        self.claims = near
        leftOutClaimCount = claims.count - near.count
        self.findings = findings.filter { $0.claims.allSatisfy(shown.contains) }
        self.satellite = satellite.filter(\.isLoaded)
        self.grounds = grounds
        self.attachments = attachments
        self.scope = scope
        self.areas = tree
    }

    /// Whether nothing was said, decided or asked, so that there is nothing of it to tell.
    var isEmpty: Bool { entries.isEmpty && claims.isEmpty && leftOutClaimCount == 0 && grounds == nil }

    /// Whether something concerns the area of the report.
    func concerns(_ references: [AreaReference]) -> Bool {
        references.isEmpty || references.contains { areas.touches(scope, $0) }
    }

    var regimes: [RegimeInForce] { state.regimesInForce(at: at).filter { concerns([$0.area]) } }

    func entry(_ sequence: Int) -> LedgerEntry? { entries.first { $0.sequence == sequence } }

    /// Within the day before the instant.
    func isOfLastDay(_ instant: Instant) -> Bool { instant <= at && at.hours(since: instant) < 24 }

    /// What the satellites showed nearest to a claim's time, within the day and a half in which the two can be compared.
    func satelliteFigure(for claim: Claim) -> SatelliteFigure? {
        let codes = claim.areas.filter { $0.part != .except }.map(\.code)
        guard codes.count == 1, let at = claim.instant else { return nil }
        return satellite.filter { $0.areaCode == codes[0] && abs($0.at.hours(since: at)) <= 36 }
            .min { (abs($0.at.hours(since: at)), $0.at) < (abs($1.at.hours(since: at)), $1.at) }
    }
}

extension Claim {
    /// The instant of the state that was described; publication, where nothing else is known.
    var instant: Instant? { time?.to ?? source.publishedAt }

    /// Hours from the state described to an instant.
    func age(at instant: Instant) -> Double? { self.instant.map { instant.hours(since: $0) } }

    func isKnown(by instant: Instant) -> Bool {
        (age(at: instant) ?? -1) >= 0 && source.publishedAt.map { $0 <= instant } ?? true
    }

    fileprivate var order: String {
        [instant?.description ?? "", source.publishedAt?.description ?? "", identifier].joined(separator: "|")
    }
}

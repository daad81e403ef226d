public import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Formats
import Geo
public import Reports
import Store
public import Wording

/// A report asked for: whose rules judge the grounds, and what is known of areas beside the evidence.
public struct ReportRequest: Sendable {
    public var language: Language
    /// Names or files of rule sets; where empty, the usual ones, where the store has claims or acts.
    public var rules: [String] = []
    /// A CSV file with what nobody sees from above.
    public var background: String?
    /// Whether the usual rules are asked also where the store has neither claims nor acts.
    public var alwaysJudges: Bool

    public init(
        language: Language, rules: [String] = [], background: String? = nil, alwaysJudges: Bool = false
    ) {
        (self.language, self.rules, self.background) = (language, rules, background)
        self.alwaysJudges = alwaysJudges
    }
}

extension StoreSession {
    /// What a report tells of the response, from the claims and the ledger of the store; empty where it has neither.
    ///
    /// - Parameter attachments: Sections of others, such as that on smoke.
    public func responsePicture(
        of situation: Situation, in known: KnownSeason, _ request: ReportRequest
    ) throws -> ResponsePicture {
        let (ledger, claims) = (try ledger(), try store().claims())
        let recent = claims.filter { $0.isRecent(at: situation.at) }
        let figures = recent.isEmpty ? [] : try satelliteFigures(at: recent)
        let isAsked =
            request.alwaysJudges || !request.rules.isEmpty || !ledger.entries.isEmpty || !recent.isEmpty
        return ResponsePicture(
            at: situation.at, ledger: ledger, claims: claims,
            findings: Reconciler(gazetteer: Gazetteer(areas: known.areas, places: known.places))
                .findings(claims: recent, satellite: figures),
            satellite: figures, grounds: isAsked ? try reportedGrounds(situation, known, request) : nil,
            attachments: try store().smoke(at: situation.at).map { [$0.outlook.attachment(request.language)] } ?? [],
            scope: situation.scope, areas: known.areas)
    }

    /// `nil` where no rules are asked for and the usual ones are not there.
    private func reportedGrounds(
        _ situation: Situation, _ known: KnownSeason, _ request: ReportRequest
    ) throws -> Grounds? {
        if request.rules.isEmpty {
            do throws(OperationError) { _ = try ProjectFolder.rules.find() } catch {
                listener.remark("no grounds in the report: \(error)")
                return nil
            }
        }
        return try grounds(
            in: known, under: request.rules, background: request.background, within: situation.scope
        ).grounds
    }
}

extension Claim {
    /// Whether it speaks of, or was published in, the week before an instant.
    fileprivate func isRecent(at instant: Instant) -> Bool {
        guard let at = time?.to ?? source.publishedAt else { return false }
        return at <= instant && instant.hours(since: at) <= 168
    }
}

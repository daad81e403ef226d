import ArgumentParser
import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Reports
import Store

/// What a report tells of the response, from the claims and the ledger of the store.
struct ReportResponseOptions: ParsableArguments {
    @Option(
        help:
            "A rule set by file or by name, once for each (default: the usual ones, where the store has claims or acts).",
        completion: .file()
    )
    var rules: [String] = []
    @Option(
        help: "CSV with code, zone, meanFireCount, meanBurnedHectares of areas: what nobody sees from above.",
        completion: .file())
    var background: String?

    /// Empty where the store has neither claims nor acts.
    func picture(
        of situation: Situation, _ known: KnownSeason, _ options: StoreOptions, _ language: Language
    ) throws -> ResponsePicture {
        let store = try options.open(.readOnly)
        let (ledger, claims) = (try store.ledger(), try store.claims())
        let recent = claims.filter { claim in
            let at = claim.time?.to ?? claim.source.publishedAt
            return at.map { $0 <= situation.at && situation.at.hours(since: $0) <= 168 } ?? false
        }
        let figures = recent.isEmpty ? [] : try SatelliteFigure.figures(at: recent, from: options)
        let isAsked = !rules.isEmpty || !ledger.entries.isEmpty || !recent.isEmpty
        return ResponsePicture(
            at: situation.at, ledger: ledger, claims: claims,
            findings: Reconciler(gazetteer: Gazetteer(areas: known.areas, places: known.places))
                .findings(claims: recent, satellite: figures),
            satellite: figures, grounds: isAsked ? try grounds(situation, known, ledger) : nil,
            attachments: try store.smoke(at: situation.at).map { [$0.outlook.attachment(language)] } ?? [],
            scope: situation.scope,
            areas: known.areas)
    }

    /// Judged on all fires, also where only one area is asked about: clauses of a country count what lies around it.
    private func grounds(_ asked: Situation, _ known: KnownSeason, _ ledger: Ledger) throws -> Grounds? {
        guard let sets = try ruleSets() else { return nil }
        let situation = known.situation(nil)
        let evidence = GroundsEvidence(
            situation, areas: known.areas, state: ledger.state(at: situation.at), growth: try growth(situation, known),
            background: try background.map(AreaBackgroundFile.read) ?? [:])
        return Grounds(evidence, under: sets).within(asked.scope)
    }

    /// `nil` where none are asked for and the usual ones are not there.
    private func ruleSets() throws -> [RuleSet]? {
        guard rules.isEmpty else { return try rules.map(RulesFolder.read) }
        do throws(Failure) {
            _ = try RulesFolder.find()
        } catch {
            Console.note("zarevo: no grounds in the report: \(error)")
            return nil
        }
        return try RulesFolder.usual.map(RulesFolder.read)
    }

    /// How the fires that are not over grew from day to day.
    private func growth(_ situation: Situation, _ known: KnownSeason) throws -> [String: [BurnedLandAt]] {
        var growth: [String: [BurnedLandAt]] = [:]
        for fire in situation.fires where fire.event.status != .ended {
            growth[fire.event.id] = try known.growth(of: fire.event)
        }
        return growth
    }
}

import EmergencyResponse
import Geo
import Operations
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing
import Wording

/// A fire 3 km from Oakville burns on, another is new, a third has ended beside Northtown.
struct AlertTests {
    private let season: SmallSeason
    private let session: StoreSession
    private let setting = AlertSetting(sender: "duty@example.org")

    init() throws {
        season = try SmallSeason()
        session = season.session(.readWrite)
    }

    private func source(at instant: Instant = SmallSeason.now, area: String? = nil) throws -> AlertSource {
        try AlertSource(session, at: instant, setting, area: area)
    }

    private func recordDraft() throws -> AlertDraft {
        let drafts = try session.new(session.drafts(from: source(), within: 5), at: SmallSeason.now)
        try session.record(drafts.map { ($0.warning, .draft($0)) }, by: SmallSeason.duty, at: SmallSeason.now)
        return try #require(drafts.first)
    }

    private func approve(_ draft: AlertDraft) throws {
        let approval = AlertApproval(
            status: .exercise, sent: AlertTime(SmallSeason.now, offsetMinutes: draft.alert.sent.offsetMinutes))
        try session.record([(draft.warning, .approve(approval))], by: SmallSeason.duty, at: SmallSeason.now)
    }

    @Test func onlyAFireThatBurnsNearASettlementIsDraftedFor() throws {
        let drafts = try session.drafts(from: source(), within: 5)
        #expect(drafts.count == 1)
        #expect(drafts[0].alert.infos.contains { $0.headline?.contains("Oakville") == true })
        #expect(try session.drafts(from: source(), within: 0.001).isEmpty)
        #expect(try session.drafts(from: source(area: "XX-N"), within: 5).isEmpty)
    }

    @Test func whatIsDraftedOrSentIsNotDraftedAgain() throws {
        let draft = try recordDraft()
        #expect(try session.new(session.drafts(from: source(), within: 5), at: SmallSeason.now).isEmpty)
        try approve(draft)
        #expect(try session.new(session.drafts(from: source(), within: 5), at: SmallSeason.now).isEmpty)
    }

    @Test func detectionsThatAreOldWarnOfNothingInSilence() throws {
        let late = SmallSeason.instant("2020-08-20T00:00:00Z")
        #expect(throws: OperationError.self) { try session.drafts(from: source(at: late), within: 5) }
    }

    @Test func aWarningIsFoundByItsName() throws {
        let draft = try recordDraft()
        #expect(try session.warning(draft.warning, at: SmallSeason.now).draft == draft)
        #expect(throws: OperationError.self) { try session.warning("none", at: SmallSeason.now) }
    }

    @Test func anUpdateIsOfTheSameFire() throws {
        let draft = try recordDraft()
        try approve(draft)
        let record = try session.warning(draft.warning, at: SmallSeason.now)
        let update = try session.update(of: record, from: source(), within: 5)
        #expect(update.evidence.first == draft.evidence.first)
        #expect(update.alert.messageType == .update)
        let error = #expect(throws: OperationError.self) {
            try session.update(of: record, from: source(), within: 0.001)
        }
        #expect(error?.description.contains("--prolong renews it") == true)
    }

    @Test func theRulesKnowOfEveryMessageInTheLedger() throws {
        #expect(try session.knownAlerts().isEmpty)
        try approve(recordDraft())
        #expect(try !session.knownAlerts().isEmpty)
    }

    @Test func aDeclarationThatIsNotInForceHasNoDraft() {
        #expect(
            throws: OperationError.missing(
                "declaration oak: expected one in force at 2020-08-12T11:12:00Z, found none")
        ) {
            try session.draft(ofDeclaration: "oak", at: SmallSeason.now, setting)
        }
    }

    @Test func aDeclarationInForceIsDraftedForItsAreas() throws {
        let body = DeclarationBody(
            act: OfficialAct(number: "1", date: SmallSeason.now, issuedBy: "Council"), regime: .emergency,
            level: .municipal, areas: try session.references(to: [NamedArea("XX-S-1")].compactMap(\.self)))
        _ = try session.record(.declaration("oak", .declare(body)), by: SmallSeason.duty, effectiveAt: SmallSeason.now)
        let draft = try session.draft(ofDeclaration: "oak", at: SmallSeason.now, setting)
        #expect(draft.areas.map(\.code) == ["XX-S-1"])
    }
}

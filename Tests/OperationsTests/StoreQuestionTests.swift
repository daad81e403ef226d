import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Geo
import Operations
import SeasonSupport
import Store
import Tables
import TestSupport
import Testing

/// What a session answers about one store.
struct StoreQuestionTests {
    private let season: SmallSeason
    private let session: StoreSession

    init() throws {
        season = try SmallSeason()
        session = season.session()
    }

    @Test func theGazetteerKnowsWhatIsLoaded() throws {
        let gazetteer = try session.gazetteer()
        #expect(gazetteer.contains("XX-S", "XX-S-1") && gazetteer.contains("RU", "RU-IRK"))
        #expect(gazetteer.contains("US-CA", "geonames:1") && !gazetteer.contains("US-CA", "geonames:2"))
        let none = StoreSession(path: season.folder.path("none.gpkg"), mode: .readOnly, clock: { SmallSeason.now })
        #expect(try !none.gazetteer().contains("XX-S", "XX-S-1") && none.gazetteer().contains("RU", "RU-IRK"))
    }

    @Test(arguments: [("2020-08-01T23:59:59Z", 25), ("2020-08-03T00:00:00Z", 50), ("2020-08-11T10:00:00Z", 66)])
    func evidenceEndsAtItsInstant(until: String, count: Int) throws {
        let evidence = try session.evidence(until: SmallSeason.instant(until))
        #expect(evidence.detections.count == count)
        #expect(evidence.detections.allSatisfy { $0.observedAt <= SmallSeason.instant(until) })
    }

    @Test func noEvidenceIsAnErrorThatNamesStoreAndInstant() {
        let error = #expect(throws: OperationError.self) {
            try session.evidence(until: SmallSeason.instant("2020-07-01T00:00:00Z"))
        }
        #expect(error?.description.contains("expected detections up to 2020-07-01T00:00:00Z, found none") == true)
        #expect(error?.description.hasPrefix(season.path) == true)
    }

    @Test func withoutOrbitsNoPassesAreKnown() throws { #expect(try session.overpasses(nil, until: nil) == nil) }

    @Test func anEventIsCurrentByItsOwnId() throws {
        for located in try session.season().season.events {
            #expect(try session.currentEvent(located.event.id) == located.event.id)
        }
    }

    @Test func theAccountOfAFireIsThatOfItsSeason() throws {
        let known = try session.season()
        for fire in known.season.events {
            let account = try known.account(of: fire)
            #expect(account.at == known.season.at && account.fire.event.id == fire.event.id)
            #expect(try account.days == known.days(of: fire.event) && account.official.isEmpty)
            #expect(try account.family == known.family(of: [fire]))
            #expect(account.days.map(\.day) == account.days.map(\.day).sorted())
        }
    }

    @Test func theSituationWithSeriesHasTheDaysOfWhatIsWatched() throws {
        let known = try session.season()
        let situation = try known.situationWithSeries(nil)
        #expect(Set(situation.series.keys) == Set(situation.watched.map(\.event.id)) && !situation.watched.isEmpty)
        for fire in situation.watched { #expect(try situation.series[fire.event.id] == known.days(of: fire.event)) }
    }

    @Test func claimsThatAreKeptAreHeld() throws {
        let writing = season.session(.readWrite)
        let claim = Claim(
            identifier: "c", subject: .area, quantity: ClaimQuantity(text: "900 ha"), areas: [ClaimArea(code: "XX-S")],
            quote: ClaimQuote(text: "900 ha", startOffset: 0, endOffset: 6),
            source: ClaimSource(document: "d", digest: SHA256Digest.hexadecimal(of: [1])))
        _ = try writing.store().add([claim])
        try writing.close()
        #expect(try season.session().heldClaims() == [claim])
    }

    @Test func whoKeepsASessionOpenReadsAnewAfterForgetting() throws {
        let (reader, writer) = (season.session(), season.session(.readWrite))
        #expect(try reader.ledger().entries.isEmpty)
        let name = Act.naming(try writer.season().season.events[0].event.id, .give(.init(name: "Oak Fire")))
        let entry = try writer.record(name, by: SmallSeason.duty, effectiveAt: nil)
        #expect(try reader.ledger().entries.isEmpty, "it was read before")
        reader.forget()
        #expect(try reader.ledger().entries == [entry])
    }

    @Test func anActMayBeOfEarlierAndAnswerAnother() throws {
        let writer = season.session(.readWrite)
        let id = try writer.season().season.events[0].event.id
        let (early, act) = (SmallSeason.now.adding(hours: -5), Act.naming(id, .give(.init(name: "Oak Fire"))))
        let first = try writer.record(act, by: SmallSeason.duty, effectiveAt: early)
        #expect(first.effectiveAt == early && first.recordedAt == SmallSeason.now)
        let second = try writer.record(act, by: SmallSeason.duty, effectiveAt: nil, cause: Cause(entry: 1))
        #expect(second.cause == Cause(entry: 1) && second.previousHash == first.hash)
        #expect(throws: OperationError.self) {
            try writer.record(act, by: SmallSeason.duty, effectiveAt: nil, cause: Cause(entry: 9))
        }
    }

    @Test(arguments: RuleSets.usual) func everyUsualRuleSetIsRead(name: String) throws {
        let set = try RuleSets.read(name)
        #expect(set.name == name && !set.clauses.isEmpty)
        #expect(Set(set.clauses.map(\.id)).count == set.clauses.count)
        #expect(set.clauses.allSatisfy { !$0.editions.isEmpty && $0.editions.allSatisfy { !$0.citation.isEmpty } })
    }

    @Test func aFolderOfTheProjectHoldsWhatItShould() throws {
        let rules = try ProjectFolder.rules.find()
        #expect(try ProjectFolder.rules.required(at: rules) == rules)
        let error = #expect(throws: OperationError.self) { try ProjectFolder.rules.required(at: season.folder.path) }
        #expect(error?.description.contains("which holds russia-landscape-fires-2023.json, found none there") == true)
    }

    @Test func everyScenarioHasATitleOfItsOwn() {
        #expect(Set(Scenario.allCases.map(\.title)).count == Scenario.allCases.count)
        #expect(Scenario.allCases.map(\.rawValue) == ["western-us-2020", "siberia-2017", "siberia-2019"])
    }
}

/// What taking files up tells.
struct IngestCountTests {
    private let season: SmallSeason

    init() throws { season = try SmallSeason() }

    private func ingest(_ files: String...) throws -> DetectionIngest {
        var ingest = DetectionIngest(into: season.session(.readWrite))
        for (index, text) in files.enumerated() {
            _ = try ingest.takeUp(season.folder.write(text, as: "f\(index).csv"), as: "file \(index)")
        }
        return ingest
    }

    private let row = Samples.square(37.5, -119.5, "2020-08-13", side: 1)[0]
    private var bad: String { row.replacing("37.5,", with: "97.5,") }

    @Test func countsAreSummedOverTheFiles() throws {
        let ingest = try ingest(Samples.file([row, row]), Samples.file([row, bad]))
        #expect(
            ingest.outcomes.map(\.counts.text) == [
                "2 read, 1 new, 1 duplicate, 0 superseded, 0 rejected",
                "2 read, 0 new, 1 duplicate, 0 superseded, 1 rejected",
            ])
        #expect(ingest.total.text == "4 read, 1 new, 2 duplicate, 0 superseded, 1 rejected")
        #expect(
            ingest.json.text.hasPrefix(
                #"{"read":4,"new":1,"duplicate":2,"superseded":0,"rejected":1,"files":[{"file":"file 0","read":2,"#))
        #expect(!ingest.isRefused)
    }

    @Test func aRowThatCannotBeUsedIsNamedByItsLine() throws {
        let ingest = try ingest(Samples.file([row, bad]))
        #expect(ingest.rejections.count == 1 && ingest.rejections[0].hasPrefix("line 3: "))
    }

    @Test func aFileOfWhichNothingCanBeUsedIsRefused() throws {
        #expect(try ingest(Samples.file([bad, bad])).isRefused)
        #expect(try !ingest(Samples.file([])).isRefused, "an empty file is no bad one")
    }

    @Test func theStoreKeepsTheNameThatIsAskedFor() throws {
        let session = season.session(.readWrite)
        var ingest = DetectionIngest(into: session)
        _ = try ingest.takeUp(season.folder.write(Samples.file([row]), as: "f.csv")) { "sent " + $0.prefix(4) }
        #expect(try session.store().files().map(\.name).contains { $0.hasPrefix("sent ") && $0.count == 9 })
    }
}

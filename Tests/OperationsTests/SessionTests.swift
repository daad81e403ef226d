import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

struct SessionTests {
    @Test func aSessionForReadingOpensNothingThatIsNotThere() throws {
        let folder = try TemporaryFolder()
        let session = StoreSession(path: folder.path("none.gpkg"), mode: .readOnly, clock: { SmallSeason.now })
        #expect(!session.exists)
        #expect(throws: StoreError.self) { try session.store() }
        #expect(try folder.contents().isEmpty)
    }

    @Test func theStoreIsOpenedOnce() throws {
        let session = try SmallSeason().session()
        #expect(try session.store() === session.store())
    }

    @Test func theLedgerIsReadAnewAfterAnActAlone() throws {
        let session = try SmallSeason().session(.readWrite)
        #expect(try session.ledger().entries.isEmpty)
        let fire = try session.season().season.events[0].event.id
        let name = Act.naming(fire, .give(.init(name: "Oak Fire")))
        let entry = try session.record(name, by: SmallSeason.duty, effectiveAt: nil)
        #expect(try session.ledger().entries == [entry])
    }

    @Test func anInstantFarFromClockAndStoreIsAskedBack() throws {
        let session = try SmallSeason().session()
        let near: [(option: String, instant: Instant?)] = [
            ("--at", SmallSeason.instant("2020-08-05T00:00:00Z")), ("--time", nil),
        ]
        #expect(try session.question(about: near) == nil)
        let far = try session.question(about: near + [("--known-at", SmallSeason.instant("1990-01-01T00:00:00Z"))])
        #expect(far?.hasPrefix("--known-at 1990-01-01T00:00:00Z: more than two years") == true)
    }

    @Test func detectionsAfterTheClockAreRemarkedOn() throws {
        let season = try SmallSeason()
        let remarks = Remarks()
        let early = StoreSession(
            path: season.path, mode: .readOnly, clock: { SmallSeason.instant("2020-08-05T00:00:00Z") },
            listener: remarks.listener)
        _ = try early.store()
        #expect(remarks.texts.count == 1)
        #expect(remarks.texts.first?.contains("41 detections dated after now") == true)
    }
}

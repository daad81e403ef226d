import EmergencyResponse
import Geo
import Operations
import SeasonSupport
import TestSupport
import Testing

struct DemoStoreTests {
    @Test func aDemoThatIsFilledTwiceHoldsTheSame() throws {
        let folder = try TemporaryFolder()
        let clock: @Sendable () -> Instant = { SmallSeason.instant("2026-01-01T00:00:00Z") }
        let demo = try DemoStore(.siberia2019, path: folder.path("demo.gpkg"), clock: clock)
        try demo.fill()
        let head = try demo.session.ledger().head
        #expect(head.sequence > 0)
        try demo.session.close()
        let again = try DemoStore(.siberia2019, path: folder.path("demo.gpkg"), clock: clock)
        try again.fill()
        #expect(try again.session.ledger().head == head)
    }

    @Test func aFolderThatIsSetIsNotGuessedAround() throws {
        #expect(try ProjectFolder.examples.find().hasSuffix("Examples"))
        #expect(try ProjectFolder.rules.find().hasSuffix("Rules"))
    }
}

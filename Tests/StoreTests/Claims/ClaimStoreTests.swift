import Claims
import EmergencyResponse
import GRDB
import Geo
import Store
import TestSupport
import Testing
import Wording

@Suite("Claims in the store")
struct ClaimStoreTests {
    private func claims(_ text: String) -> [Claim] {
        let source = ClaimSource(
            document: "a.txt", digest: String(repeating: "a", count: 64), publishedAt: Instant(seconds: 0))
        return ClaimExtractor(gazetteer: Gazetteer()).claims(in: ClaimDocument(text: text, source: source))
    }

    @Test("claims come back as they were, and the same ones are kept once")
    func keptOnce() throws {
        let folder = try TemporaryFolder()
        let claims = claims("Fires cover 1.1 million hectares in Yakutia. No injuries were reported.")
        let store = try Store(path: folder.path("s.gpkg"), mode: .create)
        #expect(try store.add(claims) == 2)
        #expect(try store.add(claims) == 0)
        let sorted = claims.sorted { $0.identifier < $1.identifier }
        #expect(try store.claims().sorted { $0.identifier < $1.identifier } == sorted)
        try store.close()
    }

    @Test("a claim that an earlier version wrote names the special fire regime by its old word, and is read")
    func earlierWord() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.gpkg")
        let store = try Store(path: path, mode: .create)
        let claims = claims("A special fire regime is in force in Yakutia.")
        #expect(claims.first?.detail.regime == .specialFireRegime)
        #expect(try store.add(claims) == claims.count)
        try store.close()
        let database = try DatabaseQueue(path: path)
        try database.write {
            try $0.execute(sql: "UPDATE claims SET claim = replace(claim, 'specialFireRegime', 'specialFire')")
            #expect($0.changesCount == 1)
        }
        try database.close()
        #expect(try Store(path: path, mode: .readOnly).claims() == claims)
    }

    @Test("a new reading does not push out one that somebody has reviewed")
    func reviewed() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path("s.gpkg"), mode: .create)
        var claim = try #require(claims("Fires cover 1.1 million hectares in Yakutia.").first)
        claim.reviewer = "duty officer"
        #expect(try store.add([claim]) == 1)
        var other = claim
        (other.reviewer, other.confidence) = (nil, 0.5)
        #expect(try store.add([other]) == 0)
        #expect(try store.claims() == [claim])
        try store.close()
    }

    @Test("a store without claims has none")
    func empty() throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.path("s.gpkg"), mode: .create)
        #expect(try store.claims().isEmpty)
        try store.close()
    }
}

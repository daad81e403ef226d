import Assessment
import Claims
import EmergencyResponse
import Geo
import Synchronization
import TestSupport
import Testing

@testable import Store

/// Rows as an earlier program could write them, put there by SQL.
@Suite("Stores of earlier programs")
struct EarlierStoreTests {
    final class Remarks: Sendable {
        private let texts = Mutex<[String]>([])
        var all: [String] { texts.withLock { $0 } }
        func add(_ text: String) { texts.withLock { $0.append(text) } }
    }

    let folder: TemporaryFolder
    let remarks = Remarks()

    init() throws { folder = try TemporaryFolder() }

    private func open(_ mode: Store.Mode) throws -> Store {
        try Store(path: folder.path("a.gpkg"), mode: mode) { [remarks] in remarks.add($0) }
    }

    private func shape(_ pairs: [(Double, Double)]) throws -> MultiPolygon {
        MultiPolygon([Polygon(exterior: try pairs.map { try Coordinate(latitude: $0.1, longitude: $0.0) })])
    }

    /// An area whose outline is kept as it is, in a store that does not say that its outlines are valid.
    private func keep(_ shape: MultiPolygon) throws {
        let store = try open(.create)
        try store.loadAreas([
            Area(code: "B", name: "Bow", level: .region, parentCode: nil, shape: shape, source: "")
        ])
        try store.execute("DELETE FROM meta WHERE name = 'outlinesAreValid'")
        try store.close()
    }

    private var tangle: [(Double, Double)] {
        var state: UInt64 = 42
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }
        let points = (0..<2_000).map { _ in (next(), next()) }
        return points + points.prefix(1)
    }

    @Test(
        "an outline that crosses itself is valid when it is read, and mended for good when the store is opened for writing"
    )
    func mended() throws {
        let bow = try shape([(0, 0), (2, 2), (2, 0), (0, 2), (0, 0)])
        try keep(bow)
        let read = try #require(open(.readOnly).areas().first)
        #expect(try read.shape == Outline.mended(bow) && read.shape.polygons.count == 2)
        try open(.readWrite).close()
        let store = try open(.readOnly)
        #expect(try store.areas().first?.shape == read.shape)
        #expect(try store.texts("SELECT value FROM meta WHERE name = 'outlinesAreValid'") == ["1"])
        #expect(remarks.all.isEmpty)
    }

    @Test("an outline that cannot be mended is named, once, and the area is used without it")
    func tangled() throws {
        try keep(shape(tangle))
        let store = try open(.readOnly)
        #expect(try store.areas().map(\.shape) == [MultiPolygon()])
        #expect(try store.evidence().areas.count == 1)
        let remark = try #require(remarks.all.first)
        #expect(remarks.all.count == 1 && remark.contains("area B") && remark.contains("crosses itself"))
    }

    @Test("a claim of more than there is cannot be kept, and one that is there is named and left out")
    func impossibleClaim() throws {
        let quantity = ClaimQuantity(
            low: 1, high: 2, stated: 1, unit: .hectares, rawNumber: "", rawUnit: "", precision: .exact)
        var claim = Claim(
            identifier: "x", subject: .area, quantity: quantity,
            quote: ClaimQuote(text: "", startOffset: 0, endOffset: 0),
            source: ClaimSource(document: "d", digest: "d"))
        let store = try open(.create)
        #expect(try store.add([claim]) == 1)
        claim.identifier = "y"
        claim.quantity?.high = .infinity
        #expect(throws: StoreError.self) { try store.add([claim]) }
        claim.quantity?.high = 1e300
        #expect(throws: StoreError.self) { try store.add([claim]) }
        try store.execute(
            """
            INSERT INTO claims (id, subject, areas, document, quote, claim)
                SELECT 'z', subject, areas, document, quote, replace(claim, '"high":"2"', '"high":"inf"') FROM claims
            """)
        #expect(try store.claims().map(\.identifier) == ["x"])
        #expect(try store.claims().count == 1)
        #expect(remarks.all.count == 1 && remarks.all[0].contains("row 2 of claims (z)"))
    }

    @Test("places of more people than there are stay, with their people unknown, and are named")
    func impossiblePlaces() throws {
        let store = try open(.create)
        let place = try Place(
            identifier: 7, name: "N", coordinate: Coordinate(latitude: 38, longitude: -122), population: 12,
            countryCode: "US")
        try store.loadPlaces([place])
        try store.execute("UPDATE places SET population = 9223372036854775807")
        var unknown = place
        unknown.population = 0
        #expect(try store.places() == [unknown])
        #expect(remarks.all.count == 1 && remarks.all[0].contains("place 7 (N)"))
    }

    @Test("what an area replaced is told, and the same again replaces nothing")
    func replaced() throws {
        let store = try open(.create)
        let first = Area(
            code: "A", name: "A", level: .region, parentCode: nil,
            shape: try shape([(0, 0), (1, 0), (1, 1), (0, 0)]), source: "")
        var second = first
        second.name = "B"
        #expect(try store.loadAreas([first]).isEmpty)
        #expect(try store.loadAreas([first]).isEmpty)
        #expect(try store.loadAreas([second]) == [AreaReplacement(before: first, now: second)])
    }
}

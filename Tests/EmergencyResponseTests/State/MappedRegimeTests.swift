import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Regimes on a map")
struct MappedRegimeTests {
    private static let square = MultiPolygon([
        Polygon(
            exterior: [(0, 0), (0, 1), (1, 1), (1, 0), (0, 0)].map {
                Coordinate(wrappingLatitude: $0.0, longitude: $0.1)
            })
    ])

    private func loaded(_ code: String, _ shape: MultiPolygon = square, centers: Int = 0) -> Area {
        Area(
            code: code, name: code, level: .district, parentCode: "RU-KYA", shape: shape,
            centers: Array(repeating: Coordinate(wrappingLatitude: 58, longitude: 101), count: centers), source: "test")
    }

    private func mapped(_ references: [AreaReference], _ areas: [Area]) -> [MappedRegime] {
        var ledger = Ledger()
        ledger.append(.declaration("x", .declare(Scene.declaration(areas: references))), hour: 0)
        return ledger.state.mappedRegimes(at: Scene.hour(1), areas: areas)
    }

    private func outline(_ extent: AreaReference.Extent, _ area: Area?) -> MappedRegime.Outline? {
        mapped([AreaReference(code: "RU-KYA", extent: extent)], [area].compactMap(\.self)).first?.outline
    }

    @Test("the outline is the area's own, that around an unnamed part, its centres, or none")
    func outlines() {
        #expect(outline(.whole, loaded("RU-KYA")) == .area)
        #expect(outline(.part, loaded("RU-KYA")) == .surroundings)
        #expect(outline(.whole, loaded("RU-KYA", MultiPolygon(), centers: 2)) == .centers)
        #expect(outline(.part, loaded("RU-KYA", MultiPolygon(), centers: 2)) == .centers)
        #expect(outline(.whole, loaded("RU-KYA", MultiPolygon())) == MappedRegime.Outline.none)
        #expect(outline(.whole, nil) == MappedRegime.Outline.none)
        #expect(outline(.whole, loaded("RU-IRK")) == MappedRegime.Outline.none)
    }

    @Test("a part stands by the districts that the same act names within it")
    func districts() throws {
        let part = AreaReference(code: "RU-KYA", extent: .part)
        let other = AreaReference(code: "ELSE", within: ["RU-IRK"])
        let rows = mapped([part, Scene.kezhemsky, other], [loaded("RU-KYA"), loaded("KEZH")])
        #expect(rows.map(\.inForce.area.code) == ["ELSE", "KEZH", "RU-KYA"])
        let region = try #require(rows.last)
        #expect(region.outline == .districts && region.districts == ["KEZH"])
        #expect(rows.map(\.act?.number) == Array(repeating: Scene.paper.number, count: 3))
        #expect(mapped([Scene.krasnoyarsk, Scene.kezhemsky], [loaded("RU-KYA")]).last?.districts == [])
    }

    @Test("before it takes effect and after its end nothing is mapped")
    func time() {
        var ledger = Ledger()
        ledger.append(.declaration("x", .declare(Scene.declaration(expiresAt: Scene.hour(5)))), hour: 1)
        func count(_ hour: Int) -> Int { ledger.state.mappedRegimes(at: Scene.hour(hour), areas: []).count }
        #expect([0, 1, 4, 5].map(count) == [0, 1, 1, 0])
    }
}

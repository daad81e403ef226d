import Assessment
import FireEvents
import Geo
import Testing

@testable import EmergencyResponse

@Suite("Report of a situation")
struct ReportBodyTests {
    private func summary(_ code: String, active: Int) -> AreaSummary {
        AreaSummary(
            code: code, name: "Area \(code)", russianName: nil, parentCode: "RU-KYA", eventCount: 3,
            activeEventCount: active,
            newEventCount: 0, burnedArea: .zero, activeArea: .zero, isApproximate: false)
    }

    @Test("names the districts that burn one by one, and has the figures of the first page by their names")
    func situation() throws {
        var situation = try #require(
            Situation(Evidence(detections: [], areas: [], places: [], files: []), at: Scene.hour(0)))
        situation.districts = [summary("D1", active: 2), summary("D2", active: 0), summary("D3", active: 1)]
        situation.regions = [summary("R1", active: 3)]
        situation.headline.burnedArea = AreaInterval(low: 1_500_000, best: 2_700_000.04, high: 3_100_000)
        situation.headline.eventCount = 147
        let body = ReportBody(title: "Siberia", of: situation, digest: Scene.digest)
        #expect(body.areas.map(\.code) == ["D1", "D3"])
        #expect(body.areas.allSatisfy { $0.liesWithin("RU-KYA") && $0.liesWithin("RU") })
        #expect(body.asOf == Scene.hour(0))
        #expect(body.figures.first { $0.name == "burnedAreaHectares" }?.value.description == "2700000.0")
        #expect(body.figures.first { $0.name == "eventCount" }?.value.description == "147")
        situation.districts = []
        #expect(ReportBody(title: "Siberia", of: situation, digest: Scene.digest).areas.map(\.code) == ["R1"])
    }
}

import Assessment
import FireEvents
import Formats
import Geo
import Tables
import Testing

@testable import Reports

@Suite("Causes as tables")
struct CauseTableTests {
    /// One fire with a flash beside it, one without.
    private static let origins: [FireOrigin] = {
        let fires = [Scenes.fire("20190728-a"), Scenes.fire("20190728-b", name: "Tura 1", at: Scenes.point(61, 90))]
        let struck = fires[0].event.ignition
        let flash = Flash(
            at: struck.latest.adding(hours: -30), coordinate: struck.coordinate, kind: .ground, peakKiloamperes: -17.25,
            polarity: .negative)
        let index = FlashIndex([flash], from: struck.latest.adding(hours: -500), until: Scenes.at)
        let weather = FlashWeather(duffMoistureCode: 70, droughtCode: 400, rainMillimeters: 0.4)
        return fires.map {
            FireOrigin(
                $0, index.inReach(of: $0.event.ignition), in: index, weather: [0: weather], model: LightningModel())
        }
    }()

    @Test("on a terminal fit 100 columns, count the causes and say what the coefficients are")
    func terminal() {
        let text = CauseTable.terminal(Self.origins)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(text.contains("lightning, dry: 1 · not lightning: 1") && text.contains("uncalibrated"))
        #expect(CauseTable.terminal([]) == "No fires.\n")
    }

    @Test("as CSV have a field for each column, a comma in a cause kept in its field, and the coefficients in each row")
    func csv() {
        let rows = CauseWriter.csv(Self.origins).split(separator: "\n")
        #expect(rows[0] == CauseWriter.columns.joined(separator: ",")[...])
        #expect(rows[1].contains(",\"lightning, dry\",") && rows[1].contains(",ground,-17.3,negative,"))
        #expect(rows[2].contains(",not lightning,1,0,0,,"))
        for row in rows.dropFirst() { #expect(row.hasSuffix(",uncalibrated")) }
        let commas = rows.map { $0.count { $0 == "," } }
        #expect(commas == [CauseWriter.columns.count - 1, CauseWriter.columns.count, CauseWriter.columns.count - 1])
    }

    @Test("as JSON say the same, with the candidates")
    func json() {
        let text = CauseWriter.json(Self.origins).text
        #expect(text.hasPrefix("{\"coefficients\":\"uncalibrated\",\"remark\":"))
        #expect(text.contains("\"cause\":\"lightning, dry\"") && text.contains("\"candidates\":[]"))
        #expect(text.contains("\"causeFlashTime\":\"2019-07-26T18:00:00Z\""))
    }
}

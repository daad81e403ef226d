import Claims
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Testing

@Suite("Claims of more than there is")
struct ImpossibleClaimTests {
    private func read(_ row: String) throws -> [Claim] {
        let folder = try TemporaryFolder()
        let header = "subject,document,areas,quantity,low,high,unit,season,startOffset,asOf,asOfZoneMinutes"
        return try ClaimTable.read(folder.write(header + "\n" + row + "\n", as: "claims.csv"))
    }

    @Test(
        "are refused in a table with line and range",
        arguments: [
            ("area,d,RU-KYA,,1e308,1e308,hectares,,,,", "51100000000 hectares"),
            ("area,d,RU-KYA,,0,51100000001,hectares,,,,", "51100000000 hectares"),
            ("people,d,RU-KYA,,1,1e11,people,,,,", "10000000000 people"),
            ("area,d,RU-KYA,\(String(repeating: "9", count: 400)) hectares,,,,,,,", "51100000000 hectares"),
            ("area,d,RU-KYA,9 million billion acres,,,,,,,", "51100000000 hectares"),
            ("area,d,RU-KYA,,1,2,hectares,9223372036854775807,,,", "1900 to 2200"),
            ("area,d,RU-KYA,,1,2,hectares,,9223372036854775807,,", "0 to 1000000000"),
            ("area,d,RU-KYA,,1,2,hectares,,,2020-01-01,9223372036854775807", "-1080 to 1080"),
        ])
    func table(row: String, range: String) throws {
        let error = try #require(throws: FormatError.self) { try read(row) }
        #expect(error.line == 2 && error.expected.contains(range))
    }

    @Test("the largest that there is is kept")
    func largest() throws {
        #expect(try read("area,d,RU-KYA,,0,51100000000,hectares,,,,").first?.quantity?.high == 51_100_000_000)
    }

    @Test(
        "are left out of what a text says, and named",
        arguments: [
            String(repeating: "9", count: 400), "1" + String(repeating: "0", count: 400),
            String(repeating: "9", count: 400) + "." + String(repeating: "9", count: 400),
            "9 million million million million million million million million million million million million",
            "2.5–9 billion billion billion billion billion billion billion billion billion billion",
        ])
    func text(number: String) {
        for unit in ["hectares", "acres", "square miles"] {
            let text = "Fires in Krasnoyarsk Krai cover \(number) \(unit). Fires cover 2 hectares in Yakutia."
            let document = ClaimDocument(text: text, source: ClaimSource(document: "d", digest: "d"))
            var rejected: [Claim] = []
            let claims = ClaimExtractor(gazetteer: Gazetteer()).claims(in: document) { rejected.append($0) }
            #expect(claims.map { $0.quantity?.stated } == [2] && rejected.count == 1)
            #expect(claims.allSatisfy { $0.quantity?.isPossible ?? true })
        }
    }

    @Test("many decimals are a number like any other")
    func decimals() {
        let text = "Fires cover 1.\(String(repeating: "3", count: 400)) million hectares in Yakutia."
        let document = ClaimDocument(text: text, source: ClaimSource(document: "d", digest: "d"))
        let stated = ClaimExtractor(gazetteer: Gazetteer()).claims(in: document).first?.quantity?.stated ?? 0
        #expect(abs(stated - 4e6 / 3) < 1)
    }
}

import Claims
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Testing

@Suite("Claims as CSV")
struct ClaimTableTests {
    private func read(_ text: String) throws -> [Claim] {
        let folder = try TemporaryFolder()
        return try ClaimTable.read(folder.write(text, as: "claims.csv"))
    }

    @Test("a number in words becomes an interval, and areas are whole, parts or exceptions")
    func words() throws {
        let claims = try read(
            """
            subject,document,areas,quantity,asOf,speaker,suppression
            area,https://tass.com/world/1071330,RU-SA;part:RU-BU*2;except:RU-KYA,nearly 2.8 million hectares,2019-07-31,Avialesookhrana,burning

            """)
        let claim = try #require(claims.first)
        #expect(claim.quantity?.low == 2_700_000 && claim.quantity?.high == 2_800_000)
        #expect(
            claim.areas == [
                ClaimArea(code: "RU-SA"), ClaimArea(code: "RU-BU", part: .part, districtCount: 2),
                ClaimArea(code: "RU-KYA", part: .except),
            ])
        #expect(claim.time?.from == Instant(year: 2019, month: 7, day: 31) && claim.scope.suppression == .burning)
    }

    @Test("what is written is read back as it was")
    func roundTrip() throws {
        let text =
            "As of 09:00 Moscow time on July 29, 94 fires covering 986,000 hectares were registered in Krasnoyarsk Territory, \"the ministry\" said. In two districts of Buryatia a state of emergency was introduced. No injuries were reported."
        let document = try ClaimDocumentFile.read(
            Array(text.utf8), name: "a, b.txt", publishedAt: Instant(iso8601: "2019-07-31"))
        let claims = ClaimExtractor(gazetteer: Gazetteer()).claims(in: document)
        #expect(claims.count == 4)
        let back = try read(ClaimTable.text(claims))
        #expect(ClaimTable.text(back) == ClaimTable.text(claims))
        #expect(back.map(\.quantity) == claims.map(\.quantity) && back.map(\.areas) == claims.map(\.areas))
        #expect(back.map(\.detail) == claims.map(\.detail) && back.map(\.scope) == claims.map(\.scope))
    }

    @Test(
        "a row that cannot be read is named with its line",
        arguments: [
            ("subject,document,quantity\narea,x,much land\n", "a number with a unit for quantity"),
            ("subject,document\nland,x\n", "a known subject"),
            ("subject,document,low,high,unit\narea,x,5,3,hectares\n", "high of at least low"),
            ("subject,document,asOf\narea,x,yesterday\n", "a time of ISO 8601 for asOf"),
            ("subject,document,confidence\narea,x,7\n", "a confidence from 0 to 1"),
            ("subject,document,areas\nregime,x,RU-IRK;RU-SA:part\n", "part:CODE"),
            ("subject,document,areas\nregime,x,all of Irkutsk\n", "an area code"),
        ])
    func refusals(text: String, expected: String) throws {
        let error = try #require(throws: FormatError.self) { try read(text) }
        #expect(error.line == 2 && error.expected.contains(expected))
    }
}

import FoundationEssentials
import TestSupport
import Testing

@Suite("zarevo claims")
struct ClaimsProgramTests {
    let season: SeasonStore

    struct Finding: Decodable {
        var kind: String
        var claims: [String]
        var satelliteArea: String?
        var ratio: Double?
    }
    struct Extracted: Decodable {
        var subject: String
        var quote: String
        var startOffset: Int
        var endOffset: Int
        var low: Double?
        var high: Double?
        var unit: String?
        var areas: [String]
    }

    static let header = "id,subject,areas,quantity,suppression,asOf,publisher,document,digest\n"
    /// The season has two fires in Southland that burn on 12 August, and one in Northland that was last seen on 2 August.
    static let claims =
        header + "two,count,XX-S,2 fires,active,2020-08-12T13:00:00Z,Service,https://example.org/1,d1\n"
        + "five,count,XX-S,5 fires,active,2020-08-12T13:00:00Z,Paper,https://example.org/2,d2\n"
        + "part,area,part:XX-N,10 hectares,active,2020-08-12T13:00:00Z,Paper,https://example.org/3,d3\n"
        + "long,area,XX-S,100 hectares,active,2019-08-12T13:00:00Z,Paper,https://example.org/4,d4\n"

    init() throws { season = try SeasonStore() }

    private func imported(_ text: String = claims) throws -> Program.Outcome {
        try season.program.run("claims", "import", try season.folder.write(text, as: "claims.csv"), "--json")
    }

    private func findings(_ arguments: String...) throws -> [Finding] {
        let outcome = try season.program.run(["claims", "reconcile", "--json"] + arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONDecoder().decode([Finding].self, from: Data(outcome.output.utf8))
    }

    @Test("rows are taken up once, and listed by area and subject")
    func rows() throws {
        #expect(try imported().output == "{\"read\":4,\"new\":4}\n")
        #expect(try imported().output == "{\"read\":4,\"new\":0}\n")
        let south = try season.output("claims", "list", "--area", "XX-S", "--format", "csv").split(separator: "\n")
        #expect(south.count == 4, "a header and three claims")
        let counts = try season.output("claims", "list", "--subject", "count", "--format", "csv")
        #expect(counts.contains("two,") && !counts.contains("part,"))
    }

    @Test("what is listed can be taken up again by another store, and is the same there")
    func roundTrip() throws {
        _ = try imported()
        let listed = try season.output("claims", "list", "--format", "csv")
        let file = try season.folder.write(listed, as: "listed.csv")
        #expect(try season.program.run("claims", "import", file, "--store", "other.gpkg").status == 0)
        #expect(try season.output("claims", "list", "--format", "csv", "--store", "other.gpkg") == listed)
    }

    @Test(
        "65: a bad row stops with its line, and nothing is kept",
        arguments: [
            ("x,count,XX-S,many,active,2020-08-12,P,d,e", "quantity"),
            ("x,count,XX-S,2 fires,warm,2020-08-12,P,d,e", "suppression"),
            ("x,count,XX-S,2 fires,active,yesterday,P,d,e", "asOf"),
            ("x,weather,XX-S,2 fires,active,2020-08-12,P,d,e", "subject"),
        ])
    func refused(row: String, column: String) throws {
        let outcome = try imported(Self.header + "ok,count,XX-S,2 fires,active,2020-08-12,P,d,e\n" + row + "\n")
        #expect(outcome.status == 65)
        #expect(outcome.errors.contains("claims.csv:3:") && outcome.errors.contains(column), "\(outcome.errors)")
        #expect(try season.output("claims", "list").isEmpty || !season.output("claims", "list").contains("XX-S"))
    }

    @Test("claims are held against what the satellites saw of the same area at that instant")
    func reconciled() throws {
        _ = try imported()
        let seen = try findings().filter { $0.satelliteArea != nil }
        #expect(seen.first { $0.claims == ["two"] }?.kind == "agree")
        let five = try #require(seen.first { $0.claims == ["five"] })
        #expect(five.kind == "differ" && five.ratio == 2.5, "five against two")
        #expect(seen.first { $0.claims == ["part"] }?.kind == "incomparable")
        #expect(seen.first { $0.claims == ["long"] }?.kind == "incomparable", "nothing is loaded of the year before")
    }

    @Test("figures of a file are held against each other without a store")
    func withoutStore() throws {
        let program = try Program(in: TemporaryFolder())
        let file = try program.folder.write(Self.claims, as: "claims.csv")
        let outcome = try program.run("claims", "reconcile", file, "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let found = try JSONDecoder().decode([Finding].self, from: Data(outcome.output.utf8))
        #expect(found.contains { Set($0.claims) == ["two", "five"] && $0.kind == "differ" })
        #expect(found.allSatisfy { $0.satelliteArea == nil })
    }

    @Test("an extracted claim has the bytes of its quote, and is kept when asked")
    func extracted() throws {
        let text = "Пожары. Southland: fires cover 120 thousand hectares in Southland, the service said.\n"
        let file = try season.folder.write(text, as: "news.txt")
        let outcome = try season.program.run("claims", "extract", file, "--published", "2020-08-12", "--keep", "--json")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let claims = try JSONDecoder().decode([Extracted].self, from: Data(outcome.output.utf8))
        let area = try #require(claims.first { $0.subject == "area" })
        #expect(area.areas == ["XX-S"] && area.unit == "hectares")
        #expect((area.low ?? .infinity) <= 120_000 && (area.high ?? 0) >= 120_000)
        let bytes = Array(text.utf8)
        #expect(String(decoding: bytes[area.startOffset..<area.endOffset], as: UTF8.self) == area.quote)
        #expect(try season.output("claims", "list", "--area", "XX-S", "--subject", "area").contains("120"))
    }

    @Test("69: there is no store to list from")
    func missing() throws {
        let program = try Program(in: TemporaryFolder())
        #expect(try program.run("claims", "list").status == 69)
    }
}

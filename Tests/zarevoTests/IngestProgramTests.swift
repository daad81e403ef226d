import TestSupport
import Testing

@Suite("zarevo ingest")
struct IngestProgramTests {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(in: folder)
    }

    private func ingest(_ files: String..., store: String = "zarevo.gpkg", input: String = "/dev/null") throws -> String
    {
        let outcome = try program.run(["ingest"] + files + ["--store", store, "--json"], input: input)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    private func events(_ store: String = "zarevo.gpkg") throws -> String {
        let outcome = try program.run("events", "--all", "--format", "geojson", "--store", store)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    private static func counts(
        _ file: String, _ read: Int, new: Int = 0, duplicate: Int = 0, superseded: Int = 0, rejected: Int = 0
    ) -> String {
        let members =
            #""read":\#(read),"new":\#(new),"duplicate":\#(duplicate),"superseded":\#(superseded),"rejected":\#(rejected)"#
        return #"{\#(members),"files":[{"file":"\#(file)",\#(members)}]}"# + "\n"
    }

    @Test("counts are JSON of a fixed shape, in all and for each file")
    func shape() throws {
        let rows = Samples.square(40, -121, "2020-08-01")
        _ = try folder.write(Samples.file(rows + ["not,a,row", rows[0]]), as: "a.csv")
        #expect(try ingest("a.csv") == Self.counts("a.csv", 18, new: 16, duplicate: 1, rejected: 1))
        _ = try folder.write(Samples.file([]), as: "b.csv")
        let two = try program.run("ingest", "a.csv", "b.csv", "--store", "two.gpkg", "--json").output
        #expect(
            two.hasPrefix(#"{"read":18,"new":16,"duplicate":1,"superseded":0,"rejected":1,"files":[{"file":"a.csv","#))
        #expect(two.hasSuffix(#"{"file":"b.csv","read":0,"new":0,"duplicate":0,"superseded":0,"rejected":0}]}"# + "\n"))
    }

    @Test("rejected rows are written with file, line, reason and text")
    func rejects() throws {
        let rows = Samples.square(40, -121, "2020-08-01", side: 2)
        let bad = [
            rows[0].replacing("2020-08-01", with: "2020-02-30"),
            rows[1].replacing("40.0", with: "99.0"),
        ]
        _ = try folder.write(Samples.file([rows[2], bad[0], rows[3], bad[1]]), as: "a.csv")
        let outcome = try program.run("ingest", "a.csv", "--rejects", "rejects.csv", "--json")
        #expect(outcome.output == Self.counts("a.csv", 4, new: 2, rejected: 2))
        let lines = try folder.text("rejects.csv").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0] == "file,line,reason,text")
        #expect(lines[1].hasPrefix("a.csv,3,") && lines[1].contains("acq_date") && lines[1].hasSuffix("\"\(bad[0])\""))
        #expect(lines[2].hasPrefix("a.csv,5,") && lines[2].contains("latitude") && lines[2].hasSuffix("\"\(bad[1])\""))
        #expect(outcome.errors.contains("a.csv:3:") && outcome.errors.contains("a.csv:5:"))
    }

    @Test("plain, gzip and standard input are one")
    func inputs() throws {
        let plain = try folder.write(Samples.season, as: "season.csv")
        let packed = try folder.write(Gzip.stored(Array(Samples.season.utf8)), as: "season.csv.gz")
        _ = try ingest(plain, store: "plain.gpkg")
        let expected = try events("plain.gpkg")
        #expect(expected.contains("\"Feature\""))
        _ = try ingest(packed, store: "packed.gpkg")
        #expect(try events("packed.gpkg") == expected)
        for input in [plain, packed] {
            let output = try ingest("-", store: "piped.gpkg", input: input)
            #expect(output.contains(#""file":"-","read":91,"#))
            #expect(try events("piped.gpkg") == expected)
        }
    }

    @Test("a file taken up twice changes nothing, and all of it is duplicate")
    func twice() throws {
        _ = try folder.write(Samples.season, as: "season.csv")
        #expect(try ingest("season.csv") == Self.counts("season.csv", 91, new: 91))
        let (before, listed) = (try events(), try program.run("events", "--detections").output)
        #expect(try ingest("season.csv") == Self.counts("season.csv", 91, duplicate: 91))
        #expect(try events() == before)
        #expect(try program.run("events", "--detections").output == listed)
    }

    @Test("an archive counts before its near-real-time edition, whichever came first")
    func editions() throws {
        _ = try folder.write(
            Samples.file(Samples.square(40, -121, "2020-08-01", version: "2.0NRT", eastMeters: 60)), as: "early.csv")
        _ = try folder.write(Samples.file(Samples.square(40, -121, "2020-08-01", version: "2")), as: "archive.csv")
        _ = try ingest("archive.csv", store: "alone.gpkg")
        let expected = try events("alone.gpkg")
        #expect(try ingest("early.csv", store: "a.gpkg") == Self.counts("early.csv", 16, new: 16))
        #expect(try events("a.gpkg") != expected)
        #expect(try ingest("archive.csv", store: "a.gpkg") == Self.counts("archive.csv", 16, superseded: 16))
        #expect(try ingest("archive.csv", store: "b.gpkg") == Self.counts("archive.csv", 16, new: 16))
        #expect(try ingest("early.csv", store: "b.gpkg") == Self.counts("early.csv", 16, superseded: 16))
        #expect(try events("a.gpkg") == expected)
        #expect(try events("b.gpkg") == expected)
    }

    @Test("the store lies where ZAREVO_STORE says, else here")
    func place() throws {
        _ = try folder.write(Samples.season, as: "season.csv")
        #expect(try program.run("ingest", "season.csv").status == 0)
        #expect(try folder.contents().contains("zarevo.gpkg"))
        #expect(try program.run("ingest", "season.csv", environment: ["ZAREVO_STORE=mine.gpkg"]).status == 0)
        #expect(try folder.contents() == ["mine.gpkg", "season.csv", "zarevo.gpkg"])
    }
}

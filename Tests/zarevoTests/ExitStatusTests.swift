import TestSupport
import Testing

/// The statuses of sysexits.h that the help of the program names.
@Suite("Exit status")
struct ExitStatusTests {
    let program: Program

    init() throws { program = try Program(in: TemporaryFolder()) }

    private func status(_ arguments: String...) throws -> Int32 {
        let outcome = try program.run(arguments)
        #expect(outcome.status == 0 || !outcome.errors.isEmpty)
        return outcome.status
    }

    private func ingestSeason() throws {
        let file = try program.folder.write(Samples.season, as: "season.csv")
        #expect(try status("ingest", file) == 0)
    }

    @Test(
        "64: wrong usage",
        arguments: [
            ["events", "--bogus"], ["burn"], ["ingest"], ["events", "--at", "yesterday"],
            ["situation", "--at", "2020-13-01T00:00:00Z"], ["events", "--bbox", "1,2,3"],
            ["events", "--status", "burning"], ["events", "--format", "gpkg"], ["events", "--feds"], ["report"],
            ["demo", "--scenario", "atlantis"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try program.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.contains("Usage: zarevo"))
    }

    @Test("65: a file without a usable header says file, line, what was expected and what was found")
    func noHeader() throws {
        let file = try program.folder.write("place,day\nOakville,2020-08-12\n", as: "other.csv")
        let outcome = try program.run("ingest", file)
        #expect(outcome.status == 65)
        for part in ["other.csv:1:", "expected", "latitude", "acq_date", "found"] {
            #expect(outcome.errors.contains(part), "\(part): \(outcome.errors)")
        }
    }

    @Test("65: a page of HTML in the place of a table is named as what it is, with what to do")
    func page() throws {
        let file = try program.folder.write("<html>Too many requests</html>\n", as: "page.csv")
        let outcome = try program.run("ingest", file)
        #expect(outcome.status == 65)
        for part in ["page.csv", "expected a table", "found a page of HTML", "fetch the data itself"] {
            #expect(outcome.errors.contains(part), "\(part): \(outcome.errors)")
        }
    }

    @Test("65: what is no store is not opened as one, nor changed", arguments: ["events", "situation"])
    func noStore(command: String) throws {
        let file = try program.folder.write("not a database, but long enough to be looked at\n", as: "notes.txt")
        #expect(try status(command, "--store", file) == 65)
        let season = try program.folder.write(Samples.season, as: "season.csv")
        #expect(try status("ingest", season, "--store", file) == 65)
        #expect(try program.folder.text("notes.txt").hasPrefix("not a database"))
    }

    @Test("69: no store, no such area, no detections so early, no examples")
    func missing() throws {
        #expect(try status("events") == 69)
        #expect(try status("report", "--out", "report") == 69)
        try ingestSeason()
        #expect(try status("events", "--area", "XX-Q") == 69)
        #expect(try status("situation", "--at", "1999-01-01T00:00:00Z", "--insist") == 69)
        let demo = try program.run("demo", environment: ["ZAREVO_EXAMPLES=" + program.folder.path])
        #expect(demo.status == 69)
        #expect(demo.errors.contains("Examples"))
    }

    @Test("74: files that cannot be read, files and folders that cannot be written")
    func access() throws {
        #expect(try status("ingest", "missing.csv") == 74)
        #expect(try status("ingest", program.folder.path) == 74)
        try ingestSeason()
        #expect(try status("events", "-o", "missing/fires.csv") == 74)
        #expect(try status("events", "-o", "missing/fires.gpkg") == 74)
        #expect(try status("events", "--format", "csv", "-o", "/dev/full") == 74)
        #expect(try status("report", "--out", "season.csv/report") == 74)
        #expect(try status("ingest", "season.csv", "--store", "missing/zarevo.gpkg") == 74)
        #expect(try status("ingest", "season.csv", "--rejects", "missing/rejects.csv") == 74)
    }

    @Test("a failed write leaves nothing half done")
    func nothingHalfDone() throws {
        try ingestSeason()
        let before = try program.folder.contents()
        #expect(try status("events", "-o", "missing/fires.gpkg") == 74)
        #expect(try status("ingest", "missing.csv") == 74)
        #expect(try program.folder.contents() == before)
    }
}

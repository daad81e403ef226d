import Glibc
import TestSupport
import Testing

/// What a run must not destroy.
@Suite("Outputs of the program")
struct OutputsProgramTests {
    let season: SeasonStore

    init() throws { season = try SeasonStore() }

    private func refused(_ arguments: [String], keeps file: String, says reason: String? = nil) throws {
        let before = try season.folder.bytes(file)
        let outcome = try season.program.run(arguments)
        #expect([64, 74].contains(outcome.status), "\(arguments): \(outcome.status) \(outcome.errors)")
        #expect(outcome.errors.contains(arguments.last ?? ""), "\(outcome.errors)")
        if let reason { #expect(outcome.errors.contains(reason), "\(outcome.errors)") }
        #expect(try season.folder.bytes(file) == before, "\(arguments)")
    }

    @Test("the store is never an output, by name, by link or through a folder")
    func store() throws {
        let file = "zarevo.gpkg"
        #expect(symlink(season.folder.path(file), season.folder.path("link.gpkg")) == 0)
        #expect(link(season.folder.path(file), season.folder.path("hard.gpkg")) == 0)
        for name in [file, "./" + file, "link.gpkg", "hard.gpkg"] {
            try refused(["events", "-o", name], keeps: file, says: "the store of this command")
            try refused(["events", "--feds", "-o", name], keeps: file, says: "the store of this command")
            for arguments in [
                ["complexes"], ["events", "--detections"], ["events", "--series"], ["ledger", "export"],
                ["causes", "--flashes", "season.csv"], ["ingest", "season.csv", "--rejects"],
            ] {
                try refused(arguments + (arguments.last == "--rejects" ? [name] : ["-o", name]), keeps: file)
            }
        }
        #expect(symlink(season.folder.path(file), season.folder.path("link")) == 0)
        try refused(["ingest", "season.csv", "--rejects", "link"], keeps: file, says: "the store of this command")
        try refused(["events", "-o", "link"], keeps: file, says: "the store of this command")
        let station = "id,lat,long,yr,mon,day,temp,rh,ws,prec\nA,46,-100,1985,4,13,17,42,25,0\n"
        _ = try season.folder.write(station, as: "station.csv")
        try refused(["danger", "station.csv", "-o", file], keeps: file)
    }

    @Test("an input is never an output, and what would have come before it is not done")
    func input() throws {
        try refused(["ingest", "season.csv", "--rejects", "season.csv"], keeps: "season.csv", says: "an input")
        let stands = "ID,FUELTYPE,FFMC,BUI,WS,WD,GS,ASPECT,LAT,LONG,DJ\n1,C2,90,60,20,0,0,0,55,-110,200\n"
        _ = try season.folder.write(stands, as: "stands.csv")
        try refused(["behavior", "stands.csv", "-o", "stands.csv"], keeps: "stands.csv", says: "an input")
        #expect(symlink(season.folder.path("stands.csv"), season.folder.path("other.csv")) == 0)
        try refused(["behavior", "stands.csv", "-o", "other.csv"], keeps: "stands.csv", says: "an input")
        let fresh = try season.program.run("ingest", "season.csv", "--rejects", "season.csv", "--store", "new.gpkg")
        #expect(fresh.status == 74)
        #expect(try !season.folder.contents().contains("new.gpkg"))
    }

    @Test("a file of another kind stays, and a name that says something else is refused with those that work")
    func kinds() throws {
        _ = try season.folder.write("%PDF-1.7 a contract", as: "contract")
        try refused(["events", "-o", "contract"], keeps: "contract", says: "a PDF document")
        _ = try season.folder.write("Dear diary", as: "diary.csv")
        try refused(["events", "-o", "diary.csv"], keeps: "diary.csv", says: "a text")
        for name in ["fires.shp", "fires.xlsx", "fires.pdf"] {
            let outcome = try season.program.run("events", "-o", name)
            #expect(outcome.status == 64 && outcome.errors.contains(".geojson"))
        }
        #expect(try season.program.run("complexes", "-o", "c.gpkg").status == 64)
        #expect(try season.program.run("events", "--format", "csv", "-o", "c.geojson").status == 64)
        #expect(try season.program.run("events", "--detections", "-o", "c.geojson").status == 64)
        #expect(try season.program.run("events", "-o", "fires.csv").status == 0)
        #expect(try season.program.run("events", "-o", "fires.csv").status == 0, "an older one is replaced")
    }

    @Test("a demo goes into no store that holds somebody's own, and writes nothing then")
    func demo() throws {
        let before = try season.folder.bytes("zarevo.gpkg")
        let outcome = try season.program.run(
            "demo", "--scenario", "siberia-2019", "--store", "zarevo.gpkg", "--out", "demo",
            environment: ["ZAREVO_EXAMPLES=" + DemoTests.examples])
        #expect(outcome.status == 74 && outcome.errors.contains("zarevo.gpkg"))
        #expect(try season.folder.bytes("zarevo.gpkg") == before)
        #expect(try !season.folder.contents().contains("demo"))
    }

    @Test("a report over an older one of another area leaves none of its files, and none of mine is touched")
    func report() throws {
        _ = try season.output("report", "--out", "report")
        let all = try season.folder.contents("report/maps")
        _ = try season.folder.write("mine", as: "report/mine.txt")
        _ = try season.output("report", "--area", "XX-S", "--out", "report")
        _ = try season.output("report", "--area", "XX-S", "--out", "alone")
        for part in ["maps", "tables"] {
            #expect(try season.folder.contents("report/" + part) == season.folder.contents("alone/" + part))
        }
        #expect(try season.folder.text("report/mine.txt") == "mine")
        #expect(!all.isEmpty)
    }
}

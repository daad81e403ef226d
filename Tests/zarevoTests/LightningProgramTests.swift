import TestSupport
import Testing

@Suite("zarevo causes, and danger in the situation")
struct LightningProgramTests {
    let season: SeasonStore

    init() throws {
        season = try SeasonStore()
        // One flash beside the fire that is new, the evening before; one far away, long before.
        _ = try season.folder.write(
            """
            time,lon,lat,kA,polarity
            2020-07-15T00:00:00Z,-100,30,12,positive
            2020-08-11T22:30:00Z,-120.196,38.503,21.5,negative
            not a time,-120.196,38.503,21.5,negative

            """, as: "flashes.csv")
        for (name, value) in [("FWI", 44), ("DMC", 90), ("DC", 500), ("rain", 1)] {
            let rows = Array(repeating: Array(repeating: "\(value)", count: 6).joined(separator: " "), count: 6)
            let head = "ncols 6\nnrows 6\nxllcorner -123\nyllcorner 36\ncellsize 1\nNODATA_value -9999\n"
            _ = try season.folder.write(head + rows.joined(separator: "\n") + "\n", as: name + ".asc")
        }
        _ = try season.folder.write(Self.grid(["FWI", "DMC", "DC", "rain"]), as: "danger.vrt")
        _ = try season.folder.write(Self.grid(["FWI", "DMC", "DC"]), as: "dry.vrt")
    }

    /// The same layers on two days, in a form that GDAL reads as text.
    private static func grid(_ layers: [String]) -> String {
        let days = layers.flatMap { name in ["2020-08-11", "2020-08-12"].map { (name, $0) } }
        let bands = days.enumerated().map { index, layer in
            """
            <VRTRasterBand dataType="Float32" band="\(index + 1)"><Description>\(layer.0) \(layer.1)</Description>
            <SimpleSource><SourceFilename relativeToVRT="1">\(layer.0).asc</SourceFilename><SourceBand>1</SourceBand>
            </SimpleSource></VRTRasterBand>
            """
        }
        return "<VRTDataset rasterXSize=\"6\" rasterYSize=\"6\"><SRS>EPSG:4326</SRS>"
            + "<GeoTransform>-123, 1, 0, 42, 0, -1</GeoTransform>" + bands.joined() + "</VRTDataset>"
    }

    private func causes(_ arguments: String...) throws -> [String: [String: String]] {
        let run = try season.program.run(["causes", "--flashes", "flashes.csv", "--format", "csv"] + arguments)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.contains("flashes.csv:4: time"))
        // A comma within a field, which the table of these tests does not know.
        #expect(run.output.contains("\"lightning, "))
        let plain = run.output.replacing("\"lightning, ", with: "lightning: ").replacing("\"", with: "")
        let rows = Table(plain).rows
        #expect(rows.count == 3 && rows.allSatisfy { $0["coefficients"] == "uncalibrated" })
        return Dictionary(
            uniqueKeysWithValues: rows.map { (String(($0["firstSeen"] ?? "").prefix(10)) + ($0["status"] ?? ""), $0) })
    }

    @Test("a fire beside a flash was lit by lightning, dry where rain is known to be little")
    func dry() throws {
        let fires = try causes("--weather", "danger.vrt", "--until", "2020-08-13T00:00:00Z")
        let struck = try #require(fires["2020-08-12new"])
        #expect(struck["cause"] == "lightning: dry" && struck["causeFlashTime"] == "2020-08-11T22:30:00Z")
        #expect(struck["causeFlashKiloamperes"] == "-21.5" && struck["rainMillimeters"] == "1")
        #expect(struck["duffMoistureCode"] == "90" && struck["ignitionBasis"] == "fuel and rain")
        #expect(fires.values.count { $0["cause"] == "not lightning" } == 2)
    }

    @Test("whether it was dry is unknown without rain, and the cause where the flashes do not reach")
    func unknown() throws {
        let fires = try causes("--weather", "dry.vrt")
        #expect(fires["2020-08-12new"]?["cause"] == "lightning: rain unknown")
        #expect(fires["2020-08-01ended"]?["cause"] == "not lightning")
        let late = try causes("--since", "2020-08-01T00:00:00Z")
        #expect(late["2020-08-01ended"]?["cause"] == "unknown" && late["2020-08-01ended"]?["causeProbability"] == "")
        #expect(late["2020-08-12new"]?["ignitionBasis"] == "assumed")
    }

    @Test("a table says what the coefficients are, JSON too; cells have hold-over by day")
    func forms() throws {
        #expect(try season.output("causes", "--flashes", "flashes.csv").contains("uncalibrated"))
        let json = try season.output(
            "causes", "--flashes", "flashes.csv", "--weather", "danger.vrt", "--cells", "cells.csv", "--format", "json")
        #expect(json.contains("\"coefficients\":\"uncalibrated\"") && json.contains("\"candidates\":[{"))
        let cells = Table(try season.folder.text("cells.csv"))
        #expect(cells.rows.count == 1 && cells.columns.suffix(15).last == "appearanceDay14")
        #expect(cells.rows.first?["day"] == "2020-08-11" && cells.rows.first?["groundFlashes"] == "1")
    }

    @Test(
        "what is missing is said",
        arguments: [
            (["causes", "--flashes", "nothing.csv"], 74),
            (["causes", "--flashes", "season.csv", "--cells", "c.csv"], 64),
            (["causes", "--flashes", "places.csv"], 65), (["situation", "--danger", "FWI.asc"], 65),
            (["situation", "--danger", "nothing.nc"], 74),
        ] as [([String], Int32)])
    func failures(arguments: [String], status: Int32) throws {
        #expect(try season.program.run(arguments).status == status)
    }

    @Test("the situation tells danger by fire and district where a grid is given, and that it is unknown where not")
    func situation() throws {
        #expect(try season.output("situation").contains("Fire danger: unknown (no weather loaded)."))
        let text = try season.output("situation", "--danger", "danger.vrt").replacing("\n", with: " ")
        #expect(text.contains("2 of 2 burning fires lie in class “high” or above; the highest FWI is 44 very high"))
        let table = Table(
            try season.output("situation", "--danger", "danger.vrt", "--by", "district", "--format", "csv"))
        let row = try #require(table.rows.first { $0["code"] == "XX-S-1" })
        #expect(row["fwiMedian"] == "44" && row["fwi90thPercentile"] == "44" && row["fwiClass"] == "very high")
        let north = Table(
            try season.output("situation", "--danger", "danger.vrt", "--classes", "north", "--format", "csv"))
        #expect(north.rows.first?["fwiClass"] == "extreme")
        _ = try season.output("report", "--danger", "danger.vrt", "--out", "out")
        #expect(try season.folder.text("out/tables/danger.csv").contains(",44,44,very high"))
    }
}

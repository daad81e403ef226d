import Geo
import Testing

@testable import Feeds

@Suite("Fields of forecasts")
struct WeatherTests {
    // As NOAA writes them: https://www.nco.ncep.noaa.gov, with two messages at one offset.
    static let index = """
        1:0:d=2020090800:PRMSL:mean sea level:6 hour fcst:
        2:990253:d=2020090800:TMP:2 m above ground:6 hour fcst:
        3:1500000:d=2020090800:RH:2 m above ground:6 hour fcst:
        4.1:1900000:d=2020090800:UGRD:10 m above ground:6 hour fcst:
        4.2:1900000:d=2020090800:VGRD:10 m above ground:6 hour fcst:
        5:2400000:d=2020090800:APCP:surface:0-6 hour acc fcst:
        6:2900000:d=2020090800:APCP:surface:0-6 hour acc fcst:

        """

    @Test("an index of the GFS gives the ranges of the fields wanted; the last goes to the end of the file")
    func gfs() throws {
        let ranges = try ForecastModel.gfs.ranges(in: Self.index, for: .danger, step: 6)
        #expect(
            ranges.map(\.header) == [
                "bytes=990253-1499999", "bytes=1500000-1899999", "bytes=1900000-2399999", "bytes=2400000-2899999",
                "bytes=2900000-",
            ])
    }

    @Test("an index of ECMWF gives offset and length")
    func ecmwf() throws {
        let text = """
            {"domain": "g", "date": "20240301", "time": "0000", "type": "fc", "stream": "oper", "step": "6", "levtype": "sfc", "param": "10u", "_offset": 5000, "_length": 700}
            {"domain": "g", "step": "6", "levtype": "pl", "levelist": "850", "param": "u", "_offset": 5700, "_length": 300}
            {"domain": "g", "step": "6", "levtype": "sfc", "param": "10v", "_offset": 7000, "_length": 100}
            {"domain": "g", "step": "6", "levtype": "sfc", "param": "2d", "_offset": 1000, "_length": 100}
            {"domain": "g", "step": "6", "levtype": "sfc", "param": "2t", "_offset": 100, "_length": 900}
            """
        let danger = try ForecastModel.ecmwf.ranges(in: text, for: .danger, step: 0)
        #expect(danger.map(\.header) == ["bytes=100-999", "bytes=1000-1099", "bytes=5000-5699", "bytes=7000-7099"])
        #expect(throws: IndexError.self) { try ForecastModel.ecmwf.ranges(in: text, for: .danger, step: 6) }
    }

    @Test(
        "what is no index is refused with its line",
        arguments: [
            "", "<html>", "1:zero:d=2020:TMP:2 m above ground:anl:",
            "1:9:d=1:TMP:surface:anl:\n2:5:d=1:TMP:surface:anl:",
            "{\"param\": 1}", "{\"levtype\": \"sfc\", \"param\": \"2t\", \"_offset\": -1, \"_length\": 3}",
            "1:0:d=2020090800:PRMSL:mean sea level:anl:",
        ])
    func refused(text: String) {
        for model in ForecastModel.allCases {
            #expect(throws: IndexError.self) { try model.ranges(in: text, for: .danger, step: 0) }
        }
    }

    @Test("an index that was cut off between two lines is told by what it lacks")
    func cutIndex() {
        let lines = Self.index.split(separator: "\n")
        for count in 1..<5 {
            let text = lines.prefix(count).joined(separator: "\n") + "\n"
            #expect(throws: IndexError.self) { try ForecastModel.gfs.ranges(in: text, for: .danger, step: 6) }
        }
    }

    @Test("files lie where the sources say")
    func paths() throws {
        let run = try #require(Instant(iso8601: "2026-11-30T06:00:00Z"))
        #expect(ForecastModel.gfs.paths(run: run, step: 24).data == "/gfs.20261130/06/atmos/gfs.t06z.pgrb2.0p25.f024")
        #expect(
            ForecastModel.ecmwf.paths(run: run, step: 24).index
                == "/20261130/06z/ifs/0p25/oper/20261130060000-24h-oper-fc.index")
        #expect(ForecastModel.gfs.newestRun(at: run.adding(hours: 4.9)) == run.adding(hours: -6))
        #expect(ForecastModel.gfs.newestRun(at: run.adding(hours: 5)) == run)
        #expect(ForecastModel.gfs.hasStep(119) && !ForecastModel.gfs.hasStep(121) && ForecastModel.gfs.hasStep(123))
        #expect(
            ForecastModel.ecmwf.hasStep(144) && !ForecastModel.ecmwf.hasStep(147) && ForecastModel.ecmwf.hasStep(150))
    }

    static func message(_ edition: UInt8, length: Int) -> [UInt8] {
        var bytes = Array("GRIB".utf8) + [UInt8](repeating: 0, count: length - 8) + Array("7777".utf8)
        bytes[7] = edition
        let place = edition == 1 ? 4..<7 : 8..<16
        for (index, position) in place.enumerated() {
            let shift = 8 * (place.count - 1 - index)
            bytes[position] = shift < 32 ? UInt8(truncatingIfNeeded: length >> shift) : 0
        }
        return bytes
    }

    @Test("messages of both editions are counted; one cut anywhere, or followed by something else, is none")
    func messages() {
        let two = Self.message(1, length: 70_000) + Self.message(2, length: 300)
        #expect(GRIBMessage.count(in: two) == 2 && GRIBMessage.count(in: []) == 0)
        for cut in [1, 4, 150, 299] { #expect(GRIBMessage.count(in: Array(two.dropLast(cut))) == nil) }
        #expect(GRIBMessage.count(in: two + [10]) == nil)
        #expect(GRIBMessage.count(in: Array("<html>".utf8)) == nil)
    }
}

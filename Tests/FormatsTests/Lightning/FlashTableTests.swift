import Assessment
import Geo
import Testing

@testable import Formats
@testable import Tables

@Suite("Flashes as tables")
struct FlashTableTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ text: String) throws -> FlashReading { try FlashFile.read(folder.write(text, as: "f.csv")) }

    private static let expected = Flash(
        at: Instant(year: 2020, month: 8, day: 16, hour: 10, minute: 12, second: 33) ?? Instant(seconds: 0),
        coordinate: Coordinate(wrappingLatitude: 38.25, longitude: -121.5), kind: .ground, peakKiloamperes: -17.5,
        polarity: .negative)

    @Test(
        "come out the same from every usual spelling",
        arguments: [
            "time,longitude,latitude,kA,polarity\n2020-08-16T10:12:33.789Z,-121.5,38.25,17.5,negative",
            "time,lon,lat,kA,polarity\n2020-08-16 10:12:33,-121.5,38.25,17.5,-",
            "Time (UTC),LAT,LON,Peak Current (kA)\n2020/08/16 10:12:33.1,38.25,-121.5,-17.5",
            "date;time;lat;long;amplitude [A];type\n2020-08-16;10:12:33;38,25;-121,5;-17500;CG",
            "datetime\tlat\tlng\tcurrent\tcloud_indicator\n20200816 101233\t38.25\t238.5\t-17.5\t0",
            "timestamp,lat,lon,signal_kA,kind\n1597572753123456789,38.25,-121.5,-17.5,ground",
            "utc,y,x,peakKiloamperes\n2020-08-16T17:12:33+07:00,38.25,-121.5,-17.5",
        ])
    func spellings(text: String) throws {
        let reading = try read(text + "\n")
        #expect(reading.flashes == [Self.expected] && reading.rejected.isEmpty)
    }

    @Test("tell cloud from ground, and how exact the place is")
    func kinds() throws {
        let reading = try read(
            "time,lat,lon,type,error_km\n2020-08-16T10:12:33Z,1,2,IC,0.4\n2020-08-16T10:12:33Z,1,2,,\n")
        #expect(reading.flashes.map(\.kind) == [.cloud, .unknown])
        #expect(reading.flashes.map(\.uncertaintyKilometers) == [0.4, 0])
    }

    @Test(
        "that are no flashes are counted with line and reason, the others kept",
        arguments: [
            ("2020-08-16,1,2,5,+", "time"), ("2020-13-16T10:00:00Z,1,2,5,+", "time"),
            ("2020-08-16T10:00:00Z,181000,2,5,+", "longitude"), ("2020-08-16T10:00:00Z,1,92,5,+", "latitude"),
            ("2020-08-16T10:00:00Z,1,2,strong,+", "peakKiloamperes"), ("2020-08-16T10:00:00Z,1,2,5,up", "polarity"),
            (",1,2,5,+", "time"),
        ])
    func rejected(row: String, column: String) throws {
        let good = "2020-08-16T10:12:33Z,-121.5,38.25,-17.5,-\n"
        let reading = try read("time,lon,lat,kA,polarity\n" + row + "\n" + good)
        #expect(reading.flashes == [Self.expected])
        let fault = try #require(reading.rejected.first)
        #expect(fault.line == 2 && fault.reason.hasPrefix(column) && fault.text == row)
    }

    @Test("without place or time are no table of flashes", arguments: ["lat,lon\n1,2\n", "time,lat\n1,2\n", ""])
    func refused(text: String) {
        #expect(throws: FormatError.self) { try read(text) }
    }

    @Test("may lie in a folder, taken by name")
    func folders() throws {
        for name in ["b.nc", "a.csv", "c.txt", "d.csv.gz"] { _ = folder.write("", as: name) }
        #expect(try FlashFile.files(folder.path) == ["a.csv", "b.nc", "d.csv.gz"].map { folder.path + "/" + $0 })
        #expect(try FlashFile.files("anything.nc") == ["anything.nc"])
    }
}

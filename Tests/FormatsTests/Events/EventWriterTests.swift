import Assessment
import FireEvents
import Formats
import Geo
import Tables
import Testing

@Suite("Writing events")
struct EventWriterTests {
    private static let fixedColumns = [
        "id", "name", "status", "firstSeen", "lastSeen", "longitude", "latitude", "detectionCount",
        "burnedAreaHectaresLow", "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectares",
        "growthHectaresPerDay", "fireRadiativePowerMegawatts", "nearestPlace", "nearestPlaceKilometers",
    ]

    private func written(_ format: EventFormat, _ events: [LocatedEvent]) throws -> VectorFile {
        let folder = try TemporaryFolder()
        let path = folder.path + "/events." + format.rawValue
        try EventWriter.write(events, format: format, to: path)
        #expect(folder.names == ["events." + format.rawValue])
        return try VectorFile(path)
    }

    @Test("the columns that other programs read come first, every name is there once, and each is explained")
    func columns() {
        let names = EventColumns.all.map(\.name)
        #expect(Array(names.prefix(16)) == Self.fixedColumns)
        #expect(Set(names).count == names.count)
        #expect(EventColumns.all.allSatisfy { !$0.meaning.isEmpty })
    }

    @Test("CSV that is read again has the values, with awkward text whole and missing values empty")
    func csv() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/events.csv"
        try EventWriter.write(try SampleEvents.both(), format: .csv, to: path)
        let file = try VectorFile(path)
        let full = try #require(file.fields.first)
        #expect(full["name"] == "Ust'-\"Kut\", <North> & South\nline 2")
        #expect(full["longitude"] == "180" && full["latitude"] == "60.5")
        #expect(full["burnedAreaHectaresLow"] == "350" && full["burnedAreaHectaresHigh"] == "460.1")
        #expect(full["nearestPlaceKilometers"] == "12.35")
        #expect(full["regions"] == "RU-IRK:300;RU-SA:100" && full["approximateAreas"] == "RU-IRK-1")
        #expect(full["parents"] == "p1;p2")
        #expect(full["detectionsAqua"] == "5" && full["detectionsNOAA20"] == "0")
        #expect(full["firstSeen"] == "2020-08-16T00:00:00Z")
        #expect(try #require(file.fields.last)["fireRadiativePowerMegawatts"] == "")
    }

    @Test("GeoJSON that GDAL reads again has the same shapes and properties")
    func geoJSON() throws {
        let events = try SampleEvents.both()
        let file = try written(.geojson, events)
        #expect(file.shapes == [events[0].event.perimeter.rounded, nil])
        #expect(file.system == "4326")
        let (full, sparse) = (try #require(file.fields.first), try #require(file.fields.last))
        #expect(full["name"] == events[0].name && full["russianName"] == "Усть-Кут 2")
        #expect(full["detectionCount"] == "12" && full["headSpreadTowardDegrees"] == "45")
        #expect(full["nightShare"] == "0.333")
        #expect(sparse["id"] == "20200817-0000000000" && sparse["kind"] == "staticHeat")
        #expect(sparse["fireRadiativePowerMaximumMegawatts"] == nil && sparse["headSpreadTowardDegrees"] == nil)
    }

    @Test("GeoJSON has one feature a line, and is valid without events")
    func geoJSONLines() throws {
        let text = EventWriter.text(try SampleEvents.both(), format: .geojson)
        #expect(text.split(separator: "\n").count == 4)
        #expect(text.contains(#""geometry":null"#))
        #expect(try written(.geojson, []).fields.isEmpty)
    }

    @Test(
        "GeoPackage, FlatGeobuf and KML are read again by GDAL with shapes and values",
        arguments: [
            EventFormat.gpkg, .fgb, .kml,
        ])
    func geodata(format: EventFormat) throws {
        let event = try SampleEvents.full()
        let file = try written(format, [event])
        #expect(file.layerName == "events" && file.system == "4326")
        #expect(file.shapes.first??.rounded == event.event.perimeter.rounded)
        let fields = try #require(file.fields.first)
        #expect(fields[format == .kml ? "Name" : "name"] == event.name)
        #expect(fields["id"] == event.event.id)
        #expect(try #require(fields["burnedAreaHectares"].flatMap(Double.init)) == 400)
        #expect(fields["regions"] == "RU-IRK:300;RU-SA:100")
        #expect(
            try #require(fields["firstSeen"]).hasPrefix(
                format == .kml ? "2020-08-16T00:00:00Z" : "2020/08/16 00:00:00+00"))
    }

    @Test("events without shape and missing values are written in every format", arguments: EventFormat.allCases)
    func sparse(format: EventFormat) throws {
        let fields = try written(format, try SampleEvents.both()).fields
        #expect(fields.count == 2)
        let sparse = fields.first { $0["id"] == "20200817-0000000000" }
        #expect(sparse?["staticHeatReason"] == "seen on 14 nights in one place")
        #expect(["", nil].contains(sparse?["headSpreadTowardDegrees"]))
    }

    @Test("the same events give the same bytes in every format", arguments: EventFormat.allCases)
    func reproducible(format: EventFormat) throws {
        let folder = try TemporaryFolder()
        let paths = ["first", "second"].map { "\(folder.path)/\($0).\(format.rawValue)" }
        for path in paths {
            try EventWriter.write(try SampleEvents.both(), format: format, to: path)
        }
        #expect(try InputFile(paths[0]).bytes == (try InputFile(paths[1]).bytes))
    }

    @Test("a file that cannot be written is said so, and leaves nothing behind", arguments: EventFormat.allCases)
    func unwritable(format: EventFormat) throws {
        let folder = try TemporaryFolder()
        for path in [folder.path + "/none/events." + format.rawValue, folder.path] {
            let error = try #require(throws: FormatError.self) {
                try EventWriter.write(try SampleEvents.both(), format: format, to: path)
            }
            #expect(error.kind == .access && error.source == path)
        }
        #expect(folder.names.isEmpty)
    }

    @Test("what an earlier run wrote is replaced whole", arguments: EventFormat.allCases)
    func replaced(format: EventFormat) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/events." + format.rawValue
        try EventWriter.write(try SampleEvents.both(), format: format, to: path)
        try EventWriter.write([try SampleEvents.full()], format: format, to: path)
        #expect(try VectorFile(path).fields.count == 1)
        #expect(folder.names.count == 1)
    }
}

import FireEvents
import Formats
import Tables
import Testing

@Suite("Rows without pixel size, and satellites that are not read")
struct FIRMSFootprintTests {
    static let landsat = """
        latitude,longitude,path,row,scan,track,acq_date,acq_time,satellite,confidence,daynight
        38.712240,-120.518730,43,33,4177,2210,2026-08-02,1838,L8,H,D
        38.712511,-120.518391,43,33,5,8,2026-08-02,1838,L8,H,D
        38.712511,-120.518048,43,33,3,4,2026-08-02,232,L9,M,D
        """

    @Test("a row without scan and track has the mean footprint of its sensor, and is counted")
    func missing() throws {
        let table = try parse(RowBuilder.file(["scan": nil, "track": nil]))
        let detection = try #require(table.detections.first)
        #expect(!detection.hasFootprint && detection.scanKilometers.isNaN && detection.trackKilometers.isNaN)
        #expect(detection.footprint == Satellite.Instrument.viirs.meanFootprint)
        #expect(ReadingNotes(table).withoutFootprintCount == 1)
        #expect(ReadingNotes(table).lines.first?.contains("without scan and track") == true)
    }

    @Test("empty fields of both are the same; one column alone counts as none")
    func empty() throws {
        #expect(try parse(RowBuilder.file(["scan": "", "track": ""])).detections.first?.hasFootprint == false)
        #expect(try parse(RowBuilder.file(["track": nil])).detections.first?.hasFootprint == false)
        #expect(try parse(RowBuilder.file(["scan": ""])).rejected.count == 1)
    }

    @Test("of two copies of a row the one with its pixel size is kept")
    func preference() throws {
        let whole = try #require(try parse(RowBuilder.file()).detections.first)
        let bare = try #require(try parse(RowBuilder.file(["scan": nil, "track": nil])).detections.first)
        #expect(whole.isPreferred(over: bare) && !bare.isPreferred(over: whole))
    }

    @Test("the mean footprint is that of the detections of a season, within a twentieth")
    func mean() throws {
        for (file, instrument) in [
            ("viirs-snpp-archive", Satellite.Instrument.viirs), ("viirs-noaa20-nrt", .viirs),
            ("modis-c61-archive", .modis),
        ] {
            let rows = try FIRMSFile("Examples/western-us-2020/\(file).csv.gz").table.detections
            let scan = rows.reduce(0) { $0 + Double($1.scanKilometers) } / Double(rows.count)
            let track = rows.reduce(0) { $0 + Double($1.trackKilometers) } / Double(rows.count)
            #expect(abs(scan / instrument.meanFootprint.scanKilometers - 1) < 0.06, "\(file): \(scan)")
            #expect(abs(track / instrument.meanFootprint.trackKilometers - 1) < 0.06, "\(file): \(track)")
        }
    }

    @Test("no row of Landsat becomes a detection, however small its pixel numbers")
    func landsat() throws {
        let table = try parse(Self.landsat)
        #expect(table.detections.isEmpty && table.rejected.count == 3)
        #expect(table.rejected.allSatisfy { $0.unreadSatellite == .landsat })
        #expect(table.rejected.allSatisfy { $0.reason.contains("Landsat is not read") })
        let unread = ReadingNotes(table).unread
        #expect(unread.map(\.satellite) == [.landsat] && unread.map(\.rowCount) == [3])
    }

    @Test(
        "satellites that are not read are told by their names, by any spelling",
        arguments: [
            ("L8", UnreadSatellite.landsat), ("Landsat-9", .landsat), ("LC08", .landsat), ("GOES-16", .goes),
            ("G18", .goes), ("goes19", .goes), ("H09", .himawari), ("Himawari-8", .himawari), ("MET-11", .meteosat),
            ("Meteosat 9", .meteosat), ("MSG4", .meteosat), ("M11", .meteosat), ("MTI1", .meteosat),
            ("MTG-I1", .meteosat), ("Meteosat-12 (MTG-I1)", .meteosat), ("MSG_IODC", .meteosat),
            ("METEOSAT_NRT", .meteosat), ("Himawari-9 (GEO)", .himawari), ("HIMAWARI_NRT", .himawari),
            ("GOES_NRT", .goes), ("GOES-East", .goes), ("GOESEast", .goes), ("LANDSAT_NRT", .landsat),
            ("Landsat-8/9", .landsat), ("LC9", .landsat),
        ])
    func names(name: String, satellite: UnreadSatellite) throws {
        let table = try parse(RowBuilder.file(["satellite": name, "scan": "2", "track": "2"]))
        let row = try #require(table.rejected.first)
        #expect(row.unreadSatellite == satellite && row.reason.contains("MODIS or VIIRS files of the same days"))
    }

    @Test("an instrument that is not read refuses the row too, and an unknown satellite stays an unknown one")
    func others() throws {
        let instrument = try parse(RowBuilder.file(["instrument": "SEVIRI"])).rejected.first
        #expect(instrument?.unreadSatellite == .meteosat)
        for name in ["G", "L", "H", "X9", "GOES-160", "G1H2", "9"] {
            #expect(try parse(RowBuilder.file(["satellite": name])).rejected.first?.unreadSatellite == nil)
        }
    }

    @Test("a table of Landsat without the satellite is told by its path and row")
    func withoutSatellite() {
        #expect { try parse("latitude,longitude,path,row,acq_date,acq_time\n") } throws: {
            ($0 as? FormatError)?.description.contains("Landsat detections, which are not read") == true
        }
    }
}

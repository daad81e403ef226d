import Assessment
import FireEvents
import Formats
import Geo
import Tables
import Testing

@Suite("Writing fires as FEDS does")
struct FEDSWriterTests {
    /// The columns of a snapshot's perimeters in FEDS 1.2.5 (`FireGpkg.getdd`, `postprocess.create_snapshot_data`).
    private static let published = [
        "mergeid", "ftype", "n_pixels", "n_newpixels", "farea", "fperim", "flinelen", "duration", "pixden", "meanFRP",
        "t", "t_st", "t_ed", "fireID", "isignition", "t_inactive", "isactive", "isdead", "mayreactivate",
        "geom_counts", "low_confidence_grouping", "region", "primarykey",
    ]

    /// Nine square kilometres that burned from noon to noon, seen by 18 pixels, three of them in the last twelve hours.
    private func fire(hoursAfter hours: Double = 0, id: String = "20200816-00000f4240") throws -> FEDSFire {
        var located = try SampleEvents.full()
        let first = try #require(Instant(year: 2020, month: 8, day: 16, hour: 12))
        located.event.id = id
        (located.event.firstSeen, located.event.lastSeen) = (first, first.adding(hours: 24))
        located.event.burnedArea = AreaInterval(low: 800, best: 900, high: 1_100)
        located.event.detectionCount = 18
        located.event.activeLand = located.event.perimeter
        let last = located.event.lastSeen
        let seen: [(Double, Float)] = [(13, 900), (12, 800), (11, 2), (0.5, .nan), (0, 4)]
        let detections = try seen.map { try detection(last.adding(hours: -$0.0), $0.1) }
        return FEDSFire(located, detections: detections, at: last.adding(hours: hours))
    }

    private func detection(_ instant: Instant, _ megawatts: Float) throws -> Detection {
        var detection = try onlyDetection([:])
        detection.observedAt = instant
        detection.fireRadiativePowerMegawatts = megawatts
        return detection
    }

    private func written(_ fires: [FEDSFire], layer: Int = 0, _ format: FEDSWriter.Format = .fgb) throws -> VectorFile {
        let folder = try TemporaryFolder()
        let paths = try FEDSWriter.write(fires, region: "West", format: format, to: folder.path + "/fires.fgb")
        return try VectorFile(paths[layer])
    }

    private func number(_ fields: [String: String], _ name: String) throws -> Double {
        try #require(fields[name].flatMap(Double.init))
    }

    @Test("an outline has every column of FEDS, and four of ours")
    func columns() throws {
        let fields = try #require(try written([try fire()]).fields.first)
        #expect(Set(fields.keys) == Set(Self.published + ["id", "name", "farea_low", "farea_high"]))
    }

    @Test("hectares become square kilometres, density is pixels by area, power the mean of a new pixel")
    func units() throws {
        let fields = try #require(try written([try fire()]).fields.first)
        #expect(try number(fields, "farea") == 9)
        #expect(try number(fields, "farea_low") == 8 && (try number(fields, "farea_high")) == 11)
        #expect(try number(fields, "pixden") == 2)
        #expect(try number(fields, "duration") == 1)
        #expect(try number(fields, "n_newpixels") == 3)
        #expect(try number(fields, "meanFRP") == 3)
    }

    @Test("times have no zone, as in files of FEDS, and the key is region, number and time")
    func times() throws {
        let fields = try #require(try written([try fire()]).fields.first)
        #expect(fields["t"] == "2020-08-17T12:00:00")
        #expect(fields["t_st"] == "2020/08/16 12:00:00" && fields["t_ed"] == "2020/08/17 12:00:00")
        #expect(fields["primarykey"] == "West|\(try #require(fields["fireID"]))|2020-08-17T12:00:00")
    }

    @Test("the number is days since 1970 and nine digits of the hash, the same for the same id")
    func numbers() throws {
        let days = 18_490  // From 1970-01-01 to 2020-08-16.
        for (hash, digits) in [("00000f4240", 1_000_000), ("0000000001", 1), ("003b9aca07", 7)] {
            let fields = try #require(try written([try fire(id: "20200816-" + hash)]).fields.first)
            #expect(fields["fireID"] == "\(days * 1_000_000_000 + digits)" && fields["mergeid"] == fields["fireID"])
        }
    }

    @Test(
        "a fire is active for five days, may return for twenty, and then is dead",
        arguments: [
            (0.0, 0, "100"), (143.9, 5, "100"), (144, 6, "001"), (503.9, 20, "001"), (504, 21, "010"),
        ])
    func state(hours: Double, days: Int, flags: String) throws {
        let fields = try #require(try written([try fire(hoursAfter: hours)]).fields.first)
        #expect(fields["t_inactive"] == "\(days)")
        #expect(["isactive", "isdead", "mayreactivate"].map { fields[$0] ?? "" }.joined() == flags)
    }

    @Test("without new pixels there is no power and no pixel to show")
    func quiet() throws {
        let fires = [try fire(hoursAfter: 12)]
        let fields = try #require(try written(fires).fields.first)
        #expect(fields["n_newpixels"] == "0" && fields["meanFRP"] == nil)
        #expect(try written(fires, layer: 2).fields.isEmpty)
    }

    @Test("one GeoPackage or three FlatGeobufs hold the layers; a fire without a shape is in none of them")
    func layers() throws {
        let folder = try TemporaryFolder()
        let fires = [
            try fire(), FEDSFire(try SampleEvents.sparse(), detections: [], at: Instant(seconds: 1_600_000_000)),
        ]
        for format in FEDSWriter.Format.allCases {
            try FEDSWriter.write(fires, region: "West", format: format, to: folder.path + "/fires." + format.rawValue)
        }
        #expect(
            folder.names == ["fires.gpkg", "fires_fireline.fgb", "fires_newfirepix.fgb", "fires_perimeter.fgb"])
        let outline = try VectorFile(folder.path + "/fires.gpkg")
        #expect(outline.layerName == "perimeter" && outline.system == "4326" && outline.fields.count == 1)
        #expect(outline.shapes.first??.rounded == fires[0].located.event.perimeter.rounded)
    }

    @Test("the same fires give the same bytes", arguments: FEDSWriter.Format.allCases)
    func reproducible(format: FEDSWriter.Format) throws {
        let folder = try TemporaryFolder()
        let paths = try ["a", "b"].map {
            try FEDSWriter.write([try fire()], region: "West", format: format, to: "\(folder.path)/\($0).\(format)")
        }
        for (first, second) in zip(paths[0], paths[1]) {
            #expect(try InputFile(first).bytes == (try InputFile(second).bytes))
        }
    }

    @Test("a tracking gives each fire its own new pixels")
    func pixelsOfTracking() throws {
        let start = try #require(Instant(year: 2020, month: 8, day: 16))
        let detections = try [0.0, 20, 23].flatMap { hours in
            try [(-120.0, 40.0), (-110, 40)].map { longitude, latitude in
                var detection = try detection(start.adding(hours: hours), 1)
                detection.coordinate = try Coordinate(latitude: latitude, longitude: longitude)
                return detection
            }
        }
        let tracking = Tracking(detections)
        let located = tracking.events.map { LocatedEvent(event: $0, name: $0.id) }
        let fires = FEDSFire.fires(located, in: tracking, at: start.adding(hours: 24))
        #expect(fires.count == 2)
        for fire in fires {
            #expect(fire.newDetections.count == 2)
            #expect(
                fire.newDetections.allSatisfy { abs($0.coordinate.longitude - fire.located.event.center.longitude) < 1 }
            )
        }
    }
}

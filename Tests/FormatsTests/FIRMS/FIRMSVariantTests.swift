import FireEvents
import Formats
import Geo
import Tables
import Testing

func parse(_ text: String) throws -> FIRMSTable { try FIRMSTable.parse(Array(text.utf8), source: "test.csv") }

func onlyDetection(_ changes: [String: String?]) throws -> Detection {
    try #require(try parse(RowBuilder.file(changes)).detections.first)
}

@Suite("FIRMS files in every published variant")
struct FIRMSVariantTests {
    @Test("real rows of each product are read without a rejection", arguments: PublishedRows.all)
    func published(text: String) throws {
        let table = try parse(text)
        #expect(table.rowCount == 2)
        #expect(table.detections.count == 2)
    }

    @Test("every field of a MODIS archive row arrives")
    func everyField() throws {
        let detection = try #require(try parse(PublishedRows.modisArchive).detections.first)
        #expect(detection.coordinate == (try Coordinate(latitude: 34.6395, longitude: -118.5775)))
        #expect(detection.observedAt == Instant(year: 2020, month: 8, day: 15, hour: 5, minute: 35))
        #expect(detection.scanKilometers == 1.9 && detection.trackKilometers == 1.3)
        #expect(detection.brightnessKelvin == 322.7 && detection.backgroundKelvin == 297.7)
        #expect(detection.fireRadiativePowerMegawatts == 45.6)
        #expect(detection.satellite == .terra && !detection.isDaytime)
        #expect(detection.confidence == Confidence(percent: 100))
        #expect(detection.version == ProductVersion(stream: .standard, hundredths: 603))
        #expect(detection.heatSource == .vegetation)
    }

    @Test("VIIRS heat is found under either name, and the digit 1 is NOAA-20")
    func viirsHeat() throws {
        let named = try #require(try parse(PublishedRows.noaa20Words).detections.first)
        let borrowed = try #require(try parse(PublishedRows.noaa20NearRealTime).detections.first)
        #expect(named.brightnessKelvin == 297.62 && named.backgroundKelvin == 282.59)
        #expect(borrowed.brightnessKelvin == 304.4 && borrowed.backgroundKelvin == 294.4)
        #expect(named.satellite == .noaa20 && borrowed.satellite == .noaa20)
        #expect(named.heatSource == nil)
    }

    @Test(
        "times with lost zeros and colons mean the same minute",
        arguments: [
            ("0535", 335), ("535", 335), ("05:35", 335), ("5:35", 335), ("05:35:59", 335), ("5", 5), ("0", 0),
            ("2359", 1439),
        ])
    func times(text: String, minute: Int64) throws {
        let midnight = try #require(Instant(year: 2020, month: 8, day: 15))
        #expect(try onlyDetection(["acq_time": text]).observedAt.seconds == midnight.seconds + minute * 60)
    }

    @Test(
        "satellites by code and by name, in any case",
        arguments: [
            ("N", Satellite.suomiNPP), ("NPP", .suomiNPP), ("Suomi-NPP", .suomiNPP), ("suomi npp", .suomiNPP),
            ("1", .noaa20), ("N20", .noaa20), ("NOAA-20", .noaa20), ("J1", .noaa20),
            ("2", .noaa21), ("n21", .noaa21), ("noaa-21", .noaa21),
        ])
    func viirsSatellites(text: String, satellite: Satellite) throws {
        #expect(try onlyDetection(["satellite": text]).satellite == satellite)
        #expect(try onlyDetection(["satellite": text, "instrument": nil]).satellite == satellite)
    }

    @Test(
        "MODIS satellites by letter and by name, in any case",
        arguments: [("T", Satellite.terra), ("Terra", .terra), ("TERRA", .terra), ("A", .aqua), ("aqua", .aqua)])
    func modisSatellites(text: String, satellite: Satellite) throws {
        #expect(
            try onlyDetection(["satellite": text, "instrument": "MODIS", "confidence": "55"]).satellite == satellite)
    }

    @Test(
        "a digit is a satellite by confidence in words where heat bears the names of MODIS and no instrument is given")
    func digitByConfidence() throws {
        let header = "latitude,longitude,brightness,scan,track,acq_date,acq_time,satellite,confidence\n"
        let table = try parse(
            header + "37,-122,304,0.5,0.6,2020-08-15,0900,2,high\n37,-122,304,0.5,0.6,2020-08-15,0900,2,77\n")
        #expect(table.detections.map(\.satellite) == [.noaa21])
        #expect(table.rejected.map(\.line) == [3])
    }

    @Test(
        "confidence by letter, word and percentage",
        arguments: [
            ("l", Confidence(.low)), ("N", Confidence(.nominal)), ("h", Confidence(.high)), ("low", Confidence(.low)),
            ("Nominal", Confidence(.nominal)), ("HIGH", Confidence(.high)), ("0", Confidence(percent: 0)),
            ("100", Confidence(percent: 100)),
        ])
    func confidences(text: String, confidence: Confidence) throws {
        #expect(try onlyDetection(["confidence": text]).confidence == confidence)
    }

    @Test(
        "versions say the stream and the number",
        arguments: [
            ("2.0NRT", ProductVersion.Stream.nearRealTime, 200), ("6.1NRT", .nearRealTime, 610), ("1", .standard, 100),
            ("6.03", .standard, 603), ("61.03", .standard, 6103), ("2.0URT", .ultraRealTime, 200),
            ("2.0RT", .realTime, 200), ("", .nearRealTime, 0),
        ])
    func versions(text: String, stream: ProductVersion.Stream, hundredths: UInt32) throws {
        let expected = ProductVersion(stream: stream, hundredths: hundredths)
        #expect(try onlyDetection(["version": text]).version == expected)
    }

    @Test("without version a row is the least of the near-real-time editions")
    func missingVersion() throws {
        let version = try onlyDetection(["version": nil]).version
        #expect(version == ProductVersion(stream: .nearRealTime, hundredths: 0))
    }

    @Test("missing power and heat are unknown, not zero", arguments: ["frp", "bright_ti4", "bright_ti5"])
    func missingIsNotZero(column: String) throws {
        for change in ["", nil] as [String?] {
            let detection = try onlyDetection([column: change])
            let values = [
                "frp": detection.fireRadiativePowerMegawatts, "bright_ti4": detection.brightnessKelvin,
                "bright_ti5": detection.backgroundKelvin,
            ]
            #expect(values[column]?.isNaN == true)
        }
        #expect(try onlyDetection(["frp": "0"]).fireRadiativePowerMegawatts == 0)
    }

    @Test(
        "without daynight the local solar hour decides",
        arguments: [
            ("0000", "0", false), ("1200", "0", true), ("0600", "0", true), ("1800", "0", false), ("0000", "180", true),
            ("2000", "-120", true),
        ])
    func daynight(time: String, longitude: String, isDaytime: Bool) throws {
        let detection = try onlyDetection(["daynight": nil, "acq_time": time, "longitude": longitude])
        #expect(detection.isDaytime == isDaytime)
    }
}

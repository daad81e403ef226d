import FireEvents
import Formats
import Tables
import Testing

@Suite("Files of orbits")
struct OrbitFileTests {
    /// As published in August 2020; the second set is written with signs and leading zeros.
    private static let twoLine = """
        0 NOAA 20
        1 43013U 17073A   20229.19659373 -.00000028  00000-0  75342-5 0  9994
        2 43013  98.7192 166.2240 0001234 104.0231 256.1082 14.19559360142139
        0 NOAA 20
        1 43013U 17073A   20229.47853004 -.00000028 +00000-0 +73690-5 0  9996
        2 43013 098.7192 166.5017 0001233 103.9121 256.2193 14.19559367142174
        1 25994U 99068A   20222.18332003  .00000078  00000-0  27294-4 0  9992
        2 25994  98.2104 295.7300 0001220 103.0784 257.0568 14.57113309 97990
        """
    private static let header =
        "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,ARG_OF_PERICENTER,MEAN_ANOMALY,"
        + "EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT"
    /// The first set above, by hand.
    private static let row =
        "NOAA 20,2017-073A,2020-08-16T04:43:05.698272,14.1955936,.0001234,98.7192,166.224,104.0231,256.1082,"
        + "0,U,43013,999,14213,.75342E-5,-.28E-6,0"

    private static func read(_ text: String) throws -> [OrbitalElements] {
        let folder = try TemporaryFolder()
        return try OrbitFile.read(folder.write(text, as: "orbits.txt"))
    }

    private static let noaa20 = OrbitalElements(
        name: "NOAA 20", catalogNumber: 43_013, epochSeconds: 1_597_552_985.698_272,
        meanMotionRevolutionsPerDay: 14.195_593_6, eccentricity: 0.000_123_4, inclinationDegrees: 98.7192,
        ascendingNodeDegrees: 166.224, argumentOfPerigeeDegrees: 104.0231, meanAnomalyDegrees: 256.1082,
        dragPerEarthRadius: 7.5342e-6)

    @Test("two-line elements are read by their columns, with names or without")
    func twoLines() throws {
        let sets = try Self.read(Self.twoLine)
        #expect(sets.map(\.name) == ["NOAA 20", "NOAA 20", ""])
        #expect(sets.map(\.satellite) == [.noaa20, .noaa20, .terra])
        Self.expectNear(sets[0], Self.noaa20)
        #expect(sets[1].inclinationDegrees == 98.7192)
        #expect(abs(sets[1].dragPerEarthRadius - 7.3690e-6) < 1e-15)
    }

    @Test("a row of an OMM table says the same as the two lines")
    func table() throws {
        let sets = try Self.read(Self.header + "\n" + Self.row + "\n")
        try #require(sets.count == 1)
        Self.expectNear(sets[0], Self.noaa20)
    }

    /// The same set as a message in XML.
    private static func xml(_ change: (String) -> String = { $0 }) -> String {
        let message = """
            <omm id="CCSDS_OMM_VERS" version="2.0"><header/><body><segment>
            <metadata><OBJECT_NAME>NOAA 20</OBJECT_NAME><OBJECT_ID>2017-073A</OBJECT_ID></metadata>
            <data><meanElements>
            <EPOCH>2020-08-16T04:43:05.698272</EPOCH><MEAN_MOTION>14.1955936</MEAN_MOTION>
            <ECCENTRICITY>.0001234</ECCENTRICITY><INCLINATION units="deg"> 98.7192 </INCLINATION>
            <RA_OF_ASC_NODE>166.224</RA_OF_ASC_NODE><ARG_OF_PERICENTER>104.0231</ARG_OF_PERICENTER>
            <MEAN_ANOMALY>256.1082</MEAN_ANOMALY>
            </meanElements><tleParameters><NORAD_CAT_ID>43013</NORAD_CAT_ID><BSTAR>.75342E-5</BSTAR></tleParameters></data>
            </segment></body></omm>
            """
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ndm>\n" + message + "\n" + change(message) + "\n</ndm>\n"
    }

    @Test("messages in XML say the same as the two lines")
    func xml() throws {
        let sets = try Self.read(Self.xml())
        try #require(sets.count == 2)
        for set in sets { Self.expectNear(set, Self.noaa20) }
    }

    @Test(
        "a broken message in XML stops with its line",
        arguments: [
            ("14.1955936", "fast"), ("2020-08-16T", "2020-13-16T"), ("<BSTAR>.75342E-5</BSTAR>", ""), ("98.7192", ""),
        ])
    func brokenXML(good: String, bad: String) {
        let error = #expect(throws: FormatError.self) { try Self.read(Self.xml { $0.replacing(good, with: bad) }) }
        #expect(error?.line == 12)
        #expect(throws: FormatError.self) { try Self.read("<ndm><omm><body></ndm>") }
        #expect(throws: FormatError.self) { try Self.read("<!DOCTYPE x><omm/>") }
        #expect(throws: FormatError.self) { try Self.read("<ndm/>") }
    }

    private static func expectNear(_ a: OrbitalElements, _ b: OrbitalElements) {
        var rounded = a
        // The eighth decimal of a day is 0.9 ms.
        #expect(abs(a.epochSeconds - b.epochSeconds) < 1e-6)
        #expect(abs(a.dragPerEarthRadius - b.dragPerEarthRadius) < 1e-18)
        (rounded.epochSeconds, rounded.dragPerEarthRadius) = (b.epochSeconds, b.dragPerEarthRadius)
        #expect(rounded == b)
    }

    @Test("line ends of any kind and blank lines between sets do not matter")
    func lineEnds() throws {
        let text = "\n" + Self.twoLine.replacing("\n", with: "\r\n") + "\r\n\r\n"
        #expect(try Self.read(text) == Self.read(Self.twoLine))
    }

    @Test(
        "any one digit changed is found by the checksum, with its line",
        arguments: [(10, 1), (25, 1), (57, 1), (10, 2), (30, 2), (60, 2)])
    func checksum(column: Int, line: Int) throws {
        var lines = Self.twoLine.split(separator: "\n").map { Array($0.utf8) }
        lines[line][column] = lines[line][column] == 0x35 ? 0x36 : 0x35
        let text = lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
        let error = #expect(throws: FormatError.self) { try Self.read(text) }
        #expect(error?.line == line + 1)
    }

    @Test("catalogue numbers above 99,999 begin with a letter")
    func alpha5() throws {
        let sets = try Self.read(
            """
            1 E8493U 17073A   20229.19659373 -.00000028  00000-0  75342-5 0  9997
            2 E8493  98.7192 166.2240 0001234 104.0231 256.1082 14.19559360142132
            """)
        #expect(sets.map(\.catalogNumber) == [148_493])
        #expect(sets[0].satellite == nil)
    }

    @Test(
        "what is no set of elements stops with what was expected",
        arguments: [
            "", "not an orbit\n", "NOAA 20\n1 43013U 17073A   20229.19659373 -.00000028  00000-0  75342-5 0  9994\n",
            "1 43013U 17073A   20229.19659373 -.00000028  00000-0  75342-5 0  9994\n2 43013\n",
            "1 43013U 17073A   20229.19659373 -.00000028  00000-0  75342-5 0  9994\n"
                + "2 25994  98.2104 295.7300 0001220 103.0784 257.0568 14.57113309 97990\n",
        ])
    func broken(text: String) {
        #expect(throws: FormatError.self) { try Self.read(text) }
    }

    @Test(
        "a broken row of a table stops with its line",
        arguments: [("14.1955936", "fast"), ("2020-08-16T", "2020-13-16T"), (".0001234", "1.2"), ("98.7192", "")])
    func brokenRow(good: String, bad: String) {
        let error = #expect(throws: FormatError.self) {
            try Self.read(Self.header + "\n" + Self.row + "\n" + Self.row.replacing(good, with: bad) + "\n")
        }
        #expect(error?.line == 3)
    }
}

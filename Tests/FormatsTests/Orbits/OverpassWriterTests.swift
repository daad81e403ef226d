import FireEvents
import Formats
import Geo
import Tables
import Testing

@Suite("Written overpasses")
struct OverpassWriterTests {
    private static let looks = [
        Overpass(
            satellite: .noaa20, at: Instant(seconds: 1_597_482_194), scanAngleDegrees: 12.345, viewZenithDegrees: 13.9,
            isAscending: true)
    ]

    @Test("CSV has a row a look")
    func csv() {
        #expect(
            OverpassWriter.csv(Self.looks)
                == "satellite,at,scanAngleDegrees,viewZenithDegrees,isAscending\nNOAA-20,2020-08-15T09:03:14Z,12.35,13.9,true\n"
        )
    }

    @Test("JSON has the same names")
    func json() {
        #expect(
            OverpassWriter.json(Self.looks).text
                == #"[{"satellite":"NOAA-20","at":"2020-08-15T09:03:14Z","scanAngleDegrees":12.35,"viewZenithDegrees":13.9,"#
                + #""isAscending":true}]"#)
    }
}

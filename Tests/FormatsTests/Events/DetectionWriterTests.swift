import Assessment
import FireEvents
import Formats
import Testing

@Suite("Writing detections with their events")
struct DetectionWriterTests {
    @Test("a row has the values that FIRMS published, and nothing where there was nothing")
    func rows() throws {
        let published = try parse(PublishedRows.suomiNPPArchive + "\n" + PublishedRows.modisNearRealTime).detections
        let text = DetectionWriter.csv(
            published, eventIds: ["e1", nil, "e,2", nil],
            files: [SourceFile(name: "a.csv", digest: "", detectionCount: 4)])
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[0].split(separator: ",").map(String.init) == DetectionWriter.columns)
        #expect(
            lines[1]
                == "e1,41.216721,-123.409195,2020-08-15T09:54:00Z,Suomi NPP,VIIRS,nominal,0.44,0.39,325.41,294.35,2.72,N,1,0,a.csv"
        )
        #expect(
            lines[3]
                == "\"e,2\",61.886,159.676,2019-04-06T00:15:00Z,Terra,MODIS,78,1.5,1.2,325.8,279.3,45.4,D,6.0NRT,,a.csv"
        )
        #expect(lines[2].hasPrefix(",33.714905,") && lines.last == "")
    }

    @Test("unknown power stays unknown")
    func unknownPower() throws {
        let text = DetectionWriter.csv([try onlyDetection(["frp": ""])], eventIds: [nil])
        #expect(text.contains(",294.4,,N,"))
    }
}

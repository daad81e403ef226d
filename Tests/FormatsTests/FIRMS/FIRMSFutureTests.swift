import FireEvents
import Geo
import Tables
import Testing

@testable import Formats

@Suite("Detections dated after the clock")
struct FIRMSFutureTests {
    @Test("a row later than a day after the clock is rejected with its line, one within it is taken")
    func future() throws {
        let folder = try TemporaryFolder()
        let row = { (date: String) in
            "38.61725,-122.61789,302.6,0.42,0.46,\(date),1015,N,VIIRS,n,2,280.1,1.2,N,0"
        }
        let header =
            "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight,type"
        let text = [header, row("2099-07-01"), row("2020-07-02"), row("2020-07-03")].joined(separator: "\n") + "\n"
        let path = folder.write(text, as: "future.csv")
        let clock = try #require(Instant(iso8601: "2020-07-01T11:00:00Z"))
        let table = try FIRMSFile(path, clock: clock).table
        #expect(table.detections.map(\.observedAt.description) == ["2020-07-02T10:15:00Z"])
        #expect(table.rejected.map(\.line) == [2, 4])
        #expect(
            table.rejected.first?.reason
                == "acq_date: expected a time at most one day after this computer's clock, found \"2099-07-01\"")
        #expect(try FIRMSFile(path).table.detections.count == 3)
    }
}

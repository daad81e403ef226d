import Assessment
import FireEvents
import FoundationEssentials
import NIOCore
import Operations
import SeasonSupport
import Store
import TestSupport
import Testing

@testable import ZarevoServer

@Suite("Detections over HTTP")
struct IngestDeskTests {
    private let staffed: StaffedSeason
    private let desk: IngestDesk

    init() throws {
        staffed = try StaffedSeason()
        let season = staffed.season
        desk = IngestDesk(staffed.gate, logger: staffed.acts.logger, byteLimit: 1 << 20) { season.session(.readWrite) }
    }

    /// Sends bytes in small pieces.
    private func send(
        _ bytes: [UInt8], as name: String? = "analyst", length: Int? = nil
    ) async -> (status: Int, text: String, answer: Answer) {
        let pieces = AsyncStream<ByteBuffer> { continuation in
            for start in stride(from: 0, to: bytes.count, by: 777) {
                continuation.yield(ByteBuffer(bytes: bytes[start..<min(start + 777, bytes.count)]))
            }
            continuation.finish()
        }
        return await staffed.answered { try await desk.takeUp(pieces, length: length, staffed.visitor(name)) }
    }

    /// Rows that the season does not hold.
    static let rows = [
        "latitude,longitude,bright_ti4,scan,track,acq_date,acq_time,satellite,instrument,confidence,version,bright_ti5,frp,daynight",
        "40.5,-121.5,340.1,0.4,0.4,2020-08-11,1000,N,VIIRS,n,2.0NRT,290.1,5.5,N",
        "40.5,-121.505,341.1,0.4,0.4,2020-08-11,1000,N,VIIRS,n,2.0NRT,290.1,6.5,N", "",
    ].joined(separator: "\n")

    private var count: Int { get throws { try staffed.season.session().store().detections().count } }

    /// Events without the places of their files in the list of files, which is in the order of names.
    private func fires(of session: StoreSession) throws -> [LocatedEvent] {
        try session.season().season.events.map {
            var event = $0
            event.event.fileIndices = []
            return event
        }
    }

    @Test("a file that is sent ends in the same store and the same counts as by the command")
    func same() async throws {
        let before = try count
        let sent = await send(Array(Self.rows.utf8))
        #expect(sent.status == 200, "\(sent.text)")
        #expect(
            sent.text
                == "{\"read\":2,\"new\":2,\"duplicate\":0,\"superseded\":0,\"rejected\":0,\"files\":[{\"file\":\"upload\",\"read\":2,\"new\":2,\"duplicate\":0,\"superseded\":0,\"rejected\":0}]}"
        )
        #expect(try count == before + 2)
        let other = try SmallSeason()
        let session = other.session(.readWrite)
        var ingest = DetectionIngest(into: session)
        _ = try ingest.takeUp(other.folder.write(Self.rows, as: "rows.csv"))
        try session.refreshEvents()
        #expect(
            try staffed.season.session().store().detections().map(\.observedAt)
                == session.store().detections().map(\.observedAt))
        #expect(try fires(of: staffed.season.session()) == fires(of: session))
    }

    @Test("the same file again, plain or packed, changes nothing and is no further file")
    func again() async throws {
        #expect(await send(Array(Self.rows.utf8)).status == 200)
        let files = try staffed.season.session().store().files().count
        let packed = try #require(Gzip.packed(Array((Self.rows + String(repeating: "\n", count: 400)).utf8)))
        #expect(await send(Array(Self.rows.utf8)).text.hasPrefix("{\"read\":2,\"new\":0,\"duplicate\":2"))
        #expect(try staffed.season.session().store().files().count == files)
        #expect(await send(packed).text.hasPrefix("{\"read\":2,\"new\":0,\"duplicate\":2"))
    }

    @Test("who may not is refused before a byte is kept")
    func rights() async throws {
        let before = try count
        for (name, status) in [(nil, 401), ("viewer", 403), ("administrator", 403)] as [(String?, Int)] {
            #expect(await send(Array(Self.rows.utf8), as: name).status == status)
        }
        #expect(try count == before)
    }

    @Test("too large, empty, no table and rows of no use are refused in words, and nothing is kept")
    func refusals() async throws {
        let before = try (count, staffed.season.session().store().files().count)
        #expect(await send([UInt8](repeating: 65, count: (1 << 20) + 1)).status == 413)
        #expect(await send(Array(Self.rows.utf8), length: 1 << 30).status == 413)
        #expect(await send([]).status == 400)
        let html = await send(Array("<html>Invalid MAP_KEY</html>\n".utf8))
        #expect(html.status == 422 && html.text.contains("upload") && !html.text.contains("/proc"), "\(html.text)")
        let bad = await send(Array(Self.rows.replacing("2020-08-11", with: "2020-99-11").utf8))
        #expect(bad.status == 422 && bad.text.contains("all 2 rows were rejected"), "\(bad.text)")
        #expect(try count == before.0)
    }

    @Test("no more are taken at once than there are places for")
    func busy() throws {
        let slots = Slots(2)
        try slots.take()
        try slots.take()
        #expect(throws: Problem.busy) { try slots.take() }
        slots.giveBack()
        try slots.take()
    }
}

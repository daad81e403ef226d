import HTTPTypes
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Testing

@testable import ZarevoServer

@Suite("Time that a connection has")
struct ConnectionDeadlineTests {
    private let channel = EmbeddedChannel()

    init() throws {
        try channel.pipeline.syncOperations.addHandler(
            ConnectionDeadline(patience: .seconds(60), transfer: .seconds(600)))
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    private func ask(_ method: HTTPRequest.Method) throws {
        try channel.writeInbound(
            HTTPRequestPart.head(HTTPRequest(method: method, scheme: "http", authority: "a", path: "/ingest")))
    }

    private func send(_ count: Int) throws {
        try channel.writeInbound(HTTPRequestPart.body(ByteBuffer(repeating: 7, count: count)))
    }

    @Test("who asks nothing is cut off after the patience")
    func silence() throws {
        channel.embeddedEventLoop.advanceTime(by: .seconds(59))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }

    @Test("a file that comes at the pace of a bad line comes whole, however long it takes")
    func slowFile() throws {
        try ask(.post)
        for _ in 0..<120 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(25))
            try send(ConnectionDeadline.pieceBytes / 2)
        }
        #expect(channel.isActive)
    }

    @Test("a body that trickles is cut off, whatever came before")
    func trickle() throws {
        try ask(.post)
        try send(ConnectionDeadline.pieceBytes)
        for _ in 0..<7 {
            channel.embeddedEventLoop.advanceTime(by: .seconds(10))
            if channel.isActive { try send(1) }
        }
        #expect(!channel.isActive)
    }

    @Test("a request that came whole waits for its answer")
    func longWork() throws {
        try ask(.get)
        try channel.writeInbound(HTTPRequestPart.end(nil))
        channel.embeddedEventLoop.advanceTime(by: .seconds(599))
        #expect(channel.isActive)
        channel.embeddedEventLoop.advanceTime(by: .seconds(2))
        #expect(!channel.isActive)
    }
}

import Geo
import Testing

@testable import Feeds

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Connections of feeds and webhooks")
struct ConnectionTests {
    /// A port of the loopback that is taken and refuses all who call.
    private final class RefusingPort {
        let descriptor: Int32
        let number: UInt16

        init() throws {
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            var length = socklen_t(MemoryLayout<sockaddr_in>.size)
            let descriptor = descriptor
            let isBound = withUnsafeMutableBytes(of: &address) { bytes in
                guard let place = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return false }
                return bind(descriptor, place, length) == 0 && getsockname(descriptor, place, &length) == 0
            }
            try #require(isBound)
            number = UInt16(bigEndian: address.sin_port)
        }

        deinit { close(descriptor) }
    }

    @Test("are told to be refused as soon as they are, not when the time for connecting is over")
    func feed() async throws {
        let port = try RefusingPort()
        let client = FeedClient(now: { Instant(seconds: 0) })
        let request = FeedRequest(address: "http://127.0.0.1:\(port.number)/", subject: "the source")
        let error = await #expect(throws: FeedError.self) { _ = try await client.answer(to: request) }
        await client.close()
        #expect(error?.kind == .offline)
        #expect(error.map { "\($0)".contains("no connection in time") } == false)
    }

    @Test("of webhooks are refused at once too")
    func webhook() async throws {
        let port = try RefusingPort()
        let secret = try #require(FeedKey("0123456789abcdef"))
        let hook = WebhookSettings(
            address: "http://127.0.0.1:\(port.number)/hook", secret: secret, mayBePrivate: true)
        let failure = await #expect(throws: WebhookClient.Failure.self) {
            try await WebhookClient(hook: hook).send([1], at: Instant(seconds: 0))
        }
        #expect(failure == .noAnswer("IOError"))
    }
}

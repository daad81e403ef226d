import Foundation
import Geo
import TestSupport
import Testing

@testable import Feeds

@Suite("Webhooks")
struct WebhookTests {
    @Test(
        "addresses of loopback, private, link-local and reserved networks are not of the world, also within those of version 6",
        arguments: [
            [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 255, 255], [192, 168, 1, 1],
            [169, 254, 169, 254],
            [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255], [198, 19, 0, 1],
        ] as [[UInt8]])
    func special(bytes: [UInt8]) throws {
        let zeros = [UInt8](repeating: 0, count: 10)
        #expect(try !#require(NetworkAddress(bytes)).isPublic)
        #expect(try !#require(NetworkAddress(zeros + [255, 255] + bytes)).isPublic)
        #expect(try !#require(NetworkAddress([0, 0x64, 0xFF, 0x9B] + zeros.dropLast(2) + bytes)).isPublic)
        #expect(try !#require(NetworkAddress([0x20, 0x02] + bytes + zeros)).isPublic)
    }

    @Test("addresses of the world are")
    func world() throws {
        let zeros = [UInt8](repeating: 0, count: 10)
        for bytes in [[8, 8, 8, 8], [172, 32, 0, 1], [100, 128, 0, 1], [192, 169, 0, 1]] as [[UInt8]] {
            #expect(try #require(NetworkAddress(bytes)).isPublic)
            #expect(try #require(NetworkAddress(zeros + [255, 255] + bytes)).isPublic)
        }
        #expect(try #require(NetworkAddress([0x26, 0x06, 0x47, 0] + zeros + [0, 1])).isPublic)
        for first in [[0, 0], [0xFC, 0], [0xFD, 1], [0xFE, 0x80], [0xFE, 0xC0], [0xFF, 2], [0x40, 0]] as [[UInt8]] {
            #expect(try !#require(NetworkAddress(first + zeros + [0, 0, 0, 1])).isPublic)
        }
        #expect(try !#require(NetworkAddress([0x20, 0x01, 0x0D, 0xB8] + zeros + [0, 1])).isPublic)
        #expect(NetworkAddress([1, 2, 3]) == nil)
    }

    // Computed with OpenSSL: printf '1600000000.{"a":1}' | openssl dgst -sha256 -hmac 0123456789abcdef
    @Test("the signature is the code of time and body that others compute")
    func signature() throws {
        let key = try #require(FeedKey("0123456789abcdef"))
        let header = WebhookSignature.header(Array("{\"a\":1}".utf8), at: Instant(seconds: 1_600_000_000), key: key)
        #expect(header == "t=1600000000,v1=33bcdb09423a88ac836007e7326f1f005da24356bd04f68c0b34d0fce2ef09e4")
        #expect(
            header != WebhookSignature.header(Array("{\"a\":1}".utf8), at: Instant(seconds: 1_600_000_001), key: key))
    }

    @Test("a name is refused where any of its addresses is not of the world, and nothing is sent")
    func rebinding() async throws {
        let secret = try #require(FeedKey("0123456789abcdef"))
        let hook = WebhookSettings(address: "http://fires.example:9/x", secret: secret)
        let inner = try #require(NetworkAddress([127, 0, 0, 1]))
        let outer = try #require(NetworkAddress([8, 8, 8, 8]))
        let client = WebhookClient(hook: hook) { _ in [(outer, "8.8.8.8"), (inner, "127.0.0.1")] }
        await #expect(throws: WebhookClient.Failure.forbiddenAddress("127.0.0.1")) {
            try await client.send([], at: Instant(seconds: 0))
        }
        let literal = WebhookClient(hook: WebhookSettings(address: "http://[::1]:9/x", secret: secret))
        await #expect(throws: WebhookClient.Failure.forbiddenAddress("::1")) {
            try await literal.send([], at: Instant(seconds: 0))
        }
    }

    @Test("alarms go before acts, the end of an alarm is told once, and what is given up is counted")
    func messages() {
        var delivery = FeedBook.Delivery()
        #expect(WebhookMessage.next(delivery, [], nil) == nil)
        let alarm = FeedBook.Alarm(since: Instant(seconds: 0), text: "silent")
        let first = WebhookMessage.next(delivery, [], alarm)
        #expect(first?.subject == .alarm("silent"))
        if let first { delivery.advance(past: first) }
        #expect(WebhookMessage.next(delivery, [], alarm) == nil)
        let last = WebhookMessage.next(delivery, [], nil)
        #expect(last?.body == Array("{\"type\":\"feedResumed\"}".utf8))
        if let last { delivery.giveUp(last, "status 500") }
        #expect(delivery.givenUp == 1 && WebhookMessage.next(delivery, [], nil) == nil)
    }
}

@Suite("The file of feeds")
struct FeedSettingsTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func settings(
        _ text: String, rights: UInt32 = 0o600, _ variables: [String: String] = [:]
    ) throws -> FeedSettings {
        let path = try folder.write(text, as: "feeds.json")
        try FileManager.default.setAttributes([.posixPermissions: Int(rights)], ofItemAtPath: path)
        return try FeedSettings(path: path) { variables[$0] }
    }

    @Test("all that it can say is read")
    func whole() throws {
        let read = try settings(
            """
            {"firms": {"key": "abc", "area": "-125,32,-114,42", "products": ["MODIS_NRT"], "since": "2026-06-01",
                "address": "http://127.0.0.1:1/", "silentHours": 48, "requestsInTenMinutes": 10},
             "forecasts": {"gfs": "http://127.0.0.1:2"}, "orbits": "a.tle",
             "webhooks": [{"address": "https://a.example/x", "secret": "0123456789abcdef", "allowPrivate": true}]}
            """)
        #expect(read.firms?.products == [.modis] && read.firms?.address == "http://127.0.0.1:1")
        #expect(
            read.address(of: .gfs) == "http://127.0.0.1:2" && read.address(of: .ecmwf) == ForecastModel.ecmwf.address)
        #expect(read.webhooks.first?.mayBePrivate == true && read.orbits == "a.tle")
        #expect(!"\(read)".contains("abc\"") && !"\(read)".contains("0123456789abcdef"))
    }

    @Test(
        "what it cannot say is refused with its line, and no secret is shown",
        arguments: [
            "{\"firm\": {}}", "{\"firms\": {\"key\": \"s3cret\", \"area\": \"nowhere\"}}",
            "{\"firms\": {\"key\": \"s3cret/\", \"area\": \"world\"}}", "{\"firms\": {\"area\": \"world\"}}",
            "{\"firms\": {\"key\": \"s3cret\", \"area\": \"world\", \"products\": [\"MODIS_SP\"]}}",
            "{\"firms\": {\"key\": \"s3cret\", \"area\": \"world\", \"address\": \"ftp://s3cret\"}}",
            "{\"webhooks\": [{\"address\": \"https://user:s3cret@a.example\", \"secret\": \"0123456789abcdef\"}]}",
            "{\"webhooks\": [{\"address\": \"https://a.example\", \"secret\": \"s3cret\"}]}", "[]", "{",
        ])
    func refused(text: String) {
        let error = #expect(throws: (any Error).self) { try settings(text) }
        #expect(
            error.map { "\($0)".contains(":1: ") && !"\($0)".contains("s3cret") } == true, "\(error.debugDescription)")
    }

    @Test("others than its owner must not read it; the environment wins over it")
    func rights() throws {
        let text = "{\"firms\": {\"key\": \"abc\", \"area\": \"world\"}}"
        let error = #expect(throws: (any Error).self) { try settings(text, rights: 0o640) }
        #expect(error.map { "\($0)".contains("chmod 600") } == true)
        #expect(try settings(text, [FeedSettings.keyVariable: "other"]).firms?.key == FeedKey("other"))
        #expect(try FeedSettings(path: nil) { _ in nil }.firms == nil)
        let variables = [FeedSettings.keyVariable: "k", FeedSettings.scopeVariable: "RUS"]
        #expect(try FeedSettings(path: nil) { variables[$0] }.firms?.scope == .country("RUS"))
    }
}

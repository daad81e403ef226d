import AsyncHTTPClient
import Foundation
import Geo
import NIOCore
import NIOHTTP1

/// Sends a message to an address that an administrator named.
///
/// The name is looked up once, the address checked, and the connection made to that very address: a name that stands for
/// another address a moment later changes nothing. Redirects are not followed.
struct WebhookClient: Sendable {
    /// Why a message was not taken.
    enum Failure: Error, Equatable, CustomStringConvertible {
        case forbiddenAddress(String)
        case unknownHost
        case status(Int)
        case noAnswer(String)

        var description: String {
            switch self {
            case .forbiddenAddress(let address):
                "it stands for \(address), which is not an address of the world; allowPrivate lets it be called"
            case .unknownHost: "its name is not known"
            case .status(let status): "it answered with status \(status)"
            case .noAnswer(let reason): "it did not answer (\(reason))"
            }
        }
    }

    let hook: WebhookSettings
    var lookUp: @Sendable (String) -> [(address: NetworkAddress, text: String)] = HostLookup.addresses

    func send(_ body: [UInt8], at instant: Instant) async throws(Failure) {
        let host = try await address()
        var configuration = HTTPClient.Configuration.singleAttempt(connectSeconds: 10, readSeconds: 15)
        configuration.dnsOverride = [host.name: host.address]
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let result = await status(client, body, instant)
        do { try await client.shutdown() } catch {
            // What was sent was sent.
        }
        let status = try result.get()
        guard (200..<300).contains(status) else { throw .status(status) }
    }

    private func status(_ client: HTTPClient, _ body: [UInt8], _ instant: Instant) async -> Result<Int, Failure> {
        var request = HTTPClientRequest(url: hook.address)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "User-Agent", value: "zarevo")
        request.headers.add(
            name: WebhookSignature.field, value: WebhookSignature.header(body, at: instant, key: hook.secret))
        request.body = .bytes(ByteBuffer(bytes: body))
        do {
            let response = try await client.execute(request, timeout: .seconds(30))
            return .success(Int(response.status.code))
        } catch {
            return .failure(.noAnswer("\(type(of: error))"))
        }
    }

    /// The host of the address and where it is called.
    ///
    /// Where a name stands for several addresses, all of them must be allowed.
    private func address() async throws(Failure) -> (name: String, address: String) {
        guard let name = URL(string: hook.address)?.host(percentEncoded: false) else { throw .unknownHost }
        let bare = name.hasPrefix("[") ? String(name.dropFirst().dropLast()) : name
        let lookUp = self.lookUp
        let found = await Task.detached { lookUp(bare) }.value
        guard let first = found.first else { throw .unknownHost }
        if !hook.mayBePrivate, let bad = found.first(where: { !$0.address.isPublic }) {
            throw .forbiddenAddress(bad.text)
        }
        return (name, first.text)
    }
}

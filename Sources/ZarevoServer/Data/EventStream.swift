import HTTPTypes
import Hummingbird
import NIOCore
import ServiceLifecycle
import Tables

/// Server-sent events: one message a snapshot, and a sign of life in between.
struct EventStream {
    private let keeper: SnapshotKeeper
    static let heartbeat = Duration.seconds(15)

    init(_ keeper: SnapshotKeeper) { self.keeper = keeper }

    /// - Parameter known: The tag of the last message that the client received.
    func response(after known: String?) -> Response {
        let changes = keeper.changes()
        let first = keeper.snapshot.flatMap {
            $0.tag == known ? nil : Self.message($0, newDetections: nil, changed: [])
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: .init { writer in
                try await writer.write(ByteBuffer(string: "retry: 2000\n\n" + (first ?? "")))
                try await Self.write(changes, to: &writer)
                try await writer.finish(nil)
            })
    }

    private static func write(
        _ changes: AsyncStream<SnapshotKeeper.Change>, to writer: inout any ResponseBodyWriter
    ) async throws {
        let (messages, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(8))
        let forwarding = Task {
            for await change in changes {
                continuation.yield(
                    message(change.snapshot, newDetections: change.newDetections, changed: change.changedEvents))
            }
            continuation.finish()
        }
        let beating = Task {
            while !Task.isCancelled {
                try await Task.sleep(for: heartbeat)
                // An event, because scripts do not see comments: without one for long, a line is dead.
                continuation.yield("event: heartbeat\ndata: {}\n\n")
            }
        }
        defer {
            forwarding.cancel()
            beating.cancel()
        }
        var iterator = ShutdownEnding(messages: messages, continuation: continuation)
        while let text = await iterator.next() { try await writer.write(ByteBuffer(string: text)) }
    }

    /// The messages until the server is asked to end, which would wait for streams.
    private struct ShutdownEnding {
        private var iterator: AsyncStream<String>.Iterator
        private let continuation: AsyncStream<String>.Continuation

        init(messages: AsyncStream<String>, continuation: AsyncStream<String>.Continuation) {
            (iterator, self.continuation) = (messages.makeAsyncIterator(), continuation)
        }

        mutating func next() async -> String? {
            await withGracefulShutdownHandler {
                await iterator.next()
            } onGracefulShutdown: { [continuation] in
                continuation.finish()
            }
        }
    }

    private static func message(_ snapshot: Snapshot, newDetections: Int?, changed: [String]) -> String {
        let data: JSON = [
            "snapshot": .integer(snapshot.number), "tag": .string(snapshot.tag), "at": .instant(snapshot.at),
            "newDetections": newDetections.map { .integer($0) } ?? .null,
            "changedEvents": .array(changed.prefix(200).map { .string($0) }),
            "changedEventCount": .integer(changed.count),
        ]
        return "id: \(snapshot.tag)\nevent: snapshot\ndata: \(data.text)\n\n"
    }
}

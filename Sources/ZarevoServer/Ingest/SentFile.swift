import Formats
import Glibc
import NIOCore
import Tables

/// File that a client sends: on the disk as it comes, without a name, so that nothing is left of it whatever ends the server.
final class SentFile: Sendable {
    private let descriptor: Int32

    /// How it is opened again.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// - Throws: ``Problem`` of status 503 where no file can be made.
    init() throws(Problem) {
        guard let descriptor = TemporaryFile.nameless() else { throw Self.failure }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    func add(_ buffer: ByteBuffer) throws(Problem) {
        var rest = buffer.readableBytesView[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw Self.failure }
            rest = rest.dropFirst(count)
        }
    }

    private static var failure: Problem {
        Problem(
            status: 503, title: "Not ready",
            detail: "the file cannot be kept while it is read: \(String(cString: strerror(errno)))", retryAfter: 60)
    }
}

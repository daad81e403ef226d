import Glibc
import Synchronization

/// A file without a name, for one process: it is gone when that ends, however it ends.
public final class ScratchFile: Sendable {
    private let descriptor: Int32
    private let end = Mutex(0)
    /// How large it may become.
    public let limitBytes: Int

    /// - Returns: `nil` where none can be made in the folder.
    public init?(folder: String, limitBytes: Int) {
        self.limitBytes = limitBytes
        guard let descriptor = TemporaryFile.nameless(in: folder) else { return nil }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    public var byteCount: Int { end.withLock { $0 } }

    /// - Returns: Where the bytes lie; `nil` where they could not be written, or the file would become too large.
    public func add(_ bytes: [UInt8]) -> Int? {
        let place = end.withLock { end -> Int? in
            guard end + bytes.count <= limitBytes else {
                end = limitBytes
                return nil
            }
            defer { end += bytes.count }
            return end
        }
        return place.flatMap { write(bytes, at: $0) ? $0 : nil }
    }

    /// - Returns: Whether all of it was written.
    private func write(_ bytes: [UInt8], at offset: Int) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = pwrite(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, offset + done)
                if count <= 0 { return false }
                done += count
            }
            return true
        }
    }

    /// - Returns: `nil` where not all of it can be read.
    public func read(_ count: Int, at offset: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let read = pread(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled, offset + filled)
                if read <= 0 { return }
                filled += read
            }
        }
        return bytes.count == count ? bytes : nil
    }
}

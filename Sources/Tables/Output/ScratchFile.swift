import Glibc
import Synchronization

/// A file that bytes are added to and read from by where they lie: without a name, gone when the process ends, however it ends; or with
/// one, for the next process.
public final class ScratchFile: Sendable {
    private let descriptor: Int32
    private let end: Mutex<Int>
    /// How large it may become.
    public let limitBytes: Int

    private init(_ descriptor: Int32, holding count: Int, limitBytes: Int) {
        (self.descriptor, self.limitBytes) = (descriptor, limitBytes)
        end = Mutex(count)
    }

    /// - Returns: `nil` where none can be made in the folder.
    public convenience init?(folder: String, limitBytes: Int) {
        guard let descriptor = TemporaryFile.nameless(in: folder) else { return nil }
        self.init(descriptor, holding: 0, limitBytes: limitBytes)
    }

    /// A new file of a name that its owner alone reads; it takes the place of one that is there, which whoever has it open goes on with.
    ///
    /// - Returns: `nil` where none can be made.
    public convenience init?(making path: String, limitBytes: Int) {
        let temporary = path + ".new"
        unlink(temporary)
        let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return nil }
        guard rename(temporary, path) == 0 else {
            close(descriptor)
            unlink(temporary)
            return nil
        }
        self.init(descriptor, holding: 0, limitBytes: limitBytes)
    }

    /// A file that an earlier process made.
    ///
    /// - Returns: `nil` where there is none, or one of somebody else, or one that is too large.
    public convenience init?(opening path: String, limitBytes: Int) {
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            status.st_mode & 0o022 == 0, status.st_size <= limitBytes
        else {
            close(descriptor)
            return nil
        }
        self.init(descriptor, holding: Int(status.st_size), limitBytes: limitBytes)
    }

    deinit { close(descriptor) }

    public var byteCount: Int { end.withLock { $0 } }

    /// Leaves out what lies after the first bytes.
    ///
    /// - Returns: Whether it could be done.
    public func cut(to count: Int) -> Bool {
        end.withLock { end in
            guard count <= end, ftruncate(descriptor, count) == 0 else { return false }
            end = count
            return true
        }
    }

    /// - Returns: Where the bytes lie; `nil` where they could not be written, or the file would become too large: then nothing more is
    ///   added.
    public func add(_ bytes: [UInt8]) -> Int? {
        let place = end.withLock { end -> Int? in
            guard end + bytes.count <= limitBytes else {
                end = limitBytes
                return nil
            }
            defer { end += bytes.count }
            return end
        }
        guard let place else { return nil }
        if write(bytes, at: place) { return place }
        end.withLock { $0 = limitBytes }
        return nil
    }

    /// - Returns: Whether all of it was written.
    private func write(_ bytes: [UInt8], at offset: Int) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let count = pwrite(
                    descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done, offset + done)
                if count < 0 && errno == EINTR { continue }
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
                if read < 0 && errno == EINTR { continue }
                if read <= 0 { return }
                filled += read
            }
        }
        return bytes.count == count ? bytes : nil
    }
}

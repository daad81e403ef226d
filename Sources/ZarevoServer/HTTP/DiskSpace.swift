import CDispatch
import Glibc
import Logging

/// Space on the disk that a store lies on, and whether it is nearly full.
struct DiskSpace: Equatable, Sendable {
    var freeBytes: Int
    var storeBytes: Int

    /// Below this it is said: a large file of detections needs as much beside the store as the store itself until it is taken up.
    var wantedBytes: Int { max(1 << 30, storeBytes) }
    var isShort: Bool { freeBytes < wantedBytes }

    init(freeBytes: Int, storeBytes: Int) { (self.freeBytes, self.storeBytes) = (freeBytes, storeBytes) }

    /// - Returns: `nil` where there is no such file.
    init?(ofStore path: String) {
        var (disk, file) = (statvfs(), stat())
        guard statvfs(path, &disk) == 0, stat(path, &file) == 0 else { return nil }
        self.init(freeBytes: Int(disk.f_bavail) * Int(disk.f_frsize), storeBytes: Int(file.st_size))
    }

    /// What to say where it is short.
    var warning: String? {
        guard isShort else { return nil }
        return "the disk is nearly full: \(freeBytes >> 20) MB are free, at least \(wantedBytes >> 20) MB should be; "
            + "make room before writing fails"
    }

    /// Says in the log when the space of a store gets short, and when it no longer is, until the task is cancelled.
    static func watch(_ path: String, _ logger: Logger, every pause: Duration = .seconds(60)) async {
        var wasShort = false
        while !Task.isCancelled {
            if let space = DiskSpace(ofStore: path), space.isShort != wasShort {
                wasShort.toggle()
                if let warning = space.warning {
                    logger.warning("\(warning)")
                } else {
                    logger.info("the disk has room again")
                }
            }
            do { try await Task.sleep(for: pause) } catch { return }
        }
    }
}

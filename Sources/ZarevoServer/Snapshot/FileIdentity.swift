import FoundationEssentials
import Geo

/// Which file a path names, and when it was written: another one where another file took its place.
struct FileIdentity: Sendable, Equatable {
    /// Of the file system and of the file in it.
    private let numbers: [Int]
    let byteCount: Int
    private let changed: Date

    /// - Returns: `nil` where there is no file.
    init?(_ path: String) {
        guard let found = try? FileManager.default.attributesOfItem(atPath: path),
            found[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        numbers = [.systemNumber, .systemFileNumber].map { found[$0] as? Int ?? 0 }
        byteCount = found[.size] as? Int ?? 0
        changed = found[.modificationDate] as? Date ?? .distantPast
    }

    /// Whether both are one file, whatever was written into it.
    func isSameFile(as other: FileIdentity?) -> Bool { numbers == other?.numbers }

    var writtenAt: Instant { Instant(seconds: Int64(changed.timeIntervalSince1970)) }

    /// Of all that it knows.
    var text: String { "\(numbers) \(byteCount) \(changed.timeIntervalSince1970)" }
}

import Assessment
import Foundation
import Logging
import Store
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// Where states that are worked out ahead are kept: in a file beside the store, `STORE.states`, for the next start too; or, where that
/// cannot be, in one without a name that goes with the process.
final class KeptStates: Sendable {
    static let none = KeptStates(limitBytes: 0)

    private let limitBytes: Int
    private let path: String?
    /// Held as long as the file may be written.
    private let lock: ProcessLock?
    private let logger: Logger?

    /// In a file without a name.
    ///
    /// - Parameter limitBytes: How large it may become; 0 for no file.
    init(limitBytes: Int) {
        (self.limitBytes, path, lock, logger) = (limitBytes, nil, nil, nil)
    }

    /// - Parameter limitBytes: How large the file may become; with 0 one of an earlier start is removed.
    init(besideStore store: String, limitBytes: Int, logger: Logger) {
        let path = Self.path(beside: store)
        (self.limitBytes, self.logger) = (limitBytes, logger)
        lock = limitBytes > 0 || FileIdentity(path) != nil ? ProcessLock(path + ".lock") : nil
        self.path = lock == nil ? nil : path
        if lock == nil, limitBytes > 0 {
            logger.notice(
                "\(path): another server has it or the folder cannot be written; states worked out ahead go with this process"
            )
        }
        if lock != nil, limitBytes == 0 { unlink(path) }
    }

    static func path(beside store: String) -> String { store + ".states" }

    /// That of the snapshot before, or of the last start, as far as it is of the same detections; otherwise a new one.
    ///
    /// - Parameters:
    ///   - same: How many of the first detections are those of the snapshot before.
    ///   - base: The name of areas and places.
    func archive(after before: Snapshot?, first same: Int, _ evidence: Evidence, base: String) -> FireArchive? {
        guard limitBytes > 0 else { return nil }
        let last = before == nil ? lastStart() : nil
        let known = (before?.archive?.coding as? FireCoder)?.numbers ?? last?.label.numbers ?? [:]
        let coding = FireCoder(places: evidence.places, files: evidence.files, numbers: known)
        let label = StatesLabel(evidence, base: base, numbers: coding.numbers)
        let count = last.map { label.sameRows(as: $0.label) } ?? same
        let kept = last.map { FireArchive($0.file, $0.contents, coding: coding) } ?? before?.archive
        if count > 0, let kept = kept?.continued(first: count, coding: coding, label: label.bytes) {
            if last != nil { logger?.info("\(path ?? ""): \(kept.count) states of the last start are kept") }
            return kept
        }
        if last != nil { logger?.notice("\(path ?? ""): of another program or other detections; it is begun anew") }
        let coder = FireCoder(places: evidence.places, files: evidence.files)
        return newFile().flatMap {
            FireArchive($0, coding: coder, label: StatesLabel(evidence, base: base, numbers: coder.numbers).bytes)
        }
    }

    private func newFile() -> ScratchFile? {
        path.flatMap { ScratchFile(making: $0, limitBytes: limitBytes) }
            ?? ScratchFile(folder: Self.folder, limitBytes: limitBytes)
    }

    private typealias LastStart = (file: ScratchFile, contents: ArchiveContents, label: StatesLabel)

    /// - Returns: `nil` where there is no file, or none that can be read: it is begun anew.
    private func lastStart() -> LastStart? {
        guard let path, FileIdentity(path) != nil else { return nil }
        guard let file = ScratchFile(opening: path, limitBytes: limitBytes), let contents = ArchiveContents(file),
            let label = StatesLabel(bytes: contents.label)
        else {
            logger?.warning("\(path): not a file of states, of another owner or too large; it is begun anew")
            return nil
        }
        let left = file.byteCount - contents.byteCount
        if left > 0 { logger?.notice("\(path): the last \(left) bytes are not whole and are left out") }
        return file.cut(to: contents.byteCount) ? (file, contents, label) : nil
    }

    /// On a disk rather than in memory, unless the administrator says so.
    private static var folder: String { ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp" }
}

import FireEvents

/// The fires that the file of an archive holds, read anew: those of its last label.
public struct ArchiveContents {
    /// Of the detections that the fires are of.
    public let label: [UInt8]
    let labelOffset: Int
    let entries: [FireKey: [ArchiveEntry]]
    /// Up to here the file is whole; what follows was not written to its end.
    public let byteCount: Int

    /// - Returns: `nil` where it is not the file of an archive.
    public init?(_ file: any ScratchBytes) {
        var reading = Reading()
        while reading.takeRecord(of: file) {}
        guard let label = reading.label else { return nil }
        (self.label, labelOffset) = (label, reading.labelOffset)
        (entries, byteCount) = (reading.entries, reading.offset)
    }

    /// How far a file has been read.
    private struct Reading {
        var offset = 0
        var label: [UInt8]?
        var labelOffset = 0
        var entries: [FireKey: [ArchiveEntry]] = [:]

        /// - Returns: `false` at the end of what is whole.
        mutating func takeRecord(of file: any ScratchBytes) -> Bool {
            let end = offset + ArchiveRecord.headBytes
            guard end <= file.byteCount, let bytes = file.read(ArchiveRecord.headBytes, at: offset),
                let head = ArchiveRecord(bytes: bytes), end + head.count <= file.byteCount, take(head, of: file)
            else { return false }
            offset = end + head.count
            return true
        }

        private mutating func take(_ head: ArchiveRecord, of file: any ScratchBytes) -> Bool {
            switch head.kind {
            case .label(let first):
                guard let content = file.read(head.count, at: offset + ArchiveRecord.headBytes),
                    Fingerprint(of: content).value == head.fingerprint
                else { return false }
                (label, labelOffset) = (content, offset)
                entries = entries.filter { $0.key.isOf(first: Int(first)) }
            case .fire(let key, let minutes):
                guard label != nil else { return false }
                // One of an earlier label was still being worked out when the detections changed.
                guard head.labelOffset == labelOffset else { break }
                entries[key, default: []].append(ArchiveEntry(head, minutes, at: offset))
            }
            return true
        }
    }
}

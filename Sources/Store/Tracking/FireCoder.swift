public import Assessment
public import Geo
public import Tables

extension ScratchFile: ScratchBytes {}

/// Fires as bytes, as the store holds them, for whoever keeps them elsewhere while a program runs.
public struct FireCoder: FireCoding {
    private let directory: Directory
    /// Numbers of files in the bytes, from 1 on, by digest and name.
    public let numbers: [String: Int64]

    /// - Parameters:
    ///   - places: All that a fire may lie near.
    ///   - files: What `Detection.fileIndex` counts.
    ///   - known: Numbers of a coder whose bytes this one reads too, although files may have come between its own.
    public init(places: [Place], files: [SourceFile], numbers known: [String: Int64] = [:]) {
        var numbers = known
        let identifiers = files.map { file in
            let key = file.digest + file.name
            let number = numbers[key] ?? Int64(numbers.count + 1)
            numbers[key] = number
            return number
        }
        self.numbers = numbers
        directory = Directory(FileOrder(files, identifiers: identifiers), places: places)
    }

    public func bytes(of fire: TrackedFire) -> [UInt8] {
        var writer = ByteWriter()
        writer.add(fire, directory.files)
        return writer.bytes
    }

    public func fire(of bytes: [UInt8]) -> TrackedFire? {
        bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            do {
                let fire = try reader.trackedFire(directory)
                return reader.isAtEnd ? fire : nil
            } catch {
                // Damaged: whoever asked works it out anew.
                return nil
            }
        }
    }
}

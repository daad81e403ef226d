public import Assessment
public import Geo
public import Tables

extension ScratchFile: ScratchBytes {}

/// Fires as bytes, as the store holds them, for whoever keeps them elsewhere while a program runs.
public struct FireCoder: FireCoding {
    private let directory: Directory

    /// - Parameter places: All that a fire may lie near.
    public init(places: [Place]) {
        directory = Directory(FileOrder.numbered, places: places)
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

import Assessment
import FireEvents
import FoundationEssentials
import Geo
import Store

/// Tells what states worked out ahead depend on: the program, areas, places, known static sources, and each detection.
struct StatesLabel: Codable, Equatable {
    private var program: String
    private var ground: String
    /// Of files in the states, by digest and name.
    private(set) var numbers: [String: Int64]
    private var rowCount: Int
    /// Digests of detections, block after block.
    private var blocks: [UInt64]

    private static let blockRows = 1_024

    /// - Parameters:
    ///   - base: The name of areas and places.
    ///   - numbers: Of a ``FireCoder``.
    init(_ evidence: Evidence, base: String, numbers: [String: Int64]) {
        program = Self.runningProgram
        ground = base + SnapshotTag.staticSources(evidence.staticSources)
        self.numbers = numbers
        rowCount = evidence.detections.count
        let files = evidence.files.map { UInt64(bitPattern: numbers[$0.key] ?? -1) }
        blocks = stride(from: 0, to: rowCount, by: Self.blockRows).map { start in
            var digest = WordDigest()
            for row in evidence.detections[start..<min(start + Self.blockRows, evidence.detections.count)] {
                digest.add(row, file: files.indices.contains(Int(row.fileIndex)) ? files[Int(row.fileIndex)] : 0)
            }
            return digest.value
        }
    }

    /// - Returns: `nil` where the bytes are not a label.
    init?(bytes: [UInt8]) {
        do { self = try JSONDecoder().decode(StatesLabel.self, from: Data(bytes)) } catch { return nil }
    }

    /// The same for the same.
    var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        do { return Array(try encoder.encode(self)) } catch {
            preconditionFailure("texts and whole numbers cannot be written as JSON: \(error)")
        }
    }

    /// How many of the first detections are the same, and all else that states depend on; 0 where that is not so.
    func sameRows(as other: StatesLabel) -> Int {
        guard !program.isEmpty, program == other.program, ground == other.ground,
            other.numbers.allSatisfy({ numbers[$0.key] == $0.value })
        else { return 0 }
        let same = zip(blocks, other.blocks).prefix { $0 == $1 }.count
        // The last block may be one that is not full, with as many rows in both.
        return same == blocks.count && rowCount == other.rowCount
            ? rowCount : min(same * Self.blockRows, rowCount, other.rowCount)
    }

    /// Another one for every build: a state is what this very program makes of its detections. Empty where it cannot be told.
    private static let runningProgram: String = {
        let file = FileIdentity(URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path)
        return file.map { "\($0.byteCount) bytes of \($0.writtenAt)" } ?? ""
    }()
}

/// A number that many numbers went into, one after the other.
private struct WordDigest {
    private(set) var value: UInt64 = 1

    mutating func add(_ word: UInt64) {
        let mixed = (value ^ word) &* 0x9E37_79B9_7F4A_7C15
        value = (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9
    }

    /// All that a detection says, values that are not given included.
    mutating func add(_ detection: Detection, file: UInt64) {
        add(detection.coordinate.latitude.bitPattern)
        add(detection.coordinate.longitude.bitPattern)
        add(UInt64(bitPattern: detection.observedAt.seconds))
        add(detection.scanKilometers, detection.trackKilometers)
        add(detection.brightnessKelvin, detection.backgroundKelvin)
        add(UInt64(detection.fireRadiativePowerMegawatts.bitPattern))
        add(UInt64(detection.satellite.rawValue))
        add(UInt64(detection.confidence.level.rawValue) << 8 | UInt64(detection.confidence.percent ?? 255))
        add(UInt64(detection.version.stream.rawValue) << 32 | UInt64(detection.version.hundredths))
        add(UInt64(detection.heatSource.map { $0.rawValue + 1 } ?? 0) << 1 | (detection.isDaytime ? 1 : 0))
        add(file)
    }

    private mutating func add(_ one: Float, _ other: Float) {
        add(UInt64(one.bitPattern) | UInt64(other.bitPattern) << 32)
    }
}

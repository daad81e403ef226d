import Assessment
import FireEvents
import Geo
import TestSupport

/// Files of detections with repeats and several editions, the same in every run.
struct SmallWorld {
    var files: [(file: SourceFile, detections: [Detection])] = []

    init(seed: UInt64, fileCount: Int = 4, rowsPerFile: Int = 60) throws {
        var random = SplitMix(state: seed)
        for number in 0..<fileCount {
            var detections: [Detection] = []
            for _ in 0..<rowsPerFile { detections.append(try Self.detection(&random)) }
            let file = SourceFile(name: "file \(number % 3).csv", digest: "\(number)", detectionCount: rowsPerFile)
            files.append((file, detections))
        }
    }

    /// One of 100 places seen in one of three minutes, in one of five editions, the archive moved by some metres.
    private static func detection(_ random: inout SplitMix) throws -> Detection {
        let place = Int.random(in: 0..<100, using: &random)
        let versions = [
            ProductVersion(stream: .nearRealTime, hundredths: 200), ProductVersion(stream: .realTime, hundredths: 200),
            ProductVersion(stream: .ultraRealTime, hundredths: 205), ProductVersion(stream: .standard, hundredths: 200),
            ProductVersion(stream: .standard, hundredths: 603),
        ]
        let version = versions[Int.random(in: 0..<5, using: &random)]
        let shift = version.stream == .standard ? 0.0009 : 0
        return Detection(
            coordinate: try Coordinate(
                latitude: -65 + Double(place / 10) * 0.003 + shift, longitude: 179.98 + Double(place % 10) * 0.0019),
            observedAt: Instant(seconds: (26_000_000 + Int64(place % 3)) * 60), scanKilometers: 0.39,
            trackKilometers: 0.36, brightnessKelvin: 304.4, backgroundKelvin: 291.52,
            fireRadiativePowerMegawatts: Float(Int.random(in: 0...2, using: &random)) + 0.07,
            satellite: place.isMultiple(of: 2) ? .noaa20 : .suomiNPP, confidence: Confidence(.high), isDaytime: false,
            version: version, heatSource: version.stream == .standard ? .vegetation : nil)
    }
}

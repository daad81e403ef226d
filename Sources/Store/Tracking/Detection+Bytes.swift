import FireEvents
import Geo

extension Detection {
    /// Bytes that a detection takes.
    static let storedSize = 53
}

extension ByteWriter {
    /// ``FireEvents/Detection/storedSize`` bytes; the file by its identifier, since its index changes when files come in.
    mutating func add(_ detection: Detection, _ files: FileOrder) {
        add(detection.coordinate)
        add(ObservationKey(detection).minute)
        for value in [
            detection.scanKilometers, detection.trackKilometers, detection.brightnessKelvin,
            detection.backgroundKelvin, detection.fireRadiativePowerMegawatts,
        ] { add(value) }
        add(detection.satellite.rawValue)
        add(detection.confidence.level.rawValue)
        add(detection.confidence.percent ?? 255)
        add((detection.isDaytime ? 128 : 0) | (detection.heatSource?.rawValue ?? 127))
        add(detection.version.stream.rawValue)
        add(detection.version.hundredths)
        add(Int32(truncatingIfNeeded: files.identifiers[Int(detection.fileIndex)]))
    }
}

extension ByteReader {
    /// Skips the detections before the next one that lies within some degrees of a latitude.
    mutating func skipDetections(fartherFrom latitude: Double, thanDegrees degrees: Double) throws {
        while !isAtEnd, abs(try peek(Double.self) - latitude) > degrees { try skip(Detection.storedSize) }
    }

    mutating func detection(_ files: FileOrder) throws -> Detection {
        let place = try coordinate()
        let minute = try integer(Int32.self)
        let (scan, track, bright, back, power) = (try float(), try float(), try float(), try float(), try float())
        let satellite = try integer(UInt8.self)
        let (level, percent, flags) = (try integer(UInt8.self), try integer(UInt8.self), try integer(UInt8.self))
        let (stream, hundredths) = (try integer(UInt8.self), try integer(UInt32.self))
        guard let file = files.index(of: Int64(try integer(Int32.self))),
            let satellite = Satellite(rawValue: satellite),
            let level = Confidence.Level(rawValue: level), percent <= 100 || percent == 255,
            let stream = ProductVersion.Stream(rawValue: stream)
        else { throw Damaged() }
        return Detection(
            coordinate: place, observedAt: Instant(seconds: Int64(minute) * 60), scanKilometers: scan,
            trackKilometers: track, brightnessKelvin: bright, backgroundKelvin: back,
            fireRadiativePowerMegawatts: power, satellite: satellite,
            confidence: percent == 255 ? Confidence(level) : Confidence(percent: percent), isDaytime: flags & 128 != 0,
            version: ProductVersion(stream: stream, hundredths: hundredths),
            heatSource: HeatSource(rawValue: flags & 127), fileIndex: file)
    }

    mutating func detections(_ files: FileOrder) throws -> [Detection] {
        var rows: [Detection] = []
        while !isAtEnd { rows.append(try detection(files)) }
        return rows
    }
}

import Assessment
import FireEvents
import FireWeather
import Formats
import Geo
import Glibc
import ModelRuns
import Tables

/// What libFuzzer calls with bytes that it made up: each reader must take them or refuse them, and never stop the program.
///
/// - Returns: 0, as libFuzzer asks.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnything(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    FuzzTarget.chosen.read([UInt8](UnsafeBufferPointer(start: data, count: data == nil ? 0 : size)))
    return 0
}

/// Detections, gzip, digest, places, orbits and weather stations: the same bytes as each of them.
func readAll(_ bytes: [UInt8]) {
    checkDetections(bytes)
    precondition(ContentDigest.hexadecimal(of: bytes).utf8.count == 18)
    checkFiles(bytes)
}

/// A table is refused, or each of its rows is a possible detection or rejected with a reason.
private func checkDetections(_ bytes: [UInt8]) {
    guard let table = try? FIRMSTable.parse(bytes, source: "fuzz", fileIndex: 7) else { return }
    check(table, lineCount: bytes.count { $0 == UInt8(ascii: "\n") } + 1)
}

private func check(_ table: FIRMSTable, lineCount: Int) {
    precondition(table.rowCount < lineCount)
    for detection in table.detections {
        precondition(abs(detection.coordinate.latitude) <= 90 && abs(detection.coordinate.longitude) <= 180)
        for kilometers in [detection.scanKilometers, detection.trackKilometers] where !kilometers.isNaN {
            precondition((0.1...10).contains(kilometers))
        }
        precondition(!(detection.fireRadiativePowerMegawatts < 0) && detection.fileIndex == 7)
        precondition(detection.observedAt.seconds % 60 == 0)
    }
    precondition(table.rejected.allSatisfy { !$0.reason.isEmpty && $0.line > 1 })
    let text = DetectionWriter.csv(table.detections, eventIds: table.detections.map { _ in nil })
    precondition(text.utf8.count { $0 == UInt8(ascii: "\n") } > table.detections.count)
}

/// The same bytes as a file, plain or gzip, of detections and of places.
private func checkFiles(_ bytes: [UInt8]) {
    guard MemoryFile.current.fill(with: bytes) else { return }
    let path = MemoryFile.current.path
    if let places = try? PlaceFile.read(path) {
        for place in places { precondition(abs(place.coordinate.latitude) <= 90 && place.population >= 0) }
    }
    checkOrbits(path)
    guard let file = try? InputFile(path) else { return precondition((try? FIRMSFile(path)) == nil) }
    checkStations(file)
    precondition(file.digest == ContentDigest.hexadecimal(of: file.bytes))
    checkPieces(path, file)
}

/// Elements are refused, by the reader or by the theory, or give a place for the instant of their epoch.
private func checkOrbits(_ path: String) {
    for elements in (try? OrbitFile.read(path)) ?? [] {
        precondition(elements.eccentricity < 1 && (0...180).contains(elements.inclinationDegrees))
        let start = Instant(seconds: Int64(elements.epochSeconds))
        _ = OverpassCalendar([elements], from: start, to: start.adding(hours: 3))
    }
}

/// A table of stations is refused, or what is worked out from it is in range.
private func checkStations(_ file: InputFile) {
    guard let table = try? StationTable(file) else { return }
    for row in StationDanger(table).rows {
        guard let danger = row.value else { continue }
        precondition((0...101).contains(danger.codes.ffmc.value) && danger.fwi.value >= 0)
    }
    if table.isHourly { _ = StationHourly(table) }
}

/// Read piece by piece or as a whole, a file says the same.
private func checkPieces(_ path: String, _ whole: InputFile) {
    let table = try? FIRMSTable.parse(whole.bytes, source: path, fileIndex: 7)
    let file = try? FIRMSFile(path, fileIndex: 7)
    precondition((table == nil) == (file == nil) && (file.map { $0.digest == whole.digest } ?? true))
    guard let table, let file else { return }
    check(file.table, lineCount: whole.bytes.count { $0 == UInt8(ascii: "\n") } + 1)
    precondition(table.detections.count == file.table.detections.count && table.rejected == file.table.rejected)
}

/// A nameless file in memory, which is filled anew for each input.
struct MemoryFile {
    static let current = MemoryFile()
    private let descriptor: Int32
    var path: String { "/proc/self/fd/\(descriptor)" }

    private init() {
        var name = Array("/dev/shm/reader-fuzzer-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        precondition(descriptor >= 0 && unlink(name) == 0)
    }

    func fill(with bytes: [UInt8]) -> Bool {
        guard ftruncate(descriptor, 0) == 0 else { return false }
        return bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) } == bytes.count
    }
}

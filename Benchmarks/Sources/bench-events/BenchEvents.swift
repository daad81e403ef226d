import FireEvents
import Formats
import Measurement
import Tables

/// Detections to fire events, from detections in memory.
@main
struct BenchEvents {
    static func main() throws {
        guard [2, 3].contains(CommandLine.arguments.count) else {
            print("Usage: bench-events FILE.csv [links]")
            return
        }
        let file = try InputFile(CommandLine.arguments[1])
        let detections = try FIRMSTable.parse(file.bytes, source: file.name).detections
        let isLinksOnly = CommandLine.arguments.last == "links"
        let measurement = Measurement(isLinksOnly ? "links" : "events") {
            guard !isLinksOnly else {
                return (rows: detections.count, outcome: "\(LinkedFires(detections).components.count) components")
            }
            let tracking = Tracking(detections)
            return (rows: detections.count, outcome: "\(tracking.events.count) events")
        }
        measurement.print()
    }
}

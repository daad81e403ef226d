import FireEvents
import Formats
import Measurement

/// Detections to fire events, from detections in memory.
@main
struct BenchEvents {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("Usage: bench-events FILE.csv")
            return
        }
        let file = try InputFile(CommandLine.arguments[1])
        let detections = try FIRMSTable.parse(file.bytes, source: file.name).detections
        let measurement = Measurement("events") {
            let tracking = Tracking(detections)
            return (rows: detections.count, outcome: "\(tracking.events.count) events")
        }
        measurement.print()
    }
}

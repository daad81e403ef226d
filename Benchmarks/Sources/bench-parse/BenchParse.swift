import FireEvents
import Formats
import Measurement

/// FIRMS CSV to detections, reading the file included.
@main
struct BenchParse {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("Usage: bench-parse FILE.csv")
            return
        }
        let measurement = try Measurement("parse") {
            let table = try FIRMSFile(CommandLine.arguments[1]).table
            return (rows: table.detections.count, outcome: "detections, \(table.rejected.count) rejected")
        }
        measurement.print()
    }
}

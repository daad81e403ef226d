import Synchronization
import Tables

/// Counts of what the server does, as Prometheus reads them.
final class ServerMetrics: Sendable {
    private struct Key: Hashable {
        var path: String
        var status: Int
    }

    private struct Course {
        var count = 0
        var seconds = 0.0
        var buckets = [Int](repeating: 0, count: ServerMetrics.bounds.count)
    }

    /// Upper bounds of the buckets, seconds.
    private static let bounds = [0.001, 0.005, 0.025, 0.1, 0.3, 1, 5]

    private let courses = Mutex<[Key: Course]>([:])

    /// - Parameter path: The pattern of the route, not what the client wrote.
    func note(_ path: String, status: Int, seconds: Double) {
        courses.withLock { courses in
            var course = courses[Key(path: path, status: status)] ?? Course()
            course.count += 1
            course.seconds += seconds
            for (index, bound) in Self.bounds.enumerated() where seconds <= bound { course.buckets[index] += 1 }
            courses[Key(path: path, status: status)] = course
        }
    }

    /// Text in the format of Prometheus 0.0.4.
    ///
    /// - Parameter gauges: What holds now, by name.
    func text(_ gauges: [(name: String, meaning: String, value: Double)]) -> String {
        let sorted = courses.withLock { $0 }.sorted { ($0.key.path, $0.key.status) < ($1.key.path, $1.key.status) }
        var lines = [
            "# HELP zarevo_request_seconds Time until an answer was made.", "# TYPE zarevo_request_seconds histogram",
        ]
        for (key, course) in sorted {
            let labels = "path=\"\(key.path)\",status=\"\(key.status)\""
            for (bound, count) in zip(Self.bounds, course.buckets) {
                lines.append("zarevo_request_seconds_bucket{\(labels),le=\"\(bound)\"} \(count)")
            }
            lines.append("zarevo_request_seconds_bucket{\(labels),le=\"+Inf\"} \(course.count)")
            lines.append("zarevo_request_seconds_sum{\(labels)} \(JSON.decimal(course.seconds, places: 6).text)")
            lines.append("zarevo_request_seconds_count{\(labels)} \(course.count)")
        }
        for gauge in gauges {
            lines.append("# HELP \(gauge.name) \(gauge.meaning)")
            lines.append("# TYPE \(gauge.name) gauge")
            lines.append("\(gauge.name) \(JSON.decimal(gauge.value, places: 3).text)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

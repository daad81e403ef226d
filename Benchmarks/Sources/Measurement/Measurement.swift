#if canImport(Glibc)
    import Glibc
#endif

/// What one piece of work took in this process, as one line of JSON: the same line as the peers print.
public struct Measurement: Sendable {
    public var work: String
    public var rows: Int
    /// Of all threads, user and system.
    public var processorSeconds: Double
    public var wallSeconds: Double
    /// Largest resident set of the process so far.
    public var peakMegabytes: Int
    public var outcome: String

    /// - Parameter body: The work; returns the number of rows and a short text on what came out.
    public init<Failure: Error>(
        _ work: String, _ body: () throws(Failure) -> (rows: Int, outcome: String)
    ) throws(Failure) {
        let (processor, wall) = (Self.processorSeconds, Self.wallSeconds)
        let result = try body()
        self.work = work
        rows = result.rows
        outcome = result.outcome
        processorSeconds = Self.processorSeconds - processor
        wallSeconds = Self.wallSeconds - wall
        peakMegabytes = Int(Self.usage.ru_maxrss / 1_024)
    }

    public func print() {
        Swift.print(
            """
            {"program": "Zarevo", "work": "\(work)", "rows": \(rows), "processorSeconds": \(processorSeconds), \
            "wallSeconds": \(wallSeconds), "peakMegabytes": \(peakMegabytes), "outcome": "\(outcome)"}
            """)
    }

    private static var usage: rusage {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage
    }

    private static var processorSeconds: Double {
        let usage = usage
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static var wallSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

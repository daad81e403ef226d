/// Fields of a forecast that are fetched, for a purpose.
public enum WeatherFields: String, Sendable, CaseIterable {
    /// Temperature and humidity at 2 m, wind at 10 m, precipitation: what `zarevo danger` reads.
    case danger
    /// Winds, heights and temperatures of the lower troposphere, surface pressure, boundary layer: what `zarevo smoke` reads.
    case smoke

    /// Hectopascals.
    static let levels = [1_000, 925, 850, 700, 500, 400, 300, 250, 200]

    private var gfsNames: Set<String> {
        switch self {
        case .danger:
            [
                "TMP:2 m above ground", "RH:2 m above ground", "UGRD:10 m above ground", "VGRD:10 m above ground",
                "APCP:surface",
            ]
        case .smoke:
            Set(
                ["UGRD", "VGRD", "TMP", "HGT"].flatMap { name in Self.levels.map { "\(name):\($0) mb" } }
                    + ["HPBL:surface", "PRES:surface"])
        }
    }

    private var ecmwfNames: Set<String> {
        switch self {
        case .danger: ["2t:sfc", "2d:sfc", "10u:sfc", "10v:sfc", "tp:sfc"]
        case .smoke:
            Set(
                ["u", "v", "t", "gh"].flatMap { name in Self.levels.map { "\(name):pl:\($0)" } } + [
                    "sp:sfc", "blh:sfc",
                ])
        }
    }

    /// What a forecast may lack: rain of no time, and what not each model gives.
    private static let optional: Set<String> = ["HPBL:surface", "PRES:surface", "sp:sfc", "blh:sfc"]
    private static let rain: Set<String> = ["APCP:surface", "tp:sfc"]

    /// The messages to fetch, each once, in the order of the file.
    ///
    /// - Parameter step: Hours after the run.
    /// - Throws: ``IndexError`` where one is missing: an index that was cut off between two lines looks whole.
    public func ranges(in index: GFSIndex, step: Int) throws(IndexError) -> [MessageRange] {
        try wanted(index.lines.map { ("\($0.variable):\($0.level)", $0.range) }, among: gfsNames, step)
    }

    public func ranges(in index: ECMWFIndex, step: Int) throws(IndexError) -> [MessageRange] {
        try wanted(index.lines.map { ($0.range.name, $0.range) }, among: ecmwfNames, step)
    }

    private func wanted(
        _ lines: [(name: String, range: MessageRange)], among names: Set<String>, _ step: Int
    ) throws(IndexError) -> [MessageRange] {
        let kept = lines.filter { names.contains($0.name) }
        let missing = names.subtracting(kept.map(\.name)).subtracting(Self.optional)
            .subtracting(step == 0 ? Self.rain : [])
        guard missing.isEmpty else {
            throw IndexError(
                expected: "messages of all fields for \(rawValue)",
                found: "none of " + missing.sorted().prefix(3).joined(separator: ", "))
        }
        return kept.map(\.range).sorted { $0.offset < $1.offset }.reduce(into: []) { ranges, next in
            if ranges.last?.offset != next.offset { ranges.append(next) }
        }
    }
}

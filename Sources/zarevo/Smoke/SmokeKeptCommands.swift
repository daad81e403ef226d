import ArgumentParser
import Geo
import ModelRuns
import Operations
import Store
import Tables

struct SmokeObserveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "observe",
        abstract: "Take up measurements, and score the kept forecasts by them.",
        discussion: """
            OBSERVATIONS is a CSV with station, longitude, latitude, time and pm25 (µg/m³, mean of the hour that begins at time), or a DATEM file.
            Every kept forecast that covers some of them gets its score.

            Example:
              zarevo smoke observe stations.csv
            """)

    @Argument(help: "What was measured.")
    var observations: String
    @OptionGroup var store: StoreOptions

    func run() throws {
        let seen = try SmokeObservationFile.read(observations)
        let session = store.session(.readWrite)
        let store = try session.store()
        try store.add(seen)
        let scores = try store.scoreSmoke()
        try session.close()
        let lines = scores.map { "\($0.id): " + $0.score.text }
        try Console.print(
            (["Measurements: \(seen.count)"] + (lines.isEmpty ? ["No kept forecast covers them."] : lines))
                .joined(separator: "\n"))
    }
}

struct SmokeForecastsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forecasts",
        abstract: "Forecasts of smoke that the store keeps, with their scores.",
        discussion: """
            Example:
              zarevo smoke forecasts
            """)

    @OptionGroup var store: StoreOptions
    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let kept = try store.session(.readOnly).store().smoke()
        guard !json else { return try Console.print(JSON.array(kept.map { Self.json($0, $1) }).text) }
        guard !kept.isEmpty else { return try Console.print("None is kept: zarevo smoke … --keep") }
        try Console.print(
            kept.map { forecast, score in
                "\(forecast.id)  \(forecast.start)  \(forecast.hours) h  "
                    + "\(forecast.towns.count { $0.arrival != nil }) towns  " + (score?.text ?? "not scored yet")
                    + (forecast.notes.first.map { "  " + $0 } ?? "")
            }.joined(separator: "\n"))
    }

    private static func json(_ forecast: KeptSmoke, _ score: SmokeScore?) -> JSON {
        [
            "id": .string(forecast.id), "start": .instant(forecast.start), "hours": .integer(forecast.hours),
            "isForecast": .bool(forecast.isForecast), "notes": .array(forecast.notes.map { .string($0) }),
            "towns": .integer(forecast.towns.count { $0.arrival != nil }),
            "pairs": score.map { .integer($0.pairs) } ?? .null, "rank": .number(score?.rank, places: 4),
            "withinFactor2": .number(score?.withinFactor2, places: 4),
        ]
    }
}

extension SmokeScore {
    fileprivate var text: String {
        let rounded = { (value: Double) in "\((value * 100).rounded() / 100)" }
        return "rank \(rounded(rank)) of 4, within a factor of 2: \(rounded(withinFactor2)), \(pairs) pairs"
    }
}

public import ArgumentParser
public import Feeds
import Foundation
import Geo
import Operations

extension ForecastModel: ExpressibleByArgument {}
extension WeatherFields: ExpressibleByArgument {}

struct FetchWeatherCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weather",
        abstract: "The fields of a forecast that danger or smoke needs: GFS or ECMWF's open data.",
        discussion: """
            Reads the index of each file and fetches the messages wanted alone, by ranges of bytes; each message is checked. \
            A fetch that broke off goes on where it was. Files that are there are left.

            Example:
              zarevo fetch weather --model gfs --hours 72 --step 6 --out weather
              zarevo danger weather/*.grib2 -o danger.nc
            """)

    @Option(help: "The forecast.")
    var model = ForecastModel.gfs
    @Option(help: "For which command.")
    var fields = WeatherFields.danger
    @Option(name: .customLong("run"), help: "The run, UTC (default: the newest that should be out).")
    var begun: Instant?
    @Option(help: "The last hour after the run.")
    var hours = 48
    @Option(help: "Hours between files.")
    var step = 6
    @Option(help: "How often each file is tried.")
    var attempts = 5
    @Option(help: "The folder for the files.", completion: .directory)
    var out: String
    @OptionGroup var feeds: FeedOptions

    func validate() throws {
        try OptionRange.require("--hours", hours, in: 0...384)
        try OptionRange.require("--step", step, in: 1...24)
        try OptionRange.require("--attempts", attempts, in: 1...20)
        if let hour = stride(from: 0, through: hours, by: step).first(where: { !model.hasStep($0) }) {
            throw ValidationError("--step \(step): \(model.rawValue) has no file of hour \(hour)")
        }
        if let begun, begun.seconds % Int64(model.hoursBetweenRuns * 3_600) != 0 {
            throw ValidationError("--run: expected 00, 06, 12 or 18 UTC, found \(begun)")
        }
    }

    func run() async throws {
        let clock = try FeedOptions.clock()
        let chosen = begun ?? model.newestRun(at: clock.now())
        let address = try feeds.settings().address(of: model)
        try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        try await FeedOptions.withClient(clock) { client in
            let fetch = WeatherFetch(client, address: address, model: model, fields: fields)
            for hour in stride(from: 0, through: hours, by: step) {
                try await self.fetch(hour, of: chosen, fetch, clock)
            }
        }
    }

    private func fetch(_ hour: Int, of run: Instant, _ fetch: WeatherFetch, _ clock: FeedClock) async throws {
        let name = fetch.fileName(run: run, step: hour)
        Console.progress("Fetching \(name)")
        let outcome = try await FeedPatience(attempts: attempts, clock: clock).run(name) { error in
            Console.note("zarevo: \(error)")
        } attempt: {
            try await fetch.fetch(run: run, step: hour, into: out)
        }
        Console.endProgress()
        switch outcome {
        case .held: try Console.print("\(name): is there")
        case .fetched(let messages, let bytes, let resumedAt):
            let resumed = resumedAt > 0 ? ", \(resumedAt) of them held from before" : ""
            try Console.print("\(name): \(messages) messages, \(bytes) bytes\(resumed)")
        }
    }
}

import ArgumentParser

struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Fetches detections or weather from their sources.",
        discussion: """
            Needs a network; zarevo watch keeps a store current by itself. Keys are shown nowhere.

            Example:
              zarevo fetch firms --from 2026-08-01 --to 2026-08-07 --store season.gpkg
              zarevo fetch weather --model gfs --hours 48 --out weather
            """,
        subcommands: [FetchFIRMSCommand.self, FetchWeatherCommand.self])
}

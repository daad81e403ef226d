import ArgumentParser
import Formats
import Store

struct PlacesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places", abstract: "Settlements.",
        discussion: """
            Example:
              zarevo places load places.csv.gz
            """, subcommands: [Load.self])

    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Loads settlements from CSV with the columns of GeoNames.",
            discussion: """
                Columns: geonameid, name, latitude, longitude, population, countrycode, admin1code, timezone, name_ru. A place
                that is there already, by its geonameid, is replaced.

                Example:
                  zarevo places load geonames-north-asia.csv.gz
                """)

        @Argument(help: "CSV, plain or .gz.")
        var files: [String]
        @Flag(help: "Print the counts as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let target = try store.open(.create)
            var count = 0
            for file in files {
                let places = try PlaceFile.read(file)
                try target.loadPlaces(places)
                count += places.count
                if !json { try Console.print("\(file): \(places.count) places") }
            }
            try EventLayer.refresh(target)
            try target.close()
            if json { try Console.print(JSON.object([.init("places", .integer(count))]).text) }
        }
    }
}

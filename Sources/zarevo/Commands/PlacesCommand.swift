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
            try LayerLoading.load(files, noun: "places", json: json, into: store) { file, target in
                let places = try PlaceFile.read(file)
                try target.loadPlaces(places)
                return places.count
            }
        }
    }
}

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
            abstract: "Loads settlements from CSV with the columns of GeoNames, or known static sources.",
            discussion: """
                Columns: geonameid, name, latitude, longitude, population, countrycode, admin1code, timezone, name_ru. A place
                that is there already, by its geonameid, is replaced.

                Example:
                  zarevo places load geonames-north-asia.csv.gz
                  zarevo places load --static flares.csv

                With --static the files list flares, volcanoes, plants: longitude, latitude, kind, and optionally
                radiusMeters (1000 where there is none) and name. Heat there is static heat from its first detection; those
                that are there already stay.
                """)

        @Argument(help: "CSV, plain or .gz.", completion: .file())
        var files: [String]
        @Flag(name: .customLong("static"), help: "The files list known static sources.")
        var isStatic = false
        @Flag(help: "Print the counts as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            if isStatic { return try loadStaticSources() }
            try LayerLoading.load(files, noun: "places", json: json, into: store) { file, target in
                let places = try PlaceFile.read(file)
                try target.loadPlaces(places)
                return (places.count, [])
            }
        }

        private func loadStaticSources() throws {
            try LayerLoading.load(files, noun: "sources", json: json, into: store) { file, target in
                let sources = try StaticSourceFile.read(file)
                try target.loadStaticSources(sources)
                return (sources.count, [])
            }
        }
    }
}

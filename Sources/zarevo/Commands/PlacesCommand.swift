import ArgumentParser
import Formats
import Store
import Tables

struct PlacesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places", abstract: "Settlements, and places that are hot without a wildfire.",
        discussion: """
            Example:
              zarevo places load places.csv.gz
              zarevo places list --static
            """, subcommands: [Load.self, List.self])

    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Loads settlements from CSV with the columns of GeoNames, or known static sources.",
            discussion: """
                Columns: geonameid, name, latitude, longitude, population, countrycode, admin1code, timezone, \
                name_ru. A place that is there already, by its geonameid, is replaced.

                Example:
                  zarevo places load geonames-north-asia.csv.gz
                  zarevo places load --static flares.csv
                  zarevo places load --static flares-2024.csv --without flares-vnf-2017

                With --static the files list flares, volcanoes, plants: longitude, latitude, kind, and optionally \
                radiusMeters (1000 where there is none) and name. They are added to the tables that come with the \
                program, which zarevo places list --static names, and to those that were loaded before; --replace \
                puts them in the place of the latter. What a kind means for heat there is explained in \
                docs/formats.md.
                """)

        @Argument(help: "CSV, plain or .gz.", completion: .file())
        var files: [String] = []
        @Flag(name: .customLong("static"), help: "The files list known static sources.")
        var isStatic = false
        @Flag(help: "With --static: sources that were loaded before go.")
        var replace = false
        @Option(help: "With --static: leave out this table that comes with the program; may be repeated.")
        var without: [String] = []
        @Flag(
            inversion: .prefixedNo,
            help: "With --static: use all tables that come with the program, or none of them.")
        var shipped: Bool?
        @Flag(help: "Print the counts as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func validate() throws {
            let isChoice = replace || shipped != nil || !without.isEmpty
            if isChoice, !isStatic { throw ValidationError("--replace, --without and --shipped go with --static") }
            if files.isEmpty, !isChoice { throw ValidationError("Missing expected argument '<files> ...'") }
            let known = ShippedStaticSources.all.map(\.name)
            if let name = without.first(where: { !known.contains($0) }) {
                throw ValidationError("--without \(name): expected one of \(known.joined(separator: ", "))")
            }
        }

        func run() throws {
            if isStatic { return try loadStaticSources() }
            try LayerLoading.load(files, noun: "places", json: json, into: store) { file, target in
                let places = try PlaceFile.read(file)
                try target.loadPlaces(places)
                return (places.count, [])
            }
        }

        private func loadStaticSources() throws {
            // Read all before any is taken up, so that a bad file changes nothing.
            var sources = try files.map { (file: $0, sources: try StaticSourceFile.read($0)) }
            try LayerLoading.load(files, noun: "sources", json: json, into: store) { _, target in
                let next = sources.removeFirst()
                try target.loadStaticSources(next.sources, replacing: replace && next.file == files[0])
                return (next.sources.count, [])
            } before: { target in
                if let leftOut { try target.leaveOutStaticSources(leftOut) }
                if replace, files.isEmpty { try target.loadStaticSources([], replacing: true) }
            }
        }

        /// Tables to leave out; `nil` to leave the choice as it is.
        private var leftOut: Set<String>? {
            if shipped == false { return Set(ShippedStaticSources.all.map(\.name)) }
            return without.isEmpty && shipped == nil ? nil : Set(without)
        }
    }
}

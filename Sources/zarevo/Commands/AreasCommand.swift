import ArgumentParser
import Formats
import Geo
import Operations
import Store
import Tables

struct AreasCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "areas", abstract: "Countries, regions and districts.",
        discussion: """
            Example:
              zarevo areas load countries.geojson regions.geojson us-counties.geojson
              zarevo areas list --level region
            """, subcommands: [Load.self, List.self])

    struct Load: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Loads areas from GeoJSON, or centres of areas without an outline from CSV.",
            discussion: """
                Properties: code, name, name_ru, level (country, region, district), parent_code, source. An area \
                that is there already, by its code, is replaced, and that is said. Features of one code in a file \
                are parts of one area. Outlines are made valid and cut at 180°.

                Example:
                  zarevo areas load regions.geojson.gz
                """)

        @Argument(help: "GeoJSON (plain or .gz), or CSV of centres.", completion: .file())
        var files: [String]
        @Option(help: "The property that holds the code (default: code, or that of geoBoundaries, Natural Earth, OSM).")
        var code: String?
        @Option(help: "The property that holds the name.")
        var name: String?
        @Option(name: .customLong("as"), help: "What all areas of the files are: country, region or district.")
        var level: Area.Level?
        @Flag(help: "Print the counts as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let naming = AreaNaming(code: code, name: name, level: level)
            try LayerLoading.load(files, noun: "areas", json: json, into: store) { file, target in
                let areas = try AreaFile.read(file, naming)
                return (areas.count, try target.loadAreas(areas).map(\.text))
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the loaded areas: code, level, parent, name.",
            discussion: """
                Example:
                  zarevo areas list --level region
                """)

        @Option(help: "Only this level: country, region or district.")
        var level: Area.Level?
        @Flag(help: "Print them as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let areas = try store.session(.readOnly).areas().filter { level == nil || $0.level == level }
                .sorted { $0.code < $1.code }
            if json {
                try Console.print(JSON.array(areas.map(\.json)).text)
            } else {
                for area in areas {
                    let row = [area.code, area.level.rawValue, area.parentCode ?? "", area.name]
                    try Console.print(row.joined(separator: "\t"))
                }
            }
        }
    }
}

extension AreaReplacement {
    /// What came in the place of what.
    fileprivate var text: String {
        let held = "\(before.level.rawValue) “\(before.name)”" + (before.source.isEmpty ? "" : " of \(before.source)")
        guard let (field, old, new) = now.difference(from: before) else {
            return "\(now.code): replaces the \(held), which has another outline"
        }
        return "\(now.code): replaces the \(held), whose \(field) is “\(old)” and not “\(new)”"
    }
}

extension Area {
    var json: JSON {
        .object([
            .init("code", .string(code)), .init("level", .string(level.rawValue)),
            .init("parentCode", .text(parentCode)),
            .init("name", .string(name)), .init("russianName", .text(russianName)), .init("source", .string(source)),
            .init("isApproximate", .bool(shape.isEmpty)),
        ])
    }
}

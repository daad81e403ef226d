import FoundationEssentials

/// GeoJSON as the program writes it, as far as tests look at it.
struct Features: Decodable {
    struct Feature: Decodable {
        var type: String
        var properties: Properties
        var geometry: Geometry
    }

    struct Properties: Decodable {
        var id: String
        var status: String
        var latitude: Double
        var longitude: Double
        var detectionCount: Int
        var burnedAreaHectaresLow: Double
        var burnedAreaHectares: Double
        var burnedAreaHectaresHigh: Double
    }

    struct Geometry: Decodable {
        var type: String
        var coordinates: [[[[Double]]]]
    }

    var type: String
    var features: [Feature]

    static func decode(_ text: String) throws -> Features {
        try JSONDecoder().decode(Features.self, from: Data(text.utf8))
    }
}

/// CSV without quotation marks, a dictionary a row.
struct Table {
    var columns: [String]
    var rows: [[String: String]]

    init(_ text: String) {
        let lines = text.split(separator: "\n").map(Self.cells)
        let columns = lines.first ?? []
        self.columns = columns
        rows = lines.dropFirst().map { Dictionary(zip(columns, $0)) { first, _ in first } }
    }

    /// Commas within quotes do not separate.
    private static func cells(_ line: Substring) -> [String] {
        var (cells, isQuoted) = ([""], false)
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

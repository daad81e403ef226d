import FireWeather
import Geo
import Rasters
import Tables

/// The classes of a grid on a frame, as one path a class made of runs along rows of squares.
struct DangerRaster {
    /// Pixels a square.
    static let square = 2.5
    let drawing: String

    init(_ picture: GridPicture, scale: DangerScale, frame: MapFrame) throws(FormatError) {
        let columns = Int((frame.width / Self.square).rounded(.up))
        let rows = Int((frame.height / Self.square).rounded(.up))
        var paths = [String](repeating: "", count: scale.names.count)
        let all = try Self.classes(picture, scale, frame, rows, columns)
        for row in 0..<rows {
            let classes = Array(all[row * columns..<(row + 1) * columns])
            var start = 0
            for column in 1...columns where column == columns || classes[column] != classes[start] {
                if let kind = classes[start] { paths[kind] += Self.run(row, start, column - start) }
                start = column
            }
        }
        drawing = paths.enumerated().filter { !$0.element.isEmpty }.map { kind, path in
            SVG.element("path", [("class", "danger danger-\(kind)"), ("d", path)])
                + (DangerStyle.hasPattern(kind, of: scale.names.count)
                    ? SVG.element("path", [("class", DangerStyle.pattern(kind, of: scale.names.count)), ("d", path)])
                    : "")
        }.joined()
    }

    /// The class of every square, row after row; `nil` where nothing is known.
    private static func classes(
        _ picture: GridPicture, _ scale: DangerScale, _ frame: MapFrame, _ rows: Int, _ columns: Int
    ) throws(FormatError) -> [Int?] {
        let places = (0..<rows * columns).map { index in
            frame.coordinate(
                at: Pixel(x: (Double(index % columns) + 0.5) * square, y: (Double(index / columns) + 0.5) * square))
        }
        let values = try picture.values(at: places.compactMap { $0 })
        var next = 0
        return places.map { place in
            guard place != nil else { return nil }
            defer { next += 1 }
            return scale.index(of: Double(values[next]))
        }
    }

    /// A rectangle one square high.
    private static func run(_ row: Int, _ column: Int, _ length: Int) -> String {
        let (x, y) = (Double(column) * square, Double(row) * square)
        let width = SVG.number(Double(length) * square)
        return "M\(SVG.number(x)) \(SVG.number(y))h\(width)v\(SVG.number(square))h-\(width)z"
    }
}

public import Geo
import Rasters
import Smoke
public import Tables

/// Probabilities of the classes of the US index, from the members of an ensemble.
public struct SmokeCombination {
    private let geometry: GridGeometry
    /// Cell by cell: how many members reach each class or a worse one, from `moderate` up.
    private var counts: [[Double]]
    private let classes = AirQuality.Category.allCases.dropFirst()
    /// Whether every member has 24 hours: the index is made for that.
    public private(set) var isFullDay = true
    public let members: Int

    /// - Parameter paths: `concentration.nc` of each member.
    /// - Throws: ``FormatError`` for fewer than two, or grids or hours that differ.
    public init(_ paths: [String]) throws(FormatError) {
        guard let first = paths.first, paths.count > 1 else {
            throw FormatError(source: paths.first ?? "-", expected: "two members or more", found: "\(paths.count)")
        }
        try Self.requireSameHours(paths)
        members = paths.count
        geometry = try Self.dataset(first).geometry
        counts = [[Double]](repeating: [Double](repeating: 0, count: geometry.count), count: classes.count)
        for path in paths { try add(path) }
    }

    /// Members of another run, left in the folder, would count as members of this one.
    private static func requireSameHours(_ paths: [String]) throws(FormatError) {
        var hours: [[Instant]] = []
        for path in paths { hours.append(try SmokeHours.starts(of: dataset(path))) }
        let others = paths.indices.filter { hours[$0] != hours[0] }
        guard let other = others.first else { return }
        let folders = others.map { paths[$0].replacing("/concentration.nc", with: "") }
        throw FormatError(
            source: paths[0], expected: "members with the same hours, " + SmokeHours.words(hours[0]),
            found: SmokeHours.words(hours[other]) + " in " + folders.joined(separator: ", ")
                + "; remove what another run left, or run the members again")
    }

    private static func dataset(_ path: String) throws(FormatError) -> RasterDataset {
        try RasterDataset(opening: "NETCDF:\"\(path)\":pm25_surface", source: path)
    }

    private mutating func add(_ path: String) throws(FormatError) {
        let dataset = try Self.dataset(path)
        guard dataset.geometry.agrees(with: geometry) else {
            throw FormatError(
                source: path, expected: "the grid of the first member, " + geometry.summary,
                found: dataset.geometry.summary)
        }
        let window = GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows)
        let length = min(24, dataset.bandCount)
        isFullDay = isFullDay && length == 24
        var hours: [[Double]] = []
        var sum = [Double](repeating: 0, count: geometry.count)
        var highest = sum
        for number in 1...max(1, dataset.bandCount) {
            var values = [Double](repeating: 0, count: geometry.count)
            try dataset.band(number).read(window, into: &values)
            hours.append(values)
            let old = number > length ? hours[number - 1 - length] : []
            if number > length { hours[number - 1 - length] = [] }
            for cell in values.indices {
                sum[cell] += values[cell] - (old.isEmpty ? 0 : old[cell])
                if number >= length { highest[cell] = max(highest[cell], sum[cell] / Double(length)) }
            }
        }
        for (index, category) in classes.enumerated() {
            for cell in highest.indices
            where (AirQuality.usIndex(dailyMeanMicrograms: max(0, highest[cell]))?.category ?? .good) >= category {
                counts[index][cell] += 1
            }
        }
    }

    /// Probabilities that a place's highest daily mean reaches each class or a worse one; `nil` outside the grid.
    public func probabilities(at place: Coordinate) throws(FormatError) -> [Double]? {
        let locator = try GridLocator(geometry, source: "ensemble")
        guard let cell = locator.cells(at: [place])[0] else { return nil }
        return counts.map { $0[cell.row * geometry.columns + cell.column] / Double(members) }
    }

    /// `probability.tif`, a band a class.
    ///
    /// - Parameter notes: What a reader must know first.
    public func writeGeoTIFF(to path: String, notes: [String]) throws(FormatError) {
        let file = try RasterWriter(
            creating: path, source: path, geometry,
            bands: classes.map { ("\($0) or worse", [("units", "1")]) },
            metadata: [("comment", (notes + [comment]).joined(separator: "; "))], deflates: true)
        let window = GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows)
        for (index, values) in counts.enumerated() {
            try file.write(values.map { Float($0 / Double(members)) }, window, band: index + 1)
        }
        try file.close()
    }

    /// What a reader must know first.
    public var comment: String {
        "share of \(members) members whose highest mean of 24 hours reaches the class"
            + (isFullDay ? "" : "; runs shorter than 24 hours: the mean of all hours")
    }

    /// A row a settlement that any member brings to `moderate`, the likeliest and largest first.
    public func csv(_ places: [Place], notes: [String]) throws(FormatError) -> String {
        let locator = try GridLocator(geometry, source: "ensemble")
        let cells = locator.cells(at: places.map(\.coordinate))
        let rows = zip(places, cells).compactMap { place, cell -> (place: Place, shares: [Double])? in
            guard let cell else { return nil }
            let shares = counts.map { $0[cell.row * geometry.columns + cell.column] / Double(members) }
            return shares[0] > 0 ? (place, shares) : nil
        }.sorted { a, b in
            let (x, y) = (a.shares.reduce(0, +), b.shares.reduce(0, +))
            return x != y ? x > y : (b.place.population, a.place.identifier) < (a.place.population, b.place.identifier)
        }
        var text = CSVText(
            columns: ["id", "name", "longitude", "latitude", "population"] + classes.map { "\($0)OrWorse" })
        for row in rows {
            text.add(
                [
                    .integer(row.place.identifier), .text(row.place.name),
                    .decimal(row.place.coordinate.longitude, places: 5),
                    .decimal(row.place.coordinate.latitude, places: 5), .integer(row.place.population),
                ] + row.shares.map { .decimal($0, places: 3) })
        }
        return "# " + (notes + [comment]).joined(separator: "; ") + "\n" + text.text
    }

    /// The first line of a member's file: what its winds lack.
    public static func note(of path: String) throws(FormatError) -> String? {
        try NetCDFFile(opening: path).text("comment")
    }
}

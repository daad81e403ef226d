import CNetCDF
import Geo
import Glibc
import Smoke
import Testing

@testable import ModelRuns
@testable import Rasters

@Suite("Directions of winds on projected grids")
struct WindDirectionTests {
    /// Real winds of NAM at 500 hPa on its Lambert grid, by ecCodes, turned by PROJ's convergence of the meridian: latitude, longitude, and
    /// east and north in m/s, at 20 nodes that a random number picked.
    private let expected: [(latitude: Double, longitude: Double, east: Double, north: Double)] = [
        (17.3595, -79.0226, -4.720, -5.661),
        (17.3812, -116.3459, -10.702, -2.374),
        (21.1667, -94.2181, -2.889, 3.820),
        (23.2296, -110.9360, -5.859, -4.455),
        (26.1631, -125.3762, 7.916, 8.915),
        (28.8788, -84.9984, 1.804, 2.587),
        (29.3537, -81.6012, 2.080, 4.781),
        (29.9260, -121.2074, 10.399, 11.260),
        (36.4331, -94.1104, 1.716, -3.418),
        (36.9994, -102.1589, 1.009, -5.101),
        (39.0894, -86.7861, -2.911, -0.392),
        (38.1228, -128.7905, 4.800, 3.516),
        (42.3129, -81.8028, -5.447, 3.398),
        (45.3633, -70.5933, 11.634, -2.917),
        (48.3161, -58.4721, 32.702, -19.371),
        (53.8956, -114.3339, 5.000, 2.529),
        (53.9828, -76.7273, 44.574, 2.839),
        (55.9948, -111.5369, 5.426, 2.240),
        (59.5371, -97.3103, 11.899, -4.605),
        (59.4847, -89.2280, 15.584, -14.293),
    ]

    @Test("components along a Lambert grid are east and north as PROJ turns them")
    func lambert() throws {
        let path = #filePath.split(separator: "/Tests/")[0] + "/Verification/smoke/nam-500hPa.grib2"
        let columns = try columns(of: WindFile([String(path)]))
        for place in expected {
            let wind = try wind(in: columns, latitude: place.latitude, longitude: place.longitude)
            #expect((wind.east - place.east).magnitude < 0.002 && (wind.north - place.north).magnitude < 0.002)
        }
    }

    @Test(
        "CF's wind along x is turned, its eastward wind is not",
        arguments: ["x_wind", "grid_eastward_wind", "eastward_wind"])
    func names(name: String) throws {
        let folder = try TemporaryFolder()
        let columns = try columns(of: WindFile([try file(name, in: folder)]))
        for place in columns.positions.map(\.coordinate) {
            let angle = name == "eastward_wind" ? 0 : sin(25 * Double.pi / 180) * (place.longitude + 95) * .pi / 180
            let wind = try wind(in: columns, latitude: place.latitude, longitude: place.longitude)
            // Axes seen from nodes 300 km apart lie within 0.1° of the true ones.
            #expect((wind.east - 10 * cos(angle)).magnitude < 0.02 && (wind.north + 10 * sin(angle)).magnitude < 0.02)
        }
        #expect(columns.positions.contains { ($0.coordinate.longitude + 95).magnitude > 10 })
    }

    private func columns(of file: WindFile) throws -> WindColumns {
        let time: WindTime = file.times.first.map { .instant($0) } ?? .unknown
        return try WindColumns(file, at: time, on: file.times.first ?? Instant(seconds: 0))
    }

    /// At the node that is nearest, which must be there.
    private func wind(
        in columns: WindColumns, latitude: Double, longitude: Double
    ) throws -> (east: Double, north: Double) {
        let place = SphericalPosition(try Coordinate(latitude: latitude, longitude: longitude))
        let node = try #require(
            columns.positions.indices.min {
                columns.positions[$0].meters(to: place) < columns.positions[$1].meters(to: place)
            })
        try #require(columns.positions[node].meters(to: place) < 50)
        let wind = columns.wind[node * (columns.wind.count / columns.positions.count)]
        let vector = SIMD3(Double(wind.x), Double(wind.y), Double(wind.z))
        let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
        let north = SIMD3(-sin(phi) * cos(lambda), -sin(phi) * sin(lambda), cos(phi))
        return ((vector * SIMD3(-sin(lambda), cos(lambda), 0)).sum(), (vector * north).sum())
    }

    /// 10 m/s along x, none along y.
    private func file(_ name: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/\(name).nc"
        let file = try NetCDFFile(creating: path, source: path)
        let (lev, row, column) = (
            try file.addDimension("lev", 1), try file.addDimension("y", 5), try file.addDimension("x", 9)
        )
        let add = { (name: String, units: String, standard: String, dimensions: [Int32]) throws -> Int32 in
            let variable = try file.addVariable(name, NC_DOUBLE, dimensions)
            if !units.isEmpty { try file.set("units", units, of: variable) }
            if !standard.isEmpty { try file.set("standard_name", standard, of: variable) }
            return variable
        }
        let mapping = try add("crs", "", "", [])
        try file.set("proj_params", "+proj=lcc +lat_1=25 +lat_2=25 +lat_0=25 +lon_0=-95 +R=6371229", of: mapping)
        let level = try add("lev", "hPa", "air_pressure", [lev])
        let y = try add("y", "m", "projection_y_coordinate", [row])
        let x = try add("x", "m", "projection_x_coordinate", [column])
        let u = try add("u", "m s-1", name, [lev, row, column])
        let v = try add(
            "v", "m s-1", name.replacing("x_", with: "y_").replacing("east", with: "north"), [lev, row, column])
        for variable in [u, v] { try file.set("grid_mapping", "crs", of: variable) }
        try file.endDefinitions()
        try file.write([500], to: level)
        try file.write((0..<5).map { 1_000_000 + Double($0) * 300_000 }, to: y)
        try file.write((0..<9).map { -1_200_000 + Double($0) * 300_000 }, to: x)
        try file.write([Double](repeating: 10, count: 45), to: u)
        try file.write([Double](repeating: 0, count: 45), to: v)
        try file.close()
        return path
    }
}

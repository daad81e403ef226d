import CNetCDF
import Geo
import Glibc
import Smoke

@testable import Rasters

/// Writes winds with known answers as netCDF.
struct WindWorld {
    var start = Instant(seconds: 1_500_033_600)  // 2017-07-14T12:00:00Z
    var hours = [0.0, 48]
    var levels = (unit: "hPa", values: [1_000.0, 850, 500, 300])
    var latitudes = stride(from: 90.0, through: -90, by: -5).map { $0 }
    var longitudes = stride(from: 0.0, to: 360, by: 5).map { $0 }
    /// East and north, m/s, at a place, a level and a time counted from 0.
    var wind: (_ latitude: Double, _ longitude: Double, _ level: Int, _ time: Int) -> (Double, Double) = { _, _, _, _ in
        (10, 0)
    }

    /// Amounts of rain: name, unit, CF's cell methods and what each time has, everywhere.
    var rain: (name: String, unit: String, methods: String, values: [Double])?

    /// Winds of one part of the Earth, which cost less to read.
    static func northernAsia() -> WindWorld {
        var world = WindWorld()
        world.latitudes = stride(from: 80.0, through: 30, by: -5).map { $0 }
        world.longitudes = stride(from: 60.0, through: 150, by: 5).map { $0 }
        return world
    }

    /// Once round in 12 days over the poles, about the axis through 0° N 180° E.
    static func overThePole() -> WindWorld {
        var world = WindWorld()
        let speed = 2 * Double.pi * Earth.radiusMeters / (12 * 86_400)
        world.wind = { latitude, longitude, _, _ in
            let (phi, lambda) = (latitude * .pi / 180, longitude * .pi / 180)
            return (speed * sin(phi) * cos(lambda), -speed * sin(lambda))
        }
        return world
    }

    /// Where a place is after some hours of that rotation: turned about −x.
    static func turned(_ place: Coordinate, hours: Double) -> SphericalPosition {
        let angle = -2 * Double.pi * hours / (12 * 24)
        let r = SphericalPosition(place)
        return SphericalPosition(x: r.x, y: r.y * cos(angle) - r.z * sin(angle), z: r.y * sin(angle) + r.z * cos(angle))
    }

    func write(to path: String) throws {
        let file = try NetCDFFile(creating: path, source: path)
        let time = try file.addDimension("time", hours.count)
        let level = try file.addDimension("level", levels.values.count)
        let row = try file.addDimension("latitude", latitudes.count)
        let column = try file.addDimension("longitude", longitudes.count)
        let axis = { (name: String, units: String, dimension: Int32) throws in
            let variable = try file.addVariable(name, NC_DOUBLE, [dimension])
            try file.set("units", units, of: variable)
            return variable
        }
        let times = try axis(
            "time", "hours since \(start.description.replacing("T", with: " ").replacing("Z", with: ""))", time)
        let heights = try axis("level", levels.unit, level)
        let rows = try axis("latitude", "degrees_north", row)
        let columns = try axis("longitude", "degrees_east", column)
        var winds: [Int32] = []
        for name in ["eastward_wind", "northward_wind"] {
            let variable = try file.addVariable(
                name == "eastward_wind" ? "u" : "v", NC_FLOAT, [time, level, row, column])
            try file.set("standard_name", name, of: variable)
            try file.set("units", "m s-1", of: variable)
            winds.append(variable)
        }
        var wet: Int32?
        if let rain {
            let variable = try file.addVariable(rain.name, NC_FLOAT, [time, row, column])
            try file.set("units", rain.unit, of: variable)
            if !rain.methods.isEmpty { try file.set("cell_methods", rain.methods, of: variable) }
            wet = variable
        }
        try file.endDefinitions()
        try file.write(hours, to: times)
        try file.write(levels.values, to: heights)
        try file.write(latitudes, to: rows)
        try file.write(longitudes, to: columns)
        var (east, north) = ([Double](), [Double]())
        for time in hours.indices {
            for level in levels.values.indices {
                for latitude in latitudes {
                    for longitude in longitudes {
                        let (u, v) = wind(latitude, longitude, level, time)
                        east.append(u)
                        north.append(v)
                    }
                }
            }
        }
        try file.write(east, to: winds[0])
        try file.write(north, to: winds[1])
        if let rain, let wet {
            try file.write(
                rain.values.flatMap { [Double](repeating: $0, count: latitudes.count * longitudes.count) }, to: wet)
        }
        try file.close()
    }
}

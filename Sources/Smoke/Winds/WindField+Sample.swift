public import Geo

#if canImport(Glibc)
    import Glibc
#endif

extension WindField {
    /// Wind and air at one place, height and instant, as particles feel them.
    public struct Sample: Sendable, Equatable {
        public let wind: WindFrame.LocalWind
        public let temperatureKelvin: Double
        public let densityKilogramsPerCubicMeter: Double
        public let surface: SurfaceWeather

        public var pressurePascals: Double { densityKilogramsPerCubicMeter * 287.052_87 * temperatureKelvin }
    }

    /// - Returns: `nil` outside the grid or the time, or where the wind is not known.
    public func sample(at place: SphericalPosition, heightMeters: Double, at instant: Instant) -> Sample? {
        guard instant >= start, instant <= end else { return nil }
        let late = Float(Double(instant.seconds - start.seconds) / Double(end.seconds - start.seconds))
        return withReader { reader in
            let (x, y, z) = (
                Lanes(repeating: Float(place.x)), Lanes(repeating: Float(place.y)), Lanes(repeating: Float(place.z))
            )
            let cells = reader.finder.cells(x: x, y: y, z: z)
            let winds = reader.winds(cells, heights: Lanes(repeating: Float(heightMeters)), timeWeight: late)
            guard winds.x[0].isFinite, winds.up[0].isFinite else { return nil }
            let weather = reader.weather(cells, timeWeight: late)
            let air = reader.air(cells, Float(heightMeters), timeWeight: late)
            let tangents = Tangents(latitude: place.coordinate.latitude, longitude: place.coordinate.longitude)
            let vector = SIMD3(Double(winds.x[0]), Double(winds.y[0]), Double(winds.z[0]))
            return Sample(
                wind: WindFrame.LocalWind(
                    east: (vector * tangents.east).sum(), north: (vector * tangents.north).sum(),
                    up: Double(winds.up[0])),
                temperatureKelvin: Double(air.y), densityKilogramsPerCubicMeter: exp(Double(air.x)),
                surface: SurfaceWeather(
                    boundaryLayerHeightMeters: weather.layer[0], frictionVelocityMetersPerSecond: weather.friction[0],
                    inverseObukhovLengthPerMeter: weather.inverseLength[0], rainMillimetersPerHour: weather.rain[0]))
        }
    }
}

extension WindReader {
    /// Logarithm of density and temperature at the first of four places.
    fileprivate func air(_ cells: WindCells, _ height: Float, timeWeight: Float) -> SIMD2<Float> {
        let node = cells.node[0]
        let weights = [
            (node, cells.southWest[0]), (node + 1, cells.southEast[0]), (node + Int32(columns), cells.northWest[0]),
            (node + Int32(columns) + 1, cells.northEast[0]),
        ]
        return weights.reduce(SIMD2.zero) { sum, corner in
            let early = column(corner.0, height, isNearerEnd: false)
            let late = column(corner.0, height, isNearerEnd: true)
            return sum + (early + (late - early) * timeWeight) * corner.1
        }
    }
}

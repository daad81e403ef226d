import Geo
import Glibc
import Rasters
import Smoke
import Tables

/// Everything that files say of one time, level by level.
struct LevelStack {
    /// Height of the ground above the sea, node by node; 0 where the files do not say it.
    let ground: [Double]
    let hasVerticalWind: Bool
    private var aloft: [(key: WindLevelKey, values: [WindQuantity: [Double]])]
    private let surfacePressure: [Double]?
    private let boundaryLayer: [Double]?
    private let rain: [Double]?
    private let frictionVelocity: [Double]?
    private let heatFlux: [Double]?
    private let hybrid: (a: [Double], b: [Double])?

    init(_ file: WindFile, at time: WindTime) throws(FormatError) {
        var levels: [WindLevelKey: [WindQuantity: [Double]]] = [:]
        for layer in file.layers where layer.time == time || layer.time == .unknown {
            levels[layer.level, default: [:]][layer.quantity] = try layer.read()
        }
        // ECMWF writes the surface's own fields on the first hybrid level.
        var atSurface = levels[.surface] ?? [:]
        let isHybrid = levels.keys.contains { $0.isHybrid }
        if isHybrid, let top = levels[.hybrid(1)] {
            for quantity in [WindQuantity.logarithmOfSurfacePressure, .geopotential] where atSurface[quantity] == nil {
                atSurface[quantity] = top[quantity]
            }
        }
        let count = file.geometry.count
        ground =
            atSurface[.geopotential].map { $0.map { $0 / 9.80665 } } ?? atSurface[.height]
            ?? [Double](repeating: 0, count: count)
        surfacePressure =
            atSurface[.surfacePressure] ?? atSurface[.logarithmOfSurfacePressure].map { $0.map { exp($0) } }
        boundaryLayer = atSurface[.boundaryLayerHeight]
        var rain = atSurface[.rain]
        if rain == nil, !file.hasRainRate, case .instant(let instant) = time {
            rain = try file.rain.millimetersPerHour(at: instant, file.geometry)
        }
        (self.rain, frictionVelocity) = (rain, atSurface[.frictionVelocity])
        heatFlux = atSurface[.sensibleHeatFlux]
        aloft = levels.filter { $0.key.isAloft && $0.value[.eastward] != nil && $0.value[.northward] != nil }
            .map { ($0.key, $0.value) }.sorted { Self.order($0.key) < Self.order($1.key) }
        hasVerticalWind = aloft.contains { $0.values[.pressureVelocity] != nil || $0.values[.verticalVelocity] != nil }
        hybrid = file.header?.hybrid
        if isHybrid { try checkHybrid(file) }
        if aloft.contains(where: { $0.key.isHybridPressure }) { try checkHybridPressure(file) }
    }

    /// From the top down.
    private static func order(_ key: WindLevelKey) -> Double {
        switch key {
        case .pressurePascals(let pressure): pressure
        case .hybrid(let number): Double(number)
        case .hybridPressure(let level): level.a + level.b * 101_325
        case .metersAboveGround(let height), .metersAboveSea(let height): 2e6 - height
        case .surface: .infinity
        }
    }

    private func checkHybrid(_ file: WindFile) throws(FormatError) {
        let source = file.sources.joined(separator: ", ")
        guard let hybrid, surfacePressure != nil else {
            throw FormatError(
                source: source, expected: "hybrid levels with their coefficients and the surface pressure",
                found: surfacePressure == nil ? "no surface pressure" : "no coefficients in the first message")
        }
        let numbers = aloft.map { if case .hybrid(let number) = $0.key { number } else { 0 } }.filter { $0 > 0 }
        guard numbers == Array(1...max(1, hybrid.a.count - 1)),
            aloft.allSatisfy({ !$0.key.isHybrid || $0.values[.temperature] != nil })
        else {
            throw FormatError(
                source: source, expected: "temperature and wind on all \(hybrid.a.count - 1) hybrid levels",
                found: "\(numbers.count) of them")
        }
    }

    private func checkHybridPressure(_ file: WindFile) throws(FormatError) {
        let warm = aloft.allSatisfy { !$0.key.isHybridPressure || $0.values[.temperature] != nil }
        guard surfacePressure == nil || !warm else { return }
        throw FormatError(
            source: file.sources.joined(separator: ", "),
            expected: "surface pressure, and temperature and wind on all hybrid levels",
            found: surfacePressure == nil ? "no surface pressure" : "levels without temperature")
    }

    func profile(ofNode node: Int) -> AirProfile? {
        // Hybrid levels come first; others keep their own place.
        let heights = hybridHeights(node) ?? hybridPressureHeights(node) ?? []
        return AirProfile(
            aloft.indices.map { index in
                let (key, values) = aloft[index]
                let place = index < heights.count ? heights[index] : place(key, values, node)
                let standard = StandardAtmosphere(heightMeters: place.heightMeters)
                let temperature = values[.temperature]?[node] ?? standard.temperatureKelvin
                let density = place.pressurePascals / (287.052_87 * temperature)
                let up =
                    values[.verticalVelocity]?[node]
                    ?? values[.pressureVelocity].map { -$0[node] / (density * 9.80665) } ?? 0
                return AirProfile.Sample(
                    heightMeters: place.heightMeters, pressurePascals: place.pressurePascals,
                    temperatureKelvin: temperature, first: values[.eastward]?[node] ?? .nan,
                    second: values[.northward]?[node] ?? .nan, up: up)
            })
    }

    /// Height above the sea and pressure of a level at a node. Pressure levels below the ground are left out where its pressure
    /// is known.
    private func place(
        _ key: WindLevelKey, _ values: [WindQuantity: [Double]], _ node: Int
    ) -> (heightMeters: Double, pressurePascals: Double) {
        switch key {
        case .pressurePascals(let pressure):
            if let surface = surfacePressure?[node], pressure > surface { return (.nan, pressure) }
            let known = values[.geopotential].map { $0[node] / 9.80665 } ?? values[.height]?[node]
            return (known ?? StandardAtmosphere.height(ofPressurePascals: pressure), pressure)
        case .metersAboveGround(let height):
            return (ground[node] + height, pressure(at: ground[node] + height, node))
        case .metersAboveSea(let height): return (height, pressure(at: height, node))
        case .hybrid, .hybridPressure, .surface: return (.nan, .nan)
        }
    }

    private func pressure(at height: Double, _ node: Int) -> Double {
        let standard = StandardAtmosphere(heightMeters: height).pressurePascals
        guard let surface = surfacePressure?[node] else { return standard }
        return standard * surface / StandardAtmosphere(heightMeters: ground[node]).pressurePascals
    }

    private func hybridHeights(_ node: Int) -> [(heightMeters: Double, pressurePascals: Double)]? {
        guard let hybrid, let surface = surfacePressure?[node], aloft.contains(where: { $0.key.isHybrid }) else {
            return nil
        }
        return AirProfile.hybridLevels(
            a: hybrid.a, b: hybrid.b, surfacePressurePascals: surface, groundMeters: ground[node],
            virtualTemperature: virtualTemperatures(node) { $0.isHybrid })
    }

    private func hybridPressureHeights(_ node: Int) -> [(heightMeters: Double, pressurePascals: Double)]? {
        let levels = aloft.compactMap { level -> HybridLevels.Coefficients? in
            if case .hybridPressure(let found) = level.key { found } else { nil }
        }
        guard !levels.isEmpty, let surface = surfacePressure?[node] else { return nil }
        return AirProfile.levels(
            pressures: levels.map { $0.a + $0.b * surface }, surfacePressurePascals: surface,
            groundMeters: ground[node], virtualTemperature: virtualTemperatures(node) { $0.isHybridPressure })
    }

    private func virtualTemperatures(_ node: Int, _ isWanted: (WindLevelKey) -> Bool) -> [Double] {
        aloft.filter { isWanted($0.key) }.map { level in
            (level.values[.temperature]?[node] ?? .nan) * (1 + 0.608 * (level.values[.specificHumidity]?[node] ?? 0))
        }
    }

    func surface(ofNode node: Int, at place: SphericalPosition, on instant: Instant) -> SurfaceWeather {
        var weather = SurfaceWeather(boundaryLayerHeightMeters: boundaryLayer(node, place, instant))
        if let rain = rain?[node], rain.isFinite { weather.rainMillimetersPerHour = Float(max(0, rain)) }
        guard let friction = frictionVelocity?[node], friction.isFinite else { return weather }
        weather.frictionVelocityMetersPerSecond = Float(max(0.05, friction))
        if let flux = heatFlux?[node], flux.isFinite {
            weather.inverseObukhovLengthPerMeter = Float(
                ObukhovLength.inverse(frictionVelocity: max(0.05, friction), upwardHeatFlux: flux))
        }
        return weather
    }

    private func boundaryLayer(_ node: Int, _ place: SphericalPosition, _ instant: Instant) -> Float {
        if let known = boundaryLayer?[node], known.isFinite { return Float(max(50, known)) }
        guard place.x.isFinite else { return SurfaceWeather().boundaryLayerHeightMeters }
        let coordinate = place.coordinate
        let solar = (Double(instant.seconds) / 3_600 + coordinate.longitude / 15).truncatingRemainder(dividingBy: 24)
        let sine = BoundaryLayerEstimate.sineOfSolarElevation(
            latitude: coordinate.latitude, dayOfYear: instant.dayOfYear, solarHour: solar)
        return Float(BoundaryLayerEstimate.heightMeters(sineOfSolarElevation: sine))
    }
}

extension Instant {
    /// 1…366.
    fileprivate var dayOfYear: Int {
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let year = Int(description.prefix(4)) ?? 1970
        guard let first = Instant(year: year, month: 1, day: 1) else { return 1 }
        return day - Int(first.seconds / 86_400) + 1
    }
}

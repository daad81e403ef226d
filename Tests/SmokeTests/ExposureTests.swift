import Geo
import Testing

@testable import Smoke

@Suite("Smoke at people's places")
struct ExposureTests {
    @Test(
        "the index and category of a daily mean are those of the published table",
        arguments: [
            (0.0, 0, AirQuality.Category.good), (9.0, 50, .good), (9.09, 50, .good), (9.1, 51, .moderate),
            (35.4, 100, .moderate), (35.49, 100, .moderate), (35.5, 101, .unhealthyForSensitive),
            (55.4, 150, .unhealthyForSensitive), (55.5, 151, .unhealthy), (125.4, 200, .unhealthy),
            (125.5, 201, .veryUnhealthy), (225.4, 300, .veryUnhealthy), (225.5, 301, .hazardous),
            (325.4, 500, .hazardous),
        ])
    func index(micrograms: Double, index: Int, category: AirQuality.Category) throws {
        let result = try #require(AirQuality.usIndex(dailyMeanMicrograms: micrograms))
        #expect(result.index == index)
        #expect(result.category == category)
    }

    @Test("no index for what is not a concentration; the last step goes on")
    func ends() throws {
        #expect(AirQuality.usIndex(dailyMeanMicrograms: .nan) == nil)
        #expect(AirQuality.usIndex(dailyMeanMicrograms: -1) == nil)
        #expect(try #require(AirQuality.usIndex(dailyMeanMicrograms: 600)).index > 500)
    }

    private let start = Instant(seconds: 1_500_000_000)

    @Test("smoke comes with the first hour above the threshold and goes after the last")
    func episodes() {
        let hours: [Double] = [0, 1, 20, 40, 2, 30, 0, 0, 0, 0, 0, 0, 0, 16, 3]
        let episodes = SmokeSeries(start: start, microgramsPerCubicMeter: hours).episodes(threshold: 15, gapHours: 3)
        #expect(episodes.map(\.arrival) == [start.adding(hours: 2), start.adding(hours: 13)])
        #expect(episodes.map(\.departure) == [start.adding(hours: 6), start.adding(hours: 14)])
        #expect(episodes.map(\.peakMicrogramsPerCubicMeter) == [40, 16])
    }

    @Test("smoke that is there at the end has not left, and unknown hours are no smoke")
    func open() {
        let episodes = SmokeSeries(start: start, microgramsPerCubicMeter: [.nan, 20, .nan, 20]).episodes(threshold: 15)
        #expect(episodes.count == 1 && episodes[0].departure == nil)
        #expect(SmokeSeries(start: start, microgramsPerCubicMeter: []).episodes(threshold: 15).isEmpty)
    }

    @Test("a mean of 24 hours needs 18 known ones")
    func dailyMean() {
        let full = SmokeSeries(start: start, microgramsPerCubicMeter: (0..<30).map { $0 < 6 ? 0 : 10 })
        #expect(full.highestDailyMean == 10)
        let gaps = (0..<24).map { $0 < 7 ? Double.nan : 5 }
        #expect(SmokeSeries(start: start, microgramsPerCubicMeter: gaps).highestDailyMean == nil)
        #expect(SmokeSeries(start: start, microgramsPerCubicMeter: [5]).highestDailyMean == nil)
    }

    @Test("cells of the whole sphere have its area, on either grid")
    func areas() {
        let sphere = 4 * Double.pi * Earth.radiusMeters * Earth.radiusMeters
        let grid = LatitudeLongitudeGrid(west: -180, south: -90, stepDegrees: 5, rows: 36, columns: 72)
        let sum = (0..<grid.rows * grid.columns).map(grid.areaSquareMeters).reduce(0, +)
        #expect((sum / sphere - 1).magnitude < 1e-12)
        let polar = PolarGrid(cellMeters: 100_000, southernmostLatitude: 40)
        let places = Worlds.places(200_000)
        let inside = Double(places.count { polar.cell(at: $0) != nil }) / 200_000
        #expect((inside * sphere / (Double(polar.rows * polar.rows) * 1e10) - 1).magnitude < 0.005)
    }

    @Test("a place of the polar plane comes back, and each cell is found by its middle")
    func polar() throws {
        let grid = PolarGrid(cellMeters: 250_000, southernmostLatitude: 30)
        for cell in 0..<grid.rows * grid.rows {
            let half = Double(grid.rows) / 2
            let x = (Double(cell % grid.rows) + 0.5 - half) * grid.cellMeters
            let y = (Double(cell / grid.rows) + 0.5 - half) * grid.cellMeters
            guard let place = grid.position(x: x, y: y) else { continue }
            #expect((place.x * place.x + place.y * place.y + place.z * place.z - 1).magnitude < 1e-12)
            #expect(grid.cell(at: place) == cell)
        }
        let siberia = grid.plane(SphericalPosition(try Coordinate(latitude: 60, longitude: 90)))
        #expect(siberia.x > 0 && siberia.y.magnitude < 1e-6)
    }

    @Test("mass over area and depth is the concentration, and all of it is counted")
    func concentration() {
        let grid = LatitudeLongitudeGrid(west: 100, south: 50, stepDegrees: 1, rows: 10, columns: 10)
        var counter = ConcentrationCounter(grid)
        let place = SphericalPosition(Coordinate(wrappingLatitude: 52.5, longitude: 103.5))
        let low = Particle(at: place, heightMeters: 50, massGrams: 2e6, identity: 0)
        let high = Particle(at: place, heightMeters: 3_000, massGrams: 5e6, identity: 1)
        counter.add([low, high], on: grid)
        counter.add([high], on: grid)
        let cell = 2 * 10 + 3
        let area = grid.areaSquareMeters(ofCell: cell)
        #expect((counter.surfaceMicrogramsPerCubicMeter[cell] / (1e6 * 1e6 / (area * 100)) - 1).magnitude < 1e-12)
        #expect((counter.columnMicrogramsPerSquareMeter[cell] / (6e6 * 1e6 / area) - 1).magnitude < 1e-12)
        #expect((counter.surfaceRelativeError[cell] - (2.0).squareRoot()).magnitude < 1e-12)
        #expect(counter.surfaceMicrogramsPerCubicMeter.count { $0 > 0 } == 1)
    }

    @Test("cells on both sides of the antimeridian are found")
    func antimeridian() {
        let grid = LatitudeLongitudeGrid(west: 170, south: 60, stepDegrees: 1, rows: 10, columns: 20)
        for (longitude, column) in [(170.5, 0), (179.5, 9), (-179.5, 10), (-170.5, 19)] {
            #expect(
                grid.cell(at: SphericalPosition(Coordinate(wrappingLatitude: 60.5, longitude: longitude))) == column)
        }
        #expect(grid.cell(at: SphericalPosition(Coordinate(wrappingLatitude: 60.5, longitude: -169.5))) == nil)
    }
}

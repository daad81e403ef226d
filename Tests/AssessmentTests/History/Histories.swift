import FireEvents
import Geo
import TestSupport

@testable import Assessment

/// Made-up seasons with everything that makes the past look other than the present: fires that grow, merge and rekindle, two
/// instruments, editions that replace others, and plants that are silent for weeks or stand beside a fire.
struct Histories {
    static let days = 110
    private(set) var rows: [Detection] = []
    private var random: SplitMix
    private let plane = LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: 60, longitude: 100)))

    static let plant = StaticSource(
        coordinate: LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: 60, longitude: 100)))
            .unproject(PlanarPoint(x: -30_000, y: 0)).coordinate, radiusMeters: 1_000, kind: "flare", name: "A")

    /// The detections that are current of all that were made.
    static func evidence(_ seed: UInt64) -> Evidence {
        var made = Histories(random: SplitMix(state: seed))
        made.addFires()
        made.addPlants()
        let all = made.rows.shuffled(using: &made.random)
        let current = EditionMerge(all).additions.filter { !$0.isSuperseded }.map { all[$0.incoming] }
        var evidence = Evidence(
            detections: current.shuffled(using: &made.random), areas: World.areas, places: World.places,
            files: (0..<3).map { SourceFile(name: "\($0).csv", digest: "\($0)", detectionCount: 0) },
            staticSources: StaticSourceCatalogue([plant]))
        evidence.loadedMinutes = current.minutesByFile
        return evidence
    }

    private init(random: SplitMix) { self.random = random }

    private mutating func addFires() {
        for _ in 0..<7 {
            let (x, y) = (Double.random(in: -35...35, using: &random), Double.random(in: -35...35, using: &random))
            let birth = Int.random(in: 0...80, using: &random)
            burn(x * 1_000, y * 1_000, fromDay: birth, passes: .random(in: 2...20, using: &random))
            // On the same land after weeks, and at once a little way off, from where the two will meet.
            if birth.isMultiple(of: 2) { burn(x * 1_000, y * 1_000, fromDay: birth + 28, passes: 3) }
            if birth.isMultiple(of: 3) { burn(x * 1_000 + 6_000, y * 1_000, fromDay: birth, passes: 14) }
        }
        burn(-28_500, 0, fromDay: 60, passes: 9)
        burn(31_500, 0, fromDay: 40, passes: 9)
    }

    /// Growing by 400 m a pass, two passes a day.
    private mutating func burn(_ x: Double, _ y: Double, fromDay day: Int, passes: Int) {
        for pass in 0..<passes {
            let radius = 300 + 400 * Double(pass)
            let satellite = Satellite.allCases.randomElement(using: &random) ?? .terra
            let minute = day * 1_440 + pass * 720 + .random(in: 0...90, using: &random)
            for _ in 0..<Int.random(in: 0...9, using: &random) {
                let (east, north) = (
                    Double.random(in: -radius...radius, using: &random),
                    Double.random(in: -radius...radius, using: &random)
                )
                add(x + east, y + north, minute, satellite, power: .random(in: 1...90, using: &random))
            }
        }
    }

    /// One in the catalogue, one that only its nights tell, both silent for weeks.
    private mutating func addPlants() {
        for (x, first) in [(-30_000.0, 0), (30_000, 5)] {
            for day in first..<Self.days where !(20..<48).contains(day) {
                let (east, north) = (
                    Double.random(in: -200...200, using: &random), Double.random(in: -200...200, using: &random)
                )
                add(x + east, north, day * 1_440 + 30, .noaa20, power: .random(in: 3...6, using: &random))
            }
        }
    }

    private mutating func add(_ x: Double, _ y: Double, _ minute: Int, _ satellite: Satellite, power: Float) {
        let pixel: Float = satellite.instrument == .modis ? 1.2 : 0.4
        var row = Detection(
            coordinate: plane.unproject(PlanarPoint(x: x, y: y)).coordinate,
            observedAt: Instant(minute: World.start.minute + Int32(minute)), scanKilometers: pixel,
            trackKilometers: pixel, brightnessKelvin: 330, backgroundKelvin: 290, fireRadiativePowerMegawatts: power,
            satellite: satellite,
            confidence: Confidence(.random(in: 0..<8, using: &random) == 0 ? .low : .nominal),
            isDaytime: minute % 1_440 > 600, version: ProductVersion(stream: .nearRealTime, hundredths: 200),
            fileIndex: satellite.instrument == .modis ? 0 : 1)
        rows.append(row)
        guard Int.random(in: 0..<5, using: &random) == 0 else { return }
        row.version = ProductVersion(stream: .standard, hundredths: 200)
        row.fileIndex = 2
        row.fireRadiativePowerMegawatts += 1
        rows.append(row)
    }
}

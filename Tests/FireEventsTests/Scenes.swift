import FireEvents
import Geo
import TestSupport

/// Made-up detections with a known truth.
enum Scenes {
    static let start = Instant(year: 2020, month: 8, day: 1, hour: 10) ?? Instant(seconds: 0)

    static func detection(
        _ coordinate: Coordinate, hours: Double = 0, satellite: Satellite = .suomiNPP, pixel: Float = 0.375,
        power: Float = 10, confidence: Confidence = Confidence(.nominal), isDaytime: Bool = false,
        heatSource: HeatSource? = nil
    ) -> Detection {
        Detection(
            coordinate: coordinate, observedAt: start.adding(hours: hours), scanKilometers: pixel,
            trackKilometers: pixel, fireRadiativePowerMegawatts: power, satellite: satellite, confidence: confidence,
            isDaytime: isDaytime, version: ProductVersion(stream: .standard, hundredths: 200), heatSource: heatSource)
    }

    /// Pixels of a square lattice whose middles satisfy a condition, in metres east and north of a centre.
    static func lattice(
        around center: Coordinate, halfSide: Double, step: Double = 375, hours: Double = 0,
        where isInside: (Double, Double) -> Bool
    ) -> [Detection] {
        let plane = LocalPlane(center: UnitVector(center))
        let count = Int(halfSide / step)
        var result: [Detection] = []
        for row in -count...count {
            for column in -count...count where isInside(Double(column) * step, Double(row) * step) {
                let point = PlanarPoint(x: Double(column) * step, y: Double(row) * step)
                result.append(detection(plane.unproject(point).coordinate, hours: hours))
            }
        }
        return result
    }

    /// A stormy scene: clusters that grow over some days, with two satellites, strays and static heat.
    static func random(_ seed: UInt64, clusters: Int = 12, around center: Coordinate) -> [Detection] {
        var random = SplitMix(state: seed)
        let plane = LocalPlane(center: UnitVector(center))
        var result: [Detection] = []
        for _ in 0..<clusters {
            let (x, y) = (
                Double.random(in: -40_000...40_000, using: &random), Double.random(in: -40_000...40_000, using: &random)
            )
            let birth = Double.random(in: 0...200, using: &random)
            for pass in 0..<Int.random(in: 1...14, using: &random) {
                let radius = 300 + 500 * Double(pass)
                for _ in 0..<Int.random(in: 0...9, using: &random) {
                    let point = PlanarPoint(
                        x: x + .random(in: -radius...radius, using: &random),
                        y: y + .random(in: -radius...radius, using: &random))
                    result.append(
                        detection(
                            plane.unproject(point).coordinate, hours: (birth + 12 * Double(pass)).rounded(),
                            satellite: Bool.random(using: &random) ? .suomiNPP : .aqua,
                            pixel: Bool.random(using: &random) ? 0.375 : 1.5,
                            power: Float.random(in: 1...90, using: &random)))
                }
            }
        }
        return result
    }

    /// The same detections after turning the Earth so that one place comes to lie on another.
    static func carry(_ detections: [Detection], from old: Coordinate, to new: Coordinate) -> [Detection] {
        let (here, there) = (LocalPlane(center: UnitVector(old)), LocalPlane(center: UnitVector(new)))
        return detections.map { detection in
            var moved = detection
            moved.coordinate = there.unproject(here.project(detection.coordinate)).coordinate
            return moved
        }
    }
}

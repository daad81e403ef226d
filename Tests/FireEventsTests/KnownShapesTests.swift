import Geo
import Testing

@testable import FireEvents

/// Detections that fill a shape: a pixel glows when any part of it burns, as satellites see it.
@Suite("Shapes of known area")
struct KnownShapesTests {
    static let center = Coordinate(wrappingLatitude: 58, longitude: 97)

    private func event(_ isInside: (Double, Double) -> Bool) throws -> FireEvent {
        // Four passes whose pixel grids do not line up.
        let passes = [(0.0, 0.0), (0.5, 0.25), (0.25, 0.75), (0.75, 0.5)].enumerated().flatMap { pass, shift in
            Scenes.lattice(around: Self.center, halfSide: 15_000, hours: 12 * Double(pass)) { x, y in
                // Corners and middle stand for "any part".
                [(-0.5, -0.5), (0.5, -0.5), (-0.5, 0.5), (0.5, 0.5), (0, 0)].contains { corner in
                    isInside(x + (shift.0 + corner.0) * 375, y + (shift.1 + corner.1) * 375)
                }
            }.map { detection in
                let plane = LocalPlane(center: UnitVector(Self.center))
                let point = plane.project(detection.coordinate)
                var moved = detection
                moved.coordinate =
                    plane.unproject(
                        PlanarPoint(x: point.x + shift.0 * 375, y: point.y + shift.1 * 375)
                    ).coordinate
                return moved
            }
        }
        let events = Tracking(passes).events
        #expect(events.count == 1)
        return try #require(events.first)
    }

    @Test("a circle", arguments: [2_000.0, 5_000, 12_000])
    func circle(radius: Double) throws {
        check(try event { x, y in x * x + y * y <= radius * radius }, .pi * radius * radius / 10_000)
    }

    @Test("an ellipse three times as long as broad")
    func ellipse() throws {
        check(try event { x, y in x * x / 144e6 + y * y / 16e6 <= 1 }, .pi * 12_000 * 4_000 / 10_000)
    }

    @Test("a ring around land that did not burn")
    func ring() throws {
        let event = try event { x, y in (25e6...100e6).contains(x * x + y * y) }
        check(event, .pi * (100e6 - 25e6) / 10_000)
        #expect(event.perimeter.polygons.count == 1)
        #expect(event.perimeter.polygons.first?.holes.count == 1)
    }

    /// Within a tenth of the truth, a fifth where the edge is much of it, and the interval holds it.
    private func check(_ event: FireEvent, _ hectares: Double) {
        #expect(abs(event.burnedArea.best / hectares - 1) < (hectares > 5_000 ? 0.1 : 0.2))
        #expect(event.burnedArea.low <= hectares && hectares <= event.burnedArea.high)
    }
}

import FireEvents
import Geo

extension TrackedFire {
    /// How much memory it takes, roughly: corners and pixels, which are nearly all of it.
    var approximateBytes: Int {
        ([state.event] + state.dayBefore).reduce(2_000 + 4 * state.minutes.count) { $0 + $1.approximateBytes }
            + ([around] + aroundDayBefore).reduce(0) { $0 + 300 + 250 * $1.nearbyPlaces.count + 100 * $1.areas.count }
    }
}

extension FireEvent {
    fileprivate var approximateBytes: Int {
        700 + 16 * (perimeter.cornerCount + activeLand.cornerCount) + MemoryLayout<HeatPixel>.stride * activeHeat.count
    }
}

extension MultiPolygon {
    fileprivate var cornerCount: Int {
        polygons.reduce(0) { $1.holes.reduce($0 + 10 + $1.exterior.count) { $0 + 4 + $1.count } }
    }
}

import Geo
import Testing

@testable import FireEvents

@Suite("State of a fire later on")
struct FireStateTests {
    @Test("a state that is said to hold later is the one that is worked out then", arguments: 1...6)
    func later(seed: UInt64) {
        let center = Coordinate(wrappingLatitude: 55, longitude: 90)
        for component in LinkedFires(Scenes.random(seed, around: center).withBrightness).components {
            let last = component.detections[component.detections.count - 1].observedAt
            for start in [0.0, 13, 24, 31] {
                let at = last.adding(hours: start)
                let state = FireState(component, at: at)
                for hours in [0.5, 5, 12] {
                    let then = at.adding(hours: hours)
                    guard let held = state.seen(at: then, insteadOf: at) else { continue }
                    #expect(held == FireState(component, at: then), "\(state.event.id) \(start) \(hours)")
                }
            }
        }
    }
}

extension [Detection] {
    /// The same with numbers in place of what is not given, which is unlike itself.
    fileprivate var withBrightness: [Detection] {
        map { row in
            var row = row
            (row.brightnessKelvin, row.backgroundKelvin) = (330, 290)
            return row
        }
    }
}

import Geo
import Synchronization

/// Measurements of some detections, whatever their age: they stay as they are until another joins them.
///
/// What had burned a day earlier is told by the first of the detections, so it is kept by their number.
final class MeasuredFire: Sendable {
    struct Notes {
        var finding: StaticHeatFinding??
        var burned: BurnedLand?
        var areaBefore: [Int: AreaInterval] = [:]
        var head: Head??
        var spot: HeatSpot??
    }
    private let notes = Mutex(Notes())

    /// About how much memory it takes.
    var bytes: Int {
        notes.withLock { notes in
            let corners = notes.burned?.outline.polygons.joined().reduce(0) { $0 + 4 + $1.count } ?? 0
            return 1_000 + 16 * corners + 40 * notes.areaBefore.count + 4 * ((notes.spot ?? nil)?.days.count ?? 0)
        }
    }

    fileprivate func noted<Value: Sendable>(_ read: (Notes) -> Value?) -> Value? { notes.withLock { read($0) } }
    fileprivate func note(_ write: (inout Notes) -> Void) { notes.withLock { write(&$0) } }
}

extension MeasuredFire? {
    /// A value that was noted, or else is made now and noted.
    func value<Value: Sendable>(
        _ path: WritableKeyPath<MeasuredFire.Notes, Value?> & Sendable, _ make: () -> Value
    ) -> Value {
        guard let self else { return make() }
        if let known = self.noted({ $0[keyPath: path] }) { return known }
        let made = make()
        self.note { $0[keyPath: path] = made }
        return made
    }
}

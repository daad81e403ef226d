import Geo
import Smoke
import Tables

extension WindFile {
    /// Below its lowest level the wind is taken as on it for so many metres, and no farther.
    static let reachBelowMeters = 2_000.0

    /// Where the winds end, for the first lines of every output; nothing of winds from the ground to the highest height that is used.
    var reachNotes: [String] {
        let ends = layers.filter { $0.quantity == .eastward && $0.level.isAloft }
            .map { (level: $0.level, meters: standardMeters($0.level)) }
        guard let low = ends.min(by: { $0.meters < $1.meters }), let high = ends.max(by: { $0.meters < $1.meters })
        else { return [] }
        var notes: [String] = []
        if low.meters > 500 {
            let reach =
                low.meters > Self.reachBelowMeters ? "\(Int(Self.reachBelowMeters)) m down" : "down to the ground"
            notes.append("lowest wind at \(Self.words(low)): taken \(reach)")
        }
        if high.meters < Double(levels.metersAboveGround[levels.count - 1]) {
            notes.append("winds end at \(Self.words(high)): what rises above has left")
        }
        return notes
    }

    private static func words(_ end: (level: WindLevelKey, meters: Double)) -> String {
        let meters = "\(Int((end.meters / 100).rounded()) * 100) m"
        guard case .pressurePascals(let pressure) = end.level else { return meters }
        return JSON.decimal(pressure / 100, places: 2).text + " hPa, about " + meters
    }

    /// In the standard atmosphere, over ground at the sea.
    private func standardMeters(_ level: WindLevelKey) -> Double {
        switch level {
        case .pressurePascals(let pressure): StandardAtmosphere.height(ofPressurePascals: pressure)
        case .hybridPressure(let level): StandardAtmosphere.height(ofPressurePascals: level.a + level.b * 101_325)
        case .hybrid(let number): standardMeters(hybrid: number)
        case .metersAboveGround(let height), .metersAboveSea(let height): height
        case .surface: 0
        }
    }

    private func standardMeters(hybrid number: Int) -> Double {
        guard let (a, b) = header?.hybrid, number < a.count else { return 0 }
        let pressure = (a[number - 1] + a[number]) / 2 + (b[number - 1] + b[number]) / 2 * 101_325
        return StandardAtmosphere.height(ofPressurePascals: pressure)
    }
}

extension WindField {
    /// The heights above ground that may be asked for over a place: from a little below the lowest level to the highest.
    ///
    /// - Returns: `nil` where no wind is known.
    func usableReach(over place: SphericalPosition, at instant: Instant) -> ClosedRange<Double>? {
        guard let known = reach(over: place, at: instant) else { return nil }
        return max(0, known.lowerBound - WindFile.reachBelowMeters)...known.upperBound
    }
}

extension ClosedRange<Double> {
    /// For people, as heights.
    var meters: String {
        let rounded = { (x: Double) in x.isFinite ? "\(Int(x.rounded()))" : "∞" }
        return "\(rounded(lowerBound))…\(rounded(upperBound)) m above ground"
    }
}

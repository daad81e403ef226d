import Geo

extension Detection {
    /// Which of two duplicates stays: a fixed order over all values, so that it never depends on which came first.
    ///
    /// A known heat source goes before an unknown one, then a given value before a missing one and the greater before
    /// the smaller, field by field; between rows that agree in all, the file that comes first.
    public func isPreferred(over other: Detection) -> Bool {
        var preference = Preference()
        preference.weigh(heatSource?.rawValue, other.heatSource?.rawValue)
        preference.weigh(fireRadiativePowerMegawatts, other.fireRadiativePowerMegawatts)
        preference.weigh(brightnessKelvin, other.brightnessKelvin)
        preference.weigh(backgroundKelvin, other.backgroundKelvin)
        preference.weigh(scanKilometers, other.scanKilometers)
        preference.weigh(trackKilometers, other.trackKilometers)
        preference.weigh(confidence.level.rawValue, other.confidence.level.rawValue)
        preference.weigh(confidence.percent, other.confidence.percent)
        preference.weigh(isDaytime ? 1 : 0, other.isDaytime ? 1 : 0)
        preference.weigh(coordinate.latitude, other.coordinate.latitude)
        preference.weigh(coordinate.longitude, other.coordinate.longitude)
        preference.weigh(observedAt, other.observedAt)
        preference.weigh(other.fileIndex, fileIndex)
        return preference.isFirst ?? false
    }
}

/// The outcome of the first field in which two rows differ.
private struct Preference {
    var isFirst: Bool?

    mutating func weigh<Value: Comparable>(_ first: Value?, _ second: Value?) {
        guard isFirst == nil else { return }
        guard let first, first == first else {
            if let second, second == second { isFirst = false }
            return
        }
        guard let second, second == second else {
            isFirst = true
            return
        }
        if first != second { isFirst = first > second }
    }
}

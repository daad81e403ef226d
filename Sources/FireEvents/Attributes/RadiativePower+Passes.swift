extension RadiativePower {
    /// The longest time between passes that power is carried across, hours; beyond it nothing is added to the energy.
    static let longestBridgeHours = 24.0

    init(_ passes: [Pass]) {
        let measured = passes.filter { $0.radiativePowerMegawatts != nil }
        self.init(
            latestPassMegawatts: passes.last?.radiativePowerMegawatts,
            maximumPassMegawatts: measured.compactMap(\.radiativePowerMegawatts).max(),
            energyTerajoules: measured.isEmpty ? nil : Self.energyTerajoules(passes, within: .min ... .max))
    }

    /// Trapezoids between successive passes that carry a value, each for its part within a stretch of time: MW × s = MJ.
    static func energyTerajoules(_ passes: [Pass], within minutes: ClosedRange<Int32>) -> Double {
        let measured = passes.compactMap { pass in pass.radiativePowerMegawatts.map { (pass.minute, $0) } }
        return zip(measured, measured.dropFirst()).reduce(0) { sum, pair in
            let ((from, start), (to, end)) = pair
            guard Double(to - from) <= longestBridgeHours * 60, to > from else { return sum }
            let (first, last) = (max(from, minutes.lowerBound), min(to, minutes.upperBound))
            guard last > first else { return sum }
            let slope = (end - start) / Double(to - from)
            let mean = start + slope * (Double(first - from) + Double(last - from)) / 2
            return sum + mean * Double(last - first) * 60 / 1e6
        }
    }
}

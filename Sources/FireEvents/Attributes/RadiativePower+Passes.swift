extension RadiativePower {
    /// The longest time between passes that power is carried across, hours; beyond it nothing is added to the energy.
    static let longestBridgeHours = 24.0

    init(_ passes: [Pass]) {
        let measured = passes.filter { $0.radiativePowerMegawatts != nil }
        self.init(
            latestPassMegawatts: passes.last?.radiativePowerMegawatts,
            maximumPassMegawatts: measured.compactMap(\.radiativePowerMegawatts).max(),
            energyTerajoules: measured.isEmpty ? nil : Self.energyTerajoules(measured))
    }

    /// Trapezoids between successive passes: MW × s = MJ.
    private static func energyTerajoules(_ passes: [Pass]) -> Double {
        zip(passes, passes.dropFirst()).reduce(0) { sum, pair in
            let seconds = Double(pair.1.minute - pair.0.minute) * 60
            guard seconds <= longestBridgeHours * 3_600 else { return sum }
            let mean = ((pair.0.radiativePowerMegawatts ?? 0) + (pair.1.radiativePowerMegawatts ?? 0)) / 2
            return sum + mean * seconds / 1e6
        }
    }
}

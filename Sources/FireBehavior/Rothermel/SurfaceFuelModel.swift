/// A surface fuel model of Rothermel's equations, in the units in which the models are published.
///
/// Not a ``FuelType``: those are the FBP System's.
public struct SurfaceFuelModel: Hashable, Sendable {
    /// 1…13 (Anderson), 101…204 (Scott and Burgan).
    public let number: Int
    /// `FM1`…`FM13`, `GR1`…`SB4`.
    public let code: String
    /// Feet.
    public let depthFeet: Double
    /// Moisture of extinction of dead fuel, per cent.
    public let extinctionMoisturePercent: Double
    /// Low heat content, Btu/lb.
    public let heatBtuPerPound: Double
    /// Loads in pounds per square foot.
    public let loadsPoundsPerSquareFoot: FuelClasses
    /// Surface-area-to-volume ratios, square feet per cubic foot.
    public let surfaceToVolumePerFoot: FuelClasses
    /// Whether the herbs move from live to dead as they cure.
    public let isDynamic: Bool

    /// What each class of fuel has: dead of 1, 10 and 100 hours, live herbs, live wood.
    public struct FuelClasses: Hashable, Sendable {
        /// Dead fuel below 6 mm.
        public let oneHour: Double
        /// Dead fuel of 6 to 25 mm.
        public let tenHours: Double
        /// Dead fuel of 25 to 76 mm.
        public let hundredHours: Double
        /// Live herbs.
        public let herbs: Double
        /// Live twigs and leaves of shrubs.
        public let wood: Double
    }
}

extension SurfaceFuelModel {
    /// The model of a number; `nil` for numbers without fuel (91–99) and unknown ones.
    public init?(number: Int) {
        guard let model = SurfaceFuelModel.all.first(where: { $0.number == number }) else { return nil }
        self = model
    }

    /// The model of a code in any letter case: `GR2`, `fm4`.
    public init?(code: String) {
        let wanted = code.uppercased()
        guard let model = SurfaceFuelModel.all.first(where: { $0.code == wanted }) else { return nil }
        self = model
    }

    /// The 13 models, then the 40.
    public static let all = anderson13 + scottBurgan40
}

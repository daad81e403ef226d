/// Constants of the FBP System for one fuel type.
struct FuelConstants {
    /// Limit of the rate of spread, m/min; 0 where it is mixed from other types.
    let a: Double
    let b: Double
    let c: Double
    /// The average buildup index of the data the type was fitted to.
    let averageBuildup: Double
    /// The share of the greatest rate of spread that the type reaches at that buildup index.
    let q: Double
    let crownBaseHeight: Double
    let crownFuelLoad: Double
    /// 1 / c.
    let root: Double
    /// 50 ln q.
    let buildupScale: Double

    @inline(__always)
    init(_ a: Double, _ b: Double, _ c: Double, _ averageBuildup: Double, _ q: Double, _ height: Double, _ load: Double)
    {
        self.a = a
        self.b = b
        self.c = c
        self.averageBuildup = averageBuildup
        self.q = q
        crownBaseHeight = height
        crownFuelLoad = load
        root = 1 / c
        buildupScale = 50 * logarithm(q)
    }
}

extension FuelType {
    @inline(__always)
    var constants: FuelConstants { FuelType.table[Int(rawValue) - 1] }

    private static let table = allCases.map(\.printedConstants)

    /// - Source: FCFDG1992, tables of constants; Wotton2009 (M-3, M-4, O-1).
    private var printedConstants: FuelConstants {
        switch self {
        case .c1: FuelConstants(90, 0.0649, 4.5, 72, 0.90, 2, 0.75)
        case .c2: FuelConstants(110, 0.0282, 1.5, 64, 0.70, 3, 0.80)
        case .c3: FuelConstants(110, 0.0444, 3.0, 62, 0.75, 8, 1.15)
        case .c4: FuelConstants(110, 0.0293, 1.5, 66, 0.80, 4, 1.20)
        case .c5: FuelConstants(30, 0.0697, 4.0, 56, 0.80, 18, 1.20)
        case .c6: FuelConstants(30, 0.0800, 3.0, 62, 0.80, 7, 1.80)
        case .c7: FuelConstants(45, 0.0305, 2.0, 106, 0.85, 10, 0.50)
        case .d1: FuelConstants(30, 0.0232, 1.6, 32, 0.90, 0, 0)
        case .m1, .m2: FuelConstants(0, 0, 1, 50, 0.80, 6, 0.80)
        case .m3: FuelConstants(120, 0.0572, 1.4, 50, 0.80, 6, 0.80)
        case .m4: FuelConstants(100, 0.0404, 1.48, 50, 0.80, 6, 0.80)
        case .s1: FuelConstants(75, 0.0297, 1.3, 38, 0.75, 0, 0)
        case .s2: FuelConstants(40, 0.0438, 1.7, 63, 0.75, 0, 0)
        case .s3: FuelConstants(55, 0.0829, 3.2, 31, 0.75, 0, 0)
        case .o1a: FuelConstants(190, 0.0310, 1.4, 1, 1, 0, 0)
        case .o1b: FuelConstants(250, 0.0350, 1.7, 1, 1, 0, 0)
        }
    }
}

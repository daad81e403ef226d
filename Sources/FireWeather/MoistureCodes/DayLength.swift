/// Which day-length factors the Duff Moisture Code and the Drought Code take.
///
/// The tables of the print hold for Canada; cffdrs carries others for the tropics and the south. The belts differ between
/// the two codes and are open toward the south: 30° is not in the belt above 30°.
///
/// - Source: VanWagnerPickett1985, Tables 1 and 2 for the north; the other belts as in cffdrs 1.10.0.
public enum DayLength: Hashable, Sendable {
    /// The tables of the print (46° N), everywhere.
    case canadian
    /// The belt of a latitude, degrees north, −90…90.
    case latitude(Double)

    /// Effective day length for the Duff Moisture Code, hours.
    ///
    /// - Parameter month: 1…12.
    public func effectiveHours(month: Int) -> Double {
        precondition((1...12).contains(month), "months are 1…12")
        return Self.hours(belt: hoursBelt)[month - 1]
    }

    /// Day-length factor for the Drought Code.
    ///
    /// - Parameter month: 1…12.
    public func droughtFactor(month: Int) -> Double {
        precondition((1...12).contains(month), "months are 1…12")
        return Self.factors(belt: factorBelt)[month - 1]
    }

    /// Southern limits of the belts of `effectiveHours`, from north to south.
    static let hourLimits = [30.0, 10, -10, -30]
    /// Southern limits of the belts of `droughtFactor`, from north to south.
    static let factorLimits = [20.0, -20]

    private var hoursBelt: Int { belt(Self.hourLimits) }
    private var factorBelt: Int { belt(Self.factorLimits) }

    private func belt(_ limits: [Double]) -> Int {
        switch self {
        case .canadian: 0
        case .latitude(let latitude): limits.firstIndex { latitude > $0 } ?? limits.count
        }
    }

    static func hours(belt: Int) -> [Double] {
        switch belt {
        case 0: [6.5, 7.5, 9, 12.8, 13.9, 13.9, 12.4, 10.9, 9.4, 8, 7, 6]
        case 1: [7.9, 8.4, 8.9, 9.5, 9.9, 10.2, 10.1, 9.7, 9.1, 8.6, 8.1, 7.8]
        case 2: [Double](repeating: 9, count: 12)
        case 3: [10.1, 9.6, 9.1, 8.5, 8.1, 7.8, 7.9, 8.3, 8.9, 9.4, 9.9, 10.2]
        default: [11.5, 10.5, 9.2, 7.9, 6.8, 6.2, 6.5, 7.4, 8.7, 10, 11.2, 11.8]
        }
    }

    static func factors(belt: Int) -> [Double] {
        switch belt {
        case 0: [-1.6, -1.6, -1.6, 0.9, 3.8, 5.8, 6.4, 5, 2.4, 0.4, -1.6, -1.6]
        case 1: [Double](repeating: 1.4, count: 12)
        default: [6.4, 5, 2.4, 0.4, -1.6, -1.6, -1.6, -1.6, -1.6, 0.9, 3.8, 5.8]
        }
    }
}

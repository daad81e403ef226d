import EmergencyResponse
import Geo
import Tables
import Wording

/// Reads what a clause asks of fires and areas.
enum RuleTests {
    private static let fireTests = [
        "uncontainedHours", "burnedHectares", "burnedHectaresByZone", "growthHectaresPerDay", "settlementKilometers",
        "burning", "anyOf",
    ]
    private static let areaTests = ["fires", "areasWithFires", "areasUnderRegime", "timesMean"]

    /// A list of tests, all of which are needed.
    static func fire(_ json: LocatedJSON, _ source: String) throws(FormatError) -> [FireTest] {
        try json.list(source).map { json throws(FormatError) in try fireTest(json, source) }
    }

    static func area(_ json: LocatedJSON, _ source: String) throws(FormatError) -> [AreaTest] {
        let tests = try json.list(source).map { json throws(FormatError) in try areaTest(json, source) }
        guard !tests.isEmpty else { throw json.error(source, "at least one test", "none") }
        return tests
    }

    private static func fireTest(_ json: LocatedJSON, _ source: String) throws(FormatError) -> FireTest {
        let (name, value) = try single(json, source, names: fireTests)
        switch name {
        case "uncontainedHours": return .uncontainedHours(try rising(value, source))
        case "burnedHectares": return .burnedHectares(try rising(value, source))
        case "burnedHectaresByZone": return .burnedHectaresByZone(try zones(value, source))
        case "growthHectaresPerDay": return .growthHectaresPerDay(try rising(value, source))
        case "settlementKilometers": return .settlementKilometers(try bound(value, source))
        case "anyOf": return .anyOf(try fire(value, source))
        default:
            guard try value.flag(source) else { throw value.error(source, "true", "false") }
            return .burning
        }
    }

    private static func areaTest(_ json: LocatedJSON, _ source: String) throws(FormatError) -> AreaTest {
        let (name, value) = try single(json, source, names: areaTests)
        switch name {
        case "fires":
            let fields = try JSONFields(value, source, names: ["count", "meeting"])
            return .fires(try count(fields, "count"), meeting: try fire(fields.required("meeting"), source))
        case "areasWithFires":
            let fields = try JSONFields(value, source, names: ["count", "each", "fires", "meeting"])
            return .areasWithFires(
                try count(fields, "count"), each: try fields.required("each").word(source),
                fires: try count(fields, "fires"), meeting: try fire(fields.required("meeting"), source))
        case "areasUnderRegime":
            let fields = try JSONFields(value, source, names: ["count", "each", "regime", "level"])
            return .areasUnderRegime(
                try count(fields, "count"), each: try fields.required("each").word(source),
                try fields.required("regime").word(source), try fields.required("level").word(source))
        default:
            let fields = try JSONFields(value, source, names: ["of", "times"])
            return .timesMean(
                try fields.required("of").word(source), try rising(fields.required("times"), source))
        }
    }

    private static func count(_ fields: JSONFields, _ name: String) throws(FormatError) -> Bound {
        try rising(fields.required(name), fields.source)
    }

    /// An object with exactly one member.
    private static func single(
        _ json: LocatedJSON, _ source: String, names: [String]
    ) throws(FormatError) -> (String, LocatedJSON) {
        let fields = try JSONFields(json, source, names: names)
        guard fields.names.count == 1, let name = fields.names.first else {
            throw json.error(source, "one test", fields.names.isEmpty ? "none" : fields.names.joined(separator: ", "))
        }
        return (name, try fields.required(name))
    }

    private static func zones(_ json: LocatedJSON, _ source: String) throws(FormatError) -> [ProtectionZone: Bound] {
        let fields = try JSONFields(json, source, names: ProtectionZone.allCases.map(\.rawValue))
        var bounds: [ProtectionZone: Bound] = [:]
        for zone in ProtectionZone.allCases {
            if let value = fields[zone.rawValue] { bounds[zone] = try rising(value, source) }
        }
        guard !bounds.isEmpty else { throw json.error(source, "a limit for at least one zone", "none") }
        return bounds
    }

    private static func rising(_ json: LocatedJSON, _ source: String) throws(FormatError) -> Bound {
        let bound = try bound(json, source)
        if case .atMost = bound { throw json.error(source, "atLeast or moreThan", "atMost") }
        return bound
    }

    private static func bound(_ json: LocatedJSON, _ source: String) throws(FormatError) -> Bound {
        let (name, value) = try single(json, source, names: ["atLeast", "moreThan", "atMost"])
        let limit = try value.number(source)
        switch name {
        case "atLeast": return .atLeast(limit)
        case "moreThan": return .moreThan(limit)
        default: return .atMost(limit)
        }
    }
}

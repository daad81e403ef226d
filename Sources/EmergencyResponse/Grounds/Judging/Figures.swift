import FireEvents
import Geo

/// Figures in the words of a ground.
enum Figures {
    /// `120 (90–150) ha`.
    static func hectares(_ area: AreaInterval) -> String {
        "\(number(area.best)) (\(number(area.low))–\(number(area.high))) ha"
    }

    /// At most one decimal, without a needless zero.
    static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "–" }
        let tenths = Int((abs(value) * 10).rounded())
        let sign = value < 0 && tenths > 0 ? "−" : ""
        return sign + String(tenths / 10) + (tenths % 10 == 0 ? "" : "." + String(tenths % 10))
    }

    /// `23 h 59 min`, `24 h`; minutes that have passed.
    static func duration(_ hours: Double) -> String {
        let minutes = Int((hours * 60).rounded(.down))
        return "\(minutes / 60) h" + (minutes % 60 == 0 ? "" : " \(minutes % 60) min")
    }

    static func text(_ bound: Bound?) -> String {
        switch bound {
        case .atLeast(let limit): "at least \(number(limit))"
        case .moreThan(let limit): "more than \(number(limit))"
        case .atMost(let limit): "at most \(number(limit))"
        case nil: "nothing"
        }
    }

    static func settlement(_ near: SettlementNearby) -> String {
        let people = near.population > 0 ? ", \(near.population) people" : ""
        return "\(near.name)\(people), \(number(near.kilometers)) (\(number(near.kilometersLow))–"
            + "\(number(near.kilometersHigh))) km from its edge"
    }

    static func ended(_ fire: FireEvidence) -> String { "not detected for five days, last seen \(fire.lastSeen)" }

    /// `1 fire`, `3 fires`.
    static func counted(_ count: Int, _ one: String) -> String { "\(count) \(one)\(count == 1 ? "" : "s")" }
}

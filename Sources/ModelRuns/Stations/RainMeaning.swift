import Tables

/// Time that an amount of rain in a table or on a grid belongs to.
public enum RainMeaning: Hashable, Sendable {
    /// Since the row or field before.
    case step
    /// Since a beginning: the amount runs on from row to row or field to field, and begins anew at times.
    case running
    /// The hours before the row or field, whatever lies between them.
    case hours(Int)
    /// A rate in mm an hour.
    case rate

    /// Reads `step`, `running`, `rate`, or hours such as `6h`, 1 to 48.
    public init?(named text: String) {
        switch text.lowercased() {
        case "step": self = .step
        case "running": self = .running
        case "rate": self = .rate
        default:
            guard text.lowercased().hasSuffix("h"), let hours = Int(text.dropLast()), (1...48).contains(hours) else {
                return nil
            }
            self = .hours(hours)
        }
    }

    /// What ``init(named:)`` reads.
    public var name: String {
        switch self {
        case .step: "step"
        case .running: "running"
        case .rate: "rate"
        case .hours(let hours): "\(hours)h"
        }
    }
}

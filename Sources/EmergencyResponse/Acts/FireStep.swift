public import Wording

/// Content of a report on the suppression of one fire.
public struct FireReport: Codable, Hashable, Sendable {
    public var reportedBy: String
    public var zone: ProtectionZone?
    /// Share of the edge that is held, 0…100.
    public var containedPercent: Int?
    /// As reported, not as seen.
    public var areaHectares: ExactDecimal?
    public var words: Quote?
    public var remark: String?

    public init(
        reportedBy: String, zone: ProtectionZone? = nil, containedPercent: Int? = nil,
        areaHectares: ExactDecimal? = nil,
        words: Quote? = nil, remark: String? = nil
    ) {
        self.reportedBy = reportedBy
        self.zone = zone
        self.containedPercent = containedPercent
        self.areaHectares = areaHectares
        self.words = words
        self.remark = remark
    }
}

/// Registered → localised → liquidated, with suppression ceased or the fire only watched where nobody fights it.
///
/// The subject is the id of the fire event.
public enum FireStep: ActStep {
    public enum Command: String, CaseIterable, Sendable {
        case register, update, localise, liquidate, cease, monitor, resume
    }

    /// Entered in the register of fires that are fought.
    case register(FireReport)
    /// New figures, the same status.
    case update(FireReport)
    /// Held: it no longer spreads (локализован).
    case localise(FireReport)
    /// Put out (ликвидирован).
    case liquidate(FireReport)
    /// Suppression ceased by decision of a commission (прекращено тушение).
    case cease(FireReport)
    /// Watched, not fought.
    case monitor(FireReport)
    /// Spreads again, or is fought again.
    case resume(FireReport)

    public var report: FireReport {
        switch self {
        case .register(let report), .update(let report), .localise(let report), .liquidate(let report),
            .cease(let report), .monitor(let report), .resume(let report):
            report
        }
    }

    public var command: Command {
        switch self {
        case .register: .register
        case .update: .update
        case .localise: .localise
        case .liquidate: .liquidate
        case .cease: .cease
        case .monitor: .monitor
        case .resume: .resume
        }
    }

    public func content() throws -> CanonicalJSON { try CanonicalJSON(encoding: report) }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        let report: FireReport = try content.decoded()
        self =
            switch command {
            case .register: .register(report)
            case .update: .update(report)
            case .localise: .localise(report)
            case .liquidate: .liquidate(report)
            case .cease: .cease(report)
            case .monitor: .monitor(report)
            case .resume: .resume(report)
            }
    }
}

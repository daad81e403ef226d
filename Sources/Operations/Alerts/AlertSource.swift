import Assessment
public import EmergencyResponse
public import Geo
import Reports

/// The situation that warnings are drafted from.
public struct AlertSource {
    public let at: Instant
    private let situation: Situation
    private let drafting: AlertDrafting

    /// - Parameter area: A loaded area by code or name; only it is looked at.
    public init(
        _ session: StoreSession, at: Instant, _ setting: AlertSetting, area: String? = nil
    ) throws {
        let known = try session.season(at: at)
        situation = known.situation(try Area.meant(by: area, in: known.areas))
        drafting = AlertDrafting(setting, at: at, areas: known.areas)
        self.at = at
    }

    /// Why no draft does not mean that nothing burns; `nil` where it does.
    public var notKnownBecause: String? { situation.notKnownBecause }

    /// - Parameters:
    ///   - event: Only of this event, even when it may be static heat.
    ///   - isRenewal: For a warning that was given: also of what may be static heat by now.
    public func drafts(within kilometers: Double, event: String? = nil, isRenewal: Bool = false) -> [AlertDraft] {
        let isAsked = event != nil || isRenewal
        return drafting.fireDrafts(of: situation, within: kilometers, includingPossible: isAsked).filter { draft in
            event.map { draft.evidence.contains("event " + $0) } ?? true
        }
    }

    /// One for each settlement where the air is to become unhealthy.
    public func drafts(of smoke: [SmokeForecast]) -> [AlertDraft] { drafting.smokeDrafts(smoke) }
}

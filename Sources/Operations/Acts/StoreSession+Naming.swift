public import Geo
import Store

extension StoreSession {
    /// A season whose last detection is older is over, hours.
    private static let seasonHours = 30.0 * 24

    /// What to ask where a name would take effect now although the season is over: documents are of the newest detection unless
    /// they say another instant, and none would show it; `nil` where it shows, or an instant was given.
    public func questionAboutName(effectiveAt: Instant?) throws -> String? {
        guard effectiveAt == nil, exists, let held = try store().span(),
            now.hours(since: held.upperBound) > Self.seasonHours
        else { return nil }
        return "a name from now on (\(now)) would show nowhere, since the newest detection is of \(held.upperBound); "
            + "give --time, such as --time \(held.upperBound) or when the fire began, or --insist"
    }
}

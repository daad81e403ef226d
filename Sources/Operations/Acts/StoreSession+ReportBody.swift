import Assessment
public import EmergencyResponse
import Formats
public import Geo
import Reports

extension StoreSession {
    /// The body of a report of the situation: figures, burning districts, and the digest of the situation as JSON.
    ///
    /// - Parameters:
    ///   - instant: That of the newest detection where `nil`.
    ///   - area: A loaded area by code or name; everything where `nil`.
    public func reportBody(title: String, asOf instant: Instant?, area: String?) throws -> ReportBody {
        let known = try season(at: instant)
        let situation = known.situation(try Area.meant(by: area, in: known.areas))
        let digest = SHA256Digest.hexadecimal(of: Array(Report.json(for: situation).utf8))
        return ReportBody(title: title, of: situation, digest: digest)
    }
}

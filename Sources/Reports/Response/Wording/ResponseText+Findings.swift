import Claims
import EmergencyResponse

extension ResponseText {
    func kind(_ kind: Reconciliation.Kind) -> String { phrasing().kind(kind) }

    func ratio(_ ratio: Double?) -> String {
        guard let ratio, ratio > 1.05 else { return "" }
        return "×" + NumberText.noBreakSpace + numbers.decimal(ratio, ratio < 10 ? 1 : 0)
    }

    /// Who is behind a claim, as far as it says.
    func label(_ claim: Claim) -> String { phrasing().label(claim) }
}

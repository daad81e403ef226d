import EmergencyResponse
import Geo
import ResponseFormats
import Tables

/// What is in which state at an instant, and when each act took effect.
///
/// Drafts of warnings are left out: they are nobody's to read before they have gone out; how many wait is told.
struct ActsData {
    let ledger: Ledger
    let at: Instant

    var json: JSON {
        let state = ledger.state(at: at)
        return [
            "at": .instant(at), "declarations": ResponseJSON.declarations(state, at: at),
            "decisions": ResponseJSON.decisions(state), "orders": ResponseJSON.orders(state),
            "requests": ResponseJSON.requests(state, at: at), "offers": ResponseJSON.offers(state, at: at),
            "reports": ResponseJSON.reports(state), "fires": ResponseJSON.fires(state),
            "alerts": ResponseJSON.alerts(state.alerts.filter { !$0.sent.isEmpty }, at: at),
            "alertsWaiting": .integer(ledger.state.alerts.count { $0.state == .draft }), "ticks": .array(ticks),
        ]
    }

    /// Of the whole ledger, for a line of time.
    private var ticks: [JSON] {
        let sent = Set(ledger.state.alerts.filter { !$0.sent.isEmpty }.map(\.id))
        return ledger.entries.filter { entry in
            switch entry.subject.family {
            case .entry, .naming: false
            case .alert: sent.contains(entry.subject.id)
            default: true
            }
        }.map { entry in
            [
                "at": .instant(entry.effectiveAt), "entry": .integer(entry.sequence),
                "act": .string(entry.subject.family.rawValue), "id": .string(entry.subject.id),
                "step": .string(entry.kind),
            ]
        }
    }
}

import EmergencyResponse
import Wording

extension ResponseText {
    func regime(_ regime: Regime) -> String { phrasing().regime(regime) }

    func level(_ level: ResponseLevel) -> String { phrasing().level(level) }

    func extent(_ extent: AreaReference.Extent) -> String {
        extent == .whole ? self("whole") : self("part")
    }

    func state(_ state: DecisionMachine.State) -> String {
        switch state {
        case .pending: self("pending")
        case .reviewed: self("reviewed")
        case .published: self("in force")
        case .superseded: self("superseded")
        case .revoked: self("revoked")
        }
    }

    func state(_ state: OrderMachine.State) -> String {
        switch state {
        case .issued: self("issued")
        case .acknowledged: self("acknowledged", of: "order")
        case .executing: self("being executed")
        case .executed: self("executed")
        case .cancelled: self("cancelled")
        }
    }

    func state(_ state: RequestMachine.State) -> String {
        switch state {
        case .sent: self("sent")
        case .acknowledged: self("acknowledged")
        case .answered: self("answered")
        case .met: self("met", of: "request")
        case .withdrawn: self("withdrawn", of: "request")
        case .lapsed: self("lapsed")
        }
    }

    func state(_ state: OfferMachine.State) -> String {
        switch state {
        case .received: self("received")
        case .acknowledged: self("acknowledged with thanks")
        case .held: self("held if needed")
        case .accepted: self("accepted")
        case .declined: self("declined")
        case .withdrawn: self("withdrawn")
        case .expired: self("expired")
        case .committed: self("committed")
        case .mobilised: self("mobilised")
        case .onScene: self("on scene")
        case .released: self("released")
        case .returned: self("returned")
        }
    }

    func state(_ state: FireMachine.State) -> String { phrasing().state(state) }

    func answer(_ response: RequestAnswer.Response) -> String {
        switch response {
        case .accept: self("yes")
        case .decline: self("no")
        case .provisional: self("if needed")
        }
    }

    func zone(_ zone: ProtectionZone) -> String { phrasing().zone(zone) }
}

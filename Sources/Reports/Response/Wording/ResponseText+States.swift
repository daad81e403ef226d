import EmergencyResponse
import Wording

extension ResponseText {
    func regime(_ regime: Regime) -> String { phrasing().regime(regime) }

    func level(_ level: ResponseLevel) -> String { phrasing().level(level) }

    func extent(_ extent: AreaReference.Extent) -> String {
        extent == .whole ? self("whole", "вся территория") : self("part", "часть")
    }

    func state(_ state: DecisionMachine.State) -> String {
        switch state {
        case .pending: self("pending", "на рассмотрении")
        case .reviewed: self("reviewed", "рассмотрено")
        case .published: self("in force", "действует")
        case .superseded: self("superseded", "заменено")
        case .revoked: self("revoked", "отменено")
        }
    }

    func state(_ state: OrderMachine.State) -> String {
        switch state {
        case .issued: self("issued", "отдано")
        case .acknowledged: self("acknowledged", "принято к исполнению")
        case .executing: self("being executed", "исполняется")
        case .executed: self("executed", "исполнено")
        case .cancelled: self("cancelled", "отменено")
        }
    }

    func state(_ state: RequestMachine.State) -> String {
        switch state {
        case .sent: self("sent", "направлен")
        case .acknowledged: self("acknowledged", "получен")
        case .answered: self("answered", "есть ответ")
        case .met: self("met", "выполнен")
        case .withdrawn: self("withdrawn", "отозван")
        case .lapsed: self("lapsed", "истёк")
        }
    }

    func state(_ state: OfferMachine.State) -> String {
        switch state {
        case .received: self("received", "получено")
        case .acknowledged: self("acknowledged with thanks", "принято к сведению с благодарностью")
        case .held: self("held if needed", "отложено: если понадобится")
        case .accepted: self("accepted", "принято")
        case .declined: self("declined", "отклонено")
        case .withdrawn: self("withdrawn", "отозвано")
        case .expired: self("expired", "срок истёк")
        case .committed: self("committed", "выделено")
        case .mobilised: self("mobilised", "направляется")
        case .onScene: self("on scene", "на месте")
        case .released: self("released", "освобождено")
        case .returned: self("returned", "возвращено")
        }
    }

    func state(_ state: FireMachine.State) -> String { phrasing().state(state) }

    func answer(_ response: RequestAnswer.Response) -> String {
        switch response {
        case .accept: self("yes", "да")
        case .decline: self("no", "нет")
        case .provisional: self("if needed", "при необходимости")
        }
    }

    func zone(_ zone: ProtectionZone) -> String { phrasing().zone(zone) }
}

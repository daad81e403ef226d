import EmergencyResponse
import Geo
import Wording
import People
import Reports

/// Words of the pages for those who act.
struct DeskWords {
    let text: DeskText

    /// `Put a regime in force`.
    func act(_ kind: String) -> String {
        Self.acts[kind].map { text($0, of: kind.hasPrefix("offer.") ? "act of an offer" : "act") } ?? kind
    }

    /// What a field asks for.
    func label(_ name: String) -> String { Self.labels[name].map { text($0, of: "label") } ?? name }

    func hint(_ name: String) -> String? { Self.hints[name].map { text($0, of: "hint") } }

    func page(_ page: DeskPages) -> String { Self.pages[page].map { text($0, of: "page") } ?? page.rawValue }

    func role(_ role: Role) -> String {
        switch role {
        case .viewer: text("viewer")
        case .analyst: text("analyst")
        case .dutyOfficer: text("duty officer")
        case .approver: text("approver")
        case .administrator: text("administrator")
        }
    }

    /// How a choice is read.
    func choice(_ name: String, _ value: String) -> String {
        switch name {
        case "regime": Regime(rawValue: value).map(text.regime) ?? value
        case "level": ResponseLevel(rawValue: value).map(text.level) ?? value
        case "origin": value == "foreign" ? text("from abroad") : text("domestic")
        case "extent": AreaReference.Extent(rawValue: value).map(text.extent) ?? value
        case "response": RequestAnswer.Response(rawValue: value).map(text.answer) ?? value
        case "how":
            value == CorrectedEntry.Verdict.replace.rawValue
                ? text("It should have said what stands here") : text("Nothing of the kind happened: it is taken back")
        case "zone": ProtectionZone(rawValue: value).map(text.zone) ?? text("not said", of: "zone")
        case "exercise", "prolong", "allClear", "insist":
            value == "true" ? text("yes") : text("no")
        default: value
        }
    }

    /// Why a rule refuses an act, in a word; the ledger's own words say the rest.
    func refusal(_ kind: Refusal.Kind) -> String {
        switch kind {
        case .wrongState: text("the state does not allow it")
        case .unknownSubject: text("nothing of this name is there")
        case .outsideAuthority: text("beyond the authority")
        case .secondPersonNeeded: text("a second person has to confirm")
        case .incomplete: text("something is missing or cannot be")
        case .wrongTime: text("the time cannot be")
        case .frozen: text("it does not change any more")
        case .staleHead: text("it has changed meanwhile")
        }
    }

    /// Why an account may not; `nil` where it may, as far as the state does not speak against it.
    func whyNot(_ kind: String, _ standing: Gate.Standing?, isUnclaimed: Bool, at instant: Instant) -> String? {
        guard let account = standing?.account else {
            return isUnclaimed
                ? text("there are no accounts yet (zarevo users add)")
                : text("nobody is signed in")
        }
        guard account.refusal(of: .act(kind), at: instant) != nil else { return nil }
        let permission = Permission.act(kind)
        if !account.role.may(permission) {
            let holders = permission.holders.map(role).joined(separator: text(" or "))
            return text("not for the role \(role(account.role)); it takes: \(holders)")
        }
        return account.authority?.areas.isEmpty ?? true
            ? text("the account has no authority over an area")
            : text("the authority does not hold now")
    }

    private static let pages: [DeskPages: Words] = [
        .situation: "Situation", .claims: "Claims", .grounds: "Grounds",
        .declarations: "Declarations", .decisions: "Decisions",
        .orders: "Orders", .requests: "Requests", .offers: "Offers",
        .alerts: "Alerts", .reports: "Reports",
        .fires: "Suppression and names",
    ]

    private static let acts: [String: Words] = [
        "report.draft": "Draft a report", "report.revise": "Revise",
        "report.submit": "Submit", "report.withdraw": "Withdraw",
        "decision.propose": "Propose a decision", "decision.review": "Review",
        "decision.publish": "Publish", "decision.supersede": "Supersede",
        "decision.revoke": "Revoke",
        "order.issue": "Issue an order",
        "order.acknowledge": "Acknowledge",
        "order.begin": "Begin", "order.complete": "Complete",
        "order.cancel": "Cancel",
        "request.send": "Ask for help",
        "request.acknowledge": "Acknowledge",
        "request.answer": "Answer", "request.renew": "Renew",
        "request.meet": "Mark as met", "request.withdraw": "Withdraw",
        "request.lapse": "Mark as lapsed",
        "offer.receive": "Record an offer",
        "offer.acknowledge": "Acknowledge",
        "offer.hold": "Hold until needed", "offer.accept": "Accept",
        "offer.decline": "Decline", "offer.withdraw": "Record its withdrawal",
        "offer.expire": "Mark as expired",
        "offer.commit": "Record what is committed",
        "offer.mobilise": "Mark as mobilised",
        "offer.arrive": "Mark as arrived",
        "offer.release": "Release", "offer.return": "Mark as returned",
        "declaration.propose": "Propose a regime",
        "declaration.declare": "Put a regime in force",
        "declaration.amend": "Amend", "declaration.lift": "Lift",
        "fire.register": "Register a fire",
        "fire.update": "Report new figures",
        "fire.localise": "Localised", "fire.liquidate": "Put out",
        "fire.cease": "Suppression ceased",
        "fire.monitor": "Watched only",
        "fire.resume": "Fought again",
        "alert.draft": "Draft a warning", "alert.revise": "Revise",
        "alert.discard": "Discard",
        "alert.approve": "Approve and send out",
        "alert.update": "Update", "alert.cancel": "Cancel",
        "naming.give": "Name a fire",
        "naming.withdraw": "Take the name back",
        "entry.correct": "Correct an entry",
    ]

    private static let labels: [String: Words] = [
        "subject": "Id", "effectiveAt": "Took effect, UTC",
        "insist": "The times are meant as they are",
        "title": "Title", "asOf": "Figures as of, UTC",
        "area": "Area (code or name)", "to": "To whom",
        "reason": "Reason", "remark": "Remark", "text": "What is decided",
        "report": "On which report", "areas": "Areas",
        "level": "Level",
        "number": "Number of the act", "date": "Date of the act",
        "issuedBy": "Issued by", "source": "Where it can be read",
        "act.number": "Number of the act", "act.date": "Date of the act",
        "act.issuedBy": "Issued by", "act.source": "Where it can be read",
        "by": "By which decision", "addressee": "To whom", "task": "Task",
        "resources": "People and machines", "decision": "On which decision",
        "term": "Until, UTC", "words.text": "Words as they were said",
        "words.speaker": "Who said them", "words.source": "Where they stand",
        "requester": "Who asks", "origin": "Help",
        "lapsesAt": "Lapses, UTC",
        "responder": "Who answers", "response": "Answer",
        "offeror": "Who offers",
        "receiver": "To whom", "request": "On which request",
        "expiresAt": "Ends, UTC", "reviewAt": "Looked at again, UTC",
        "extent": "How much of it", "regime": "Regime",
        "ground.rule": "Ground: rule",
        "ground.facts": "Ground: facts",
        "ground.since": "Ground met since, UTC",
        "ground.evidence": "Shown by (fires, entries)",
        "reportedBy": "Reported by", "zone": "Protection zone",
        "containedPercent": "Contained, %",
        "areaHectares": "Area as reported, ha",
        "event": "Fire (its number)", "declaration": "Declaration (its id)",
        "sender": "Sender (an address)", "senderName": "Sender’s name",
        "senderNameRu": "Sender’s name in Russian",
        "hours": "Holds for, hours",
        "within": "Warn within, km", "languages": "Languages",
        "contact": "Contact", "web": "Web address",
        "exercise": "An exercise",
        "prolong": "The same text for longer",
        "allClear": "All clear",
        "name": "Name", "entry": "Number of the entry",
        "how": "Correction", "replacedAt": "The entry took effect, UTC",
    ]

    private static let hints: [String: Words] = [
        "subject": "A short name: letters of a–z, digits, - . _ : /",
        "effectiveAt": "Empty: when it is recorded",
        "insist": "Only for times far from now and from the data of the store",
        "areas": "Codes: RU-IRK, RU-BU:part, 04720@RU-KYA",
        "resources": "A line each: suppressionAirplane:10:Il-76, firefighter:40, supplies:40 tonnes",
        "report": "Id and version: daily/1",
        "term": "Empty: until special order",
        "event": "Either this or a declaration", "sender": "duty@example.org",
        "hours": "12 where it is empty", "within": "5 where it is empty",
        "entry": "As the record shows it: 12",
    ]
}

/// The pages for those who act.
enum DeskPages: String, CaseIterable {
    case situation, claims, grounds, declarations, decisions, orders, requests, offers, alerts, reports, fires

    /// Families of acts whose subjects a page lists.
    var families: [Subject.Family] {
        switch self {
        case .situation, .claims, .grounds: []
        case .declarations: [.declaration]
        case .decisions: [.decision]
        case .orders: [.order]
        case .requests: [.request]
        case .offers: [.offer]
        case .alerts: [.alert]
        case .reports: [.report]
        case .fires: [.fire, .naming]
        }
    }

    init(_ family: Subject.Family) {
        self = Self.allCases.first { $0.families.contains(family) } ?? .situation
    }
}

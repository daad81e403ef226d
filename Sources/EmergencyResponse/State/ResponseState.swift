import Geo

/// All that the entries of a ledger come to: a fold, which no order of reading changes and nothing but entries enters.
public struct ResponseState: Equatable, Sendable {
    /// By `id/version`.
    public internal(set) var reports = Register<ReportRecord>()
    public internal(set) var decisions = Register<DecisionRecord>()
    public internal(set) var orders = Register<OrderRecord>()
    public internal(set) var requests = Register<RequestRecord>()
    public internal(set) var offers = Register<OfferRecord>()
    public internal(set) var declarations = Register<DeclarationRecord>()
    /// By the id of the fire event.
    public internal(set) var fires = Register<FireRecord>()
    /// Warnings, by id.
    public internal(set) var alerts = Register<AlertRecord>()
    /// What persons called fire events, by the id of the event.
    public internal(set) var namings = Register<NamingRecord>()
    // The registers of further families stand here.

    public init() {}

    /// The name of the state that a subject is in; `nil` where there is no such subject.
    public func stateName(of subject: Subject) -> String? {
        switch subject.family {
        case .report: reports[subject.id]?.state.rawValue
        case .decision: decisions[subject.id]?.state.rawValue
        case .order: orders[subject.id]?.state.rawValue
        case .request: requests[subject.id]?.state.rawValue
        case .offer: offers[subject.id]?.state.rawValue
        case .declaration: declarations[subject.id]?.state.rawValue
        case .fire: fires[subject.id]?.state.rawValue
        case .alert: alerts[subject.id]?.state.rawValue
        case .naming: namings[subject.id]?.course.state.rawValue
        case .entry: nil
        }
    }

    /// Whether what was said of a subject can no longer be corrected.
    public func isFrozen(_ subject: Subject) -> Bool {
        switch subject.family {
        case .report: reports[subject.id]?.isFrozen ?? false
        case .decision: decisions[subject.id]?.isFrozen ?? false
        default: false
        }
    }

    /// Takes up an act, or says why it cannot be and stays as it is.
    mutating func perform(_ act: Act, at moment: Moment) throws(Refusal) {
        try Self.check(act, at: moment)
        switch act {
        case .report(let reference, let step): try perform(reference, step, at: moment)
        case .decision(let id, let step): try perform(decision: id, step, at: moment)
        case .order(let id, let step): try perform(order: id, step, at: moment)
        case .request(let id, let step): try perform(request: id, step, at: moment)
        case .offer(let id, let step): try perform(offer: id, step, at: moment)
        case .declaration(let id, let step): try perform(declaration: id, step, at: moment)
        case .fire(let id, let step): try perform(fire: id, step, at: moment)
        case .alert(let id, let step): try perform(alert: id, step, at: moment)
        case .naming(let id, let step): try perform(naming: id, step, at: moment)
        case .correction: break
        }
    }

    /// What every act needs: a name to go by, a person, and an authority that holds.
    static func check(_ act: Act, at moment: Moment) throws(Refusal) {
        try moment.require(
            SubjectName.isOne(act.subject.id), .incomplete,
            because: "“\(act.subject.id)” is no id: 1 to 200 of A–Z a–z 0–9 . _ : / -")
        try moment.requireText(moment.actor.name, "who acts")
        try moment.requireText(moment.actor.role, "in which role")
        let authority = moment.actor.authority
        try moment.require(
            !authority.areas.isEmpty && !authority.origins.isEmpty, .outsideAuthority,
            because: "the authority of \(moment.actor.name) covers nothing")
        try moment.require(
            authority.holds(at: moment.at), .outsideAuthority,
            because: "the authority of \(moment.actor.name) does not hold at \(moment.at)")
    }
}

/// Names of things in the ledger.
enum SubjectName {
    static func isOne(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && text.utf8.allSatisfy(isAllowed)
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "._:/-".utf8.contains(byte)
        }
    }
}

/// One thing that happened: a step of a report, a decision, an order, a request, an offer, a declaration or a fire, or
/// the correction of an earlier entry.
///
/// A further family of acts is a type that conforms to ``ActStep``, a case here, and a line in each switch below and in
/// ``ResponseState``; what the ledger holds already is read as before.
public enum Act: Hashable, Sendable {
    case report(ReportReference, ReportStep)
    case decision(String, DecisionStep)
    case order(String, OrderStep)
    case request(String, RequestStep)
    case offer(String, OfferStep)
    case declaration(String, DeclarationStep)
    case fire(String, FireStep)
    case alert(String, AlertStep)
    case naming(String, NamingStep)
    indirect case correction(Correction)
    // Further families stand here.

    /// What it is a step of, with its name: `offer usa-2019`.
    public var subject: Subject {
        switch self {
        case .report(let reference, _): Subject(.report, reference.description)
        case .decision(let id, _): Subject(.decision, id)
        case .order(let id, _): Subject(.order, id)
        case .request(let id, _): Subject(.request, id)
        case .offer(let id, _): Subject(.offer, id)
        case .declaration(let id, _): Subject(.declaration, id)
        case .fire(let id, _): Subject(.fire, id)
        case .alert(let id, _): Subject(.alert, id)
        case .naming(let id, _): Subject(.naming, id)
        case .correction(let correction): Subject(.entry, String(correction.entry))
        }
    }

    /// Family and command: `offer.accept`.
    public var kind: String { subject.family.rawValue + "." + command }

    /// The command within the family: `accept`.
    public var command: String {
        switch self {
        case .report(_, let step): step.command.rawValue
        case .decision(_, let step): step.command.rawValue
        case .order(_, let step): step.command.rawValue
        case .request(_, let step): step.command.rawValue
        case .offer(_, let step): step.command.rawValue
        case .declaration(_, let step): step.command.rawValue
        case .fire(_, let step): step.command.rawValue
        case .alert(_, let step): step.command.rawValue
        case .naming(_, let step): step.command.rawValue
        case .correction: Correction.command
        }
    }
}

/// Subject of an act.
public struct Subject: Hashable, Sendable, CustomStringConvertible {
    public enum Family: String, Hashable, Sendable, CaseIterable {
        case report, decision, order, request, offer, declaration, fire, alert, naming
        /// An entry of the ledger, by its sequence.
        case entry
    }

    public var family: Family
    public var id: String

    public init(_ family: Family, _ id: String) {
        self.family = family
        self.id = id
    }

    public var description: String { "\(family.rawValue) \(id)" }
}

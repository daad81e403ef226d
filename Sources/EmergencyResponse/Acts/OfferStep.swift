/// Received → acknowledged → held | accepted | declined | withdrawn | expired; accepted → committed → mobilised → on
/// scene → released → returned.
public enum OfferStep: ActStep {
    public enum Command: String, CaseIterable, Sendable {
        case receive, acknowledge, hold, accept, decline, withdraw, expire, commit, mobilise, arrive, release
        case `return`
    }

    case receive(OfferBody)
    /// With thanks, in the receiver's words.
    case acknowledge(Note)
    case hold(OfferHold)
    case accept(OfferAcceptance)
    /// In the receiver's words.
    case decline(Reason)
    /// In the offeror's words.
    case withdraw(Reason)
    case expire(Note)
    case commit(OfferCommitment)
    case mobilise(Note)
    case arrive(Note)
    case release(Note)
    case `return`(Note)

    public var command: Command {
        switch self {
        case .receive: .receive
        case .acknowledge: .acknowledge
        case .hold: .hold
        case .accept: .accept
        case .decline: .decline
        case .withdraw: .withdraw
        case .expire: .expire
        case .commit: .commit
        case .mobilise: .mobilise
        case .arrive: .arrive
        case .release: .release
        case .return: .return
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .receive(let body): try CanonicalJSON(encoding: body)
        case .hold(let hold): try CanonicalJSON(encoding: hold)
        case .accept(let acceptance): try CanonicalJSON(encoding: acceptance)
        case .decline(let reason), .withdraw(let reason): try CanonicalJSON(encoding: reason)
        case .commit(let commitment): try CanonicalJSON(encoding: commitment)
        case .acknowledge(let note), .expire(let note), .mobilise(let note), .arrive(let note), .release(let note),
            .return(let note):
            try CanonicalJSON(encoding: note)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        self =
            switch command {
            case .receive: .receive(try content.decoded())
            case .acknowledge: .acknowledge(try content.decoded())
            case .hold: .hold(try content.decoded())
            case .accept: .accept(try content.decoded())
            case .decline: .decline(try content.decoded())
            case .withdraw: .withdraw(try content.decoded())
            case .expire: .expire(try content.decoded())
            case .commit: .commit(try content.decoded())
            case .mobilise: .mobilise(try content.decoded())
            case .arrive: .arrive(try content.decoded())
            case .release: .release(try content.decoded())
            case .return: .return(try content.decoded())
            }
    }
}

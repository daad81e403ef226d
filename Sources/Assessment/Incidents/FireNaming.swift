import FireEvents
public import Geo

/// Name that a person gave an event by an act in the ledger.
public struct GivenName: Sendable, Equatable {
    public var eventId: String
    public var name: String
    public var by: String
    public var at: Instant

    public init(eventId: String, name: String, by: String, at: Instant) {
        self.eventId = eventId
        self.name = name
        self.by = by
        self.at = at
    }
}

/// Where the name of an event comes from.
public enum NameBasis: String, Sendable {
    /// A person gave it.
    case given
    /// The officials' name.
    case official
    /// Where it began.
    case place
}

/// The official records of an event, as they were matched.
public struct OfficialRecord: Sendable, Equatable {
    /// What the event is called after them: one name, or those of fires of like size that grew together.
    public var name: String
    /// Of the record that gives the name; of several of like size, the sum.
    public var areaHectares: Double?
    public var asOf: Instant?
    public var source: String
    /// How sure the match of the naming record is.
    public var quality: IncidentMatch.Quality
    /// How many events the naming record consists of.
    public var eventCount: Int

    public init(
        name: String, areaHectares: Double?, asOf: Instant?, source: String, quality: IncidentMatch.Quality,
        eventCount: Int
    ) {
        self.name = name
        self.areaHectares = areaHectares
        self.asOf = asOf
        self.source = source
        self.quality = quality
        self.eventCount = eventCount
    }
}

/// Names of the events of one instant, and the official records that speak of them.
public struct FireNaming: Sendable, Equatable {
    /// Known at the instant, places checked, by key.
    public var incidents: [Incident]
    public var matches: [IncidentMatch]
    public var given: [GivenName]
    private var records: [String: OfficialRecord] = [:]

    /// No names but those of places.
    public static let none = FireNaming(incidents: [], matches: [], given: [])

    private init(incidents: [Incident], matches: [IncidentMatch], given: [GivenName]) {
        self.incidents = incidents
        self.matches = matches
        self.given = given
    }

    /// - Parameters:
    ///   - editions: All that are held, whatever instant they are of.
    ///   - given: In force at the instant, with ids of events of today.
    ///   - dataBegin: The first detection that is held.
    public init(
        _ events: [LocatedEvent], editions: [Incident], given: [GivenName] = [], areas: [Area], at: Instant,
        dataBegin: Instant
    ) {
        let matcher = IncidentMatcher(events, areas: areas, at: at, dataBegin: dataBegin)
        let known = matcher.checked(Incident.known(among: editions, at: at))
        self.init(incidents: known, matches: matcher.matches(of: known), given: given)
        let sizes = Dictionary(uniqueKeysWithValues: events.map { ($0.event.id, $0.event.burnedArea.best) })
        for (id, own) in Dictionary(grouping: matches, by: \.eventId) {
            records[id] = record(own, hectares: sizes[id] ?? 0)
        }
    }

    /// The official record that gives an event its name.
    public func record(of id: String) -> OfficialRecord? { records[id] }

    /// An event with the name that is in force.
    public func applied(to located: LocatedEvent) -> LocatedEvent {
        var named = located
        named.official = records[located.event.id]
        if let official = named.official {
            named.name = official.name
            named.russianName = nil
            named.nameBasis = .official
        }
        if let given = given.last(where: { $0.eventId == located.event.id }) {
            named.name = given.name
            named.russianName = nil
            named.nameBasis = .given
        }
        named.incidentMatches = matches.filter { $0.eventId == located.event.id }
        return named
    }
}

public import Geo

/// Instants, areas and fires that an act may name: what people can mean, what is loaded, what was seen.
///
/// A slip of the hand must not become an entry: nobody can delete it. What the ledger holds already is read as it is.
public struct ActNames {
    /// Acts of fires before satellites watched them, and of more than a year ahead, are slips.
    public static let earliest = Instant(seconds: 631_152_000)
    public static let daysAhead = 366.0

    /// Now.
    public var clock: Instant
    /// Codes and names of the loaded areas.
    public var areas: [(code: String, name: String)]
    /// Codes of the countries of the loaded settlements: a warning names one where no area is loaded around a fire.
    public var countries: Set<String>
    /// Whether an id is one of a fire event, of today or of an earlier day; `nil` while no detections are loaded.
    public var isFireKnown: ((String) throws -> Bool)?

    public init(
        clock: Instant, areas: [(code: String, name: String)], countries: Set<String> = [],
        isFireKnown: ((String) throws -> Bool)?
    ) {
        self.clock = clock
        self.areas = areas
        self.countries = countries
        self.isFireKnown = isFireKnown
    }

    /// - Parameter recordedAt: When the act is written down.
    /// - Returns: Why the command is not recorded; `nil` where nothing speaks against it.
    public func refusal(of command: Command, recordedAt: Instant) throws -> Refusal? {
        if recordedAt.hours(since: clock) > 1.0 / 60 {
            return Refusal(
                .wrongTime, because: "it cannot be recorded at \(recordedAt), which has not come: now is \(clock)")
        }
        let content = try command.act.content()
        for instant in [command.effectiveAt] + content.instants where !isPossible(instant) {
            return Refusal(
                .wrongTime,
                because: "\(instant) is not between \(Self.earliest) and a year from now (\(clock))")
        }
        if let refusal = content.areaReferences.lazy.compactMap(refusal(of:)).first { return refusal }
        return try fireRefusal(command.act, content)
    }

    private func isPossible(_ instant: Instant) -> Bool {
        instant >= Self.earliest && instant.hours(since: clock) <= Self.daysAhead * 24
    }

    /// An area that is not loaded may be named within one that is: by `CODE@PARENT`, and by `within` in a file.
    private func refusal(of area: (code: String, within: [String])) -> Refusal? {
        let known = Set(areas.map(\.code)).union(countries)
        guard !known.contains(area.code), known.isDisjoint(with: area.within) else { return nil }
        guard !areas.isEmpty else {
            return Refusal(
                .unknownSubject,
                because:
                    "area \(area.code) is not known: no areas are loaded; zarevo areas load FILE.geojson loads some")
        }
        let near = NearestNames.suggestion(for: area.code, among: areas.map { [$0.code, $0.name] })
        return Refusal(
            .unknownSubject,
            because: "area \(area.code) is not loaded" + (near.map { "; is \($0) meant?" } ?? "")
                + "; zarevo areas list shows them, zarevo areas load FILE.geojson loads more, \(area.code)@CODE names it "
                + "within a loaded one")
    }

    private func fireRefusal(_ act: Act, _ content: CanonicalJSON) throws -> Refusal? {
        var fires = content.eventsInEvidence
        if case .fire(let id, .register) = act { fires.append(id) }
        if case .naming(let id, .give) = act { fires.append(id) }
        for fire in fires where try !(isFireKnown?(fire) ?? false) {
            let reason =
                isFireKnown == nil
                ? "no detections are loaded; zarevo ingest FILE takes some up" : "zarevo events lists them"
            return Refusal(.unknownSubject, because: "fire \(fire) is not the id of a fire event; \(reason)")
        }
        return nil
    }
}

extension Act {
    /// Every instant that it names; in an unspecified order.
    public var instants: [Instant] {
        do { return try content().instants } catch { return [] }
    }
}

extension CanonicalJSON {
    /// Every text within that is an instant, written as instants are; since when somebody has an authority is none of an act.
    fileprivate var instants: [Instant] {
        switch self {
        case .string(let text): Instant(iso8601: text).flatMap { $0.description == text ? [$0] : nil } ?? []
        case .array(let values): values.flatMap(\.instants)
        case .object(let members): members.filter { $0.name != "authority" }.flatMap(\.value.instants)
        case .null, .bool, .integer: []
        }
    }

    /// Every object within that names an area, as ``AreaReference`` is written.
    fileprivate var areaReferences: [(code: String, within: [String])] {
        switch self {
        case .array(let values): return values.flatMap(\.areaReferences)
        case .object(let members):
            if let code = self["code"]?.string, self["extent"] != nil {
                guard case .array(let within)? = self["within"] else { return [(code, [])] }
                return [(code, within.compactMap(\.string))]
            }
            return members.flatMap(\.value.areaReferences)
        case .null, .bool, .integer, .string: return []
        }
    }

    /// Ids of fire events that a warning rests on.
    fileprivate var eventsInEvidence: [String] {
        guard case .array(let values)? = self["evidence"] else { return [] }
        return values.compactMap(\.string).filter { $0.hasPrefix("event ") }.map { String($0.dropFirst(6)) }
    }
}

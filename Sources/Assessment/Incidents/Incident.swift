public import Geo

/// One edition of an official record of a fire: its name, place, start and size as an agency published them.
public struct Incident: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable { case wildfire, complex, prescribed }

    /// Who keeps the record, such as `CAL FIRE`.
    public var source: String
    /// The record's id in the source; the same in every edition.
    public var identifier: String
    /// As published, one line.
    public var name: String
    public var kind: Kind
    /// The complex that the incident belongs to, where the source says so.
    public var complexName: String?
    public var startedAt: Instant?
    /// Whether the start is a day without a time.
    public var isStartDayOnly: Bool
    public var extinguishedAt: Instant?
    /// Where it began, or where it is led from; `nil` where none is given or it cannot be right.
    public var place: Coordinate?
    /// Why a place that was given is not used.
    public var placeFault: PlaceFault?
    /// The official perimeter; empty where there is none.
    public var perimeter: MultiPolygon
    /// ISO 3166-2, such as `US-CA`.
    public var stateCode: String?
    /// Names of counties or districts.
    public var counties: [String]
    /// Hectares; `nil` where none is given.
    public var sizeHectares: Double?
    /// The number and the unit of the size as published.
    public var statedSize: StatedSize?
    /// What instant the size is of; `nil` where the source does not say.
    public var asOf: Instant?
    /// Whether the source says that nothing more will come.
    public var isFinal: Bool
    /// 0…100.
    public var containedPercent: Double?
    /// Everything that the source says, in its order.
    public var attributes: [Attribute]

    public struct StatedSize: Sendable, Equatable {
        public var number: String
        public var unit: String

        public init(number: String, unit: String) {
            self.number = number
            self.unit = unit
        }
    }

    public struct Attribute: Sendable, Equatable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Why a place cannot be right.
    public enum PlaceFault: String, Sendable, CaseIterable {
        /// Not on the Earth.
        case impossible
        /// Near (0, 0) or (1, 1), or latitude and longitude are the same number.
        case placeholder
        /// It would lie in the state or county with latitude and longitude exchanged.
        case swapped
        /// Far from the state that the record names.
        case outsideState
        /// Far from the counties that the record names.
        case outsideCounty
    }

    public init(
        source: String, identifier: String, name: String, kind: Kind = .wildfire, complexName: String? = nil,
        startedAt: Instant? = nil, isStartDayOnly: Bool = false, extinguishedAt: Instant? = nil,
        place: Coordinate? = nil, placeFault: PlaceFault? = nil, perimeter: MultiPolygon = MultiPolygon(),
        stateCode: String? = nil, counties: [String] = [], sizeHectares: Double? = nil,
        statedSize: StatedSize? = nil, asOf: Instant? = nil, isFinal: Bool = false, containedPercent: Double? = nil,
        attributes: [Attribute] = []
    ) {
        self.source = source
        self.identifier = identifier
        self.name = name
        self.kind = kind
        self.complexName = complexName
        self.startedAt = startedAt
        self.isStartDayOnly = isStartDayOnly
        self.extinguishedAt = extinguishedAt
        self.place = place
        self.placeFault = placeFault
        self.perimeter = perimeter
        self.stateCode = stateCode
        self.counties = counties
        self.sizeHectares = sizeHectares
        self.statedSize = statedSize
        self.asOf = asOf
        self.isFinal = isFinal
        self.containedPercent = containedPercent
        self.attributes = attributes
    }
}

extension Incident {
    /// The same for all editions of one record.
    public var key: String { source + ":" + identifier }

    /// The name without what stands in brackets, and not in capitals throughout: `August Complex`.
    public var shortName: String {
        let open = name.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let short = open.isEmpty ? name[...] : open
        let words = short.split(separator: " ").map(String.init)
        let isShouted = !short.contains(where: \.isLowercase) && short.contains(where: \.isLetter)
        return words.map { isShouted ? Self.capitalized($0) : $0 }.joined(separator: " ")
    }

    /// Short words with a digit stay as they are, such as `W-5`; so do initials of units before `COMPLEX`.
    private static func capitalized(_ word: String) -> String {
        let isCode = word.contains(where: \.isWholeNumber) || (word.count <= 3 && word.count > 1)
        return isCode ? word : word.prefix(1) + word.dropFirst().lowercased()
    }

    /// By what two sources are told to speak of the same fire: letters and digits without the words for fire.
    var comparableName: String { Self.comparable(shortName) }

    private static func comparable(_ name: String) -> String {
        name.lowercased().split { !($0.isLetter || $0.isNumber) }
            .filter { !["fire", "the", "lightning", "wildfire"].contains($0) }.joined(separator: " ")
    }

    /// Whether it is led as a part of one of some others, whose size holds its own.
    func isPart(of others: [Incident]) -> Bool {
        guard let complexName else { return false }
        let whole = Self.comparable(complexName)
        return others.contains { $0.key != key && $0.comparableName == whole && comparableName != whole }
    }

    /// Whether it is led as several fires.
    public var isSeveralFires: Bool {
        let words = shortName.lowercased().split { !($0.isLetter || $0.isNumber) }
        return kind == .complex || words.contains("complex") || words.contains("and")
    }

    /// The radius of a circle of its size, kilometres; 0 where the size is not known.
    var radiusKilometers: Double { ((sizeHectares ?? 0) / 100 / .pi).squareRoot() }

    /// What is known of each record at an instant: nothing of those that began later; of the others the newest edition
    /// up to the instant, else the earliest after it, of which ``asOf`` tells.
    ///
    /// - Parameter editions: In any order; of one record those without ``asOf`` count as the last word.
    /// - Returns: By key.
    public static func known(among editions: [Incident], at instant: Instant) -> [Incident] {
        Dictionary(grouping: editions, by: \.key).sorted { $0.key < $1.key }.compactMap { _, editions in
            let begun = editions.filter { $0.startedAt.map { $0 <= instant } ?? true }
            let dated = begun.filter { $0.asOf != nil }.sorted { ($0.asOf ?? instant) < ($1.asOf ?? instant) }
            return dated.last { ($0.asOf ?? instant) <= instant } ?? dated.first ?? begun.last
        }
    }
}

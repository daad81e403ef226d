public import FireEvents
public import Geo

/// Everything that is known about the fires of a scope at one instant.
public struct Situation: Sendable {
    public var at: Instant
    /// The area asked about; `nil` for everything.
    public var scope: Area?
    /// Every fire known at the instant, ended ones too, by burned area, largest first; static heat and unknown heat left out.
    public var fires: [LocatedEvent]
    public var headline: Headline
    /// The same figures 24 hours earlier, for the changes; `nil` when nothing had been seen by then.
    public var dayBefore: Headline?
    public var regions: [AreaSummary]
    public var districts: [AreaSummary]
    /// Fires in no loaded region; `nil` when there are none, or no row of a region.
    public var outsideRegions: AreaSummary?
    /// Fires in no loaded district; `nil` when there are none, or no row of a district.
    public var outsideDistricts: AreaSummary?
    /// At most ten, by burned area.
    public var largest: [LocatedEvent]
    /// At most ten, by growth in the last 24 hours; only fires that grew.
    public var fastestGrowing: [LocatedEvent]
    public var newFires: [LocatedEvent]
    /// Fires that crossed the five-day limit within the last 24 hours.
    public var endedFires: [LocatedEvent]
    /// Burning fires with a settlement within 5 km of where heat was seen, nearest first.
    public var nearSettlements: [LocatedEvent]
    public var comparison: Comparison?
    public var observation: Observation
    public var leftOut: LeftOut
    /// How the fires to watch grew from day to day, by event id: the largest, the fastest and those nearest to people.
    public var series: [String: [DailyRecord]] = [:]
    /// Events that burned within 24 hours and may be static heat, by burned area, largest first: not among the fires.
    public var possibleStaticHeat: [LocatedEvent] = []
    /// Danger by weather; `nil` when no weather is loaded, which means that it is unknown.
    public var danger: SituationDanger?
    /// Official figures beside ours, for the fires in scope that records speak of; the largest first.
    public var official: [OfficialComparison] = []

    public init(
        at: Instant, scope: Area?, fires: [LocatedEvent], headline: Headline, dayBefore: Headline?,
        regions: [AreaSummary], districts: [AreaSummary], largest: [LocatedEvent], fastestGrowing: [LocatedEvent],
        newFires: [LocatedEvent], endedFires: [LocatedEvent], nearSettlements: [LocatedEvent],
        comparison: Comparison?, observation: Observation, leftOut: LeftOut
    ) {
        self.at = at
        self.scope = scope
        self.fires = fires
        self.headline = headline
        self.dayBefore = dayBefore
        self.regions = regions
        self.districts = districts
        self.largest = largest
        self.fastestGrowing = fastestGrowing
        self.newFires = newFires
        self.endedFires = endedFires
        self.nearSettlements = nearSettlements
        self.comparison = comparison
        self.observation = observation
        self.leftOut = leftOut
    }
}

/// The figures of the first page, for the scope.
public struct Headline: Sendable, Equatable {
    /// Fires of any status.
    public var eventCount: Int
    /// New and active fires: detected within 24 hours; `nil` when none is known to burn and nobody looked everywhere.
    public var activeEventCount: Int?
    public var newEventCount: Int?
    /// Fires of which it is not known whether they burn; they are in no count of burning ones.
    public var notKnownEventCount: Int
    public var burnedArea: AreaInterval
    /// `nil` as ``activeEventCount``.
    public var activeArea: AreaInterval?
    /// Settlements within 20 km of a burning fire, each counted once; `nil` as ``activeEventCount``, and when there are fires and
    /// no settlement is loaded.
    public var settlementsWithin20Kilometers: Int?
    public var populationWithin20Kilometers: Int?

    public init(
        eventCount: Int, activeEventCount: Int?, newEventCount: Int?, notKnownEventCount: Int = 0,
        burnedArea: AreaInterval, activeArea: AreaInterval?, settlementsWithin20Kilometers: Int?,
        populationWithin20Kilometers: Int?
    ) {
        self.eventCount = eventCount
        self.notKnownEventCount = notKnownEventCount
        self.activeEventCount = activeEventCount
        self.newEventCount = newEventCount
        self.burnedArea = burnedArea
        self.activeArea = activeArea
        self.settlementsWithin20Kilometers = settlementsWithin20Kilometers
        self.populationWithin20Kilometers = populationWithin20Kilometers
    }
}

/// One row of the table by region or district.
public struct AreaSummary: Sendable, Equatable {
    /// Empty for the row of what lies in no loaded area.
    public var code: String
    public var name: String
    public var russianName: String?
    public var parentCode: String?
    public var eventCount: Int
    /// `nil` when none is known to burn, and of some it is not known.
    public var activeEventCount: Int?
    public var newEventCount: Int?
    public var burnedArea: AreaInterval
    /// `nil` as ``activeEventCount``.
    public var activeArea: AreaInterval?
    /// At least one event was assigned by the nearest centre, not by an outline.
    public var isApproximate: Bool

    public init(
        code: String, name: String, russianName: String?, parentCode: String?, eventCount: Int,
        activeEventCount: Int?, newEventCount: Int?, burnedArea: AreaInterval, activeArea: AreaInterval?,
        isApproximate: Bool
    ) {
        self.code = code
        self.name = name
        self.russianName = russianName
        self.parentCode = parentCode
        self.eventCount = eventCount
        self.activeEventCount = activeEventCount
        self.newEventCount = newEventCount
        self.burnedArea = burnedArea
        self.activeArea = activeArea
        self.isApproximate = isApproximate
    }

    /// The row of fires in no loaded area of the level.
    public var isElsewhere: Bool { code.isEmpty }
}

/// The burned area as a multiple of a country that people know.
public struct Comparison: Sendable, Equatable {
    public var countryCode: String
    public var countryName: String
    public var russianName: String?
    public var countryHectares: Double
    /// Burned area over the country's area.
    public var ratio: Double

    public init(
        countryCode: String, countryName: String, russianName: String?, countryHectares: Double, ratio: Double
    ) {
        self.countryCode = countryCode
        self.countryName = countryName
        self.russianName = russianName
        self.countryHectares = countryHectares
        self.ratio = ratio
    }
}

/// Looks of the satellites, as far as the detections themselves show them.
public struct Observation: Sendable, Equatable {
    public var firstDetection: Instant?
    public var lastDetection: Instant?
    public var detectionCount: Int
    public var detectionsBySatellite: [SatelliteCount]
    /// Stretches of 14 hours or more without any detection in the scope within the last seven days: not observed, or cloud.
    public var gaps: [Gap]
    public var files: [SourceFile]
    /// Whether the scope was looked at in the day before the instant.
    public var look = FireEvent.Look.lookedAt

    public struct Gap: Sendable, Equatable {
        public var from: Instant
        public var to: Instant

        public init(from: Instant, to: Instant) {
            self.from = from
            self.to = to
        }
    }

    public init(
        firstDetection: Instant?, lastDetection: Instant?, detectionCount: Int,
        detectionsBySatellite: [SatelliteCount], gaps: [Gap], files: [SourceFile]
    ) {
        self.firstDetection = firstDetection
        self.lastDetection = lastDetection
        self.detectionCount = detectionCount
        self.detectionsBySatellite = detectionsBySatellite
        self.gaps = gaps
        self.files = files
    }
}

/// A file that detections were read from.
public struct SourceFile: Sendable, Equatable {
    public var name: String
    /// SHA-256 or another digest of the bytes as read, hexadecimal.
    public var digest: String
    public var detectionCount: Int

    public init(name: String, digest: String, detectionCount: Int) {
        self.name = name
        self.digest = digest
        self.detectionCount = detectionCount
    }
}

/// Fires that the totals leave out, so that nobody has to guess.
public struct LeftOut: Sendable, Equatable {
    public var staticHeatEvents: Int
    public var staticHeatDetections: Int
    /// Events that may be static heat or fires, of any status: counted apart.
    public var possibleStaticHeatEvents = 0
    public var possibleStaticHeatDetections = 0
    /// Events made of low-confidence detections only.
    public var unknownEvents: Int
    public var unknownDetections: Int
    /// Those of them that were seen by day only: what the sun's glint may be, and what was seen at night cannot be. Whether
    /// they lay over water, and at the angle of glint, the detections do not tell.
    public var daytimeUnknownEvents: Int
    public var daytimeUnknownDetections: Int
    /// Detections of low confidence in events of every kind.
    public var lowConfidenceDetections: Int
    /// Of every kind, left out or not.
    public var allEvents: Int
    public var allDetections: Int

    public init(
        staticHeatEvents: Int, staticHeatDetections: Int, unknownEvents: Int, unknownDetections: Int,
        daytimeUnknownEvents: Int = 0, daytimeUnknownDetections: Int = 0, lowConfidenceDetections: Int = 0,
        allEvents: Int = 0, allDetections: Int = 0
    ) {
        self.staticHeatEvents = staticHeatEvents
        self.staticHeatDetections = staticHeatDetections
        self.unknownEvents = unknownEvents
        self.unknownDetections = unknownDetections
        self.daytimeUnknownEvents = daytimeUnknownEvents
        self.daytimeUnknownDetections = daytimeUnknownDetections
        self.lowConfidenceDetections = lowConfidenceDetections
        self.allEvents = allEvents
        self.allDetections = allDetections
    }

    /// Share of all events that are of low confidence alone, 0…1; `nil` when there are none.
    public var unknownEventShare: Double? { allEvents > 0 ? Double(unknownEvents) / Double(allEvents) : nil }
    /// Share of all detections that are in them, 0…1.
    public var unknownDetectionShare: Double? {
        allDetections > 0 ? Double(unknownDetections) / Double(allDetections) : nil
    }
    /// Share of all detections that are of low confidence, 0…1.
    public var lowConfidenceShare: Double? {
        allDetections > 0 ? Double(lowConfidenceDetections) / Double(allDetections) : nil
    }
}

public import Geo

/// One fire, as Zarevo decides it: a connected component of the link graph of detections.
public struct FireEvent: Sendable, Equatable {
    /// First day and a hash of the earliest observation, such as `20200816-5f3a09c1d2`; the same for the same evidence.
    public var id: String
    public var kind: Kind
    public var status: Status
    /// Why the heat is, or may be, static, in words; `nil` for fires.
    public var staticHeatReason: String?
    /// The place of the catalogue that the event lies on; `nil` when none decided.
    public var staticHeatPlace: StaticHeatPlace?
    /// What the archive marks its detections as.
    public var archiveFlags = ArchiveFlags()

    public var firstSeen: Instant
    public var lastSeen: Instant
    /// Mean of the detections.
    public var center: Coordinate
    /// The land burned so far, with its holes; cut at ±180°.
    public var perimeter: MultiPolygon
    public var perimeterKilometers: Double

    public var burnedArea: AreaInterval
    /// Land with detections in the 24 hours up to the instant asked about; all zero when there were none.
    public var activeArea: AreaInterval
    /// Change of burned area over the last 24 hours, hectares per day.
    public var growthPerDay: AreaInterval
    public var activeFrontKilometers: Double
    /// Separate parts of the active area.
    public var activeFrontCount: Int
    public var ignition: Ignition
    public var head: Head?
    public var radiativePower: RadiativePower

    public var detectionCount: Int
    public var detectionsBySatellite: [SatelliteCount]
    public var detectionsByConfidence: ConfidenceCounts
    /// Share of detections made at night, 0…1.
    public var nightShare: Double

    public var hoursSinceDetection: Double
    /// Hours since a satellite last saw the surroundings, as far as detections nearby show; no detection is not "out".
    public var hoursSinceLook: Double
    /// Fires that merged into this one, or that burned here before it.
    public var parents: [String]
    /// Later fires that began on the land of this one after it had ended.
    public var children: [String]
    /// Indices of the files that its detections came from, ascending.
    public var fileIndices: [UInt16]
    /// The land with detections in the 24 hours up to the instant asked about; empty when there were none.
    public var activeLand = MultiPolygon()
    /// The pixels of those 24 hours.
    public var activeHeat: [HeatPixel] = []
    /// Whether its surroundings were looked at in the day before the instant asked about.
    public var look = Look.lookedAt

    public init(
        id: String, kind: Kind, status: Status, staticHeatReason: String? = nil, firstSeen: Instant,
        lastSeen: Instant, center: Coordinate, perimeter: MultiPolygon, perimeterKilometers: Double,
        burnedArea: AreaInterval, activeArea: AreaInterval, growthPerDay: AreaInterval,
        activeFrontKilometers: Double, activeFrontCount: Int, ignition: Ignition, head: Head?,
        radiativePower: RadiativePower, detectionCount: Int, detectionsBySatellite: [SatelliteCount],
        detectionsByConfidence: ConfidenceCounts, nightShare: Double, hoursSinceDetection: Double,
        hoursSinceLook: Double, parents: [String], children: [String], fileIndices: [UInt16]
    ) {
        self.id = id
        self.kind = kind
        self.status = status
        self.staticHeatReason = staticHeatReason
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.center = center
        self.perimeter = perimeter
        self.perimeterKilometers = perimeterKilometers
        self.burnedArea = burnedArea
        self.activeArea = activeArea
        self.growthPerDay = growthPerDay
        self.activeFrontKilometers = activeFrontKilometers
        self.activeFrontCount = activeFrontCount
        self.ignition = ignition
        self.head = head
        self.radiativePower = radiativePower
        self.detectionCount = detectionCount
        self.detectionsBySatellite = detectionsBySatellite
        self.detectionsByConfidence = detectionsByConfidence
        self.nightShare = nightShare
        self.hoursSinceDetection = hoursSinceDetection
        self.hoursSinceLook = hoursSinceLook
        self.parents = parents
        self.children = children
        self.fileIndices = fileIndices
    }

    public enum Kind: String, Sendable, CaseIterable {
        /// Burning land, as far as known.
        case fire
        /// A flare, volcano, plant or another source that stays in place.
        case staticHeat
        /// Perhaps a source that stays in place, perhaps a fire: counted apart.
        case possibleStaticHeat
        /// Only detections of low confidence: may be sun glint.
        case unknown
    }

    /// What silence means at an instant: only the first makes a zero of it.
    public enum Look: String, Sendable, CaseIterable {
        case lookedAt
        /// Orbits are known, and no satellite whose detections are loaded came by.
        case notLookedAt
        /// No detections are loaded for the time and place.
        case notLoaded
    }

    public enum Status: String, Sendable, CaseIterable {
        /// First detected within the last 24 hours.
        case new
        /// Detected within the last 24 hours.
        case active
        /// Not detected for one to five days, and looked at.
        case quiet
        /// Not detected for more than five days that were looked at.
        case ended
        /// Not detected for a day or more, and nobody knows: no detections are loaded for that time and place, or none
        /// looked.
        case notKnown

        public var isBurning: Bool { self == .new || self == .active }
    }
}

/// An area in hectares with the interval that holds the truth in about 80 of 100 cases.
public struct AreaInterval: Sendable, Equatable {
    public var low: Double
    public var best: Double
    public var high: Double

    public init(low: Double, best: Double, high: Double) {
        self.low = low
        self.best = best
        self.high = high
    }

    public static let zero = AreaInterval(low: 0, best: 0, high: 0)
}

/// Where and when a fire began, as far as the passes tell.
public struct Ignition: Sendable, Equatable {
    /// Mean of the first pass's detections.
    public var coordinate: Coordinate
    /// Radius of the circle around it that holds the first pass's pixels, metres.
    public var radiusMeters: Double
    /// The last look at the place that saw no fire there; `nil` when no earlier look is known.
    public var earliest: Instant?
    /// The first detection.
    public var latest: Instant

    public init(
        coordinate: Coordinate, radiusMeters: Double, earliest: Instant?, latest: Instant
    ) {
        self.coordinate = coordinate
        self.radiusMeters = radiusMeters
        self.earliest = earliest
        self.latest = latest
    }
}

/// Where the fire runs to, from the growth of its last 24 hours of detections.
public struct Head: Sendable, Equatable {
    /// Degrees clockwise from north, 0..<360.
    public var spreadTowardDegrees: Double
    /// 95th percentile over newly burned pixels, metres per hour.
    public var rateOfSpreadMetersPerHour: Double

    public init(
        spreadTowardDegrees: Double, rateOfSpreadMetersPerHour: Double
    ) {
        self.spreadTowardDegrees = spreadTowardDegrees
        self.rateOfSpreadMetersPerHour = rateOfSpreadMetersPerHour
    }
}

/// Fire radiative power over the life of a fire.
public struct RadiativePower: Sendable, Equatable {
    /// Sum over the latest pass, megawatts; `nil` when no detection of it carried a value.
    public var latestPassMegawatts: Double?
    /// Largest sum over one pass, megawatts.
    public var maximumPassMegawatts: Double?
    /// Integral over time between passes, terajoules.
    public var energyTerajoules: Double?

    public init(
        latestPassMegawatts: Double?, maximumPassMegawatts: Double?, energyTerajoules: Double?
    ) {
        self.latestPassMegawatts = latestPassMegawatts
        self.maximumPassMegawatts = maximumPassMegawatts
        self.energyTerajoules = energyTerajoules
    }
}

public struct SatelliteCount: Sendable, Equatable {
    public var satellite: Satellite
    public var count: Int

    public init(
        satellite: Satellite, count: Int
    ) {
        self.satellite = satellite
        self.count = count
    }
}

public struct ConfidenceCounts: Sendable, Equatable {
    public var low: Int
    public var nominal: Int
    public var high: Int

    public init(
        low: Int, nominal: Int, high: Int
    ) {
        self.low = low
        self.nominal = nominal
        self.high = high
    }
}

public import Geo
public import Wording

extension Reconciliation {
    /// What a finding rests on.
    public enum Basis: Sendable, Equatable {
        /// Equal scope within rounding; one body told twice is not two sources.
        case sameFigure(ofOneBody: Bool)
        case equalScope(hoursApart: Double)
        case differentTag(Tag)
        /// The first claim counts a part of what the second counts, by this tag.
        case largerPart(Tag)
        case replacement
        /// The sum of the parts; the first claim is the whole.
        case sum(Double)
        /// The first claim with its thousands put right, in its own unit.
        case misread(Double)
        case conversion
        /// Days between the states that are told, and the first tag that differs.
        case repetition(days: Int, Tag?)
        case leftFigure(hectares: Double, fewerFires: Int, hours: Double)
        case seenLand(SeenLand)
        case seenFires(Int)
        case seenFire(FireFigure)
        case notSeen(Unseen)
        case outOfSight(OutOfSight)
        case regimeCounts(RegimeReading, RegimeReading)
        /// The claim that tells of districts first, where one does.
        case firstDays(districts: Claim?)
        case tellings
    }

    /// By what two claims differ.
    public enum Tag: String, Sendable, CaseIterable {
        case areas, casualty, suppression, land, kind, zone, accumulation, season
        /// Over what time something came together.
        case stretch
    }

    /// Condition under which all claims are true, as far as the claims and the satellites say.
    public enum Resolution: String, Sendable, CaseIterable {
        /// Each counts what its own tags say.
        case scopes
        /// Each is of its own hour.
        case ownTimes
        /// The claim is of land that is fought; the satellites see all that burns.
        case unfoughtLand
        /// A part that the document does not list.
        case unlistedPart
        /// Land moved to another state, or measured anew.
        case otherState
        /// As much land caught fire in that time as the claim is larger.
        case renewedFire
        /// The rest ceased to be seen without being put out.
        case diedOut
        /// Not taken now, and taken if needed.
        case heldIfNeeded
        /// Each number is that of a list of areas at hand.
        case listedAreas
        /// Districts first, the whole area later.
        case districtsFirst
        /// As told, they cannot all be true.
        case impossible
        case notKnown
    }
}

/// Areas from satellites beside a claim of land.
public struct SeenLand: Sendable, Equatable {
    /// All that burned; what had detections in the last 24 hours otherwise.
    public var isBurned: Bool
    public var range: SatelliteFigure.Range
    public var at: Instant
    /// Since when detections are loaded, where that is known.
    public var loadedSince: Instant?
}

/// Why the satellites have no figure of the same scope.
public enum Unseen: Sendable, Equatable {
    case areas, kind, statusNotSaid, status, season
    case zone(ProtectionZone)
    case land(ClaimScope.Land)
    /// What came in a stretch of time, or was added up of fires that are fought.
    case accumulation
    /// It is not said from when to when.
    case stretchNotSaid
    /// No figure of any of its areas at that instant.
    case noDetections(Instant)
    /// Detections, but no figure of that area.
    case noFigure(Instant)
}

/// Land that showed detections at the beginning of a stretch of time and not at its end, in balance.
public struct OutOfSight: Sendable, Equatable {
    public var from: Instant
    public var to: Instant
    /// Fall of the active land, hectares; negative where it rose.
    public var fall: SatelliteFigure.Range
    /// Land that burned anew in that time, hectares.
    public var renewed: SatelliteFigure.Range
}

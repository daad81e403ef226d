import Geo

extension StaticHeat {
    /// Radiative power of a pass over a solar field in which the sun is mirrored, megawatts.
    static let strongestGlintMegawatts = 150.0

    /// On places of kinds that are often cold, or lie in land that burns: static heat with a second sign, perhaps with a
    /// weaker one, a fire without.
    static func probablePlace(_ coverage: PlaceCoverage, _ course: HeatCourse) -> StaticHeatFinding? {
        guard let place = coverage.any else { return nil }
        func found(_ isCertain: Bool, _ place: StaticSource, _ sign: String) -> StaticHeatFinding {
            let held = StaticHeatPlace(place, share: coverage.share)
            return StaticHeatFinding(isCertain, "on a \(place.label), \(sign)", held)
        }
        if course.comesBack {
            return found(true, place, "seen on \(course.days.count) days over \(course.span) at steady power")
        }
        if let place = coverage.byDay, course.isByDayAlone {
            if course.isGlint { return found(true, place, "by day only, at the same minute on days 8 or 16 apart") }
            if course.days.count > 1 { return found(false, place, "by day only") }
            if course.isSmall(30) { return found(false, place, "small and by day only") }
            if course.isOneWeakPass { return found(false, place, "by day, in one pass only") }
        }
        return course.isByNightAlone && course.isWeakAtNight ? found(false, place, "weak, and at night only") : nil
    }

    /// What the archive marks as no vegetation: a hint that needs a second sign, and no vegetation fire beside it.
    static func archived(_ course: HeatCourse, _ coverage: PlaceCoverage?) -> StaticHeatFinding? {
        let flags = ArchiveFlags(course.detections)
        let marked = flags.volcano + flags.staticLand + flags.offshore
        guard marked > 0, 5 * marked >= 4 * (marked + flags.vegetation), 2 * (marked + flags.vegetation) >= flags.count,
            !course.burnsBesideMarked
        else { return nil }
        let says = "the archive marks it as " + flags.word
        if let place = coverage?.anyPlace { return StaticHeatFinding(true, says + ", on a \(place.kind)", place) }
        if course.comesBack {
            return StaticHeatFinding(true, says + ", seen on \(course.days.count) days over \(course.span)", nil)
        }
        return StaticHeatFinding(false, says + ", and nothing else says so", nil)
    }
}

extension HeatCourse {
    /// Whether heat came back on some days of some weeks without moving or changing.
    var comesBack: Bool {
        days.count >= 3 && span >= StaticHeat.shortestDays && !isOneBurst && isSteady && isWithinOnePlace
    }

    /// Whether it is the sun in a mirror: by day only, at the same minute on days on which the sun and a satellite stand
    /// alike. Those of VIIRS fly in one orbit, so that one repeats the track of another after eight days.
    var isGlint: Bool {
        guard isByDayAlone, days.count > 1 else { return false }
        return passes.allSatisfy { pass in
            passes.contains { other in
                let minutes = abs(pass.minute - other.minute)
                let cycle: Int32 = 8 * 1_440
                let remainder = minutes % cycle
                return minutes > cycle / 2 && min(remainder, cycle - remainder) <= 2
                    && pass.satellite.instrument == other.satellite.instrument
            }
        }
    }

    /// Whether no pass saw more than three pixels or some power, megawatts; power must be known.
    func isSmall(_ mostMegawatts: Double) -> Bool {
        passes.allSatisfy { $0.detectionCount <= 3 && ($0.radiativePowerMegawatts ?? .infinity) <= mostMegawatts }
    }

    /// Whether it was seen by one pass alone that was no stronger than glint: a fire is seen again, by this satellite or another.
    var isOneWeakPass: Bool { passes.count == 1 && strongestPassMegawatts <= StaticHeat.strongestGlintMegawatts }

    /// What VIIRS sees of a landfill at night is a megawatt or two; MODIS sees nothing below some ten.
    var isWeakAtNight: Bool {
        passes.allSatisfy {
            $0.detectionCount <= 3
                && ($0.radiativePowerMegawatts ?? .infinity) <= ($0.satellite.instrument == .viirs ? 5 : 15)
        }
    }

    /// Whether the archive saw vegetation burn within 1.5 km and a day of what it marks as something else.
    var burnsBesideMarked: Bool {
        let fires = detections.indices.filter { detections[$0].heatSource == .vegetation }
        return fires.contains { fire in
            detections.indices.contains { index in
                detections[index].isArchivedStatic && abs(detections[index].minute - detections[fire].minute) <= 1_440
                    && points[index].meters(to: points[fire]) <= 1_500
            }
        }
    }
}

/// How many detections of an event the archive marks as which kind of heat; those of near-real-time files carry no mark.
public struct ArchiveFlags: Sendable, Equatable {
    public var vegetation = 0
    public var volcano = 0
    public var staticLand = 0
    public var offshore = 0
    public var unmarked = 0

    public init() {}

    init(_ detections: [Detection]) {
        for detection in detections {
            switch detection.heatSource {
            case .vegetation: vegetation += 1
            case .volcano: volcano += 1
            case .otherStaticLand: staticLand += 1
            case .offshore: offshore += 1
            case nil: unmarked += 1
            }
        }
    }

    var count: Int { vegetation + volcano + staticLand + offshore + unmarked }

    fileprivate var word: String {
        if volcano >= max(staticLand, offshore) { return "an active volcano" }
        return staticLand >= offshore ? "a static land source" : "offshore"
    }
}

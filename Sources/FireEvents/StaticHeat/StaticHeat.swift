import Geo

/// Tells heat that stays in place from fires: by a catalogue of places, by persistence, and by what the archive says.
///
/// The rule in words, and how well it holds, is in docs/accuracy.md.
enum StaticHeat {
    /// What speaks for static heat, the strongest first; `nil` when nothing does.
    ///
    /// - Parameters:
    ///   - detections: Of one event, in canonical order, not empty.
    ///   - points: The same in the event's plane.
    ///   - known: Sources of a catalogue.
    static func finding(
        _ detections: [Detection], points: [PlanarPoint], known: StaticSourceCatalogue = .empty
    ) -> StaticHeatFinding? {
        let course = HeatCourse(detections, points: points)
        let coverage = PlaceCoverage(detections, known)
        return coverage.flatMap { certainPlace($0, course) }
            ?? course.persistence.map { StaticHeatFinding(true, $0, coverage?.anyPlace) }
            ?? coverage.flatMap { probablePlace($0, course) } ?? archived(course, coverage)
            ?? coverage.flatMap { crowdedPlace($0, course) }
    }

    /// The same of one event, which is not certain where it broke out beside heat that stays.
    static func finding(
        _ ground: EventGround, isBreakout: Bool, known: StaticSourceCatalogue
    ) -> StaticHeatFinding? {
        var finding = finding(ground.detections, points: ground.points, known: known)
        guard isBreakout, finding?.isCertain == true else { return finding }
        finding?.isCertain = false
        finding?.reason += ", but it broke out beside what burns there at other times"
        return finding
    }

    /// On places of certain kinds, and no stronger than such a place is.
    private static func certainPlace(_ coverage: PlaceCoverage, _ course: HeatCourse) -> StaticHeatFinding? {
        guard !coverage.isCrowded || course.isFrequent else { return nil }
        return listed(coverage, course, isCertain: true, "")
    }

    /// The same, but with more detections in a pass than one place shows: a great plant, or a fire beside it.
    private static func crowdedPlace(_ coverage: PlaceCoverage, _ course: HeatCourse) -> StaticHeatFinding? {
        listed(coverage, course, isCertain: false, ", and more at once than most such places show")
    }

    private static func listed(
        _ coverage: PlaceCoverage, _ course: HeatCourse, isCertain: Bool, _ remark: String
    ) -> StaticHeatFinding? {
        guard coverage.certainShare >= 0.5, let place = coverage.certain,
            course.strongestPassMegawatts <= coverage.strongestPassMegawatts
        else { return nil }
        return StaticHeatFinding(
            isCertain, "in the catalogue as " + place.label + remark, StaticHeatPlace(place, share: coverage.share))
    }
}

/// Why an event is, or may be, static heat.
struct StaticHeatFinding: Equatable {
    var isCertain: Bool
    /// In words.
    var reason: String
    var place: StaticHeatPlace?

    init(_ isCertain: Bool, _ reason: String, _ place: StaticHeatPlace?) {
        (self.isCertain, self.reason, self.place) = (isCertain, reason, place)
    }
}

/// A place of the catalogue that an event lies on.
public struct StaticHeatPlace: Sendable, Equatable {
    /// `flare`, `landfill`.
    public var kind: String
    /// Empty where it has none.
    public var name: String
    /// Share of the event's detections on places of the catalogue, 0…1: from 0.8 on it decided.
    public var share: Double

    public init(kind: String, name: String, share: Double) {
        self.kind = kind
        self.name = name
        self.share = share
    }

    init(_ source: StaticSource, share: Double) { self.init(kind: source.kind, name: source.name, share: share) }
}

extension PlaceCoverage {
    var anyPlace: StaticHeatPlace? { any.map { StaticHeatPlace($0, share: share) } }
}

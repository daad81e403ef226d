import Geo

/// How the growth of a fire over the last day is found.
enum Growth: Equatable {
    case measured
    /// From what had burned by the day before, measured on the same sites.
    case since(AreaInterval)
    case leftOut
}

/// Areas of an event: burned, burning now, and new in between.
struct LandHistory {
    var sites: [BurnSite]
    var activeSites: [BurnSite]
    var burned: BurnedLand
    var active: BurnedLand
    var growthPerDay: AreaInterval

    /// - Parameters:
    ///   - detections: Of one event, in canonical order.
    ///   - points: The same in the event's plane.
    ///   - growth: Zero when it is left out.
    ///   - measured: Of the same detections.
    init(
        _ detections: [Detection], points: [PlanarPoint], at: Instant, growth: Growth = .measured,
        measured: MeasuredFire? = nil
    ) {
        let dayBefore = at.adding(hours: -24).minute
        let candidates = Self.candidates(detections, points)
        let recent = candidates.filter { $0.minute > dayBefore }
        sites = BurnSite.firstSeen(among: candidates)
        activeSites = BurnSite.firstSeen(among: recent)
        let sites = sites
        burned = measured.value(\.burned) {
            BurnedLand(sites: sites, passCount: Self.passCount(candidates, detections))
        }
        active = BurnedLand(sites: activeSites, passCount: Self.passCount(recent, detections))
        active.limit(to: burned)
        growthPerDay = .zero
        guard growth != .leftOut, !recent.isEmpty else { return }
        var before = AreaInterval.zero
        if case .since(let known) = growth {
            before = known
        } else {
            let earlier = candidates.filter { $0.minute <= dayBefore }
            before = measured.value(\.areaBefore[earlier.count]) {
                BurnedLand.area(
                    sites: sites.filter { $0.minute <= dayBefore }, passCount: Self.passCount(earlier, detections))
            }
        }
        growthPerDay = Self.growth(from: before.best, to: burned.area.best, like: active.area)
    }

    /// How near in time VIIRS must have looked for what MODIS saw to add nothing.
    static let lookMinutes: Int32 = 720

    /// The detections that tell about land: of MODIS only those made when VIIRS did not look.
    ///
    /// A VIIRS detection of the event within twelve hours shows that it looked.
    static func candidates(_ detections: [Detection], _ points: [PlanarPoint]) -> [BurnSite] {
        let fine = detections.filter { $0.satellite.instrument == .viirs }.map(\.minute)
        return detections.indices.compactMap { index in
            let detection = detections[index]
            if detection.satellite.instrument == .modis, fine.hasValue(within: lookMinutes, of: detection.minute) {
                return nil
            }
            return BurnSite(
                point: points[index], minute: detection.minute, pixelMeters: detection.pixelMeters,
                pixelDeviation: detection.hasFootprint ? 0 : detection.satellite.instrument.footprintDeviation,
                member: Int32(index))
        }
    }

    static func passCount(_ sites: [BurnSite], _ detections: [Detection]) -> Int {
        Pass.passes(of: sites.lazy.map { detections[Int($0.member)] }).count
    }

    /// The difference of two best values, as uncertain in proportion as the land that burned meanwhile.
    static func growth(from before: Double, to now: Double, like active: AreaInterval) -> AreaInterval {
        let best = max(0, now - before)
        guard active.best > 0 else { return .zero }
        return AreaInterval(
            low: best * active.low / active.best, best: best, high: best * active.high / active.best)
    }
}

extension BurnedLand {
    /// What burns is part of what burned.
    mutating func limit(to whole: BurnedLand) {
        guard area.best > whole.area.best else { return }
        area = AreaInterval(
            low: min(area.low, whole.area.low), best: whole.area.best, high: min(area.high, whole.area.high))
        outline = whole.outline
    }
}

extension Array where Element == Int32 {
    /// Whether an ascending array has a value at most some distance away.
    func hasValue(within distance: Int32, of value: Int32) -> Bool {
        let first = partitioningIndex { $0 >= value - distance }
        return first < count && self[first] <= value + distance
    }
}

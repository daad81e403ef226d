import Geo

/// How many detections of an event lie on places of a catalogue.
struct PlaceCoverage {
    /// Detections on places of certain kinds, and on places of any kind, shares of all.
    let certainShare: Double
    let share: Double
    /// The place that tells most of what is there, of certain kinds and of any.
    let certain: StaticSource?
    let any: StaticSource?
    /// The same of kinds that are hot by day or glint, where half lie on such: solar fields stand side by side.
    let byDay: StaticSource?
    /// Radiative power of the strongest pass that the places of certain kinds reach, megawatts.
    let strongestPassMegawatts: Double
    /// Whether a pass saw more of one place of a certain kind than such places show.
    let isCrowded: Bool

    /// From this share on, an event is that of its places: large wildfires with plants inside have far less.
    static let enough = 0.8

    /// A pixel lies on a place when its middle lies within the radius and half a pixel.
    ///
    /// - Returns: `nil` when too few lie on any place.
    init?(_ detections: [Detection], _ known: StaticSourceCatalogue) {
        guard !known.isEmpty else { return nil }
        var (certain, daily, held, missed) = (0, 0, [Int: Int](), 0)
        var crowd = PlaceCrowd()
        let mostMissed = Int((1 - Self.enough) * Double(detections.count) + 1e-9)
        for detection in detections {
            let margin = min(detection.halfSideMeters, StaticSourceCatalogue.widestMarginMeters)
            let holding = known.sources(holding: UnitVector(detection.coordinate), marginMeters: margin)
            for index in holding { held[index, default: 0] += 1 }
            crowd.add(detection, on: holding.filter { known.sources[$0].isCertain })
            if holding.contains(where: { known.sources[$0].isCertain }) { certain += 1 }
            if holding.contains(where: { known.sources[$0].isHotByDay }) { daily += 1 }
            if holding.isEmpty { missed += 1 }
            if missed > mostMissed { return nil }
        }
        certainShare = Double(certain) / Double(detections.count)
        share = Double(detections.count - missed) / Double(detections.count)
        isCrowded = crowd.isCrowded
        let ranked = held.map { (place: known.sources[$0], index: $0, count: $1, isHalf: 2 * $1 >= detections.count) }
            .sorted { a, b in
                let (x, y) = (a.isHalf && a.place.isNamed, b.isHalf && b.place.isNamed)
                if x != y { return x }
                return a.count != b.count ? a.count > b.count : a.index < b.index
            }
        any = ranked.first?.place
        byDay = 2 * daily >= detections.count ? ranked.first { $0.place.isHotByDay }?.place : nil
        self.certain = ranked.first { $0.place.isCertain }?.place
        strongestPassMegawatts =
            ranked.filter { $0.place.isCertain && $0.isHalf }.map(\.place.strongestPassMegawatts).max()
            ?? self.certain?.strongestPassMegawatts ?? 0
    }
}

extension Detection {
    /// Half the longer side of the pixel, metres.
    var halfSideMeters: Double { 500 * Double(max(scanKilometers, trackKilometers)) }
}

extension Satellite.Instrument {
    /// As many detections in one pass as one plant shows, but for a few in a hundred of the largest: a fire of some size has more.
    var mostOfOnePlace: Int { self == .viirs ? 8 : 6 }

    /// As many of VIIRS tell as much of how wide heat is: three pixels of MODIS in one pass are wider than a place.
    var fullnessOfDetection: Double { self == .viirs ? 1 : 1.5 }
}

extension Pass {
    /// Detections as VIIRS would see them.
    var fullness: Double { Double(detectionCount) * satellite.instrument.fullnessOfDetection }
}

/// Counts what one pass sees of one place.
private struct PlaceCrowd {
    private var pass: (minute: Int32, satellite: Satellite)?
    private var counts: [Int: Int] = [:]
    private(set) var isCrowded = false

    /// - Parameter places: What holds it, by index; detections come in canonical order.
    mutating func add(_ detection: Detection, on places: [Int]) {
        if pass?.minute != detection.minute || pass?.satellite != detection.satellite {
            (pass, counts) = ((detection.minute, detection.satellite), [:])
        }
        for place in places {
            counts[place, default: 0] += 1
            if counts[place, default: 0] > detection.satellite.instrument.mostOfOnePlace { isCrowded = true }
        }
    }
}

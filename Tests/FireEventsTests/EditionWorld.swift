import FireEvents
import Geo
import TestSupport

#if canImport(Glibc)
    import Glibc
#endif

/// Held rows, to which merges are applied as a store applies them; in canonical order.
struct EditionLedger: Equatable {
    private(set) var current: [Detection] = []
    private(set) var superseded: [Detection] = []

    mutating func merge(_ batch: [Detection]) -> EditionCounts {
        let merge = EditionMerge(batch, current: current, superseded: superseded)
        for improvement in merge.improvements {
            if improvement.held < current.count {
                current[improvement.held] = batch[improvement.incoming]
            } else {
                superseded[improvement.held - current.count] = batch[improvement.incoming]
            }
        }
        superseded += merge.newlySuperseded.map { current[$0] }
        for index in merge.newlySuperseded.sorted(by: >) { current.remove(at: index) }
        for addition in merge.additions {
            if addition.isSuperseded {
                superseded.append(batch[addition.incoming])
            } else {
                current.append(batch[addition.incoming])
            }
        }
        current.sort(by: Self.isBefore)
        superseded.sort(by: Self.isBefore)
        return merge.counts
    }

    private static func isBefore(_ a: Detection, _ b: Detection) -> Bool {
        let (first, second) = (ObservationKey(a), ObservationKey(b))
        return first == second ? a.version < b.version : first < second
    }
}

/// A small world of observations, each published in several editions, some of them more than once.
struct EditionWorld {
    private(set) var rows: [Detection] = []

    /// - Parameter boxMeters: Side of the square that holds all observations, so that editions of neighbours come close;
    ///   `nil` puts them 11 km apart.
    init(seed: UInt64, observations: Int, boxMeters: Double?) throws {
        var random = SplitMix(state: seed)
        let corner = try Coordinate(latitude: 65, longitude: 179.99)
        for index in 0..<observations {
            let place = moved(
                corner, eastMeters: boxMeters.map { Double.random(in: 0...$0, using: &random) } ?? 0,
                northMeters: boxMeters.map { Double.random(in: 0...$0, using: &random) } ?? Double(index) * 11_000)
            let minute = Int64.random(in: 0...1, using: &random)
            appendEditions(at: place, minute: minute, isAlone: boxMeters == nil, &random)
        }
    }

    private mutating func appendEditions(at place: Coordinate, minute: Int64, isAlone: Bool, _ random: inout SplitMix) {
        let published = Detection(
            coordinate: place, observedAt: Instant(seconds: (26_000_000 + minute) * 60), scanKilometers: 0.4,
            trackKilometers: 0.4, brightnessKelvin: 330, backgroundKelvin: 290,
            fireRadiativePowerMegawatts: Float.random(in: 0...9, using: &random),
            satellite: isAlone || random.next().isMultiple(of: 2) ? .suomiNPP : .noaa20,
            confidence: Confidence(.nominal), isDaytime: false, version: EditionMergeTests.nearRealTime)
        rows.append(published)
        for stream in [ProductVersion.Stream.ultraRealTime, .realTime] where random.next().isMultiple(of: 3) {
            rows.append(published)
            rows[rows.count - 1].version = ProductVersion(stream: stream, hundredths: 200)
        }
        appendArchive(of: published, &random)
        while random.next().isMultiple(of: 3) {
            var repeated = rows[rows.count - 1]
            repeated.fireRadiativePowerMegawatts = Float.random(in: 0...9, using: &random)
            repeated.fileIndex = UInt16.random(in: 0...3, using: &random)
            rows.append(repeated)
        }
    }

    private mutating func appendArchive(of published: Detection, _ random: inout SplitMix) {
        guard !random.next().isMultiple(of: 4) else { return }
        var archived = published
        let angle = Double.random(in: 0...(2 * .pi), using: &random)
        let meters = Double.random(in: 0...195, using: &random)
        archived.coordinate = moved(
            published.coordinate, eastMeters: meters * sin(angle), northMeters: meters * cos(angle))
        archived.observedAt.seconds += 60 * Int64.random(in: 0...1, using: &random)
        archived.version = EditionMergeTests.standard
        archived.heatSource = .vegetation
        rows.append(archived)
        guard random.next().isMultiple(of: 4) else { return }
        archived.version = ProductVersion(stream: .standard, hundredths: 210)
        rows.append(archived)
    }
}

/// The place some metres away, with five decimals.
func moved(_ place: Coordinate, eastMeters: Double, northMeters: Double = 0) -> Coordinate {
    let degree = Earth.radiusMeters * .pi / 180
    let latitude = place.latitude + northMeters / degree
    let longitude = place.longitude + eastMeters / (degree * cos(place.latitude * .pi / 180))
    return Coordinate(
        wrappingLatitude: (latitude * 100_000).rounded() / 100_000,
        longitude: (longitude * 100_000).rounded() / 100_000)
}

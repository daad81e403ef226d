import FireEvents
import Geo
import TestSupport
import Testing

@Suite("Merge of editions")
struct EditionMergeTests {
    static let standard = ProductVersion(stream: .standard, hundredths: 200)
    static let nearRealTime = ProductVersion(stream: .nearRealTime, hundredths: 200)
    static let realTime = ProductVersion(stream: .realTime, hundredths: 200)

    @Test("an archive row replaces its near-real-time row, and gives the same sums when it comes first")
    func archiveReplaces() throws {
        let late = try detection(longitude: 100.0005, version: Self.standard)
        let early = try detection(version: Self.nearRealTime)
        for order in [[early, late], [late, early]] {
            var ledger = EditionLedger()
            let first = ledger.merge([order[0]])
            let second = ledger.merge([order[1]])
            #expect(first == EditionCounts(new: 1, duplicate: 0, superseded: 0))
            #expect(second == EditionCounts(new: 0, duplicate: 0, superseded: 1))
            #expect(ledger.current == [late])
            #expect(ledger.superseded == [early])
        }
    }

    @Test(
        "200 m and one minute of the same satellite are the reach of an edition, at the equator, the antimeridian and the pole",
        arguments: [(0.0, 10.0), (60.0, 180.0), (-40.0, -179.9995), (89.5, 30.0)])
    func reach(latitude: Double, longitude: Double) throws {
        let early = try detection(latitude: latitude, longitude: longitude, version: Self.nearRealTime)
        for (meters, minutes, satellite, isSame) in [
            (0.0, 0, Satellite.noaa20, true), (198, 0, .noaa20, true), (198, 1, .noaa20, true),
            (198, -1, .noaa20, true),
            (202, 0, .noaa20, false), (0, 2, .noaa20, false), (0, -2, .noaa20, false), (0, 0, .noaa21, false),
        ] {
            var late = early
            late.version = Self.standard
            late.satellite = satellite
            late.observedAt.seconds += Int64(minutes * 60)
            late.coordinate = moved(early.coordinate, eastMeters: meters)
            let merge = EditionMerge([late], current: [early])
            #expect(merge.newlySuperseded.isEmpty != isSame, "\(meters) m, \(minutes) min")
            #expect(merge.counts.superseded == (isSame ? 1 : 0))
        }
    }

    @Test("two versions of one stream replace each other only at the same key")
    func versionsOfOneStream() throws {
        let old = try detection(version: ProductVersion(stream: .standard, hundredths: 603))
        var later = old
        later.version = ProductVersion(stream: .standard, hundredths: 610)
        #expect(EditionMerge([later], current: [old]).newlySuperseded == [0])
        later.coordinate = moved(old.coordinate, eastMeters: 50)
        #expect(EditionMerge([later], current: [old]).newlySuperseded.isEmpty)
    }

    @Test("a superseded edition still supersedes what comes late")
    func chain() throws {
        let archive = try detection(version: Self.standard)
        var middle = archive
        middle.version = Self.nearRealTime
        middle.coordinate = moved(archive.coordinate, eastMeters: 150)
        var first = archive
        first.version = Self.realTime
        first.coordinate = moved(archive.coordinate, eastMeters: 300)
        let merge = EditionMerge([first], current: [archive], superseded: [middle])
        #expect(merge.additions.map(\.isSuperseded) == [true])
    }

    @Test("of two duplicates that differ, the same one stays whichever came first")
    func preference() throws {
        let unknown = try detection(version: Self.standard)
        var known = unknown
        known.heatSource = .vegetation
        var hot = known
        hot.fireRadiativePowerMegawatts = 4
        var hotter = hot
        hotter.fireRadiativePowerMegawatts = 5
        hotter.fileIndex = 7
        var fromEarlierFile = hotter
        fromEarlierFile.fileIndex = 3
        for (worse, better) in [(unknown, known), (known, hot), (hot, hotter), (hotter, fromEarlierFile)] {
            #expect(better.isPreferred(over: worse) && !worse.isPreferred(over: better))
            #expect(EditionMerge([better], current: [worse]).improvements.count == 1)
            #expect(EditionMerge([worse], current: [better]).improvements.isEmpty)
            #expect(EditionMerge([worse, better], current: []).additions.map(\.incoming) == [1])
        }
        #expect(!known.isPreferred(over: known))
    }

    @Test("nothing merges to nothing, and a merge with itself changes nothing")
    func idempotent() throws {
        #expect(EditionMerge([]).counts == EditionCounts(new: 0, duplicate: 0, superseded: 0))
        var ledger = EditionLedger()
        let world = try EditionWorld(seed: 5, observations: 30, boxMeters: 2_000).rows
        _ = ledger.merge(world)
        let before = ledger
        #expect(ledger.merge(world) == EditionCounts(new: 0, duplicate: world.count, superseded: 0))
        #expect(ledger == before)
    }

    @Test(
        "editions of fires far apart: one new row an observation, every further edition superseded", arguments: 1...10)
    func farApart(seed: UInt64) throws {
        let world = try EditionWorld(seed: seed, observations: 40, boxMeters: nil)
        var ledger = EditionLedger()
        let counts = ledger.merge(world.rows)
        #expect(counts.new == 40)
        #expect(ledger.current.count == 40)
        #expect(counts.superseded == ledger.superseded.count)
        #expect(counts.new + counts.duplicate + counts.superseded == world.rows.count)
    }

    @Test("any order and any split into batches ends in the same rows and the same sums", arguments: 1...60)
    func orderIndependence(seed: UInt64) throws {
        let world = try EditionWorld(seed: seed, observations: 25, boxMeters: seed.isMultiple(of: 2) ? 900 : 2_500)
        var random = SplitMix(state: seed &* 977)
        var whole = EditionLedger()
        let expected = whole.merge(world.rows)
        for _ in 0..<6 {
            var ledger = EditionLedger()
            var sums = EditionCounts(new: 0, duplicate: 0, superseded: 0)
            var rest = world.rows.shuffled(using: &random)[...]
            while !rest.isEmpty {
                let batch = Array(rest.prefix(Int.random(in: 1...rest.count, using: &random)))
                rest = rest.dropFirst(batch.count)
                let counts = ledger.merge(batch)
                #expect(counts.new >= 0 && counts.superseded >= 0 && counts.duplicate >= 0)
                #expect(counts.new + counts.duplicate + counts.superseded == batch.count)
                sums.new += counts.new
                sums.duplicate += counts.duplicate
                sums.superseded += counts.superseded
            }
            #expect(ledger == whole)
            #expect(sums == expected)
        }
    }

    @Test("agrees with the definition, tried pair by pair", arguments: 1...40)
    func definition(seed: UInt64) throws {
        let rows = try EditionWorld(seed: seed, observations: 6, boxMeters: 700).rows
        var ledger = EditionLedger()
        let counts = ledger.merge(rows)
        let all = ledger.current + ledger.superseded
        for row in all {
            let isSuperseded = all.contains { supersedes($0, row) }
            #expect(ledger.superseded.contains(row) == isSuperseded)
        }
        #expect(counts.new == mostUnlinked(all[...]))
        #expect(
            rows.allSatisfy { row in
                all.contains { ObservationKey($0) == ObservationKey(row) && $0.version == row.version }
            })
    }
}

/// The definition of superseding, word for word.
private func supersedes(_ a: Detection, _ b: Detection) -> Bool {
    guard a.satellite == b.satellite, a.version > b.version else { return false }
    if ObservationKey(a) == ObservationKey(b) { return true }
    return a.version.stream != b.version.stream && abs(a.observedAt.seconds - b.observedAt.seconds) <= 60
        && UnitVector(a.coordinate).meters(to: UnitVector(b.coordinate)) <= 200
}

/// The largest number of rows of which none supersedes another, by trying all.
private func mostUnlinked(_ rows: ArraySlice<Detection>) -> Int {
    guard let first = rows.first else { return 0 }
    let rest = rows.dropFirst()
    let unlinked = rest.filter { !supersedes($0, first) && !supersedes(first, $0) }
    let with = 1 + mostUnlinked(unlinked[...])
    return unlinked.count == rest.count ? with : max(with, mostUnlinked(rest))
}

private func detection(
    latitude: Double = 60, longitude: Double = 100, version: ProductVersion
) throws -> Detection {
    Detection(
        coordinate: try Coordinate(latitude: latitude, longitude: longitude),
        observedAt: Instant(seconds: 1_565_000_040), scanKilometers: 0.4, trackKilometers: 0.4,
        brightnessKelvin: 330, backgroundKelvin: 290, fireRadiativePowerMegawatts: 3, satellite: .noaa20,
        confidence: Confidence(.nominal), isDaytime: true, version: version)
}

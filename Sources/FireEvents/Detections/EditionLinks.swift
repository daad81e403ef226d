import Geo

/// Which editions are of the same observation, two by two.
struct EditionLinks {
    /// Positions in the sorted list of editions.
    struct Link {
        var first: Int
        var second: Int
    }

    private(set) var all: [Link] = []

    /// - Parameter editions: Sorted by key, then version.
    init(of editions: [Edition]) {
        linkVersions(of: editions)
        let passes = Self.passes(of: editions)
        guard passes.reduce(0, { $0 | $1.streams }).nonzeroBitCount > 1 else { return }
        let directions = editions.map(\.direction)
        for (index, pass) in passes.enumerated() {
            if pass.streams.nonzeroBitCount > 1 {
                linkStreams(in: pass.range, with: pass.range, of: editions, directions)
            }
            let next = passes[(index + 1)...].prefix { $0.pass <= pass.pass + Edition.minuteStep }.last
            if let next, next.pass == pass.pass + Edition.minuteStep, (next.streams | pass.streams).nonzeroBitCount > 1
            {
                linkStreams(in: pass.range, with: next.range, of: editions, directions)
            }
        }
    }

    /// The growth of the largest number of editions no two of which are linked, from the held ones to all.
    func newObservations(in editions: [Edition]) -> Int {
        let added = editions.count { $0.held < 0 }
        guard !all.isEmpty else { return added }
        let heldLinks = all.filter { editions[$0.first].held >= 0 && editions[$0.second].held >= 0 }
        return added - LinkedGroups(all, among: editions.count).excess
            + LinkedGroups(heldLinks, among: editions.count).excess
    }

    /// Links the numbers of one stream at the same key.
    private mutating func linkVersions(of editions: [Edition]) {
        for first in editions.indices {
            var second = first + 1
            while second < editions.count, editions[second].hasSameKey(as: editions[first]) {
                if editions[second].stream == editions[first].stream { all.append(Link(first: first, second: second)) }
                second += 1
            }
        }
    }

    /// Links different streams within 200 m, of the same minute (one range twice) or of two.
    private mutating func linkStreams(
        in range: Range<Int>, with others: Range<Int>, of editions: [Edition], _ directions: [UnitVector]
    ) {
        var start = others.lowerBound
        for first in range {
            let latitude = editions[first].latitude
            while start < others.upperBound, editions[start].latitude < latitude - Self.latitudeReach { start += 1 }
            var second = range == others ? first + 1 : start
            while second < others.upperBound, editions[second].latitude <= latitude + Self.latitudeReach {
                if editions[second].stream != editions[first].stream,
                    directions[first].squaredChord(to: directions[second]) <= Self.squaredChord
                {
                    all.append(Link(first: first, second: second))
                }
                second += 1
            }
        }
    }

    private static let meters = 200.0
    private static let squaredChord = Earth.squaredChord(spanning: meters)
    /// Degrees × 100,000 of latitude that span the distance, and one for the rounding.
    private static let latitudeReach = Int(Earth.latitudeDegrees(spanning: meters) * 100_000) + 1

    private struct Pass {
        var pass: UInt64
        var range: Range<Int>
        /// A bit for each stream.
        var streams: UInt64
    }

    private static func passes(of editions: [Edition]) -> [Pass] {
        var passes: [Pass] = []
        for (index, edition) in editions.enumerated() {
            if let last = passes.last, last.pass == edition.pass {
                passes[passes.count - 1].range = last.range.lowerBound..<(index + 1)
                passes[passes.count - 1].streams |= 1 << edition.stream
            } else {
                passes.append(Pass(pass: edition.pass, range: index..<(index + 1), streams: 1 << edition.stream))
            }
        }
        return passes
    }
}

@testable import FeatureQuery
import Testing

/// Laws that hold for all filters and features, tried on those of a seed.
@Suite("Laws of filters")
struct RandomFilterTests {
    @Test("a filter is what its JSON is read as")
    func roundTrip() throws {
        var world = RandomWorld(seed: 1)
        for _ in 0..<2_000 {
            let filter = world.filter(depth: 4)
            #expect(try Filter(json: filter.json, queryables: queryables) == filter, "\(filter.json)")
        }
    }

    @Test("true, false and unknown are those of a second evaluation, which counts them 2, 0 and 1")
    func secondEvaluation() {
        var world = RandomWorld(seed: 2)
        var counts = [0, 0, 0]
        for _ in 0..<4_000 {
            let (filter, feature) = (world.filter(depth: 3), world.feature())
            let expected = Naive(feature: feature).grade(filter)
            #expect(filter.truth(of: feature).map { $0 ? 2 : 0 } ?? 1 == expected, "\(filter.json) \(feature)")
            #expect(filter.matches(feature) == (expected == 2))
            counts[expected] += 1
        }
        #expect(counts.allSatisfy { $0 > 500 }, "\(counts)")
    }

    @Test("De Morgan and double negation, with unknowns")
    func negation() {
        var world = RandomWorld(seed: 3)
        for _ in 0..<2_000 {
            let (a, b, feature) = (world.filter(depth: 2), world.filter(depth: 2), world.feature())
            #expect(Filter.not(.and([a, b])).truth(of: feature) == Filter.or([.not(a), .not(b)]).truth(of: feature))
            #expect(Filter.not(.or([a, b])).truth(of: feature) == Filter.and([.not(a), .not(b)]).truth(of: feature))
            #expect(Filter.not(.not(a)).truth(of: feature) == a.truth(of: feature))
        }
    }

    @Test("of =, < and > exactly one holds where both values are known, and none where one is not")
    func trichotomy() {
        var world = RandomWorld(seed: 4)
        for _ in 0..<2_000 {
            let (operands, feature) = (world.operands(2), world.feature())
            let truths = [ComparisonOperator.equal, .less, .greater].map {
                Filter.comparison(operands[0], $0, operands[1]).truth(of: feature)
            }
            #expect(truths == [nil, nil, nil] || truths.count { $0 == true } == 1 && !truths.contains(nil))
        }
    }

    @Test("a temporal relation and its converse agree")
    func converses() {
        let pairs: [(TemporalOperator, TemporalOperator)] = [
            (.after, .before), (.contains, .during), (.finishedBy, .finishes), (.meets, .metBy), (.startedBy, .starts),
            (.overlappedBy, .overlaps), (.equals, .equals), (.intersects, .intersects), (.disjoint, .disjoint),
        ]
        var world = RandomWorld(seed: 5)
        for _ in 0..<2_000 {
            let (a, b, feature) = (world.interval(), world.interval(), world.feature())
            for (one, other) in pairs {
                #expect(
                    Filter.temporal(one, a, b).truth(of: feature) == Filter.temporal(other, b, a).truth(of: feature))
            }
            let disjoint = Filter.temporal(.disjoint, a, b).truth(of: feature)
            #expect(Filter.temporal(.intersects, a, b).truth(of: feature) == disjoint.map(!))
        }
    }

    @Test("LIKE is a match by recursion, on all texts and patterns of four characters")
    func like() throws {
        let texts = Self.words(of: ["a", "b", "%"], length: 4)
        for pattern in Self.words(of: ["a", "%", "_", "\\"], length: 4) {
            let like = try #require(LikePattern(.text(pattern)))
            for text in texts {
                #expect(
                    like.matches(.text(text)) == Naive.like(Array(text)[...], Array(pattern)[...]), "\(text) \(pattern)"
                )
            }
        }
    }

    private static func words(of letters: [String], length: Int) -> [String] {
        (0..<length).reduce([""]) { words, _ in words + words.flatMap { word in letters.map { word + $0 } } }
    }
}

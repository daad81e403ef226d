import Geo
import TestSupport
import Testing

@testable import FireEvents

@Suite("Laws of complexes")
struct ComplexLawTests {
    private static let distances = [0.0, 0.4, 1, 2.5, 5, 9, 20, 60]

    @Test("every fire is in exactly one group", arguments: 1...6 as ClosedRange<UInt64>)
    func partition(seed: UInt64) {
        let fires = Fires.random(seed)
        for kilometers in Self.distances {
            let groups = ComplexGrouping.groups(fires, rule: ComplexRule(distanceMeters: kilometers * 1_000))
            #expect(groups.joined().sorted() == fires.indices.filter { fires[$0].kind == .fire })
            #expect(groups.allSatisfy { $0 == $0.sorted() && !$0.isEmpty })
        }
    }

    @Test("a greater distance only joins", arguments: 1...6 as ClosedRange<UInt64>)
    func monotone(seed: UInt64) {
        let fires = Fires.random(seed)
        var before: [[Int]] = []
        for kilometers in Self.distances {
            let groups = ComplexGrouping.groups(fires, rule: ComplexRule(distanceMeters: kilometers * 1_000))
            for group in before { #expect(groups.contains { Set($0).isSuperset(of: group) }) }
            before = groups
        }
    }

    @Test("the order of fires does not matter", arguments: 1...6 as ClosedRange<UInt64>)
    func order(seed: UInt64) {
        let fires = Fires.random(seed)
        var random = SplitMix(state: seed)
        let shuffled = fires.indices.shuffled(using: &random)
        let plain = ComplexGrouping.groups(fires)
        let other = ComplexGrouping.groups(shuffled.map { fires[$0] }).map { $0.map { shuffled[$0] } }
        #expect(Set(plain.map(Set.init)) == Set(other.map(Set.init)))
    }

    @Test("the answer is that of measuring every pair", arguments: 1...6 as ClosedRange<UInt64>)
    func exhaustive(seed: UInt64) {
        let fires = Fires.random(seed).filter { $0.kind == .fire }
        let pairs = fires.indices.flatMap { a in fires.indices.filter { $0 > a }.map { (a, $0) } }
        let gaps = pairs.map { Fires.kilometers(fires[$0], fires[$1], atMost: 9) }
        for kilometers in [0.4, 2.5, 9] {
            let rule = ComplexRule(distanceMeters: kilometers * 1_000, gapHours: 100_000)
            var label = Array(fires.indices)
            for ((a, b), gap) in zip(pairs, gaps) where gap <= kilometers {
                let (kept, gone) = (label[a], label[b])
                label = label.map { $0 == gone ? kept : $0 }
            }
            let groups = ComplexGrouping.groups(fires, rule: rule)
            #expect(groups.allSatisfy { group in group.allSatisfy { label[$0] == label[group[0]] } })
            #expect(groups.count == Set(label).count)
        }
    }
}

import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import Reports

@Suite("Ages of fires on maps")
struct FireAgeTests {
    @Test(
        "are told by the hours since the last detection, and by the end",
        arguments: [
            (0.0, FireEvent.Status.new, FireAge.day), (23.9, .active, .day), (24, .quiet, .threeDays),
            (71.9, .quiet, .threeDays), (72, .quiet, .week), (119, .quiet, .week), (167.9, .notKnown, .week),
            (168, .notKnown, .older), (5_000, .notKnown, .older), (130, .ended, .ended), (2, .ended, .ended),
        ])
    func hours(hours: Double, status: FireEvent.Status, age: FireAge) {
        let event = Scenes.event("a", at: Scenes.point(60, 100), status: status, hours: hours)
        #expect(FireAge(event) == age)
    }

    @Test("have a word each in every language, and no two the same", arguments: Language.allCases)
    func words(language: Language) {
        let words = FireAge.allCases.map { language.wording[keyPath: $0.label] }
        #expect(Set(words).count == FireAge.allCases.count && !words.contains(""))
    }

    @Test("have signs that differ in form, not in colour alone, about their point")
    func signs() {
        let point = Pixel(x: 40, y: 30)
        let forms = FireAge.allCases.map { $0.sign(at: point) }
        #expect(Set(forms).count == forms.count)
        for form in forms {
            #expect(form.hasPrefix("M") && form.hasSuffix("z"))
            guard !form.contains("a") else { continue }
            for corner in Reading.points(path: form) {
                #expect(corner.distance(to: point) <= FireAge.signRadius * 2)
            }
        }
    }

    @Test("have a colour each on paper and in the dark, and patterns where two could be taken for one")
    func style() {
        for age in FireAge.allCases { #expect(MapStyle.css.contains(".zmap .\(age.rawValue){")) }
        for age in [FireAge.threeDays, .week, .older] {
            #expect(MapStyle.patterns.contains("id=\"over-\(age.rawValue)\""))
            #expect(MapStyle.css.contains(".zmap .over-\(age.rawValue){fill:url(#over-\(age.rawValue))}"))
        }
    }

    private static let fires: [FireAge: LocatedEvent] = [
        .day: Scenes.fire("d", at: Scenes.point(60, 100)),
        .threeDays: Scenes.fire("t", at: Scenes.point(60, 101), status: .quiet, hours: 40),
        .week: Scenes.fire("w", at: Scenes.point(60, 102), status: .quiet, hours: 100),
        .older: Scenes.fire("o", at: Scenes.point(60, 103), status: .notKnown, hours: 300),
        .ended: Scenes.fire("e", at: Scenes.point(60, 104), status: .ended, hours: 200),
    ]

    /// Each set of ages, as bits.
    @Test("stand in the legend when a fire of theirs is drawn, and only then", arguments: 1..<32)
    func legend(bits: Int) throws {
        let ages = FireAge.allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
        let fires = ages.compactMap { Self.fires[$0] }
        let scene = Scene(situation: Scenes.situation(fires), areas: [], places: [], language: .english)
        let text = OverviewMap(scene: scene).drawing.file
        let start = try #require(text.firstRange(of: "<g id=\"legend\""))
        let legend = Reading.texts(String(text[start.lowerBound...])).map(\.text)
        let drawn = String(text[..<start.lowerBound])
        for age in FireAge.allCases {
            let isDrawn =
                drawn.contains("class=\"fire area \(age.rawValue)\"")
                || drawn.contains("class=\"fire sign \(age.rawValue)\"")
            #expect(isDrawn == ages.contains(age), "\(age)")
            #expect(legend.contains(Wording.english[keyPath: age.label]) == ages.contains(age), "\(age)")
        }
    }

    @Test("the legend breaks its rows before they grow wider than the map", arguments: Language.allCases)
    func rows(language: Language) {
        for width in [200.0, 400, 770] {
            let legend = Legend(
                ages: FireAge.allCases, hasActiveLand: true, hasHeads: true, language: language, width: width)
            let places = legend.drawing.matches(of: #/translate\(([^ ]*) ([^)]*)\)/#).compactMap { match in
                Double(match.output.1).flatMap { x in Double(match.output.2).map { (x, $0) } }
            }
            let labels = Reading.texts(legend.drawing)
            #expect(places.count == 8 && labels.count == 8)
            for (place, label) in zip(places, labels) {
                let end = place.0 + label.x + TextSize.width(label.text, 11.5)
                #expect(end <= width || place.0 == 0)
            }
            #expect(legend.height == (places.map(\.1).max() ?? 0) + 20)
        }
    }
}

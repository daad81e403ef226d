import FireWeather
import ModelRuns
import Rasters
import Testing
import Wording

@testable import Reports

@Suite("Legends of danger maps")
struct DangerLegendTests {
    @Test(
        "name every class of every published scale, in rows no wider than the map", arguments: Language.allCases,
        [200.0, 500, 800])
    func classes(language: Language, width: Double) {
        let words = DangerWording(language)
        for scales in DangerScales.published {
            let legend = DangerLegend(scales.fwi, words, width: width)
            let labels = Reading.texts(legend.drawing).map(\.text)
            #expect(labels.count == scales.fwi.names.count && Set(labels).count == labels.count)
            for (kind, name) in scales.fwi.names.enumerated() {
                #expect(labels[kind] == words.name(name) + " " + words.bounds(kind, of: scales.fwi))
                #expect(legend.drawing.contains("class=\"danger danger-\(kind) swatch\""))
            }
            let places = legend.drawing.matches(of: #/translate\(([^ ]*) ([^)]*)\)/#).compactMap { Double($0.output.1) }
            for (x, label) in zip(places, labels) { #expect(x == 0 || x + 30 + TextSize.width(label, 11) <= width) }
            #expect(XMLChecker("<g>" + legend.drawing + "</g>").fault == nil)
        }
    }

    @Test("have bounds between which every index has the class that it is drawn in", arguments: Language.allCases)
    func bounds(language: Language) throws {
        let words = DangerWording(language)
        for scale in DangerScales.published.map(\.fwi) {
            for tenths in stride(from: 0, through: 900, by: 1) {
                let value = Double(tenths) / 10
                let kind = try #require(scale.index(of: value))
                let ends = words.bounds(kind, of: scale).split { "<≥– ".contains($0) }.compactMap {
                    Reading.number($0, language)
                }
                #expect((1...2).contains(ends.count))
                if kind == 0 { #expect(value < ends[0]) } else { #expect(value >= ends[0]) }
                if ends.count == 2 { #expect(value < ends[1]) }
            }
            #expect(scale.index(of: .nan) == nil)
        }
    }

    @Test("what was assumed is said in the language of the map, with its figures")
    func remarks() {
        let remarks: [DangerRemark] = [
            .assumed(.rain, 0), .assumed(.windSpeed, 12.5), .farFromNoon(hours: 3), .anyHour, .dayApart, .runningRain,
        ]
        for remark in remarks {
            let (english, russian) = (DangerWording(.english).remark(remark), DangerWording(.russian).remark(remark))
            #expect(!english.isEmpty && english == remark.description)
            #expect(russian.unicodeScalars.contains { (0x0400...0x04FF).contains($0.value) })
        }
        #expect(DangerWording(.russian).remark(.assumed(.windSpeed, 12.5)).contains("12,5 км/ч"))
        #expect(DangerWording(.russian).remark(.farFromNoon(hours: 3)).contains(" 3 ч"))
    }

    @Test("colours go from the lowest to the highest class alike, whether there are five or six of them")
    func colors() {
        #expect((0..<5).map { DangerStyle.color($0, of: 5) } == (1..<6).map { DangerStyle.color($0, of: 6) })
        for count in [5, 6] {
            let css = DangerStyle.css(count: count)
            for kind in 0..<count {
                #expect(css.contains(".danger-\(kind){fill:\(DangerStyle.color(kind, of: count))}"))
            }
            #expect(!css.contains(".danger-\(count){"))
        }
        #expect(XMLChecker(DangerStyle.patterns).fault == nil)
    }
}

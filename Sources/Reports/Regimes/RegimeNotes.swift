import EmergencyResponse
import Geo
import Wording

/// Notes to a map of regimes: what it cannot draw, and whom it thanks.
struct RegimeNotes {
    /// No wider than the map.
    let lines: [String]

    init(_ map: RegimeMap, unlabelled: [String], sources: [String]) {
        func named(_ outline: MappedRegime.Outline) -> [String] {
            var seen: Set<String> = []
            return map.regimes.filter { $0.outline == outline && seen.insert($0.inForce.area.code).inserted }
                .map { map.names.name($0, map.areas[$0.inForce.area.code]) }
        }
        let (parts, centers, missing) = (named(.surroundings), named(.centers), named(.none))
        let wording = map.names.language.wording
        let thanks = Attribution.outlines(sources).map { wording.mapData.filled($0) }
        let notes = [
            map.regimes.isEmpty ? map.names.nothing : "", parts.isEmpty ? "" : map.names.parts(parts),
            centers.isEmpty ? "" : map.names.centers(centers), missing.isEmpty ? "" : map.names.missing(missing),
            unlabelled.isEmpty ? "" : map.names.unlabelled(unlabelled),
            ([thanks].compactMap(\.self) + [wording.equalArea]).joined(separator: " · "),
        ]
        lines = notes.filter { !$0.isEmpty }.flatMap { TextSize.lines($0, 10.5, width: map.frame.width) }
    }
}

/// Scale bar, legend and notes below a map of regimes.
struct RegimeSheet {
    let drawing: (content: String, height: Double)

    init(_ map: RegimeMap, notes: [String]) {
        let top = map.frame.height + 26
        let legend = Self.legend(map, width: map.frame.width - 200)
        let bar = ScaleBar(frame: map.frame, longest: 130, language: map.names.language)
            .drawing(at: Pixel(x: 0, y: top + 4))
        let first = top + max(legend.height, 20) + 14
        let lines = notes.enumerated().map {
            SVG.text($1, at: Pixel(x: 0, y: first + Double($0) * 14), class: "note")
        }
        let content =
            SVG.element("g", [("id", "regimes-scale")], bar)
            + SVG.element(
                "g", [("id", "regimes-legend"), ("transform", "translate(200 \(SVG.number(top)))")], legend.content)
            + SVG.element("g", [("id", "regimes-notes")], lines.joined())
        drawing = (content, first + Double(notes.count) * 14)
    }

    private static func legend(_ map: RegimeMap, width: Double) -> (content: String, height: Double) {
        let marks = Set(map.regimes.compactMap { RegimeMark($0, map.areas[$0.inForce.area.code]) }).sorted()
        var (content, x, y) = ("", 0.0, 0.0)
        for mark in marks {
            let label = map.names.legend(mark)
            let needed = 40 + TextSize.width(label, 11) + 14
            if x > 0, x + needed > width { (x, y) = (0, y + 22) }
            content += SVG.element(
                "g", [("transform", "translate(\(SVG.number(x)) \(SVG.number(y)))")],
                swatch(mark) + SVG.text(label, at: Pixel(x: 40, y: 12), class: "small"))
            x += needed
        }
        return (content, y + 22)
    }

    private static func swatch(_ mark: RegimeMark) -> String {
        let corners = [(1.0, 0.0), (33, 0), (33, 15), (1, 15)].map { Pixel(x: $0.0, y: $0.1) }
        let path = mark.kind == .center ? mark.sign(at: Pixel(x: 17, y: 8)) : SVG.path(corners, closed: true)
        return SVG.element("path", [("class", mark.style), ("d", path)])
    }
}

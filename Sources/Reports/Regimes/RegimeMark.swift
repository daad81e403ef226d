import EmergencyResponse
import Geo
import Wording

/// How a regime is drawn: pattern and outline say what colour alone would not.
struct RegimeMark: Hashable, Comparable {
    enum Kind: Int, CaseIterable {
        /// A whole country or region.
        case region
        /// A whole district.
        case district
        /// An unnamed part of an area, or the area around districts that are named.
        case part, districts
        /// A settlement that stands for an area.
        case center
    }

    let regime: Regime
    let kind: Kind

    init(_ regime: Regime, _ kind: Kind) {
        self.regime = regime
        self.kind = kind
    }

    /// - Returns: `nil` for what is not on the map.
    init?(_ regime: MappedRegime, _ area: Area?) {
        guard let area else { return nil }
        let kind: Kind
        switch regime.outline {
        case .area: kind = area.level == .district ? .district : .region
        case .surroundings: kind = .part
        case .districts where !area.shape.isEmpty: kind = .districts
        case .centers: kind = .center
        case .districts, .none: return nil
        }
        self.init(regime.inForce.regime, kind)
    }

    static func < (a: RegimeMark, b: RegimeMark) -> Bool {
        (order(a.regime), a.kind.rawValue) < (order(b.regime), b.kind.rawValue)
    }

    private static func order(_ regime: Regime) -> Int { Regime.allCases.firstIndex(of: regime) ?? 0 }

    /// Classes of the drawing.
    var style: String { "regime \(kind) \(kind == .center || kind == .districts ? "" : fill)" }

    var fill: String { "\(regime.rawValue)-\(kind)" }

    func sign(at point: Pixel) -> String {
        let corners = [(0.0, -6.5), (6.5, 0.0), (0.0, 6.5), (-6.5, 0.0)]
        return SVG.path(corners.map { Pixel(x: point.x + $0.0, y: point.y + $0.1) }, closed: true)
    }
}

/// Patterns and strokes of regimes on a map: one violet for all, told apart by hatch, lines and dots.
enum RegimeStyle {
    static let css = base + "@media screen and (prefers-color-scheme:dark){" + dark + "}\n"

    /// For pages that may ask for light or dark themselves.
    static let themed = base + DarkStyle.themed(dark)

    private static let base =
        """
        .zmap .regime{fill-rule:evenodd;stroke:#5E3C99;stroke-linejoin:round;stroke-width:2}.zmap .regime.district{stroke-width:1.4}
        .zmap .regime.part,.zmap .regime.districts{stroke-dasharray:7 4;stroke-width:1.6}.zmap .regime.districts{fill:none}
        .zmap .regime.center{fill:#5E3C99;stroke:#FFFFFF;stroke-width:1.4}
        .zmap .regimeLine{fill:none;stroke:#5E3C99}.zmap .regimeDot,.zmap .regimeTint{fill:#5E3C99}.zmap .regimeTint{fill-opacity:.09}
        .zmap .regimeName,.zmap .regimeFact{stroke-width:4px}.zmap .regimeName{font-weight:700;fill:#3F2670}.zmap .regimeFact{font-size:10.5px;fill:#3F2670}
        \(fills)
        """

    private static let dark = """
        .zmap .regime{stroke:#B79CEB}.zmap .regime.center{fill:#B79CEB;stroke:#15181C}
        .zmap .regimeLine{stroke:#B79CEB}.zmap .regimeDot,.zmap .regimeTint{fill:#B79CEB}.zmap .regimeName,.zmap .regimeFact{fill:#DCCBFF}
        """

    static let patterns = "<defs>" + marks.map(pattern).joined() + "</defs>"

    private static var marks: [RegimeMark] {
        Regime.allCases.flatMap { regime in [.region, .district, .part].map { RegimeMark(regime, $0) } }
    }

    private static var fills: String {
        marks.map { ".zmap .\($0.fill){fill:url(#\($0.fill))}" }.joined() + "\n"
    }

    /// Wide for regions, dense for districts, broken for an unnamed part.
    private static func pattern(_ mark: RegimeMark) -> String {
        let size = mark.kind == .district ? 7 : 14
        let turn = mark.regime == .emergency ? " patternTransform=\"rotate(-45)\"" : ""
        return
            "<pattern id=\"\(mark.fill)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\"\(turn)>"
            + "<rect class=\"regimeTint\" width=\"\(size)\" height=\"\(size)\"/>" + content(mark, size) + "</pattern>"
    }

    private static func content(_ mark: RegimeMark, _ size: Int) -> String {
        let isPart = mark.kind == .part
        let half = Double(size) / 2
        guard mark.regime != .specialFireRegime else {
            let radius = isPart ? 1.1 : mark.kind == .district ? 1.3 : 2
            return
                "<circle class=\"regimeDot\" cx=\"\(SVG.number(half))\" cy=\"\(SVG.number(half))\" r=\"\(SVG.number(radius))\"/>"
        }
        let line = isPart ? "M0 \(SVG.number(half))h\(SVG.number(half))" : "M0 \(SVG.number(half))h\(size)"
        let width = mark.regime == .highAlert ? "3.2" : mark.kind == .district ? "1.3" : "1.8"
        return "<path class=\"regimeLine\" stroke-width=\"\(width)\" d=\"\(line)\"/>"
    }
}

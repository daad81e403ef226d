import Assessment
import Geo
import Wording

/// Names of areas, places and fires in a language.
struct Names {
    let language: Language

    func area(_ area: Area) -> String {
        Self.clean(language.country(area.code) ?? (language == .russian ? area.russianName : nil) ?? area.name)
    }

    func summary(_ summary: AreaSummary) -> String {
        Self.clean(language == .russian ? summary.russianName ?? summary.name : summary.name)
    }

    func place(_ place: Place) -> String {
        Self.clean(language == .russian ? place.russianName ?? place.name : place.name)
    }

    func fire(_ fire: LocatedEvent) -> String {
        Self.clean(language == .russian ? fire.russianName ?? fire.name : fire.name)
    }

    func country(_ comparison: Comparison) -> String {
        let own = language == .russian ? comparison.russianName : nil
        return Self.clean(own ?? language.country(comparison.countryCode) ?? comparison.countryName)
    }

    /// One line, without control characters, whatever the source holds.
    static func clean(_ name: String) -> String {
        let scalars = name.unicodeScalars.map { isControl($0) ? " " : $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Control characters, and those that turn the direction of what follows.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
        case .format: scalar.value != 0x00AD && scalar.value != 0x200D && scalar.value != 0x200C
        default: false
        }
    }
}

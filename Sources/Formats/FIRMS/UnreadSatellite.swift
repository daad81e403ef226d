/// A satellite of FIRMS whose rows are refused: their pixels are not those that areas are calibrated for.
///
/// The pixel of Landsat is 30 m, and `scan` and `track` of its rows are positions within the scene; geostationary
/// pixels are 2 km and wider and come every few minutes.
public enum UnreadSatellite: String, Sendable, Equatable, CaseIterable {
    case landsat = "Landsat"
    case goes = "GOES"
    case himawari = "Himawari"
    case meteosat = "Meteosat"

    /// Why the rows are not read, and what to take instead.
    public var advice: String {
        switch self {
        case .landsat:
            "its pixels of 30 m are no footprint of a MODIS or VIIRS detection, and its scan and track are no kilometres; "
                + Self.instead
        case .goes, .himawari, .meteosat:
            "its geostationary pixels, 2 km and wider every few minutes, say where it is hot but not how much land burned; "
                + Self.instead
        }
    }

    private static let instead = "take the MODIS or VIIRS files of the same days"
}

extension UnreadSatellite {
    /// Reads the name or code of a satellite or its instrument, in any case and with what stands around it, such as `L8`, `GOES-16`,
    /// `G18`, `Himawari-9 (GEO)`, `H09`, `MET-11`, `MTI1`, `MTG-I1`, `ABI`, `GOES_NRT`.
    init?(firms text: String) {
        let (words, numbers) = Self.runs(text.lowercased())
        guard numbers.allSatisfy({ $0.count <= 2 }) else { return nil }
        if let satellite = words.lazy.compactMap({ Self.names[$0] }).first {
            self = satellite
        } else if words.count == 1, numbers.count == 1, let satellite = Self.letters[words[0]] {
            self = satellite
        } else {
            return nil
        }
    }

    /// Runs of letters and runs of digits, without what stands between them.
    private static func runs(_ text: String) -> (words: [String], numbers: [String]) {
        let words = text.split { !$0.isLetter }.map(String.init)
        return (words, text.split { !$0.isWholeNumber }.map(String.init))
    }

    private static let names: [String: UnreadSatellite] = [
        "landsat": .landsat, "oli": .landsat, "tirs": .landsat, "etm": .landsat, "goes": .goes, "goeseast": .goes,
        "goeswest": .goes, "abi": .goes, "himawari": .himawari, "ahi": .himawari, "meteosat": .meteosat,
        "msg": .meteosat, "mtg": .meteosat, "mti": .meteosat, "mts": .meteosat, "seviri": .meteosat, "fci": .meteosat,
    ]
    /// Codes that mean something only with a number behind them.
    private static let letters: [String: UnreadSatellite] = [
        "l": .landsat, "ls": .landsat, "lc": .landsat, "g": .goes, "h": .himawari, "him": .himawari, "m": .meteosat,
        "met": .meteosat,
    ]
}

/// Rows of one file that are refused for their satellite.
public struct UnreadRows: Sendable, Equatable {
    public var satellite: UnreadSatellite
    public var rowCount: Int

    /// Such as `4 rows of Landsat are not read: …`.
    public var text: String {
        let rows = rowCount == 1 ? "1 row of \(satellite.rawValue) is" : "\(rowCount) rows of \(satellite.rawValue) are"
        return "\(rows) not read: \(satellite.advice)"
    }
}

public import FireBehavior
import FoundationEssentials
public import Tables

/// Meaning of the numbers of a fuel raster.
///
/// Read from `fuel.json` beside the raster:
///
///     {"family": "fbp", "codes": {"1": "C-1", "9": "M-2 50", "17": "O-1b 80", "99": "none"}}
///     {"family": "landcover", "table": "cci", "season": "green"}
///
/// The number behind a fuel is the share of conifers (M-1, M-2), of dead fir (M-3, M-4) or the degree of curing (O-1a, O-1b), per cent.
public struct FuelKey: Hashable, Sendable {
    /// A fuel with what it needs to be known of it.
    public struct Entry: Hashable, Sendable {
        /// `nil` where nothing burns.
        public var fuel: FuelType?
        /// Per cent; `nil` where it is to come from elsewhere.
        public var share: Double?
    }

    private let entries: [Int: Entry]

    /// The fuel of a number of the raster; `nil` for a number that the key does not have.
    public func entry(of code: Int) -> Entry? { entries[code] }

    /// A crosswalk from classes of land cover; classes for which FBP has no fuel count as without fuel.
    public init(_ crosswalk: FuelCrosswalk, isLeafless: Bool) {
        entries = Dictionary(
            crosswalk.entries.map { entry in
                let fuel = isLeafless ? entry.leafless : entry.green
                return (
                    entry.landCoverClass,
                    Entry(fuel: fuel, share: fuel?.isMixedwood == true ? entry.coniferPercent : nil)
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter path: Of a `fuel.json`.
    /// - Throws: ``FormatError`` for another family, a fuel that FBP does not have, or a file that is no such key.
    public init(reading path: String) throws(FormatError) {
        let text = try InputFile(path)
        guard let form = try? JSONDecoder().decode(Form.self, from: Data(text.bytes)) else {
            throw FormatError(
                source: path, expected: #"a key such as {"family": "fbp", "codes": {"2": "C-2"}}"#,
                found: "something else")
        }
        self = try form.key(source: path)
    }

    private init(_ entries: [Int: Entry]) { self.entries = entries }

    private struct Form: Decodable {
        var family: String
        var codes: [String: String]?
        var table: String?
        var season: String?

        func key(source: String) throws(FormatError) -> FuelKey {
            switch family {
            case "fbp": try FuelKey(fuels: codes ?? [:], source: source)
            case "landcover":
                try FuelKey(
                    FuelKey.crosswalk(named: table ?? "", source: source), isLeafless: season == "leafless")
            default:
                throw FormatError(
                    source: source, expected: "the family fbp or landcover: FBP has no fuels for others", found: family)
            }
        }
    }

    private init(fuels: [String: String], source: String) throws(FormatError) {
        var entries: [Int: Entry] = [:]
        for (code, text) in fuels.sorted(by: { $0.key < $1.key }) {
            let words = text.split(separator: " ").map(String.init)
            guard let number = Int(code), let name = words.first else {
                throw FormatError(source: source, expected: "a number and its fuel", found: "\"\(code)\": \"\(text)\"")
            }
            if ["none", "water", "non-fuel"].contains(name.lowercased()) {
                entries[number] = Entry()
                continue
            }
            guard let fuel = FuelType(named: name) else {
                throw FormatError(source: source, expected: "a fuel of FBP such as C-2, or none", found: text)
            }
            entries[number] = Entry(fuel: fuel, share: words.count > 1 ? Double(words[1]) : nil)
        }
        self.init(entries)
    }

    /// - Parameter name: `worldcover`, `cci` or `igbp`.
    public static func crosswalk(named name: String, source: String) throws(FormatError) -> FuelCrosswalk {
        let tables = [
            "worldcover": FuelCrosswalk.worldCoverTable, "cci": FuelCrosswalk.landCoverCCITable,
            "igbp": FuelCrosswalk.igbpTable,
        ]
        guard let table = tables[name], let crosswalk = try? FuelCrosswalk(table: table) else {
            throw FormatError(source: source, expected: "the table worldcover, cci or igbp", found: name)
        }
        return crosswalk
    }
}

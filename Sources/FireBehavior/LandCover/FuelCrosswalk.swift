/// Fuel of each class of a map of land cover: data, not a constant of nature.
///
/// The built-in tables are choices that docs/behavior.md explains; another table in the same form replaces them.
public struct FuelCrosswalk: Hashable, Sendable {
    /// In order of their classes.
    public let entries: [Entry]

    /// One class of land cover.
    public struct Entry: Hashable, Sendable {
        /// The class's number in the map.
        public let landCoverClass: Int
        /// FBP fuel while broad leaves and larch needles are out; `nil` where nothing burns or FBP has no fuel.
        public let green: FuelType?
        /// FBP fuel while they are down.
        public let leafless: FuelType?
        /// Share of conifers in per cent, for M-1 and M-2.
        public let coniferPercent: Double?
        /// Rothermel's model, also for places FBP has no fuel for; `nil` where nothing burns.
        public let surfaceModel: SurfaceFuelModel?
        /// The class in words.
        public let name: String
    }

    /// The entry of a class; `nil` for a class that the table does not have.
    public func entry(forClass number: Int) -> Entry? {
        entries.first { $0.landCoverClass == number }
    }
}

extension FuelCrosswalk {
    /// Reads a table: a line a class, `class,green,leafless,conifer,model,name`, empty where there is none; the name may contain
    /// commas. Lines that begin with `#` are remarks.
    ///
    /// - Throws: ``FuelCrosswalkError`` for a line that says something else, with its number.
    public init(table: String) throws(FuelCrosswalkError) {
        var entries: [Entry] = []
        for (number, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            let entry = try Entry(line: String(line), number: number + 1)
            guard !entries.contains(where: { $0.landCoverClass == entry.landCoverClass }) else {
                throw FuelCrosswalkError(line: number + 1, found: "class \(entry.landCoverClass) a second time")
            }
            entries.append(entry)
        }
        self.entries = entries.sorted { $0.landCoverClass < $1.landCoverClass }
    }
}

/// A line of a crosswalk that cannot be read.
public struct FuelCrosswalkError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Number of the line in the text, from 1.
    public let line: Int
    /// What stands there.
    public let found: String

    /// Line, what was expected, what was found.
    public var description: String {
        "line \(line): \(found); expected class,green,leafless,conifer,model,name as in 70,C-2,C-2,,TU5,needle-leaved forest"
    }
}

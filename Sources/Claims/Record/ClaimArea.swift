/// An area that a claim speaks of.
public struct ClaimArea: Sendable, Equatable, Codable {
    /// Code of a loaded or known area; `RU-SIBERIA` and its like for parts of the world that have no official code.
    public var code: String
    public var part: Part
    /// How many districts of it, where the text gives a number and no names.
    public var districtCount: Int?

    public enum Part: String, Sendable, Codable {
        case whole, part
        /// Left out on purpose: "all districts except …".
        case except
    }

    public init(code: String, part: Part = .whole, districtCount: Int? = nil) {
        self.code = code
        self.part = part
        self.districtCount = districtCount
    }
}

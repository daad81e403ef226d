public import Geo

/// Puts figures and findings into words of one language.
public struct Phrasing: Sendable, Speaking {
    public let language: Language
    /// What stands between groups of three digits.
    public let separator: String
    /// Whether a claim is named by its id behind whoever made it.
    public let namesClaims: Bool
    private let areaName: @Sendable (String) -> String?

    /// - Parameters:
    ///   - separator: Between groups of three digits; as the language has it when not given.
    ///   - areaName: The name of an area by its code; the code itself stands where there is none.
    public init(
        _ language: Language, separator: String? = nil, namesClaims: Bool = true,
        areaName: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.language = language
        self.separator = separator ?? language.groupSeparator
        self.namesClaims = namesClaims
        self.areaName = areaName
    }

    public func area(_ code: String) -> String { areaName(code) ?? code }

    /// As `2019-07-31 18:00 UTC`.
    public func minute(_ instant: Instant) -> String {
        instant.description.prefix(16).replacing("T", with: " ") + " UTC"
    }

    /// The day on the clocks of a zone, as `2019-07-31`.
    public func day(_ instant: Instant, zoneMinutes: Int = 0) -> String {
        String(instant.adding(hours: Double(zoneMinutes) / 60).description.prefix(10))
    }

    /// A list with commas.
    public func list(_ items: [String]) -> String { items.joined(separator: ", ") }
}

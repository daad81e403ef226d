/// A language that reports, findings, grounds and warnings are written in.
public enum Language: String, Codable, Hashable, Sendable, CaseIterable {
    case english = "en"
    case russian = "ru"
}

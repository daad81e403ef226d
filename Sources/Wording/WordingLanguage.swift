/// A language that findings, grounds and warnings are worded in.
public enum WordingLanguage: String, Codable, Hashable, Sendable, CaseIterable {
    case english = "en"
    case russian = "ru"
}

public import EmergencyResponse
import Glibc
import ResponseFormats

/// Rule sets by file or by name.
public enum RuleSets {
    /// Those applied where nobody asks for others, as far as they hold in the areas that burn.
    public static let usual = ["russia-landscape-fires-2023", "russia-forest-emergency-2016", "us-preparedness-style"]

    /// - Parameter name: The path of a file, or the name of a set in the folder of rules.
    /// - Throws: ``OperationError`` or ``FormatError``.
    public static func read(_ name: String) throws -> RuleSet {
        if name.hasSuffix(".json") || name.contains("/") || name == "-" { return try RuleSetFile.read(name) }
        let folder = try ProjectFolder.rules.find()
        let path = "\(folder)/\(name).json"
        guard access(path, F_OK) == 0 else {
            throw OperationError.missing(
                "rules \(name): expected a file, or one of \(usual.joined(separator: ", ")), found none in \(folder)")
        }
        return try RuleSetFile.read(path)
    }
}

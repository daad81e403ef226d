import EmergencyResponse
import Formats
import Glibc

/// Finds rule sets: a file, or one of those that come with the program, which lie where they can be read and edited.
enum RulesFolder {
    /// What is applied when nobody asks for anything else, as far as it holds in the areas that burn.
    static let usual = ["russia-landscape-fires-2023", "russia-forest-emergency-2016", "us-preparedness-style"]

    /// - Parameter name: The path of a file, or the name of a set in the folder.
    static func read(_ name: String) throws -> RuleSet {
        if name.hasSuffix(".json") || name.contains("/") || name == "-" { return try RuleSetFile.read(name) }
        let folder = try find()
        let path = "\(folder)/\(name).json"
        guard access(path, F_OK) == 0 else {
            throw Failure.missing(
                "rules \(name): expected a file, or one of \(usual.joined(separator: ", ")), found none in \(folder)")
        }
        return try RuleSetFile.read(path)
    }

    static func find() throws(Failure) -> String {
        let candidates = candidates()
        guard let found = candidates.first(where: { access("\($0)/\(usual[0]).json", F_OK) == 0 }) else {
            throw .missing(
                "rules: expected the folder Rules of the project, found none in \(candidates.joined(separator: ", ")); "
                    + "run this in the project's folder, set ZAREVO_RULES, or install with scripts/install")
        }
        return found
    }

    /// In the order in which they are tried; what is set is not guessed around.
    private static func candidates() -> [String] {
        if let set = getenv("ZAREVO_RULES") { return [String(cString: set)] }
        var result = ["Rules"]
        if let program = program() {
            var folder = program[...]
            for _ in 0..<5 {
                guard let slash = folder.lastIndex(of: "/") else { break }
                folder = folder[..<slash]
                result.append(folder + "/Rules")
                result.append(folder + "/share/zarevo/rules")
            }
        }
        return result
    }

    private static func program() -> String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }
}

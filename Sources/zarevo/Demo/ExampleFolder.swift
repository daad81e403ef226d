import Glibc

/// Finds the example data: beside the checkout, or where scripts/install puts it.
enum ExampleFolder {
    static func find() throws(Failure) -> String {
        let candidates = candidates()
        guard let found = candidates.first(where: { access($0 + "/boundaries", F_OK) == 0 }) else {
            throw .missing(
                "examples: expected the folder Examples of the project, found none in \(candidates.joined(separator: ", ")); "
                    + "run this in the project's folder, set ZAREVO_EXAMPLES, or install with scripts/install")
        }
        return found
    }

    /// In the order in which they are tried; what is set is not guessed around.
    private static func candidates() -> [String] {
        if let set = getenv("ZAREVO_EXAMPLES") { return [String(cString: set)] }
        var result = ["Examples"]
        if let program = program() {
            var folder = program[...]
            for _ in 0..<5 {
                guard let slash = folder.lastIndex(of: "/") else { break }
                folder = folder[..<slash]
                result.append(folder + "/Examples")
                result.append(folder + "/share/zarevo/examples")
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

import Glibc

/// A folder that comes with the program, where it can be read and edited: the rules, the examples, the page.
public struct ProjectFolder: Sendable {
    /// As it is called in the project.
    public let name: String
    /// As it is called where the program is installed, below `share/zarevo`.
    let installedName: String
    /// The variable of the environment that names another folder.
    let variable: String
    /// A path within by which the folder is known.
    let mark: String

    public static let examples = ProjectFolder(
        name: "Examples", installedName: "examples", variable: "ZAREVO_EXAMPLES", mark: "boundaries")
    public static let rules = ProjectFolder(
        name: "Rules", installedName: "rules", variable: "ZAREVO_RULES", mark: RuleSets.usual[0] + ".json")
    public static let web = ProjectFolder(
        name: "Web", installedName: "web", variable: "ZAREVO_WEB", mark: "room.js")

    /// - Throws: ``OperationError`` that names every place where it was looked for.
    public func find() throws(OperationError) -> String {
        let candidates = candidates()
        guard let found = candidates.first(where: { access($0 + "/" + mark, F_OK) == 0 }) else {
            throw .missing(
                "\(name.lowercased()): expected the folder \(name) of the project, found none in "
                    + candidates.joined(separator: ", ")
                    + "; run this in the project's folder, set \(variable), or install with scripts/install")
        }
        return found
    }

    /// The folder itself, where a person names it.
    ///
    /// - Throws: ``OperationError`` where it does not hold what it should.
    public func required(at path: String) throws(OperationError) -> String {
        guard access(path + "/" + mark, R_OK) == 0 else {
            throw .missing("\(path): expected the folder \(name) of the project, which holds \(mark), found none there")
        }
        return path
    }

    /// In the order in which they are tried; what is set is not guessed around.
    private func candidates() -> [String] {
        if let set = getenv(variable) { return [String(cString: set)] }
        return [name] + Self.foldersAboveProgram().flatMap { [$0 + "/" + name, $0 + "/share/zarevo/" + installedName] }
    }

    /// The nearest five, the nearest first.
    private static func foldersAboveProgram() -> [String] {
        guard let path = realpath("/proc/self/exe", nil) else { return [] }
        defer { free(path) }
        var folders: [String] = []
        var rest = String(cString: path)[...]
        while folders.count < 5, let slash = rest.lastIndex(of: "/") {
            rest = rest[..<slash]
            folders.append(String(rest))
        }
        return folders
    }
}

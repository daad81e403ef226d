/// A module with all that it imports, joined to one file: over a bad line each file more is a turn more.
///
/// Understands what the page's own modules are written in, each form in a line of its own, at its beginning:
/// `import { a, b as c } from './x.js';` and `export` before `const`, `class`, `function` or `async function`. Each module
/// becomes a function that is called once, those that it imports before it.
struct JoinedModules {
    private let read: (String) -> String?
    private var numbers: [String: Int] = [:]
    private var exports: [Set<String>] = []
    private var open: Set<String> = []
    private var text = ""

    /// - Parameter read: The text of a module, by its path below the folder of the page.
    /// - Returns: `nil` where a module is missing or in another form, or where they import each other in a ring: then a
    ///   browser loads them one by one.
    static func text(of entry: String, read: (String) -> String?) -> String? {
        withoutActuallyEscaping(read) { read in
            var joining = JoinedModules(read: read)
            return joining.add(entry).map { _ in joining.text }
        }
    }

    private init(read: @escaping (String) -> String?) { self.read = read }

    /// - Returns: The number of the module.
    private mutating func add(_ path: String) -> Int? {
        if let number = numbers[path] { return number }
        guard open.insert(path).inserted, let source = read(path), Self.isMovable(source, path) else { return nil }
        var (body, names) = ("", [String]())
        for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let moved = moved(line, of: path, &names) else { return nil }
            body += moved + "\n"
        }
        let number = exports.count
        numbers[path] = number
        exports.append(Set(names))
        text +=
            "// \(path)\nconst module\(number) = (() => {\n\(body)return { \(names.joined(separator: ", ")) };\n})();\n"
        return number
    }

    /// Whether a module means the same in a file beside the entry: what waits, or is told its own address, may not.
    private static func isMovable(_ source: String, _ path: String) -> Bool {
        let tellsAddress = source.contains("import.meta") || source.contains("import(")
        return !(path.contains("/") && tellsAddress) && !source.hasPrefix("await") && !source.contains("\nawait")
    }

    /// A line as it stands in the joined file; `nil` where its form is not known.
    private mutating func moved(_ line: Substring, of path: String, _ names: inout [String]) -> String? {
        if line.hasPrefix("import ") { return imported(line, by: path) }
        guard line.hasPrefix("export ") else { return String(line) }
        guard let found = line.firstMatch(of: /^export (?:const|class|function|async function) ([A-Za-z_$][\w$]*)/)
        else {
            return nil
        }
        names.append(String(found.1))
        return String(line.dropFirst("export ".count))
    }

    private mutating func imported(_ line: Substring, by path: String) -> String? {
        guard let found = line.wholeMatch(of: /import \{ ([\w$, ]+) \} from '(\.[\w.\/-]+)';/),
            let number = add(Self.path(String(found.2), from: path))
        else { return nil }
        let pairs = found.1.split(separator: ", ").map { $0.split(separator: " as ").map(String.init) }
        guard pairs.allSatisfy({ $0.count <= 2 && exports[number].contains($0[0]) }) else { return nil }
        return "const { " + pairs.map { $0.joined(separator: ": ") }.joined(separator: ", ") + " } = module\(number);"
    }

    /// The path below the folder of what a module names beside itself.
    private static func path(_ name: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        for part in name.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}

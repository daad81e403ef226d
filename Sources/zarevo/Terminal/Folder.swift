import Formats
import Glibc

/// A folder that files are written into.
struct Folder {
    let path: String

    /// Makes the folder and those above it where they are missing.
    init(creating path: String) throws(Failure) {
        self.path = path
        try Self.create(path)
    }

    private static func create(_ path: String) throws(Failure) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part
            guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
                throw .access("\(made): expected to make a folder, found \(String(cString: strerror(errno)))")
            }
            made += "/"
        }
    }

    /// Writes a file whose path may lead into folders below.
    func write(_ contents: String, to name: String) throws {
        if let slash = name.lastIndex(of: "/") { try Self.create(path + "/" + name[..<slash]) }
        try TextFile.write(contents, to: path + "/" + name)
    }
}

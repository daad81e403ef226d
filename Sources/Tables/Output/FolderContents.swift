import Glibc

/// Contents of a folder, with all folders below it.
struct FolderContents {
    /// Paths relative to the folder, in order; a symbolic link counts as a file.
    private(set) var files: [String] = []
    private(set) var folders: [String] = []

    /// - Throws: ``FormatError`` of kind `access`.
    init(of path: String) throws(FormatError) {
        try visit(path, "")
        files.sort()
        folders.sort()
    }

    private mutating func visit(_ root: String, _ below: String) throws(FormatError) {
        let path = below.isEmpty ? root : root + "/" + below
        guard let handle = opendir(path) else { throw .unwritable(path) }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            let own = below.isEmpty ? name : below + "/" + name
            if FileStatus(root + "/" + own, followsLinks: false)?.shape == .folder {
                folders.append(own)
                try visit(root, own)
            } else {
                files.append(own)
            }
        }
    }
}

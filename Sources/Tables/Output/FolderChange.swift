import Glibc

/// One replacement of the files of a folder.
struct FolderChange {
    /// Where the new files are made.
    let stage: String
    private let target: String
    private let name: String
    private let kind: String
    private let old: FolderManifest
    /// The folder holds nothing but files of ours, so that the new one can take its place as a whole.
    private let isWhole: Bool

    init(_ target: String, _ name: String, _ kind: String) throws(FormatError) {
        (self.target, self.name, self.kind) = (target, name, kind)
        if let status = FileStatus(target), status.shape != .folder {
            throw FormatError(kind: .access, source: name, expected: "a folder", found: "a file")
        }
        let exists = FileStatus(target) != nil
        let old = exists ? try FolderManifest(in: target, kind: kind) : FolderManifest()
        self.old = old
        isWhole = exists ? try Self.holdsOnlyOurs(target, old, kind) && !Self.isInUse(target) : true
        stage = isWhole ? TemporaryName.beside(target) : target + "/.partial-\(getpid())-" + kind
        guard mkdir(stage, FileStatus(target)?.permissions ?? 0o777) == 0 else { throw .unwritable(name) }
    }

    private static func holdsOnlyOurs(
        _ target: String, _ old: FolderManifest, _ kind: String
    ) throws(FormatError) -> Bool {
        let contents = try FolderContents(of: target)
        let isOurs = contents.files.allSatisfy { $0 == FolderManifest.name(kind) || old.holds($0, in: target) }
        return isOurs
            && contents.folders.allSatisfy { folder in contents.files.contains { $0.hasPrefix(folder + "/") } }
    }

    /// The folder that the program runs in, or one that cannot be moved.
    private static func isInUse(_ target: String) -> Bool {
        let here = ResolvedPath.of(".")
        return here == target || here.hasPrefix(target + "/") || access(ResolvedPath.parent(of: target), W_OK) != 0
            || FileStatus(target)?.device != FileStatus(ResolvedPath.parent(of: target))?.device
    }

    /// - Throws: ``FormatError`` where something that is not ours has the place of a new file.
    func requireRoom(for file: String) throws(FormatError) {
        var folder = target
        for part in file.split(separator: "/").dropLast() {
            folder += "/" + part
            if let status = FileStatus(folder, followsLinks: false), status.shape != .folder {
                throw refuse(folder, "a folder")
            }
        }
        let path = target + "/" + file
        guard FileStatus(path, followsLinks: false) != nil, !old.holds(file, in: target) else { return }
        throw refuse(name + "/" + file, "no file, or one as the last \(kind) left it")
    }

    private func refuse(_ path: String, _ expected: String) -> FormatError {
        discard()
        return FormatError(
            kind: .access, source: path, expected: expected,
            found: "one that is not of it or was changed since; move it away, or name another folder")
    }

    func fill(_ files: [(path: String, bytes: [UInt8])]) throws(FormatError) {
        do throws(FormatError) {
            for file in files {
                try FolderMaking.create(ResolvedPath.parent(of: stage + "/" + file.path), naming: name)
                try OutputFile.fill(
                    stage + "/" + file.path, O_CREAT | O_EXCL, with: file.bytes, naming: name + "/" + file.path)
            }
        } catch {
            discard()
            throw error
        }
    }

    /// Puts the new files into the place of the old ones.
    func commit(_ names: [String]) throws(FormatError) {
        var new = FolderManifest()
        for file in names {
            try requireRoom(for: file)
            new.add(file, digest: try FolderManifest.digest(of: stage + "/" + file))
        }
        try write(new, into: stage)
        if isWhole { try exchange() } else { try move(names, new) }
    }

    private func write(_ manifest: FolderManifest, into folder: String) throws(FormatError) {
        let path = folder + "/" + FolderManifest.name(kind)
        try OutputFile.fill(
            path + ".new", O_CREAT | O_TRUNC, with: Array(manifest.text.utf8), naming: name)
        guard rename(path + ".new", path) == 0 else { throw .unwritable(name) }
    }

    private func exchange() throws(FormatError) {
        if rename(stage, target) == 0 { return }
        let status = FileStatus(target)
        if let status { _ = chown(stage, status.owner, status.group) }
        guard FolderExchange.exchange(stage, target) else { throw .unwritable(name) }
        discard()
    }

    /// One after the other, where other things lie in the folder. The list names the old files and the new ones meanwhile, so
    /// that a run that was killed is made good by the next.
    private func move(_ names: [String], _ new: FolderManifest) throws(FormatError) {
        let stale = old.digests.keys.filter { new.digests[$0] == nil && old.holds($0, in: target) }.sorted()
        var both = new
        both.add(old)
        try write(both, into: target)
        for file in names {
            try FolderMaking.create(ResolvedPath.parent(of: target + "/" + file), naming: name)
            guard rename(stage + "/" + file, target + "/" + file) == 0 else { throw .unwritable(name + "/" + file) }
        }
        for file in stale { remove(file, from: target) }
        guard rename(stage + "/" + FolderManifest.name(kind), target + "/" + FolderManifest.name(kind)) == 0
        else { throw .unwritable(name) }
        discard()
    }

    /// Removes a file, and the folders that held nothing else.
    private func remove(_ file: String, from folder: String) {
        unlink(folder + "/" + file)
        var parts = file.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir(folder + "/" + parts.joined(separator: "/")) == 0 { parts = parts.dropLast() }
    }

    /// Removes what was made beside, or the old files that have changed places with it.
    func discard() {
        guard let contents = try? FolderContents(of: stage) else { return }
        for file in contents.files { unlink(stage + "/" + file) }
        for folder in contents.folders.reversed() { rmdir(stage + "/" + folder) }
        rmdir(stage)
    }
}

public import Assessment
import Geo
import Glibc
public import Tables

/// The flashes of a file.
public struct FlashReading: Sendable, Equatable {
    /// In the order of the file.
    public var flashes: [Flash]
    /// Rows without a usable place or time.
    public var rejected: [RejectedRow]
    /// Flashes that the instrument marks as degraded, which are left out.
    public var degradedCount: Int

    public init(flashes: [Flash], rejected: [RejectedRow] = [], degradedCount: Int = 0) {
        self.flashes = flashes
        self.rejected = rejected
        self.degradedCount = degradedCount
    }
}

/// Reads lightning flashes: CSV, plain or `.gz`, or netCDF of the Geostationary Lightning Mapper.
public enum FlashFile {
    /// - Parameters:
    ///   - path: `-` is standard input, for CSV.
    ///   - columns: Names of columns, where they are not called as usual.
    /// - Throws: ``FormatError`` for a file that cannot be read or is neither.
    public static func read(
        _ path: String, columns: [FlashColumn: String] = [:]
    ) throws(FormatError) -> FlashReading {
        isNetCDF(path) ? try GLMFile(path).reading() : try FlashTable(InputFile(path), columns: columns).reading
    }

    /// The files that are meant: a folder stands for those in it that end in `.nc`, `.csv` or `.csv.gz`, by name.
    public static func files(_ path: String) throws(FormatError) -> [String] {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return [path] }
        guard let folder = opendir(path) else {
            throw FormatError(kind: .access, source: path, expected: "a readable folder", found: systemMessage)
        }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if [".nc", ".csv", ".csv.gz"].contains(where: name.hasSuffix) { names.append(name) }
        }
        return names.sorted().map { path + "/" + $0 }
    }

    private static var systemMessage: String { String(cString: strerror(errno)) }

    /// Whether the first bytes are those of netCDF, old or new.
    private static func isNetCDF(_ path: String) -> Bool {
        let descriptor = path == "-" ? -1 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 4)
        let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        return count == 4 && (bytes.starts(with: "CDF".utf8) || bytes == [0x89] + Array("HDF".utf8))
    }
}

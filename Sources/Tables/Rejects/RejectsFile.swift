import Glibc

/// A CSV file of rows that could not be used, written as they come: it is there whole when it is finished, or not at all.
public final class RejectsFile {
    private let path: String
    /// Where rows wait; the file itself where nothing can be moved to its place.
    private let written: String
    private let descriptor: Int32
    private var buffer = TextBuffer()
    private var isFinished = false
    /// Why rows are missing; a file that lacks some never takes its place.
    private var failure: FormatError?

    /// Bytes that wait to be written.
    private static let pieceLength = 1 << 16

    /// - Throws: ``FormatError`` of kind `access` when the file cannot be written.
    public init(_ path: String) throws(FormatError) {
        self.path = path
        try OutputGuard.check(path, as: .csv)
        let isStream = OutputFile.isStream(path)
        written = isStream ? path : TemporaryName.beside(ResolvedPath.of(path)) + ".rows"
        descriptor = open(written, O_WRONLY | O_CLOEXEC | (isStream ? O_APPEND : O_CREAT | O_TRUNC), 0o644)
        guard descriptor >= 0 else { throw .unwritable(path) }
        buffer.append("file,line,reason,text\n")
    }

    deinit {
        close(descriptor)
        if !isFinished, written != path { unlink(written) }
    }

    /// - Parameter file: Where the row stood, as the user named it.
    public func add(_ row: RejectedRow, of file: String) throws(FormatError) {
        for (index, field) in [file, String(row.line), row.reason, row.text].enumerated() {
            if index > 0 { buffer.append(",") }
            buffer.append(csvField: field)
        }
        buffer.append("\n")
        if buffer.bytes.count >= Self.pieceLength { try flush() }
    }

    /// Brings the file to its place.
    public func finish() throws(FormatError) {
        try flush()
        isFinished = written == path
        guard !isFinished else { return }
        try OutputFile.replace(path, as: .csv) { [written, path] temporary throws(FormatError) in
            guard rename(written, temporary) == 0 else { throw .unwritable(path) }
        }
        isFinished = true
    }

    private func flush() throws(FormatError) {
        if let failure { throw failure }
        do throws(FormatError) { try writeBuffer() } catch {
            failure = error
            throw error
        }
    }

    private func writeBuffer() throws(FormatError) {
        var rest = buffer.bytes[...]
        buffer = TextBuffer()
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(path) }
            rest = rest.dropFirst(count)
        }
    }
}

import Tables

/// Where a result goes.
enum Delivery {
    /// Into a file, or to standard output.
    ///
    /// - Parameter kind: What the text is; a file of another kind is not replaced.
    static func write(_ bytes: [UInt8], as kind: FileKind, to file: String?) throws {
        guard let file else { return try Console.print(String(decoding: bytes, as: UTF8.self), terminator: "") }
        try TextFile.write(bytes, as: kind, to: file)
    }

    /// The same for text.
    static func write(_ text: String, as kind: FileKind, to file: String?) throws {
        if let file { try TextFile.write(text, as: kind, to: file) } else { try Console.print(text, terminator: "") }
    }
}

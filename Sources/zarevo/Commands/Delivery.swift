import Formats

/// Where a result goes.
enum Delivery {
    /// Into a file, or to standard output.
    static func write(_ text: String, to file: String?) throws {
        if let file { try TextFile.write(text, to: file) } else { try Console.print(text, terminator: "") }
    }
}

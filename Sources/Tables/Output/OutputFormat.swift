/// Chooses the format of an output by the option and by the ending of the file's name.
public enum OutputFormat {
    /// - Parameters:
    ///   - given: The format asked for; `nil` for none.
    ///   - path: The file; `nil` for standard output.
    ///   - terminal: The format of standard output.
    ///   - unnamed: The format of a file whose name has no ending.
    /// - Throws: ``OutputFormatError`` for an ending of no format, and for one that contradicts what was asked for.
    public static func chosen<Format: RawRepresentable & CaseIterable & Equatable>(
        _ given: Format?, for path: String?, terminal: Format, unnamed: Format
    ) throws(OutputFormatError) -> Format where Format.RawValue == String {
        guard let path else { return given ?? terminal }
        let ending = FileName.ending(of: path)
        let meant = Format.allCases.first { $0.rawValue == ending }
        if let given {
            let isKnown = meant != nil || FileKind(ending: ending) != nil
            guard meant == given || !isKnown || given.rawValue == "table" && ending == "txt" else {
                throw OutputFormatError(path: path, expected: "the ending .\(given.rawValue), as --format says")
            }
            return given
        }
        guard ending.isEmpty || meant != nil && ending != "table" else {
            let endings = Format.allCases.map(\.rawValue).filter { $0 != "table" }.map { "." + $0 }
            throw OutputFormatError(path: path, expected: "a name that ends in " + endings.joined(separator: ", "))
        }
        return meant ?? unnamed
    }
}

/// A name of an output that says something else than what would be written.
public struct OutputFormatError: Error, Equatable, CustomStringConvertible {
    public let path: String
    public let expected: String

    public var description: String {
        let ending = FileName.ending(of: path)
        return "\(path): expected \(expected), found \(ending.isEmpty ? "no ending" : "." + ending)"
    }
}

public import EmergencyResponse
public import Tables

/// A file of acts for the ledger: JSON Lines with `act`, `actor`, `effectiveAt` and `cause`.
public enum ActFile {
    /// - Returns: The commands with the numbers of their lines.
    public static func read(_ path: String) throws -> [(line: Int, command: Command)] {
        try commands(in: InputFile(path))
    }

    public static func commands(in file: InputFile) throws -> [(line: Int, command: Command)] {
        var commands: [(line: Int, command: Command)] = []
        var (rest, line) = (file.bytes[...], 0)
        while !rest.isEmpty {
            let bytes = rest.prefix { $0 != UInt8(ascii: "\n") }
            (rest, line) = (rest.dropFirst(bytes.count + 1), line + 1)
            guard !bytes.allSatisfy({ $0 == 32 || $0 == 13 }) else { continue }
            commands.append((line, try command(Array(bytes), at: "\(file.name):\(line)")))
        }
        return commands
    }

    private static func command(_ line: [UInt8], at place: String) throws -> Command {
        do { return try CanonicalJSON(json: line).decoded() } catch {
            let fault = JSONFault(error).map { "\($0)" } ?? "expected act, actor, effectiveAt and cause, found \(error)"
            throw OperationError.badData("\(place): \(fault); docs/ledger.md shows an act")
        }
    }
}

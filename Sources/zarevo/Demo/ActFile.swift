import EmergencyResponse
import Formats

/// A file of acts for the ledger: JSON Lines with `act`, `actor`, `effectiveAt` and `cause`.
enum ActFile {
    /// - Returns: The commands with the numbers of their lines.
    static func read(_ path: String) throws -> [(line: Int, command: Command)] {
        try commands(in: InputFile(path))
    }

    static func commands(in file: InputFile) throws -> [(line: Int, command: Command)] {
        try file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .filter { !$1.allSatisfy { $0 == 32 || $0 == 13 } }
            .map { index, bytes in (index + 1, try command(Array(bytes), at: "\(file.name):\(index + 1)")) }
    }

    private static func command(_ line: [UInt8], at place: String) throws -> Command {
        do { return try CanonicalJSON(json: line).decoded() } catch {
            throw Failure.badData("\(place): expected act, actor, effectiveAt and cause, found \(error)")
        }
    }
}

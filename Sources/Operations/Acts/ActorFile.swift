public import EmergencyResponse
import Tables

/// The file of a person who acts.
public enum ActorFile {
    /// - Throws: ``OperationError`` that names what is missing, or ``FormatError``.
    public static func read(_ path: String) throws -> Actor {
        let bytes = try InputFile(path).bytes
        do { return try CanonicalJSON(json: bytes).decoded() } catch {
            let form = "name, role and authority (areas, level, origins, from) of who acts"
            let fault = JSONFault(error).map { "\($0); a file of an actor has \(form)" }
            throw OperationError.badData("\(path): " + (fault ?? "expected \(form), found \(error)"))
        }
    }
}

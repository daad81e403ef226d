/// Why an operation on a store cannot be done.
public enum OperationError: Error, Equatable, CustomStringConvertible {
    /// The input is not what it should be.
    case badData(String)
    /// Something that is needed is missing.
    case missing(String)
    /// Reading or writing failed.
    case access(String)

    public var description: String {
        switch self {
        case .badData(let text), .missing(let text), .access(let text): text
        }
    }
}

/// Why a store could not be opened, read or written.
public struct StoreError: Error, Equatable, CustomStringConvertible {
    public enum Kind: Sendable {
        /// There is no file at the path.
        case missing
        /// The file is something else.
        case notAStore
        /// The file was written by a later version of the program.
        case newerSchema
        /// The file holds a value that nobody wrote there, or is damaged.
        case damaged
        /// Reading failed.
        case unreadable
        /// Writing failed, or the store was opened for reading.
        case unwritable
        /// More than a store can hold.
        case full
        /// The store holds what is somebody's own.
        case occupied
    }

    public var kind: Kind
    public var path: String
    public var expected: String
    public var found: String
    /// Next step for the user.
    public var advice: String

    public init(_ kind: Kind, path: String, expected: String, found: String, advice: String) {
        self.kind = kind
        self.path = path
        self.expected = expected
        self.found = found
        self.advice = advice
    }

    public var description: String { "\(path): expected \(expected), found \(found); \(advice)" }
}

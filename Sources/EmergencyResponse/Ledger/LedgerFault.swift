/// An entry of a ledger that is not as it was written.
public struct LedgerFault: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Finding: Error, Hashable, Sendable {
        /// The line is no canonical JSON.
        case notCanonical(String)
        /// The line is no entry of a ledger that this program knows.
        case noEntry(String)
        /// The content is not what the hash was taken of, or the hash is not the one that was taken.
        case changed(expectedHash: String, foundHash: String)
        /// Another entry was ahead of it, or the sequence has a gap.
        case notInChain(expected: String, found: String)
        /// A whole and chained entry tells what the rules refuse, or a state that it did not lead to.
        case impossible(String)
        /// The chain ends elsewhere than it should.
        case otherHead(expected: String, found: String)
    }

    /// The sequence of the entry, which is the number of its line.
    public let sequence: Int
    public let finding: Finding

    public init(sequence: Int, _ finding: Finding) {
        self.sequence = sequence
        self.finding = finding
    }

    public var description: String { "entry \(sequence): \(finding)" }
}

extension LedgerFault.Finding: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notCanonical(let what): "not in canonical form (\(what))"
        case .noEntry(let what): "not an entry of a ledger: \(what)"
        case .changed(let expected, let found): "changed: its content has the hash \(expected), it says \(found)"
        case .notInChain(let expected, let found): "not the next in the chain: expected \(expected), found \(found)"
        case .impossible(let what): "impossible: \(what)"
        case .otherHead(let expected, let found): "not where the chain should end: expected \(expected), found \(found)"
        }
    }
}

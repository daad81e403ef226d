extension Ledger {
    /// JSON Lines in the order of the chain: each entry's canonical JSON and a line feed.
    public var lines: [UInt8] { entries.flatMap { $0.canonical.bytes + [UInt8(ascii: "\n")] } }

    /// Takes up an export.
    ///
    /// Every line must be canonical, carry the hash of its content and that of the line before, and tell something that
    /// the rules allow at its place.
    ///
    /// - Parameter head: Where the chain must end, as somebody noted it elsewhere: without it, lines missing at the end
    /// cannot
    ///   be seen.
    /// - Throws: ``LedgerFault`` naming the first entry that is not as it was written.
    public init(lines: [UInt8], head: LedgerHead? = nil) throws(LedgerFault) {
        self.init()
        var rest = lines[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            rest = rest.dropFirst(line.count)
            guard rest.popFirst() != nil else { throw fault(.notCanonical("its line has no end")) }
            try take(Array(line))
        }
        if let head { try requireHead(head) }
    }

    private func requireHead(_ expected: LedgerHead) throws(LedgerFault) {
        guard expected != head else { return }
        throw LedgerFault(
            sequence: head.sequence,
            .otherHead(
                expected: "entry \(expected.sequence), \(expected.hash)", found: "entry \(head.sequence), \(head.hash)")
        )
    }

    /// Takes up the next line of an export, without its line feed; at a fault the ledger stays as it was.
    public mutating func take(_ line: [UInt8]) throws(LedgerFault) {
        do throws(LedgerFault.Finding) {
            let entry = try LedgerEntry(canonical: line)
            try requireNext(entry)
            try redo(entry)
        } catch {
            throw fault(error)
        }
    }

    private func requireNext(_ entry: LedgerEntry) throws(LedgerFault.Finding) {
        guard entry.sequence == head.sequence + 1 else {
            throw .notInChain(expected: "sequence \(head.sequence + 1)", found: "sequence \(entry.sequence)")
        }
        guard entry.previousHash == head.hash else {
            throw .notInChain(expected: "previousHash \(head.hash)", found: entry.previousHash)
        }
    }

    private func fault(_ finding: LedgerFault.Finding) -> LedgerFault {
        LedgerFault(sequence: head.sequence + 1, finding)
    }
}

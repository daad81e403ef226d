/// Merge of new rows with those that are held: every observation once, in its most refined edition.
///
/// Two rows with the same ``ObservationKey`` and the same ``ProductVersion`` are duplicates; the one that
/// ``Detection/isPreferred(over:)`` names stays. An edition is superseded as soon as an edition of a higher version has
/// the same key, or one of a more refined stream was made by the same satellite within one minute and 200 m of it: the
/// archive renames its versions and moves its pixels slightly. Superseded editions are kept and go on superseding, so that
/// what is current depends on the rows ever seen and never on their order.
///
/// - Note: distances are measured between keys (five decimals), which duplicates share.
public struct EditionMerge: Sendable {
    /// A new edition, as an index into the incoming rows.
    public struct Addition: Sendable, Equatable {
        public var incoming: Int
        public var isSuperseded: Bool
    }

    /// A held edition that takes over the values of an incoming duplicate.
    public struct Improvement: Sendable, Equatable {
        public var held: Int
        public var incoming: Int
    }

    /// How far in time, in minutes, rows that bear on a new one can lie: held rows of this reach must be given.
    ///
    /// A pass sees a place within seconds, which may fall in two minutes, and another edition may lie a minute beside each.
    public static let reachMinutes: Int32 = 3

    public let counts: EditionCounts
    /// In canonical order.
    public let additions: [Addition]
    /// In canonical order.
    public let improvements: [Improvement]
    /// Held rows, current so far, that are superseded now; in canonical order.
    public let newlySuperseded: [Int]

    /// What was held is no longer what it was.
    public var changesAnything: Bool { !(additions.isEmpty && improvements.isEmpty && newlySuperseded.isEmpty) }

    /// Merges rows into those that are held.
    ///
    /// Held rows count from 0 through the current ones and on through the superseded ones. `fileIndex` must follow one fixed
    /// order of files in both, for it decides between equal rows.
    ///
    /// - Parameters:
    ///   - incoming: In any order, with any repetition.
    ///   - current: Held and not superseded; each edition once.
    ///   - superseded: Held and superseded; each edition once.
    /// - Complexity: O(*n* log *n*), and linear where the three are sorted already.
    public init(_ incoming: [Detection], current: [Detection] = [], superseded: [Detection] = []) {
        let heldCount = current.count + superseded.count
        let rows = EditionRow.sorted([current, superseded, incoming])
        func row(_ index: Int) -> Detection {
            if index >= heldCount { return incoming[index - heldCount] }
            return index < current.count ? current[index] : superseded[index - current.count]
        }
        let editions = Edition.grouping(rows, heldCount: heldCount) { row($0).isPreferred(over: row($1)) }
        let links = EditionLinks(of: editions)
        var isSuperseded = editions.map { $0.held >= current.count }
        for link in links.all {
            isSuperseded[editions[link.first].version < editions[link.second].version ? link.first : link.second] = true
        }
        var changes = Changes()
        for (edition, isSuperseded) in zip(editions, isSuperseded) {
            changes.append(edition, isSuperseded: isSuperseded, currentCount: current.count, heldCount: heldCount)
        }
        additions = changes.additions
        improvements = changes.improvements
        newlySuperseded = changes.newlySuperseded
        counts = EditionCounts(
            incoming: incoming.count, added: additions.count, newObservations: links.newObservations(in: editions))
    }

    private struct Changes {
        var additions: [Addition] = []
        var improvements: [Improvement] = []
        var newlySuperseded: [Int] = []

        mutating func append(_ edition: Edition, isSuperseded: Bool, currentCount: Int, heldCount: Int) {
            if edition.held < 0 {
                additions.append(Addition(incoming: edition.preferred - heldCount, isSuperseded: isSuperseded))
                return
            }
            if edition.preferred != edition.held {
                improvements.append(Improvement(held: edition.held, incoming: edition.preferred - heldCount))
            }
            if isSuperseded && edition.held < currentCount { newlySuperseded.append(edition.held) }
        }
    }
}

/// How rows were taken up: their sum is the number of rows.
///
/// The sums over any rows are the same in whatever order and batches they come.
public struct EditionCounts: Sendable, Equatable {
    /// Observations that were not known: the growth of the largest number of editions no two of which are of one observation.
    public var new: Int
    /// Rows whose observation and version were held already or came before.
    public var duplicate: Int
    /// Further editions of observations, whichever came first: they replace another edition or give way to it.
    public var superseded: Int

    public init(new: Int, duplicate: Int, superseded: Int) {
        self.new = new
        self.duplicate = duplicate
        self.superseded = superseded
    }

    init(incoming: Int, added: Int, newObservations: Int) {
        self.init(new: newObservations, duplicate: incoming - added, superseded: added - newObservations)
    }
}

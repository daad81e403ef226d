public import Geo

/// Requests that a source still allows: so many in any ten minutes.
///
/// FIRMS counts a request for a large area as several transactions and does not say how many beforehand; the budget is
/// kept well below the limit, and is spent at once where the source says that it is.
public struct TransactionBudget: Sendable, Equatable {
    public static let windowSeconds: Int64 = 600
    public let limit: Int
    private var spent: [(at: Instant, count: Int)] = []

    public init(limit: Int = 1_000) { self.limit = max(limit, 1) }

    public static func == (a: TransactionBudget, b: TransactionBudget) -> Bool {
        a.limit == b.limit && a.spent.map(\.at) == b.spent.map(\.at) && a.spent.map(\.count) == b.spent.map(\.count)
    }

    /// Seconds until a request may be made; 0 where it may at once.
    public mutating func seconds(untilFreeAt now: Instant) -> Double {
        spent.removeAll { now.seconds - $0.at.seconds >= Self.windowSeconds || $0.at > now }
        guard spent.reduce(0, { $0 + $1.count }) >= limit, let first = spent.first else { return 0 }
        return Double(first.at.seconds + Self.windowSeconds - now.seconds)
    }

    public mutating func spend(_ count: Int = 1, at now: Instant) { spent.append((now, count)) }

    /// The source says that nothing is left.
    public mutating func spendAll(at now: Instant) { spent = [(now, limit)] }
}

/// Receives what an operation says while it works.
public struct Listener: Sendable {
    /// Takes a remark for the person who asked.
    public var remark: @Sendable (String) -> Void
    /// Takes one line on how far the work is, which the next one replaces; an empty one ends it.
    public var progress: @Sendable (String) -> Void

    public init(
        remark: @escaping @Sendable (String) -> Void, progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.remark = remark
        self.progress = progress
    }

    public static let silent = Listener { _ in }
}

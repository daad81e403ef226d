/// Key of a source or secret of a webhook: it describes itself as dots, so that no log and no error shows it.
public struct FeedKey: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let text: String

    /// - Returns: `nil` for an empty text, and for characters that no address holds.
    public init?(_ text: String) {
        let isUsable = text.utf8.allSatisfy { (33...126).contains($0) && !"/?#%\"".utf8.contains($0) }
        guard !text.isEmpty, isUsable else { return nil }
        self.text = text
    }

    /// A text of somebody else without the key, on one line and short enough to show.
    func redacted(_ foreign: String) -> String {
        let line = foreign.replacing(text, with: "•••").split { $0.isNewline }.first.map(String.init) ?? ""
        return String(line.filter { !$0.isNewline && $0.unicodeScalars.allSatisfy { $0.value >= 32 } }.prefix(120))
    }

    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }
}

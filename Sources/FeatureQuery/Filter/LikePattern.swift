/// Pattern of LIKE: `%` stands for any characters, `_` for one, `\` before either for itself.
///
/// - Source: OGC21-065r2, /req/advanced-comparison-operators/like-predicate.
public struct LikePattern: Equatable, Sendable {
    /// A text, within CASEI or ACCENTI if need be.
    public let source: Scalar
    private let tokens: [Token]

    /// Characters and wildcards.
    var length: Int { tokens.count }

    private enum Token: Equatable { case any, one, exactly(Character) }

    /// - Returns: `nil` when the source is no text.
    init?(_ source: Scalar) {
        guard let text = source.literalText else { return nil }
        self.source = source
        tokens = Self.tokens(of: text)
    }

    func matches(_ value: ScalarValue) -> Bool? {
        if case .text(let text) = value { matches(Array(text)) } else { nil }
    }

    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var isEscaped = false
        for character in text {
            if isEscaped {
                tokens.append(.exactly(character))
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else {
                tokens.append(character == "%" ? .any : (character == "_" ? .one : .exactly(character)))
            }
        }
        return isEscaped ? tokens + [.exactly("\\")] : tokens
    }

    /// - Complexity: O(characters × tokens): after a `%`, only the last one is tried again.
    private func matches(_ text: [Character]) -> Bool {
        var (position, token) = (0, 0)
        var retry: (position: Int, token: Int)?
        while position < text.count {
            if token < tokens.count, tokens[token] == .any {
                token += 1
                retry = (position, token)
            } else if token < tokens.count, tokens[token] == .one || tokens[token] == .exactly(text[position]) {
                (position, token) = (position + 1, token + 1)
            } else if let last = retry {
                retry = (last.position + 1, last.token)
                (position, token) = (last.position + 1, last.token)
            } else {
                return false
            }
        }
        return tokens[token...].allSatisfy { $0 == .any }
    }
}

extension Scalar {
    /// Text of a literal, folded as CASEI and ACCENTI around it ask for.
    var literalText: String? {
        switch self {
        case .text(let text): text
        case .caseInsensitive(let inner): inner.literalText.map(TextFolding.withoutCase)
        case .accentInsensitive(let inner): inner.literalText.map(TextFolding.withoutAccents)
        case .property, .bool, .number, .time: nil
        }
    }
}

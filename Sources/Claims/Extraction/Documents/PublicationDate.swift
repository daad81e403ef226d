public import Geo

/// The day of publication that a text prints near its beginning.
public enum PublicationDate {
    /// - Returns: The first full date, with its year, in the first lines; `nil` where there is none.
    public static func find(in text: String) -> Instant? {
        let opening = String(text.prefix(800))
        let tokens = Tokenizer.tokens(of: opening, decimalComma: false)
        let reader = TimeReader(publishedAt: nil)
        for index in tokens.indices {
            if let instant = isoDate(tokens[index], in: opening) { return instant }
            if let day = reader.day(in: tokens[...], at: index) { return Instant(seconds: Int64(day) * 86_400) }
        }
        return nil
    }

    /// `2019-07-31`
    private static func isoDate(_ token: Token, in text: String) -> Instant? {
        guard token.number != nil, token.range.count == 4, token.range.lowerBound + 10 <= text.utf8.count else {
            return nil
        }
        return Instant(iso8601: text.slice(token.range.lowerBound..<token.range.lowerBound + 10))
    }
}

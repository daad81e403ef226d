/// Tells that a sentence names a district which nothing is known of: what was spoken of before is not meant then.
struct UnknownPlace {
    let gazetteer: Gazetteer
    let tokens: ArraySlice<Token>
    let groups: [AreaGroup]

    var isNamed: Bool {
        tokens.indices.dropFirst().contains { index in
            guard Self.nouns.match(in: tokens, at: index) != nil, !groups.contains(where: { $0.range.contains(index) })
            else { return false }
            let (before, after) = (tokens[index - 1], index + 1 < tokens.endIndex ? tokens[index + 1] : nil)
            return isName(before, at: index - 1) || (after?.text == "имени")
        }
    }

    /// Capitalised within a sentence, or an adjective made of a place.
    private func isName(_ token: Token, at index: Int) -> Bool {
        token.isWord && token.isCapitalized && index > tokens.startIndex
            && !groups.contains { $0.range.contains(index) || $0.range.upperBound == index }
    }

    private static let nouns = PhraseList(.areas, "unknownPlace.nouns")
}

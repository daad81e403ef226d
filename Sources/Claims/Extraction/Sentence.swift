/// A sentence with the areas named in it.
struct Sentence {
    let tokens: ArraySlice<Token>
    var groups: [AreaGroup]
    /// Of the list that it is a line of.
    var title: ListTitle?
    /// Areas that an earlier sentence of the same paragraph named alone.
    var inherited: [AreaMention] = []
    /// The sentence before counted fires: "Three in the Kachugsky district" may go on.
    var followsCount = false
    /// Stands in a list below a line that speaks of the forces at work.
    var continuesForces = false
    /// The areas that are inherited come from another paragraph.
    var isInheritedFromAfar = false
    var publishedYear: Int?
    /// The days and the clock time that it names.
    var reading: TimeReading?
    /// Of the sentence as a whole, or of the line that its list stands under.
    var time: ClaimTime?

    var indices: Range<Int> { tokens.startIndex..<tokens.endIndex }

    func text(at index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    /// The tokens around a range that no semicolon or colon parts from it.
    func clause(around range: Range<Int>, commas: Bool = false) -> ArraySlice<Token> {
        func isEdge(_ index: Int) -> Bool {
            let text = tokens[index].text
            return text == ";" || text == ":" || (commas && text == ",")
        }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > tokens.startIndex, !isEdge(start - 1) { start -= 1 }
        while end < tokens.endIndex, !isEdge(end) { end += 1 }
        return tokens[start..<end]
    }

    func before(_ index: Int, reach: Int) -> ArraySlice<Token> {
        tokens[max(tokens.startIndex, index - reach)..<max(tokens.startIndex, index)]
    }

    /// Up to so many tokens from an index on, ending before a mark that parts clauses.
    func after(_ index: Int, reach: Int, marks: Set<String> = [",", ";", ":", "."]) -> ArraySlice<Token> {
        var end = index
        while end < tokens.endIndex, end - index < reach, !marks.contains(tokens[end].text) { end += 1 }
        return tokens[min(index, tokens.endIndex)..<max(end, min(index, tokens.endIndex))]
    }
}

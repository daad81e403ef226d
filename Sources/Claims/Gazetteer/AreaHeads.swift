/// Nouns that make an area of the names before or behind them.
enum AreaHeads {
    static func match(in tokens: ArraySlice<Token>, at index: Int) -> (kinds: [Gazetteer.Target.Kind], end: Int)? {
        for (phrases, kinds) in table {
            if let range = phrases.match(in: tokens, at: index) { return (kinds, range.upperBound) }
        }
        return nil
    }

    /// "районах: Абанском, Богучанском", "districts of Abansky and Kezhemsky".
    static func before(_ start: Int, in tokens: ArraySlice<Token>) -> (kinds: [Gazetteer.Target.Kind], end: Int)? {
        for back in 1...2 where start - back >= tokens.startIndex {
            let isJoint = back == 1 || [":", "—", "–", "-", "of", ","].contains(tokens[start - 1].text)
            if isJoint, plural.match(in: tokens, at: start - back) != nil { return ([.district, .county], start) }
        }
        return nil
    }

    private static let plural = PhraseList("districts|counties", "районах|районы|районов|улусах|улусы")

    private static let table: [(PhraseList, [Gazetteer.Target.Kind])] = [
        (
            PhraseList(
                "район|района|району|районом|районе|районы|районов|районам|районами|районах", "улус*", "р-н*",
                "муниципальн* район*|округ*|образовани*",
                "district|districts|rayon|rayons|raion|raions|municipal ?district|districts"),
            [.district]
        ),
        (PhraseList("county|counties"), [.county]),
        (
            PhraseList(
                "область|области|областью|областей|областям|областями|областях|обл",
                "край|края|краю|краем|крае|краев|краям|краями|краях",
                "автономн* округ*|област*", "республик*",
                "region|regions|oblast|oblasts|territory|territories|krai|krais|kray|kraj",
                "republic|republics|province|provinces", "autonomous okrug|area|district|region|oblast|republic",
                "area|areas"),
            [.region]
        ),
    ]
}

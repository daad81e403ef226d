/// Places that follow from how a sentence is built, and not from what stands nearest.
extension AreaAttachment {
    /// "89,076, 38,930 and 10,600 hectares in these regions, respectively".
    func respective(_ index: Int) -> AreaMention? {
        guard sentence.tokens.contains(where: { $0.text == "respectively" || $0.text == "соответственно" }) else {
            return nil
        }
        let mentions = sentence.groups.isEmpty ? sentence.inherited : sentence.groups.flatMap(\.mentions)
        let own = quantities.indices.filter {
            quantities[$0].subject == quantities[index].subject && !($0 > 0 && isConversion($0))
        }
        guard own.count == mentions.count, let place = own.firstIndex(of: index) else { return nil }
        return mentions[place]
    }

    /// "24 fires in Yakutia (four of them contained), in Chukotka two": what stands in parentheses is of what is before them.
    func outside(_ index: Int, after places: [Place]) -> Place? {
        let range = quantities[index].range
        guard let open = sentence.tokens[..<range.lowerBound].lastIndex(where: { $0.text == "(" || $0.text == ")" }),
            sentence.text(at: open) == "(", quantities[index].isElided
        else { return nil }
        if let own = sentence.groups.last(where: { $0.range.upperBound == open }), open == range.lowerBound - 1 {
            return Place(mentions: own.mentions, basis: .sentence)
        }
        guard
            let close = sentence.tokens[range.upperBound...].firstIndex(where: { $0.text == ")" }),
            !sentence.groups.contains(where: { (open..<close).overlaps($0.range) })
        else { return nil }
        return quantities[..<index].lastIndex { $0.range.upperBound <= open }.map { places[$0] }
    }

    /// "800 fires, 250 of them in Sicily": a share of a place that is not known.
    func isOfUnknown(_ index: Int) -> Bool {
        guard quantities[index].isElided,
            let lead = Self.shareLeads.match(in: sentence.tokens, at: quantities[index].range.upperBound),
            lead.upperBound < sentence.tokens.endIndex
        else { return false }
        let name = sentence.tokens[lead.upperBound]
        return name.isCapitalized && !sentence.groups.contains { $0.range.contains(lead.upperBound) }
            && MonthNames.month(name.text) == nil && MonthNames.weekday(name.text) == nil
    }

    static let shareLeads = PhraseList(.areas, "shareLeads")

    /// "Altai (3 hectares)": a name that is not known stands right before the number.
    func isAppended(_ index: Int) -> Bool {
        let start = quantities[index].range.lowerBound
        guard sentence.text(at: start - 1) == "(", start - 2 >= sentence.tokens.startIndex else { return false }
        return sentence.tokens[start - 2].isCapitalized && !sentence.groups.contains { $0.range.contains(start - 2) }
    }

    /// "ten planes and ten helicopters to the region": both go there.
    func shared(with next: Int, from index: Int) -> [AreaMention]? {
        guard next < quantities.count, quantities[next].subject == quantities[index].subject else { return nil }
        let gap = sentence.tokens[quantities[index].range.upperBound..<quantities[next].range.lowerBound]
        guard gap.count <= 2, gap.contains(where: { $0.text == "and" || $0.text == "и" }) else { return nil }
        return group(of: next)?.mentions
    }

    /// "12 fires in Oregon and nine in Idaho; in both states a total of 7,400 hectares": all that the sentence named.
    func bothRegions(before index: Int) -> [AreaMention]? {
        let range = quantities[index].range
        guard
            let words = Self.both.first(in: sentence.before(range.lowerBound, reach: 8))
                ?? Self.both.first(in: sentence.after(range.upperBound, reach: 6))
        else { return nil }
        let named = sentence.groups.filter { $0.range.upperBound <= words.lowerBound }.flatMap(\.mentions)
        return named.count == 2 && named[0].code != named[1].code ? named : nil
    }

    static let both = PhraseList(.areas, "both")
}

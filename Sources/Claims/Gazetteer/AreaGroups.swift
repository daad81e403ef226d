/// Puts names that stand side by side together, and leaves out those that only hold others.
struct AreaGroups {
    let gazetteer: Gazetteer
    let tokens: ArraySlice<Token>

    func groups(of mentions: [AreaMention]) -> [AreaGroup] {
        var groups: [AreaGroup] = []
        for mention in mentions {
            if let last = groups.last, isJoined(last.range.upperBound..<mention.range.lowerBound, to: mention),
                last.mentions.last?.isOfOffice != true || mention.isOfOffice || holds(mention, last)
            {
                groups[groups.count - 1].mentions.append(mention)
                groups[groups.count - 1].range = last.range.lowerBound..<mention.range.upperBound
            } else {
                groups.append(
                    AreaGroup(range: mention.range, mentions: [mention], lead: lead(mention.range.lowerBound)))
            }
        }
        return groups.map(narrowed)
    }

    /// "Officials in British Columbia, western Canada".
    private func holds(_ mention: AreaMention, _ group: AreaGroup) -> Bool {
        group.mentions.last.map { gazetteer.contains(mention.code, $0.code) } ?? false
    }

    /// A number parts two names, unless it counts districts: "in two districts of Buryatia and one in Yakutia".
    private func countsDistricts(_ index: Int, _ mention: AreaMention) -> Bool {
        [.region, .country, .macro].contains(mention.kind)
            && DistrictCount.nouns.occurs(in: tokens[tokens.startIndex..<index])
    }

    private func isJoined(_ gap: Range<Int>, to mention: AreaMention) -> Bool {
        var index = gap.lowerBound
        while index < gap.upperBound {
            if Self.joints.contains(tokens[index].text) {
                index += 1
            } else if let count = DistrictCount.read(tokens[index..<gap.upperBound], at: index) {
                index = count.end
            } else if NumberWords.value(of: tokens[index].text) != nil, index + 1 < gap.upperBound,
                countsDistricts(index, mention), Self.joints.contains(tokens[index + 1].text)
            {
                index += 1
            } else {
                return false
            }
        }
        return true
    }

    private static let joints = WordLists.words(.areas, "joints")

    private func lead(_ start: Int) -> String {
        var index = start - 1
        while index >= tokens.startIndex,
            [
                "the", "whole", "of", "all", "entire", "northern", "southern", "russia", "'s", "республике",
                "республики", "remote", "neighboring",
            ].contains(tokens[index].text)
        {
            index -= 1
        }
        return index >= tokens.startIndex ? tokens[index].text : ""
    }

    /// The district and not the region that it lies in; each area once.
    private func narrowed(_ group: AreaGroup) -> AreaGroup {
        var kept: [AreaMention] = []
        for mention in group.mentions where !kept.contains(where: { $0.code == mention.code }) {
            let holdsAnother = group.mentions.contains { gazetteer.contains(mention.code, $0.code) }
            if !holdsAnother { kept.append(mention) }
        }
        var group = group
        group.mentions = kept
        return group
    }
}

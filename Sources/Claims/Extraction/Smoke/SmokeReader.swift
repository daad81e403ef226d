/// Finds what smoke covers, what it reached and where it is gone.
struct SmokeReader {
    let sentence: Sentence

    struct Finding {
        var telling: ClaimDetail.SmokeTelling
        /// From the word for smoke to what is said of it.
        var range: Range<Int>
        var extent: SmokeExtent?
        /// Of a settlement.
        var place: Range<Int>?
        var groups: [AreaGroup]
        /// "No smoke in Irkutsk".
        var isNegative = false
    }

    /// One of each telling in a sentence; what is only possible is left out.
    func findings() -> [Finding] {
        let smokes = Self.smoke.all(in: sentence.tokens)
        guard !smokes.isEmpty, !Modality.isDenial(sentence.tokens) else { return [] }
        var found: [Finding] = []
        for (phrases, telling) in Self.tellings where !found.contains(where: { $0.telling == telling }) {
            let told = phrases.all(in: sentence.tokens).lazy.filter { words in
                !isDenied(words) && !found.contains { $0.range.overlaps(words) }
            }.compactMap { finding(telling, $0, smokes) }.first
            if let told { found.append(told) }
        }
        if found.isEmpty, let land = spread(smokes) { found.append(land) }
        return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func finding(
        _ telling: ClaimDetail.SmokeTelling, _ words: Range<Int>, _ smokes: [Range<Int>]
    ) -> Finding? {
        guard let smoke = nearest(smokes, words) else { return nil }
        let range = min(smoke.lowerBound, words.lowerBound)..<max(smoke.upperBound, words.upperBound)
        guard !isPossible(range), !isOther(range) else { return nil }
        var finding = Finding(telling: telling, range: range, groups: groups(of: words, smokes))
        finding.isNegative = telling == .cleared && Self.none.occurs(in: sentence.tokens[range])
        if telling != .cleared { finding.extent = extent(near: range) }
        if let extent = finding.extent { finding.range = joined(range, extent.range) }
        finding.place = place(of: words, range).flatMap { name in
            finding.extent.map { name.upperBound <= $0.range.lowerBound } ?? true ? name : nil
        }
        let isEmpty = finding.extent == nil && finding.place == nil && finding.groups.isEmpty
        return isEmpty && telling == .reaches ? nil : finding
    }

    /// "Smoke over 4 million square kilometres": no verb at all.
    private func spread(_ smokes: [Range<Int>]) -> Finding? {
        for smoke in smokes where !isPossible(smoke) {
            guard let extent = SmokeExtent.all(in: sentence).first(where: { isOver($0.range, smoke) }) else { continue }
            let range = joined(smoke, extent.range)
            return Finding(telling: .covers, range: range, extent: extent, groups: groups(of: smoke, smokes))
        }
        return nil
    }

    private func isOver(_ number: Range<Int>, _ smoke: Range<Int>) -> Bool {
        guard number.lowerBound >= smoke.upperBound else { return false }
        let between = sentence.tokens[smoke.upperBound..<number.lowerBound]
        return between.count <= 6 && Self.over.occurs(in: between)
    }

    /// The word for smoke that stands nearest, with no semicolon between.
    private func nearest(_ smokes: [Range<Int>], _ words: Range<Int>) -> Range<Int>? {
        let own = smokes.first { $0.overlaps(words) }
        return own
            ?? smokes.filter { isTied($0, words) }
            .min { gap($0, words).count < gap($1, words).count }
    }

    private func gap(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
        a.upperBound <= b.lowerBound ? a.upperBound..<b.lowerBound : b.upperBound..<max(a.lowerBound, b.upperBound)
    }

    /// What burned lies between a word for smoke and a verb that may be of either.
    private func isTied(_ smoke: Range<Int>, _ words: Range<Int>) -> Bool {
        let between = sentence.tokens[gap(smoke, words)]
        let reach = smoke.upperBound <= words.lowerBound ? 18 : 6
        return between.count <= reach && !between.contains { $0.text == ";" } && !Self.burning.occurs(in: between)
    }

    private func joined(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
        min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }

    private func isPossible(_ range: Range<Int>) -> Bool {
        Modality.isHypothetical(before: range.upperBound, in: sentence)
            || Self.possible.occurs(in: sentence.tokens[range])
            || Self.possible.occurs(in: sentence.after(range.upperBound, reach: 6))
    }

    /// "Has not reached", "не наблюдается".
    private func isDenied(_ words: Range<Int>) -> Bool {
        Self.negations.occurs(in: sentence.before(words.lowerBound, reach: 2))
    }

    private func isOther(_ range: Range<Int>) -> Bool { Self.others.occurs(in: sentence.tokens[range]) }

    /// A number of settlements or land in the same clause, with no other number's noun between.
    private func extent(near range: Range<Int>) -> SmokeExtent? {
        let clause = sentence.clause(around: range)
        return SmokeExtent.all(in: sentence).filter { clause.indices.overlaps($0.range) && !isOfFire($0.range, range) }
            .min { gap($0.range, range).count < gap($1.range, range).count }
    }

    /// "Smoke from fires on 3 million hectares reached Alaska": the land of the fires.
    private func isOfFire(_ number: Range<Int>, _ range: Range<Int>) -> Bool {
        let start = max(sentence.tokens.startIndex, number.lowerBound - 7)
        let before = sentence.tokens[start..<number.lowerBound]
        if range.lowerBound <= number.lowerBound { return Self.burning.occurs(in: before) }
        return Self.burning.occurs(in: before) || Self.burning.occurs(in: sentence.tokens[gap(number, range)])
            || Self.fires.occurs(in: before)
    }
}

public import Assessment
import FireEvents
import Geo
public import Wording

extension Situation {
    /// One sentence that could be read aloud on the radio: how many fires burn, on how much, how that changed since the
    /// day before, and who is near.
    public func headlineSentence(language: Language) -> String {
        HeadlineSentence(situation: self, language: language).text
    }
}

extension Situation {
    /// Fires that burn if all that may be static heat are fires; `nil` where nobody looked.
    var mostActiveEvents: Int? { headline.activeEventCount.map { $0 + possibleStaticHeat.count } }
}

private struct HeadlineSentence {
    let situation: Situation
    let language: Language

    var wording: Wording { language.wording }
    var numbers: NumberText { NumberText(language: language) }

    var text: String {
        let name = situation.scopeName(language)
        // Within the sentence it is no name.
        let start = wording.sentenceIn.filled(
            name == wording.allFires ? name.prefix(1).lowercased() + name.dropFirst() : name)
        guard let count = situation.headline.activeEventCount, let land = situation.headline.activeArea else {
            return capitalized(start + watch.sentence(situation))
        }
        if situation.fires.isEmpty { return capitalized(start + wording.sentenceNoneKnown) }
        if count == 0 { return capitalized(start + nothingBurns) }
        return capitalized(start + fires(count) + area(land) + change(count) + people) + possible(count)
            + watch.addition(situation.headline.notKnownEventCount)
    }

    private func possible(_ count: Int) -> String {
        guard let most = situation.mostActiveEvents, most > count else { return "" }
        return wording.sentencePossible.filled(
            numbers.counted(most - count, wording.heatSource), numbers.count(count), numbers.count(most))
    }

    private var watch: WatchWords { WatchWords(language) }

    private var nothingBurns: String {
        let quiet = situation.quietCount
        guard quiet > 0 else { return wording.sentenceNone + "." }
        return wording.sentenceNone + wording.sentenceQuiet.filled(numbers.counted(quiet, wording.fire))
    }

    private func fires(_ count: Int) -> String {
        wording.fireBurns.form(after: count).filled(numbers.count(count))
    }

    private func area(_ area: AreaInterval) -> String {
        let isLarge = area.best >= 1e6
        let value = RoundedInterval(area, scaledBy: isLarge ? 1e-6 : 1, finest: isLarge ? 1e-4 : 1)
        let noun = isLarge ? wording.hectare.form(after: 1_000_000) : wording.hectare.form(after: Int(value.best))
        let unit = isLarge ? wording.million + " " + noun : noun
        return wording.sentenceOn.filled(numbers.best(value), unit)
            + wording.sentenceBetween.filled(
                numbers.decimal(value.low, value.decimals), numbers.decimal(value.high, value.decimals))
    }

    private func change(_ count: Int) -> String {
        guard let before = situation.dayBefore?.activeEventCount else {
            return situation.lacksDayBefore ? wording.sentenceNoDayBefore : "; " + watch.dayBeforeNotLoaded
        }
        let change = count - before
        if change == 0 { return wording.sentenceSame }
        return (change > 0 ? wording.sentenceMore : wording.sentenceFewer).filled(numbers.count(abs(change)))
    }

    private var people: String {
        guard !situation.lacksPlaces, let count = situation.headline.settlementsWithin20Kilometers else {
            return wording.sentenceNoPlaces
        }
        guard count > 0 else { return wording.sentenceNoSettlements }
        let people = spoken(situation.headline.populationWithin20Kilometers ?? 0)
        return wording.sentenceSettlements.filled(
            wording.settlementLies.form(after: count).filled(numbers.count(count), people))
    }

    /// Inhabitants as one says them: to three digits, with "about" where that changed the number.
    private func spoken(_ people: Int) -> String {
        guard people >= 1_000 else { return numbers.counted(people, wording.person) }
        let step = RoundedInterval.powerOfTen(notAbove: Double(people)) / 100
        let rounded = Int(RoundedInterval.round(Double(people), to: step))
        let text = numbers.counted(rounded, wording.person)
        return rounded == people ? text : wording.sentenceAbout.filled(text)
    }

    private func capitalized(_ sentence: String) -> String {
        sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
}

extension Situation {
    /// Whether nothing was known to burn a day before, as far as is loaded: every fire is younger.
    var lacksDayBefore: Bool { fires.allSatisfy { $0.event.firstSeen > at.adding(hours: -24) } }
}

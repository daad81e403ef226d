import Assessment
import FireEvents

/// One of the large figures of the first page.
struct Figure {
    var title: String
    var value: String
    var unit: String
    var bounds: String
    /// Under the figure, most important first.
    var lines: [String]
    /// Where its method is told.
    var link: String
}

/// The four figures of the first page: what burns, on how much, how much has burned, who is near.
struct HeadlineFigures {
    let scene: Scene

    private var situation: Situation { scene.situation }
    private var words: Wording { scene.wording }
    private var numbers: NumberText { scene.numbers }
    private var areas: AreaText { AreaText(scene.language) }

    var all: [Figure] { [burning, active, burned, settlements] }

    private var burning: Figure {
        guard let now = situation.headline.activeEventCount, let mostActive = situation.mostActiveEvents else {
            return notKnown(words.burningFires, "method-burning")
        }
        let most = numbers.count(mostActive + situation.quietCount + situation.headline.notKnownEventCount)
        let bounds = "(" + numbers.count(now) + "–" + most + ")"
        let before = situation.dayBefore?.activeEventCount.map { change(now - $0, before: numbers.count($0)) }
        return Figure(
            title: words.burningFires, value: numbers.count(now), unit: "", bounds: bounds,
            lines: [
                before ?? noDayBefore,
                words.newWithinDay.filled(numbers.count(situation.headline.newEventCount ?? 0)),
                (mostActive == now ? words.upToWithQuiet : words.upToWithPossible).filled(most),
            ], link: "method-burning")
    }

    /// A figure that nobody can know, with the reason.
    private func notKnown(_ title: String, _ link: String) -> Figure {
        Figure(
            title: title, value: NumberText.notObserved, unit: "", bounds: "",
            lines: [WatchWords(scene.language).reason(situation.observation, at: situation.at)], link: link)
    }

    private var noDayBefore: String {
        situation.lacksDayBefore ? words.noDayBefore : WatchWords(scene.language).dayBeforeNotLoaded
    }

    private var active: Figure {
        guard let area = situation.headline.activeArea else { return notKnown(words.activeArea, "method-active") }
        guard area.high > 0 else {
            return Figure(
                title: words.activeArea, value: NumberText.notObserved, unit: "", bounds: "", lines: [words.dashNote],
                link: "method-active")
        }
        return figure(
            words.activeArea, area, situation.dayBefore?.activeArea, [areas.otherUnits(area)], "method-active")
    }

    private var burned: Figure {
        // Where nothing was ever looked at, nothing is not zero.
        guard !situation.fires.isEmpty || situation.headline.activeEventCount != nil else {
            return notKnown(words.burnedArea, "method-burned")
        }
        let area = situation.headline.burnedArea
        var lines = [areas.otherUnits(area)]
        if let comparison = situation.comparison { lines.insert(multiple(comparison, area), at: 0) }
        let first = situation.observation.firstDetection ?? situation.fires.map(\.event.firstSeen).min()
        if let first { lines.append(words.burnedSince.filled(first.dayText)) }
        return figure(words.burnedArea, area, situation.dayBefore?.burnedArea, lines, "method-burned")
    }

    /// `0.83 (0.76–0.91) × Belgium`
    func multiple(_ comparison: Comparison, _ area: AreaInterval) -> String {
        guard comparison.countryHectares > 0 else { return "" }
        let value = RoundedInterval(area, scaledBy: 1 / comparison.countryHectares, finest: 0.001)
        return "= " + numbers.interval(value) + " × " + scene.names.country(comparison)
    }

    private var settlements: Figure {
        let figures = situation.headline
        guard !situation.lacksPlaces else {
            return Figure(
                title: words.settlementsNear, value: NumberText.notObserved, unit: "", bounds: "",
                lines: [words.noPlaces], link: "method-settlements")
        }
        guard let now = figures.settlementsWithin20Kilometers else {
            return notKnown(words.settlementsNear, "method-settlements")
        }
        let before = situation.dayBefore?.settlementsWithin20Kilometers.map {
            change(now - $0, before: numbers.count($0))
        }
        return Figure(
            title: words.settlementsNear, value: numbers.count(now), unit: "", bounds: "",
            lines: [
                before ?? noDayBefore, numbers.counted(figures.populationWithin20Kilometers ?? 0, words.person),
            ], link: "method-settlements")
    }

    private func figure(
        _ title: String, _ area: AreaInterval, _ before: AreaInterval?, _ lines: [String], _ link: String
    ) -> Figure {
        let parts = areas.parts(area)
        let change = before.map { areaChange(area, $0) } ?? noDayBefore
        return Figure(
            title: title, value: parts.best, unit: parts.unit, bounds: parts.bounds, lines: [change] + lines, link: link
        )
    }

    private func change(_ difference: Int, before: String) -> String {
        let sign = difference > 0 ? "▲ " : (difference < 0 ? "▼ " : "= ")
        let text = difference == 0 ? "±0" : numbers.signed(difference)
        return sign + words.sinceDayBefore.filled(text) + " (" + words.then.filled(before) + ")"
    }

    /// The change of the best values, to the step that both intervals support, and the earlier figure.
    private func areaChange(_ now: AreaInterval, _ before: AreaInterval) -> String {
        let step = max(RoundedInterval(now).step, RoundedInterval(before).step)
        let difference = RoundedInterval.round(now.best - before.best, to: step)
        let earlier = ", " + words.then.filled(before.high > 0 ? areas.hectares(before) : NumberText.notObserved)
        guard difference != 0 else { return "= " + words.noChange + earlier }
        let sign = difference > 0 ? "▲ +" : "▼ "
        let text = numbers.decimal(difference, 0) + NumberText.noBreakSpace + words.hectares
        return sign + words.sinceDayBefore.filled(text) + earlier
    }
}

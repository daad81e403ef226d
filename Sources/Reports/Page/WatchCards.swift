import Assessment
import FireEvents

/// The fires to watch, each with its outline.
struct WatchCards {
    let scene: Scene
    let cells: FireCells

    func cards(_ maps: MapSet) -> [Page.WatchCard] {
        zip(maps.watched, maps.thumbnails).map { watched, picture in
            Page.WatchCard(
                name: scene.names.fire(watched.fire), reasons: watched.reasons.joined(separator: " · "),
                picture: picture, pictureFile: watched.fileName, curve: curve(watched.fire), facts: facts(watched.fire))
        }
    }

    /// A fire that was seen on one day only has no curve.
    private func curve(_ fire: LocatedEvent) -> String {
        GrowthCurve(scene.situation.series[fire.event.id] ?? [], official: fire.official, language: scene.language)?
            .drawing ?? ""
    }

    func facts(_ fire: LocatedEvent) -> [Page.Fact] {
        let (words, areas, event) = (scene.wording, AreaText(scene.language), fire.event)
        let active =
            event.status.isBurning && event.activeArea.high > 0
            ? areas.hectares(event.activeArea)
            : NumberText.notObserved + " ("
                + words.detectedAgo.filled(scene.numbers.decimal(event.hoursSinceDetection, 0)) + ")"
        var facts = [
            Page.Fact(label: words.district, value: cells.area(of: fire)),
            Page.Fact(label: words.burnedArea, value: areas.hectares(event.burnedArea)),
            Page.Fact(label: words.activeArea, value: active),
        ]
        if let official = fire.official {
            let text = OfficialText(scene.language)
            facts.append(Page.Fact(label: text.label, value: text.fact(official)))
        }
        if event.growthPerDay.high > 0 {
            let growth = scene.numbers.interval(RoundedInterval(event.growthPerDay))
            facts.append(.init(label: words.growthLabel, value: growth + NumberText.noBreakSpace + words.perDay))
        }
        if event.head != nil {
            facts.append(
                .init(
                    label: words.headLabel, value: cells.head(of: event) + NumberText.noBreakSpace + words.metersPerHour
                ))
        }
        if let near = fire.nearestPlace {
            facts.append(
                .init(label: words.nearestSettlement, value: cells.settlement(of: fire) + ", " + cells.distance(near)))
        }
        if let danger = scene.situation.danger {
            let text = SituationDangerText(scene.language)
            facts.append(.init(label: text.fireColumn, value: text.value(danger.index(of: fire), danger)))
        }
        return facts
    }
}

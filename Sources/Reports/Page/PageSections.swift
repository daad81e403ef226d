import Assessment
import FireEvents
import Geo

/// Everything after the first page, one topic a section.
struct PageSections {
    let scene: Scene
    let cells: FireCells
    let areas: AreaTable

    private var situation: Situation { scene.situation }
    private var words: Wording { scene.wording }
    private var numbers: NumberText { scene.numbers }

    var all: [Page.Section] {
        [
            section("by-region", areas.regions(most: 100), situation.regions.count { $0.eventCount > 0 }),
            section("by-district", areas.districts(most: 60), situation.districts.count { $0.eventCount > 0 }),
            fires("near", words.nearSettlements, situation.nearSettlements, Self.nearColumns, "near-settlements"),
            fires("largest", words.largest, situation.largest, Self.largestColumns, "largest"),
            fires("fastest", words.fastest, situation.fastestGrowing, Self.fastestColumns, "fastest-growing"),
            fires("new", words.newFires, situation.newFires, Self.newColumns, "new"),
            fires("ended", words.endedFires, situation.endedFires, Self.endedColumns, "ended"),
            observation, leftOut,
        ]
    }

    private static let nearColumns: [FireColumn] = [
        .name, .area, .settlement, .distance, .people, .active, .burned, .sources,
    ]
    private static let largestColumns: [FireColumn] = [
        .name, .area, .status, .active, .burned, .hoursSinceDetection, .sources,
    ]
    private static let fastestColumns: [FireColumn] = [
        .name, .area, .growth, .active, .burned, .head, .power, .sources,
    ]
    private static let newColumns: [FireColumn] = [
        .name, .area, .firstSeen, .active, .burned, .settlement, .distance, .sources,
    ]
    private static let endedColumns: [FireColumn] = [.name, .area, .lastSeen, .hoursSinceLook, .burned, .sources]

    private func section(_ anchor: String, _ table: Table, _ count: Int) -> Page.Section {
        Page.Section(
            anchor: anchor, title: table.title, count: numbers.count(count), paragraphs: [], tables: [table])
    }

    private func fires(
        _ anchor: String, _ title: String, _ fires: [LocatedEvent], _ columns: [FireColumn], _ file: String
    ) -> Page.Section {
        // Where weather is loaded its column stands before the sources.
        let shown = situation.danger == nil ? columns : columns.dropLast() + [.danger] + columns.suffix(1)
        return section(anchor, cells.table(title, fires, shown, file: file), fires.count)
    }

    private var observation: Page.Section {
        let seen = situation.observation
        var paragraphs: [String] = []
        if let first = seen.firstDetection, let last = seen.lastDetection {
            let count = numbers.counted(seen.detectionCount, words.detection)
            paragraphs.append(words.detectionSpan.filled(count, first.minuteText + " UTC", last.minuteText + " UTC"))
        }
        paragraphs.append(seen.gaps.isEmpty ? words.noGaps : words.gapsIntroduction)
        return Page.Section(
            anchor: "observation", title: words.observation, count: numbers.count(seen.gaps.count),
            paragraphs: paragraphs, tables: (seen.gaps.isEmpty ? [] : [gaps]) + [satellites])
    }

    private var gaps: Table {
        Table(
            title: "", columns: [.init(words.gapFrom), .init(words.gapTo), .init(words.gapHours, isNumber: true)],
            rows: situation.observation.gaps.map { gap in
                .init(cells: [
                    .init(text: gap.from.minuteText), .init(text: gap.to.minuteText),
                    .init(text: numbers.decimal(gap.to.hours(since: gap.from), 0), isNumber: true),
                ])
            }, whenEmpty: words.noGaps)
    }

    private var satellites: Table {
        Table(
            title: "", columns: [.init(words.satellite), .init(words.detections, isNumber: true)],
            rows: situation.observation.detectionsBySatellite.map { count in
                .init(cells: [
                    .init(text: count.satellite.name + " (" + count.satellite.instrument.rawValue + ")"),
                    .init(text: numbers.count(count.count), isNumber: true),
                ])
            }, whenEmpty: words.noRows)
    }

    private var leftOut: Page.Section {
        let left = situation.leftOut
        let texts = [
            (words.leftOutStatic, left.staticHeatEvents, left.staticHeatDetections),
            (words.leftOutPossible, left.possibleStaticHeatEvents, left.possibleStaticHeatDetections),
            (words.leftOutUnknown, left.unknownEvents, left.unknownDetections),
        ]
        return Page.Section(
            anchor: "left-out", title: words.leftOut,
            count: numbers.count(
                left.staticHeatEvents + left.possibleStaticHeatEvents + left.unknownEvents),
            paragraphs: texts.map {
                $0.0.filled(numbers.counted($0.1, words.heatSource), numbers.counted($0.2, words.detection))
            } + (left.unknownEvents > 0 ? [shares(left)] : []),
            tables: situation.possibleStaticHeat.isEmpty ? [] : [possible])
    }

    /// Those that burn and may be fires, for whoever wants to look.
    private var possible: Table {
        cells.table(
            words.possibleTitle, situation.possibleStaticHeat,
            [.name, .area, .firstSeen, .active, .settlement, .distance, .sources], file: "possible-static-heat")
    }

    private func shares(_ left: LeftOut) -> String {
        let shares = [left.unknownEventShare, left.unknownDetectionShare, left.lowConfidenceShare].map {
            numbers.decimal(100 * ($0 ?? 0), 1) + "\u{a0}%"
        }
        return words.leftOutShares.filled(
            shares[0], shares[1], shares[2], numbers.count(left.daytimeUnknownEvents))
    }
}

import Assessment
import FireEvents
import Geo

/// The tables of a fire's page.
struct RoomFireTables {
    let account: FireAccount
    let room: Room

    private var words: RoomWords { room.words }
    private var wording: Wording { room.scene.wording }
    private var numbers: NumberText { room.numbers }

    var all: [RoomPart] {
        [
            RoomPart(title: words.growthByDay, paragraphs: [wording.dashNote], tables: [days]),
            RoomPart(title: words.burnedHere, tables: [areas]),
            RoomPart(title: words.settlements, tables: [settlements]),
            RoomPart(title: words.official, paragraphs: official.isEmpty ? [words.noOfficial] : [], tables: official),
            RoomPart(title: words.ancestry, tables: [ancestry]),
        ]
    }

    /// The newest day first.
    private var days: Table {
        table(
            [
                .init(words.day), .init(words.observed), .init(wording.burned, isNumber: true, hasBounds: true),
                .init(words.grew, isNumber: true, hasBounds: true),
                .init(wording.active, isNumber: true, hasBounds: true),
                .init(words.powerLargest + ", " + words.megawatts, isNumber: true),
                .init(wording.detections, isNumber: true),
            ], account.days.reversed().map(day), empty: wording.noRows)
    }

    private func day(_ day: DailyRecord) -> Table.Row {
        let power = day.maximumPassMegawatts.map { numbers.decimal($0, 0) } ?? NumberText.notObserved
        return Table.Row(cells: [
            .init(text: day.day.dayText), .init(text: look(day)), room.cells.figure(day.burnedArea),
            known(day.isLookedAt ? day.growth : nil), known(day.activeArea.flatMap { $0.high > 0 ? $0 : nil }),
            .init(text: power, isNumber: true), .init(text: numbers.count(day.detectionCount), isNumber: true),
        ])
    }

    /// A dash where nobody looked: that is no zero.
    private func known(_ area: AreaInterval?) -> Table.Cell {
        area.map(room.cells.figure) ?? .init(text: NumberText.notObserved, isNumber: true, hasBounds: true)
    }

    private func look(_ day: DailyRecord) -> String {
        if day.isObserved { return words.seenThatDay }
        switch day.look {
        case .lookedAt: return words.notSeen
        case .notLookedAt: return words.notLooked
        case .notKnown: return words.lookNotKnown
        }
    }

    private var areas: Table {
        table(
            [.init(wording.name), .init(wording.burned, isNumber: true, hasBounds: true)],
            account.fire.areas.map { share in
                let name = (share.isApproximate ? "≈ " : "") + (room.areaNames[share.code] ?? Names.clean(share.code))
                let link = room.address.link { ($0.area, $0.fire) = (share.code, nil) }
                return Table.Row(
                    cells: [Table.Cell(text: name).leading(to: link), room.cells.figure(share.burnedArea)],
                    attributes: [.init(name: "area", value: share.code)])
            }, empty: wording.noRows)
    }

    private var settlements: Table {
        table(
            [
                .init(wording.name), .init(words.people, isNumber: true), .init(wording.distance, isNumber: true),
                .init(words.fromHere),
            ],
            account.fire.nearbyPlaces.prefix(50).map { near in
                let people = near.place.population > 0 ? numbers.count(near.place.population) : NumberText.notObserved
                let toward =
                    near.kilometers == 0
                    ? wording.insideName
                    : room.cells.compass(account.fire.event.center.degreesToward(near.place.coordinate))
                return Table.Row(
                    cells: [
                        .init(text: room.scene.names.place(near.place)), .init(text: people, isNumber: true),
                        .init(text: numbers.decimal(near.kilometers, 1), isNumber: true), .init(text: toward),
                    ], attributes: [.init(name: "place", value: String(near.place.identifier))])
            }, empty: account.fire.nearestPlace == nil ? wording.noPlaces : words.noSettlements)
    }

    /// Each figure beside the other.
    private var official: [Table] {
        account.official.isEmpty
            ? []
            : [OfficialSection(scene: room.scene).table(OfficialText(room.language), account.official).unlinked]
    }

    private var ancestry: Table {
        table(
            [
                .init(wording.firstSeen), .init(words.ancestry), .init(words.other),
                .init(wording.burned, isNumber: true, hasBounds: true),
            ], account.family.map(step), empty: words.noAncestry)
    }

    private func step(_ record: FamilyRecord) -> Table.Row {
        let other = record.otherId ?? ""
        return Table.Row(cells: [
            .init(text: record.time.minuteText), .init(text: kind(record)),
            Table.Cell(text: other).leading(
                to: other.isEmpty ? "" : room.address.link { ($0.fire, $0.at) = (other, record.time.adding(hours: -1)) }
            ),
            known(record.otherBurnedArea),
        ])
    }

    private func kind(_ record: FamilyRecord) -> String {
        switch record.kind {
        case .merged: words.merged
        case .rekindled: words.rekindled
        case .separated:
            words.separated.filled(
                record.fronts.map { numbers.count($0.now) } ?? NumberText.notObserved,
                record.fronts.map { numbers.count($0.before) } ?? NumberText.notObserved)
        }
    }

    private func table(_ columns: [Table.Column], _ rows: [Table.Row], empty: String) -> Table {
        Table(title: "", columns: columns, rows: rows, whenEmpty: empty)
    }
}

extension Table {
    /// Without links to a chapter on methods, where the page has none.
    var unlinked: Table {
        let columns = columns.map { column in
            var column = column
            (column.link, column.hasLink) = ("", false)
            return column
        }
        return Table(
            title: title, columns: columns, rows: rows, notes: notes, whenEmpty: whenEmpty, caption: caption)
    }
}

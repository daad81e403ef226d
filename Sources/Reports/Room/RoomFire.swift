import Assessment
import FireEvents
import Geo

/// The page of one fire.
struct RoomFire {
    let identifier: String
    let name: String
    let place: String
    let facts: [Page.Fact]
    /// Growth from day to day, and the outline; empty where there is none.
    let curve: String
    let outline: String
    let parts: [RoomPart]
    let links: [Link]
    let close: String
    let words: RoomWords

    struct Link {
        var address: String
        var text: String
    }

    init(_ account: FireAccount, in room: Room) {
        let tables = RoomFireTables(account: account, room: room)
        let fire = account.fire
        identifier = fire.event.id
        name = room.scene.names.fire(fire)
        place = room.cells.area(of: fire)
        facts = RoomFireFacts(account: account, room: room).all
        curve = GrowthCurve(account.days, official: fire.official, language: room.language)?.drawing ?? ""
        outline = ThumbnailMap(fire: fire, scene: room.scene).drawing.inline
        parts = tables.all
        links = Self.links(account, room)
        close = room.address.link { $0.fire = nil }
        words = room.words
    }

    private static func links(_ account: FireAccount, _ room: Room) -> [Link] {
        let path = "/data/fires/" + account.fire.event.id.percentEncoded
        let time = "?at=" + account.at.description.percentEncoded
        return [
            Link(address: path + "/detections.csv" + time, text: room.words.sourceRows),
            Link(address: path + time, text: room.words.asJSON),
        ]
    }
}

/// Facts on a fire, a line each.
struct RoomFireFacts {
    let account: FireAccount
    let room: Room

    private var event: FireEvent { account.fire.event }
    private var words: RoomWords { room.words }
    private var numbers: NumberText { room.numbers }

    var all: [Page.Fact] {
        let cards = WatchCards(scene: room.scene, cells: room.cells)
        return [fact(words.number, event.id), fact(room.scene.wording.status, room.scene.wording.status(event.status))]
            + observation + cards.facts(account.fire) + size + heat + people
    }

    private func fact(_ label: String, _ value: String) -> Page.Fact { Page.Fact(label: label, value: value) }

    private func ago(_ hours: Double) -> String { words.before.filled(WatchWords(room.language).age(hours: hours)) }

    private var observation: [Page.Fact] {
        let seen = event.lastSeen.minuteText + " UTC, " + ago(event.hoursSinceDetection)
        let look = event.look == .lookedAt ? ago(event.hoursSinceLook) : WatchWords(room.language).notKnown
        return [
            fact(words.seen, seen), fact(words.look, look + ". " + words.lookNotYet),
            fact(words.began, event.firstSeen.minuteText + " UTC"),
        ]
    }

    private var size: [Page.Fact] {
        let kilometers = NumberText.noBreakSpace + room.scene.wording.kilometers
        let front = numbers.decimal(event.activeFrontKilometers, 1) + kilometers
        let parts =
            event.activeFrontCount > 1 ? ", " + words.frontParts.filled(numbers.count(event.activeFrontCount)) : ""
        let isSeen = event.status.isBurning
        return [
            fact(words.perimeter, numbers.decimal(event.perimeterKilometers, 1) + kilometers),
            fact(words.front, isSeen ? front + parts : NumberText.notObserved),
        ]
    }

    private var heat: [Page.Fact] {
        let power = event.radiativePower
        let megawatts = { (value: Double?) in
            value.map { numbers.decimal($0, 0) + NumberText.noBreakSpace + words.megawatts } ?? NumberText.notObserved
        }
        return [
            fact(words.powerLatest, megawatts(power.latestPassMegawatts)),
            fact(words.powerLargest, megawatts(power.maximumPassMegawatts)),
            fact(words.energy, energy),
            fact(
                words.detectionCount,
                numbers.count(event.detectionCount) + " ("
                    + event.detectionsBySatellite.map { $0.satellite.name + ": " + numbers.count($0.count) }
                    .joined(separator: ", ") + ")"),
        ]
    }

    private var energy: String {
        event.radiativePower.energyTerajoules.map {
            numbers.decimal($0, 1) + NumberText.noBreakSpace + words.terajoules
        } ?? NumberText.notObserved
    }

    private var people: [Page.Fact] {
        guard let known = account.fire.knownSettlements else { return [] }
        let counts = [
            known.populationWithin5Kilometers, known.populationWithin20Kilometers, known.populationWithin50Kilometers,
        ]
        let remote = account.fire.remotenessKilometers.map {
            fact(words.remoteness, numbers.decimal($0, 1) + NumberText.noBreakSpace + room.scene.wording.kilometers)
        }
        return [fact(words.peopleWithin, counts.map(numbers.count).joined(separator: " / "))]
            + [remote].compactMap(\.self)
    }
}

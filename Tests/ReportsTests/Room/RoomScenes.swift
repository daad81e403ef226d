import Assessment
import EmergencyResponse
import FireEvents
import Foundation
import Geo
import TestSupport
import Wording

@testable import Reports

/// Rooms over small situations, and what stands in their tables.
enum RoomScenes {
    static func room(
        _ situation: Situation, _ address: RoomAddress = RoomAddress(), language: Language = .english,
        areas: [Area] = Scenes.areas, change: (inout RoomSource) -> Void = { _ in }
    ) -> Room {
        var source = RoomSource(
            situation: situation, areas: areas, places: [], ledger: Ledger(), clock: Scenes.at.adding(hours: 2))
        source.held = Scenes.at.adding(hours: -100)...Scenes.at.adding(hours: -3)
        source.newest = Scenes.at.adding(hours: -3)
        change(&source)
        return Room(source, address, language)
    }

    static func address(_ change: (inout RoomAddress) -> Void) -> RoomAddress {
        var address = RoomAddress()
        change(&address)
        return address
    }

    /// What a browser would ask for: the address behind a link of a page.
    static func address(link: String) throws -> RoomAddress {
        let query = link.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        return try RoomAddress(
            query: query.split(separator: "&").map { part in
                let pair = part.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
                return (name: pair[0], value: pair.count > 1 ? pair[1] : "")
            })
    }

    static func rows(_ room: Room) -> [Table.Row] { RoomList(room).parts.flatMap(\.tables).flatMap(\.rows) }

    /// The values of an attribute, row by row.
    static func values(_ name: String, _ room: Room) -> [String] {
        rows(room).compactMap { row in row.attributes.first { $0.name == name }?.value }
    }

    /// Fires of every status, some of them alike in one figure or another.
    static func fires(_ count: Int, seed: Int = 1) -> [LocatedEvent] {
        var random = SplitMix(state: UInt64(seed))
        return (0..<count).map { index in
            let status = FireEvent.Status.allCases[index % FireEvent.Status.allCases.count]
            let hours = status.isBurning ? Double(index % 20) : 30 + Double(Int.random(in: 0...9, using: &random)) * 20
            var fire = Scenes.fire(
                "2019-\(1_000 + index)", name: "Tura \(Int.random(in: 1...9, using: &random))",
                at: Scenes.point(60 + Double(index % 5) / 10, 100 + Double(index) / 10), status: status, hours: hours,
                hectares: Double(Int.random(in: 1...6, using: &random)) * 100,
                kilometers: Double(Int.random(in: 0...9, using: &random)))
            fire.event.growthPerDay.best = Double(Int.random(in: 0...4, using: &random)) * 10
            fire.event.firstSeen = Scenes.at.adding(hours: -Double(Int.random(in: 1...5, using: &random)) * 24)
            fire.russianName = "Тура \(index % 7)"
            if index % 11 == 0 { fire.nearestPlace = nil }
            return fire
        }.shuffled(using: &random)
    }
}

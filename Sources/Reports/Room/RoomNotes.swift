import Assessment
import Geo

/// Notes for the reader of a page: parts of its address that are not understood, data that are not held.
struct RoomNotes {
    let lines: [String]

    init(_ room: Room) {
        lines = Self.silence(room) + Self.ignored(room) + Self.fire(room) + Self.time(room)
    }

    /// A page of the past says nothing of now.
    private static func silence(_ room: Room) -> [String] {
        guard room.address.at == nil, let since = room.source.silentSince else { return [] }
        return [room.words.feedSilent.filled(since.minuteText)]
    }

    private static func ignored(_ room: Room) -> [String] {
        room.address.ignored.map { one in
            one.expected.isEmpty
                ? room.words.ignoredName.filled(one.name)
                : room.words.ignoredValue.filled(one.name, one.value, one.expected.joined(separator: ", "))
        }
    }

    private static func fire(_ room: Room) -> [String] {
        guard let asked = room.address.fire, room.source.fire == nil else { return [] }
        return [room.words.fireNotFound.filled(asked)]
    }

    private static func time(_ room: Room) -> [String] {
        guard let held = room.source.held else { return [room.words.noDetections] }
        return room.situation.at < held.lowerBound ? [room.words.beforeFirst.filled(held.lowerBound.minuteText)] : []
    }
}

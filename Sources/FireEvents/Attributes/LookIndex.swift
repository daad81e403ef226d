public import Geo

/// When satellites saw which part of the Earth, as far as detections show: a look is a detection within some 300–600 km.
public struct LookIndex: Sendable {
    private var minutes: [Cell: [Int32]] = [:]
    /// When orbits say that satellites looked, whether or not they saw anything; `nil` when no orbits are given.
    public var overpasses: OverpassCalendar?
    /// Looks after this minute are not known.
    private var end = Int32.max

    private struct Cell: Hashable {
        var x: Int16
        var y: Int16
        var z: Int16

        init(x: Int16, y: Int16, z: Int16) {
            self.x = x
            self.y = y
            self.z = z
        }

        init(number: Int64) {
            self.init(
                x: Int16(truncatingIfNeeded: number >> 32), y: Int16(truncatingIfNeeded: number >> 16),
                z: Int16(truncatingIfNeeded: number))
        }

        var number: Int64 {
            Int64(UInt16(bitPattern: x)) << 32 | Int64(UInt16(bitPattern: y)) << 16 | Int64(UInt16(bitPattern: z))
        }
    }

    /// Looks, by the cell they were at: a number of 48 bits that stays the same from one run to the next.
    public init(minutesByCell: [Int64: [Int32]]) {
        for (number, seen) in minutesByCell { minutes[Cell(number: number)] = seen }
    }

    /// The cell that a detection is a look at.
    public static func cellNumber(of place: UnitVector) -> Int64 { cell(place).number }

    /// That cell and the 26 around it.
    public static func cellNumbers(around place: UnitVector) -> [Int64] {
        let middle = cell(place)
        return (-1...1).flatMap { x in
            (-1...1).flatMap { y in
                (-1...1).map { z in
                    Cell(x: middle.x + Int16(x), y: middle.y + Int16(y), z: middle.z + Int16(z)).number
                }
            }
        }
    }

    /// - Parameter sightings: In canonical order.
    init(_ sightings: SightingTable) {
        for index in 0..<sightings.count {
            let cell = Self.cell(sightings.vectors[index])
            if minutes[cell]?.last != sightings.minutes[index] {
                minutes[cell, default: []].append(sightings.minutes[index])
            }
        }
    }

    /// What was known at an instant; the overpasses are left as they are.
    func limited(to instant: Instant) -> LookIndex {
        var known = self
        known.end = min(end, instant.minute)
        return known
    }

    private static func cell(_ vector: UnitVector) -> Cell {
        let perCell = Earth.radiusMeters / 300_000
        return Cell(
            x: Int16((vector.x * perCell).rounded(.down)), y: Int16((vector.y * perCell).rounded(.down)),
            z: Int16((vector.z * perCell).rounded(.down)))
    }

    /// The last look at the surroundings of a place before a minute; `nil` when none is known.
    public func lastLook(near place: UnitVector, before minute: Int32) -> Int32? {
        let middle = Self.cell(place)
        var latest = overpasses?.lastLook(near: place, before: minute)
        let bound = end < minute ? end + 1 : minute
        for x in middle.x - 1...middle.x + 1 {
            for y in middle.y - 1...middle.y + 1 {
                for z in middle.z - 1...middle.z + 1 {
                    guard let seen = minutes[Cell(x: x, y: y, z: z)], let last = Self.last(seen, before: bound)
                    else { continue }
                    latest = max(latest ?? last, last)
                }
            }
        }
        return latest
    }

    private static func last(_ ascending: [Int32], before minute: Int32) -> Int32? {
        ascending[..<ascending.partitioningIndex { $0 >= minute }].last
    }
}

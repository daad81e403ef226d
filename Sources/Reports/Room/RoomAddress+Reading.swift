import Formats
public import Geo
import Tables

/// Why an address of the room cannot be meant.
public struct RoomAddressError: Error, Equatable {
    public var name: String
    public var expected: String
    public var found: String
}

extension RoomAddress {
    /// Reads the query of an address.
    ///
    /// A name that is not known is left out and noted, so that links of later editions open; so is a layer or an order that
    /// there is not. Anything else that cannot be meant is refused: a person would take the page for what was asked.
    ///
    /// - Parameter query: Decoded names and values.
    public init(query: [(name: String, value: String)]) throws(RoomAddressError) {
        self.init()
        var known: Set<String> = []
        for (name, value) in query {
            guard Self.names.contains(name) else {
                ignored.append(Ignored(name: name, value: value, expected: []))
                continue
            }
            guard known.insert(name).inserted else {
                throw RoomAddressError(name: name, expected: "once", found: value)
            }
            // A form sends its empty fields too.
            if !value.isEmpty { try read(name, value) }
        }
        dropForeignSort()
    }

    /// In the order in which addresses are written.
    static let names = [
        "at", "span", "center", "scale", "view", "layers", "fire", "area", "tab", "sort", "q", "rows", "lang", "theme",
        "wall", "part",
    ]

    private mutating func read(_ name: String, _ value: String) throws(RoomAddressError) {
        switch name {
        case "at": at = try Self.instant(value)
        case "span": span = try Self.span(value)
        case "center": center = try Self.center(value)
        case "scale": metersPerPixel = try Self.scale(value)
        case "view": view = try Self.choice(name, value)
        case "layers": readLayers(value)
        case "fire": fire = value
        case "area": area = value
        case "tab": tab = try Self.choice(name, value)
        case "sort": readSort(value)
        case "q": search = value
        case "rows": showsAllRows = try Self.word(name, value, "all")
        case "lang": language = try Self.choice(name, value)
        case "theme": theme = try Self.choice(name, value)
        case "wall": isWall = try Self.word(name, value, "1")
        default: part = try Self.choice(name, value)
        }
    }

    private mutating func readLayers(_ value: String) {
        for layer in value.split(separator: ",").map(String.init) {
            if Self.layers.contains(layer) {
                if !layers.contains(layer) { layers.append(layer) }
            } else {
                ignored.append(Ignored(name: "layers", value: layer, expected: Self.layers))
            }
        }
    }

    private mutating func readSort(_ value: String) {
        sort = Sort(rawValue: value)
        if sort == nil { ignored.append(Ignored(name: "sort", value: value, expected: [])) }
    }

    /// An order of another table is none of this one.
    private mutating func dropForeignSort() {
        if let index = ignored.firstIndex(where: { $0.name == "sort" && $0.expected.isEmpty }) {
            ignored[index].expected = tab.sorts.map(\.rawValue)
        }
        if sort == tab.sorts.first { sort = nil }
        guard let asked = sort, !tab.sorts.contains(asked) else { return }
        ignored.append(Ignored(name: "sort", value: asked.rawValue, expected: tab.sorts.map(\.rawValue)))
        sort = nil
    }

    /// From 1970 to the end of 2999: no satellite looked before, and nobody asks beyond.
    private static let years = Instant(seconds: 0)...Instant(seconds: 32_503_679_999)

    private static func instant(_ text: String) throws(RoomAddressError) -> Instant {
        guard let instant = Instant(address: text), years.contains(instant) else {
            throw RoomAddressError(name: "at", expected: "2020-09-10T12Z, 2020-09-10T12:30Z, 2020-09-10", found: text)
        }
        return instant
    }

    private static func span(_ text: String) throws(RoomAddressError) -> String {
        guard let unit = text.last, "hd".contains(unit), let number = Int(text.dropLast()),
            (1...(unit == "h" ? 8_784 : 366)).contains(number)
        else { throw RoomAddressError(name: "span", expected: "1h … 8784h, 1d … 366d", found: text) }
        return text
    }

    private static func center(_ text: String) throws(RoomAddressError) -> Coordinate {
        let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { number($0) }
        if numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1] {
            do throws(CoordinateError) { return try Coordinate(latitude: latitude, longitude: longitude) } catch {
                throw RoomAddressError(name: "center", expected: "39.8,-121.4", found: "\(text): \(error)")
            }
        }
        throw RoomAddressError(name: "center", expected: "39.8,-121.4", found: text)
    }

    private static func scale(_ text: String) throws(RoomAddressError) -> Double {
        guard let value = number(text[...]), (1...50_000).contains(value) else {
            throw RoomAddressError(name: "scale", expected: "1 … 50000", found: text)
        }
        return value
    }

    /// Digits with a point and a sign, and nothing else that a computer would read.
    private static func number(_ text: Substring) -> Double? {
        text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 } ? Double(text) : nil
    }

    private static func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ value: String
    ) throws(RoomAddressError) -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: value) { return choice }
        let known = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw RoomAddressError(name: name, expected: known, found: value)
    }

    private static func word(_ name: String, _ value: String, _ word: String) throws(RoomAddressError) -> Bool {
        guard value == word else { throw RoomAddressError(name: name, expected: word, found: value) }
        return true
    }
}

extension Instant {
    /// Reads `2020-09-10T12Z`, as addresses have it, beside what ``Instant/init(iso8601:)`` reads.
    public init?(address text: String) {
        let isHour = text.utf8.count == 14 && text.hasSuffix("Z") && text.dropFirst(10).first == "T"
        self.init(iso8601: isHour ? text.dropLast() + ":00Z" : text)
    }
}

import Geo
import Wording

extension RoomAddress {
    /// Path and query; the same for the same, whatever the order in which it was asked.
    public var link: String {
        let pairs = members.map { $0.name + "=" + $0.value.percentEncoded }
        return "/map" + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
    }

    /// The same with something changed, as a link: never of a part alone.
    func link(_ change: (inout RoomAddress) -> Void) -> String {
        var address = self
        address.part = nil
        change(&address)
        return address.link
    }

    /// Where the drawn map is as a file.
    public static let mapFilePath = "/map.svg"

    /// The view alone, which the drawing depends on.
    public var frame: RoomAddress {
        var frame = RoomAddress()
        (frame.at, frame.area, frame.view, frame.fire) = (at, area, view, fire)
        (frame.center, frame.metersPerPixel) = (center, metersPerPixel)
        return frame
    }

    /// Path and query of the drawing of this view.
    func mapFile(_ language: Language) -> String {
        var frame = frame
        (frame.language, frame.theme) = (language, theme)
        return Self.mapFilePath + frame.link.dropFirst("/map".count)
    }

    /// What differs from the usual, in the order of ``names``.
    var members: [(name: String, value: String)] {
        let values: [(String, String?)] = [
            ("at", at.map(Self.text)), ("span", span), ("center", center.map(Self.text)),
            ("scale", metersPerPixel.map { Self.text($0, places: 2) }), ("view", view == .area ? nil : view.rawValue),
            ("layers", layers.isEmpty ? nil : layers.joined(separator: ",")), ("fire", fire), ("area", area),
            ("tab", tab == .fires ? nil : tab.rawValue), ("sort", sort == tab.sorts.first ? nil : sort?.rawValue),
            ("q", search.isEmpty ? nil : search), ("rows", showsAllRows ? "all" : nil), ("lang", language?.rawValue),
            ("theme", theme?.rawValue), ("wall", isWall ? "1" : nil), ("part", part?.rawValue),
        ]
        return values.compactMap { name, value in value.map { (name, $0) } }
    }

    /// As short as it can be read again: `2020-09-10T12Z`.
    private static func text(_ instant: Instant) -> String {
        let whole = instant.description
        if !whole.hasSuffix(":00Z") { return whole }
        let minutes = whole.dropLast(4)
        return (minutes.hasSuffix(":00") ? minutes.dropLast(3) : minutes) + "Z"
    }

    private static func text(_ center: Coordinate) -> String {
        text(center.latitude, places: 4) + "," + text(center.longitude, places: 4)
    }

    /// Without zeros at the end.
    private static func text(_ value: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let units = Int((value * scale).rounded())
        let digits = String(abs(units))
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        return (units < 0 ? "-" : "") + padded.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension String {
    /// The text as part of a path or a query: all but unreserved characters of RFC 3986, comma and colon as %XX.
    public var percentEncoded: String {
        var result = ""
        for byte in utf8 {
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || [44, 45, 46, 58, 95, 126].contains(byte)
            if isPlain {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}

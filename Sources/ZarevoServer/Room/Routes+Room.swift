import Reports
import Tables
import Wording

extension Routes {
    /// Pages for people who watch fires.
    static let room: [Route] = [
        Route(
            path: "/map", summary: "The operations room as a page, in English and Russian", parameters: roomParameters,
            types: [.html], tag: { RoomTag($1, $0).text }, isHeavy: true
        ) { call, snapshot in try RoomAnswer(call: call, snapshot: snapshot).answer() },
        Route(
            path: RoomAddress.mapFilePath, summary: "The map of the operations room as a drawing",
            parameters: drawingParameters, types: [.svg], isHeavy: true
        ) { call, snapshot in try RoomAnswer(call: call, snapshot: snapshot).drawing() },
        Route(
            path: "/report", summary: "The report of an instant, as a page", parameters: reportParameters,
            types: [.html], isHeavy: true
        ) { call, snapshot in try ReportAnswer(call: call, snapshot: snapshot).html() },
        Route(
            path: "/report.pdf", summary: "The same, printed where chromium is installed", parameters: reportParameters,
            types: [.pdf], isHeavy: true
        ) { call, snapshot in try ReportAnswer(call: call, snapshot: snapshot).pdf(printing) },
    ]

    private static var drawingParameters: [Parameter] {
        let names = ["at", "center", "scale", "view", "fire", "area", "lang", "theme"]
        return roomParameters.filter { names.contains($0.name) }
    }

    private static let printing = Printing()

    private static var reportParameters: [Parameter] {
        roomParameters.filter { ["at", "area", "lang"].contains($0.name) }
    }

    /// A form sends its empty fields too, which say nothing.
    private static let roomParameters = wordParameters.map { parameter in
        var parameter = parameter
        if parameter.schema != anyText { parameter.schema = ["anyOf": .array([parameter.schema, word("")])] }
        return parameter
    }

    private static let anyText: JSON = ["type": .string("string")]

    private static let wordParameters: [Parameter] = {
        let text = anyText
        return [
            Parameter(
                name: "at", meaning: "The instant shown; that of the newest detection where it is left out",
                schema: text),
            Parameter(
                name: "span", meaning: "The stretch of time whose detections the map shows, 24h or 7d", schema: text),
            Parameter(name: "center", meaning: "Latitude and longitude of the map's middle", schema: text),
            Parameter(name: "scale", meaning: "Metres a pixel, 1 to 50000", schema: ["type": .string("number")]),
            Parameter(name: "view", meaning: "What the map shows", schema: choice(RoomAddress.View.self)),
            Parameter(name: "layers", meaning: "Layers of the map, joined by commas", schema: text),
            Parameter(name: "fire", meaning: "A fire's number, by any that it ever had", schema: text),
            Parameter(name: "area", meaning: "A loaded area by code or name", schema: text),
            Parameter(name: "tab", meaning: "The list", schema: choice(RoomAddress.Tab.self)),
            Parameter(
                name: "sort",
                meaning: "The order of the list: "
                    + RoomAddress.Sort.allCases.map(\.rawValue).joined(separator: ", ")
                    + "; another word is said on the page, and the list has its usual order", schema: text),
            Parameter(name: "q", meaning: "What names and numbers of the list hold", schema: text),
            Parameter(name: "rows", meaning: "All rows of the list in place of the first", schema: word("all")),
            Parameter(name: "lang", meaning: "The language", schema: choice(Language.self)),
            Parameter(name: "theme", meaning: "Colours", schema: choice(RoomAddress.Theme.self)),
            Parameter(name: "wall", meaning: "For a screen on a wall", schema: word("1")),
            Parameter(name: "part", meaning: "One part of the page alone", schema: choice(RoomAddress.Part.self)),
        ]
    }()

    static func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type) -> JSON
    where Choice.RawValue == String {
        ["type": .string("string"), "enum": .array(Choice.allCases.map { .string($0.rawValue) })]
    }

    private static func word(_ word: String) -> JSON { ["type": .string("string"), "enum": .array([.string(word)])] }
}

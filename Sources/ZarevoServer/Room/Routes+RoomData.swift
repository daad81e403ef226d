import Assessment
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Operations
import Reports
import Tables

extension Routes {
    private static let at = Parameter(
        name: "at", meaning: "The instant asked about; that of the newest detection where it is left out",
        schema: ["type": .string("string"), "format": .string("date-time")])

    /// What a page in the browser draws, beside what everybody asks for.
    static let roomData: [Route] = [
        Route(
            path: "/data/base", summary: "Outlines of areas and settlements, simplified",
            parameters: [
                Parameter(name: "area", meaning: "A loaded area by code or name", schema: ["type": .string("string")]),
                Parameter(
                    name: "detail", meaning: "All of it, or what a page draws first over a bad line",
                    schema: choice(RoomBase.Detail.self)),
            ], tag: { $1.base.tag }
        ) { call, snapshot in
            var query = QueryReader(call)
            let text = try query.take("area")
            let detail = try query.takeChoice("detail", RoomBase.Detail.self) ?? .full
            try query.end(known: ["area", "detail"])
            return Answer(snapshot.base.body(try snapshot.area(meant: text), detail), .json)
        },
        Route(path: "/data/acts", summary: "What is in which state, and when acts took effect", parameters: [at]) {
            call, snapshot in
            var query = QueryReader(call)
            let asked = try query.takeInstant("at")
            try query.end(known: ["at"])
            try asked.map(snapshot.checkIsMeant)
            let at = try asked ?? snapshot.at ?? RoomState(snapshot: snapshot).season(at: nil).at
            let body = snapshot.kept.answer("acts \(at)") { ActsData(ledger: snapshot.ledger, at: at).json.bytes }
            return Answer(body, .json)
        },
        Route(
            path: "/data/fires/{fireId}",
            summary: "All that is known of one fire at an instant, by any number that it ever had",
            parameters: [at]
        ) { call, snapshot in
            let (fire, at) = (call.parameter("fireId"), try instant(call))
            let body = try snapshot.kept.answer("fire \(fire) \(at?.description ?? "")") {
                let (search, found) = try FireSearch.found(fire, at: at, in: snapshot)
                let account = try search.known.account(of: found)
                return FireAccountJSON.object(account, areas: snapshot.evidence.areas).bytes
            }
            return Answer(body, .json)
        },
        Route(
            path: "/data/fires/{fireId}/detections.csv",
            summary: "The detections of one fire, as the command lists them",
            parameters: [at], types: [.csv]
        ) { call, snapshot in
            let (search, fire) = try FireSearch.found(
                call.parameter("fireId"), at: instant(call), in: snapshot)
            let rows = search.detections(of: fire)
            let csv = DetectionWriter.csv(
                rows, eventIds: rows.map { _ in fire.event.id }, files: snapshot.evidence.files)
            var answer = Answer(Array(csv.utf8), .csv)
            answer.headers = [("Content-Disposition", "attachment; filename=\"\(fire.event.id).csv\"")]
            return answer
        },
    ]

    private static func instant(_ call: Call) throws(Problem) -> Instant? {
        var query = QueryReader(call)
        let at = try query.takeInstant("at")
        try query.end(known: ["at"])
        return at
    }
}

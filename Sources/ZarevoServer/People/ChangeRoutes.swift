import Formats
import Tables

/// Paths that take more than GET, as the description of the API tells of them.
struct ChangeRoutes {
    struct Change: Sendable {
        var path: String
        var method: String
        var summary: String
        /// JSON Schema of the body; `nil` for none.
        var body: JSON?
        var responses: [(status: Int, meaning: String)]
    }

    /// Methods that a path takes; `nil` for one that is only read.
    static func methods(of path: String) -> [String]? {
        switch path {
        case "/session": ["GET", "HEAD", "POST", "DELETE"]
        case "/session/end", "/ingest": ["POST"]
        case _ where path.hasPrefix("/first/"), _ where path.hasPrefix("/desk/act/"): ["GET", "HEAD", "POST"]
        case _ where path.hasPrefix("/acts/"): ["POST"]
        default: nil
        }
    }

    static let all: [Change] = [
        Change(
            path: "/session", method: "get", summary: "Who is signed in, and the token that changes are sent with",
            responses: [(200, "The session, or that there is none"), (401, "The token does not hold")]),
        Change(
            path: "/session", method: "post", summary: "Signs in",
            body: object([("name", text(128)), ("password", text(1_024))], required: ["name", "password"]),
            responses: [
                (200, "Signed in; the session is a cookie"), (303, "Signed in by a form"),
                (401, "The name or the password is not right"),
                (403, "It comes from another site, or can be read on the way"),
                (429, "Too many attempts"),
            ]),
        Change(
            path: "/session", method: "delete", summary: "Signs out",
            responses: [(204, "Signed out"), (401, "Nobody is signed in"), (403, "It comes from another site")]),
        Change(
            path: "/data/people/me", method: "get", summary: "What whoever asks may do, and why not",
            responses: [(200, "Rights, each with the reason where it is none"), (401, "The token does not hold")]),
        Change(
            path: "/acts/{family}/{command}", method: "post",
            summary: "Records an act in the ledger, as the commands of zarevo do",
            body: object(
                [
                    ("subject", text(200)), ("content", ["type": "object"]),
                    ("effectiveAt", ["type": "string", "format": "date-time"]), ("cause", ["type": "object"]),
                    ("insist", ["type": "boolean"]), ("seen", ["type": "integer", "minimum": 0]),
                    ("confirmation", ["type": "object"]),
                ], required: ["subject", "content"]),
            responses: [
                (200, "The entry of the same request, sent before with this Idempotency-Key"),
                (201, "The new entry of the ledger"), (401, "It needs an account"),
                (403, "The role or the authority does not cover it, or it comes from another site"),
                (404, "There is no such act"), (409, "The state of the subject does not allow it"),
                (422, "The rules refuse it, or it cannot be made out"), (429, "Too many attempts to confirm"),
            ]),
    ]

    /// Files of detections are bytes: they are described apart from what is JSON.
    static let ingest = Change(
        path: "/ingest", method: "post",
        summary: "Takes up a file of detections: FIRMS CSV, plain or gzip, as zarevo ingest does",
        body: ["type": "string", "format": "binary"],
        responses: [
            (200, "The counts, as zarevo ingest --json prints them; the detections are on the disk"),
            (401, "It needs an account"), (403, "The role may not send detections"),
            (422, "It is no file of detections, or no row of it could be used"),
        ])

    private static func object(_ members: [(String, JSON)], required: [String]) -> JSON {
        [
            "type": "object", "required": .array(required.map { .string($0) }),
            "properties": .object(members.map { .init($0.0, $0.1) }), "additionalProperties": false,
        ]
    }

    private static func text(_ most: Int) -> JSON { ["type": "string", "maxLength": .integer(most)] }
}

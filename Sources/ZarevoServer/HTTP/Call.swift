import Foundation
import FoundationEssentials
import Geo
import Reports
import Wording

/// One request, as far as answers depend on it.
struct Call: Sendable {
    /// The path without the query, such as `/collections/events/items`.
    var path: String
    /// The parts of the path that stand for something, by name.
    var parameters: [String: String] = [:]
    /// Decoded names and values, in their order.
    var query: [(name: String, value: String)] = []
    var accept = ""
    /// The header `Accept-Language`.
    var acceptLanguage = ""
    /// Which files of the page in the browser there are, at this moment.
    var room: @Sendable () -> RoomFiles = { RoomFiles() }
    /// Since when the feeds of the store are silent, at this moment.
    var silentSince: @Sendable () -> Instant? = { nil }
    /// Where the client finds the server, without a slash at the end.
    var base = ""

    /// The parts of a query, `+` as a blank.
    static func query(_ text: String) -> [(name: String, value: String)] {
        text.split(separator: "&").map { part in
            let parts = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (decoded(parts[0]), parts.count > 1 ? decoded(parts[1]) : "")
        }
    }

    /// - Returns: The text as it is where it is not encoded as it should be.
    private static func decoded(_ text: Substring) -> String {
        let blanks = String(text).replacing("+", with: " ")
        return blanks.removingPercentEncoding ?? blanks
    }

    /// A part of the path.
    func parameter(_ name: String) -> String { parameters[name] ?? "" }
}

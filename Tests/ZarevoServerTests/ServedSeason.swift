import FoundationEssentials
import Geo
import Logging
import Operations
import Reports
import SeasonSupport
import Store
import TestSupport
import Testing

@testable import ZarevoServer

/// The small season, and what a server makes of it, without a network.
struct ServedSeason {
    let season: SmallSeason
    let keeper: SnapshotKeeper
    let responder: Responder
    /// Files of the page in the browser.
    var room = RoomFiles()

    init(_ detections: String = Samples.season) throws { try self.init(SmallSeason(detections)) }

    /// - Parameters:
    ///   - grids: A folder of results.
    ///   - states: Where what is worked out ahead is kept.
    init(_ season: SmallSeason, grids: String? = nil, states: KeptStates = .none) throws {
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        self.season = season
        keeper = SnapshotKeeper(
            { season.session() }, states: states, gridsFolder: grids, logger: logger)
        responder = Responder(keeper: keeper, metrics: ServerMetrics(), logger: logger)
        try keeper.refresh(season.session())
    }

    /// - Parameter target: Path and query.
    func get(_ target: String, accept: String = "", known: String? = nil, takesGzip: Bool = false) throws -> Answer {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        let (route, parameters) = try #require(Self.route(parts[0]), "no route for \(target)")
        var call = Call(path: parts[0], parameters: parameters, base: "http://test")
        call.query = Call.query(parts.count > 1 ? parts[1] : "")
        call.accept = accept
        call.room = { [room] in room }
        return responder.answer(route, call, .init(known: known, takesGzip: takesGzip))
    }

    func text(_ target: String, status: Int = 200) throws -> String {
        let answer = try get(target)
        #expect(answer.status == status, "\(target): \(String(decoding: answer.body.bytes, as: UTF8.self).prefix(300))")
        return String(decoding: answer.body.bytes, as: UTF8.self)
    }

    func features(_ target: String) throws -> FeaturePage {
        try JSONDecoder().decode(FeaturePage.self, from: Data(text(target).utf8))
    }

    private static func route(_ path: String) -> (Routes.Route, [String: String])? {
        let wanted = path.split(separator: "/").map(String.init)
        for route in Routes.all {
            let parts = route.path.split(separator: "/").map(String.init)
            guard parts.count == wanted.count else { continue }
            let pairs = zip(parts, wanted)
            guard pairs.allSatisfy({ $0.hasPrefix("{") || $0 == $1 }) else { continue }
            let named = pairs.filter { $0.0.hasPrefix("{") }.map { (String($0.0.dropFirst().dropLast()), $0.1) }
            return (route, Dictionary(uniqueKeysWithValues: named))
        }
        return nil
    }
}

/// GeoJSON as far as tests look at it.
struct FeaturePage: Decodable {
    struct Feature: Decodable {
        var id: String
        var geometry: Geometry?
    }

    struct Geometry: Decodable { var type: String }

    struct Link: Decodable {
        var rel: String
        var href: String
    }

    var features: [Feature]
    var numberMatched: Int?
    var numberReturned: Int
    var links: [Link]

    var next: String? { links.first { $0.rel == "next" }.map { String($0.href.dropFirst("http://test".count)) } }
    var ids: [String] { features.map(\.id) }
}

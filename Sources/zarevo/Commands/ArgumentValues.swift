public import ArgumentParser
import EmergencyResponse
public import FireEvents
public import Geo
import Reports
public import Wording

extension Instant: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso8601: argument) }
}

extension BoundingBox: ExpressibleByArgument {
    /// `W,S,E,N` in degrees.
    public init?(argument: String) {
        let edges = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
        guard edges.count == 4, edges.allSatisfy(\.isFinite), abs(edges[0]) <= 180, abs(edges[2]) <= 180,
            edges[1] >= -90, edges[3] <= 90, edges[1] <= edges[3]
        else { return nil }
        self.init(west: edges[0], south: edges[1], east: edges[2], north: edges[3])
    }
}

extension FireEvent.Status: ExpressibleByArgument {}
extension Area.Level: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension ResponseLevel: ExpressibleByArgument {}

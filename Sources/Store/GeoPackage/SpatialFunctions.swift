import FoundationEssentials
import GRDB
import Geo

/// The SQL functions that the triggers of a spatial index call.
///
/// Zarevo makes no such index; where a person has made one in QGIS, writing to that layer would fail without these.
enum SpatialFunctions {
    static var all: [DatabaseFunction] {
        [
            function("ST_IsEmpty") { $0.isEmpty },
            function("ST_MinX") { $0.west },
            function("ST_MaxX") { $0.east },
            function("ST_MinY") { $0.south },
            function("ST_MaxY") { $0.north },
        ]
    }

    private static func function(
        _ name: String, _ value: @escaping @Sendable (Reach) -> any DatabaseValueConvertible
    ) -> DatabaseFunction {
        DatabaseFunction(name, argumentCount: 1, pure: true) { arguments in
            guard let blob = Data.fromDatabaseValue(arguments[0]) else { return nil }
            return value(try reach(of: Array(blob)))
        }
    }

    private static func reach(of bytes: [UInt8]) throws -> Reach {
        var reach = Reach()
        if let point = try? GeometryReader.point(bytes) {
            reach.include(point)
        } else {
            reach.include(try GeometryReader.multiPolygon(bytes))
        }
        return reach
    }
}

import Claims
import EmergencyResponse
import FireEvents
import Geo
import Glibc

@testable import Formats
@testable import ModelRuns
@testable import Rasters
@testable import ResponseFormats

/// One kind of input, chosen by the variable `FUZZ_TARGET`: whatever is taken must be able to leave again.
enum FuzzTarget: String {
    case readers, areas, places, claims, alerts, acts, grids

    static let chosen = getenv("FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) } ?? .readers

    func read(_ bytes: [UInt8]) {
        switch self {
        case .readers: readAll(bytes)
        case .areas: withFile(bytes, Self.areas)
        case .places: withFile(bytes, Self.places)
        case .claims: Self.claims(bytes)
        case .alerts: Self.alerts(bytes)
        case .acts: Self.acts(bytes)
        case .grids: Self.gridAttributes(bytes)
        }
    }

    private func withFile(_ bytes: [UInt8], _ body: (String) -> Void) {
        if MemoryFile.current.fill(with: bytes) { body(MemoryFile.current.path) }
    }

    /// Outlines are valid and on the Earth, and reading them again changes nothing.
    private static func areas(_ path: String) {
        for area in (try? AreaFile.read(path)) ?? [] {
            precondition(!area.code.isEmpty && !area.shape.isEmpty)
            precondition((try? Outline.mended(area.shape)) == area.shape)
            for point in area.shape.polygons.joinedPoints {
                precondition(abs(point.latitude) <= 90 && abs(point.longitude) <= 180)
            }
        }
    }

    private static func places(_ path: String) {
        for place in (try? PlaceFile.read(path)) ?? [] {
            precondition(Place.populations.contains(place.population) && abs(place.coordinate.latitude) <= 90)
        }
        for source in (try? StaticSourceFile.read(path)) ?? [] { precondition(source.radiusMeters > 0) }
    }

    /// Claims of a text or a table are possible and come back from the form that the store keeps.
    private static func claims(_ bytes: [UInt8]) {
        var claims: [Claim] = []
        if let document = try? ClaimDocumentFile.read(bytes, name: "fuzz") {
            claims += ClaimExtractor(gazetteer: Gazetteer()).claims(in: document)
        }
        if MemoryFile.current.fill(with: bytes) { claims += (try? ClaimTable.read(MemoryFile.current.path)) ?? [] }
        for claim in claims {
            precondition(claim.quantity?.isPossible ?? true)
            guard let kept = try? CanonicalJSON(encoding: claim) else { preconditionFailure("cannot be kept") }
            precondition((try? CanonicalJSON(json: kept.bytes).decoded(Claim.self)) == claim)
        }
        precondition(ClaimTable.text(claims).utf8.count > claims.count && !ClaimJSON.list(claims).text.isEmpty)
    }

    private static func alerts(_ bytes: [UInt8]) {
        for finding in CAPReading(bytes, name: "fuzz").findings() { precondition(!finding.expected.isEmpty) }
    }

    /// A command, a ledger line or a set of rules is refused, or written as it was read.
    private static func acts(_ bytes: [UInt8]) {
        if let json = try? CanonicalJSON(json: bytes) {
            precondition((try? CanonicalJSON(canonical: json.bytes)) == json)
            if let command = try? json.decoded(Command.self) {
                var ledger = Ledger()
                _ = ledger.append(command, recordedAt: Instant(seconds: 1_700_000_000))
                precondition((try? Ledger(lines: ledger.lines))?.lines == ledger.lines)
            }
        }
        _ = try? Ledger(lines: bytes)
    }

    /// Lines are what attributes of grids say: times, units, names, projections.
    private static func gridAttributes(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        for line in lines {
            for calendar in ["standard"] + lines.prefix(1) {
                guard let axis = TimeAxis(units: line, calendar: calendar) else { continue }
                for value in [0, 1e300, -1e300, .nan, .infinity, 12.5] { _ = axis.instant(at: value)?.description }
            }
            for variable in WeatherVariable.allCases { _ = UnitConversion(line, to: variable) }
            _ = (
                WeatherVariable(standardName: line), WeatherVariable(gribElement: line),
                WeatherVariable(commonName: line)
            )
            _ = GridMapping(wellKnownText: line)
        }
        if MemoryFile.current.fill(with: bytes) { _ = try? FuelKey(reading: MemoryFile.current.path) }
    }
}

extension [Polygon] {
    fileprivate var joinedPoints: [Coordinate] { flatMap(\.rings).flatMap(\.self) }
}

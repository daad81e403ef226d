import Assessment
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Tables

/// A name of everything that the answers of a snapshot depend on: another one for other content, the same for the same.
struct SnapshotTag {
    let text: String

    /// Of areas and places alone, which maps are drawn on.
    static func base(_ evidence: Evidence) -> String {
        var content = TextBuffer()
        for place in evidence.places { content.append(place) }
        for area in evidence.areas { content.append(area) }
        return String(SHA256Digest.hexadecimal(of: content.bytes).prefix(20))
    }

    /// Of known static sources.
    static func staticSources(_ sources: StaticSourceCatalogue) -> String {
        var content = TextBuffer()
        for source in sources.sources { content.append(source) }
        return String(SHA256Digest.hexadecimal(of: content.bytes).prefix(20))
    }

    /// - Parameter base: The name of areas and places.
    init(
        _ evidence: Evidence, _ ledger: Ledger, _ incidents: [Incident], _ events: [LocatedEvent],
        _ rasters: RasterLibrary, base: String
    ) {
        var content = TextBuffer()
        content.append(ledger.head.hash)
        for file in evidence.files { content.append("\n\(file.digest) \(file.name) \(file.detectionCount)") }
        for source in evidence.staticSources.sources { content.append(source) }
        content.append("\n" + base)
        for incident in incidents { content.append(incident) }
        content.append("\n" + EventWriter.text(events, format: .csv))
        content.append("\n" + rasters.fingerprint)
        text = String(SHA256Digest.hexadecimal(of: content.bytes).prefix(20))
    }
}

extension TextBuffer {
    fileprivate mutating func append(_ source: StaticSource) {
        append("\n" + source.kind + "\n" + source.name)
        append([source.coordinate])
        append(bits: source.radiusMeters.bitPattern)
    }

    fileprivate mutating func append(_ place: Place) {
        append("\n" + place.name + "\n" + (place.russianName ?? "") + "\n" + place.countryCode)
        append([place.coordinate])
        append(place.identifier)
        append(ascii: " ")
        append(place.population)
    }

    fileprivate mutating func append(_ area: Area) {
        append("\n\(area.level) " + area.code + "\n" + area.name + "\n" + (area.russianName ?? ""))
        append("\n" + (area.parentCode ?? "") + "\n" + area.source)
        append(area.centers)
        append(area.shape)
    }

    /// There are few of them, and all that they say may be shown.
    fileprivate mutating func append(_ incident: Incident) {
        var words = incident
        words.perimeter = MultiPolygon()
        append("\n\(words)")
        append(incident.perimeter)
    }

    private mutating func append(_ shape: MultiPolygon) {
        for polygon in shape.polygons { polygon.rings.forEach { append($0) } }
    }

    /// Bit for bit.
    private mutating func append(_ places: [Coordinate]) {
        append("\n\(places.count) ")
        for place in places {
            append(bits: place.longitude.bitPattern)
            append(bits: place.latitude.bitPattern)
        }
    }

    private mutating func append(bits: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { append(byte: UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    }
}

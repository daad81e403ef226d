import CStaticSources
public import FireEvents
import Tables

/// A published table of known static sources that comes with the program.
public struct ShippedStaticSources: Sendable {
    /// Short name, by which it is left out.
    public var name: String
    public var title: String
    /// Who is to be named, and the date of the data.
    public var attribution: String
    public var licence: String
    public var sources: [StaticSource]

    /// All tables, read once; a table that cannot be read is a fault of the build and has no sources.
    public static let all: [ShippedStaticSources] = {
        var count = 0
        let tables = UnsafeBufferPointer(start: static_source_tables(&count), count: count)
        return tables.map(ShippedStaticSources.init)
    }()

    /// Sources of all tables but some.
    public static func catalogue(without names: Set<String>) -> StaticSourceCatalogue {
        names.isEmpty ? whole : StaticSourceCatalogue(all.filter { !names.contains($0.name) }.flatMap(\.sources))
    }

    private static let whole = StaticSourceCatalogue(all.flatMap(\.sources))

    /// Changes with what the tables hold: the check sums that gzip wrote at their ends.
    public static let fingerprint: String = {
        var count = 0
        let tables = UnsafeBufferPointer(start: static_source_tables(&count), count: count)
        let ends = tables.flatMap { UnsafeBufferPointer(start: $0.bytes, count: $0.count).suffix(8) }
        return String(ContentDigest.hexadecimal(of: ends).prefix(16))
    }()

    private init(_ table: static_source_table) {
        name = String(cString: table.name)
        title = String(cString: table.title)
        attribution = String(cString: table.attribution)
        licence = String(cString: table.licence)
        let packed = UnsafeBufferPointer(start: table.bytes, count: table.count)
        do throws(FormatError) {
            sources = try StaticSourceFile.read(InputFile(name: name, bytes: GzipReader.unpacked(packed, name: name)))
        } catch {
            sources = []
        }
    }
}

import EmergencyResponse
import FireEvents
import Formats
import Geo
import Operations
import Rasters
import Store
import Tables

/// A file of grids that is served: a kept run of smoke, or a result in the folder of grids.
struct RasterSource: Sendable {
    enum Place: Sendable {
        /// The identifier of a run that the store keeps.
        case store(String)
        case file(String)
    }

    enum Kind: String, Sendable, CaseIterable {
        case danger, behavior, smoke, other

        var title: String {
            switch self {
            case .danger: "Fire danger"
            case .behavior: "Fire behaviour"
            case .smoke: "Smoke"
            case .other: "Other grids"
            }
        }

        /// By layers that only such files have.
        init(_ layers: RasterLayers) {
            let names = Set(layers.layers.map(\.name))
            if names.contains("pm25_surface") {
                self = .smoke
            } else if names.contains("HFI") {
                self = .behavior
            } else if !names.isDisjoint(with: ["FWI", "nesterov"]) {
                self = .danger
            } else {
                self = .other
            }
        }
    }

    /// Letters, digits, `-` and `_`.
    let id: String
    let kind: Kind
    let place: Place
    let layers: RasterLayers
    /// Another one where the file changed.
    let fingerprint: String
    /// When it began, or was written.
    let at: Instant

    init(_ id: String, _ place: Place, _ layers: RasterLayers, fingerprint: String, at: Instant) {
        (self.id, self.place, self.layers, self.fingerprint, self.at) = (id, place, layers, fingerprint, at)
        kind = Kind(layers)
    }

    /// All times, ascending.
    var steps: [String] { Set(layers.layers.flatMap(\.steps)).sorted() }

    var mediaType: MediaType { layers.driver == "netCDF" ? .netCDF : .geoTIFF }
}

/// The grids that a snapshot offers.
struct RasterLibrary: Sendable {
    /// By kind, then identifier.
    let sources: [RasterSource]
    private let smokeGrid: @Sendable (String) throws -> [UInt8]

    /// - Parameters:
    ///   - folder: Of results; `nil` for none.
    ///   - smokeGrid: The bytes of a kept run.
    ///   - before: What need not be read again.
    ///   - remark: Told of files that are left out.
    init(
        smoke: [KeptSmoke], folder: RasterFolder?, before: RasterLibrary?,
        smokeGrid: @escaping @Sendable (String) throws -> [UInt8], remark: (String) -> Void
    ) {
        self.smokeGrid = smokeGrid
        let known = Dictionary((before?.sources ?? []).map { ($0.fingerprint, $0) }) { first, _ in first }
        var sources = smoke.compactMap { run -> RasterSource? in
            if let source = known[run.id] { return source }
            return Self.read(run.id, remark) {
                try TemporaryFile.holding(try smokeGrid(run.id), ending: ".nc") {
                    RasterSource(run.id, .store(run.id), try RasterLayers($0), fingerprint: run.id, at: run.start)
                }
            }
        }
        for file in folder?.files ?? [] {
            let source =
                known[file.fingerprint]
                ?? Self.read(file.path, remark) {
                    RasterSource(
                        file.id, .file(file.path), try RasterLayers(file.path), fingerprint: file.fingerprint,
                        at: file.writtenAt)
                }
            if let source { sources.append(source) }
        }
        self.sources = sources.sorted { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }
    }

    private static func read(
        _ name: String, _ remark: (String) -> Void, _ read: () throws -> RasterSource
    ) -> RasterSource? {
        do { return try read() } catch {
            remark("\(name): left out: \(error)")
            return nil
        }
    }

    func source(_ id: String) throws(Problem) -> RasterSource {
        guard let found = sources.first(where: { $0.id == id }) else {
            throw .notFound("grids \(quoted(id)): expected one of those that /data/grids lists")
        }
        return found
    }

    /// Calls `body` with a path at which the file of a source lies.
    func withFile<Value>(of source: RasterSource, _ body: (String) throws -> Value) throws -> Value {
        switch source.place {
        case .file(let path): try body(path)
        case .store(let id): try TemporaryFile.holding(try smokeGrid(id), ending: ".nc", read: body)
        }
    }

    /// What the tag of a snapshot says of them.
    var fingerprint: String { sources.map(\.fingerprint).joined(separator: "\n") }
}

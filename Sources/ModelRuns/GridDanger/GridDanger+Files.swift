import Rasters
import Tables

extension GridDanger {
    /// Remarks for readers of the output.
    var remarks: [DangerRemark] {
        let assumed = request.noon.assumptions.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { DangerRemark.assumed($0.key, $0.value) }
        if !planRemarks.isEmpty { return assumed + planRemarks }
        let hours = request.noon.toleranceHours
        return assumed + (hours > NoonSettings().toleranceHours ? [.farFromNoon(hours: hours)] : [])
    }

    private var content: DangerContent {
        DangerContent(
            system: request.system, layers: DangerLayer.layers(of: request.system, withWeather: request.withWeather),
            geometry: catalog.geometry, days: days.map(\.day), sources: request.paths.map(Self.fileName),
            remarks: remarks.map(\.description), block: catalog.fields.first.map(\.band.block) ?? (columns: 1, rows: 1))
    }

    private static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Runs a body with the output open; the file is in its place once all went well.
    func withOutput(_ body: (DangerWriting?) throws(FormatError) -> Void) throws(FormatError) {
        guard let path = request.output else { return try body(nil) }
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        guard ["nc", "nc4", "cdf", "tif", "tiff"].contains(ending) else {
            throw FormatError(
                kind: .access, source: path, expected: "a name that ends in .nc or .tif", found: "." + ending)
        }
        let isTIFF = ending.hasPrefix("tif")
        try OutputFile.replace(path, as: isTIFF ? .geoTIFF : .netCDF) { temporary throws(FormatError) in
            let output: DangerWriting =
                isTIFF
                ? try DangerGeoTIFF(creating: temporary, source: path, content, deflates: request.deflates)
                : try DangerNetCDF(creating: temporary, source: path, content, deflates: request.deflates)
            try body(output)
            try output.close()
        }
    }

    /// Runs a body with the state of the last day open for writing.
    func withState(_ body: (DangerState?) throws(FormatError) -> Void) throws(FormatError) {
        guard let path = request.state, let last = days.last else { return try body(nil) }
        try OutputFile.replace(path, as: .netCDF) { temporary throws(FormatError) in
            let state = try DangerState(
                creating: temporary, source: path, for: request.system, on: catalog.geometry, after: last.day)
            try body(state)
            try state.close()
        }
    }
}

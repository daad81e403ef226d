import CNetCDF
import FireBehavior
import FireWeather
import Geo
import Rasters
public import Tables

/// The primary outputs of the FBP System on grids, in memory that does not grow with the grid.
public struct GridBehavior {
    private let request: BehaviorRequest
    let inputs: BehaviorInputs
    let windows: [GridWindow]

    /// Opens the inputs.
    ///
    /// - Throws: ``FormatError`` for files that cannot be read and inputs that are missing.
    public init(_ request: BehaviorRequest) throws(FormatError) {
        GridDanger.limitCaches()
        self.request = request
        inputs = try BehaviorInputs(request)
        windows = GridWindow.covering(
            inputs.geometry, block: inputs.fuel.block, cells: max(2_048, 16_384 / max(1, request.threads)))
    }

    /// Computes, writes, and says what was done.
    public func run() throws(FormatError) -> BehaviorOutcome {
        let isTIFF = request.output.lowercased().hasSuffix(".tif") || request.output.lowercased().hasSuffix(".tiff")
        guard isTIFF || request.output.lowercased().hasSuffix(".nc") else {
            throw FormatError(
                kind: .access, source: request.output, expected: "a name that ends in .nc or .tif", found: "another")
        }
        var (unknown, withoutFuel, lacking) = (0, 0, [String: Int]())
        try OutputFile.replace(request.output, as: isTIFF ? .geoTIFF : .netCDF) { temporary throws(FormatError) in
            let file: BehaviorWriting =
                isTIFF
                ? try BehaviorGeoTIFF(temporary, request, inputs) : try BehaviorNetCDF(temporary, request, inputs)
            try WindowPipeline(windows: windows, threads: request.threads) { BehaviorCells() }.run(
                read: { [inputs] cells, window throws(FormatError) in try inputs.read(window, into: &cells) },
                compute: { $0.compute() },
                write: { cells throws(FormatError) in
                    try file.write(cells)
                    unknown += cells.unknown
                    lacking.merge(cells.lacking, uniquingKeysWith: +)
                    withoutFuel += cells.cells.count { $0.fuelCode == 0 }
                })
            try file.close()
        }
        return BehaviorOutcome(
            burnable: inputs.geometry.count - unknown - withoutFuel, withoutFuel: withoutFuel, unknown: unknown,
            notes: inputs.notes + lacking.sorted { $0.key < $1.key }.map { "\($0.value) cells lack \($0.key)" })
    }
}

/// A file that takes fire behaviour window by window.
protocol BehaviorWriting: AnyObject {
    func write(_ cells: BehaviorCells) throws(FormatError)
    func close() throws(FormatError)
}

/// One band an output, named as cffdrs names it.
private final class BehaviorGeoTIFF: BehaviorWriting {
    private let file: RasterWriter

    init(_ path: String, _ request: BehaviorRequest, _ inputs: BehaviorInputs) throws(FormatError) {
        let day = inputs.day.map { [("date", $0.text)] } ?? []
        let bands = BehaviorLayer.all.map {
            (name: $0.name, metadata: [("long_name", $0.longName), ("units", $0.unit)] + day)
        }
        file = try RasterWriter(
            creating: path, source: request.output, inputs.geometry, bands: bands,
            metadata: [("title", "Fire behaviour: FBP System of 1992 with the update of 2009")],
            isTiled: inputs.fuel.block.columns < inputs.geometry.columns, deflates: request.deflates)
    }

    func write(_ cells: BehaviorCells) throws(FormatError) {
        for (index, layer) in cells.layers.enumerated() { try file.write(layer, cells.window, band: index + 1) }
    }

    func close() throws(FormatError) { try file.close() }
}

/// One variable an output, named as cffdrs names it.
private final class BehaviorNetCDF: BehaviorWriting {
    private let file: NetCDFFile
    private let grid: NetCDFGrid
    private let variables: [Int32]
    private let locator: GridLocator

    init(_ path: String, _ request: BehaviorRequest, _ inputs: BehaviorInputs) throws(FormatError) {
        file = try NetCDFFile(creating: path, source: request.output)
        locator = try GridLocator(inputs.geometry, source: request.fuel)
        try file.set("Conventions", "CF-1.8")
        try file.set("title", "Fire behaviour: FBP System of 1992 with the update of 2009")
        if let day = inputs.day { try file.set("date", day.text) }
        grid = try NetCDFGrid(inputs.geometry, defining: file)
        var variables: [Int32] = []
        for layer in BehaviorLayer.all {
            let variable = try file.addVariable(layer.name, NC_FLOAT, [grid.rows, grid.columns])
            try file.setMissing(of: variable, NC_FLOAT)
            try file.set("long_name", layer.longName, of: variable)
            try file.set("units", layer.unit, of: variable)
            for attribute in grid.attributes { try file.set(attribute.0, attribute.1, of: variable) }
            variables.append(variable)
        }
        self.variables = variables
        try file.endDefinitions()
        try grid.writeAxes(to: file)
    }

    func write(_ cells: BehaviorCells) throws(FormatError) {
        for (variable, layer) in zip(variables, cells.layers) { try file.write(layer, cells.window, to: variable) }
        guard let latitude = grid.latitude, let longitude = grid.longitude else { return }
        let place = locator.coordinates(of: cells.window)
        try file.write(place.latitudes, cells.window, to: latitude)
        try file.write(place.longitudes, cells.window, to: longitude)
    }

    func close() throws(FormatError) { try file.close() }
}

import ArgumentParser
import Glibc
import ModelRuns
import Operations
import Tables

/// `zarevo behavior` on grids.
struct GridBehaviorRun {
    /// A raster of fuels, or a folder with `fuel.tif`.
    let input: String
    let options: GridBehaviorOptions
    let output: String?
    let json: Bool
    /// Says how the inputs are read, and writes nothing.
    let isCheck: Bool

    func run() throws {
        if isCheck { return try Console.print(GridBehaviorCheck(GridBehavior(request(""))).text) }
        guard let output else { throw ValidationError("a grid needs a file to go to: -o FILE.nc or -o FILE.tif") }
        let outcome = try GridBehavior(request(output)).run()
        for note in outcome.notes { Console.note("zarevo: " + note) }
        let counts: JSON = [
            "burnable": .integer(outcome.burnable), "withoutFuel": .integer(outcome.withoutFuel),
            "unknown": .integer(outcome.unknown),
        ]
        let words =
            "\(outcome.burnable) cells burn, \(outcome.withoutFuel) have no fuel, \(outcome.unknown) lack what their fuel needs"
        try Console.print(json ? counts.text : words)
    }

    private func request(_ output: String) throws -> BehaviorRequest {
        let fuel = isFolder ? input + "/fuel.tif" : input
        var request = BehaviorRequest(fuel: fuel, key: try key(beside: fuel), output: output)
        (request.danger, request.day) = (options.danger, options.day)
        (request.ffmc, request.bui) = (options.ffmc, options.bui)
        (request.windSpeed, request.windFrom) = (options.windSpeed, options.windFrom)
        (request.slope, request.aspect) = (options.slope ?? beside("slope"), options.aspect ?? beside("aspect"))
        request.elevation = options.elevation ?? beside("elevation")
        (request.foliarMoisture, request.dayOfMinimumFoliarMoisture) = (options.fmc, options.fmcMinimumDay)
        (request.conifer, request.deadFir) = (options.conifer, options.deadFir)
        (request.curing, request.grassLoad) = (options.curing, options.grassLoad)
        request.threads = options.threads ?? max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        request.deflates = options.compress
        return request
    }

    private func key(beside fuel: String) throws -> FuelKey {
        if let table = options.crosswalk {
            return FuelKey(try FuelKey.crosswalk(named: table, source: "--crosswalk"), isLeafless: options.leafless)
        }
        let path = folder(of: fuel) + "/fuel.json"
        guard access(path, R_OK) == 0 else {
            throw OperationError.missing(
                "\(path): expected what the numbers of \(fuel) mean, found no such file; or give --crosswalk")
        }
        return try FuelKey(reading: path)
    }

    /// A raster that lies in the folder, where the input is one.
    private func beside(_ name: String) -> GridInput? {
        let path = input + "/\(name).tif"
        return isFolder && access(path, R_OK) == 0 ? .raster(path: path, band: 1) : nil
    }

    private func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    private var isFolder: Bool {
        var status = stat()
        return stat(input, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}

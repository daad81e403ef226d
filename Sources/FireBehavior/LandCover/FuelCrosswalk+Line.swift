extension FuelCrosswalk.Entry {
    init(line: String, number: Int) throws(FuelCrosswalkError) {
        let fields = line.split(separator: ",", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6 else { throw FuelCrosswalkError(line: number, found: "\(fields.count) fields") }
        landCoverClass = try FuelCrosswalk.read(fields[0], number) { Int($0) } ?? -1
        green = try FuelCrosswalk.read(fields[1], number, FuelType.init(named:))
        leafless = try FuelCrosswalk.read(fields[2], number, FuelType.init(named:))
        coniferPercent = try FuelCrosswalk.read(fields[3], number) { text in
            Double(text).flatMap { (0...100).contains($0) ? $0 : nil }
        }
        surfaceModel = try FuelCrosswalk.read(fields[4], number, SurfaceFuelModel.init(code:))
        name = fields[5]
        let mixed = [green, leafless].contains { $0?.isMixedwood == true }
        if mixed, coniferPercent == nil {
            throw FuelCrosswalkError(line: number, found: "a mixedwood without conifers")
        }
        if fields[0].isEmpty { throw FuelCrosswalkError(line: number, found: "no class") }
    }
}

extension FuelCrosswalk {
    /// `nil` for nothing, an error for something that is not what it should be.
    fileprivate static func read<Value>(
        _ text: String, _ line: Int, _ convert: (String) -> Value?
    ) throws(FuelCrosswalkError) -> Value? {
        guard !text.isEmpty else { return nil }
        guard let value = convert(text) else { throw FuelCrosswalkError(line: line, found: "\"\(text)\"") }
        return value
    }
}

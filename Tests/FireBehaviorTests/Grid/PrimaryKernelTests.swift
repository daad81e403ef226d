import Testing

@testable import FireBehavior

@Suite("Primary outputs of whole grids")
struct PrimaryKernelTests {
    /// Cells of every fuel over a spread of conditions, in an order that mixes the fuels.
    private func cells() -> [GridCell] {
        (0..<3_000).map { number in
            let step = Double(number)
            return GridCell(
                fuelCode: UInt8(number % 18), fineFuelMoistureCode: (step * 7.13).truncatingRemainder(dividingBy: 101),
                buildupIndex: (step * 3.7).truncatingRemainder(dividingBy: 200),
                windSpeedKilometersPerHour: (step * 1.9).truncatingRemainder(dividingBy: 80),
                windFromDegrees: (step * 11.3).truncatingRemainder(dividingBy: 360),
                slopePercent: number % 3 == 0 ? 0 : (step * 0.77).truncatingRemainder(dividingBy: 90),
                aspectDegrees: (step * 29).truncatingRemainder(dividingBy: 360), foliarMoisturePercent: 97,
                coniferPercent: 35, deadFirPercent: 65, curingPercent: 75)
        }
    }

    private func run(_ cells: [GridCell]) -> (behavior: [PrimaryBehavior], unknown: Int) {
        var behavior = [PrimaryBehavior](repeating: .withoutFuel, count: cells.count)
        var span = behavior.mutableSpan
        let unknown = writePrimaryBehavior(of: cells.span, into: &span)
        return (behavior, unknown)
    }

    @Test("are the same bits as those of one place at a time")
    func sameBits() throws {
        let cells = cells()
        let (behavior, unknown) = run(cells)
        #expect(unknown == 0)
        for (cell, written) in zip(cells, behavior) {
            guard let type = FuelType(rawValue: cell.fuelCode) else {
                #expect(written == .withoutFuel)
                continue
            }
            let fuel = try Fuel(type, coniferPercent: 35, deadFirPercent: 65, curingPercent: 75)
            let conditions = try BurningConditions(
                fuel: fuel, fineFuelMoistureCode: cell.fineFuelMoistureCode, buildupIndex: cell.buildupIndex,
                windSpeedKilometersPerHour: cell.windSpeedKilometersPerHour, windFromDegrees: cell.windFromDegrees,
                slopePercent: cell.slopePercent, aspectDegrees: cell.aspectDegrees, foliarMoisturePercent: 97)
            #expect(written == PrimaryBehavior(conditions))
        }
    }

    @Test("a value that is not known spoils its own cell and no other", arguments: 1..<18)
    func unknownStaysPut(place: Int) {
        let whole = cells()
        var holed = whole
        holed[place].fineFuelMoistureCode = .nan
        holed[place + 100].windSpeedKilometersPerHour = -5
        holed[place + 200].fuelCode = 77
        let before = run(whole).behavior
        let (after, unknown) = run(holed)
        let expected = Set([place, place + 100, place + 200]).filter { holed[$0].fuelCode != 0 }
        #expect(unknown == expected.count)
        for index in whole.indices {
            if expected.contains(index) {
                #expect(after[index].rateOfSpreadMetersPerMinute.isNaN && after[index].fireType == nil)
            } else {
                #expect(after[index] == before[index])
            }
        }
    }

    @Test("grass of unknown curing is unknown, not unburnable")
    func curing() {
        var cells = [
            GridCell(
                fuelCode: FuelType.o1a.rawValue, fineFuelMoistureCode: 90, buildupIndex: 50,
                windSpeedKilometersPerHour: 20,
                windFromDegrees: 0)
        ]
        #expect(run(cells).behavior[0].rateOfSpreadMetersPerMinute.isNaN)
        cells[0].curingPercent = 90
        #expect(run(cells).behavior[0].rateOfSpreadMetersPerMinute > 1)
    }

    @Test("values that a fuel does not use may be missing")
    func unused() {
        let cells = [
            GridCell(
                fuelCode: FuelType.d1.rawValue, fineFuelMoistureCode: 90, buildupIndex: 50,
                windSpeedKilometersPerHour: 20,
                windFromDegrees: 0)
        ]
        #expect(run(cells).unknown == 0)
    }
}

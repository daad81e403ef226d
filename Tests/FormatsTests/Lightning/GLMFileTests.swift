import Assessment
import Geo
import Testing

@testable import Formats
@testable import Rasters
@testable import Tables

@Suite("Flashes of the Geostationary Lightning Mapper")
struct GLMFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ made: MadeGLM) throws -> FlashReading {
        let path = folder.path + "/glm.nc"
        try NetCDFLibrary.exclusively { try made.write(to: path) }
        return try FlashFile.read(path)
    }

    @Test("are unpacked: numbers without a sign, scale and offset, missing marks; degraded ones left out")
    func unpacked() throws {
        let reading = try read(MadeGLM())
        let start = try #require(Instant(year: 2020, month: 8, day: 16, hour: 10, minute: 12, second: 20))
        #expect(reading.degradedCount == 1 && reading.flashes.count == 2 && reading.rejected.isEmpty)
        // 13107 × 0.0003814756 − 5 = 0.00000… and 45875 × 0.0003814756 − 5 = 12.5002.
        #expect(reading.flashes.map { $0.at.seconds - start.seconds } == [0, 12])
        #expect(reading.flashes[0].coordinate == Coordinate(wrappingLatitude: 38.25, longitude: -121.5))
        let energy = try #require(reading.flashes[0].energyJoules)
        #expect(abs(energy / (100 * 9.999_96e-16 + 2.851_5e-16) - 1) < 1e-6)
        #expect(reading.flashes[1].energyJoules == nil)
    }

    @Test("may or may not have reached the ground, within about a pixel")
    func uncertain() throws {
        for flash in try read(MadeGLM()).flashes {
            #expect(flash.kind == .unknown && flash.uncertaintyKilometers == GLMFile.uncertaintyKilometers)
        }
    }

    @Test("of no flash at all are none")
    func empty() throws {
        let made = MadeGLM(latitudes: [], longitudes: [], seconds: [], energies: [], quality: [])
        #expect(try read(made) == FlashReading(flashes: []))
    }

    @Test("without a variable, or without a time to count from, are refused with its name")
    func refused() throws {
        #expect(throws: FormatError.self) { try read(MadeGLM(units: "1")) }
        do {
            _ = try read(MadeGLM(withoutEnergy: true))
            Issue.record("read without energies")
        } catch let error as FormatError {
            #expect(error.expected.contains("flash_energy"))
        }
    }
}

import Geo
import Testing

@testable import ModelRuns

@Suite("Measurements of smoke and tracers")
struct SmokeObservationTests {
    private static let folder =
        #filePath.split(separator: "/Tests/")[0] + "/Verification/smoke/"

    /// Counts and sums by awk, apart from this code.
    @Test(
        "all samples of the Cross-Appalachian Tracer Experiment are read",
        arguments: [("captex1", 395, 92, 54_288.0), ("captex2", 382, 194, 181_116), ("captex3", 404, 120, 24_757.2)])
    func captex(name: String, rows: Int, seen: Int, sum: Double) throws {
        let samples = try SmokeObservationFile.read(Self.folder + name + ".txt")
        #expect(samples.count == rows)
        #expect(samples.count { $0.micrograms > 0 } == seen)
        #expect((samples.reduce(0) { $0 + $1.micrograms } * 1e6 - sum).magnitude < 1)
        #expect(samples.allSatisfy { $0.from < $0.until && $0.from.description.hasPrefix("1983-") })
    }
}

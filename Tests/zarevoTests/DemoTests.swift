import FoundationEssentials
import TestSupport
import Testing

@Suite("zarevo demo")
struct DemoTests {
    /// The folder of real data in this project.
    static let examples =
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path + "/Examples"

    @Test("Siberia in 2017, from the files to the report")
    func siberia() throws {
        let folder = try TemporaryFolder()
        let program = try Program(in: folder)
        let outcome = try program.run(
            "demo", "--scenario", "siberia-2017", "--without-smoke", "--out", "demo", "--store", "siberia.gpkg",
            environment: ["ZAREVO_EXAMPLES=" + Self.examples])
        #expect(outcome.status == 0, "\(outcome.errors)")
        // The number of rows that Examples/siberia-2017/SOURCE.md states.
        #expect(outcome.output.contains("6109 read, 6109 new, 0 duplicate, 0 superseded, 0 rejected"))
        #expect(outcome.output.contains("demo/report.html"))
        #expect(try folder.contents("demo").filter { $0.hasPrefix("report.") }.count == 3)
        let page = try folder.text("demo/report.html")
        #expect(page.contains("OpenStreetMap"), "the districts need their credit")
        let table = Table(
            try program.run("situation", "--format", "csv", "--by", "region", "--store", "siberia.gpkg").output)
        #expect(table.rows.contains { $0["code"] == "RU-IRK" })
        #expect(table.rows.contains { $0["code"] == "RU-KYA" })
    }
}

import Testing

@testable import FireBehavior

@Suite("From land cover to fuel")
struct FuelCrosswalkTests {
    @Test(
        "the built-in tables can be read and have every class of their maps",
        arguments: [
            (FuelCrosswalk.worldCoverTable, [10, 20, 30, 40, 50, 60, 70, 80, 90, 95, 100]),
            (FuelCrosswalk.igbpTable, Array(1...17)),
            (
                FuelCrosswalk.landCoverCCITable,
                [
                    10, 11, 12, 20, 30, 40, 50, 60, 61, 62, 70, 71, 72, 80, 81, 82, 90, 100, 110, 120, 121, 122, 130,
                    140, 150, 151, 152, 153, 160, 170, 180, 190, 200, 201, 202, 210, 220,
                ]
            ),
        ])
    func builtIn(table: String, classes: [Int]) throws {
        let crosswalk = try FuelCrosswalk(table: table)
        #expect(crosswalk.entries.map(\.landCoverClass) == classes)
        for entry in crosswalk.entries {
            #expect((entry.green == nil) == (entry.leafless == nil), "\(entry.name)")
            #expect(entry.green == nil || entry.surfaceModel != nil, "\(entry.name)")
        }
    }

    @Test("larch is a mixedwood whose crowns are half conifers, green and leafless")
    func larch() throws {
        let entry = try #require(FuelCrosswalk(table: FuelCrosswalk.igbpTable).entry(forClass: 3))
        #expect(entry.green == .m2 && entry.leafless == .m1 && entry.coniferPercent == 50)
    }

    @Test(
        "a line that cannot be read is named with its number",
        arguments: ["7,C-9,C-2,,TU5,x", "7,C-2", "7,M-1,M-1,,TU1,x", "a,C-2,C-2,,,x", ",C-2,C-2,,,x"])
    func badLine(line: String) {
        let error = #expect(throws: FuelCrosswalkError.self) {
            try FuelCrosswalk(table: "# remark\n" + line)
        }
        #expect(error?.line == 2)
    }

    @Test("a class that comes twice is an error")
    func twice() {
        #expect(throws: FuelCrosswalkError.self) { try FuelCrosswalk(table: "1,,,,,a\n1,,,,,b") }
    }
}

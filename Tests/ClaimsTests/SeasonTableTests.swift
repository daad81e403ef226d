import Claims
import Testing

@Suite("Lists of numbers below a title, as coordination centres write them")
struct SeasonTableTests {
    private func read(_ text: String, _ language: String = "en") -> [String] {
        ExtractionTests.read(text, language, published: "2017-09-02").map { claim in
            [
                claim.subject.rawValue, "\(Int((claim.quantity?.stated ?? -1).rounded()))",
                claim.areas.map { $0.code + ($0.part == .part ? "(part)" : "") }.joined(separator: "+"),
                claim.scope.accumulation?.rawValue ?? "", claim.scope.season.map(String.init) ?? "",
            ].filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    @Test(
        "place and season of the title are those of its lines; means of years and prescribed fires are none of the season"
    )
    func season() {
        let found = read(
            """
            National preparedness remains at level 5.

            Currently, 130 new fires including 88 large fires have burned 1.2 million acres in the West and Alaska.

            Year to date, United States
            - TOTAL FIRES: 46,648
            - TOTAL ACRES: 7,378,212

            Ten-year average (2007-2016, as of today)
            - Fires: 49,570
            - Acres: 5,380,768

            Prescribed fires and acres (year to date)
            - Fires: 66,510
            - Acres: 2,931,011

            Canada, fires and hectares (year to date)
            - Fires: 4,939
            - Hectares: 3,022,960 (about 7.5 million acres)
            """)
        #expect(
            found == [
                "count 130 US(part) snapshot", "count 88 US(part) snapshot", "area 485623 US(part) snapshot",
                "count 46648 US season", "area 2985856 US season", "count 4939 CA season", "area 3022960 CA season",
                "area 3035142 CA season",
            ])
    }

    @Test("a label, a colon and a number make a line without a mark; the title of another year gives its year")
    func labels() {
        let found = read(
            """
            Alaska, season of 2015
            Fires: 768
            Acres: 5,111,404

            Crews rested today. Fires in Oregon burned 2,000 acres.
            """)
        #expect(
            found == ["count 768 US-AK snapshot 2015", "area 2068512 US-AK snapshot 2015", "area 809 US-OR snapshot"])
    }

    @Test("a season above the average is a season")
    func aboveAverage() {
        let found = read("Canada, above average, year to date:\n- Fires: 4,939")
        #expect(found == ["count 4939 CA season"])
    }

    @Test(
        "fires that are set on purpose are no wildfires",
        arguments: [
            "Crews completed 66,510 prescribed fires in Florida.", "Prescribed burns treated 2,931 acres in Oregon.",
            "В Амурской области проведено 120 профилактических отжигов на площади 3000 га.",
        ])
    func prescribed(text: String) {
        #expect(!read(text, text.hasPrefix("В") ? "ru" : "en").contains { $0.hasPrefix("count") })
    }

    @Test("a share is a part of its whole, whose place and state it has")
    func share() {
        let found = read("There were 40 fires including 12 large fires burning in Montana.")
        #expect(found == ["count 40 US-MT snapshot", "count 12 US-MT(part) snapshot"])
    }

    @Test("a state beside a part of the country is not the whole place; a direction in small letters is")
    func west() {
        #expect(
            read("Fires burned 9,000 acres across the Southwest and in California.") == [
                "area 3642 US(part) snapshot"
            ])
        #expect(
            read("Fires burned 9,000 acres in California and the Pacific Northwest.") == [
                "area 3642 US(part) snapshot"
            ])
        #expect(read("Fires burned 9,000 acres in the west and California.") == ["area 3642 US-CA snapshot"])
    }
}

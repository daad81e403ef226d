import FireEvents
import Geo
import Testing

@testable import Formats

@Suite("Static sources that come with the program")
struct ShippedStaticSourcesTests {
    @Test("every table can be read, is not empty, and says who published it and under which licence")
    func tables() {
        #expect(ShippedStaticSources.all.count == 10)
        for table in ShippedStaticSources.all {
            #expect(table.sources.count > 200)
            #expect(!table.title.isEmpty && !table.attribution.isEmpty && !table.licence.isEmpty)
            // The Open Database Licence would bind every store made with it.
            #expect(!table.licence.contains("ODbL") && !table.licence.contains("Open Database"))
        }
    }

    @Test("every kind is one that the rule knows")
    func kinds() {
        let certain: Set = [
            "persistent heat", "flare", "refinery", "gas plant", "steel works", "cement works", "chemical works",
            "lng terminal", "volcano", "smelter", "lime works", "glass works",
        ]
        let probable: Set = [
            "daytime heat", "cement grinding", "solar field", "power plant", "landfill", "pulp mill",
        ]
        for source in ShippedStaticSources.all.flatMap(\.sources) {
            #expect((source.isCertain ? certain : probable).contains(source.kind))
        }
    }

    @Test("the flare list is a table of its own that can be left out")
    func withoutFlares() {
        let (whole, rest) = (
            ShippedStaticSources.catalogue(without: []), ShippedStaticSources.catalogue(without: ["flares-vnf-2017"])
        )
        #expect(whole.sources.contains { $0.kind == "flare" } && !rest.sources.contains { $0.kind == "flare" })
    }
}

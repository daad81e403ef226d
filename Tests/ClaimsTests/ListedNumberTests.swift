import Claims
import Geo
import Testing

@Suite("Numbers that share a noun, a place or a label")
struct ListedNumberTests {
    private func read(_ text: String, _ language: String) -> [String] {
        ExtractionTests.read(text, language, published: "2020-07-20").filter { $0.quantity != nil }.map { claim in
            [
                claim.subject.rawValue, "\(Int(claim.quantity?.stated ?? -1))",
                claim.areas.map(\.code).joined(separator: "+"),
                claim.scope.suppression?.rawValue ?? "",
            ].joined(separator: " ").trimmingTrailingBlanks
        }
    }

    @Test("what was done to each number is read where the noun is left out")
    func states() {
        let told = read("В Тыве возникло 9 возгораний, ликвидировано шесть, локализовано два.", "ru")
        #expect(told == ["count 9 RU-TY registered", "count 6 RU-TY liquidated", "count 2 RU-TY localised"])
        let english = read("Of the 60 fires in Greece, 51 have been brought under control.", "en")
        #expect(english.contains("count 51 GR localised") && !english.contains("count 60 GR localised"))
    }

    @Test("a number in parentheses belongs to the region before them")
    func parentheses() {
        let found = read("Больше всего пожаров потушено в Карелии (14) и Томской области (8).", "ru")
        #expect(found == ["count 14 RU-KR liquidated", "count 8 RU-TOM liquidated"])
    }

    @Test("the labels of an incident's page are nouns")
    func labels() {
        let found = read("The fire's resources: Engines: 17; Helicopters: 5; Total personnel: 1,068.", "en")
        #expect(found == ["vehicles 17", "aircraft 5", "people 1068"])
    }

    @Test("“in both regions” is all that the sentence named, and a district between dashes is one")
    func both() {
        let found = read("Oregon has 12 fires and Idaho nine, and in both states 7,400 hectares are ablaze.", "en")
        #expect(found.contains("area 7400 US-OR+US-ID burning"))
        let dashed = read("Во втором – Жигаловском – районе выгорело 300 га леса.", "ru")
        #expect(dashed == ["area 300 RU-IRK-zhigalovskiy-rayon burned"])
    }

    @Test("another number of regions, in part, is a claim of its own")
    func inPart() {
        let claims = ExtractionTests.read(
            "Особый противопожарный режим введён в 31 субъекте, в 12 – частично.", "ru")
        #expect(claims.map { $0.quantity?.stated } == [31, 12] && claims.allSatisfy { $0.subject == .regime })
    }

    @Test("“the republic” is the last republic, not the region named since")
    func kinds() {
        let found = read("Якутия горит. Дым виден в Иркутской области. На территории республики 75 пожаров.", "ru")
        #expect(found == ["count 75 RU-SA"])
    }

    @Test("a neighbour that is only mentioned is not the place")
    func neighbours() {
        #expect(
            read("Bolivia, like neighbouring Brazil, fights fires on 500 hectares.", "en") == ["area 500 BO"])
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String { String(reversed().drop { $0 == " " }.reversed()) }
}

import Testing
import Wording

@testable import Claims

@Suite("Words for kinds, subjects, tags and conditions")
struct KindWordingTests {
    private let english = Phrasing(.english)
    private let russian = Phrasing(.russian)

    /// Different words for different things, each in letters of its language.
    private func check(_ english: [String], _ russian: [String]) {
        #expect(Set(english).count == english.count && Set(russian).count == russian.count)
        #expect(english.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII || "“”".contains($0) } }, "\(english)")
        #expect(russian.allSatisfy { !$0.isEmpty && !$0.contains { $0.isLetter && $0.isASCII } }, "\(russian)")
    }

    @Test("kinds") func kinds() {
        check(Reconciliation.Kind.allCases.map(english.kind), Reconciliation.Kind.allCases.map(russian.kind))
    }

    @Test("subjects") func subjects() {
        check(ClaimSubject.allCases.map(english.subject), ClaimSubject.allCases.map(russian.subject))
    }

    @Test("tags") func tags() {
        check(Reconciliation.Tag.allCases.map(english.tag), Reconciliation.Tag.allCases.map(russian.tag))
    }

    /// Of two claims with scopes of their own, so that these are told apart.
    private var finding: Reconciliation {
        let claims = [Statements.burning, Statements.active].map { scope in
            Statements.claim("c", .area, "1 ha", in: ["RU"], by: "b", published: "2019-07-31", scope: scope, url: "u")
        }
        return Reconciliation(.differ, told: claims, basis: .equalScope(hoursApart: 0))
    }

    @Test("conditions under which all are true") func resolutions() {
        // Districts first is told by a third claim, and otherwise not known.
        let all = Reconciliation.Resolution.allCases.filter { $0 != .districtsFirst }
        check(all.map { english.resolution($0, finding) }, all.map { russian.resolution($0, finding) })
    }

    @Test("a scope tells each of its tags, and that the status is not said")
    func scopes() {
        let scope = ClaimScope(
            suppression: .localised, land: .protected, kind: .forest, zone: .aviation, accumulation: .season,
            season: 2018)
        #expect(
            english.scope(scope)
                == "localised, aviation zone, protected areas, forest only, since the season began, season 2018")
        #expect(
            russian.scope(scope)
                == "локализовано, авиационная зона, земли ООПТ, только лес, с начала сезона, сезон 2018")
        #expect(english.scope(ClaimScope(accumulation: .snapshot)) == "status not said")
    }

    @Test(
        "a quantity is told as said, in the plural that its number asks for",
        arguments: [
            ("1 fire", "1 fire", "1 пожар"), ("nearly 3 million hectares", "nearly 3,000,000 ha", "почти 3 000 000 га"),
            ("22 fires", "22 fires", "22 пожара"), ("11 fires", "11 fires", "11 пожаров"),
            ("over 5 aircraft", "over 5 aircraft", "более 5 воздушных судов"),
        ])
    func quantities(words: String, english: String, russian: String) throws {
        let quantity = try #require(ClaimQuantity(text: words))
        #expect(self.english.quantity(quantity) == english)
        #expect(Phrasing(.russian, separator: " ").quantity(quantity) == russian)
        #expect(self.english.quantity(nil) == "no number" && self.russian.quantity(nil) == "без числа")
    }

    @Test("areas are told whole, in part, by number of districts, and left out")
    func areas() {
        let named = Phrasing(.english) { $0 == "RU-BU" ? "Buryatia" : nil }
        let areas = [
            ClaimArea(code: "RU-IRK"), ClaimArea(code: "RU-BU", part: .part),
            ClaimArea(code: "RU-BU", part: .part, districtCount: 2), ClaimArea(code: "RU-BU", part: .except),
        ]
        #expect(named.areas(areas) == "RU-IRK, part of Buryatia, 2 districts of Buryatia, not Buryatia")
        #expect(russian.areas([]) == "территория не названа")
    }
}

import Assessment
import FireEvents
import Foundation
import Testing
import Wording

@testable import Reports

@Suite("The situation as JSON")
struct SituationJSONTests {
    @Test("is JSON, with each figure between its bounds")
    func parses() throws {
        let data = Data(Report.json(for: Scenes.typical).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let headline = try #require(object["headline"] as? [String: Any])
        let bounds = ["Low", "", "High"].compactMap { headline["burnedAreaHectares" + $0] as? Double }
        #expect(bounds.count == 3)
        #expect(bounds == bounds.sorted())
        #expect((object["fires"] as? [Any])?.count == 4)
    }

    @Test("keeps hostile names as they are, in escapes")
    func hostile() throws {
        let name = "</script>\"\\\u{1}\n\u{2028}é"
        let text = Report.json(for: Scenes.situation([Scenes.fire("a", name: name)]))
        #expect(!text.contains("</script>"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let fires = try #require(object["fires"] as? [[String: Any]])
        #expect(fires[0]["name"] as? String == name)
    }

    @Test("has an identifier that any change of a figure changes, and no language does")
    func identifier() {
        var changed = Scenes.typical
        changed.headline.burnedArea.best += 1
        #expect(Report.identifier(for: changed) != Report.identifier(for: Scenes.typical))
        let pages = Language.allCases.map { Scenes.file("report.html", of: Scenes.typical, $0) }
        #expect(pages.allSatisfy { $0.contains(Report.identifier(for: Scenes.typical)) })
    }

    @Test("has the columns of the table of fires for each fire, under the same names")
    func fireColumns() throws {
        let header = Scenes.file("tables/fires.csv", of: Scenes.typical).prefix { $0 != "\n" }.split(separator: ",")
        let data = Data(Report.json(for: Scenes.typical).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        for fire in try #require(object["fires"] as? [[String: Any]]) {
            #expect(Set(fire.keys) == Set(header.map(String.init) + ["files", "areas"]))
            let shares = try #require(fire["areas"] as? [[String: Any]])
            #expect(shares.map { $0["code"] as? String } == ["RU-KYA"])
        }
    }
}

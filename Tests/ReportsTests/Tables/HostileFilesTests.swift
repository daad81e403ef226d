import Assessment
import FireEvents
import Foundation
import Testing
import Wording

@testable import Reports

@Suite("Hostile names in files for machines")
struct HostileFilesTests {
    private static func situation(_ name: String) -> Situation {
        var fire = Scenes.fire("20190728-a", name: name, placeName: name)
        fire.official = OfficialRecord(
            name: name, areaHectares: 3, asOf: nil, source: name, quality: .certain, eventCount: 1)
        var situation = Scenes.situation([fire], name: name)
        situation.districts = situation.regions
        situation.comparison?.countryName = name
        situation.observation.files = [.init(name: name, digest: name, detectionCount: 1)]
        return situation
    }

    @Test(
        "every table keeps its rows and fields, and names read as they were",
        arguments: MarkupFieldTests.hostile + ["a,b\n\"c\"", "\r\n", "=1+1", "@x", "+A1", "-A1+2"])
    func csv(name: String) throws {
        let files = Report.files(for: Self.situation(name), areas: [], places: [], language: .english)
            .filter { $0.path.hasSuffix(".csv") }
        #expect(files.count == 8)
        for file in files {
            let rows = Reading.rows(csv: file.contents)
            #expect(Set(rows.map(\.count)).count == 1, "\(file.path)")
            let isEmpty = ["tables/new.csv", "tables/ended.csv"].contains(file.path)
            #expect(rows.count == (isEmpty ? 1 : 2), "\(file.path)")
            let column = try #require(rows[0].firstIndex(of: "name"))
            // A spreadsheet takes what begins with one of these for a formula; an apostrophe before it says that it is none.
            for row in rows.dropFirst() where !name.contains("\n") && !name.contains("\r") {
                let read =
                    row[column].hasPrefix("'") && !name.hasPrefix("'") ? String(row[column].dropFirst()) : row[column]
                #expect(read == name || read == Names.clean(name), "\(file.path)")
                #expect(!"=+-@".contains(row[column].first ?? " "))
            }
        }
    }

    @Test(
        "JSON is JSON, and its names are the names",
        arguments: MarkupFieldTests.hostile + ["\u{0}\u{1F}", "\\u0041", "🔥 é"])
    func json(name: String) throws {
        let text = Report.json(for: Self.situation(name))
        #expect(!text.contains("</") && !text.contains("<script"))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let fire = try #require((object["fires"] as? [[String: Any]])?.first)
        #expect(fire["name"] as? String == name && fire["nearestPlace"] as? String == name)
        let region = try #require((object["regions"] as? [[String: Any]])?.first)
        #expect(region["name"] as? String == name)
        let file = try #require(((object["observation"] as? [String: Any])?["files"] as? [[String: Any]])?.first)
        #expect(file["name"] as? String == name && file["digest"] as? String == name)
        #expect((object["comparison"] as? [String: Any])?["countryName"] as? String == name)
    }

    @Test(
        "the terminal gets no control characters and no line of more than 100 columns",
        arguments: MarkupFieldTests.hostile + ["\u{1B}[31m"], Language.allCases)
    func terminal(name: String, language: Language) {
        let text = SituationTables.terminal(Self.situation(name), by: .region, language: language)
        #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 0x202E })
        #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(String($0)) <= 100 })
    }

    @Test("figures that nobody knows are null, not zero")
    func unknown() throws {
        var situation = Scenes.situation([])
        situation.headline = Headline(
            eventCount: 0, activeEventCount: nil, newEventCount: nil, burnedArea: .zero, activeArea: nil,
            settlementsWithin20Kilometers: nil, populationWithin20Kilometers: nil)
        (situation.comparison, situation.observation.lastDetection) = (nil, nil)
        let data = Data(Report.json(for: situation).utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let headline = try #require(object["headline"] as? [String: Any])
        for name in [
            "activeEventCount", "newEventCount", "activeAreaHectares", "activeAreaHectaresLow",
            "settlementsWithin20Kilometers",
            "populationWithin20Kilometers",
        ] { #expect(headline[name] is NSNull, "\(name)") }
        for name in ["comparison", "dayBefore", "scope", "danger", "activeEventCountHigh"] {
            #expect(object[name] is NSNull, "\(name)")
        }
    }
}

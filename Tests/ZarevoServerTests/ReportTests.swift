import FoundationEssentials
import Geo
import Operations
import Reports
import SeasonSupport
import TestSupport
import Testing
import Wording

@testable import ZarevoServer

struct ReportTests {
    private let served: ServedSeason

    init() throws { served = try ServedSeason() }

    @Test(
        "the report is a page of the server in both languages, without style or script in it", arguments: ["en", "ru"])
    func page(language: String) throws {
        let page = try served.text("/report?lang=\(language)&area=XX-S&at=2020-08-12T00:00:00Z")
        #expect(page.contains("<html lang=\"\(language)\">"))
        #expect(page.contains("<link rel=\"stylesheet\" href=\"/web/zarevo.css\">"))
        for forbidden in ["<style", "<script", " style=\"", " onclick", "tables/"] {
            #expect(!page.contains(forbidden))
        }
        let known = try served.season.session().season(at: SmallSeason.instant("2020-08-12T00:00:00Z"))
        let scope = known.areas.first { $0.code == "XX-S" }
        let sentence = known.situation(scope).headlineSentence(language: try #require(Language(rawValue: language)))
        #expect(page.contains(sentence))
    }

    @Test("the links to it on the page of an instant answer") func links() throws {
        let page = try served.text("/map?at=2020-08-12T00Z&area=XX-S")
        let link = try #require(page.firstMatch(of: /href="(\/report\?[^"#]+)["#]/)).output.1
        #expect(link.contains("at=2020-08-12T00Z"))
        let answer = try served.get(String(link).replacing("&amp;", with: "&"))
        #expect(answer.status == 200 && answer.contentType == .html)
    }

    @Test("what cannot be asked for is said in words") func problems() throws {
        for (target, status) in [("/report?at=soon", 400), ("/report?area=Nowhere", 404), ("/report.pdf?x=1", 400)] {
            let answer = try served.get(target)
            #expect(answer.status == status)
            #expect(answer.contentType == .html)
        }
    }

    @Test("one report is printed at a time; another one is told to wait") func printing() throws {
        let printing = Printing()
        #expect(throws: Problem.self) {
            try printing.print {
                // A second one while the first is being made.
                _ = try printing.print { "<p>second</p>" }
                return "<p>first</p>"
            }
        }
        // The failure of the first frees the line.
        struct Stop: Error {}
        #expect(throws: Stop.self) { try printing.print { throw Stop() } }
    }
}

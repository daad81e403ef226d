import Testing
import Wording

@testable import Reports

struct RoomWordsTests {
    @Test("every word that a template of the pages names is said, in every language", arguments: Language.allCases)
    func words(language: Language) throws {
        let templates = RoomTemplate.texts.values.joined()
        let names = Set(templates.matches(of: /\{\{words\.(\w+)\}\}/).map { String($0.1) })
        #expect(names.count > 15)
        for name in names {
            let said = try #require(language.room.child(named: name) as? String, "\(name)")
            #expect(!said.isEmpty, "\(name)")
        }
        #expect(names == Set(RoomWords.named.keys))
    }

    @Test(
        "what is said stands on the page: a field without its label is nobody's to fill in",
        arguments: Language.allCases)
    func page(language: Language) {
        let problem = RoomPage.problem("x", language: language)
        #expect(problem.contains("<a href=\"/map\">\(language.room.back)</a>"))
    }
}

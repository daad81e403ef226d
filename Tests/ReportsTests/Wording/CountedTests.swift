import Testing
import Wording

@testable import Reports

@Suite("Nouns after numbers")
struct CountedTests {
    @Test(
        "bend in Russian by the last two digits",
        arguments: [
            (0, "пожаров"), (1, "пожар"), (2, "пожара"), (4, "пожара"), (5, "пожаров"), (11, "пожаров"),
            (12, "пожаров"), (14, "пожаров"), (21, "пожар"), (22, "пожара"), (25, "пожаров"), (101, "пожар"),
            (111, "пожаров"), (112, "пожаров"), (1_001, "пожар"), (1_012, "пожаров"), (1_024, "пожара"),
        ])
    func russian(number: Int, form: String) {
        #expect(Wording.russian.fire.form(after: number) == form)
    }

    @Test(
        "are singular in English after one only", arguments: [(0, "fires"), (1, "fire"), (2, "fires"), (21, "fires")])
    func english(number: Int, form: String) {
        #expect(Wording.english.fire.form(after: number) == form)
    }
}

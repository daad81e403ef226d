import EmergencyResponse
import Geo
import Operations
import Reports
import Store
import Tables
import Wording

/// A scenario that is told from claims and acts: plays them up to an evening, prints it and writes it down.
struct StoryDemo {
    let scenario: Scenario
    /// The folder of examples.
    let examples: String
    /// 23:59 of 31 July 2019 in Moscow.
    let evening: Instant

    /// - Returns: `nil` for a scenario that has detections.
    init?(_ scenario: Scenario, examples: String) {
        guard scenario == .siberia2019, let evening = Instant(iso8601: "2019-07-31T20:59:00Z") else { return nil }
        self.scenario = scenario
        self.examples = examples
        self.evening = evening
    }

    func run(
        _ session: StoreSession, into folder: String, language: Language, json: Bool
    ) throws {
        let store = try session.store()
        let story = Story(
            title: title(language), ledger: try session.ledger(), claims: try store.claims(), areas: try store.areas(),
            phrases: try phrases(language), at: evening, language: language)
        try session.close()
        try OutputFolder(folder, kind: "story").replace(by: story.files.map { ($0.path, $0.contents) })
        guard !json else { return try Console.print(story.json, terminator: "") }
        try Console.print(story.text)
        try Console.print("Story: \(folder)/story.html · Ledger: zarevo ledger list --store \(session.path)")
    }

    private func title(_ language: Language) -> String { language("Siberia, the evening of 31 July 2019") }

    private func phrases(_ language: Language) throws -> [String: String] {
        guard language == .russian else { return [:] }
        let file = try InputFile(path("phrases-ru.json"))
        do { return try CanonicalJSON(json: file.bytes).decoded() } catch {
            throw OperationError.badData("\(file.name): expected one object of texts, found \(error)")
        }
    }

    private func path(_ name: String) -> String { examples + "/" + scenario.rawValue + "/" + name }
}

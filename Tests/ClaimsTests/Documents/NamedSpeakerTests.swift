import Testing

@testable import Claims

@Suite("Who is named as the source of a sentence")
struct NamedSpeakerTests {
    private func speaker(_ text: String) -> ClaimSpeaker? {
        SpeakerReader(tokens: Tokenizer.tokens(of: text, decimalComma: false)[...], text: text).speaker()
    }

    @Test(
        "a body, before the verb, behind it, or after “according to”",
        arguments: [
            ("According to the forestry agency, ten fires burn.", "forestry agency"),
            ("Ten fires burn, Greenpeace said.", "Greenpeace"), ("Greenpeace said that ten fires burn.", "Greenpeace"),
            ("Ten fires burn, the fire service reported on Monday.", "fire service"),
            ("Citing the emergency ministry, TASS writes of ten fires.", "emergency ministry"),
            ("По данным МЧС, горит лес.", "МЧС"), ("Горит лес, сообщили в Рослесхозе.", "Рослесхозе"),
            ("Как сообщает Авиалесоохрана, горит лес.", "Авиалесоохрана"),
            ("Горит лес, по информации министерства лесного хозяйства.", "министерства лесного хозяйства"),
            ("Об этом сообщили в управлении лесами.", "управлении лесами"),
        ])
    func bodies(text: String, body: String) throws {
        let found = try #require(speaker(text))
        #expect(found.text == body && found.body == body && found.person == nil, "\(found)")
    }

    @Test(
        "a person with the office",
        arguments: [
            ("Ten fires burn, said Governor Sergei Levchenko.", "Governor", "Sergei Levchenko"),
            ("Governor Sergei Levchenko said ten fires burn.", "Governor", "Sergei Levchenko"),
            ("Горит лес, сообщил губернатор Сергей Левченко.", "губернатор", "Сергей Левченко"),
            ("По словам губернатора Сергея Левченко, горит лес.", "губернатора", "Сергея Левченко"),
        ])
    func persons(text: String, role: String, person: String) throws {
        let found = try #require(speaker(text))
        #expect(found.role == role && found.person == person && found.body == nil, "\(found)")
        #expect(found.text == role + " " + person)
    }

    @Test("an office, its body and the person are told apart")
    func all() throws {
        let found = try #require(speaker("Горит лес, заявил глава МЧС Евгений Зиничев."))
        #expect(found.role == "глава" && found.body == "МЧС" && found.person == "Евгений Зиничев")
        #expect(found.text == "глава МЧС Евгений Зиничев")
    }

    @Test(
        "nobody is named where nobody is, by a pronoun, a passive verb or a number",
        arguments: [
            "Ten fires burn.", "He said that ten fires burn.", "Ten fires were reported in the north.", "Горит лес.",
            "Он сообщил, что горит лес.", "They reported ten fires.", "", "said", "сообщили",
        ])
    func nobody(text: String) { #expect(speaker(text) == nil, "\(text)") }

    @Test(
        "the words are those of the text, byte by byte",
        arguments: [
            "По данным МЧС, горит лес.", "Ten fires burn, said Governor Sergei Levchenko.",
        ])
    func slices(text: String) throws { #expect(text.contains(try #require(speaker(text)).text)) }
}

import Claims
import Testing

@Suite("Who said it")
struct SpeakerTests {
    @Test(
        "is the body or person that the sentence names",
        arguments: [
            ("According to Greenpeace, 3 million hectares have burned in Russia.", "en", "Greenpeace"),
            ("The Federal Forestry Agency said 2.7 million hectares were burning in Russia.", "en", "Forestry"),
            ("По данным Рослесхоза, в Бурятии горит 12 тыс. га.", "ru", "Рослесхоз"),
            ("В Бурятии горит 12 тыс. га, сообщили в МЧС.", "ru", "МЧС"),
            ("В Бурятии горит 12 тыс. га, сообщает пресс-служба Авиалесоохраны.", "ru", "Авиалесоохран"),
            ("Cal Fire said the fire has burned 12,000 acres in California.", "en", "Cal Fire"),
        ])
    func body(text: String, language: String, name: String) throws {
        let claim = try #require(ExtractionTests.read(text, language).first { $0.subject == .area })
        let speaker = try #require(claim.speaker)
        #expect((speaker.body ?? speaker.text).contains(name), "\(speaker)")
    }

    @Test(
        "is a body without the words that join it to its head",
        arguments: [
            (
                "The head of the Federal Forestry Agency said 12,000 hectares were burning in Buryatia.",
                "Federal Forestry Agency"
            ),
            ("The president of Greenland said 12,000 hectares were burning in Buryatia.", "Greenland"),
        ])
    func head(text: String, body: String) throws {
        let claim = try #require(ExtractionTests.read(text).first { $0.subject == .area })
        #expect(claim.speaker?.body == body)
    }

    @Test("stays unknown where nobody is named, and the number stays")
    func unknown() throws {
        let claim = try #require(ExtractionTests.read("Fires cover 12,000 hectares in Buryatia.").first)
        #expect(claim.speaker == nil && claim.quantity?.stated == 12_000)
    }

    @Test(
        "what may come, is asked or denied is no claim",
        arguments: [
            ("The fire may grow to 12,000 hectares in Buryatia.", "en"),
            ("Officials fear that 12,000 hectares will burn in Buryatia.", "en"),
            ("The ministry denied that 12,000 hectares had burned in Buryatia.", "en"),
            ("Если пожары не потушить, в Бурятии сгорит 12 тыс. га.", "ru"),
            ("В Бурятии может сгореть до 12 тыс. га.", "ru"),
            ("В МЧС опровергли сообщения о том, что в Бурятии сгорело 12 тыс. га.", "ru"),
        ])
    func notSaid(text: String, language: String) {
        #expect(!ExtractionTests.read(text, language).contains { $0.subject == .area && $0.polarity == .positive })
    }

    @Test(
        "land of another kind than fire is no area of fires",
        arguments: [
            ("The national park covers 12,000 hectares in Buryatia.", "en"),
            ("Площадь заповедника в Бурятии — 12 тыс. га.", "ru"),
            ("Farmers sowed 12,000 hectares of wheat in Kazakhstan.", "en"),
            ("В Казахстане засеяно 12 тыс. га.", "ru"),
        ])
    func otherLand(text: String, language: String) {
        #expect(!ExtractionTests.read(text, language).contains { $0.subject == .area })
    }
}

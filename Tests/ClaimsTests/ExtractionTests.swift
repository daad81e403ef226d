import Claims
import Geo
import Testing

@Suite("Claims read from text")
struct ExtractionTests {
    static let extractor = ClaimExtractor(gazetteer: Gazetteer())

    static func read(_ text: String, _ language: String = "en", published: String = "2019-07-31") -> [Claim] {
        let source = ClaimSource(
            document: "text", digest: String(repeating: "0", count: 64), publishedAt: Instant(iso8601: published),
            language: language)
        return extractor.claims(in: ClaimDocument(text: text, source: source))
    }

    @Test("quote and anchor are the bytes that their offsets name")
    func offsets() throws {
        let text = "Тишина. По данным МЧС, в Бурятии горит 2,7 тыс. га леса. “Over 1,000 acres” burned in California."
        let claims = Self.read(text, "ru")
        #expect(claims.count >= 2)
        for claim in claims {
            let bytes = Array(text.utf8)
            #expect(
                String(decoding: bytes[claim.quote.startOffset..<claim.quote.endOffset], as: UTF8.self)
                    == claim.quote.text)
            #expect(
                claim.quote.startOffset <= claim.quote.anchorStartOffset
                    && claim.quote.anchorEndOffset <= claim.quote.endOffset)
        }
    }

    @Test(
        "numbers in every dress are hectares",
        arguments: [
            ("2.3–2.5 million hectares", "en", 2_250_000.0, 2_550_000.0), ("2,7 млн га", "ru", 2_650_000, 2_750_000),
            ("1 603 тыс. га", "ru", 1_602_500, 1_603_500), ("89,076 ha", "en", 89_075.5, 89_076.5),
            ("полтора миллиона гектаров", "ru", 1_450_000, 1_550_000),
            ("nearly 3 million hectares", "en", 2_850_000, 3_000_000),
            ("over 1 million hectares", "en", 1_000_000, 1_100_000), ("1 млн 30 тыс. га", "ru", 1_029_500, 1_030_500),
        ])
    func numbers(words: String, language: String, low: Double, high: Double) throws {
        let quantity = try #require(ClaimQuantity(text: words, decimalComma: language == "ru"))
        #expect(abs(quantity.low - low) < 1 && abs(quantity.high - high) < 1)
        #expect(quantity.unit == .hectares)
    }

    @Test("one acre, square mile and square kilometre in hectares, by the definition of the international foot")
    func units() throws {
        // 1 foot is 0.3048 m; an acre is 43,560 square feet, a square mile 640 acres.
        let acre = 43_560 * 0.3048 * 0.3048 / 10_000
        #expect(abs(try #require(ClaimQuantity(text: "1 acre")).stated - acre) < 1e-9)
        #expect(abs(try #require(ClaimQuantity(text: "1 square mile")).stated - 640 * acre) < 1e-6)
        #expect(try #require(ClaimQuantity(text: "1 square kilometre")).stated == 100)
    }

    @Test(
        "a region is found in each of its cases",
        arguments: [
            ("Иркутской области", "RU-IRK"), ("Иркутскую область", "RU-IRK"), ("Красноярском крае", "RU-KYA"),
            ("Бурятией", "RU-BU"), ("Якутию", "RU-SA"), ("Республике Саха (Якутия)", "RU-SA"), ("Забайкалье", "RU-ZAB"),
            ("Эвенкийском районе", "RU-KYA-evenkiyskiy-rayon"), ("Эвенкии", "RU-KYA-evenkiyskiy-rayon"),
            ("Нижнеилимского района", "RU-IRK-nizhneilimskiy-rayon"), ("Еврейской автономной области", "RU-YEV"),
        ])
    func cases(name: String, code: String) throws {
        let claim = try #require(Self.read("Пожары охватили 12 тыс. га в \(name).", "ru").first { $0.subject == .area })
        #expect(claim.areas.map(\.code) == [code])
    }

    @Test(
        "nothing is read where nothing is said",
        arguments: [
            "The fires could reach 3 million hectares.",
            "Officials denied reports that 10 people had died in the fires.",
            "If the fire spreads, 500 homes will burn.", "Площадь пожаров может вырасти до 4 млн га.",
            "The fire is two miles from the town.", "The governor is considering declaring a state of emergency.",
            "Предлагается ввести режим ЧС в Иркутской области.", "Fire season began on July 31.",
        ])
    func nothing(text: String) {
        #expect(Self.read(text, text.utf8.first.map { $0 > 127 } == true ? "ru" : "en").isEmpty)
    }

    @Test("none reported is a negative report and not a zero")
    func negative() throws {
        let claims = Self.read("No injuries or evacuations have been reported.")
        #expect(claims.map(\.subject) == [.casualties, .evacuation])
        #expect(claims.allSatisfy { $0.polarity == .negative && $0.quantity == nil })
    }

    @Test("seven districts listed by name, a regime whole and in part, an order, an offer kept for need")
    func referenceStory() throws {
        let text = """
            Forest fires were listed in the districts of Taimyr, Evenkia, Boguchansky, Kezhemsky, Yeniseisky, Motyginsky and Abansky.
            A state of emergency is in force throughout the Irkutsk Region and the Krasnoyarsk Territory, in two districts of Buryatia and in one of Yakutia.
            On Wednesday the president ordered the army to help. He thanked his colleague and said Russia would accept the offer if necessary.
            """
        let claims = Self.read(text)
        #expect(claims.first { $0.subject == .count }?.areas.count == 7)
        let regimes = claims.filter { $0.subject == .regime }.map {
            $0.areas.map { "\($0.part) \($0.code) \($0.districtCount ?? 0)" }
        }
        #expect(regimes == [["whole RU-IRK 0", "whole RU-KYA 0"], ["part RU-BU 2"], ["part RU-SA 1"]])
        #expect(claims.contains { $0.subject == .order && $0.detail.receiver == "army" })
        #expect(claims.filter { $0.subject == .offer }.map(\.detail.offer) == [.heldIfNeeded])
    }

    @Test("the day of a clock time in Moscow is turned into UTC")
    func moscowTime() throws {
        let claim = try #require(
            Self.read("На 09:00 мск 29 июля в Красноярском крае действовало 94 пожара.", "ru").first)
        #expect(claim.time?.from == Instant(year: 2019, month: 7, day: 29, hour: 6))
        #expect(claim.time?.hasClock == true)
    }

    @Test("a figure of another year carries that year")
    func otherYear() throws {
        let claims = Self.read("Fires cover 3 million hectares, compared with 2.1 million hectares in 2018.")
        #expect(claims.map(\.scope.season) == [nil, 2018])
    }

    @Test("any mixture of words is read without harm, and the same way twice")
    func mixtures() {
        let words = [
            "2,7", "млн", "га", "in", "Иркутской", "области", "fires", ".", ",", "1,030", "million", "acres", "2018",
            "(", ")", "nearly",
            "from", "to", "режим", "ЧС", "state", "of", "emergency", "two", "districts", "Buryatia", "—", "July", "31",
            "09:00", "мск", "$", "если",
            "died", "people", "\n", "'s", "Russia", "U.S.", "size", "Belgium", "в", "двух", "районах", "including",
            "said", "of them",
        ]
        var state: UInt64 = 7
        for _ in 0..<60 {
            var text = ""
            for _ in 0..<25 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += words[Int(state >> 33) % words.count] + " "
            }
            for language in ["en", "ru"] {
                let claims = Self.read(text, language)
                #expect(claims == Self.read(text, language))
                #expect(Set(claims.map(\.identifier)).count == claims.count)
            }
        }
    }
}

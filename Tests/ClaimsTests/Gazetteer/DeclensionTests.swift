import Testing

@testable import Claims

@Suite("Cases of Russian place names")
struct DeclensionTests {
    /// Nominative, genitive, dative, accusative, instrumental and prepositional, as grammars have them.
    private static let names = [
        "Иркутская область|Иркутской области|Иркутской области|Иркутскую область|Иркутской областью|Иркутской области",
        "Красноярский край|Красноярского края|Красноярскому краю|Красноярский край|Красноярским краем|Красноярском крае",
        "Чукотский автономный округ|Чукотского автономного округа|Чукотскому автономному округу|"
            + "Чукотский автономный округ|Чукотским автономным округом|Чукотском автономном округе",
        "Еврейская автономная область|Еврейской автономной области|Еврейской автономной области|"
            + "Еврейскую автономную область|Еврейской автономной областью|Еврейской автономной области",
        "Республика Тыва|Республики Тывы|Республике Тыве|Республику Тыву|Республикой Тывой|Республике Тыве",
        "Бурятия|Бурятии|Бурятии|Бурятию|Бурятией|Бурятии", "Хакасия|Хакасии|Хакасии|Хакасию|Хакасией|Хакасии",
        "Алтай|Алтая|Алтаю|Алтай|Алтаем|Алтае", "Камчатка|Камчатки|Камчатке|Камчатку|Камчаткой|Камчатке",
        "Приморье|Приморья|Приморью|Приморье|Приморьем|Приморье", "Югра|Югры|Югре|Югру|Югрой|Югре",
        "Кузбасс|Кузбасса|Кузбассу|Кузбасс|Кузбассом|Кузбассе", "Сибирь|Сибири|Сибири|Сибирь|Сибирью|Сибири",
        "Тюмень|Тюмени|Тюмени|Тюмень|Тюменью|Тюмени", "Ярославль|Ярославля|Ярославлю|Ярославль|Ярославлем|Ярославле",
        "Чита|Читы|Чите|Читу|Читой|Чите", "Братск|Братска|Братску|Братск|Братском|Братске",
        "Усть-Кут|Усть-Кута|Усть-Куту|Усть-Кут|Усть-Кутом|Усть-Куте",
        "Владивосток|Владивостока|Владивостоку|Владивосток|Владивостоком|Владивостоке",
        "Мирный|Мирного|Мирному|Мирный|Мирным|Мирном", "Сочи|Сочи|Сочи|Сочи|Сочи|Сочи",
        "Нижний Новгород|Нижнего Новгорода|Нижнему Новгороду|Нижний Новгород|Нижним Новгородом|Нижнем Новгороде",
        "Набережные Челны|Набережных Челнов|Набережным Челнам|Набережные Челны|Набережными Челнами|Набережных Челнах",
        "Кемерово|Кемерова|Кемерову|Кемерово|Кемеровом|Кемерове", "Республика Коми|Республики Коми|Республике Коми",
    ]

    @Test("every case of a name is among its forms, in small letters", arguments: names)
    func forms(name: String) {
        let cases = name.split(separator: "|").map { $0.lowercased() }
        let forms = RussianDeclension.forms(of: cases[0]).map { $0.joined(separator: " ") }
        for form in cases { #expect(forms.contains(form), "\(form) among \(forms)") }
        #expect(Set(forms).count == forms.count, "each form once")
    }

    @Test("a name that does not change has one form", arguments: ["ХМАО", "Саха", "США", "Чили"])
    func unchanging(name: String) { #expect(RussianDeclension.forms(of: name) == [[name.lowercased()]]) }

    @Test("the words of a name decline together, not each for itself")
    func together() {
        let forms = RussianDeclension.forms(of: "Иркутская область").map { $0.joined(separator: " ") }
        #expect(!forms.contains("иркутская области") && !forms.contains("иркутскую областью"))
    }

    @Test(
        "an adjective is found in both numbers and all genders, hard and soft",
        arguments: [
            (
                "Кежемский",
                "кежемский кежемского кежемскому кежемским кежемском кежемская кежемскую кежемские кежемских кежемскими"
            ),
            ("Мирный", "мирный мирного мирному мирным мирном мирная мирную мирные мирных мирными"),
            ("Донской", "донской донского донскому донским донском донская донскую донские донских донскими"),
            ("Нижний", "нижний нижнего нижнему нижним нижнем нижняя нижней нижнюю нижние нижних нижними"),
            ("Берёзовский", "березовский березовского березовских"),
        ])
    func adjectives(name: String, expected: String) {
        let forms = RussianDeclension.adjectiveForms(of: name)
        for form in expected.split(separator: " ").map(String.init) {
            #expect(forms.contains(form), "\(form): \(forms)")
        }
    }

    @Test("what is no adjective stays as it is")
    func noAdjective() {
        #expect(RussianDeclension.adjectiveForms(of: "Братск") == ["братск"])
        #expect(RussianDeclension.stem(ofAdjective: "край") == nil && RussianDeclension.stem(ofAdjective: "ий") == nil)
    }
}

@Suite("Russian names in Latin letters")
struct RomanisationTests {
    @Test(
        "the spellings that reports have of one adjective are one",
        arguments: [
            ["Yeniseysky", "Yeniseyskiy", "Eniseisky", "Yeniseiskii", "Yeniseyskij", "yeniseyski"],
            ["Zhigalovsky", "Zhigalovskiy", "Zhigalovskii", "ZHIGALOVSKI"], ["Abansky", "Abanskiy", "Abanskij"],
            ["Evenkiysky", "Evenkiyskiy", "Evenkiisky"], ["Bayandayevsky", "Baiandayevskiy"],
        ])
    func oneName(spellings: [String]) { #expect(Set(spellings.map(Romanized.key)).count == 1) }

    @Test("different names stay apart")
    func apart() {
        let names = KnownNames.districtsOfRussia.flatMap { row in
            row[1].map { row[0][0] + " " + Romanized.key(Romanized.text($0)) }
        }
        let russian = KnownNames.districtsOfRussia.flatMap { row in row[1].map { row[0][0] + " " + $0 } }
        #expect(Set(names).count == Set(russian).count)
    }

    /// By the system of the BGN and the PCGN, without its signs.
    @Test(
        "a Russian word is written as codes of districts are",
        arguments: [
            ("Жигаловский", "zhigalovskiy"), ("Енисейский", "yeniseyskiy"), ("Тайшетский", "tayshetskiy"),
            ("Северо-Енисейский", "severo-yeniseyskiy"), ("Баяндаевский", "bayandayevskiy"),
            ("Усть-Илимский", "ust-ilimskiy"), ("Берёзовский", "berezovskiy"), ("Хорольский", "khorolskiy"),
            ("Щёлковский", "shchelkovskiy"), ("Эвенкийский", "evenkiyskiy"), ("Юргинский", "yurginskiy"),
            ("Цимлянский", "tsimlyanskiy"), ("Чунский", "chunskiy"), ("Объячево", "obyachevo"),
        ])
    func text(russian: String, latin: String) { #expect(Romanized.text(russian) == latin) }
}

import Claims
import Geo
import Testing

@Suite("Numbers in texts about fires that are not of fires")
struct OtherQuantityTests {
    @Test(
        "what lies under smoke, what may come, what is usual and what a place measures is no claim of fires",
        arguments: [
            "Smoke from the wildfires in Siberia now covers 4 million square kilometers.",
            "The plume of smoke stretches over 900,000 square miles (2.3 million square km).",
            "Yukon, which spans 482,443 square kilometers, dreads wildfire.",
            "Fires of 100 acres or greater are called large in Idaho.",
            "The map shows every wildfire of more than 5,000 acres in California.",
            "Wildfires burn an average of 40,000 acres in Utah.",
            "Fires char some 70,000 acres yearly in Nevada.",
            "Up to 400 soldiers may be sent to fight the wildfires in Montana.",
            "The ministry will buy another seven planes to fight fires in Spain.",
            "All but six of the 80 fires in Sweden are contained.",
            "Three planes carried 410 passengers away from the fire in Alberta.",
            "A city of 70,000 people lies in the path of the wildfire.",
            "The worst wildfire in ten years, which injured dozens, burned in Chile.",
            "A 34-year-old man was arrested over the fire in Turkey.",
            "He recalled a 2003 fire that killed 15 people.",
            "The province needs 500 rooms for people displaced by the fire.",
        ])
    func english(text: String) {
        let claims = ExtractionTests.read(text, published: "2021-08-05").filter {
            $0.quantity != nil && $0.subject != .smoke
        }
        #expect(claims.isEmpty, "\(claims.map { ($0.subject, $0.quantity?.rawNumber ?? "") })")
    }

    @Test(
        "the same in Russian",
        arguments: [
            "Дым от лесных пожаров накрыл 3,5 млн квадратных километров.",
            "Площадь Якутии превышает 3 млн квадратных километров.",
            "Высокий класс пожарной опасности ожидается на площади 2 млн га в Туве.",
            "В тушении пожаров могут принять участие ещё четыре самолёта.",
            "Вертолёт слил на пожар 68 тонн воды за 14 вылетов при ветре 23 м/с и температуре 34 градуса.",
            "В посёлке с населением 1 800 человек тушат пожар.",
            "Для тушения пожаров потребуется 300 человек.",
            "Зафиксировано 140 термоточек, пожаров нет.",
        ])
    func russian(text: String) {
        let claims = ExtractionTests.read(text, "ru", published: "2021-08-05").filter {
            $0.quantity != nil && $0.subject != .smoke
        }
        #expect(claims.isEmpty, "\(claims.map { ($0.subject, $0.quantity?.rawNumber ?? "") })")
    }

    @Test("land that burned while smoke spread is still read")
    func burnedUnderSmoke() {
        let claims = ExtractionTests.read("Smoke hung over Oregon as fires burned across 30,000 acres.")
        #expect(claims.contains { $0.subject == .area })
        let drifted = ExtractionTests.read("The smoke of fires that have burned 3 million hectares reached Alaska.")
        #expect(!drifted.contains { $0.subject == .area && !$0.areas.isEmpty })
    }

    @Test("of an earlier and a later size only the later is read, with its conversion")
    func growth() {
        let claims = ExtractionTests.read("The fire in Spain shrank from 900 hectares (2,224 acres) to 40 (99 acres).")
        #expect(claims.map { ($0.quantity?.stated ?? 0).rounded() } == [40, 40])
    }

    @Test("a bare number takes the unit that the number in parentheses says")
    func conversion() throws {
        let claims = ExtractionTests.read("Fires burn 900 hectares in Greece and 557 (1,376 acres) in Albania.")
        let last = try #require(claims.first { $0.areas.map(\.code) == ["AL"] })
        #expect(last.quantity?.unit == .hectares && last.quantity?.stated == 557)
    }

    @Test(
        "numbers as they are typed",
        arguments: [
            ("36 тысяч 681 га", 36_681.0), ("7 тыс. 416,4 га", 7_416.4), ("1½ тыс. га", 1_500),
            ("1,5 тыс. г\u{AD}а", 1_500), ("2\u{202F}260 га", 2_260), ("21\u{2009}371 гa", 21_371),
            ("3 тысячи гектаро\u{301}в", 3_000), ("10–15 га", 12.5), ("от 10 до 15 га", 12.5),
        ])
    func typed(text: String, hectares: Double) throws {
        let claims = ExtractionTests.read("В Туве горит \(text) леса.", "ru")
        #expect(abs(try #require(claims.first?.quantity).stated - hectares) < 0.001)
    }

    @Test("names are found with accents set apart, and with Latin letters among the Cyrillic ones")
    func spelling() {
        for name in ["Якутии", "Яку\u{301}тии", "Якyтии"] {
            let claims = ExtractionTests.read("В \(name) горит 500 га.", "ru")
            #expect(claims.first?.areas.map(\.code) == ["RU-SA"])
        }
        #expect(
            ExtractionTests.read("Quebec fires: 500 hectares burned in Québec.").first?.areas.map(\.code) == ["CA-QC"])
    }

    @Test("words without end and sentence marks are read in pieces, and soon")
    func endless() {
        let text = String(repeating: "пожар 7 га в Туве ", count: 500)
        #expect(!ExtractionTests.read(text, "ru").isEmpty)
    }
}

import Geo
import Tables
import Testing
import Wording

@testable import Reports

@Suite("Smoke in a report")
struct SmokeOutlookTests {
    private let start = Instant(seconds: 1_502_582_400)  // 2017-08-13T00:00:00Z

    private func outlook() throws -> SmokeOutlook {
        let place = { (name: String, russian: String?) throws in
            Place(
                identifier: 1, name: name, russianName: russian,
                coordinate: try Coordinate(latitude: 60, longitude: 100),
                population: 12_000, countryCode: "RU")
        }
        let hourly = [Double](repeating: 0, count: 10) + [Double](repeating: 60, count: 20)
        return SmokeOutlook(
            start: start, hours: 30, notes: ["climatology: monthly mean winds, not a forecast"],
            towns: [
                SmokeOutlook.Town(
                    place: try place("Mir<ny>", "Мирный"), arrival: start.adding(hours: 10), departure: nil,
                    dailyMean: 50, hourly: hourly),
                SmokeOutlook.Town(place: try place("B", nil), arrival: nil, departure: nil, dailyMean: 3, hourly: []),
            ])
    }

    @Test("what the wind is comes first, then how many people, then each town with its class")
    func english() throws {
        let section = try outlook().attachment(.english)
        #expect(
            section.paragraphs[0].hasPrefix(
                "Climatology: monthly mean winds, not a forecast. Smoke run: 2017-08-13 00:00"))
        #expect(
            section.paragraphs[1]
                == "PM2.5 of 15 µg/m³ or more in 1\u{00A0}settlement with 12\u{202F}000\u{00A0}people.")
        #expect(
            section.paragraphs[2]
                == "Mir<ny>: 2017-08-13 10:00 to the end, 50 µg/m³ over 24 hours, unhealthy for sensitive people.")
        #expect(section.paragraphs.count == 3)
    }

    @Test("where winds end is said in Russian too")
    func reach() {
        #expect(
            SmokeWords.note("winds end at 300 hPa, about 9200 m: what rises above has left", .russian)
                == "ветры кончаются на 300 гПа, около 9200 м: что поднялось выше, ушло")
        #expect(
            SmokeWords.note("lowest wind at 850 hPa, about 1500 m: taken down to the ground", .russian)
                == "нижний ветер на 850 гПа, около 1500 м: взят до земли")
        #expect(
            SmokeWords.note("lowest wind at 5600 m: taken 2000 m down", .russian)
                == "нижний ветер на 5600 м: взят на 2000 м вниз")
    }

    @Test("Russian says the same, with the names that Russians use")
    func russian() throws {
        let section = try outlook().attachment(.russian)
        #expect(section.title == "Дым")
        #expect(section.paragraphs[0].hasPrefix("Климатология: средние ветры месяца, не прогноз. Расчёт дыма:"))
        #expect(section.paragraphs[2].hasPrefix("Мирный: 2017-08-13 10:00 и до конца, 50 мкг/м³ за сутки"))
    }

    @Test("for machines the forecast is the terminal's: what the wind is first, the same counts, and each town's class")
    func json() throws {
        let text = try #require(try outlook().attachment(.russian).data).text
        #expect(
            text.hasPrefix("{\"notes\":[\"climatology: monthly mean winds, not a forecast\"],\"start\":\"2017-08-13T00")
        )
        #expect(text.contains("\"settlements\":1,\"people\":12000,"))
        #expect(text.contains("\"name\":\"Mir\\u003cny>\",\"russianName\":\"Мирный\""))
        // 50 µg/m³ lies in 35.5…55.4, which is 101…150: 101 + 14.5 / 19.9 × 49 = 136.7.
        #expect(text.contains("\"usIndex\":137,\"category\":\"unhealthyForSensitive\""))
        #expect(try outlook().attachment(.english).data == outlook().attachment(.russian).data)
    }

    @Test("the strip has a stretch for each class of hours, in its colour, and no markup from names")
    func strip() throws {
        let drawing = try #require(try outlook().attachment(.english).drawings.first)
        // Twenty of thirty hours on 640 px, from the tenth.
        #expect(drawing.contains("x=\"403.3\" y=\"27\" width=\"426.7\" height=\"14\" fill=\"#FF0000\""))
        #expect(!drawing.contains("Mir<ny>"))
        #expect(drawing.hasPrefix("<svg "), "a page has no XML head in it")
    }

    @Test(
        "labels of times stand clear of each other, however long the run",
        arguments: [1, 24, 30, 72, 384, 2_000, 8_784])
    func labels(hours: Int) throws {
        let drawing = SmokeStrip(start: start, hours: hours, .english).svg([])
        let places = drawing.split(separator: "M").dropFirst().compactMap { Double($0.prefix { $0 != " " }) }
        #expect(places.first == 190)
        #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 >= 70 })
        #expect(hours < 24 || places.count > 3)
    }

    @Test("the size of cells is said in Russian too")
    func cells() {
        #expect(
            SmokeWords.note("means over cells of 0.5° and 100 m above ground", .russian)
                == "средние по ячейкам в 0,5° и 100 м над землёй")
    }
}

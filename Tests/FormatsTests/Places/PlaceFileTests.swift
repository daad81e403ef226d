import Formats
import Geo
import Tables
import Testing

@Suite("Tables of places")
struct PlaceFileTests {
    /// Rows of GeoNames cities15000 and of its part for northern Asia.
    private static let excerpt = """
        geonameid,name,latitude,longitude,population,countrycode,admin1code,timezone,name_ru
        1796236,Shanghai,31.22222,121.45806,24874500,CN,23,Asia/Shanghai,Шангај
        12492662,"Mianzhu, Deyang, Sichuan",31.33786,104.22057,510000,CN,32,Asia/Shanghai,
        1496747,Novosibirsk,55.02259,82.93175,1612833,RU,53,Asia/Novosibirsk,Çĕн Çĕпĕр
        2037013,Harbin,45.75,126.65,5242897,CN,08,Asia/Shanghai,Харбин
        """

    @Test("places are read with commas in their names, and only Russian names are taken for Russian, or known ones")
    func excerpt() throws {
        let folder = try TemporaryFolder()
        let places = try PlaceFile.read(folder.write(Self.excerpt, as: "places.csv"))
        #expect(places.map(\.name) == ["Shanghai", "Mianzhu, Deyang, Sichuan", "Novosibirsk", "Harbin"])
        #expect(places.map(\.russianName) == [nil, nil, "Новосибирск", "Харбин"])
        let harbin = Place(
            identifier: 2_037_013, name: "Harbin", russianName: "Харбин",
            coordinate: try Coordinate(latitude: 45.75, longitude: 126.65), population: 5_242_897, countryCode: "CN",
            regionCode: "08", timeZone: "Asia/Shanghai")
        #expect(places.last == harbin)
    }

    /// Lines in the layout of a dump, of which no field is left out.
    private static func dump(_ rows: [[Int: String]]) -> String {
        rows.map { row in (0..<19).map { row[$0] ?? "" }.joined(separator: "\t") }.joined(separator: "\n") + "\n"
    }

    private static let novosibirsk = [
        0: "1496747", 1: "Novosibirsk", 2: "Novosibirsk", 3: "Nowosibirsk,Çĕн Çĕпĕр,Новосибирск", 4: "55.02259",
        5: "82.93175", 6: "P", 7: "PPLA", 8: "RU", 10: "53", 14: "1612833", 17: "Asia/Novosibirsk", 18: "2024-01-01",
    ]

    @Test("a dump of GeoNames is read as it is: populated places alone, quotation marks in names, no header")
    func dump() throws {
        let quoted = [
            0: "2", 1: "\"Zarya\" Kordon", 4: "60.1", 5: "-130.5", 6: "P", 7: "PPL", 8: "CA", 10: "12", 14: "0",
            17: "America/Whitehorse",
        ]
        var river = quoted
        (river[0], river[6], river[7]) = ("3", "H", "STM")
        var abandoned = quoted
        (abandoned[0], abandoned[7]) = ("4", "PPLQ")
        let folder = try TemporaryFolder()
        let text = Self.dump([river, Self.novosibirsk, abandoned, quoted])
        let places = try PlaceFile.read(folder.write(text, as: "RU.txt"))
        #expect(places.map(\.name) == ["Novosibirsk", "\"Zarya\" Kordon"])
        #expect(
            places.first
                == Place(
                    identifier: 1_496_747, name: "Novosibirsk", russianName: "Новосибирск",
                    coordinate: try Coordinate(latitude: 55.02259, longitude: 82.93175), population: 1_612_833,
                    countryCode: "RU", regionCode: "53", timeZone: "Asia/Novosibirsk"))
        #expect(throws: FormatError.self) { try PlaceFile.read(folder.write(Self.dump([river]), as: "none.txt")) }
    }

    @Test(
        "a broken line of a dump stops with its number",
        arguments: [(4, "91"), (5, "east"), (14, "many"), (1, ""), (0, "x")])
    func brokenDump(field: Int, text: String) throws {
        var broken = Self.novosibirsk
        broken[field] = text
        let folder = try TemporaryFolder()
        let path = folder.write(Self.dump([Self.novosibirsk, broken]), as: "RU.txt")
        let error = #expect(throws: FormatError.self) { try PlaceFile.read(path) }
        #expect(error?.line == 2)
    }

    @Test(
        "names in other languages are told from Russian ones by their letters",
        arguments: [
            ("Лос Анджелес", true), ("Йошкар-Ола", true), ("Орёл", true), ("Посёлок (57 км)", true), ("Шангај", false),
            ("Бейжің", false), ("Çĕн Çĕпĕр", false), ("ДаЋинг", false), ("Київ", false), ("Los Angeles", false),
            ("57", false),
        ])
    func letters(name: String, isRussian: Bool) {
        #expect(RussianName.accepted(name) == (isRussian ? name : nil))
    }

    @Test(
        "inside Russia a name must be the one that was romanised",
        arguments: [
            ("Yekaterinburg", "Екатеринбург", true), ("Yelets", "Елец", true), ("Orël", "Орёл", true),
            ("Ust\'-Kut", "Усть-Кут", true), ("Shchëkino", "Щёкино", true), ("Omsk", "Омбы", false),
            ("Novokuznetsk", "Навакузнецк", false), ("Magadan", "Магадаан", false),
            ("Krasnoyarsk", "Краснодор", false), ("Saint Petersburg", "Бетъырбух", false),
            ("Samara", "Куйбышев", false),
        ])
    func romanised(latin: String, name: String, isKept: Bool) {
        #expect(RussianName.accepted(name, romanized: latin) == (isKept ? name : nil))
    }

    @Test(
        "a broken table stops with its line",
        arguments: [
            ("1,A,91,0,5,RU", 2), ("x,A,1,0,5,RU", 2), ("1,A,1,0,many,RU", 2), ("1,A,1,0,5", 2), ("1,,1,0,5,RU", 2),
            ("1,\"A\nB\",1,0,5,RU\n2,B,1,east,5,RU", 4), ("1,\"A,1,0,5,RU", 2), ("1,\"A\"B,1,0,5,RU", 2),
            ("1,A,1,0,-7,RU", 2), ("1,A,1,0,10000000001,RU", 2), ("1,A,1,0,5,RU\n2,B,1,0,5,RU\n1,B,1,0,5,RU", 4),
        ])
    func broken(row: String, line: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.write("geonameid,name,latitude,longitude,population,countrycode\n" + row, as: "places.csv")
        #expect(try #require(throws: FormatError.self) { try PlaceFile.read(path) }.line == line)
    }

    @Test("a row that stands twice is one place")
    func twice() throws {
        let folder = try TemporaryFolder()
        let rows = [
            "geonameid,name,latitude,longitude,population,countrycode", "1,A,1,0,5,RU", "2,B,1,0,5,RU", "1,A,1,0,5,RU",
        ]
        let places = try PlaceFile.read(folder.write(rows.joined(separator: "\n"), as: "places.csv"))
        #expect(places.map(\.identifier) == [1, 2])
    }

    @Test("a table without a needed column is refused")
    func missingColumn() throws {
        let folder = try TemporaryFolder()
        let path = folder.write("geonameid,name,latitude,longitude\n", as: "places.csv")
        let error = try #require(throws: FormatError.self) { try PlaceFile.read(path) }
        #expect(error.expected == "a column population")
    }
}

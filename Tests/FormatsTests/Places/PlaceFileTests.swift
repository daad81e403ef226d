import Formats
import Geo
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

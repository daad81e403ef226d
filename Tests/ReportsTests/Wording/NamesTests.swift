import Assessment
import Geo
import Testing

@testable import Reports

@Suite("Names")
struct NamesTests {
    @Test(
        "in Russian are believed when they sound like the Latin one",
        arguments: [
            ("Bratsk", "Братск", true), ("Ust’-Kut", "Усть-Кут", true), ("Cheremkhovo", "Черемхово", true),
            ("Kiselëvsk", "Киселевск", true), ("Serov", "Кабаковск", false), ("Shanghai", "Шангај", false),
            ("Kogalym", "Кагалым", false), ("Irkutsk", "Ehrkhүү khot", false),
        ])
    func sound(latin: String, russian: String, isBelieved: Bool) {
        let place = Scenes.place(latin, russian: russian, at: Scenes.point(56, 101), zone: "")
        #expect((RussianName.place(place) == russian) == isBelieved)
    }

    @Test("of fires keep their number when the place's name is set right")
    func fires() {
        var fire = Scenes.fire("x", name: "Krasnoyarsk 2", placeName: "Krasnoyarsk")
        fire.nearestPlace?.place.identifier = 1_502_026
        fire.russianName = "Краснодор 2"
        #expect(Names(language: .russian).fire(fire) == "Красноярск 2")
        #expect(Names(language: .english).fire(fire) == "Krasnoyarsk 2")
    }

    @Test("never break a line or turn the writing direction")
    func clean() {
        #expect(Names.clean("a\nb\u{202E}c\u{0}d") == "a b c d")
    }
}

import EmergencyResponse
import Geo
import Operations
import SeasonSupport
import Testing
import Wording

struct AlertChoiceTests {
    private func choices(_ change: (inout AlertChoices) -> Void = { _ in }) -> AlertChoices {
        var choices = AlertChoices()
        choices.sender = "duty@example.org"
        change(&choices)
        return choices
    }

    /// CAP 1.2, section 3.2.1: neither blanks nor commas nor `<` nor `&`.
    @Test(arguments: ["", " ", "duty officer", "a,b", "a<b", "a&b", "a\tb", "a\n"]) func aSenderHasNoneOf(
        sender: String
    ) {
        #expect(AlertChoices.fault(inSender: sender) == "without blank, comma, < and &")
    }

    @Test(arguments: ["duty@example.org", "w-nws.webmaster@noaa.gov", "дежурный@пример.рф"])
    func aSenderMayBe(sender: String) { #expect(AlertChoices.fault(inSender: sender) == nil) }

    @Test func hoursAndKilometresHaveLimits() {
        #expect(
            [-1, 0, 0.1, 12, 240, 240.1, .nan].map(AlertChoices.isPossible(hours:)) == [
                false, false, true, true, true, false, false,
            ])
        #expect(
            [-1, 0, 0.1, 5, 20, 20.1, .nan].map(AlertChoices.isPossible(kilometers:)) == [
                false, false, true, true, true, false, false,
            ])
    }

    @Test func languagesAreThoseOfTheHouse() {
        #expect(AlertChoices.languages("en,ru") == [.english, .russian])
        #expect(AlertChoices.languages("ru,en") == [.russian, .english])
        #expect(AlertChoices.languages("ru") == [.russian])
        for text in ["", "fr", "en,fr", "en, ru", "EN"] { #expect(AlertChoices.languages(text) == nil, "\(text)") }
    }

    @Test func nobodySendsNothing() {
        #expect(throws: OperationError.badData("sender: expected who sends, such as duty@example.org, found none")) {
            try AlertChoices().setting()
        }
    }

    @Test func whatIsNotChosenIsUsual() throws {
        let setting = try choices().setting()
        #expect(setting.sender == "duty@example.org" && setting.hours == 12 && setting.languages == Language.allCases)
        #expect(setting.senderNames.isEmpty && choices().kilometers() == 5)
    }

    @Test func aNameIsThatOfBothLanguagesUnlessThereAreTwo() throws {
        let one = try choices { $0.senderName = "Oak Council" }.setting()
        #expect(one.senderNames == [.english: "Oak Council", .russian: "Oak Council"])
        let two = try choices {
            $0.senderName = "Oak Council"
            $0.russianSenderName = "Совет"
        }.setting()
        #expect(two.senderNames == [.english: "Oak Council", .russian: "Совет"])
        #expect(try choices { $0.russianSenderName = "Совет" }.setting().senderNames == [.russian: "Совет"])
    }

    @Test func aRenewalSaysWhatIsNotChosen() throws {
        let sent = AlertTime(SmallSeason.now, offsetMinutes: -420)
        let info = AlertInfo(
            language: "ru", categories: [.fire], event: "Пожар", responses: [], urgency: .expected, severity: .moderate,
            certainty: .observed, eventCodes: [], effective: sent, expires: sent.adding(hours: 6), senderName: "Совет",
            headline: "Пожар", description: "Пожар", instruction: "Уходите", areas: [])
        let alert = Alert(identifier: "fire-1.1", sender: "council@example.org", sent: sent, infos: [info])
        let kept = try AlertChoices().setting(renewing: alert)
        #expect(kept.sender == "council@example.org" && kept.hours == 6 && kept.languages == [.russian])
        #expect(kept.senderNames == [.russian: "Совет"])
        let chosen = choices {
            $0.hours = 24
            $0.languages = [.english]
            $0.withinKilometers = 7
        }
        let setting = try chosen.setting(renewing: alert)
        #expect(setting.sender == "duty@example.org" && setting.hours == 24 && setting.languages == [.english])
        #expect(chosen.kilometers(renewing: alert) == 7 && choices().kilometers(renewing: alert) == 5)
    }

    /// By the rules of the time zone database: summer time in California, none in Krasnoyarsk, and 45 minutes in Nepal.
    @Test(arguments: [
        ("America/Los_Angeles", "2020-08-12T11:12:00Z", -420), ("America/Los_Angeles", "2020-01-12T11:12:00Z", -480),
        ("Asia/Krasnoyarsk", "2019-07-31T00:00:00Z", 420), ("Asia/Krasnoyarsk", "2019-01-31T00:00:00Z", 420),
        ("Asia/Kathmandu", "2020-08-12T11:12:00Z", 345), ("", "2020-08-12T11:12:00Z", 0),
        ("Nowhere/Town", "2020-08-12T11:12:00Z", 0),
    ])
    func clocksShowTheLegalTime(zone: String, at: String, minutes: Int) {
        let place = Place(
            identifier: 1, name: "Town", coordinate: Coordinate(wrappingLatitude: 40, longitude: -120), population: 1,
            countryCode: "XX", timeZone: zone)
        #expect(LegalTime.offsetMinutes(place, SmallSeason.instant(at)) == minutes)
    }
}

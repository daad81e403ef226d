import Claims
import Testing

/// Passages in the manner of news and bulletins, written for this test; the right reading stands beside each, made before the first run.
@Suite("What a passage tells, claim by claim")
struct NewsTableTests {
    struct Reading: Sendable, CustomTestStringConvertible {
        var language: String
        var text: String
        /// Subject, number as said in the unit of the claim, codes of areas.
        var claims: [String]

        var testDescription: String { String(text.prefix(40)) }
    }

    static let readings: [Reading] = [
        Reading(
            language: "en",
            text: """
                Wildfires have burned 1.5 million acres in Oregon, officials said on Thursday. Ten people have died. \
                Some 40,000 people have been evacuated.
                """,
            claims: ["area 607028 US-OR", "casualties 10 US-OR", "evacuation 40000 US-OR"]),
        Reading(
            language: "en",
            text: """
                In the Krasnoyarsk Territory, 94 fires are burning on an area of 1,030,000 hectares. \
                In the Irkutsk Region, there are 55 fires on an area of 690,000 hectares.
                """,
            claims: ["count 94 RU-KYA", "area 1030000 RU-KYA", "count 55 RU-IRK", "area 690000 RU-IRK"]),
        Reading(
            language: "en",
            text: """
                Firefighters in Greece are battling 56 fires. More than 450 firefighters, 115 vehicles and five helicopters \
                are working there.
                """,
            claims: ["count 56 GR", "people 450 GR", "vehicles 115 GR", "aircraft 5 GR"]),
        Reading(
            language: "en",
            text: "A fire near the border destroyed 12 homes in Alberta. No injuries were reported.",
            claims: ["damage 12 CA-AB", "casualties none CA-AB"]),
        Reading(
            language: "ru",
            text: """
                В Красноярском крае действуют 94 пожара на площади 1 030 000 га. В Иркутской области — 55 пожаров \
                на площади 690 000 га.
                """,
            claims: ["count 94 RU-KYA", "area 1030000 RU-KYA", "count 55 RU-IRK", "area 690000 RU-IRK"]),
        Reading(
            language: "ru",
            text: """
                В Якутии за сутки ликвидировано 12 лесных пожаров на площади 3,4 тыс. га. В тушении участвовали 1 250 человек \
                и 164 единицы техники.
                """,
            claims: ["count 12 RU-SA", "area 3400 RU-SA", "people 1250 RU-SA", "vehicles 164 RU-SA"]),
        Reading(
            language: "ru",
            text: "В Челябинской области сгорело 70 домов, эвакуировано 226 человек, погиб один человек.",
            claims: ["damage 70 RU-CHE", "evacuation 226 RU-CHE", "casualties 1 RU-CHE"]),
        Reading(
            language: "ru",
            text: "В Бурятии 229 человек эвакуированы и двое погибли. Ещё 4 человека госпитализированы.",
            claims: ["evacuation 229 RU-BU", "casualties 2 RU-BU", "casualties 4 RU-BU"]),
        Reading(
            language: "ru",
            text: "В Бурятии вывезли 231 человека, ещё двое пропали без вести.",
            claims: ["evacuation 231 RU-BU", "casualties 2 RU-BU"]),
        Reading(
            language: "ru",
            text: "В Бурятии с огнём борются 233 человека, двое из них пострадали.",
            claims: ["people 233 RU-BU", "casualties 2 RU-BU"]),
        Reading(
            language: "en",
            text: "Officials evacuated 227 people in Oregon and two firefighters were injured.",
            claims: ["evacuation 227 US-OR", "casualties 2 US-OR"]),
        Reading(
            language: "en",
            text: "In Oregon, 500 homes were evacuated and 12 homes were destroyed.",
            claims: ["damage 12 US-OR"]),
        Reading(
            language: "en",
            text: "In Oregon, 228 people fled their homes and three were killed.",
            claims: ["evacuation 228 US-OR", "casualties 3 US-OR"]),
        Reading(
            language: "en",
            text:
                "In Oregon, 226 people were evacuated, one died. Some 15 people, including two children, were injured.",
            claims: ["evacuation 226 US-OR", "casualties 1 US-OR", "casualties 15 US-OR", "casualties 2 US-OR"]),
        Reading(
            language: "ru",
            text: "На территории Бурятии действует 8 природных пожаров, из них 5 локализовано.",
            claims: ["count 8 RU-BU", "count 5 RU-BU"]),
    ]

    @Test("is read", arguments: readings)
    func reading(_ reading: Reading) {
        let claims = ExtractionTests.read(reading.text, reading.language).filter { $0.subject != .threat }
        let told = claims.map { claim in
            let number = claim.quantity.map { String(Int($0.stated.rounded())) } ?? "none"
            return "\(claim.subject.rawValue) \(number) \(claim.areas.map(\.code).joined(separator: "+"))"
        }
        #expect(told == reading.claims)
    }
}

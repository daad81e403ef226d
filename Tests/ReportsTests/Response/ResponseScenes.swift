import Claims
import EmergencyResponse
import Geo
import Testing
import Wording

@testable import Reports

/// Acts, claims and grounds around the instant of ``Scenes``.
enum ResponseScenes {
    static func hours(_ hours: Double) -> Instant { Scenes.at.adding(hours: hours) }

    static let minister = Actor(
        name: "A. Minister", role: "minister",
        authority: Authority(areas: ["RU"], level: .federal, origins: [.domestic, .foreign], from: hours(-9_000)))

    static let krai = AreaReference(code: "RU-KYA", name: "Krasnoyarsk Krai", within: ["RU"])
    static let buryatia = AreaReference(code: "RU-BU", name: "Buryatia", extent: .part, within: ["RU"])

    /// - Parameter acts: Each with when it takes effect and is recorded, hours from the scene's instant.
    static func ledger(_ acts: [(Act, effective: Double, recorded: Double)]) -> Ledger {
        var ledger = Ledger()
        let inOrder = acts.enumerated().sorted { ($0.element.2, $0.offset) < ($1.element.2, $1.offset) }
        for (act, effective, recorded) in inOrder.map(\.element) {
            let outcome = ledger.append(
                Command(act, by: minister, effectiveAt: hours(effective)), recordedAt: hours(recorded))
            if case .refused(let refusal) = outcome { Issue.record("\(refusal.reason)") }
        }
        return ledger
    }

    static func declaration(_ number: String = "419-p") -> Act {
        .declaration(
            "kya",
            .declare(
                DeclarationBody(
                    act: OfficialAct(number: number, date: hours(-700), issuedBy: "Government of the krai"),
                    regime: .emergency, level: .regional, areas: [krai, buryatia])))
    }

    static func offer(_ words: String = "We will help", thanks: String = "Thank you") -> [(Act, Double, Double)] {
        let body = OfferBody(
            offeror: "A neighbour", origin: .foreign, receiver: "The country",
            resources: [Resource(.suppressionAirplane, quantity: 4)], areas: [krai], level: .federal,
            words: Quote(words, speaker: "A neighbour"))
        return [
            (.offer("neighbour", .receive(body)), -6, -6),
            (.offer("neighbour", .acknowledge(Note(words: Quote(thanks, speaker: "The country")))), -5, -5),
            (.offer("neighbour", .hold(OfferHold(reviewAt: hours(48)))), -4, -4),
        ]
    }

    static func claim(
        _ identifier: String, hectares: Double = 700_000, scope: ClaimScope = ClaimScope(suppression: .active),
        hours: Double = -12, words: String = "700 thousand hectares are being fought",
        document: String = "https://example.org/news", publisher: String = "The agency"
    ) -> Claim {
        Claim(
            identifier: identifier, subject: .area,
            quantity: ClaimQuantity(
                low: hectares - 50_000, high: hectares + 50_000, stated: hectares, unit: .hectares, rawNumber: "700",
                rawUnit: "thousand hectares", precision: .rounded), areas: [ClaimArea(code: "RU-KYA")], scope: scope,
            time: ClaimTime(from: self.hours(hours), to: self.hours(hours)),
            quote: ClaimQuote(text: words, startOffset: 10, endOffset: 60),
            source: ClaimSource(document: document, digest: String(repeating: "ab", count: 32), publisher: publisher)
        )
    }

    static func files(_ picture: ResponsePicture, _ language: Language = .english) -> [String: String] {
        let files = Report.files(
            for: Scenes.typical, areas: Scenes.areas, places: [], language: language, response: picture)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.contents) })
    }

    /// A ledger and claims of every kind that the report shows.
    static let full = ResponsePicture(
        at: Scenes.at,
        ledger: ledger(
            [(declaration(), -700, -700)] + offer() + [
                (
                    .fire(
                        "20190728-a",
                        .register(FireReport(reportedBy: "Dispatch", areaHectares: ExactDecimal("900")))), -60, -60
                ),
                (
                    .fire(
                        "20190728-a",
                        .update(
                            FireReport(
                                reportedBy: "Dispatch", areaHectares: ExactDecimal("600"), remark: "mapped from the air"
                            ))),
                    -3, -3
                ),
            ]),
        claims: [claim("c-1"), claim("c-0", hectares: 900_000, hours: -40)],
        findings: [
            Reconciliation(
                .differ, told: [claim("c-1")], satelliteArea: "RU-KYA", ratio: 30, basis: .seenFires(2),
                resolution: .notKnown)
        ],
        satellite: [
            SatelliteFigure(
                areaCode: "RU-KYA", at: hours(-12), burned: .init(low: 200_000, best: 210_000, high: 230_000),
                active: .init(low: 20_000, best: 23_000, high: 27_000), activeFires: 2)
        ])
}

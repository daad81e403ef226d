import Claims
import EmergencyResponse
import Geo
import Wording

@testable import Reports

/// A small evening: one region whole, one in part, a report, an offer, and what was said.
struct StoryScene {
    let ledger: Ledger
    static let evening = instant("2019-07-31T20:59:00Z")

    static func instant(_ text: String) -> Instant { Instant(iso8601: text) ?? Instant(seconds: 0) }

    private static let chief = Actor(
        name: "A. <b>Petrova</b>", role: "minister",
        authority: Authority(
            areas: ["XX"], level: .federal, origins: [.domestic, .foreign], from: instant("2019-01-01")))

    init() {
        var ledger = Ledger()
        for (at, act) in Self.acts {
            let command = Command(
                act, by: Self.chief, effectiveAt: at, cause: Cause(document: "https://example.org/?a=1&b=\"2\""))
            _ = ledger.append(command, recordedAt: Self.instant("2019-10-01"))
        }
        self.ledger = ledger
    }

    private static let acts: [(Instant, Act)] = [
        (instant("2019-07-02"), declaration("north", AreaReference(code: "XX-N", name: "Northland", within: ["XX"]))),
        (
            instant("2019-07-29"),
            declaration("south", AreaReference(code: "XX-S", name: "Southland", extent: .part, within: ["XX"]))
        ),
        (instant("2019-07-31T09:00:00Z"), .report(ReportReference(id: "r", version: 1), .draft(report))),
        (instant("2019-07-31T09:00:00Z"), .report(ReportReference(id: "r", version: 1), .submit(.init(to: "all")))),
        (instant("2019-07-31T18:00:00Z"), .offer("o", .receive(offer))),
        (instant("2019-07-31T18:00:00Z"), .offer("o", .acknowledge(Note(words: Quote("thank you"))))),
        (
            instant("2019-07-31T18:00:00Z"),
            .offer("o", .hold(OfferHold(reviewAt: instant("2019-08-07"), words: Quote("if needed"))))
        ),
        (instant("2019-08-02"), declaration("late", AreaReference(code: "XX-L", name: "Lateland", within: ["XX"]))),
    ]

    private static func declaration(_ id: String, _ area: AreaReference) -> Act {
        .declaration(
            id,
            .declare(
                DeclarationBody(
                    act: OfficialAct(number: "7 | 8", date: evening, issuedBy: "governor"), regime: .emergency,
                    level: .regional, areas: [area])))
    }

    private static let report = ReportBody(
        title: "Fires", asOf: instant("2019-07-31"), situationDigest: String(repeating: "0", count: 64),
        areas: [AreaReference(code: "XX-N-1", name: "Oak District", within: ["XX-N", "XX"])], figures: [])

    private static let offer = OfferBody(
        offeror: "Neighbour", origin: .foreign, receiver: "us", resources: [Resource(.crew, quantity: 2)],
        areas: [AreaReference(code: "XX")], level: .federal, words: Quote("we can help"))

    static func claim(
        _ id: String, _ subject: ClaimSubject, _ words: String? = nil, publisher: String, asOf: String = "2019-07-31"
    ) -> Claim {
        Claim(
            identifier: id, subject: subject, quantity: words.flatMap { ClaimQuantity(text: $0) },
            areas: [ClaimArea(code: "XX")],
            time: ClaimTime(from: instant(asOf), to: instant(asOf)),
            quote: ClaimQuote(text: "", startOffset: 0, endOffset: 0),
            source: ClaimSource(
                document: "https://example.org/" + id, digest: id, publisher: publisher, publishedAt: instant(asOf)))
    }

    /// Two square degrees at the equator.
    static let country = Area(
        code: "YY", name: "Smallland", russianName: "Малая", level: .country, parentCode: nil,
        shape: MultiPolygon([
            Polygon(exterior: [corner(0, 0), corner(0, 2), corner(1, 2), corner(1, 0), corner(0, 0)])
        ]), source: "made up")

    private static func corner(_ latitude: Double, _ longitude: Double) -> Coordinate {
        Coordinate(wrappingLatitude: latitude, longitude: longitude)
    }

    func story(_ claims: [Claim], language: Language = .english) -> Story {
        Story(
            title: "The evening of <31 July>", ledger: ledger, claims: claims, areas: [Self.country], at: Self.evening,
            language: language)
    }
}

import EmergencyResponse
import Geo
import Wording

/// Commands for tests of the table.
enum LedgerActs {
    static let now = Instant(seconds: 1_564_617_600)
    static let minister = Actor(
        name: "A. Minister", role: "minister",
        authority: Authority(areas: ["RU"], level: .federal, origins: [.domestic, .foreign], from: Instant(seconds: 0)))

    static func receive(_ id: String) -> Command {
        let body = OfferBody(
            offeror: "Сосед", origin: .foreign, receiver: "The country", resources: [Resource(.crew, quantity: 2)],
            areas: [AreaReference(code: "RU-KYA")], level: .federal)
        return Command(.offer(id, .receive(body)), by: minister, effectiveAt: now)
    }

    static func acknowledge(_ id: String) -> Command {
        Command(.offer(id, .acknowledge(Note())), by: minister, effectiveAt: now)
    }
}

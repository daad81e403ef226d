import Geo
import Wording

@testable import EmergencyResponse

/// People, papers and bodies for tests; the instants are hours of August 2019.
enum Scene {
    /// Hours since 2019-08-01T00:00:00Z.
    static func hour(_ hour: Int) -> Instant { Instant(seconds: 1_564_617_600 + Int64(hour) * 3_600) }

    static let irkutsk = AreaReference(code: "RU-IRK", name: "Irkutsk Oblast")
    static let krasnoyarsk = AreaReference(code: "RU-KYA", name: "Krasnoyarsk Krai")
    static let kezhemsky = AreaReference(code: "KEZH", name: "Kezhemsky District", within: ["RU-KYA"])

    static let minister = Actor(
        name: "A. Minister", role: "minister",
        authority: Authority(areas: ["RU"], level: .federal, origins: [.domestic, .foreign], from: hour(-1000)))
    static let president = Actor(
        name: "B. President", role: "president",
        authority: Authority(areas: ["RU"], level: .federal, origins: [.domestic, .foreign], from: hour(-1000)))
    static let governor = Actor(
        name: "C. Governor", role: "governor",
        authority: Authority(areas: ["RU-KYA"], level: .regional, from: hour(-1000), until: hour(1000)))
    static let mayor = Actor(
        name: "D. Mayor", role: "head of district",
        authority: Authority(areas: ["KEZH"], level: .municipal, from: hour(-1000)))
    static let people = [minister, president, governor, mayor]

    static let digest = SHA256Digest.hexadecimal(of: Array("situation".utf8))
    static let paper = OfficialAct(number: "419-р", date: hour(0), issuedBy: "Government of the krai")

    static func body(_ title: String = "Daily", asOf: Int = 0) -> ReportBody {
        ReportBody(
            title: title, asOf: hour(asOf), situationDigest: digest, areas: [kezhemsky],
            figures: [Figure("burnedAreaHectares", ExactDecimal(digits: 2_700_000))])
    }

    static func decision(on report: ReportReference, level: ResponseLevel = .federal) -> DecisionBody {
        DecisionBody(
            title: "Help from the army", text: "The ministry is to help", report: report,
            areas: [krasnoyarsk, irkutsk],
            level: level)
    }

    static func order(decision: String? = nil, term: OrderBody.Term = .untilSpecialOrder) -> OrderBody {
        OrderBody(
            addressee: "Ministry of Defence", task: "Put out fires from the air",
            resources: [
                Resource(.suppressionAirplane, quantity: 10, description: "Il-76"),
                Resource(.suppressionHelicopter, quantity: 10, description: "Mi-8"),
            ],
            areas: [krasnoyarsk], level: .federal, decision: decision, term: term)
    }

    static func request(lapsesAt: Instant? = nil) -> RequestBody {
        RequestBody(
            requester: "Krasnoyarsk Krai", resources: [Resource(.crew, quantity: 5)], areas: [krasnoyarsk],
            level: .regional, lapsesAt: lapsesAt)
    }

    static func offer(
        _ origin: Authority.Origin = .foreign, expiresAt: Instant? = nil, request: String? = nil
    ) -> OfferBody {
        OfferBody(
            offeror: "A neighbour", origin: origin, receiver: "The country",
            resources: [Resource(.suppressionAirplane, quantity: 4), Resource(.crew, quantity: 10)],
            areas: [krasnoyarsk], level: origin == .foreign ? .federal : .regional, request: request,
            expiresAt: expiresAt, words: Quote("We will help with whatever you need", speaker: "A neighbour"))
    }

    static func declaration(
        areas: [AreaReference] = [krasnoyarsk], level: ResponseLevel = .regional, expiresAt: Instant? = nil
    ) -> DeclarationBody {
        DeclarationBody(act: paper, regime: .emergency, level: level, areas: areas, expiresAt: expiresAt)
    }

    static let proposal = DeclarationProposal(
        regime: .emergency, level: .regional, areas: [krasnoyarsk],
        grounds: [StatedGround(rule: "test 1", facts: "a large fire burns", since: hour(-240))])
    static let fire = FireReport(reportedBy: "Regional dispatch", zone: .aviation)
}

extension Ledger {
    /// Appends at an hour of the scene, effective then.
    @discardableResult
    mutating func append(_ act: Act, by actor: Actor = Scene.minister, hour: Int, recorded: Int? = nil) -> Outcome {
        append(
            Command(act, by: actor, effectiveAt: Scene.hour(hour)), recordedAt: Scene.hour(recorded ?? hour))
    }
}

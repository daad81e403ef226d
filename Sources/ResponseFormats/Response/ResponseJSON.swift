public import EmergencyResponse
public import Geo
public import Tables
import Wording

/// What is in which state at an instant, as lists for machines: the body as it stands in the ledger, and what became of
/// it.
public enum ResponseJSON {
    /// - Parameter state: Of the same instant.
    public static func declarations(_ state: ResponseState, at instant: Instant) -> JSON {
        .array(
            state.declarations.map { record in
                .object(
                    head(record.id, record.course) + [
                        .init("inForce", .bool(record.isInForce(at: instant))),
                        .init("regime", .string(record.regime.rawValue)),
                        .init("level", .string(record.level.rawValue)),
                        .init("areas", json(record.areas)), .init("grounds", json(record.grounds)),
                        .init("acts", json(record.acts)), .init("declaredAt", .instant(record.declaredAt)),
                        .init("expiresAt", .instant(record.expiresAt)),
                        .init("delayDays", .number(record.delayDays, places: 2)), milestones(record.course),
                    ])
            })
    }

    public static func reports(_ state: ResponseState) -> JSON {
        .array(
            state.reports.map { record in
                .object(
                    head(record.reference.description, record.course) + members(of: record.body) + [
                        .init("isFrozen", .bool(record.isFrozen)), .init("submittedTo", .text(record.submission?.to)),
                        .init("withdrawnBecause", .text(record.withdrawal?.reason)), milestones(record.course),
                    ])
            })
    }

    public static func decisions(_ state: ResponseState) -> JSON {
        .array(
            state.decisions.map { record in
                .object(
                    head(record.id, record.course) + members(of: record.body) + [
                        .init("act", record.act.map(json) ?? .null), .init("supersededBy", .text(record.supersededBy)),
                        .init("revokedBecause", .text(record.revocation?.reason)), milestones(record.course),
                    ])
            })
    }

    public static func orders(_ state: ResponseState) -> JSON {
        .array(
            state.orders.map { record in
                .object(
                    head(record.id, record.course) + members(of: record.body) + [
                        .init("isOpen", .bool(record.isOpen)),
                        .init("cancelledBecause", .text(record.cancellation?.reason)), milestones(record.course),
                    ])
            })
    }

    public static func requests(_ state: ResponseState, at instant: Instant) -> JSON {
        .array(
            state.requests.map { record in
                .object(
                    head(record.id, record.course)
                        + members(of: record.body).filter { $0.name != "lapsesAt" } + [
                            .init("isOpen", .bool(record.isOpen)), .init("lapsesAt", .instant(record.lapsesAt)),
                            .init("isOverdue", .bool(record.isOverdue(at: instant))),
                            .init("answers", json(record.answers)),
                            .init("withdrawnBecause", .text(record.withdrawal?.reason)), milestones(record.course),
                        ])
            })
    }

    public static func offers(_ state: ResponseState, at instant: Instant) -> JSON {
        .array(
            state.offers.map { record in
                .object(
                    head(record.id, record.course)
                        + members(of: record.body).filter { $0.name != "words" } + [
                            .init("isOpen", .bool(record.isOpen)), .init("offerorWords", json(record.offerorWords)),
                            .init("receiverWords", json(record.receiverWords)),
                            .init("reviewAt", .instant(record.reviewAt)),
                            .init("isReviewDue", .bool(record.isReviewDue(at: instant))),
                            .init("acceptedExtent", .text(record.acceptedExtent?.rawValue)),
                            .init("accepted", json(record.accepted)), .init("committed", json(record.committed)),
                            .init("reason", .text(record.reason)), milestones(record.course),
                        ])
            })
    }

    public static func fires(_ state: ResponseState) -> JSON {
        .array(
            state.fires.map { record in
                .object([
                    .init("id", .string(record.id)), .init("state", .string(record.state.rawValue)),
                    .init("since", .instant(record.since)), .init("registeredAt", .instant(record.registeredAt)),
                    .init("zone", .text(record.zone?.rawValue)),
                    .init("containedPercent", record.containedPercent.map(JSON.integer) ?? .null),
                    .init("reports", json(record.reports)), milestones(record.course),
                ])
            })
    }

    /// Warnings, each by its last message, or by its draft where none has gone out.
    public static func alerts(_ records: some Sequence<AlertRecord>, at instant: Instant) -> JSON {
        .array(
            records.map { record in
                let shown = record.sent.last ?? record.draft.alert
                return [
                    "warning": .string(record.id), "standing": .string(record.standing(at: instant).rawValue),
                    "needsAttention": .bool(record.needsAttention(at: instant)),
                    "messages": .integer(record.sent.count), "identifier": .string(shown.identifier),
                    "status": .string(shown.status.rawValue), "messageType": .string(shown.messageType.rawValue),
                    "sent": .string(shown.sent.description), "expires": .text(shown.expires?.description),
                    "headline": .text(shown.infos.first?.headline),
                    "areas": .array(record.draft.areas.map { .string($0.code) }),
                    "evidence": .array(record.draft.evidence.map { .string($0) }),
                ]
            })
    }

    private static func head<Machine>(_ id: String, _ course: Course<Machine>) -> [JSON.Member] {
        [
            .init("id", .string(id)), .init("state", .string(course.state.rawValue)),
            .init("since", .instant(course.last.at)),
        ]
    }

    private static func milestones<Machine>(_ course: Course<Machine>) -> JSON.Member {
        .init(
            "milestones",
            .array(
                course.milestones.map { step in
                    .object([
                        .init("state", .string(step.state.rawValue)), .init("at", .instant(step.at)),
                        .init("recordedAt", .instant(step.recordedAt)), .init("entry", .integer(step.entry)),
                        .init("actor", .string(step.actor)),
                    ])
                }))
    }

    private static func members(of body: some Encodable) -> [JSON.Member] {
        guard case .object(let members) = json(body) else { return [] }
        return members
    }

    /// What the ledger holds can be written, because it was.
    private static func json(_ value: some Encodable) -> JSON {
        do { return JSON(try CanonicalJSON(encoding: value)) } catch { return .null }
    }
}

extension JSON {
    public init(_ value: CanonicalJSON) {
        switch value {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .integer(let value): self = .integer(value)
        case .string(let text): self = .string(text)
        case .array(let values): self = .array(values.map(JSON.init))
        case .object(let members): self = .object(members.map { Member($0.name, JSON($0.value)) })
        }
    }
}

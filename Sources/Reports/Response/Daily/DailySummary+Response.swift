import Claims
import EmergencyResponse
import Geo
import Wording

extension DailySummary {
    /// Paragraph 4: people and machines; aircraft that put out apart from those that only look.
    var forces: DailyParagraph {
        let orders = picture.state.orders.filter { $0.isOpen && picture.concerns($0.body.areas) }
        let groups: [(String, (Resource) -> Bool)] = [
            (text("people"), { $0.kind.isPeople || $0.kind == .crew }),
            (text("aircraft, suppression"), { $0.kind.isSuppressionAircraft }),
            (text("aircraft, monitoring"), { $0.kind.isMonitoringAircraft }),
            (
                text("equipment and other"),
                {
                    !$0.kind.isPeople && $0.kind != .crew && !$0.kind.isSuppressionAircraft
                        && !$0.kind.isMonitoringAircraft
                }
            ),
        ]
        let ordered = groups.flatMap { name, isWanted in
            orders.compactMap { order -> DailyParagraph.Row? in
                let resources = order.body.resources.filter(isWanted)
                guard !resources.isEmpty else { return nil }
                return .init(
                    basis: .recorded, what: name + text(", ordered: ") + order.body.addressee,
                    value: text.resources(resources), links: response.links(order.course.milestones))
            }
        }
        return DailyParagraph(
            title: text("Forces"),
            notes: [
                text(
                    "Aircraft that suppress and aircraft that monitor are told apart where the source tells them apart."
                )
            ], rows: said(claims([.people, .vehicles, .aircraft])) + ordered)
    }

    /// Paragraph 5.
    var help: DailyParagraph {
        let section = HelpSection(response: response)
        let offers = section.shownOffers.map { record in
            DailyParagraph.Row(
                basis: .recorded, what: text("offer of ") + record.body.offeror,
                value: text.resources(record.body.resources) + ": " + text.state(record.state),
                links: response.links(record.course.milestones))
        }
        let requests = section.shownRequests.map { record in
            DailyParagraph.Row(
                basis: .recorded, what: text("request of ") + record.body.requester,
                value: text.resources(record.body.resources) + ": " + text.state(record.state),
                links: response.links(record.course.milestones))
        }
        return DailyParagraph(
            title: text("Outside help"), rows: said(claims([.offer])) + requests + offers)
    }

    /// Paragraph 6.
    var regimes: DailyParagraph {
        let rows = Regime.allCases.flatMap { regime -> [DailyParagraph.Row] in
            let inForce = picture.regimes.filter { $0.regime == regime }.outermost
            return [AreaReference.Extent.whole, .part].compactMap { extent in row(regime, extent, inForce) }
        }
        return DailyParagraph(
            title: text("Regimes in force, whole and part"),
            rows: rows + said(claims([.regime])))
    }

    private func row(
        _ regime: Regime, _ extent: AreaReference.Extent, _ inForce: [RegimeInForce]
    ) -> DailyParagraph.Row? {
        let rows = inForce.filter { $0.area.extent == extent }
        guard !rows.isEmpty else { return nil }
        var seen: Set<String> = []
        let named = rows.filter { seen.insert($0.area.code).inserted }
        let names = named.map { response.name($0.area) }.joined(separator: ", ")
        return .init(
            basis: .recorded, what: text.regime(regime) + ", " + text.extent(extent),
            value: text.numbers.count(named.count) + ": " + names,
            links: rows.flatMap { row in
                picture.state.declarations[row.declaration].map { [response.links.entry($0.course.last.entry)] } ?? []
            }.uniqued)
    }
}

extension [Table.Link] {
    /// Each target once.
    fileprivate var uniqued: [Table.Link?] {
        var seen: Set<String> = []
        return filter { seen.insert($0.target).inserted }
    }
}

import EmergencyResponse
import Geo
import Wording

/// Decisions with the reports that they cite, and orders.
struct DecisionSection {
    let response: ResponseScene

    private var text: ResponseText { response.text }
    private var picture: ResponsePicture { response.picture }

    var section: Page.Section? {
        response.section(
            "decisions", text("Decisions and orders"), [], [reports, decisions, orders])
    }

    private var reports: Table {
        response.table(
            text("Reports submitted"),
            [
                text("Report"), text("As of, UTC"), text("To"),
                text("Areas"),
            ],
            picture.state.reports.filter { $0.state == .submitted && picture.concerns($0.body.areas) }.map { record in
                [
                    response.cell(
                        record.body.title + " (" + record.reference.description + ")",
                        response.links(record.course.milestones)),
                    response.cell(record.body.asOf.minuteText), response.cell(record.submission?.to ?? ""),
                    response.cell(response.names(record.body.areas)),
                ]
            })
    }

    private var decisions: Table {
        let live = picture.state.decisions.filter { record in
            [.pending, .reviewed, .published].contains(record.state) && picture.concerns(record.body.areas)
        }
        return response.table(
            text("Decisions"),
            [
                text("Decision"), text("State"), text("Act"),
                text("On report"),
                text("Areas"), text("What", of: "decision"),
            ],
            live.map { record in
                [
                    response.cell(record.body.title, response.links(record.course.milestones)),
                    response.cell(text.state(record.state)), response.cell(act(record.act)),
                    response.cell(record.body.report.description, report(record.body.report)),
                    response.cell(response.names(record.body.areas)), response.cell(record.body.text),
                ]
            })
    }

    /// The entry by which a report became what it is.
    private func report(_ reference: ReportReference) -> [Table.Link?] {
        [picture.state.reports[reference.description].map { response.links.entry($0.course.last.entry) }]
    }

    private func act(_ act: OfficialAct?) -> String {
        guard let act else { return NumberText.notObserved }
        return "№ \(act.number) " + text("of ") + act.date.dayText + ", " + act.issuedBy
    }

    private var orders: Table {
        response.table(
            text("Orders in force"),
            [
                text("To"), text("Task"), text("With"),
                text("Areas"),
                text("Term"), text("State"), text("Words"),
            ],
            picture.state.orders.filter { $0.isOpen && picture.concerns($0.body.areas) }.map { record in
                [
                    response.cell(record.body.addressee, response.links(record.course.milestones)),
                    response.cell(record.body.task), response.cell(text.resources(record.body.resources)),
                    response.cell(response.names(record.body.areas)), response.cell(term(record.body.term)),
                    response.cell(text.state(record.state)), response.cell(text.quote(record.body.words)),
                ]
            })
    }

    private func term(_ term: OrderBody.Term) -> String {
        switch term {
        case .until(let instant): text.minute(instant)
        case .untilSpecialOrder: text("until special order")
        }
    }
}

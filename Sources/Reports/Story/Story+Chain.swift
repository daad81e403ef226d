import EmergencyResponse
import Geo
import Wording

extension Story {
    /// Report → decision → order.
    var decided: StorySection {
        let lines =
            submitted.map(reportLine) + state.decisions.filter { $0.state == .published }.map(decisionLine)
            + state.orders.filter(\.isOpen).map(orderLine)
        return StorySection(
            title: words("Report → decision → order"),
            blocks: lines.isEmpty ? [] : [.list(lines)])
    }

    private func reportLine(_ report: ReportRecord) -> StoryLine {
        let by = ledger[report.course.last.entry]?.actor
        let to = report.submission?.to ?? ""
        return StoryLine(
            words("Report: ")
                + [by?.name, by?.role].compactMap(\.self).map(names.phrase).joined(separator: ", ")
                + words(", to: ") + names.phrase(to) + ", "
                + words.day(report.course.last.at) + ". " + names.phrase(report.body.title) + ".",
            source: source(report.course.last))
    }

    private func decisionLine(_ decision: DecisionRecord) -> StoryLine {
        let act = decision.act.map { "; " + words("act: ") + names.phrase($0.number) } ?? ""
        return StoryLine(
            words("Decision on report ") + decision.body.report.description + ": "
                + names.phrase(decision.body.title) + " (" + names.phrase(decision.course.last.actor) + act + ").",
            source: source(decision.course.last))
    }

    private func orderLine(_ order: OrderRecord) -> StoryLine {
        var text =
            words("Order to: ") + names.phrase(order.body.addressee) + ": "
            + names.phrase(order.body.task)
        let resources = resources(order.body.resources)
        if !resources.isEmpty { text += ": " + resources }
        if case .untilSpecialOrder = order.body.term {
            text += words("; no date of end")
        }
        return StoryLine(text + " (" + words.order(order.state) + ").", source: source(order.course.last))
    }

    /// Those with a number: `10 Il-76, 10 Mi-8`.
    private func resources(_ resources: [Resource]) -> String {
        resources.compactMap { resource in
            resource.quantity.map {
                "\(numbers.count($0)) " + names.phrase(resource.description ?? resource.kind.rawValue)
            }
        }.joined(separator: ", ")
    }
}

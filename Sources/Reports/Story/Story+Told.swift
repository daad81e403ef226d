import Claims
import EmergencyResponse
import Geo
import Wording

extension Story {
    /// People, machines and aircraft, as told; different accountings stand beside each other.
    var forces: StorySection {
        let subjects: [ClaimSubject] = [.people, .vehicles, .aircraft]
        let lines = subjects.flatMap { subject in
            claims.filter { $0.subject == subject && $0.quantity != nil }.map { claim in
                StoryLine(
                    figure(claim) + ", " + names.text(claim.areas) + " — " + names.teller(claim),
                    source: claim.source.document)
            }
        }
        return StorySection(
            title: words("Forces, as told"), blocks: lines.isEmpty ? [] : [.list(lines)])
    }

    /// Causes, people hurt and smoke, as reported.
    var told: StorySection {
        let lines =
            lines(.cause, words("Cause")) + negative
            + lines(.threat, words("Smoke and settlements"))
        return StorySection(
            title: words("As reported"), blocks: lines.isEmpty ? [] : [.list(lines)])
    }

    private func lines(_ subject: ClaimSubject, _ heading: String) -> [StoryLine] {
        claims.filter { $0.subject == subject && $0.polarity == .positive }.map { line($0, heading) }
    }

    private func line(_ claim: Claim, _ heading: String) -> StoryLine {
        let cause = claim.detail.cause.map { self.cause($0) + ", " } ?? ""
        let said = claim.quote.text.isEmpty ? "" : ": " + words.quoted(claim.quote.text)
        return StoryLine(
            heading + ": " + cause + names.text(claim.areas) + said + " — " + names.teller(claim),
            source: claim.source.document)
    }

    /// Nobody reported any: which is not the number zero.
    private var negative: [StoryLine] {
        claims.filter { $0.polarity == .negative }.map { claim in
            let what =
                claim.subject == .evacuation
                ? words("No evacuations reported")
                : words("No injuries reported")
            return StoryLine(
                what + words(" (a negative report, not a count of zero) — ")
                    + names.teller(claim), source: claim.source.document)
        }
    }

    private func cause(_ cause: ClaimDetail.Cause) -> String {
        switch cause {
        case .lightning: words("lightning")
        case .dryThunderstorm: words("lightning in dry thunderstorms")
        case .arson: words("arson")
        case .human: words("people")
        case .heat: words("heat")
        case .drought: words("drought")
        case .wind: words("wind")
        case .powerLine: words("power lines")
        case .grassBurning: words("burning of grass")
        }
    }
}

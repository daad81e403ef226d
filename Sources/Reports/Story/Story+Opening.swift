import EmergencyResponse
import Geo
import Wording

extension Story {
    var moment: String {
        let moscow = at.adding(hours: 3)
        return words.day(moscow) + ", " + moscow.description.dropFirst(11).prefix(5)
            + words(" Moscow time (") + at.description.dropFirst(11).prefix(5) + " UTC)"
    }

    /// What nobody can find here.
    var evidenceNote: String {
        words(
            """
            No satellite detections of \(words.month(at)) are bundled, so no satellite figure is given: what follows \
            is what acts and publications say, each with its source.
            """)
    }

    /// The areas that the submitted reports name.
    var reported: StorySection {
        let reports = submitted
        return StorySection(
            title: words("Districts named in the report"),
            blocks: reports.flatMap { report -> [StoryBlock] in
                let count = report.body.areas.count
                return [
                    .paragraph(
                        StoryLine(
                            (districts(count) + ":").capitalizedFirst,
                            source: report.course.milestones.first.flatMap(source))),
                    .list(report.body.areas.map { StoryLine(names.fullName($0)) }),
                ]
            })
    }

    var submitted: [ReportRecord] { state.reports.filter { $0.state == .submitted } }
}

extension String {
    /// The first letter in upper case, the rest as it is.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Story {
    /// `Three districts`, `3 района`.
    private func districts(_ count: Int) -> String {
        let noun = language.counted("district", "districts")
        guard language == .english else { return numbers.counted(count, noun) }
        return words.small(count) + " " + noun.form(after: count)
    }
}

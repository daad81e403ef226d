import EmergencyResponse
import Geo

extension Story {
    var moment: String {
        let moscow = at.adding(hours: 3)
        return words.day(moscow) + ", " + moscow.description.dropFirst(11).prefix(5)
            + words(" Moscow time (", " московского времени (") + at.description.dropFirst(11).prefix(5) + " UTC)"
    }

    /// What nobody can find here.
    var evidenceNote: String {
        words(
            "No satellite detections of \(words.month(at)) are bundled, so no satellite figure is given: what follows is what "
                + "acts and publications say, each with its source.",
            "Спутниковых данных за \(words.month(at)) года в комплекте нет, поэтому спутниковых цифр здесь нет: ниже — то, что "
                + "сказано в актах и публикациях, с источником у каждого.")
    }

    /// The areas that the submitted reports name.
    var reported: StorySection {
        let reports = submitted
        return StorySection(
            title: words("Districts named in the report", "Районы, названные в докладе"),
            blocks: reports.flatMap { report -> [StoryBlock] in
                let count = report.body.areas.count
                return [
                    .paragraph(
                        StoryLine(
                            words(
                                "\(words.small(count)) \(count == 1 ? "district" : "districts"):",
                                numbers.counted(count, Counted("район", "района", "районов")) + ":"
                            ).capitalizedFirst, source: report.course.milestones.first.flatMap(source))),
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

extension ResponseState {
    mutating func perform(fire id: String, _ step: FireStep, at moment: Moment) throws(Refusal) {
        let course = try Course.advance(fires[id]?.course, step.command, of: Subject(.fire, id), at: moment)
        try moment.check(step.report)
        if fires[id] == nil { fires[id] = FireRecord(id: id, course: course, reports: []) }
        fires[id]?.course = course
        fires[id]?.reports.append(step.report)
    }
}

extension Moment {
    fileprivate func check(_ report: FireReport) throws(Refusal) {
        try requireText(report.reportedBy, "who reports")
        try require(
            report.containedPercent.map { (0...100).contains($0) } ?? true, .incomplete,
            because: "\(report.containedPercent ?? 0) % cannot be contained")
        try require(
            report.areaHectares.map { $0.digits >= 0 } ?? true, .incomplete, because: "an area cannot be negative")
    }
}

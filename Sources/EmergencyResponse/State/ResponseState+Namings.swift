extension ResponseState {
    mutating func perform(naming id: String, _ step: NamingStep, at moment: Moment) throws(Refusal) {
        let course = try Course.advance(namings[id]?.course, step.command, of: Subject(.naming, id), at: moment)
        switch step {
        case .give(let given): try moment.check(given)
        case .withdraw(let reason): try moment.requireText(reason.reason, "why the name is withdrawn")
        }
        if namings[id] == nil { namings[id] = NamingRecord(id: id, course: course, names: []) }
        namings[id]?.course = course
        if case .give(let given) = step { namings[id]?.names.append(given) }
    }
}

extension Moment {
    /// A name is one line of text that every document can print.
    fileprivate func check(_ given: NamingStep.GivenName) throws(Refusal) {
        try requireText(given.name, "the name")
        try require(
            given.name.count <= NamingRecord.nameLimit, .incomplete,
            because: "the name has \(given.name.count) characters, at most \(NamingRecord.nameLimit) can be printed")
        try require(
            given.name.unicodeScalars.allSatisfy(NamingRecord.isPrintable), .incomplete,
            because: "the name holds control characters or line breaks")
    }
}

extension NamingRecord {
    static let nameLimit = 100

    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .format, .surrogate, .privateUse, .unassigned: false
        default: true
        }
    }
}

import Geo

/// The circumstances of an act: who, when, and which entry it becomes.
struct Moment {
    var actor: Actor
    var at: Instant
    var recordedAt: Instant
    var entry: Int

    func milestone<State>(_ state: State) -> Milestone<State> {
        Milestone(state: state, at: at, recordedAt: recordedAt, entry: entry, actor: actor.name)
    }

    func require(_ jurisdiction: Jurisdiction) throws(Refusal) {
        if let shortfall = jurisdiction.shortfall(of: actor) { throw Refusal(.outsideAuthority, because: shortfall) }
    }

    func require(_ condition: Bool, _ kind: Refusal.Kind, because reason: @autoclosure () -> String) throws(Refusal) {
        if !condition { throw Refusal(kind, because: reason()) }
    }
}

extension Course {
    /// Takes the next step, or says why there is none.
    static func advance(
        _ course: Course?, _ command: Machine.Command, of subject: Subject, at moment: Moment
    ) throws(Refusal) -> Course {
        guard let state = Machine.next(course?.state, command) else {
            throw refusal(course, command, of: subject)
        }
        guard var course else { return Course(moment.milestone(state)) }
        guard course.last.at <= moment.at else {
            throw Refusal(
                .wrongTime,
                because: "\(subject) has been \(course.state.rawValue) since \(course.last.at); "
                    + "\(command.rawValue) cannot take effect before that, at \(moment.at)")
        }
        course.milestones.append(moment.milestone(state))
        return course
    }

    private static func refusal(_ course: Course?, _ command: Machine.Command, of subject: Subject) -> Refusal {
        guard let course else {
            return Refusal(.unknownSubject, because: "there is no \(subject) to \(command.rawValue)")
        }
        let states = Machine.states(before: command).compactMap { $0?.rawValue }
        let needed = states.isEmpty ? "begins something new" : "needs one that is " + states.joined(separator: " or ")
        return Refusal(
            .wrongState, because: "\(subject) is \(course.state.rawValue); \(command.rawValue) \(needed)")
    }
}

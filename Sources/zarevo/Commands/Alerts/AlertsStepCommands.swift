import ArgumentParser
import EmergencyResponse
import Formats
import Geo
import Operations
import Store

extension AlertsCommand {
    struct Approve: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lets a draft go out: from now on it is Actual, or Exercise with --exercise.",
            discussion: """
                Needs an authority that covers the areas which are warned. The message is checked again as it goes out.

                Example:
                  zarevo alerts approve fire-1 --actor petrova.json
                """)

        @Argument(help: "The warning; see zarevo alerts list.")
        var id: String
        @Flag(help: "For training: the message stays Exercise.")
        var exercise = false
        @OptionGroup var time: StepTimeOptions
        @OptionGroup var actor: ActorOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readWrite)
            let at = try time.at(in: session)
            let approval = try session.approval(of: id, at: at, isExercise: exercise)
            try session.record([(id, .approve(approval))], by: try actor.actor(), at: at)
            try session.close()
            try Console.print("\(id): approved as \(approval.status.rawValue). Publish: zarevo alerts export --out DIR")
        }
    }

    struct Discard: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a draft away; it stays in the ledger.",
            discussion: """
                Example:
                  zarevo alerts discard fire-1 --reason "a gas flare" --actor petrova.json
                """)

        @Argument(help: "The warning.")
        var id: String
        @Option(help: "Why.")
        var reason: String
        @OptionGroup var time: StepTimeOptions
        @OptionGroup var actor: ActorOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readWrite)
            try session.record([(id, .discard(Reason(reason)))], by: try actor.actor(), at: try time.at(in: session))
            try session.close()
            try Console.print("\(id): discarded.")
        }
    }

    struct Update: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replaces a warning by what is known now, in one step: drafted, approved by you, recorded.",
            discussion: """
                Words, figures and area come from the situation of now. With --prolong the message stays as it is \
                and holds for longer. A fire that no longer burns near a settlement is not updated: cancel its \
                warning.

                Example:
                  zarevo alerts update fire-1 --actor petrova.json
                  zarevo alerts update fire-1 --prolong --hours 6 --actor petrova.json
                """)

        @Argument(help: "The warning.")
        var id: String
        @Flag(help: "The same message for longer.")
        var prolong = false
        @OptionGroup var setting: AlertSettingOptions
        @OptionGroup var time: StepTimeOptions
        @OptionGroup var actor: ActorOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readWrite)
            let at = try time.at(in: session)
            let choices = try setting.choices(isRenewal: true)
            let draft = try session.update(ofWarning: id, at: at, choices, prolongs: prolong)
            try session.record([(id, .update(draft))], by: try actor.actor(), at: at)
            try session.close()
            try Console.print("\(id): updated by \(draft.alert.identifier). Publish: zarevo alerts export --out DIR")
        }
    }

    struct Cancel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Ends a warning, in one step, in every language that it was given in.",
            discussion: """
                Example:
                  zarevo alerts cancel fire-1 --reason "The fire is out." --all-clear \\
                    --actor petrova.json
                """)

        @Argument(help: "The warning.")
        var id: String
        @Option(help: "Why, for those who read the message.")
        var reason: String
        @Flag(help: "Say that the danger is over.")
        var allClear = false
        @OptionGroup var time: StepTimeOptions
        @OptionGroup var actor: ActorOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readWrite)
            let at = try time.at(in: session)
            let record = try session.warning(id, at: at)
            let draft = record.cancellation(because: reason, at: at, allClear: allClear)
            try session.record([(id, .cancel(draft))], by: try actor.actor(), at: at)
            try session.close()
            try Console.print("\(id): cancelled by \(draft.alert.identifier). Publish: zarevo alerts export --out DIR")
        }
    }
}

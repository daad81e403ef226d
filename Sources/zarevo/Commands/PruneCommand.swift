import ArgumentParser
import Geo
import Operations
import Store

struct PruneCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Takes old fires out of the store, whole, with their detections and runs of smoke.",
        discussion: """
            A fire stays while it was seen since, or one that belongs to it. The ledger, claims, official records, areas and \
            places are not touched. Fires that stay are what they were, but for the number behind a name made of a place. Copy the store before: zarevo backup.

            Example:
              zarevo prune --older-than 800 --dry-run
              zarevo prune --older-than 800 --compact
            """)

    @Option(help: "Take out what was last seen before this instant, UTC.")
    var before: Instant?
    @Option(help: "The same, as days before now.")
    var olderThan: Int?
    @Flag(help: "Say what would go, and change nothing.")
    var dryRun = false
    @Flag(help: "Give the room back to the disk; it needs as much beside the store meanwhile.")
    var compact = false
    @OptionGroup var store: StoreOptions

    func validate() throws {
        guard (before == nil) != (olderThan == nil) else {
            throw ValidationError("--before INSTANT or --older-than DAYS: expected one of them")
        }
        try OptionRange.require("--older-than", olderThan, in: 1...36_600)
        if dryRun { try OptionConflict.refuse([("--compact", compact)], because: "--dry-run changes nothing") }
    }

    func run() throws {
        let session = store.session(.readWrite)
        let instant = before ?? session.now.adding(hours: -24 * Double(olderThan ?? 0))
        try session.refreshEvents()
        let found = try session.store().prune(before: instant, rehearses: dryRun)
        if compact { try session.store().compact() }
        try session.close()
        try Console.print(
            "last seen before \(instant): \(found.events) events with \(found.detections) detections and "
                + "\(found.superseded) superseded, \(found.smokeRuns) runs of smoke"
                + (dryRun ? "; nothing was changed" : ", \(found.files) files of which nothing is left; taken out"))
    }
}

import ArgumentParser
import Formats
import Geo
import Glibc
import ModelRuns
import Operations
import Store
import Tables

struct SmokeCombineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "combine",
        abstract: "From the members of an ensemble to the probability of each class.",
        discussion: """
            ENSEMBLE is the folder of zarevo smoke run --members A..B. DIR gets probability.tif, a band for each class of the US index or
            worse, and probability.csv, a row for each settlement.

            Example:
              zarevo smoke combine ensemble --out probability
            """)

    @Argument(help: "The folder with the members.", completion: .directory)
    var ensemble: String
    @OptionGroup var store: StoreOptions
    @Option(help: "Settlements: a CSV (default: those of the store).", completion: .file())
    var places: String?
    @Option(help: "A folder for the results.", completion: .directory)
    var out: String

    func run() throws {
        let all: [String] = SmokeEnsemble.members.map { "\(ensemble)/\(Self.folder($0))/concentration.nc" }
        let files = all.filter { path in access(path, F_OK) == 0 }
        guard files.count > 1 else {
            throw OperationError.missing("\(ensemble): expected two members or more, found \(files.count)")
        }
        let combined = try SmokeCombination(files)
        let towns = try places.map { try PlaceFile.read($0) } ?? store.session(.readOnly).places()
        let note = try SmokeCombination.note(of: files[0]) ?? ""
        try OutputFolder(out, kind: "smoke").replace(by: []) { stage in
            let notes = note.isEmpty ? [] : [note]
            try combined.writeGeoTIFF(to: stage + "/probability.tif", notes: notes)
            let text = try combined.csv(towns, notes: notes)
            try TextFile.write(text, as: .csv, to: stage + "/probability.csv")
            return ["probability.csv", "probability.tif"]
        }
        try Console.print((note.isEmpty ? "" : note + "\n") + "\(combined.comment)\nResults: \(out)")
    }

    static func folder(_ member: Int) -> String {
        "member-" + String(repeating: "0", count: max(0, 3 - "\(member)".count)) + "\(member)"
    }
}

/// `A..B`, or one number.
struct MemberRange: ExpressibleByArgument, Equatable {
    let range: ClosedRange<Int>

    init?(argument: String) {
        let ends = argument.split(separator: ".", omittingEmptySubsequences: true).map { Int($0) }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first <= last,
            SmokeEnsemble.members.contains(first), SmokeEnsemble.members.contains(last),
            argument == "\(first)" || argument == "\(first)..\(last)"
        else { return nil }
        range = first...last
    }
}

import ArgumentParser
import Assessment
import FireEvents
import Operations
import Store
import Tables

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Takes up satellite detections: FIRMS CSV in every published variant.",
        discussion: """
            CSV, plain or gzip, or - for standard input; also what the archive hands out as ZIP, JSON, GeoJSON, shapefile \
            or GeoPackage. The same observation twice is one detection, in whatever order the files come; a row of the \
            archive replaces its near-real-time edition. What is reported is on the disk.

            Example:
              zarevo ingest viirs-snpp-archive.csv.gz viirs-noaa20-nrt.csv.gz \\
                --rejects rejects.csv
            """)

    @Argument(help: "Files to read; - is standard input.", completion: .file())
    var files: [String]

    @Option(
        help: "Where rows that could not be used are written, as CSV: file, line, reason, text.", completion: .file())
    var rejects: String?

    @Flag(help: "Say how each file is read - satellites, times, places, gaps in the columns - and store nothing.")
    var check = false

    @Flag(help: "Print the counts as JSON.")
    var json = false

    @OptionGroup var store: StoreOptions

    func run() throws {
        if check { return try IngestCheck.run(files) }
        for file in files { OutputGuard.keep(file, as: .input) }
        OutputGuard.keep(store.resolved, as: .store)
        if let rejects { try OutputGuard.check(rejects, as: .csv) }
        let rejected = try rejects.map { path throws(FormatError) in try RejectsFile(path) }
        let session = store.session(.create)
        _ = try session.store()
        var ingest = Ingest(into: session, isQuiet: json, rejects: rejected)
        defer { Console.endProgress() }
        let failure = ingest.takeUp(files)
        try rejected?.finish()
        try session.refreshEvents()
        try session.close()
        if json {
            try Console.print(ingest.json.text)
        } else if let summary = ingest.summary {
            try Console.print(summary)
        }
        if let failure { throw failure }
        if ingest.isRefused {
            throw OperationError.badData(
                "all \(ingest.total.read) rows were rejected and nothing was taken up; the reasons stand above"
                    + (rejects == nil ? ", --rejects FILE writes each" : ""))
        }
        if !json { Console.note("Next: zarevo events · zarevo report --out report") }
    }
}

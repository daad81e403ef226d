import TestSupport
import Testing

/// A store with the made-up season, its areas and its places, in a folder of its own.
struct SeasonStore {
    let folder: TemporaryFolder
    let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(in: folder)
        _ = try folder.write(Samples.season, as: "season.csv")
        _ = try folder.write(Samples.areas, as: "areas.geojson")
        _ = try folder.write(Samples.places, as: "places.csv")
        for arguments in [
            ["areas", "load", "areas.geojson"], ["places", "load", "places.csv"], ["ingest", "season.csv"],
        ] {
            let outcome = try program.run(arguments)
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
    }

    /// Standard output of a run that must go well.
    func output(_ arguments: String...) throws -> String {
        let outcome = try program.run(arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }
}

public import Assessment
public import Reports
import Tables
public import Wording

/// The folder of a report, replaced as a whole.
public enum ReportFolder {
    /// - Parameter finishing: Adds files to the new folder, whose path it receives, before it takes the place of the old one;
    ///   returns their names.
    /// - Returns: The files' names, relative to the folder.
    @discardableResult
    public static func write(
        _ situation: Situation, in known: KnownSeason, _ language: Language, response: ResponsePicture? = nil,
        to path: String, finishing: (String) throws -> [String] = { _ in [] }
    ) throws -> [String] {
        let files = Report.files(
            for: situation, areas: known.areas, places: known.places, language: language, response: response)
        return try OutputFolder(path, kind: "report").replace(
            by: files.map { ($0.path, $0.contents) }, finishing: finishing)
    }
}

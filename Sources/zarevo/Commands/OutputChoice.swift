import ArgumentParser
import Tables

/// The format of an output, by its option and the ending of its name.
enum OutputChoice {
    /// - Throws: An error of usage for a name that says something else than what would be written.
    static func check<Format: RawRepresentable<String> & CaseIterable & Equatable>(
        _ given: Format?, for path: String?, terminal: Format, unnamed: Format
    ) throws {
        do throws(OutputFormatError) {
            _ = try OutputFormat.chosen(given, for: path, terminal: terminal, unnamed: unnamed)
        } catch {
            throw ValidationError(error.description)
        }
    }

    /// Output that has been checked.
    static func chosen<Format: RawRepresentable<String> & CaseIterable & Equatable>(
        _ given: Format?, for path: String?, terminal: Format, unnamed: Format
    ) -> Format {
        do throws(OutputFormatError) {
            return try OutputFormat.chosen(given, for: path, terminal: terminal, unnamed: unnamed)
        } catch {
            return given ?? unnamed
        }
    }
}

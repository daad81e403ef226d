import Foundation
import TestSupport
import Testing

@Suite("Help")
struct HelpTests {
    let program: Program

    init() throws { program = try Program(in: TemporaryFolder()) }

    static let commands = [
        [], ["demo"], ["ingest"], ["areas"], ["areas", "load"], ["areas", "list"], ["places"], ["places", "load"],
        ["events"], ["situation"], ["report"],
    ]

    @Test("every command shows an example of itself", arguments: commands)
    func examples(command: [String]) throws {
        let shown = try program.run(command + ["--help"])
        #expect(shown.status == 0)
        #expect(shown.errors.isEmpty)
        let example = try #require(shown.output.firstRange(of: "Example:"))
        #expect(shown.output[example.upperBound...].contains((["zarevo"] + command).joined(separator: " ")))
    }

    @Test(
        "every command that the program lists, and each below it, shows an example whose lines the help does not break")
    func listed() throws {
        var commands = try subcommands(of: [])
        #expect(commands.count >= 7)
        for command in commands { commands += try subcommands(of: command) }
        for command in commands {
            let shown = try program.run(command + ["--help"]).output
            let example = try #require(shown.firstRange(of: "Example:\n"), "\(command)")
            let lines = shown[example.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.prefix { !$0.isEmpty }.allSatisfy { $0.hasPrefix("  ") }, "\(command): a line is broken")
        }
    }

    /// As the list in the help of a command names them.
    private func subcommands(of command: [String]) throws -> [[String]] {
        let shown = try program.run(command + ["--help"]).output
        guard let list = shown.firstRange(of: "SUBCOMMANDS:") else { return [] }
        let lines = shown[list.upperBound...].split(separator: "\n").filter {
            $0.hasPrefix("  ") && !$0.hasPrefix("   ")
        }
        return lines.compactMap { $0.split(separator: " ").first.map { command + [String($0)] } }
    }

    @Test(
        "an option outside its range is told with its value",
        arguments: [
            (["complexes", "--distance", "-5"], "--distance -5.0 is not 0.0 to 1000.0 kilometres"),
            (["complexes", "--fires", "0"], "--fires 0 is not 1 or more"),
            (["danger", "x.csv", "--start-ffmc", "-1"], "--start-ffmc -1.0 is not 0.0 to 101.0"),
            (["danger", "x.csv", "--rain-reset", "-2"], "--rain-reset -2.0 is not 0 or more"),
            (["danger", "x.csv", "--latitude", "-91"], "--latitude -91.0 is not -90.0 to 90.0"),
            (["alerts", "draft", "--sender", "a@b", "--hours", "-3"], "--hours -3.0 is not above 0 and at most 240"),
            (["behavior", "x.csv", "-o", "a.csv", "-o", "b.csv"], "--output a.csv --output b.csv: expected one file"),
        ])
    func ranges(arguments: [String], said: String) throws {
        let refused = try program.run(arguments)
        #expect(refused.status == 64 || refused.status == 74)
        #expect(refused.errors.contains(said), "\(refused.errors)")
    }

    @Test("whatever takes a file or a folder offers those in completion")
    func completion() throws {
        let dump = try JSONDecoder().decode(Dump.self, from: Data(program.run("--experimental-dump-help").output.utf8))
        let taking = dump.command.arguments(below: []).filter { Self.takers.contains($0.argument.valueName ?? "") }
        #expect(taking.count > 60)
        for (path, argument) in taking {
            #expect(argument.completionKind != nil, "\(path.joined(separator: " ")) \(argument.valueName ?? "")")
        }
    }

    private static let takers: Set<String> = [
        "file", "files", "input", "inputs", "output", "out", "actor", "store", "rejects", "cause-file", "document",
        "content", "key", "certificate", "known", "orbits", "flashes", "weather", "danger", "rules", "background",
        "map",
        "borders", "ffmc", "wind-speed", "path",
    ]

    private struct Dump: Decodable {
        struct Argument: Decodable {
            var kind: String
            var valueName: String?
            var completionKind: Anything?
        }
        struct Command: Decodable {
            var commandName: String
            var arguments: [Argument]?
            var subcommands: [Command]?

            func arguments(below path: [String]) -> [(path: [String], argument: Argument)] {
                let path = path + [commandName]
                return (arguments ?? []).filter { $0.kind != "flag" }.map { (path, $0) }
                    + (subcommands ?? []).flatMap { $0.arguments(below: path) }
            }
        }
        struct Anything: Decodable { init(from decoder: any Decoder) {} }
        var command: Command
    }

    @Test("the version is three numbers")
    func version() throws {
        let shown = try program.run("--version")
        let parts = shown.output.split(separator: "\n").joined().split(separator: ".")
        #expect(shown.status == 0)
        #expect(parts.compactMap { Int($0) }.count == 3)
    }
}

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

    @Test("every command that the program lists, and each below it, shows an example")
    func listed() throws {
        var commands = try subcommands(of: [])
        #expect(commands.count >= 7)
        for command in commands { commands += try subcommands(of: command) }
        for command in commands {
            #expect(try program.run(command + ["--help"]).output.contains("Example:"), "\(command)")
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

    @Test("the version is three numbers")
    func version() throws {
        let shown = try program.run("--version")
        let parts = shown.output.split(separator: "\n").joined().split(separator: ".")
        #expect(shown.status == 0)
        #expect(parts.compactMap { Int($0) }.count == 3)
    }
}

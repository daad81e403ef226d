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
        let example = try #require(shown.output.range(of: "Example:"))
        #expect(shown.output[example.upperBound...].contains((["zarevo"] + command).joined(separator: " ")))
    }

    @Test("every command that the program lists is tested here")
    func complete() throws {
        let shown = try program.run("--help").output
        let list = try #require(shown.range(of: "SUBCOMMANDS:"))
        let lines = shown[list.upperBound...].split(separator: "\n").filter { $0.hasPrefix("  ") }
        let names = lines.filter { !$0.hasPrefix("   ") }.compactMap { $0.split(separator: " ").first.map(String.init) }
        #expect(Set(names) == Set(Self.commands.compactMap(\.first)))
    }

    @Test("the version is a version")
    func version() throws {
        let shown = try program.run("--version")
        #expect(shown.status == 0)
        #expect(shown.output.split(separator: ".").count == 3)
    }
}

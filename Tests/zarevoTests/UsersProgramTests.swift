import Foundation
import TestSupport
import Testing

@Suite("Accounts from the command line")
struct UsersProgramTests {
    private let folder: TemporaryFolder
    private let program: Program

    init() throws {
        folder = try TemporaryFolder()
        program = try Program(in: folder)
        _ = try folder.write("correct horse battery\n", as: "password")
        _ = try folder.write("short\n", as: "short")
    }

    private func add(_ name: String, _ role: String, input: String = "password") throws -> Program.Outcome {
        try program.run(
            ["users", "add", name, "--role", role, "--authority", "RU-KYA", "--store", "a.gpkg"],
            input: folder.path(input))
    }

    @Test("an account that is added is listed without its password, and can be disabled and enabled")
    func life() throws {
        #expect(try add("petrova", "duty-officer").status == 0)
        let listed = try program.run("users", "list", "--json", "--store", "a.gpkg")
        #expect(listed.output.contains("\"name\":\"petrova\",\"role\":\"dutyOfficer\""))
        #expect(listed.output.contains("\"hasPassword\":true,\"isDisabled\":false"))
        #expect(!listed.output.contains("scrypt") && !listed.output.contains("horse"))
        #expect(try program.run("users", "disable", "petrova", "--store", "a.gpkg").status == 0)
        #expect(try program.run("users", "list", "--store", "a.gpkg").output.contains("disabled"))
        #expect(try program.run("users", "enable", "petrova", "--store", "a.gpkg").status == 0)
        let history = try program.run("users", "list", "--history", "--store", "a.gpkg").output
        for what in ["added as duty officer", "disabled", "enabled"] { #expect(history.contains(what)) }
        #expect(access(folder.path("a.gpkg"), F_OK) != 0)
    }

    @Test("a token is the last line of what is printed, and nowhere in the file")
    func token() throws {
        #expect(
            try program.run("users", "add", "feed", "--role", "analyst", "--no-password", "--store", "a.gpkg").status
                == 0)
        let made = try program.run("users", "token", "feed", "--store", "a.gpkg")
        let token = try #require(made.output.split(separator: "\n").last.map(String.init))
        #expect(token.count == 43 && !made.errors.contains(token))
        #expect(try !folder.text("a.gpkg.people").contains(token))
        let other = try program.run("users", "token", "feed", "--store", "a.gpkg")
        #expect(!other.output.contains(token))
        #expect(try program.run("users", "token", "feed", "--revoke", "--store", "a.gpkg").output.contains("2 tokens"))
    }

    @Test("what cannot be is refused with the reason, and changes nothing")
    func refusals() throws {
        #expect(try add("petrova", "approver").status == 0)
        let refused = [
            (try add("petrova", "viewer"), 65, "the name is taken"),
            (try add("sidorov", "viewer", input: "short"), 65, "expected at least 12 characters, found 5"),
            (try program.run("users", "add", "sidorov", "--role", "viewer", "--store", "a.gpkg"), 65, "found nothing"),
            (try add("Sidorov", "viewer"), 65, "1 to 64 of a–z"), (try add("sidorov", "king"), 64, "king"),
            (try program.run("users", "disable", "nobody", "--store", "a.gpkg"), 69, "account nobody"),
            (try program.run("users", "token", "petrova", "--store", "b.gpkg"), 69, "b.gpkg.people"),
            (
                try program.run(
                    "users", "add", "x", "--role", "viewer", "--authority-level", "federal", "--no-password", "--store",
                    "a.gpkg"), 64, "--authority is needed"
            ),
        ]
        for (outcome, status, words) in refused {
            #expect(outcome.status == status, "\(words): \(outcome.errors)")
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
        let listed = try program.run("users", "list", "--json", "--store", "a.gpkg").output
        #expect(listed.components(separatedBy: "\"name\":").count == 2)
    }

    @Test("no command takes a password as an argument")
    func noArgument() throws {
        for command in ["add", "password"] {
            let help = try program.run("users", command, "--help").output
            #expect(!help.contains("--password"))
        }
    }
}

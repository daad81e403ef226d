import ArgumentParser
import EmergencyResponse
import Formats
import Geo
import Operations
import People
import Reports
import Store
import Tables
import Wording

extension UsersCommand {
    struct Token: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a token for a program, and prints it, this once, as the last line.",
            discussion: """
                The program sends it as `Authorization: Bearer TOKEN`. Only its SHA-256 is kept. With --revoke, all \
                tokens of the account no longer hold.

                Example:
                  zarevo users token feed --label "night feed"
                  zarevo users token feed --revoke
                """)

        @Argument(help: "The account.")
        var name: String
        @Option(help: "What the token is for.")
        var label = "token"
        @Option(help: "When it ends (default: never).")
        var until: Instant?
        @Flag(help: "Revoke all tokens of the account.")
        var revoke = false
        @OptionGroup var options: AccountsOptions

        func run() throws {
            guard !revoke else {
                return try Console.print("\(name): \(options.accounts.revokeTokens(of: name)) tokens revoked.")
            }
            let token = try options.accounts.makeToken(of: name, label: label, until: until)
            Console.note("The token of \(name), shown this once:")
            try Console.print(token.text)
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists all accounts, or with --history all changes of them.",
            discussion: """
                Example:
                  zarevo users list --json
                """)

        @Flag(help: "Who changed what, and when.")
        var history = false
        @Flag(help: "Print a JSON list.")
        var json = false
        @OptionGroup var options: AccountsOptions

        func run() throws {
            if history { return try printHistory() }
            let roster = try options.accounts.exists ? options.accounts.roster() : Roster()
            let accounts = roster.accounts.values.sorted { $0.name < $1.name }
            if json { return try Console.print(AccountsJSON.list(accounts, roster).text) }
            guard !accounts.isEmpty else {
                return try Console.print("None. zarevo users add NAME --role administrator")
            }
            let rows = accounts.map { account in
                [
                    account.name, account.role.words, account.person,
                    account.authority?.areas.joined(separator: ",") ?? "",
                    account.authority?.level.rawValue ?? "", account.password == nil ? "no" : "yes",
                    "\(roster.tokens(of: account.name).count)", account.isDisabled ? "disabled" : "enabled",
                ]
            }
            let header = ["name", "role", "person", "authority", "level", "password", "tokens", "state"]
            try Console.print(TerminalList.text(header, rows))
        }

        private func printHistory() throws {
            let changes = try options.accounts.history()
            if json { return try Console.print(AccountsJSON.history(changes).text) }
            let rows = changes.map { [$0.at.description, $0.by, $0.account, $0.what] }
            try Console.print(TerminalList.text(["at", "by", "account", "what"], rows))
        }
    }
}

public import ArgumentParser
import Geo
import Operations
public import People

/// Accounts of the server.
struct UsersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "users", abstract: "Accounts of the server of a store: who may sign in, and what they may do.",
        discussion: """
            Accounts lie in a file beside the store, STORE.people, which its owner alone can read. What each role may do \
            stands in docs/security.md. Passwords are asked for, or read as a line of standard input; they are never an \
            argument.

            Example:
              zarevo users add petrova --role dutyOfficer --person "A. Petrova" \\
                --authority RU-KYA --authority-level regional
              zarevo users list
            """,
        subcommands: [Add.self, List.self, Disable.self, Enable.self, SetPassword.self, Token.self])
}

/// The accounts that a command is about.
struct AccountsOptions: ParsableArguments {
    @OptionGroup var store: StoreOptions

    var accounts: Accounts { Accounts(ofStore: store.resolved, clock: { Instant.now }) }
}

extension Role: ExpressibleByArgument {
    public init?(argument: String) { self.init(named: argument) }
}

extension UsersCommand {
    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an account; its password is asked for.",
            discussion: """
                Roles: viewer reads; analyst prepares reports, proposals and drafts, names fires and sends detections; \
                dutyOfficer reports, asks and keeps the record; approver decides, orders, declares, answers offers and \
                sends warnings; administrator manages accounts and records nothing. Acts reach as far as the authority. \
                A script gives the password as a line of standard input.

                Example:
                  zarevo users add petrova --role dutyOfficer --person "A. Petrova" \\
                    --authority RU-KYA --authority-level regional
                  zarevo users add feed --role analyst --no-password
                """)

        @Argument(help: "The name to sign in with: \(AccountName.rule).")
        var name: String
        @Option(help: "viewer, analyst, dutyOfficer, approver or administrator.")
        var role: Role
        @Option(help: "The person, as the ledger names whoever acts (default: the name).")
        var person: String?
        @Option(help: "The person's position, as the ledger says it (default: the role).")
        var position: String?
        @OptionGroup var authority: AuthorityOptions
        @Flag(help: "An account without a password, for tokens only.")
        var noPassword = false
        @OptionGroup var options: AccountsOptions

        func validate() throws {
            if authority.hasScopeWithoutAreas {
                throw ValidationError("--authority is needed beside its level, origin and times: the areas")
            }
        }

        func run() throws {
            let account = Account(
                name: name, role: role, person: person, position: position,
                authority: authority.authority(changing: nil),
                createdAt: Instant.now)
            let password = try noPassword ? nil : PasswordEntry.new(for: name)
            let added = try options.accounts.add(account, password: password)
            try Console.print("\(added.name): added as \(added.role.words).")
            if noPassword { Console.note("Next: zarevo users token \(name)") }
        }
    }

    struct Disable: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Disables an account: its sessions end, its tokens no longer hold.",
            discussion: """
                Example:
                  zarevo users disable petrova
                """)

        @Argument(help: "The account.")
        var name: String
        @OptionGroup var options: AccountsOptions

        func run() throws {
            try options.accounts.setDisabled(true, name)
            try Console.print("\(name): disabled.")
        }
    }

    struct Enable: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Enables a disabled account again.",
            discussion: """
                Example:
                  zarevo users enable petrova
                """)

        @Argument(help: "The account.")
        var name: String
        @OptionGroup var options: AccountsOptions

        func run() throws {
            try options.accounts.setDisabled(false, name)
            try Console.print("\(name): enabled.")
        }
    }

    struct SetPassword: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "password",
            abstract: "Sets another password, which is asked for; sessions of the account end.",
            discussion: """
                Example:
                  zarevo users password petrova
                """)

        @Argument(help: "The account.")
        var name: String
        @OptionGroup var options: AccountsOptions

        func run() throws {
            try options.accounts.setPassword(PasswordEntry.new(for: name), of: name)
            try Console.print("\(name): password set.")
        }
    }
}

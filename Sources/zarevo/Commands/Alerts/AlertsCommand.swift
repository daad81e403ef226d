import ArgumentParser

struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "Warnings to the public in CAP 1.2: drafted from the situation, approved by a person, sent, ended.",
        discussion: """
            A warning is a chain of messages: each update replaces those before it, a cancellation ends it. Who did \
            what stands in the ledger of the store. Rules and life of a warning: docs/alerts.md.

            Example:
              zarevo alerts draft --area RU-KYA --sender duty@example.org \\
                --actor petrova.json
              zarevo alerts approve fire-1 --actor petrova.json
              zarevo alerts export --out alerts
              zarevo alerts check alerts/*.xml
            """,
        subcommands: [
            Draft.self, Approve.self, Update.self, Cancel.self, Discard.self, List.self, Export.self, Check.self,
        ])
}

import ArgumentParser
import EmergencyResponse
import Operations
import Store

struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copies the store and its accounts while others read and write.",
        discussion: """
            The copy is of one moment. It is made under another name, opened, and checked: every page, every entry of the \
            ledger. Write the head that is printed into another book: it shows later that nothing was taken off.

            Example:
              zarevo backup /backup/season-$(date +%F).gpkg --store season.gpkg
            """)

    @Argument(help: "The copy, a new file; accounts are copied into FILE.people.", completion: .file())
    var file: String
    @OptionGroup var store: StoreOptions

    func run() throws {
        let session = store.session(.readOnly)
        let head = try session.store().backUp(to: file)
        try session.close()
        let accounts = Accounts(ofStore: store.resolved, clock: { .now })
        if accounts.exists { try accounts.backUp(besideStore: file) }
        try Console.print("\(file): whole; the ledger ends with entry \(head.sequence), \(head.hash)")
        if accounts.exists {
            try Console.print("\(PeopleFile.path(beside: file)): the accounts; keep it as you keep keys")
        }
    }
}

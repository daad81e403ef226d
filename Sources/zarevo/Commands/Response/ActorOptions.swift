import ArgumentParser
import EmergencyResponse
import Geo
import Glibc
import Operations
import Tables
import Wording

/// Who acts, in which role, by which authority: a file, or options.
struct ActorOptions: ParsableArguments {
    @Option(
        name: .customLong("actor"),
        help: "JSON file with name, role and authority of who acts (default: $ZAREVO_ACTOR); see docs/ledger.md.",
        completion: .file())
    var file: String?
    @Option(help: "The person who acts.")
    var by: String?
    @Option(help: "The person's role.")
    var role: String?
    @OptionGroup var authority: AuthorityOptions

    /// Those of the options that are given count before the file.
    func actor() throws -> Actor {
        let path = file ?? getenv("ZAREVO_ACTOR").map { String(cString: $0) }
        let known = try path.map(ActorFile.read)
        guard let name = by ?? known?.name, let role = role ?? known?.role,
            let authority = authority.authority(changing: known?.authority)
        else {
            throw ValidationError("who acts is needed: --actor FILE, or --by, --role and --authority")
        }
        return Actor(name: name, role: role, authority: authority)
    }
}

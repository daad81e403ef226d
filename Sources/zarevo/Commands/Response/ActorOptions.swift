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
    @Option(help: "Codes of the areas that the authority covers, such as RU-KYA,RU-IRK.")
    var authority: String?
    @Option(help: "Up to which level: municipal, regional, interregional, federal (default: municipal).")
    var authorityLevel: ResponseLevel?
    @Flag(help: "The authority covers help from abroad too.")
    var authorityForeign = false
    @Option(help: "Since when the authority holds (default: always).")
    var authorityFrom: Instant?
    @Option(help: "Until when the authority holds (default: no end).")
    var authorityUntil: Instant?

    /// Those of the options that are given count before the file.
    func actor() throws -> Actor {
        let path = file ?? getenv("ZAREVO_ACTOR").map { String(cString: $0) }
        let known = try path.map(ActorFile.read)
        guard let name = by ?? known?.name, let role = role ?? known?.role,
            let areas = authority.map({ $0.split(separator: ",").map(String.init) }) ?? known?.authority.areas
        else {
            throw ValidationError("who acts is needed: --actor FILE, or --by, --role and --authority")
        }
        var authority = known?.authority ?? Authority(areas: areas, level: .municipal, from: Instant(seconds: 0))
        authority.areas = areas
        authority.level = authorityLevel ?? authority.level
        authority.from = authorityFrom ?? authority.from
        authority.until = authorityUntil ?? authority.until
        if authorityForeign, !authority.origins.contains(.foreign) { authority.origins.append(.foreign) }
        return Actor(name: name, role: role, authority: authority)
    }
}

import ArgumentParser
import EmergencyResponse
import Formats
import Geo
import Wording

struct DeclarationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "declarations",
        abstract: "Regimes: what was declared by which act, where it is in force, until when.",
        discussion: """
            proposed → declared → amended → lifted. Grounds recommend; only an act that was recorded declares.

            Example:
              zarevo declarations record kya --regime emergency --level regional \\
                --area RU-KYA --number 419-p --date 2019-07-02 \\
                --issued-by "Government of Krasnoyarsk Krai" \\
                --time 2019-07-02T00:00:00+07:00 --actor governor.json
              zarevo declarations list --at 2019-07-31T18:00:00Z
            """,
        subcommands: [DeclarationsGrounds.self, Propose.self, Record.self, Amend.self, Lift.self, List.self])

    struct Propose: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts grounds before whoever may declare; it declares nothing.",
            discussion: """
                Example:
                  zarevo declarations propose kya --regime emergency --level regional \\
                    --area RU-KYA --rule "RU-376 regional" \\
                    --facts "two large fires uncontained for three days" \\
                    --since 2019-06-30T00:00:00Z --actor duty.json
                """)

        @Argument(help: "A new id.")
        var id: String
        @OptionGroup var matter: RegimeOptions
        @OptionGroup var ground: GroundOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record { session in
                let proposal = DeclarationProposal(
                    regime: matter.regime, level: matter.level, areas: try matter.areas.references(in: session),
                    grounds: ground.grounds)
                return .declaration(id, .propose(proposal))
            }
        }
    }

    struct Record: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records the act by which a regime is declared.",
            discussion: """
                The id is new, or that of a proposal.

                Example:
                  zarevo declarations record kya --regime emergency --level regional \\
                    --area RU-KYA --number 419-p --date 2019-07-02 \\
                    --issued-by "Government of Krasnoyarsk Krai" --actor governor.json
                """)

        @Argument(help: "An id.")
        var id: String
        @OptionGroup var matter: RegimeOptions
        @OptionGroup var paper: PaperOptions
        @Option(help: "When it ends by itself (default: when lifted).")
        var expires: Instant?
        @OptionGroup var ground: GroundOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record { session in
                let body = DeclarationBody(
                    act: paper.act, regime: matter.regime, level: matter.level,
                    areas: try matter.areas.references(in: session), grounds: ground.grounds, expiresAt: expires)
                return .declaration(id, .declare(body))
            }
        }
    }

    struct Amend: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records the act that changes where, or until when, a regime is in force.",
            discussion: """
                The areas are all areas from now on, those that stay too.

                Example:
                  zarevo declarations amend bu --area RU-BU:part --number 12 \\
                    --date 2019-07-20 --issued-by "Government" --actor governor.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @OptionGroup var areas: AreaOptions
        @OptionGroup var paper: PaperOptions
        @Option(help: "When it ends by itself (default: when lifted).")
        var expires: Instant?
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record { session in
                let amendment = DeclarationAmendment(
                    act: paper.act, areas: try areas.references(in: session), expiresAt: expires)
                return .declaration(id, .amend(amendment))
            }
        }
    }

    struct Lift: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records the act by which a regime is lifted.",
            discussion: """
                Example:
                  zarevo declarations lift kya --number 640-p --date 2019-09-13 \\
                    --issued-by "Government of Krasnoyarsk Krai" --actor governor.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @OptionGroup var paper: PaperOptions
        @OptionGroup var record: RecordOptions

        func run() throws { try record.record(.declaration(id, .lift(paper.act))) }
    }
}

/// Regime, areas and time of a declaration.
struct RegimeOptions: ParsableArguments {
    @Option(help: "emergency, highAlert or specialFireRegime.")
    var regime: Regime
    @Option(help: "municipal, regional, interregional or federal.")
    var level: ResponseLevel
    @OptionGroup var areas: AreaOptions
}

/// One ground, in words.
struct GroundOptions: ParsableArguments {
    @Option(help: "The rule and clause of a ground.")
    var rule: String?
    @Option(help: "The facts that meet it.")
    var facts: String?
    @Option(help: "Since when it is met.")
    var since: Instant?
    @Option(help: "What shows it: fire events, entries, documents; once for each.")
    var evidence: [String] = []

    func validate() throws {
        if (rule == nil) != (facts == nil) { throw ValidationError("--rule and --facts go together") }
    }

    var grounds: [StatedGround] {
        guard let rule, let facts else { return [] }
        return [StatedGround(rule: rule, facts: facts, since: since, evidence: evidence)]
    }
}

import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import Reports
import Store
import Tables

/// The instant that a list is for.
struct InstantOptions: ParsableArguments {
    @Option(help: "What was in effect at this instant (default: now).")
    var at: Instant?
    @Option(help: "As it could be known at this instant: what was recorded later is left out.")
    var knownAt: Instant?
    @Flag(help: "Print a JSON list.")
    var json = false

    @OptionGroup var insisting: InsistOption
    @OptionGroup var store: StoreOptions

    var instant: Instant { at ?? Instant.now }

    func state() throws -> ResponseState {
        try state(in: store.session(.readOnly))
    }

    func state(in session: StoreSession) throws -> ResponseState {
        try insisting.check([("--at", at), ("--known-at", knownAt)], in: session)
        return try session.ledger().state(at: instant, knownAt: knownAt)
    }

    /// - Parameter header: The names of the columns.
    func print(_ header: [String], _ rows: [[String]], empty: String) throws {
        guard !rows.isEmpty else { return try Console.print(empty) }
        try Console.print(TerminalList.text(header, rows))
    }
}

/// A family of acts as a list.
protocol Listing {
    static var example: String { get }
    static var abstract: String { get }
    static var header: [String] { get }
    static func rows(_ state: ResponseState, at instant: Instant) -> [[String]]
    static func json(_ state: ResponseState, at instant: Instant) -> JSON
}

struct ListCommand<List: Listing>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list", abstract: List.abstract,
            discussion: """
                Example:
                  zarevo \(List.example)
                """)
    }

    @OptionGroup var options: InstantOptions

    func run() throws {
        let state = try options.state()
        guard !options.json else { return try Console.print(List.json(state, at: options.instant).text) }
        try options.print(
            List.header, List.rows(state, at: options.instant), empty: "None at \(options.instant).")
    }
}

extension [Resource] {
    /// `10 suppressionAirplane (Il-76), crew`.
    var summary: String {
        map { resource in
            let amount = [resource.quantity.map(String.init), resource.unit].compactMap { $0 }.joined(separator: " ")
            return [amount, resource.kind.rawValue, resource.description.map { "(\($0))" } ?? ""].filter { !$0.isEmpty }
                .joined(separator: " ")
        }.joined(separator: ", ")
    }
}

extension [AreaReference] {
    /// `RU-IRK, RU-BU (part)`.
    var summary: String {
        map { ($0.name ?? $0.code) + ($0.extent == .part ? " (part)" : "") }.joined(separator: ", ")
    }
}

public import ArgumentParser
public import EmergencyResponse
import Geo
public import Operations
import Store
public import Wording

extension Regime: ExpressibleByArgument {}
extension Authority.Origin: ExpressibleByArgument {}
extension RequestAnswer.Response: ExpressibleByArgument {}
extension ProtectionZone: ExpressibleByArgument {}

extension ExactDecimal: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension ReportReference: ExpressibleByArgument {
    /// `ID/VERSION`.
    public init?(argument: String) {
        do { try self.init(argument) } catch { return nil }
    }
}

extension Resource: ExpressibleByArgument {
    /// `KIND`, `KIND:10`, `KIND:40 tonnes` or `KIND:10:Il-76`.
    public init?(argument: String) { self.init(argument) }
}

extension Figure: ExpressibleByArgument {
    /// `NAME=VALUE`.
    public init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, let value = ExactDecimal(parts[1]) else { return nil }
        self.init(parts[0], value)
    }
}

extension NamedArea: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

/// The areas that an act names.
struct AreaOptions: ParsableArguments {
    @Option(
        name: .customLong("area"),
        help: "Code of an area, once for each: RU-IRK, RU-BU:part, or 04720@RU-KYA where it is not loaded.")
    var areas: [NamedArea] = []

    /// With the names and parents that the store knows.
    func references(in session: StoreSession) throws -> [AreaReference] { try session.references(to: areas) }
}

/// Words as they were said.
struct QuoteOptions: ParsableArguments {
    @Option(help: "The words as they were said.")
    var words: String?
    @Option(help: "Who said them.")
    var speaker: String?
    @Option(help: "Where they stand, such as an address.")
    var source: String?
    @Option(help: "When they were said.")
    var saidAt: Instant?
    @Option(help: "Their language, such as ru.")
    var language: String?

    var quote: Quote? {
        words.map { Quote($0, speaker: speaker, source: source, saidAt: saidAt, language: language) }
    }
}

/// The paper by which something takes effect.
struct PaperOptions: ParsableArguments {
    @Option(help: "Number of the act.")
    var number: String
    @Option(help: "Date of the act.")
    var date: Instant
    @Option(help: "Who issued the act.")
    var issuedBy: String
    @Option(help: "Where the act can be read.")
    var paper: String?

    var act: OfficialAct { OfficialAct(number: number, date: date, issuedBy: issuedBy, source: paper) }
}

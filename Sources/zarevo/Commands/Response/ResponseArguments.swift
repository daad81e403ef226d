public import ArgumentParser
public import EmergencyResponse
import Geo
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
    public init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        guard let kind = Kind(rawValue: parts[0]) else { return nil }
        let amount = parts.count > 1 ? parts[1].split(separator: " ", maxSplits: 1).map(String.init) : []
        guard amount.isEmpty || Int(amount[0]) != nil else { return nil }
        self.init(
            kind, quantity: amount.first.flatMap { Int($0) }, unit: amount.count == 2 ? amount[1] : nil,
            description: parts.count == 3 ? parts[2] : nil)
    }
}

extension Figure: ExpressibleByArgument {
    /// `NAME=VALUE`.
    public init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, !parts[0].isEmpty, let value = ExactDecimal(parts[1]) else { return nil }
        self.init(parts[0], value)
    }
}

/// `CODE`, `CODE:part`, and `CODE@PARENT` where the area is not loaded.
struct AreaArgument: ExpressibleByArgument {
    var code: String
    var parent: String?
    var extent: AreaReference.Extent

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, let extent = AreaReference.Extent(rawValue: parts.count == 2 ? parts[1] : "whole")
        else { return nil }
        let codes = parts[0].split(separator: "@", omittingEmptySubsequences: false).map(String.init)
        guard codes.count <= 2, codes.allSatisfy({ !$0.isEmpty }) else { return nil }
        (code, parent, self.extent) = (codes[0], codes.count == 2 ? codes[1] : nil, extent)
    }
}

/// The areas that an act names.
struct AreaOptions: ParsableArguments {
    @Option(
        name: .customLong("area"),
        help: "Code of an area, once for each: RU-IRK, RU-BU:part, or 04720@RU-KYA where it is not loaded.")
    var areas: [AreaArgument] = []

    /// With the names and parents that the store knows.
    func references(in store: StoreOptions) throws -> [AreaReference] {
        let known = try store.open(.create).areas()
        return areas.map { argument in
            guard let area = known.first(where: { $0.code == argument.code }) else {
                return AreaReference(
                    code: argument.code, extent: argument.extent, within: argument.parent.map { [$0] } ?? [])
            }
            var reference = AreaReference(area, extent: argument.extent, in: known)
            if let parent = argument.parent, !reference.within.contains(parent) { reference.within.append(parent) }
            return reference
        }
    }
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

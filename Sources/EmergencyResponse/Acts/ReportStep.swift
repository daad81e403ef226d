public import Geo

/// One version of a report.
public struct ReportReference: Codable, Hashable, Sendable, CustomStringConvertible {
    public var id: String
    /// From 1.
    public var version: Int

    public init(id: String, version: Int) {
        self.id = id
        self.version = version
    }

    /// Reads `siberia-2019-07-31/1`.
    ///
    /// - Throws: ``ActError`` when there is no version.
    public init(_ text: String) throws(ActError) {
        guard let slash = text.lastIndex(of: "/"), let version = Int(text[text.index(after: slash)...]), version > 0
        else {
            throw ActError(kind: "report", found: "“\(text)”, not an id and a version such as daily/1")
        }
        self.init(id: String(text[..<slash]), version: version)
    }

    public var description: String { "\(id)/\(version)" }
}

/// Content of a report; it never changes once submitted.
public struct ReportBody: Codable, Hashable, Sendable {
    public var title: String
    /// The instant that the figures are for.
    public var asOf: Instant
    /// SHA-256 of the situation that the figures come from, 64 hexadecimal digits.
    public var situationDigest: String
    /// The areas named one by one.
    public var areas: [AreaReference]
    public var figures: [Figure]

    public init(
        title: String, asOf: Instant, situationDigest: String, areas: [AreaReference], figures: [Figure]
    ) {
        self.title = title
        self.asOf = asOf
        self.situationDigest = situationDigest
        self.areas = areas
        self.figures = figures
    }
}

/// A number of a report with the name it has in every table.
public struct Figure: Codable, Hashable, Sendable {
    /// `burnedAreaHectares`.
    public var name: String
    public var value: ExactDecimal

    public init(_ name: String, _ value: ExactDecimal) {
        self.name = name
        self.value = value
    }
}

/// Draft → submitted → withdrawn.
public enum ReportStep: ActStep {
    public enum Command: String, CaseIterable, Sendable { case draft, revise, submit, withdraw }

    case draft(ReportBody)
    case revise(ReportBody)
    case submit(Submission)
    case withdraw(Reason)

    /// To whom a report goes.
    public struct Submission: Codable, Hashable, Sendable {
        public var to: String
        public var words: Quote?

        public init(to: String, words: Quote? = nil) {
            self.to = to
            self.words = words
        }
    }

    public var command: Command {
        switch self {
        case .draft: .draft
        case .revise: .revise
        case .submit: .submit
        case .withdraw: .withdraw
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .draft(let body), .revise(let body): try CanonicalJSON(encoding: body)
        case .submit(let submission): try CanonicalJSON(encoding: submission)
        case .withdraw(let reason): try CanonicalJSON(encoding: reason)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        self =
            switch command {
            case .draft: .draft(try content.decoded())
            case .revise: .revise(try content.decoded())
            case .submit: .submit(try content.decoded())
            case .withdraw: .withdraw(try content.decoded())
            }
    }
}

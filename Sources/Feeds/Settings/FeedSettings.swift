public import Geo
public import Tables

/// How FIRMS is asked.
public struct FIRMSSettings: Sendable {
    public var key: FeedKey
    public var address = "https://firms.modaps.eosdis.nasa.gov"
    public var scope: FIRMSScope
    public var products = FIRMSProduct.nearRealTime
    /// The first day that is wanted; by default that of the newest detection held, else the day before.
    public var since: Instant?
    /// Requests in any ten minutes at most.
    public var requestsInTenMinutes = 1_000
    /// Hours after which it is said that nothing came, whatever the passes allow.
    public var silentHours: Double?

    public init(key: FeedKey, scope: FIRMSScope) { (self.key, self.scope) = (key, scope) }

    /// Of the requests that a day of a product takes.
    public var partNumbers: Range<Int> { 0..<scope.paths.count }
}

/// Where a webhook goes.
public struct WebhookSettings: Sendable, Equatable {
    public var address: String
    public var secret: FeedKey
    /// Whether addresses of loopback, private and link-local networks may be called.
    public var mayBePrivate = false

    public init(address: String, secret: FeedKey, mayBePrivate: Bool = false) {
        (self.address, self.secret, self.mayBePrivate) = (address, secret, mayBePrivate)
    }
}

/// The file of feeds: what is fetched, from where, and whom to tell. It is kept as a key is kept.
public struct FeedSettings: Sendable {
    public var firms: FIRMSSettings?
    /// Addresses of forecasts, where they are others than usual.
    public var forecasts: [ForecastModel: String] = [:]
    /// A file with orbits of the satellites: two-line elements or OMM.
    public var orbits: String?
    public var webhooks: [WebhookSettings] = []

    public init() {}

    public func address(of model: ForecastModel) -> String { forecasts[model] ?? model.address }
}

extension FeedSettings {
    /// Names of variables of the environment, which win over the file.
    public static let keyVariable = "ZAREVO_FIRMS_KEY"
    public static let addressVariable = "ZAREVO_FIRMS_ADDRESS"
    public static let scopeVariable = "ZAREVO_FIRMS_AREA"

    /// - Parameters:
    ///   - path: A JSON file, see docs/feeds.md; `nil` for the environment alone.
    ///   - environment: A variable by its name.
    /// - Throws: ``FormatError`` with the line; of kind `access` where others than its owner can read a file with secrets.
    public init(path: String?, environment: (String) -> String?) throws(FormatError) {
        self.init()
        let file = try Self.file(path)
        if let file { self = try file.settings(environment) } else { firms = try Self.firms(environment) }
    }

    private static func file(_ path: String?) throws(FormatError) -> FeedSettingsFile? {
        guard let path else { return nil }
        return try FeedSettingsFile(path)
    }

    private static func firms(_ environment: (String) -> String?) throws(FormatError) -> FIRMSSettings? {
        guard let text = environment(keyVariable) else { return nil }
        guard let key = FeedKey(text) else { throw fault(keyVariable, "a key without blanks and slashes", "another") }
        guard let scope = FIRMSScope(environment(scopeVariable) ?? "world") else {
            throw fault(
                scopeVariable, "world, three letters of a country, or W,S,E,N", environment(scopeVariable) ?? "")
        }
        var settings = FIRMSSettings(key: key, scope: scope)
        if let address = environment(addressVariable) { settings.address = try base(address, addressVariable) }
        return settings
    }

    static func fault(_ source: String, _ expected: String, _ found: String) -> FormatError {
        FormatError(source: source, expected: expected, found: found)
    }

    /// An address without a slash at its end.
    static func base(_ text: String, _ source: String, line: Int? = nil) throws(FormatError) -> String {
        let hasScheme = text.hasPrefix("https://") || text.hasPrefix("http://")
        guard hasScheme, text.utf8.allSatisfy({ (33...126).contains($0) }), !text.contains("@"), !text.contains("#")
        else {
            // It may hold a key: it is not shown.
            throw FormatError(
                source: source, line: line, expected: "an address that begins with https:// or http://, without a user",
                found: "another")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }
}

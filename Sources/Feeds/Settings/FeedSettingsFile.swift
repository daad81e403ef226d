import Geo
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// Reads the file of feeds; members that are not known are refused with their line.
struct FeedSettingsFile {
    private let source: String
    private let root: [String: LocatedJSON]

    init(_ path: String) throws(FormatError) {
        source = path
        try Self.requireOwnerAlone(path)
        let json = try LocatedJSONReader.read(InputFile(path))
        root = try Self.members(json, path, ["firms", "forecasts", "orbits", "webhooks"])
    }

    /// A file with secrets is for its owner alone, as keys are.
    private static func requireOwnerAlone(_ path: String) throws(FormatError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw FormatError(
                kind: .access, source: path, expected: "a file of feeds", found: String(cString: strerror(errno)))
        }
        guard status.st_mode & 0o077 == 0 else {
            throw FormatError(
                kind: .access, source: path, expected: "a file that its owner alone can read (chmod 600)",
                found: "rights " + String(status.st_mode & 0o777, radix: 8))
        }
    }

    func settings(_ environment: (String) -> String?) throws(FormatError) -> FeedSettings {
        var settings = FeedSettings()
        if let firms = root["firms"] { settings.firms = try self.firms(firms, environment) }
        settings.orbits = try root["orbits"].map { json throws(FormatError) in try text(json) }
        if let forecasts = root["forecasts"] {
            for (name, json) in try Self.members(forecasts, source, ForecastModel.allCases.map(\.rawValue)) {
                settings.forecasts[ForecastModel(rawValue: name) ?? .gfs] = try address(json)
            }
        }
        if let hooks = root["webhooks"] {
            for hook in try list(hooks) { settings.webhooks.append(try webhook(hook)) }
        }
        return settings
    }

    private func firms(
        _ json: LocatedJSON, _ environment: (String) -> String?
    ) throws(FormatError) -> FIRMSSettings {
        let fields = try Self.members(
            json, source,
            ["key", "address", "area", "products", "since", "requestsInTenMinutes", "silentHours"])
        let given: String
        if let text = environment(FeedSettings.keyVariable) {
            given = text
        } else {
            given = try text(required(fields["key"], "key", json))
        }
        guard let key = FeedKey(given) else { throw fault(json, "a key without blanks and slashes", "another") }
        let areaText = try text(required(fields["area"], "area", json))
        guard let scope = FIRMSScope(areaText) else {
            throw fault(json, "area: world, three letters of a country, or W,S,E,N", "“\(areaText)”")
        }
        var settings = FIRMSSettings(key: key, scope: scope)
        if let address = environment(FeedSettings.addressVariable) {
            settings.address = try FeedSettings.base(address, FeedSettings.addressVariable)
        } else if let address = fields["address"] {
            settings.address = try self.address(address)
        }
        if let products = fields["products"] { settings.products = try self.products(products) }
        if let since = fields["since"] {
            guard let instant = Instant(iso8601: try text(since)) else { throw fault(since, "a day", since.found) }
            settings.since = instant
        }
        if let limit = fields["requestsInTenMinutes"] {
            settings.requestsInTenMinutes = Int(try number(limit, 1...5_000))
        }
        settings.silentHours = try fields["silentHours"].map { json throws(FormatError) in try number(json, 1...8_784) }
        return settings
    }

    private func products(_ json: LocatedJSON) throws(FormatError) -> [FIRMSProduct] {
        var products: [FIRMSProduct] = []
        for item in try list(json) {
            guard let product = FIRMSProduct(rawValue: try text(item)), !product.isArchive, !products.contains(product)
            else {
                let known = FIRMSProduct.nearRealTime.map(\.rawValue).joined(separator: ", ")
                throw fault(item, "one of \(known), each once; the archive follows by itself", item.found)
            }
            products.append(product)
        }
        guard !products.isEmpty else { throw fault(json, "at least one product", "none") }
        return products
    }

    private func webhook(_ json: LocatedJSON) throws(FormatError) -> WebhookSettings {
        let fields = try Self.members(json, source, ["address", "secret", "allowPrivate"])
        let address = try address(required(fields["address"], "address", json))
        let secret = try text(required(fields["secret"], "secret", json))
        guard secret.utf8.count >= 16, let key = FeedKey(secret) else {
            throw fault(json, "secret: at least 16 characters without blanks and slashes", "another")
        }
        return WebhookSettings(address: address, secret: key, mayBePrivate: try flag(fields["allowPrivate"]))
    }

    // MARK: Members

    private static func members(
        _ json: LocatedJSON, _ source: String, _ known: [String]
    ) throws(FormatError) -> [String: LocatedJSON] {
        guard case .object(let members) = json.value else {
            throw FormatError(source: source, line: json.line, expected: "an object", found: json.found)
        }
        for (name, value) in members where !known.contains(name) {
            throw FormatError(
                source: source, line: value.line, expected: "one of \(known.joined(separator: ", "))",
                found: "“\(name)”")
        }
        return Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    }

    private func required(
        _ json: LocatedJSON?, _ name: String, _ parent: LocatedJSON
    ) throws(FormatError) -> LocatedJSON {
        guard let json else { throw fault(parent, "\(name)", "none") }
        return json
    }

    private func text(_ json: LocatedJSON) throws(FormatError) -> String {
        guard case .string(let text) = json.value else { throw fault(json, "a text", "another value") }
        return text
    }

    private func flag(_ json: LocatedJSON?) throws(FormatError) -> Bool {
        guard let json else { return false }
        guard case .bool(let value) = json.value else { throw fault(json, "true or false", json.found) }
        return value
    }

    private func number(_ json: LocatedJSON, _ range: ClosedRange<Double>) throws(FormatError) -> Double {
        guard case .number(let value) = json.value, range.contains(value) else {
            throw fault(json, "a number from \(range.lowerBound) to \(range.upperBound)", json.found)
        }
        return value
    }

    private func list(_ json: LocatedJSON) throws(FormatError) -> [LocatedJSON] {
        guard case .array(let values) = json.value else { throw fault(json, "a list", json.found) }
        return values
    }

    private func address(_ json: LocatedJSON) throws(FormatError) -> String {
        try FeedSettings.base(text(json), source, line: json.line)
    }

    private func fault(_ json: LocatedJSON, _ expected: String, _ found: String) -> FormatError {
        FormatError(source: source, line: json.line, expected: expected, found: found)
    }
}

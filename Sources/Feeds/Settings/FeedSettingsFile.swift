import Geo
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// Reads the file of feeds; members that are not known are refused with their line.
struct FeedSettingsFile {
    private let source: String
    private let root: JSONFields

    init(_ path: String) throws(FormatError) {
        source = path
        try Self.requireOwnerAlone(path)
        root = try JSONFields(
            LocatedJSONReader.read(InputFile(path)), path, names: ["firms", "forecasts", "orbits", "webhooks"])
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
        if let firms = root.member("firms") { settings.firms = try self.firms(firms, environment) }
        settings.orbits = try root.member("orbits").map { json throws(FormatError) in try json.text(source) }
        if let forecasts = root.member("forecasts") { settings.forecasts = try self.forecasts(forecasts) }
        if let hooks = root.member("webhooks") {
            settings.webhooks = try hooks.list(source).map { hook throws(FormatError) in try webhook(hook) }
        }
        return settings
    }

    private func forecasts(_ json: LocatedJSON) throws(FormatError) -> [ForecastModel: String] {
        let fields = try JSONFields(json, source, names: ForecastModel.allCases.map(\.rawValue))
        var addresses: [ForecastModel: String] = [:]
        for model in ForecastModel.allCases {
            if let json = fields.member(model.rawValue) { addresses[model] = try address(json) }
        }
        return addresses
    }

    private func firms(
        _ json: LocatedJSON, _ environment: (String) -> String?
    ) throws(FormatError) -> FIRMSSettings {
        let fields = try JSONFields(
            json, source,
            names: ["key", "address", "area", "products", "since", "requestsInTenMinutes", "silentHours"])
        let given: String
        if let text = environment(FeedSettings.keyVariable) {
            given = text
        } else {
            given = try secret(fields.required("key"))
        }
        guard let key = FeedKey(given) else {
            throw json.error(source, "a key without blanks and slashes", "another")
        }
        let area = try fields.required("area")
        guard let scope = FIRMSScope(try area.text(source)) else {
            throw area.error(source, "world, three letters of a country, or W,S,E,N", area.found)
        }
        var settings = FIRMSSettings(key: key, scope: scope)
        if let address = environment(FeedSettings.addressVariable) {
            settings.address = try FeedSettings.base(address, FeedSettings.addressVariable)
        } else if let address = fields.member("address") {
            settings.address = try self.address(address)
        }
        if let products = fields.member("products") { settings.products = try self.products(products) }
        if let since = fields.member("since") {
            guard let instant = Instant(iso8601: try since.text(source)) else {
                throw since.error(source, "a day", since.found)
            }
            settings.since = instant
        }
        if let limit = fields.member("requestsInTenMinutes") {
            settings.requestsInTenMinutes = Int(try limit.number(source, 1...5_000))
        }
        settings.silentHours = try fields.member("silentHours").map { json throws(FormatError) in
            try json.number(source, 1...8_784)
        }
        return settings
    }

    private func products(_ json: LocatedJSON) throws(FormatError) -> [FIRMSProduct] {
        var products: [FIRMSProduct] = []
        for item in try json.list(source) {
            guard let product = FIRMSProduct(rawValue: try item.text(source)), !product.isArchive,
                !products.contains(product)
            else {
                let known = FIRMSProduct.nearRealTime.map(\.rawValue).joined(separator: ", ")
                throw item.error(source, "one of \(known), each once; the archive follows by itself", item.found)
            }
            products.append(product)
        }
        guard !products.isEmpty else { throw json.error(source, "at least one product", "none") }
        return products
    }

    private func webhook(_ json: LocatedJSON) throws(FormatError) -> WebhookSettings {
        let fields = try JSONFields(json, source, names: ["address", "secret", "allowPrivate"])
        let address = try address(fields.required("address"))
        let secret = try secret(fields.required("secret"))
        guard secret.utf8.count >= 16, let key = FeedKey(secret) else {
            throw json.error(source, "secret: at least 16 characters without blanks and slashes", "another")
        }
        let mayBePrivate = try fields.member("allowPrivate").map { json throws(FormatError) in try json.flag(source) }
        return WebhookSettings(address: address, secret: key, mayBePrivate: mayBePrivate ?? false)
    }

    private func address(_ json: LocatedJSON) throws(FormatError) -> String {
        try FeedSettings.base(secret(json), source, line: json.line)
    }

    /// A text that no error shows.
    private func secret(_ json: LocatedJSON) throws(FormatError) -> String {
        guard case .string(let text) = json.value else { throw json.error(source, "a text", "another value") }
        return text
    }
}

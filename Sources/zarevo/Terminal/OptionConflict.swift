import ArgumentParser

/// Options that would have no effect beside others: refused by name with the reason, never ignored.
enum OptionConflict {
    /// - Parameter options: Each with whether it was given.
    static func refuse(_ options: [(name: String, isGiven: Bool)], because reason: String) throws {
        let given = options.filter(\.isGiven).map(\.name)
        guard !given.isEmpty else { return }
        throw refusal(given.joined(separator: ", "), reason)
    }

    static func refuseTogether(_ given: [String], because reason: String) throws {
        guard given.count > 1 else { return }
        throw refusal(given.joined(separator: " and "), reason)
    }

    static func refusal(_ options: String, _ reason: String) -> ValidationError {
        ValidationError("\(options) would have no effect: \(reason)")
    }
}

import ArgumentParser
import Geo
import Operations

/// Settings that all drafts of one run have in common.
struct AlertSettingOptions: ParsableArguments {
    @Option(help: "Who sends, unique in the world, such as duty@example.org; without blank, comma, < and &.")
    var sender: String?
    @Option(help: "What people know the sender by.")
    var senderName: String?
    @Option(name: .customLong("sender-name-ru"), help: "The same in Russian.")
    var russianSenderName: String?
    @Option(help: "How people reach the sender.")
    var contact: String?
    @Option(help: "Where people read more.")
    var web: String?
    @Option(help: "How many hours a message holds unless it is renewed (default: 12).")
    var hours: Double?
    @Option(help: "Languages, one block each (default: en,ru).")
    var languages: String?
    @Option(
        help: "Settlements up to this distance from the burning edge are warned, kilometres, up to 20 (default: 5).")
    var within: Double?

    func validate() throws {
        if let fault = sender.flatMap(AlertChoices.fault(inSender:)) { throw ValidationError("--sender: " + fault) }
        try OptionRange.require(
            "--hours", hours, "above 0 and at most 240", hours.map(AlertChoices.isPossible(hours:)) ?? true)
        try OptionRange.require(
            "--within", within, "above 0 and at most 20 kilometres",
            within.map(AlertChoices.isPossible(kilometers:)) ?? true)
        if let languages, AlertChoices.languages(languages) == nil {
            throw ValidationError("--languages: en, ru or both, such as en,ru")
        }
    }

    /// - Parameter isRenewal: Whether a message is renewed, which says who sends.
    func choices(isRenewal: Bool = false) throws -> AlertChoices {
        guard sender != nil || isRenewal else {
            throw ValidationError("--sender is needed: who sends, such as duty@example.org")
        }
        var choices = AlertChoices()
        (choices.sender, choices.senderName, choices.russianSenderName) = (sender, senderName, russianSenderName)
        (choices.contact, choices.web, choices.hours) = (contact, web, hours)
        (choices.languages, choices.withinKilometers) = (languages.flatMap(AlertChoices.languages), within)
        return choices
    }
}

/// When a step takes effect.
struct StepTimeOptions: ParsableArguments {
    @Option(name: .customLong("time"), help: "When it takes effect (default: now).")
    var given: Instant?

    @OptionGroup var insisting: InsistOption

    /// - Throws: Where it is probably a slip of the hand.
    func at(in session: StoreSession) throws -> Instant {
        try insisting.check([("--time", given)], in: session)
        return given ?? Instant.now
    }
}

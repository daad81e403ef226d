import ArgumentParser
import EmergencyResponse
import Foundation
import Geo
import Operations
import Store
import Wording

/// What all drafts of one run have in common.
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
        if let sender, sender.isEmpty || sender.contains(where: { $0.isWhitespace || ",<&".contains($0) }) {
            throw ValidationError("--sender: without blank, comma, < and &")
        }
        try OptionRange.require("--hours", hours, "above 0 and at most 240", hours.map { $0 > 0 && $0 <= 240 } ?? true)
        try OptionRange.require(
            "--within", within, "above 0 and at most 20 kilometres", within.map { $0 > 0 && $0 <= 20 } ?? true)
        if let languages, Self.languages(languages) == nil {
            throw ValidationError("--languages: en, ru or both, such as en,ru")
        }
    }

    private static func languages(_ text: String) -> [WordingLanguage]? {
        let parts = text.split(separator: ",").map { WordingLanguage(rawValue: String($0)) }
        return parts.isEmpty || parts.contains(nil) ? nil : parts.compactMap { $0 }
    }

    /// - Parameter alert: The message that is renewed, which says what is not given here.
    func setting(renewing alert: Alert? = nil) throws -> AlertSetting {
        guard let sender = sender ?? alert?.sender else {
            throw ValidationError("--sender is needed: who sends, such as duty@example.org")
        }
        let known = alert.map(AlertSetting.init(renewing:))
        var names = known?.senderNames ?? [:]
        if let senderName { names = [.english: senderName, .russian: russianSenderName ?? senderName] }
        if let russianSenderName { names[.russian] = russianSenderName }
        return AlertSetting(
            sender: sender, senderNames: names, contact: contact ?? known?.contact, web: web ?? known?.web,
            hours: hours ?? known?.hours ?? 12,
            languages: languages.flatMap(Self.languages) ?? known?.languages ?? WordingLanguage.allCases,
            offsetMinutes: LegalTime.offsetMinutes)
    }

    func kilometers(renewing alert: Alert? = nil) -> Double { within ?? alert?.warnedKilometers ?? 5 }
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

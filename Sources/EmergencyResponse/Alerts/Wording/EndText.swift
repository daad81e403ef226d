import Wording

/// Text for the end of a warning.
struct EndText {
    var headline: String
    var description: String
    var instruction: String

    init(_ warning: String, allClear: Bool, in language: Language) {
        headline = Self.short(language("Warning ended: "), warning)
        description =
            language("The warning “\(warning)” is cancelled.")
            + (allClear
                ? language(" The danger that it was about is over.") : language(" It no longer applies."))
        instruction =
            allClear
            ? language("Nothing more needs to be done because of it. Still light no fire outdoors.")
            : language("Go by newer announcements of the rescue service and the local authorities.")
    }

    /// At most 160 letters.
    private static func short(_ beginning: String, _ text: String) -> String {
        let whole = beginning + text
        return whole.count <= 160 ? whole : whole.prefix(159) + "…"
    }
}

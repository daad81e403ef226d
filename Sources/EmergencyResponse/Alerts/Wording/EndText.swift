import Wording

/// Text for the end of a warning.
struct EndText {
    var headline: String
    var description: String
    var instruction: String

    init(_ warning: String, allClear: Bool, in language: Language) {
        switch language {
        case .english:
            headline = Self.short("Warning ended: ", warning)
            description =
                "The warning “\(warning)” is cancelled."
                + (allClear ? " The danger that it was about is over." : " It no longer applies.")
            instruction =
                allClear
                ? "Nothing more needs to be done because of it. Still light no fire outdoors."
                : "Go by newer announcements of the rescue service and the local authorities."
        case .russian:
            headline = Self.short("Предупреждение отменено: ", warning)
            description =
                "Предупреждение «\(warning)» отменено."
                + (allClear ? " Опасность, о которой оно сообщало, миновала." : " Оно больше не действует.")
            instruction =
                allClear
                ? "В связи с ним больше ничего не требуется. По-прежнему не разводите огонь на открытом воздухе."
                : "Следуйте новым сообщениям спасательной службы и местных властей."
        }
    }

    /// At most 160 letters.
    private static func short(_ beginning: String, _ text: String) -> String {
        let whole = beginning + text
        return whole.count <= 160 ? whole : whole.prefix(159) + "…"
    }
}

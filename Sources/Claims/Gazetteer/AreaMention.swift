/// Areas named side by side: "Abansky, Boguchansky and Kezhemsky districts of the Krasnoyarsk Territory".
struct AreaGroup: Sendable, Equatable {
    /// Of tokens.
    var range: Range<Int>
    var mentions: [AreaMention]
    /// The preposition or other word right before it.
    var lead: String

    var codes: [String] { mentions.map(\.code) }
}

/// One name of an area in a text.
struct AreaMention: Sendable, Equatable {
    var range: Range<Int>
    var code: String
    var kind: Gazetteer.Target.Kind
    /// "two districts of", "часть": not the whole of it.
    var part: ClaimArea.Part = .whole
    var districtCount: Int?
    /// Belongs to an office or a person: "the governor of Irkutsk Region".
    var isOfOffice = false
}

public import EmergencyResponse
import Geo
public import Tables
import Wording

/// Reads rule sets, which are JSON files that people write and edit.
public enum RuleSetFile {
    /// - Throws: ``FormatError`` with line, place, what was expected and what was found.
    public static func read(_ path: String) throws(FormatError) -> RuleSet { try read(InputFile(path)) }

    /// The same from bytes that were read before.
    public static func read(_ file: InputFile) throws(FormatError) -> RuleSet {
        let fields = try JSONFields(
            LocatedJSONReader.read(file), file.name,
            names: ["name", "title", "appliesTo", "clock", "clockNote", "minimumSharePercent", "notes", "clauses"])
        let clauses = try fields.required("clauses")
        let set = RuleSet(
            name: try fields.text("name"), title: try fields.text("title"), appliesTo: try fields.texts("appliesTo"),
            clock: try fields.required("clock").word(file.name), clockNote: try fields.optionalText("clockNote") ?? "",
            minimumSharePercent: try fields["minimumSharePercent"]?.number(file.name, 0...100) ?? 1,
            notes: try fields.texts("notes"),
            clauses: try clauses.list(file.name).map { json throws(FormatError) in try clause(json, file.name) })
        try check(set, clauses, file.name)
        return set
    }

    private static func check(_ set: RuleSet, _ clauses: LocatedJSON, _ source: String) throws(FormatError) {
        guard !set.clauses.isEmpty else { throw clauses.error(source, "at least one clause", "none") }
        for (index, clause) in set.clauses.enumerated()
        where set.clauses[..<index].contains(where: { $0.id == clause.id }) {
            throw clauses.error(source, "each id once", "“\(clause.id)” twice")
        }
    }

    private static func clause(_ json: LocatedJSON, _ source: String) throws(FormatError) -> RuleClause {
        let fields = try JSONFields(
            json, source,
            names: [
                "id", "title", "level", "regime", "preparednessLevel", "each", "fire", "area", "editions", "decidedBy",
                "note",
            ])
        return RuleClause(
            id: try fields.text("id"), title: try fields.text("title"), outcome: try outcome(fields),
            areaLevel: try fields.required("each").word(source), condition: try condition(fields),
            editions: try editions(fields), decidedBy: try fields.optionalText("decidedBy"),
            note: try fields.optionalText("note"))
    }

    private static func outcome(_ fields: JSONFields) throws(FormatError) -> RuleOutcome {
        if let level = fields["preparednessLevel"] {
            guard fields["level"] == nil, fields["regime"] == nil else {
                throw level.error(fields.source, "preparednessLevel or level, not both", "both")
            }
            return .preparedness(Int(try level.number(fields.source, 1...5)))
        }
        let level: ResponseLevel = try fields.required("level").word(fields.source)
        guard let regime = fields["regime"] else { return .response(level, nil) }
        return .response(level, try regime.word(fields.source))
    }

    private static func condition(_ fields: JSONFields) throws(FormatError) -> RuleCondition {
        switch (fields["fire"], fields["area"]) {
        case (let fire?, nil): return .fire(try RuleTests.fire(fire, fields.source))
        case (nil, let area?): return .area(try RuleTests.area(area, fields.source))
        case (nil, nil): throw fields.object.error(fields.source, "fire or area with the tests", "neither")
        case (let fire?, .some): throw fire.error(fields.source, "fire or area, not both", "both")
        }
    }

    private static func editions(_ fields: JSONFields) throws(FormatError) -> [RuleEdition] {
        let list = try fields.required("editions")
        let editions = try list.list(fields.source).map { json throws(FormatError) in try edition(json, fields.source) }
        guard !editions.isEmpty else { throw list.error(fields.source, "at least one edition", "none") }
        for (earlier, later) in zip(editions, editions.dropFirst()) {
            guard let until = earlier.until, until <= later.from else {
                let found = "\(later.from) before the end of the one before"
                throw list.error(fields.source, "editions in order that do not overlap", found)
            }
        }
        return editions
    }

    private static func edition(_ json: LocatedJSON, _ source: String) throws(FormatError) -> RuleEdition {
        let fields = try JSONFields(json, source, names: ["from", "until", "citation", "source", "verify", "note"])
        let from = try instant(fields.required("from"), source)
        var until: Instant?
        if let end = fields["until"] {
            let instant = try instant(end, source)
            guard instant > from else { throw end.error(source, "an instant after \(from)", "\(instant)") }
            until = instant
        }
        return RuleEdition(
            from: from, until: until, citation: try fields.text("citation"), source: try fields.optionalText("source"),
            mustBeVerified: try fields.required("verify").flag(source), note: try fields.optionalText("note"))
    }

    private static func instant(_ json: LocatedJSON, _ source: String) throws(FormatError) -> Instant {
        let text = try json.text(source)
        guard let instant = Instant(iso8601: text) else {
            throw json.error(source, "a day such as 2024-01-01, or an instant with its zone", "“\(text)”")
        }
        return instant
    }
}

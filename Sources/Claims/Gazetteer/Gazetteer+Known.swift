extension Gazetteer {
    /// The names that are known without loading anything.
    mutating func addKnown() {
        for row in KnownNames.countries { addCountry(row) }
        for row in KnownNames.regionsOfRussia { addRegion(row) }
        addKnownDistricts()
    }

    /// Capitals, people and peoples more often than regions.
    private static let neverBare = WordLists.words(.names, "neverBare")

    private mutating func addCountry(_ fields: [[String]]) {
        let code = fields[0][0]
        let isRegion = code.utf8.count > 2
        if isRegion { setParent(String(code.prefix(2)), of: code) }
        let target = target(code, isRegion ? .region : .country)
        for name in fields[1] { add(name: name, russian: false, target) }
        for name in fields[2] { add(name: name, russian: true, target) }
        if isRegion { for name in fields[1] { addBase(name, target) } }
    }

    private mutating func addRegion(_ fields: [[String]]) {
        let code = fields[0][0]
        let isMacro = KnownNames.members[code] != nil
        setParent("RU", of: code)
        let target = target(code, isMacro ? .macro : .region)
        for name in fields[1] {
            addBase(name, target)
            if !Self.neverBare.contains(name) {
                names.add(Self.words(name), Target(code: code, kind: .region, isBare: true))
            }
        }
        for name in fields[2] { add(name: name, russian: false, target) }
        for name in fields[3] { addRussianRegion(name, target) }
    }

    /// "Иркутская область" is also an adjective that shares its noun with others.
    private mutating func addRussianRegion(_ name: String, _ target: Target) {
        let words = name.split(separator: " ").map(String.init)
        if words.count == 2, let stem = RussianDeclension.stem(ofAdjective: Letters.folded(words[0])),
            target.kind == .region,
            words[1] == "область" || words[1] == "край"
        {
            addAdjective([stem + "ий"], target)
        } else {
            add(name: name, russian: true, target)
        }
    }
}

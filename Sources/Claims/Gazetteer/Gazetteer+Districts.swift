import Geo

extension Gazetteer {
    /// A district under its Russian name, its romanisation, and the English one that reports make of it.
    mutating func addDistrict(_ area: Area) {
        let words = area.name.split(separator: " ").map(String.init)
        if let russian = area.russianName { addRussianDistrict(russian, area) }
        if let head = words.last, head.lowercased() == "rayon" || head.lowercased() == "district" {
            addBase(
                words.dropLast().filter { $0 != "munitsipalnyy" }.joined(separator: " "), target(area.code, .district))
        } else if area.code.allSatisfy(\.isNumber) {
            addBase(area.name, target(area.code, .county))
        }
    }

    func target(_ code: String, _ kind: Target.Kind) -> Target { Target(code: code, kind: kind) }

    private mutating func addRussianDistrict(_ name: String, _ area: Area) {
        var words = name.split(separator: " ").map(String.init)
        guard words.last == "район" else {
            if words.count == 1, !name.hasSuffix("ий"), !name.hasSuffix("ое") {
                add(name: name, russian: true, target(area.code, .settlement))
            }
            return
        }
        words.removeLast()
        if words.last == "муниципальный" { words.removeLast() }
        addAdjective(words, target(area.code, .district))
    }

    /// All forms of an adjective, or of several that decline together.
    mutating func addAdjective(_ words: [String], _ target: Target) {
        let forms = words.map(RussianDeclension.adjectiveForms)
        guard let first = forms.first else { return }
        for index in first.indices {
            let form = forms.compactMap { index < $0.count ? $0[index] : nil }
            if form.count == forms.count { adjectives.add(form, target) }
        }
    }

    /// The districts that are known by name.
    mutating func addKnownDistricts() {
        for row in KnownNames.districtsOfRussia {
            for name in row[1] {
                let code = row[0][0] + "-" + Romanized.text(name) + "-rayon"
                setParent(row[0][0], of: code)
                addAdjective([name], target(code, .district))
                addBase(Romanized.text(name), target(code, .district))
            }
        }
        setParent("RU-KYA", of: "RU-KYA-taymyrskiy-dolgano-nenetskiy-rayon")
        let taimyr = target("RU-KYA-taymyrskiy-dolgano-nenetskiy-rayon", .district)
        addAdjective(["Таймырский"], taimyr)
        addAdjective(["Таймырский", "Долгано-Ненецкий"], taimyr)
        for row in KnownNames.otherDistrictNames { addAlias(row[0][0], row[1], row[2]) }
    }

    private mutating func addAlias(_ code: String, _ english: [String], _ russian: [String]) {
        for name in english { addBase(name, target(code, .district)) }
        for name in english where name == "Evenkia" || name == "Taimyr" || name == "Taymyr" {
            add(name: name, russian: false, target(code, .district))
        }
        for name in russian { add(name: name, russian: true, target(code, .district)) }
    }
}

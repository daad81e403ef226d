/// Claims in words, for explanations.
enum ClaimWords {
    static func text(_ quantity: ClaimQuantity?) -> String {
        guard let quantity else { return "no number" }
        let hedge =
            switch quantity.hedge {
            case .about: "about "
            case .nearly: "nearly "
            case .over: "over "
            case .atLeast: "at least "
            case .upTo: "up to "
            case .under: "under "
            case nil: ""
            }
        return hedge + grouped(quantity.stated) + " " + unit(quantity.unit)
    }

    static func text(hectares: Double) -> String { grouped(hectares) + " ha" }

    static func text(ratio: Double?) -> String {
        guard let ratio else { return "∞" }
        let tenths = (ratio * 10).rounded() / 10
        return ratio >= 10 ? grouped(ratio) : "\(tenths)"
    }

    private static func unit(_ unit: ClaimQuantity.Unit) -> String { unit == .hectares ? "ha" : unit.rawValue }

    /// Whole numbers in groups of three.
    static func grouped(_ value: Double) -> String {
        guard abs(value) < 9e15 else { return "\(value)" }
        let digits = Array(String(Int64(value.rounded())))
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, digit != "-", (digits.count - index) % 3 == 0, digits[index - 1] != "-" { text += "," }
            text.append(digit)
        }
        return text
    }

    static func text(_ areas: [ClaimArea]) -> String {
        areas.isEmpty
            ? "no area named"
            : areas.map { area in
                switch area.part {
                case .whole: area.code
                case .part: (area.districtCount.map { "\($0) districts of " } ?? "part of ") + area.code
                case .except: "not " + area.code
                }
            }.joined(separator: ", ")
    }

    /// What a scope counts.
    static func text(_ scope: ClaimScope) -> String {
        var words = [scope.suppression.map(text) ?? "what is not said to be fought, burning or burned"]
        if let zone = scope.zone { words.append("in the \(zone.rawValue) zone") }
        if let land = scope.land { words.append("on land of kind \(land.rawValue)") }
        if scope.kind == .forest { words.append("forest only") }
        if scope.kind == .nonForest { words.append("without forest") }
        if scope.accumulation == .increment { words.append("gained or lost in a stretch of time") }
        if scope.accumulation == .season { words.append("added up since a beginning") }
        if let season = scope.season { words.append("in \(season)") }
        return words.joined(separator: ", ")
    }

    private static func text(_ suppression: ClaimScope.Suppression) -> String {
        switch suppression {
        case .active: "what is actively fought"
        case .burning: "what is on fire, fought or not"
        case .burned: "all that fire has covered"
        case .localised: "what is localised"
        case .liquidated: "what was put out"
        case .ceased: "what is no longer fought by decision of a commission"
        case .monitored: "what is only watched"
        case .registered: "what is registered in any state"
        }
    }
}

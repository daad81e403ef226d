extension Phrasing {
    /// Whole numbers in groups of three.
    public func whole(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 9e15 else { return "–" }
        return (value.rounded() < 0 ? "−" : "") + Int64(value.rounded()).digits(groupedBy: separator)
    }

    /// At most one decimal, without a needless zero.
    public func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 9e14 else { return "–" }
        let tenths = (value * 10).rounded()
        let fraction = Int64(abs(tenths)) % 10
        let isSmallNegative = tenths < 0 && tenths > -10
        let whole = (isSmallNegative ? "−" : "") + self.whole((tenths / 10).rounded(.towardZero))
        return fraction == 0 ? whole : whole + language.decimalMark + String(fraction)
    }

    /// As said: whole hectares, and one decimal of what is small.
    public func stated(_ value: Double) -> String { abs(value) >= 1_000 ? whole(value) : number(value) }

    /// By how much the larger value is larger; "∞" where the smaller is zero.
    public func ratio(_ ratio: Double?) -> String {
        guard let ratio else { return "∞" }
        return ratio >= 10 ? whole(ratio) : number(ratio)
    }

    public func hectares(_ value: Double) -> String { stated(value) + " " + self("ha") }

    /// `23 h 59 min`, `24 h`; minutes that have passed.
    public func duration(_ hours: Double) -> String {
        let minutes = Int((hours * 60).rounded(.down))
        let rest = minutes % 60 == 0 ? "" : " \(minutes % 60) " + self("min")
        return "\(minutes / 60) " + self("h") + rest
    }

    /// `1 fire`, `3 fires`; `1 пожар`, `3 пожара`, `5 пожаров`.
    public func counted(_ count: Int, _ noun: Counted) -> String {
        whole(Double(count)) + " " + noun.form(after: count)
    }

    public func fires(_ count: Int) -> String { counted(count, language.counted("fire", "fires")) }
}

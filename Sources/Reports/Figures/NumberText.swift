import Assessment
import FireEvents
import Wording

#if canImport(Glibc)
    import Glibc
#endif

/// Numbers as a reader of one language expects them: decimal mark, thin space between thousands.
struct NumberText {
    let language: Language

    /// Narrow no-break space: a thin space at which no line ends.
    static let thinSpace = "\u{202F}"
    /// What stands where nothing was observed.
    static let notObserved = "–"

    func count(_ value: Int) -> String {
        (value < 0 ? "−" : "") + value.digits(groupedBy: Self.thinSpace)
    }

    /// A number with a fixed count of digits after the decimal mark.
    func decimal(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite else { return Self.notObserved }
        let scale = pow(10, Double(decimals))
        let units = (abs(value) * scale).rounded()
        guard units < 9e15 else { return Self.notObserved }
        let whole = count(Int(units / scale))
        let sign = value < 0 && units > 0 ? "−" : ""
        guard decimals > 0 else { return sign + whole }
        let fraction = String(Int(units) % Int(scale))
        let zeros = String(repeating: "0", count: decimals - fraction.count)
        return sign + whole + language.decimalMark + zeros + fraction
    }

    /// `1.02 (0.94–1.11)`: never the best value without its interval, nor the interval without the best value.
    func interval(_ value: RoundedInterval) -> String {
        best(value) + NumberText.noBreakSpace + bounds(value)
    }

    func best(_ value: RoundedInterval) -> String { decimal(value.best, value.decimals) }

    /// `(0.94–1.11)`: to be printed beside the best value only.
    func bounds(_ value: RoundedInterval) -> String {
        "(" + decimal(value.low, value.decimals) + "–" + decimal(value.high, value.decimals) + ")"
    }

    /// `1 fire`, `312 fires`; `1 пожар`, `3 пожара`, `312 пожаров`.
    func counted(_ number: Int, _ noun: Counted) -> String {
        count(number) + Self.noBreakSpace + noun.form(after: number)
    }

    /// With a sign, for changes.
    func signed(_ value: Int) -> String { value > 0 ? "+" + count(value) : count(value) }

    static let noBreakSpace = "\u{A0}"
}

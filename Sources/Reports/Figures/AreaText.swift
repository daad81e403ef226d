import Assessment
import FireEvents
import Wording

/// Areas in the units that a reader knows, hectares first.
struct AreaText {
    let numbers: NumberText
    let wording: Wording

    static let acresPerHectare = 2.471_053_814_671_653
    static let squareKilometersPerHectare = 0.01

    init(_ language: Language) {
        numbers = NumberText(language: language)
        wording = language.wording
    }

    /// `1.02 (0.94–1.11) Mha` from a million hectares on, `84 000 (79 000–90 000) ha` below.
    func hectares(_ area: AreaInterval) -> String {
        let (value, unit) = scaled(area)
        return numbers.interval(value) + NumberText.noBreakSpace + unit
    }

    /// The best value, its bounds and the unit apart, for large figures.
    func parts(_ area: AreaInterval) -> (best: String, bounds: String, unit: String) {
        let (value, unit) = scaled(area)
        return (numbers.best(value), numbers.bounds(value), unit)
    }

    /// Whole hectares with the interval, for a column whose header names the unit.
    func column(_ area: AreaInterval) -> String { numbers.interval(RoundedInterval(area)) }

    /// `2.52 (2.32–2.74) million acres · 10 200 (9 400–11 100) km²`
    func otherUnits(_ area: AreaInterval) -> String {
        acres(area) + " · " + squareKilometers(area)
    }

    func acres(_ area: AreaInterval) -> String {
        let isLarge = area.best * Self.acresPerHectare >= 1e6
        let factor = Self.acresPerHectare * (isLarge ? 1e-6 : 1)
        let value = RoundedInterval(area, scaledBy: factor, finest: isLarge ? 1e-4 : 1)
        return numbers.interval(value) + NumberText.noBreakSpace + (isLarge ? wording.millionAcres : wording.acres)
    }

    func squareKilometers(_ area: AreaInterval) -> String {
        let value = RoundedInterval(area, scaledBy: Self.squareKilometersPerHectare, finest: 0.01)
        return numbers.interval(value) + NumberText.noBreakSpace + wording.squareKilometers
    }

    private func scaled(_ area: AreaInterval) -> (RoundedInterval, String) {
        area.best >= 1e6
            ? (RoundedInterval(area, scaledBy: 1e-6, finest: 1e-4), wording.millionHectares)
            : (RoundedInterval(area), wording.hectares)
    }
}

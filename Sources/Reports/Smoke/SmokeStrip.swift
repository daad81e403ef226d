import Geo
import Smoke
import Wording

/// A strip of times: a row a settlement, an hour a cell in the colours of the US index, each class also with its number of bars.
struct SmokeStrip {
    private let start: Instant
    private let hours: Int
    private let language: Language

    init(start: Instant, hours: Int, _ language: Language) {
        (self.start, self.hours, self.language) = (start, hours, language)
    }

    private static let colours = ["#00E400", "#FFFF00", "#FF7E00", "#FF0000", "#8F3F97", "#7E0023"]
    private static let hoursBetweenLabels = [3, 6, 12, 24, 48, 72, 120, 240, 480, 720, 1_440]
    private let left = 190.0
    private let top = 24.0
    private let row = 22.0
    private let width = 640.0

    /// For a page that holds the style.
    func svg(_ towns: [SmokeOutlook.Town]) -> String {
        let height = top + row * Double(towns.count) + 40
        let rows = towns.enumerated().map { index, town in cells(town, y: top + row * Double(index)) }
        let title = language("Smoke hour by hour")
        return Drawing(
            width: 860, height: height, title: title,
            content: ([SVG.element("rect", [("class", "paper"), ("width", "860"), ("height", SVG.number(height))])]
                + axis(height - 40) + rows + legend(height - 14)).joined(separator: "\n")
        ).inline
    }

    private func cells(_ town: SmokeOutlook.Town, y: Double) -> String {
        let step = width / Double(max(1, hours))
        let hours = runs(town.hourly).map { run in
            SVG.element(
                "rect",
                [
                    ("x", SVG.number(left + Double(run.hours.lowerBound) * step)), ("y", SVG.number(y + 3)),
                    ("width", SVG.number(Double(run.hours.count) * step)), ("height", "14"),
                    ("fill", Self.colours[run.category.rawValue]), ("fill-opacity", "0.85"),
                ])
                + (run.category > .good && Double(run.hours.count) * step > 12
                    ? SVG.text(
                        "\(run.category.rawValue + 1)",
                        at: Pixel(
                            x: left + (Double(run.hours.lowerBound) + Double(run.hours.count) / 2) * step, y: y + 14),
                        class: "note", anchor: "middle") : "")
        }
        let name = Names(language: language).place(town.place)
        return SVG.text(name, at: Pixel(x: left - 8, y: y + 14), class: "small", anchor: "end") + hours.joined()
    }

    /// Hours of one class together; hours without smoke are left open.
    private func runs(_ hourly: [Double]) -> [(hours: Range<Int>, category: AirQuality.Category)] {
        var runs: [(hours: Range<Int>, category: AirQuality.Category)] = []
        for (hour, value) in hourly.enumerated() where value >= 1 {
            guard let category = AirQuality.usIndex(dailyMeanMicrograms: value)?.category else { continue }
            if let last = runs.last, last.hours.upperBound == hour, last.category == category {
                runs[runs.count - 1].hours = last.hours.lowerBound..<hour + 1
            } else {
                runs.append((hour..<hour + 1, category))
            }
        }
        return runs
    }

    private func axis(_ bottom: Double) -> [String] {
        let every = Self.hoursBetweenLabels.first { Double($0) * width / Double(max(1, hours)) >= 70 } ?? hours
        return stride(from: 0, through: hours, by: every).map { hour in
            let x = left + Double(hour) * width / Double(max(1, hours))
            return SVG.element(
                "path", [("class", "graticule"), ("d", "M\(SVG.number(x)) \(SVG.number(top))V\(SVG.number(bottom))")])
                + SVG.text(
                    String(start.adding(hours: Double(hour)).minuteText.dropFirst(5)), at: Pixel(x: x, y: top - 8),
                    class: "note", anchor: "middle")
        }
    }

    private func legend(_ y: Double) -> [String] {
        AirQuality.Category.allCases.map { category in
            let x = 20 + 138 * Double(category.rawValue)
            return SVG.element(
                "rect",
                [
                    ("x", SVG.number(x)), ("y", SVG.number(y - 9)), ("width", "12"), ("height", "10"),
                    ("fill", Self.colours[category.rawValue]), ("fill-opacity", "0.85"),
                ])
                + SVG.text(
                    "\(category.rawValue + 1) " + SmokeWords.short(category, language), at: Pixel(x: x + 16, y: y),
                    class: "note")
        }
    }
}

extension SmokeWords {
    /// For a legend.
    static func short(_ category: AirQuality.Category, _ language: Language) -> String {
        guard category == .unhealthyForSensitive else { return air(category, language) }
        return language("for sensitive people")
    }
}

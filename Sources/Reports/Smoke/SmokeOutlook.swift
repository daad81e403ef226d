public import Geo
import Smoke
public import Wording

/// Smoke at settlements from a kept run, for a report.
public struct SmokeOutlook: Sendable {
    public struct Town: Sendable {
        public var place: Place
        public var arrival: Instant?
        public var departure: Instant?
        /// Highest mean of 24 hours, µg/m³.
        public var dailyMean: Double
        /// Mean of each hour, µg/m³.
        public var hourly: [Double]

        public init(place: Place, arrival: Instant?, departure: Instant?, dailyMean: Double, hourly: [Double]) {
            (self.place, self.arrival, self.departure) = (place, arrival, departure)
            (self.dailyMean, self.hourly) = (dailyMean, hourly)
        }
    }

    let start: Instant
    let hours: Int
    let isFullDay: Bool
    let notes: [String]
    private let towns: [Town]

    /// - Parameters:
    ///   - notes: What the winds lack: said first.
    ///   - towns: The highest mean first.
    public init(start: Instant, hours: Int, notes: [String], towns: [Town]) {
        (self.start, self.hours, self.notes, self.towns) = (start, hours, notes, towns)
        isFullDay = hours >= 24
    }

    /// The section of a report, with a strip of times.
    public func attachment(_ language: Language) -> ReportAttachment {
        ReportAttachment(
            anchor: "smoke", title: language("Smoke"),
            paragraphs: [assumptions(language), summary(language)] + lines(language),
            drawings: reached.isEmpty ? [] : [SmokeStrip(start: start, hours: hours, language).svg(reached)],
            data: json)
    }

    /// One line for a terminal.
    public func line(_ language: Language) -> String { assumptions(language) + " " + summary(language) }

    var all: [Town] { towns.filter { $0.arrival != nil } }
    private var reached: [Town] { Array(all.prefix(12)) }

    private func assumptions(_ language: Language) -> String {
        let known = notes.map { SmokeWords.note($0, language) }
        let joined = known.joined(separator: "; ")
        let text = joined.prefix(1).uppercased() + joined.dropFirst()
        let run = language("Smoke run")
        let until = start.adding(hours: Double(hours))
        return "\(text.isEmpty ? "" : text + ". ")\(run): \(start.minuteText) – \(until.minuteText) UTC."
    }

    private func summary(_ language: Language) -> String {
        let numbers = NumberText(language: language)
        let towns = numbers.counted(all.count, language.counted("settlement", "settlements"))
        let people = numbers.counted(people, language.counted("person", "people"))
        guard language == .english else {
            return language(
                "PM2.5 of 15 µg/m³ or more: settlements \(numbers.count(all.count)), people \(numbers.count(self.people))."
            )
        }
        return "PM2.5 of 15 µg/m³ or more in \(towns) with \(people)."
    }

    var people: Int { all.reduce(0) { $0 + $1.place.population } }

    private func lines(_ language: Language) -> [String] {
        let (names, numbers) = (Names(language: language), NumberText(language: language))
        return reached.map { town in
            let category = AirQuality.usIndex(dailyMeanMicrograms: town.dailyMean)?.category ?? .good
            let from = town.arrival?.minuteText ?? ""
            let until =
                town.departure.map { "–" + $0.minuteText } ?? language(" to the end")
            let mean = numbers.decimal(town.dailyMean, 0)
            let air = SmokeWords.air(category, language)
            let span =
                isFullDay
                ? language("over 24 hours")
                : language("over the run")
            let unit = language("µg/m³")
            return "\(names.place(town.place)): \(from)\(until), \(mean) \(unit) \(span), \(air)."
        }
    }
}

/// Words of smoke.
enum SmokeWords {
    static func air(_ category: AirQuality.Category, _ language: Language) -> String {
        let words: Words =
            switch category {
            case .good: "good"
            case .moderate: "moderate"
            case .unhealthyForSensitive: "unhealthy for sensitive people"
            case .unhealthy: "unhealthy"
            case .veryUnhealthy: "very unhealthy"
            case .hazardous: "hazardous"
            }
        return language(words, of: "air")
    }

    /// A note of a run; those that are not known stay as they are.
    static func note(_ note: String, _ language: Language) -> String {
        guard language != .english else { return note }
        return language.name(of: note, in: "note of smoke") ?? reach(note, language) ?? rain(note, language)
            ?? rest(note, language)
    }

    private static func rain(_ note: String, _ language: Language) -> String? {
        if note.hasPrefix("amounts of rain left") { return language("amounts of rain are left: the file has its rate") }
        if note.hasPrefix("amounts of rain") { return language("amounts of rain are taken as sums") }
        return note.hasPrefix("rain ") ? language("rain without a time is not counted") : nil
    }

    private static func rest(_ note: String, _ language: Language) -> String {
        if note.contains("on unknown land") {
            return language("sources lie on unknown land: the emission is uncertain by a factor of 7")
        }
        if note.hasPrefix("passing weather") {
            return language("passing weather is replaced by an eddy diffusion of 1,000,000 m²/s across and 5 m²/s up")
        }
        guard note.hasPrefix("means over cells of ") else { return note }
        return replaced(
            ["means over cells of", " and ", "m above ground"],
            in: note.replacing(".", with: language.decimalMark), "cells of smoke", language)
    }

    /// Where the winds end: the level in figures stays, the words around it change.
    private static func reach(_ note: String, _ language: Language) -> String? {
        guard note.hasPrefix("winds end at ") || note.hasPrefix("lowest wind at ") else { return nil }
        return replaced(
            [
                "winds end at ", "lowest wind at ", ": what rises above has left", ": taken down to the ground",
                ": taken ", " m down", "about ", " hPa", " m:",
            ], in: note, "reach of winds", language)
    }

    private static func replaced(
        _ parts: [String], in note: String, _ context: String, _ language: Language
    ) -> String {
        parts.reduce(note) { $0.replacing($1, with: language.name(of: $1, in: context) ?? $1) }
    }
}

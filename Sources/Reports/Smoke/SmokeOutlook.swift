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
            anchor: "smoke", title: language == .russian ? "Дым" : "Smoke",
            paragraphs: [assumptions(language), summary(language)] + lines(language),
            drawings: reached.isEmpty ? [] : [SmokeStrip(start: start, hours: hours, language).svg(reached)],
            data: json)
    }

    /// One line for a terminal.
    public func line(_ language: Language) -> String { assumptions(language) + " " + summary(language) }

    var all: [Town] { towns.filter { $0.arrival != nil } }
    private var reached: [Town] { Array(all.prefix(12)) }

    private func assumptions(_ language: Language) -> String {
        let known = notes.map { language == .russian ? SmokeWords.russian($0) : $0 }
        let joined = known.joined(separator: "; ")
        let text = joined.prefix(1).uppercased() + joined.dropFirst()
        let run = language == .russian ? "Расчёт дыма" : "Smoke run"
        let until = start.adding(hours: Double(hours))
        return "\(text.isEmpty ? "" : text + ". ")\(run): \(start.minuteText) – \(until.minuteText) UTC."
    }

    private func summary(_ language: Language) -> String {
        let numbers = NumberText(language: language)
        switch language {
        case .english:
            let towns = numbers.counted(all.count, Counted("settlement", "settlements"))
            return "PM2.5 of 15 µg/m³ or more in \(towns) with \(numbers.counted(people, Counted("person", "people")))."
        case .russian:
            return
                "PM2.5 от 15 мкг/м³: населённых пунктов \(numbers.count(all.count)), жителей \(numbers.count(people))."
        }
    }

    var people: Int { all.reduce(0) { $0 + $1.place.population } }

    private func lines(_ language: Language) -> [String] {
        let (names, numbers) = (Names(language: language), NumberText(language: language))
        return reached.map { town in
            let category = AirQuality.usIndex(dailyMeanMicrograms: town.dailyMean)?.category ?? .good
            let from = town.arrival?.minuteText ?? ""
            let until =
                town.departure.map { "–" + $0.minuteText } ?? (language == .russian ? " и до конца" : " to the end")
            let mean = numbers.decimal(town.dailyMean, 0)
            let air = SmokeWords.air(category, language)
            let span =
                isFullDay
                ? (language == .russian ? "за сутки" : "over 24 hours")
                : (language == .russian ? "за весь расчёт" : "over the run")
            let unit = language == .russian ? "мкг/м³" : "µg/m³"
            return "\(names.place(town.place)): \(from)\(until), \(mean) \(unit) \(span), \(air)."
        }
    }
}

/// Words of smoke in both languages.
enum SmokeWords {
    static func air(_ category: AirQuality.Category, _ language: Language) -> String {
        let (english, russian) =
            switch category {
            case .good: ("good", "хороший воздух")
            case .moderate: ("moderate", "приемлемый воздух")
            case .unhealthyForSensitive: ("unhealthy for sensitive people", "вредно для чувствительных людей")
            case .unhealthy: ("unhealthy", "вредно")
            case .veryUnhealthy: ("very unhealthy", "очень вредно")
            case .hazardous: ("hazardous", "опасно")
            }
        return language == .russian ? russian : english
    }

    /// A note of a run; those that are not known stay as they are.
    static func russian(_ note: String) -> String {
        if let known = notes[note] { return known }
        if note.contains("on unknown land") {
            return "растительность источников неизвестна: выброс неопределён в 7 раз"
        }
        if note.hasPrefix("means over cells of ") {
            return note.replacing("means over cells of", with: "средние по ячейкам в")
                .replacing(".", with: ",").replacing(" and ", with: " и ").replacing(
                    "m above ground", with: "м над землёй")
        }
        if let reach = reach(note) { return reach }
        if note.hasPrefix("amounts of rain left") { return "суммы осадков не взяты: в файле есть интенсивность" }
        if note.hasPrefix("amounts of rain") { return "осадки взяты как суммы" }
        if note.hasPrefix("rain ") { return "осадки без срока не учтены" }
        if note.hasPrefix("passing weather") {
            return "переменная погода заменена вихревой диффузией 1 000 000 м²/с по горизонтали и 5 м²/с по вертикали"
        }
        return note
    }

    /// Where the winds end: the level in figures stays, the words around it change.
    private static func reach(_ note: String) -> String? {
        let words = [
            ("winds end at ", "ветры кончаются на "), ("lowest wind at ", "нижний ветер на "),
            (": what rises above has left", ": что поднялось выше, ушло"),
            (": taken down to the ground", ": взят до земли"),
            (": taken ", ": взят на "), (" m down", " м вниз"), ("about ", "около "), (" hPa", " гПа"), (" m:", " м:"),
        ]
        guard words[..<2].contains(where: { note.hasPrefix($0.0) }) else { return nil }
        return words.reduce(note) { $0.replacing($1.0, with: $1.1) }
    }

    private static let notes = [
        "climatology: monthly mean winds, not a forecast": "климатология: средние ветры месяца, не прогноз",
        "hindsight: fires as seen after the start too, not a forecast":
            "взгляд назад: очаги и по наблюдениям после начала, не прогноз",
        "one time only: the wind is held steady": "один срок: ветер считается постоянным",
        "no vertical wind in the file: air follows the ground": "вертикального ветра нет: воздух следует рельефу",
        "no boundary-layer height in the file: estimated by the sun": "высоты пограничного слоя нет: оценка по солнцу",
        "no terrain in the file: heights are counted from the sea": "рельефа нет: высоты от уровня моря",
        "no temperature in the file: standard atmosphere": "температуры нет: стандартная атмосфера",
        "no rain in the file: nothing is washed out": "дождя нет: вымывание не учтено",
        "no friction velocity in the file: 0.3 m/s": "скорости трения нет: 0,3 м/с",
        "no heat flux in the file: neutral air": "потока тепла нет: нейтральный воздух",
    ]
}

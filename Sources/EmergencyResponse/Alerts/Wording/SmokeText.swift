import Geo
import Wording

extension WarningText {
    init(_ smoke: SmokeForecast, from: AlertTime, until: AlertTime, in language: Language) {
        let text = PlainText(language: language)
        let (town, air) = (text.name(smoke.place), smoke.grade.name(in: language))
        let amount = smoke.pm25MicrogramsPerCubicMeter.map { mean in
            language(" Fine particles (PM2.5) may reach \(text.rounded(mean)) µg/m³ as a mean over 24 hours.")
        }
        let (start, end) = (text.time(from), text.time(until))
        self.init(
            event: language("Smoke from wildfires"),
            headline: language("Smoke expected in \(town): air \(air)"),
            description: language(
                """
                From \(start) to \(end) smoke from wildfires is expected in \(town); the air may become \(air).
                """) + (amount ?? "")
                + language(" This is a calculation from satellite detections and a weather forecast."),
            instruction: Self.paragraphs([
                language("Keep windows and doors shut and stay indoors as far as you can while smoke is in the air."),
                language(
                    """
                    Children, older people, pregnant women and people with illnesses of the heart or lungs should \
                    avoid effort outdoors and keep their medicines at hand.
                    """),
                smoke.grade >= .unhealthy ? language("Everybody should avoid effort outdoors.") : nil,
                language("Drink enough, and see a doctor if you find it hard to breathe."),
            ]), area: town)
    }
}

extension SmokeForecast.Grade {
    /// As it is said of air.
    func name(in language: Language) -> String {
        let words: Words =
            switch self {
            case .good: "good"
            case .moderate: "moderate"
            case .unhealthyForSensitive: "unhealthy for sensitive people"
            case .unhealthy: "unhealthy"
            case .veryUnhealthy: "very unhealthy"
            case .hazardous: "hazardous"
            }
        return language(words, of: "air in a warning")
    }
}

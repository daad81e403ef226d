import Geo
import Wording

extension WarningText {
    init(english smoke: SmokeForecast, from: AlertTime, until: AlertTime) {
        let text = PlainText(language: .english)
        let town = text.name(smoke.place)
        let amount = smoke.pm25MicrogramsPerCubicMeter.map {
            " Fine particles (PM2.5) may reach \(text.rounded($0)) µg/m³ as a mean over 24 hours."
        }
        self.init(
            event: "Smoke from wildfires",
            headline: "Smoke expected in \(town): air \(smoke.grade.english)",
            description: "From \(text.time(from)) to \(text.time(until)) smoke from wildfires is expected in \(town); "
                + "the air may become \(smoke.grade.english)."
                + (amount ?? "") + " This is a calculation from satellite detections and a weather forecast.",
            instruction: Self.paragraphs([
                "Keep windows and doors shut and stay indoors as far as you can while smoke is in the air.",
                "Children, older people, pregnant women and people with illnesses of the heart or lungs should avoid "
                    + "effort outdoors and keep their medicines at hand.",
                smoke.grade >= .unhealthy ? "Everybody should avoid effort outdoors." : nil,
                "Drink enough, and see a doctor if you find it hard to breathe.",
            ]), area: town)
    }

    init(russian smoke: SmokeForecast, from: AlertTime, until: AlertTime) {
        let text = PlainText(language: .russian)
        let town = text.name(smoke.place)
        let amount = smoke.pm25MicrogramsPerCubicMeter.map {
            " Содержание мелких частиц (PM2.5) может достичь \(text.rounded($0)) мкг/м³ в среднем за 24 часа."
        }
        self.init(
            event: "Дым природных пожаров",
            headline: "Ожидается дым, населённый пункт \(town): воздух \(smoke.grade.russian)",
            description: "С \(text.time(from)) до \(text.time(until)) в населённом пункте \(town) ожидается дым "
                + "природных пожаров; воздух может стать таким: \(smoke.grade.russian)."
                + (amount ?? "") + " Это расчёт по спутниковым наблюдениям и прогнозу погоды.",
            instruction: Self.paragraphs([
                "Пока в воздухе дым, держите окна и двери закрытыми и по возможности оставайтесь в помещении.",
                "Детям, пожилым людям, беременным и людям с болезнями сердца и лёгких следует избегать нагрузок на "
                    + "улице и держать лекарства под рукой.",
                smoke.grade >= .unhealthy ? "Всем следует избегать нагрузок на улице." : nil,
                "Пейте больше воды; если трудно дышать, обратитесь к врачу.",
            ]), area: town)
    }
}

extension SmokeForecast.Grade {
    var english: String {
        switch self {
        case .good: "good"
        case .moderate: "moderate"
        case .unhealthyForSensitive: "unhealthy for sensitive people"
        case .unhealthy: "unhealthy"
        case .veryUnhealthy: "very unhealthy"
        case .hazardous: "hazardous"
        }
    }

    var russian: String {
        switch self {
        case .good: "хороший"
        case .moderate: "приемлемый"
        case .unhealthyForSensitive: "вредный для чувствительных людей"
        case .unhealthy: "вредный"
        case .veryUnhealthy: "очень вредный"
        case .hazardous: "опасный"
        }
    }
}

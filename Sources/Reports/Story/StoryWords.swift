import Claims
import EmergencyResponse
import Geo
import Wording

/// Words of stories in the language of the reader.
struct StoryWords {
    let language: Language

    func callAsFunction(_ english: String, _ russian: String) -> String { language == .english ? english : russian }

    /// `31 July 2019`, of the clock that is given.
    func day(_ instant: Instant) -> String {
        let (year, month, day) = instant.calendarDay
        return "\(day) \(self(Self.months[month - 1].0, Self.months[month - 1].1)) \(year)"
    }

    /// `July 2019`.
    func month(_ instant: Instant) -> String {
        let (year, month, _) = instant.calendarDay
        return "\(self(Self.months[month - 1].0, Self.months[month - 1].2)) \(year)"
    }

    /// Numbers up to ten as words, for a sentence.
    func small(_ number: Int) -> String {
        guard Self.numbers.indices.contains(number - 1) else { return String(number) }
        return self(Self.numbers[number - 1].0, Self.numbers[number - 1].1)
    }

    /// `A, B and C`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + self(" and ", " и ") + last
    }

    func quoted(_ words: String) -> String { self("“\(words)”", "«\(words)»") }

    private static let numbers = [
        ("one", "один"), ("two", "два"), ("three", "три"), ("four", "четыре"), ("five", "пять"), ("six", "шесть"),
        ("seven", "семь"), ("eight", "восемь"), ("nine", "девять"), ("ten", "десять"),
    ]

    private static let months = [
        ("January", "января", "январь"), ("February", "февраля", "февраль"), ("March", "марта", "март"),
        ("April", "апреля", "апрель"), ("May", "мая", "май"), ("June", "июня", "июнь"), ("July", "июля", "июль"),
        ("August", "августа", "август"), ("September", "сентября", "сентябрь"), ("October", "октября", "октябрь"),
        ("November", "ноября", "ноябрь"), ("December", "декабря", "декабрь"),
    ]
}

extension StoryWords {
    func level(_ level: ResponseLevel) -> String {
        switch level {
        case .municipal: self("municipal", "муниципальный")
        case .regional: self("regional", "региональный")
        case .interregional: self("inter-regional", "межрегиональный")
        case .federal: self("federal", "федеральный")
        }
    }

    func regime(_ regime: Regime) -> String {
        switch regime {
        case .emergency: self("State of emergency", "Режим чрезвычайной ситуации")
        case .highAlert: self("Heightened readiness", "Режим повышенной готовности")
        case .specialFireRegime: self("Special fire regime", "Особый противопожарный режим")
        }
    }

    func offer(_ state: OfferMachine.State) -> String {
        switch state {
        case .received: self("received", "получено")
        case .acknowledged: self("received with thanks", "принято к сведению с благодарностью")
        case .held: self("held if needed", "оставлено на случай необходимости")
        case .accepted: self("accepted", "принято")
        case .declined: self("declined", "отклонено")
        case .withdrawn: self("withdrawn", "отозвано")
        case .expired: self("expired", "истекло")
        case .committed: self("committed", "выделено")
        case .mobilised: self("mobilised", "в пути")
        case .onScene: self("on scene", "на месте")
        case .released: self("released", "отпущено")
        case .returned: self("returned", "вернулось")
        }
    }

    func telling(_ telling: ClaimDetail.OfferTelling) -> String {
        switch telling {
        case .offered: self("offered", "предложена")
        case .thanked: self("thanked for", "с благодарностью")
        case .heldIfNeeded: self("to be accepted if needed", "будет принята при необходимости")
        case .accepted: self("accepted", "принята")
        case .declined: self("declined", "отклонена")
        }
    }

    func order(_ state: OrderMachine.State) -> String {
        switch state {
        case .issued: self("issued", "отдан")
        case .acknowledged: self("acknowledged", "получен")
        case .executing: self("being carried out", "исполняется")
        case .executed: self("carried out", "исполнен")
        case .cancelled: self("cancelled", "отменён")
        }
    }
}

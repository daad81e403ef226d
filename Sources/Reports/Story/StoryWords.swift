import Claims
import EmergencyResponse
import Geo
import Wording

/// Words of stories in the language of the reader.
struct StoryWords: Speaking {
    let language: Language

    /// `31 July 2019`, of the clock that is given.
    func day(_ instant: Instant) -> String {
        let (year, month, day) = instant.calendarDay
        return "\(day) \(language.month(behindDay: month)) \(year)"
    }

    /// `July 2019`.
    func month(_ instant: Instant) -> String {
        let (year, month, _) = instant.calendarDay
        return "\(language.month(alone: month)) \(year)"
    }

    /// Numbers up to ten as words, for a sentence.
    func small(_ number: Int) -> String {
        guard Self.numbers.indices.contains(number - 1) else { return String(number) }
        return self(Self.numbers[number - 1], of: "number")
    }

    /// `A, B and C`.
    func list(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + self(" and ") + last
    }

    func quoted(_ words: String) -> String { self("“\(words)”") }

    private static let numbers: [Words] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
}

extension StoryWords {
    func level(_ level: ResponseLevel) -> String {
        switch level {
        case .municipal: self("municipal")
        case .regional: self("regional")
        case .interregional: self("inter-regional")
        case .federal: self("federal")
        }
    }

    func regime(_ regime: Regime) -> String {
        switch regime {
        case .emergency: self("State of emergency")
        case .highAlert: self("Heightened readiness")
        case .specialFireRegime: self("Special fire regime")
        }
    }

    func offer(_ state: OfferMachine.State) -> String {
        switch state {
        case .received: self("received")
        case .acknowledged: self("received with thanks")
        case .held: self("held if needed", of: "story")
        case .accepted: self("accepted")
        case .declined: self("declined")
        case .withdrawn: self("withdrawn")
        case .expired: self("expired", of: "story")
        case .committed: self("committed")
        case .mobilised: self("mobilised", of: "story")
        case .onScene: self("on scene")
        case .released: self("released", of: "story")
        case .returned: self("returned", of: "story")
        }
    }

    func telling(_ telling: ClaimDetail.OfferTelling) -> String {
        switch telling {
        case .offered: self("offered", of: "help")
        case .thanked: self("thanked for", of: "help")
        case .heldIfNeeded: self("to be accepted if needed")
        case .accepted: self("accepted", of: "help")
        case .declined: self("declined", of: "help")
        }
    }

    func order(_ state: OrderMachine.State) -> String {
        switch state {
        case .issued: self("issued", of: "story")
        case .acknowledged: self("acknowledged")
        case .executing: self("being carried out")
        case .executed: self("carried out")
        case .cancelled: self("cancelled", of: "story")
        }
    }
}

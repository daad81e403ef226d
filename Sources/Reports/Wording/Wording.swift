/// The fixed words of a report in one language.
struct Wording: Sendable {
    // Units
    let million: String
    let hectares: String
    let millionHectares: String
    let acres: String
    let millionAcres: String
    let squareKilometers: String
    let kilometers: String
    let hours: String
    let perDay: String
    let metersPerHour: String
    let detectedAgo: String

    // Nouns after a number, and clauses that bend with it
    let fire: Counted
    let fireBurns: Counted
    /// After "about", which in Russian asks for the genitive: около 21 гектара, около 22 гектаров.
    let hectare: Counted
    let settlementLies: Counted
    let person: Counted
    let detection: Counted
    let heatSource: Counted

    // The first page
    let situationAt: String
    let allFires: String
    let andMoreRegions: String
    let andElsewhere: String
    let local: String
    let dataAge: String
    let nothingDetected: String
    let nextPass: String
    let nextPassUnknown: String
    let reportIdentifier: String
    let burningFires: String
    let activeArea: String
    let burnedArea: String
    let burnedSince: String
    let settlementsNear: String
    let upToWithQuiet: String
    let newWithinDay: String
    let then: String
    let noDayBefore: String
    let noChange: String
    let sinceDayBefore: String
    let noPlaces: String
    let mapCaption: String
    let firesToWatch: String
    let largestTag: String
    let fastestTag: String
    let nearestTag: String

    // Tables
    let byDistrict: String
    let byRegion: String
    let largest: String
    let fastest: String
    let newFires: String
    let endedFires: String
    let nearSettlements: String
    let allIn: String
    let shown: String
    let name: String
    let inRegion: String
    let fires: String
    let burning: String
    let new: String
    let burned: String
    let active: String
    let growth: String
    let growthLabel: String
    let headLabel: String
    let status: String
    let firstSeen: String
    let lastSeen: String
    let hoursSinceDetection: String
    let hoursSinceLook: String
    let district: String
    let nearestSettlement: String
    let distance: String
    let peopleWithin5: String
    let head: String
    let power: String
    let sources: String
    let statusNew: String
    let statusActive: String
    let statusQuiet: String
    let statusNotKnown: String
    let statusEnded: String
    let dashNote: String
    let approximateNote: String
    let noRows: String
    let insideName: String

    // Folded topics and the end
    let observation: String
    let satellite: String
    let detections: String
    let detectionSpan: String
    let gapsIntroduction: String
    let noGaps: String
    let gapFrom: String
    let gapTo: String
    let gapHours: String
    let leftOut: String
    let leftOutStatic: String
    let leftOutPossible: String
    let possibleTitle: String
    /// How many burn that may be static heat, how many fires burn at least and at most.
    let sentencePossible: String
    let leftOutUnknown: String
    /// Share of events, of detections, of detections of low confidence in all, events by day only.
    let leftOutShares: String
    let methods: String
    let file: String
    let digest: String
    let noFiles: String
    let attribution: String
    let firmsAcknowledgement: String
    let placesAcknowledgement: String
    let methodTexts: [Method]

    // The sentence
    let sentenceIn: String
    let sentenceAbout: String
    let sentenceOn: String
    let sentenceBetween: String
    let sentenceMore: String
    let sentenceFewer: String
    let sentenceSame: String
    let sentenceNoDayBefore: String
    let sentenceSettlements: String
    let sentenceNoSettlements: String
    let sentenceNoPlaces: String
    let sentenceNone: String
    let sentenceNoneKnown: String
    let sentenceQuiet: String

    // Maps
    let ageDay: String
    let ageThreeDays: String
    let ageWeek: String
    let ageOlder: String
    let ageEnded: String
    let activeLandSign: String
    let headArrow: String
    let settlementSign: String
    let dataUntil: String
    let mapData: String
    let equalArea: String
    let compass: [String]
}

/// How one of the figures is made.
struct Method: Sendable {
    /// Where links from the figures lead.
    let anchor: String
    let title: String
    let text: String
}

extension String {
    /// The text with `{a}`, `{b}` … filled in, each once.
    func filled(_ values: String...) -> String {
        var text = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            let place = rest[rest.index(after: open)..<close].unicodeScalars.first.map { Int($0.value) - 97 } ?? -1
            text += values.indices.contains(place) ? values[place] : ""
            rest = rest[rest.index(after: close)...]
        }
        return text + rest
    }
}

import Wording

/// The fixed words of a report in one language.
struct Wording: Sendable {
    let language: Language

    // Units
    var million: String { language("million") }
    var hectares: String { language("ha") }
    var millionHectares: String { language("Mha") }
    var acres: String { language("acres") }
    var millionAcres: String { language("million acres") }
    var squareKilometers: String { language("km²") }
    var kilometers: String { language("km") }
    var hours: String { language("h") }
    var perDay: String { language("ha/day") }
    var metersPerHour: String { language("m/h") }
    var detectedAgo: String { language("{a} h ago") }

    // Nouns after a number, and clauses that bend with it
    var fire: Counted { language.counted("fire", "fires") }
    var fireBurns: Counted { language.counted("{a} fire is burning", "{a} fires are burning") }
    /// After "about", which in Russian asks for the genitive: около 21 гектара, около 22 гектаров.
    var hectare: Counted { language.counted("hectare", "hectares") }
    var settlementLies: Counted { language.counted("{a} settlement with {b} lies", "{a} settlements with {b} lie") }
    var person: Counted { language.counted("person", "people") }
    var detection: Counted { language.counted("detection", "detections") }
    var heatSource: Counted { language.counted("heat source", "heat sources") }

    // The first page
    var situationAt: String { language("situation at {a}") }
    var allFires: String { language("All loaded data") }
    var andMoreRegions: String { language("and {a} more") }
    var andElsewhere: String { language(" and outside the loaded regions") }
    var local: String { language("{a} local") }
    var dataAge: String { language("Newest detection") }
    var nothingDetected: String { language("none in the data") }
    var nextPass: String { language("Next pass") }
    var nextPassUnknown: String { language("– (no orbits loaded)") }
    var reportIdentifier: String { language("Report") }
    var burningFires: String { language("Burning fires") }
    var activeArea: String { language("Area active now") }
    var burnedArea: String { language("Area burned so far") }
    var burnedSince: String { language("burned since {a}, all fires in the data") }
    var settlementsNear: String { language("Settlements within 20 km of a burning fire") }
    var upToWithQuiet: String { language("detected within 24 h; up to {a} with those last detected 1–5 days ago") }
    var upToWithPossible: String {
        language("detected within 24 h; up to {a} with those last detected 1–5 days ago or perhaps industrial")
    }
    var newWithinDay: String { language("{a} of them new") }
    var then: String { language("then {a}") }
    var noDayBefore: String { language("no figure for the day before: nothing had been seen by then") }
    var noChange: String { language("no change that the interval can show") }
    var sinceDayBefore: String { language("{a} since the day before") }
    var noPlaces: String { language("– no settlements loaded") }
    var mapCaption: String {
        language(
            """
            Fires by the age of their last detection; signs of one size stand for fires too small to draw. Lambert \
            azimuthal equal-area projection, north up.
            """)
    }
    var firesToWatch: String { language("Fires to watch") }
    var largestTag: String { language("largest") }
    var fastestTag: String { language("fastest growing") }
    var nearestTag: String { language("nearest to people") }

    // Tables
    var byDistrict: String { language("By district") }
    var byRegion: String { language("By region") }
    var largest: String { language("Largest fires") }
    var fastest: String { language("Fastest growing fires, last 24 h") }
    var newFires: String { language("New since the day before") }
    var endedFires: String { language("Ended since the day before") }
    var nearSettlements: String { language("Burning within 5 km of a settlement") }
    var allIn: String { language("Whole table: {a}") }
    var shown: String { language("{a} of {b} shown.") }
    var name: String { language("Name") }
    var inRegion: String { language("Region") }
    var fires: String { language("Fires") }
    var burning: String { language("Burning") }
    var new: String { language("New") }
    var burned: String { language("Burned, ha") }
    var active: String { language("Active 24 h, ha") }
    var growth: String { language("Growth, ha/day") }
    var growthLabel: String { language("Growth, last 24 h") }
    var headLabel: String { language("Head") }
    var status: String { language("Status") }
    var firstSeen: String { language("First seen, UTC") }
    var lastSeen: String { language("Last seen, UTC") }
    var hoursSinceDetection: String { language("Hours since detection") }
    var hoursSinceLook: String { language("Hours since last look") }
    var district: String { language("Area") }
    var nearestSettlement: String { language("Nearest settlement") }
    var distance: String { language("Distance, km") }
    var peopleWithin5: String { language("People within 5 km") }
    var head: String { language("Head, m/h") }
    var power: String { language("Fire radiative power, MW") }
    var sources: String { language("Sources") }
    var statusNew: String { language("new") }
    var statusActive: String { language("active", of: "report") }
    var statusQuiet: String { language("quiet 1–5 d") }
    var statusNotKnown: String { language("unknown") }
    var statusEnded: String { language("ended") }
    var dashNote: String {
        language("–: no detection in the 24 hours before; that is not observed, which does not mean out.")
    }
    var approximateNote: String {
        language("≈: assigned by the nearest district centre, because the outline is not loaded.")
    }
    var noRows: String { language("None.") }
    var insideName: String { language("inside") }

    // Folded topics and the end
    var observation: String { language("What the satellites saw, and gaps") }
    var satellite: String { language("Satellite") }
    var detections: String { language("Detections") }
    var detectionSpan: String { language("{a}, first {b}, last {c}.") }
    var gapsIntroduction: String {
        language(
            """
            In the last seven days there were stretches of 14 hours or more without any detection: cloud, smoke, a \
            missing pass or missing data. No detection in them does not mean out.
            """)
    }
    var noGaps: String { language("No stretch of 14 hours or more without a detection in the last seven days.") }
    var gapFrom: String { language("From, UTC") }
    var gapTo: String { language("To, UTC") }
    var gapHours: String { language("Hours") }
    var leftOut: String { language("What the totals leave out") }
    var leftOutStatic: String { language("{a} that stay in place (flares, volcanoes, plants): {b}.") }
    var leftOutPossible: String {
        language("{a} that may be industrial sources, or fires: {b}. They are counted apart.")
    }
    var possibleTitle: String { language("Burning, and perhaps industrial sources") }
    /// How many burn that may be static heat, how many fires burn at least and at most.
    var sentencePossible: String { language(" Counted apart: {a} that may be industrial; so {b} to {c} fires burn.") }
    var leftOutUnknown: String { language("{a} seen only with low confidence: {b}.") }
    /// Share of events, of detections, of detections of low confidence in all, events by day only.
    var leftOutShares: String {
        language(
            """
            That is {a} of the heat sources and {b} of the detections; {c} of all detections are of low confidence. \
            {d} of these sources were seen by day only and may be sun glint; whether they lay over water or at the \
            angle of glint is not known.
            """)
    }
    var methods: String { language("How these figures were made") }
    var file: String { language("File") }
    var digest: String { language("Digest of the bytes read") }
    var noFiles: String { language("No source file is recorded.") }
    var attribution: String { language("Sources and thanks") }
    var firmsAcknowledgement: String {
        language(
            """
            Fire detections: NASA’s Fire Information for Resource Management System (FIRMS), part of NASA’s Earth \
            Observing System Data and Information System (EOSDIS).
            """)
    }
    var placesAcknowledgement: String { language("Settlements: GeoNames, CC BY 4.0.") }

    // The sentence
    var sentenceIn: String { language("In {a}, ") }
    var sentenceAbout: String { language("about {a}") }
    var sentenceOn: String { language(" on about {a} {b}") }
    var sentenceBetween: String { language(" (between {a} and {b})") }
    var sentenceMore: String { language(", {a} more than a day before") }
    var sentenceFewer: String { language(", {a} fewer than a day before") }
    var sentenceSame: String { language(", as many as a day before") }
    var sentenceNoDayBefore: String { language("; nothing had been seen a day before") }
    var sentenceSettlements: String { language("; {a} within 20 kilometres of them.") }
    var sentenceNoSettlements: String { language("; no known settlement lies within 20 kilometres of them.") }
    var sentenceNoPlaces: String { language("; settlements are not loaded.") }
    var sentenceNone: String {
        language("no fire was detected in the last 24 hours; that does not mean that none burns")
    }
    var sentenceNoneKnown: String { language("no fire is known.") }
    var sentenceQuiet: String { language(": {a} detected in the five days before may still burn.") }

    // Maps
    var ageDay: String { language("detected < 24 h ago") }
    var ageThreeDays: String { language("1–3 days ago") }
    var ageWeek: String { language("3–7 days ago") }
    var ageOlder: String { language("older") }
    var ageEnded: String { language("ended, not detected for 5 days") }
    var activeLandSign: String { language("where it burned in the last 24 h") }
    var headArrow: String { language("head, last 24 h") }
    var settlementSign: String { language("settlement", of: "sign") }
    var dataUntil: String { language("Data until {a}") }
    var mapData: String { language("Map data: {a}") }
    var equalArea: String { language("equal-area projection") }
    var compass: [String] {
        [
            language("N"), language("NE"), language("E"), language("SE"), language("S"), language("SW"), language("W"),
            language("NW"),
        ]
    }
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

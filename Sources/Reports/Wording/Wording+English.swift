extension Wording {
    static let english = Wording(
        million: "million", hectares: "ha", millionHectares: "Mha", acres: "acres", millionAcres: "million acres",
        squareKilometers: "km²", kilometers: "km", hours: "h", perDay: "ha/day",
        metersPerHour: "m/h", detectedAgo: "{a} h ago",
        fire: Counted("fire", "fires"), fireBurns: Counted("{a} fire is burning", "{a} fires are burning"),
        hectare: Counted("hectare", "hectares"),
        settlementLies: Counted("{a} settlement with {b} lies", "{a} settlements with {b} lie"),
        person: Counted("person", "people"),
        detection: Counted("detection", "detections"), heatSource: Counted("heat source", "heat sources"),
        situationAt: "situation at {a}", allFires: "All loaded data", andMoreRegions: "and {a} more",
        andElsewhere: " and outside the loaded regions",
        local: "{a} local", dataAge: "Newest detection", nothingDetected: "none in the data",
        nextPass: "Next pass", nextPassUnknown: "– (no orbits loaded)", reportIdentifier: "Report",
        burningFires: "Burning fires", activeArea: "Area active now", burnedArea: "Area burned so far",
        burnedSince: "burned since {a}, all fires in the data",
        settlementsNear: "Settlements within 20 km of a burning fire",
        upToWithQuiet: "detected within 24 h; up to {a} with those last detected 1–5 days ago",
        newWithinDay: "{a} of them new", then: "then {a}",
        noDayBefore: "no figure for the day before: nothing had been seen by then",
        noChange: "no change that the interval can show", sinceDayBefore: "{a} since the day before",
        noPlaces: "– no settlements loaded",
        mapCaption:
            "Fires by the age of their last detection; signs of one size stand for fires too small to draw. "
            + "Lambert azimuthal equal-area projection, north up.",
        firesToWatch: "Fires to watch", largestTag: "largest", fastestTag: "fastest growing",
        nearestTag: "nearest to people", byDistrict: "By district", byRegion: "By region", largest: "Largest fires",
        fastest: "Fastest growing fires, last 24 h", newFires: "New since the day before",
        endedFires: "Ended since the day before", nearSettlements: "Burning within 5 km of a settlement",
        allIn: "Whole table: {a}", shown: "{a} of {b} shown.", name: "Name", inRegion: "Region", fires: "Fires",
        burning: "Burning", new: "New", burned: "Burned, ha", active: "Active 24 h, ha", growth: "Growth, ha/day",
        growthLabel: "Growth, last 24 h", headLabel: "Head",
        status: "Status", firstSeen: "First seen, UTC", lastSeen: "Last seen, UTC",
        hoursSinceDetection: "Hours since detection", hoursSinceLook: "Hours since last look", district: "Area",
        nearestSettlement: "Nearest settlement", distance: "Distance, km",
        peopleWithin5: "People within 5 km", head: "Head, m/h", power: "Fire radiative power, MW", sources: "Sources",
        statusNew: "new", statusActive: "active", statusQuiet: "quiet 1–5 d",
        statusNotKnown: "unknown", statusEnded: "ended",
        dashNote: "–: no detection in the 24 hours before; that is not observed, which does not mean out.",
        approximateNote: "≈: assigned by the nearest district centre, because the outline is not loaded.",
        noRows: "None.", insideName: "inside",
        observation: "What the satellites saw, and gaps", satellite: "Satellite", detections: "Detections",
        detectionSpan: "{a}, first {b}, last {c}.",
        gapsIntroduction:
            "In the last seven days there were stretches of 14 hours or more without any detection: cloud, smoke, "
            + "a missing pass or missing data. No detection in them does not mean out.",
        noGaps: "No stretch of 14 hours or more without a detection in the last seven days.",
        gapFrom: "From, UTC", gapTo: "To, UTC", gapHours: "Hours", leftOut: "What the totals leave out",
        leftOutStatic: "{a} that stay in place (flares, volcanoes, plants): {b}.",
        leftOutPossible: "{a} that may be industrial sources, or fires: {b}. They are counted apart.",
        possibleTitle: "Burning, and perhaps industrial sources",
        sentencePossible: " Counted apart: {a} that may be industrial; so {b} to {c} fires burn.",
        leftOutUnknown: "{a} seen only with low confidence: {b}.",
        leftOutShares:
            "That is {a} of the heat sources and {b} of the detections; {c} of all detections are of low confidence. "
            + "{d} of these sources were seen by day only and may be sun glint; whether they lay over water or at the "
            + "angle of glint is not known.",
        methods: "How these figures were made", file: "File", digest: "Digest of the bytes read",
        noFiles: "No source file is recorded.", attribution: "Sources and thanks",
        firmsAcknowledgement:
            "Fire detections: NASA’s Fire Information for Resource Management System (FIRMS), part of NASA’s Earth "
            + "Observing System Data and Information System (EOSDIS).",
        placesAcknowledgement: "Settlements: GeoNames, CC BY 4.0.",
        methodTexts: englishMethods,
        sentenceIn: "In {a}, ", sentenceAbout: "about {a}", sentenceOn: " on about {a} {b}",
        sentenceBetween: " (between {a} and {b})",
        sentenceMore: ", {a} more than a day before", sentenceFewer: ", {a} fewer than a day before",
        sentenceSame: ", as many as a day before",
        sentenceNoDayBefore: "; nothing had been seen a day before",
        sentenceSettlements: "; {a} within 20 kilometres of them.",
        sentenceNoSettlements: "; no known settlement lies within 20 kilometres of them.",
        sentenceNoPlaces: "; settlements are not loaded.",
        sentenceNone: "no fire was detected in the last 24 hours; that does not mean that none burns",
        sentenceNoneKnown: "no fire is known.",
        sentenceQuiet: ": {a} detected in the five days before may still burn.",
        ageDay: "detected < 24 h ago", ageThreeDays: "1–3 days ago", ageWeek: "3–7 days ago", ageOlder: "older",
        ageEnded: "ended, not detected for 5 days", activeLandSign: "where it burned in the last 24 h",
        headArrow: "head, last 24 h",
        settlementSign: "settlement", dataUntil: "Data until {a}", mapData: "Map data: {a}",
        equalArea: "equal-area projection",
        compass: ["N", "NE", "E", "SE", "S", "SW", "W", "NW"])

    private static let englishMethods = [
        Method(
            anchor: "method-burning", title: "Burning fires",
            text: "Detections of all satellites are joined by a link graph: two belong together when they are closer "
                + "than their footprints and the time between them allow. Each connected component is one fire, in "
                + "whatever order the data came. A fire burns when it was detected within 24 hours, is quiet after "
                + "one to five days, and has ended after more than five. The bracket reaches from the fires detected "
                + "within 24 hours to those together with the quiet ones. No detection does not mean out: cloud and "
                + "smoke hide fires."),
        Method(
            anchor: "method-active", title: "Active area",
            text: "Land with detections in the last 24 hours: not the burned area, and never added to it."),
        Method(
            anchor: "method-burned", title: "Burned area and its interval",
            text: "All land that the fires have covered since the first detection, forest and other land together. "
                + "The perimeter is an alpha shape around the pixel centres, holes kept. The bracket is an 80 % "
                + "interval, calibrated on generated scenes whose truth is known; it is printed to "
                + "two significant digits of its width. Official figures count by other rules and may differ."),
        Method(
            anchor: "method-growth", title: "Growth",
            text: "Change of burned area over the last 24 hours, with the interval of the change. The head is the "
                + "direction in which the newest detections lie; its speed is the 95th percentile over newly burned "
                + "pixels."),
        Method(
            anchor: "method-settlements", title: "Settlements",
            text:
                "Populated places whose point lies within the stated distance of where the heat of a burning fire was "
                + "seen, the edges of pixels included, each counted once, with the inhabitants the gazetteer gives. Counts carry no interval: the points "
                + "are exact, the list may lack small places."),
        Method(
            anchor: "method-areas", title: "Regions and districts",
            text: "Perimeters are cut by the outlines; a fire in two districts counts as a fire in both, its hectares "
                + "are divided. Where only centres are known the nearest one is taken, marked ≈."),
        Method(
            anchor: "method-comparison", title: "Comparison",
            text: "The burned area divided by the area of the country as drawn in the boundary data; the bracket is "
                + "that of the burned area."),
        Method(
            anchor: "method-pass", title: "Passes",
            text: "The age of the data is the time since the newest detection. Next passes need orbits, which are not "
                + "loaded. Local time is the legal time of the settlements nearest to the burning fires."),
    ]
}

import Wording

/// The words of the operations room in one language, beside those of the reports.
struct RoomWords: Sendable {
    let language: Language

    // The frame
    var title: String { language("Operations room") }
    var skipToList: String { language("To the list") }
    var skipToContent: String { language("To the content") }
    var deskPages: String { language("Pages of the response") }
    var desk: String { language("Sign in and act") }
    var fires: String { language("Fires", of: "room") }
    var districts: String { language("Districts") }
    var places: String { language("Places") }
    var alerts: String { language("Alerts") }
    var acts: String { language("Acts") }
    var settings: String { language("Language, colours, documents") }
    var tabs: String { language("Lists") }
    var figures: String { language("Four figures") }
    var map: String { language("Map") }
    var drawnMap: String { language("The map as a drawing") }
    var about: String { language("About", of: "room") }

    // The head
    var area: String { language("Area") }
    var everything: String { language("everything loaded") }
    var instant: String { language("Instant, UTC") }
    var search: String { language("Name or number") }
    var show: String { language("Show") }
    var now: String { language("Newest data") }
    var dayBefore: String { language("A day earlier") }
    var dayAfter: String { language("A day later") }
    var light: String { language("Light") }
    var dark: String { language("Dark") }
    var systemTheme: String { language("Colours of the system") }
    var report: String { language("Report") }
    var reportAsPDF: String { language("Report as PDF") }
    var data: String { language("Data") }
    var wall: String { language("For the wall") }
    var wallOff: String { language("Leave the wall") }

    // The age of data: {a} the newest detection, {b} how long before
    var ageBeforeNow: String { language("Newest detection {a} UTC, {b} before now.") }
    var ageBeforeInstant: String { language("Newest detection {a} UTC, {b} before the instant shown.") }
    var ageNone: String { language("No detections are held of that time or before.") }
    var ageFresh: String { language("The data are fresh.") }
    var ageLate: String { language("Late: 6 hours old or more.") }
    var ageOld: String { language("Old: 12 hours or more. What burns now is not known from them.") }
    var ageArchive: String { language("An archive: nothing here is of today.") }
    var lookNotYet: String { language("No detection does not mean that a fire is out.") }

    // What of an address was not understood
    var ignoredName: String { language("“{a}” is no part of an address here and was left out.") }
    var ignoredValue: String { language("“{a}={b}” was left out; there are: {c}.") }
    var fireNotFound: String { language("No fire of the number “{a}” is known at this instant.") }
    var beforeFirst: String { language("No detections are held of that time: the first is of {a} UTC.") }
    /// {a}: an instant.
    var feedSilent: String {
        language(
            "No new detections have come since {a} UTC, longer than satellite passes allow: the feed may have stopped. What burns now is not known."
        )
    }
    var noDetections: String {
        language(
            "The store holds no detections: of fires nothing is known. What was said and decided stands under Acts.")
    }
    var noMap: String {
        language(
            """
            This map does not move. For one that does, the folder of the page with OpenLayers is needed: \
            scripts/install-dependencies --web fetches it.
            """)
    }
    var problem: String { language("This address cannot be shown") }
    var problemText: String { language("{a}: expected {b}, found “{c}”.") }
    var back: String { language("To the operations room") }

    // Lists
    var shownOf: String { language("{a} of {b} shown.") }
    var matching: String { language("{a} of {b} match “{c}”.") }
    var showAll: String { language("Show all") }
    var nothingFound: String {
        language("Nothing matches “{a}”. Names of fires, settlements and areas, and numbers of fires are searched.")
    }
    var countFires: String {
        language("{a}: {b} detected within 24 hours, {c} seen one to five days ago, {d} over, {e} not known.")
    }
    var countAreas: String { language("{a} regions and {b} districts with fires.") }
    var countPlaces: String { language("{a} settlements within 20 km of a burning fire.") }
    var countAlerts: String { language("{a} warnings have gone out.") }
    var allAsCSV: String { language("Table (CSV)") }
    var noBurningPlaces: String { language("No loaded settlement lies within 20 km of a fire known to burn.") }
    var noAlerts: String { language("No warning has gone out by this instant.") }
    var noActs: String { language("Nothing is in force, decided, ordered, asked for or offered at this instant.") }
    var claimsInReport: String {
        language("What was said, beside the evidence, and grounds for declarations stand in the report.")
    }
    var direction: String { language("The fire lies to the") }
    var fire: String { language("Fire") }
    var people: String { language("People") }
    var headline: String { language("Warning") }
    var standing: String { language("State") }
    var sent: String { language("Sent, UTC") }
    var ends: String { language("Ends, UTC") }
    var message: String { language("Message") }
    var areas: String { language("Where") }
    var exercise: String { language("exercise") }
    var standings: [String: String] {
        [
            "draft": language("draft"), "discarded": language("discarded"), "approved": language("in force"),
            "updated": language("in force, renewed"), "cancelled": language("cancelled"),
            "expired": language("ended", of: "room"),
        ]
    }

    // A fire
    var closeFire: String { language("Close") }
    var number: String { language("Number") }
    var seen: String { language("Last detection") }
    var look: String { language("Last look") }
    var before: String { language("{a} before") }
    var perimeter: String { language("Perimeter") }
    var front: String { language("Active front") }
    var frontParts: String { language("in {a} parts") }
    var powerLatest: String { language("Power, latest pass") }
    var powerLargest: String { language("Power, largest pass") }
    var energy: String { language("Energy radiated") }
    var began: String { language("First detection") }
    var peopleWithin: String { language("People within 5 / 20 / 50 km") }
    var remoteness: String { language("To a place of 1 000 people") }
    var detectionCount: String { language("Detections") }
    var growthByDay: String { language("From day to day") }
    var day: String { language("Day, UTC") }
    var observed: String { language("Looked at") }
    var seenThatDay: String { language("seen burning") }
    var notSeen: String { language("looked at, nothing seen") }
    var notLooked: String { language("not looked at") }
    var lookNotKnown: String { language("not known") }
    var grew: String { language("Grew, ha") }
    var burnedHere: String { language("Where it burned") }
    var settlements: String { language("Settlements within 20 km") }
    var noSettlements: String { language("No loaded settlement lies within 20 km.") }
    var ancestry: String { language("Ancestry") }
    var noAncestry: String {
        language("It neither merged with another fire nor burns on the land of an earlier one.")
    }
    var merged: String { language("merged with") }
    var rekindled: String { language("on the land of") }
    var separated: String { language("parts: {a}, before {b}") }
    var other: String { language("Other fire") }
    var official: String { language("Official size beside the evidence") }
    var noOfficial: String { language("No official record is matched to this fire.") }
    var sources: String { language("Sources") }
    var sourceRows: String { language("Detections of this fire (CSV)") }
    var asJSON: String { language("All of it (JSON)") }
    var outline: String { language("Outline (GeoJSON)") }
    var curve: String { language("Burned area from day to day with its interval; open where nobody looked.") }
    var megawatts: String { language("MW") }
    var terajoules: String { language("TJ") }
    var fromHere: String { language("From the fire") }

    // About
    var aboutText: String {
        language(
            """
            Zarevo: fires from satellite detections, with intervals. A page of a server over one store; it loads \
            nothing from elsewhere. The map that moves is drawn with OpenLayers (BSD-2-Clause).
            """)
    }
    var apiLink: String { language("Data for programs") }
    var licence: String { language("Program: Apache-2.0") }
}

extension Language {
    var room: RoomWords { RoomWords(language: self) }
}

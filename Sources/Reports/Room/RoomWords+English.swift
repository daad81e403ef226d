import Wording

extension RoomWords {
    static let english = RoomWords(
        title: "Operations room", skipToList: "To the list", skipToContent: "To the content",
        deskPages: "Pages of the response", desk: "Sign in and act", fires: "Fires", districts: "Districts",
        places: "Places",
        alerts: "Alerts", acts: "Acts", settings: "Language, colours, documents", tabs: "Lists",
        figures: "Four figures", map: "Map", about: "About",
        area: "Area", everything: "everything loaded", instant: "Instant, UTC", search: "Name or number", show: "Show",
        now: "Newest data", dayBefore: "A day earlier", dayAfter: "A day later", english: "English",
        russian: "Русский", light: "Light", dark: "Dark", systemTheme: "Colours of the system", report: "Report",
        reportAsPDF: "Report as PDF", data: "Data", wall: "For the wall", wallOff: "Leave the wall",
        ageBeforeNow: "Newest detection {a} UTC, {b} before now.",
        ageBeforeInstant: "Newest detection {a} UTC, {b} before the instant shown.",
        ageNone: "No detections are held of that time or before.", ageFresh: "The data are fresh.",
        ageLate: "Late: 6 hours old or more.", ageOld: "Old: 12 hours or more. What burns now is not known from them.",
        ageArchive: "An archive: nothing here is of today.",
        lookNotYet: "No detection does not mean that a fire is out.",
        ignoredName: "“{a}” is no part of an address here and was left out.",
        ignoredValue: "“{a}={b}” was left out; there are: {c}.",
        fireNotFound: "No fire of the number “{a}” is known at this instant.",
        beforeFirst: "No detections are held of that time: the first is of {a} UTC.",
        feedSilent:
            "No new detections have come since {a} UTC, longer than satellite passes allow: the feed may have stopped. What burns now is not known.",
        noDetections:
            "The store holds no detections: of fires nothing is known. What was said and decided stands under Acts.",
        noMap: "This map does not move. For one that does, the folder of the page with OpenLayers is needed: "
            + "scripts/install-dependencies --web fetches it.",
        problem: "This address cannot be shown", problemText: "{a}: expected {b}, found “{c}”.",
        back: "To the operations room",
        shownOf: "{a} of {b} shown.", matching: "{a} of {b} match “{c}”.", showAll: "Show all",
        nothingFound:
            "Nothing matches “{a}”. Names of fires, settlements and areas, and numbers of fires are searched.",
        countFires: "{a}: {b} detected within 24 hours, {c} seen one to five days ago, {d} over, {e} not known.",
        countAreas: "{a} regions and {b} districts with fires.",
        countPlaces: "{a} settlements within 20 km of a burning fire.", countAlerts: "{a} warnings have gone out.",
        allAsCSV: "Table (CSV)", noBurningPlaces: "No loaded settlement lies within 20 km of a fire known to burn.",
        noAlerts: "No warning has gone out by this instant.",
        noActs: "Nothing is in force, decided, ordered, asked for or offered at this instant.",
        claimsInReport: "What was said, beside the evidence, and grounds for declarations stand in the report.",
        direction: "The fire lies to the", fire: "Fire", people: "People", headline: "Warning", standing: "State",
        sent: "Sent, UTC", ends: "Ends, UTC", message: "Message", areas: "Where", exercise: "exercise",
        standings: [
            "draft": "draft", "discarded": "discarded", "approved": "in force", "updated": "in force, renewed",
            "cancelled": "cancelled", "expired": "ended",
        ],
        closeFire: "Close", number: "Number", seen: "Last detection", look: "Last look", before: "{a} before",
        perimeter: "Perimeter", front: "Active front", frontParts: "in {a} parts", powerLatest: "Power, latest pass",
        powerLargest: "Power, largest pass", energy: "Energy radiated", began: "First detection",
        peopleWithin: "People within 5 / 20 / 50 km", remoteness: "To a place of 1 000 people",
        detectionCount: "Detections", growthByDay: "From day to day", day: "Day, UTC", observed: "Looked at",
        seenThatDay: "seen burning", notSeen: "looked at, nothing seen", notLooked: "not looked at",
        lookNotKnown: "not known", grew: "Grew, ha", burnedHere: "Where it burned",
        settlements: "Settlements within 20 km", noSettlements: "No loaded settlement lies within 20 km.",
        ancestry: "Ancestry",
        noAncestry: "It neither merged with another fire nor burns on the land of an earlier one.",
        merged: "merged with", rekindled: "on the land of", separated: "parts: {a}, before {b}", other: "Other fire",
        official: "Official size beside the evidence", noOfficial: "No official record is matched to this fire.",
        sources: "Sources", sourceRows: "Detections of this fire (CSV)", asJSON: "All of it (JSON)",
        outline: "Outline (GeoJSON)",
        curve: "Burned area from day to day with its interval; open where nobody looked.", megawatts: "MW",
        terajoules: "TJ", fromHere: "From the fire",
        aboutText:
            "Zarevo: fires from satellite detections, with intervals. A page of a server over one store; it loads nothing "
            + "from elsewhere. The map that moves is drawn with OpenLayers (BSD-2-Clause).",
        apiLink: "Data for programs", licence: "Program: Apache-2.0")
}

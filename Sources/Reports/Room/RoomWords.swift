import Wording

/// The words of the operations room in one language, beside those of the reports; one more language is one more file.
struct RoomWords: Sendable {
    // The frame
    let title: String
    let skipToList: String
    let skipToContent: String
    let deskPages: String
    let desk: String
    let fires: String
    let districts: String
    let places: String
    let alerts: String
    let acts: String
    let settings: String
    let tabs: String
    let figures: String
    let map: String
    let about: String

    // The head
    let area: String
    let everything: String
    let instant: String
    let search: String
    let show: String
    let now: String
    let dayBefore: String
    let dayAfter: String
    let english: String
    let russian: String
    let light: String
    let dark: String
    let systemTheme: String
    let report: String
    let reportAsPDF: String
    let data: String
    let wall: String
    let wallOff: String

    // The age of data: {a} the newest detection, {b} how long before
    let ageBeforeNow: String
    let ageBeforeInstant: String
    let ageNone: String
    let ageFresh: String
    let ageLate: String
    let ageOld: String
    let ageArchive: String
    let lookNotYet: String

    // What of an address was not understood
    let ignoredName: String
    let ignoredValue: String
    let fireNotFound: String
    let beforeFirst: String
    /// {a}: an instant.
    let feedSilent: String
    let noDetections: String
    let noMap: String
    let problem: String
    let problemText: String
    let back: String

    // Lists
    let shownOf: String
    let matching: String
    let showAll: String
    let nothingFound: String
    let countFires: String
    let countAreas: String
    let countPlaces: String
    let countAlerts: String
    let allAsCSV: String
    let noBurningPlaces: String
    let noAlerts: String
    let noActs: String
    let claimsInReport: String
    let direction: String
    let fire: String
    let people: String
    let headline: String
    let standing: String
    let sent: String
    let ends: String
    let message: String
    let areas: String
    let exercise: String
    let standings: [String: String]

    // A fire
    let closeFire: String
    let number: String
    let seen: String
    let look: String
    let before: String
    let perimeter: String
    let front: String
    let frontParts: String
    let powerLatest: String
    let powerLargest: String
    let energy: String
    let began: String
    let peopleWithin: String
    let remoteness: String
    let detectionCount: String
    let growthByDay: String
    let day: String
    let observed: String
    let seenThatDay: String
    let notSeen: String
    let notLooked: String
    let lookNotKnown: String
    let grew: String
    let burnedHere: String
    let settlements: String
    let noSettlements: String
    let ancestry: String
    let noAncestry: String
    let merged: String
    let rekindled: String
    let separated: String
    let other: String
    let official: String
    let noOfficial: String
    let sources: String
    let sourceRows: String
    let asJSON: String
    let outline: String
    let curve: String
    let megawatts: String
    let terajoules: String
    let fromHere: String

    // About
    let aboutText: String
    let apiLink: String
    let licence: String
}

extension Language {
    var room: RoomWords {
        switch self {
        case .english: .english
        case .russian: .russian
        }
    }
}

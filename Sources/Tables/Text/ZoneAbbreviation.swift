/// Zones of time by their usual letters, each of one offset: those of standard and of summer time are two.
package enum ZoneAbbreviation {
    /// Minutes ahead of UTC; `nil` for letters that are not known, or that name several zones.
    package static func minutesAheadOfUTC(_ letters: some StringProtocol) -> Int? {
        hours[letters.uppercased()].map { Int($0 * 60) }
    }

    /// Ahead of UTC. The letters of North America are taken for its zones, as its archives write them.
    private static let hours: [String: Double] = [
        "UTC": 0, "GMT": 0, "Z": 0, "UT": 0, "WET": 0, "ВСВ": 0,
        "NST": -3.5, "NDT": -2.5, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6,
        "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "BRT": -3,
        "WEST": 1, "CET": 1, "CEST": 2, "EET": 2, "EEST": 3, "SAST": 2, "MSK": 3, "МСК": 3,
        "YEKT": 5, "OMST": 6, "NOVT": 7, "KRAT": 7, "IRKT": 8, "YAKT": 9, "VLAT": 10, "SAKT": 11, "MAGT": 11,
        "PETT": 12,
        "JST": 9, "KST": 9, "AWST": 8, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    ]
}

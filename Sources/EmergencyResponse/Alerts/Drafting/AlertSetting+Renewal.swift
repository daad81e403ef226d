import Geo
import Wording

extension AlertSetting {
    /// What a message says of its sender, languages and duration.
    public init(renewing alert: Alert) {
        var names: [Language: String] = [:]
        for info in alert.infos { names[Language(rawValue: info.language) ?? .english] = info.senderName }
        let hours = alert.expires.map { $0.instant.hours(since: alert.sent.instant) }
        self.init(
            sender: alert.sender, senderNames: names, contact: alert.infos.first?.contact, web: alert.infos.first?.web,
            hours: hours.map { max(1, $0) } ?? 12,
            languages: alert.infos.compactMap { Language(rawValue: $0.language) })
    }
}

extension Alert {
    /// Up to which distance from a fire it warns, as its draft has noted.
    public var warnedKilometers: Double? {
        infos.first?.parameters.first { $0.name == Self.distanceName }.flatMap { DecimalText.value($0.value[...]) }
    }

    static let distanceName = "zarevo within kilometers"
}

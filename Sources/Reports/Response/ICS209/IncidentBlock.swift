import Wording

/// A block of ICS form 209 with its number and name.
///
/// - Source: ICS209, Form 209 of FEMA, Incident Status Summary; the names of blocks 31–34 and 48–53 are shortened.
struct IncidentBlock {
    let number: Int
    let name: String

    /// Marked with an asterisk on the form.
    var isMandatory: Bool { Self.mandatory.contains(number) }

    private static let mandatory: Set<Int> = [1, 3, 4, 6, 9, 11, 12, 13, 14, 15, 16, 17, 18, 20, 25, 28]

    private init(_ number: Int, _ name: String) { (self.number, self.name) = (number, name) }

    /// In English as in files.
    func name(in language: Language) -> String { language.name(of: name, in: "ICS 209") ?? name }

    static let all: [IncidentBlock] = [
        .init(1, "Incident name"), .init(2, "Incident number"),
        .init(3, "Report version"),
        .init(4, "Incident commander and agency"),
        .init(5, "Incident management organization"),
        .init(6, "Incident start date and time"),
        .init(7, "Current incident size or area"),
        .init(8, "Percent contained"), .init(9, "Incident definition"),
        .init(10, "Incident complexity level"), .init(11, "For time period"),
        .init(12, "Prepared by"), .init(13, "Date and time submitted"),
        .init(14, "Approved by"), .init(15, "Sent to"),
        .init(16, "State"), .init(17, "County, parish or borough"),
        .init(18, "City"),
        .init(19, "Unit or other"), .init(20, "Incident jurisdiction"),
        .init(21, "Ownership of the location"),
        .init(22, "Latitude and longitude"),
        .init(23, "US National Grid reference"),
        .init(24, "Legal description"),
        .init(25, "Short location description"),
        .init(26, "UTM coordinates"), .init(27, "Electronic geospatial data"),
        .init(28, "Significant events of the period"),
        .init(29, "Materials or hazards involved"), .init(30, "Damage assessment"),
        .init(31, "Public status summary"),
        .init(32, "Responder status summary"),
        .init(33, "Life, safety and health: remarks"),
        .init(34, "Life, safety and health: threat management"),
        .init(35, "Weather concerns"),
        .init(36, "Projected activity, 12 to 72 hours"),
        .init(37, "Strategic objectives"),
        .init(38, "Threat and risk, 12 to 72 hours"),
        .init(39, "Critical resource needs"),
        .init(40, "Strategic discussion"),
        .init(41, "Planned actions, next period"),
        .init(42, "Projected final size"),
        .init(43, "Anticipated completion"),
        .init(44, "Projected start of demobilization"),
        .init(45, "Estimated cost to date"),
        .init(46, "Projected final cost"),
        .init(47, "Remarks"), .init(48, "Agency or organization"),
        .init(49, "Resources"), .init(50, "Additional personnel"),
        .init(51, "Total personnel"), .init(52, "Total resources"),
        .init(53, "Cooperating organizations"),
    ]
}

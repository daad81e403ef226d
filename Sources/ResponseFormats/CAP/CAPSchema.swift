import Tables

/// Schema of CAP 1.2: which elements, in which order, how many, with which text.
///
/// Written from the element tables of the standard; `Verification/checks/alerts` holds it against the published schema.
///
/// - Source: CAP12, sections 3.2 and 3.4.
enum CAPSchema {
    static let namespace = "urn:oasis:names:tc:emergency:cap:1.2"
    static let signatureNamespace = "http://www.w3.org/2000/09/xmldsig#"

    /// What an element holds.
    indirect enum Content: Sendable {
        case text(XSDType)
        case choice([String])
        case group([Slot])
        /// Not looked into.
        case anything
    }

    /// A place in the order of children.
    struct Slot: Sendable {
        let name: String
        let minimum: Int
        /// `nil` for any number.
        let maximum: Int?
        let content: Content

        func matches(_ element: XMLElement) -> Bool {
            switch content {
            case .anything: element.namespace == CAPSchema.signatureNamespace
            default: element.namespace == CAPSchema.namespace && element.name == name
            }
        }
    }

    static let alert: Content = .group([
        one("identifier"), one("sender"), one("sent", .text(.dateTime)),
        one("status", .choice(["Actual", "Exercise", "System", "Test", "Draft"])),
        one("msgType", .choice(["Alert", "Update", "Cancel", "Ack", "Error"])), optional("source"),
        one("scope", .choice(["Public", "Restricted", "Private"])), optional("restriction"), optional("addresses"),
        any("code"), optional("note"), optional("references"), optional("incidents"), any("info", info),
        any("Signature", .anything),
    ])

    private static let info: Content = .group([
        optional("language", .text(.language)), many("category", .choice(categories)), one("event"),
        any("responseType", .choice(responses)),
        one("urgency", .choice(["Immediate", "Expected", "Future", "Past", "Unknown"])),
        one("severity", .choice(["Extreme", "Severe", "Moderate", "Minor", "Unknown"])),
        one("certainty", .choice(["Observed", "Likely", "Possible", "Unlikely", "Unknown"])), optional("audience"),
        any("eventCode", pair), optional("effective", .text(.dateTime)), optional("onset", .text(.dateTime)),
        optional("expires", .text(.dateTime)), optional("senderName"), optional("headline"), optional("description"),
        optional("instruction"), optional("web", .text(.anyURI)), optional("contact"), any("parameter", pair),
        any("resource", resource), any("area", area),
    ])

    private static let resource: Content = .group([
        one("resourceDesc"), one("mimeType"), optional("size", .text(.integer)), optional("uri", .text(.anyURI)),
        optional("derefUri"), optional("digest"),
    ])

    private static let area: Content = .group([
        one("areaDesc"), any("polygon"), any("circle"), any("geocode", pair), optional("altitude", .text(.decimal)),
        optional("ceiling", .text(.decimal)),
    ])

    private static let pair: Content = .group([one("valueName"), one("value")])

    private static let categories = [
        "Geo", "Met", "Safety", "Security", "Rescue", "Fire", "Health", "Env", "Transport", "Infra", "CBRNE", "Other",
    ]
    private static let responses = [
        "Shelter", "Evacuate", "Prepare", "Execute", "Avoid", "Monitor", "Assess", "AllClear", "None",
    ]

    private static func one(_ name: String, _ content: Content = .text(.string)) -> Slot {
        Slot(name: name, minimum: 1, maximum: 1, content: content)
    }

    private static func optional(_ name: String, _ content: Content = .text(.string)) -> Slot {
        Slot(name: name, minimum: 0, maximum: 1, content: content)
    }

    private static func many(_ name: String, _ content: Content) -> Slot {
        Slot(name: name, minimum: 1, maximum: nil, content: content)
    }

    private static func any(_ name: String, _ content: Content = .text(.string)) -> Slot {
        Slot(name: name, minimum: 0, maximum: nil, content: content)
    }
}

public import EmergencyResponse
public import Geo

/// A message of EDXL Resource Messaging 1.0.
///
/// - Source: EDXLRM2009, sections 3.2 to 3.4.
public struct EDXLMessage: Equatable, Sendable {
    public enum ContentType: String, Sendable, CaseIterable {
        case requestResource = "RequestResource"
        case responseToRequestResource = "ResponseToRequestResource"
        case requisitionResource = "RequisitionResource"
        case commitResource = "CommitResource"
        case offerUnsolicitedResource = "OfferUnsolicitedResource"
        case releaseResource = "ReleaseResource"
        case reportResourceDeploymentStatus = "ReportResourceDeploymentStatus"

        /// Answers carry what they answer; what begins a conversation may not.
        public var isAnswer: Bool { self == .responseToRequestResource || self == .commitResource }
    }

    public enum ResponseType: String, Sendable {
        case accept = "Accept", decline = "Decline", provisional = "Provisional"
    }
    public enum RecallType: String, Sendable { case update = "Update", cancel = "Cancel" }

    public struct Response: Equatable, Sendable {
        public var type: ResponseType
        public var reason: String?
    }

    public var type: ContentType
    public var identifier: String
    public var sentAt: Instant
    public var description: String
    /// The message that began the conversation; its own identifier where it is the first.
    public var originating: String
    public var preceding: String?
    public var recall: (type: RecallType, message: String)?
    public var incident: String
    /// Who sends, with the role that the standard has for it.
    public var contact: (name: String, role: String)
    public var resources: [Resource]
    public var response: Response?
    /// Only from a requisition on.
    public var orderIdentifier: String?
    /// What has become of the resources.
    public var deploymentStatus: String?
    /// Until when they are needed or there.
    public var scheduledUntil: (type: String, at: Instant)?

    public static func == (a: EDXLMessage, b: EDXLMessage) -> Bool { a.text == b.text }
}

import EmergencyResponse
import Geo
import Tables

extension EDXLMessage {
    private static let messageNamespace = "urn:oasis:names:tc:emergency:EDXL:RM:1.0:msg"
    private static let commonNamespace = "urn:oasis:names:tc:emergency:EDXL:RM:1.0"
    private static let listName = "urn:zarevo:resource-kinds"

    /// The document, in UTF-8, with the elements in the order that the schema asks for.
    public var text: String {
        var writer = EDXLWriter()
        writer.open(
            type.rawValue, attributes: " xmlns=\"\(Self.messageNamespace)\" xmlns:rm=\"\(Self.commonNamespace)\"")
        writeHeader(to: &writer)
        for (index, resource) in resources.enumerated() { write(resource, number: index + 1, to: &writer) }
        writer.close(type.rawValue)
        return writer.text
    }

    private func writeHeader(to writer: inout EDXLWriter) {
        writer.element("MessageID", identifier)
        writer.element("SentDateTime", Self.time(sentAt))
        writer.element("MessageContentType", type.rawValue)
        writer.element("MessageDescription", description)
        writer.element("OriginatingMessageID", originating)
        writer.element("PrecedingMessageID", preceding)
        writer.within("IncidentInformation") { $0.element("rm:IncidentDescription", incident) }
        if let recall {
            writer.within("MessageRecall") {
                $0.element("rm:RecalledMessageID", recall.message)
                $0.element("rm:RecallType", recall.type.rawValue)
            }
        }
        writer.within("ContactInformation") {
            $0.element("rm:ContactDescription", contact.name)
            $0.element("rm:ContactRole", contact.role)
        }
    }

    private func write(_ resource: Resource, number: Int, to writer: inout EDXLWriter) {
        writer.within("ResourceInformation") { writer in
            writer.element("ResourceInfoElementID", String(number))
            if let response { Self.write(response, number: number, to: &writer) }
            writer.within("Resource") { Self.write(resource, status: deploymentStatus, to: &$0) }
            writer.within("AssignmentInformation") { writer in
                writer.within("Quantity") { Self.writeQuantity(of: resource, to: &$0) }
                writer.element("OrderID", orderIdentifier)
            }
            if let scheduledUntil {
                writer.within("ScheduleInformation") {
                    $0.element("ScheduleType", scheduledUntil.type)
                    $0.element("DateTime", Self.time(scheduledUntil.at))
                }
            }
        }
    }

    private static func write(_ response: Response, number: Int, to writer: inout EDXLWriter) {
        writer.within("ResponseInformation") {
            $0.element("rm:PrecedingResourceInfoElementID", String(number))
            $0.element("rm:ResponseType", response.type.rawValue)
            $0.element("rm:ResponseReason", response.reason)
        }
    }

    private static func write(_ resource: Resource, status: String?, to writer: inout EDXLWriter) {
        writer.element("Name", resource.description ?? resource.kind.rawValue)
        writer.within("TypeStructure") {
            $0.element("rm:ValueListURN", listName)
            $0.element("rm:Value", resource.kind.rawValue)
        }
        guard let status else { return }
        writer.within("ResourceStatus") { writer in
            writer.within("DeploymentStatus") {
                $0.element("rm:ValueListURN", "urn:zarevo:deployment-status")
                $0.element("rm:Value", status)
            }
        }
    }

    private static func writeQuantity(of resource: Resource, to writer: inout EDXLWriter) {
        guard let quantity = resource.quantity else { return writer.element("rm:QuantityText", "not stated") }
        guard let unit = resource.unit else { return writer.element("rm:QuantityText", String(quantity)) }
        writer.within("rm:MeasuredQuantity") { writer in
            writer.element("rm:Amount", String(quantity))
            writer.within("rm:UnitOfMeasure") {
                $0.element("rm:ValueListURN", "urn:zarevo:units")
                $0.element("rm:Value", unit)
            }
        }
    }

    /// ISO 8601 with an offset, which the standard asks for.
    private static func time(_ instant: Instant) -> String { instant.description.dropLast() + "+00:00" }
}

/// Elements, two spaces a level.
struct EDXLWriter {
    private var buffer = TextBuffer()
    private var depth = 0

    init() { buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

    var text: String { buffer.text }

    /// Nothing where there is no text.
    mutating func element(_ name: String, _ text: String?) {
        guard let text else { return }
        indent()
        buffer.append(element: name, text)
        buffer.append("\n")
    }

    mutating func within(_ name: String, _ body: (inout EDXLWriter) -> Void) {
        open(name)
        body(&self)
        close(name)
    }

    mutating func open(_ name: String, attributes: String = "") {
        indent()
        buffer.append("<" + name + attributes + ">\n")
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        indent()
        buffer.append("</" + name + ">\n")
    }

    private mutating func indent() { buffer.append(String(repeating: "  ", count: depth)) }
}

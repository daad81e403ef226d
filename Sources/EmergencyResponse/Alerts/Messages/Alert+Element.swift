extension Alert {
    /// The message with the names and in the order of CAP 1.2.
    public var element: AlertElement {
        var writer = ElementWriter("alert")
        writer.add("identifier", identifier)
        writer.add("sender", sender)
        writer.add("sent", sent.description)
        writer.add("status", status.rawValue)
        writer.add("msgType", messageType.rawValue)
        writer.add("source", source)
        writer.add("scope", scope.rawValue)
        writer.add("restriction", restriction)
        writer.add("addresses", addresses)
        writer.add("code", each: codes)
        writer.add("note", note)
        writer.add("references", list: references.map(\.description))
        writer.add("incidents", list: incidents)
        writer.element.children += infos.map(\.element)
        return writer.element
    }
}

extension AlertInfo {
    var element: AlertElement {
        var writer = ElementWriter("info")
        writer.add("language", language)
        writer.add("category", each: categories.map(\.rawValue))
        writer.add("event", event)
        writer.add("responseType", each: responses.map(\.rawValue))
        writer.add("urgency", urgency.rawValue)
        writer.add("severity", severity.rawValue)
        writer.add("certainty", certainty.rawValue)
        writer.add("audience", audience)
        writer.add("eventCode", pairs: eventCodes)
        writer.add("effective", effective?.description)
        writer.add("onset", onset?.description)
        writer.add("expires", expires?.description)
        writer.add("senderName", senderName)
        writer.add("headline", headline)
        writer.add("description", description)
        writer.add("instruction", instruction)
        writer.add("web", web)
        writer.add("contact", contact)
        writer.add("parameter", pairs: parameters)
        writer.element.children += resources.map(\.element)
        writer.element.children += areas.map(\.element)
        return writer.element
    }
}

extension AlertResource {
    var element: AlertElement {
        var writer = ElementWriter("resource")
        writer.add("resourceDesc", description)
        writer.add("mimeType", mediaType)
        writer.add("size", bytes.map { String($0) })
        writer.add("uri", address)
        writer.add("derefUri", content)
        writer.add("digest", digest)
        return writer.element
    }
}

extension AlertArea {
    var element: AlertElement {
        var writer = ElementWriter("area")
        writer.add("areaDesc", description)
        writer.add("polygon", each: polygons.map(\.text))
        writer.add("circle", each: circles.map(\.text))
        writer.add("geocode", pairs: geocodes)
        writer.add("altitude", altitudeFeet.map { String($0) })
        writer.add("ceiling", ceilingFeet.map { String($0) })
        return writer.element
    }
}

/// Adds children to an element, leaving out what is missing.
private struct ElementWriter {
    var element: AlertElement

    init(_ name: String) { element = AlertElement(name) }

    mutating func add(_ name: String, _ text: String?) {
        if let text { element.children.append(AlertElement(name, text)) }
    }

    mutating func add(_ name: String, each texts: [String]) { texts.forEach { add(name, $0) } }

    mutating func add(_ name: String, list texts: [String]) {
        if !texts.isEmpty { add(name, texts.joined(separator: " ")) }
    }

    mutating func add(_ name: String, pairs: [NamedValue]) {
        for pair in pairs {
            element.children.append(
                AlertElement(
                    name, children: [AlertElement("valueName", pair.name), AlertElement("value", pair.value)]))
        }
    }
}

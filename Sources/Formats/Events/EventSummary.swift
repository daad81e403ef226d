import Assessment
import FireEvents
import Geo
import Tables

/// An event in a few lines, for those who click on it on a map.
enum EventSummary {
    static func text(_ located: LocatedEvent) -> String {
        let event = located.event
        var buffer = TextBuffer()
        buffer.append("\(event.status.rawValue), \(event.firstSeen) to \(event.lastSeen)\nBurned ")
        buffer.append(hectares: event.burnedArea.best)
        buffer.append(" ha (")
        buffer.append(hectares: event.burnedArea.low)
        buffer.append("–")
        buffer.append(hectares: event.burnedArea.high)
        buffer.append("), active ")
        if let active = event.knownActiveArea { buffer.append(hectares: active.best) } else { buffer.append("?") }
        buffer.append(" ha, \(event.detectionCount) detections")
        if let near = located.nearestPlace {
            buffer.append("\n")
            buffer.append(near.kilometers, places: 1)
            buffer.append(" km from \(near.place.name)")
        }
        return buffer.text
    }
}

extension TextBuffer {
    fileprivate mutating func append(hectares: Double) {
        if hectares.isFinite { append(hectares, places: 0) } else { append("?") }
    }
}

import Geo

/// One look of one satellite at an event: detections at most ten minutes apart.
struct Pass: Equatable {
    var satellite: Satellite
    /// Minutes since 1970 of the first detection.
    var minute: Int32
    var detectionCount = 0
    /// Sum over detections that carry a value; `nil` when none does.
    var radiativePowerMegawatts: Double?

    /// The passes of detections in canonical order, by time and then satellite.
    static func passes(of detections: some Sequence<Detection>) -> [Pass] {
        var passes: [Pass] = []
        var newest = [(index: Int, minute: Int32)?](repeating: nil, count: Satellite.allCases.count)
        for detection in detections {
            let minute = detection.minute
            let slot = Int(detection.satellite.rawValue)
            var index = passes.count
            if let open = newest[slot], minute - open.minute <= 10 { index = open.index }
            if index == passes.count { passes.append(Pass(satellite: detection.satellite, minute: minute)) }
            passes[index].add(detection)
            newest[slot] = (index, minute)
        }
        return passes
    }

    private mutating func add(_ detection: Detection) {
        detectionCount += 1
        guard !detection.fireRadiativePowerMegawatts.isNaN else { return }
        radiativePowerMegawatts = (radiativePowerMegawatts ?? 0) + Double(detection.fireRadiativePowerMegawatts)
    }
}

extension Detection {
    /// Minutes since 1970.
    var minute: Int32 { observedAt.minute }
}

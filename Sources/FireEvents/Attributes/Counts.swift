extension Array where Element == Detection {
    /// Satellites that contributed, in their fixed order.
    var countsBySatellite: [SatelliteCount] {
        var counts = [Int](repeating: 0, count: Satellite.allCases.count)
        for detection in self { counts[Int(detection.satellite.rawValue)] += 1 }
        return Satellite.allCases.compactMap { satellite in
            let count = counts[Int(satellite.rawValue)]
            return count > 0 ? SatelliteCount(satellite: satellite, count: count) : nil
        }
    }

    var countsByConfidence: ConfidenceCounts {
        var counts = [0, 0, 0]
        for detection in self { counts[Int(detection.confidence.level.rawValue)] += 1 }
        return ConfidenceCounts(low: counts[0], nominal: counts[1], high: counts[2])
    }
}

extension SeenFire {
    /// The minutes around one in which the fire looks the same but for the time that has passed, as long as no detection
    /// joins it: none of its detections comes to be a day or two old, and none of MODIS a day and a half, from when on land is
    /// told as it was then.
    public func unchangedMinutes(around minute: Int32) -> ClosedRange<Int32> {
        var range = Int32.min...Int32.max
        func bound(_ change: Int32) {
            if change <= minute {
                range = max(range.lowerBound, change)...range.upperBound
            } else {
                range = range.lowerBound...min(range.upperBound, change - 1)
            }
        }
        for seen in state.minutes {
            bound(seen + 1_440)
            bound(seen + 2_880)
        }
        for row in detections where row.satellite.instrument == .modis {
            bound(row.minute + 1_440 + LandHistory.lookMinutes + 1)
        }
        return range
    }
}

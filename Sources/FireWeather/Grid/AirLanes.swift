/// The noon weather of four cells, and where they lie.
struct AirLanes {
    let temperature, humidity, wind, rain, latitude: Lanes

    /// Whether every element is in the range that `NoonWeather` accepts; false for NaN.
    var isPhysical: SIMDMask<SIMD4<Int64>> {
        @inline(__always) get {
            (temperature .>= -90) .& (temperature .<= 60) .& (humidity .>= 0) .& (humidity .<= 100)
                .& (wind .>= 0) .& (wind .<= 400) .& (rain .>= 0) .& (rain .<= 2_000)
                .& (latitude .>= -90) .& (latitude .<= 90)
        }
    }
}

import FireWeather
import Glibc

/// Whether a result rounds to a value given to four significant digits, or to two decimals where that is finer.
func agrees(_ result: Double, with given: Double) -> Bool {
    guard given != 0 else { return abs(result) < 5e-4 }
    let unit = min(pow(10, floor(log10(abs(given))) - 3), 0.01)
    return abs(result - given) <= 0.500_001 * unit
}

/// Weather that must be possible.
func air(_ celsius: Double, _ percent: Double, _ wind: Double, _ rain: Double) throws -> NoonWeather {
    try NoonWeather(
        temperatureCelsius: celsius, relativeHumidityPercent: percent, windKilometersPerHour: wind,
        rainMillimeters: rain)
}

/// Numbers that look random and are the same in every run.
struct Sequence64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }
}

import Claims
import Testing

@testable import Rasters

@Suite("Units of weather fields")
struct UnitConversionTests {
    @Test(
        "of temperature lead to degrees Celsius",
        arguments: [
            ("K", 273.15), ("[C]", 0), ("Kelvin", 273.15), ("degC", 0), ("°F", 32), ("degree_Celsius", 0), ("degF", 32),
        ])
    func freezing(unit: String, value: Double) throws {
        let conversion = try #require(UnitConversion(unit, to: .temperature))
        #expect(abs(value * conversion.scale + conversion.offset) < 1e-12)
    }

    // 1 knot is 1852 m/h, 1 mile 1609.344 m, both by definition.
    @Test(
        "of speed lead to km/h",
        arguments: [
            ("m/s", 3.6), ("m s-1", 3.6), ("m s**-1", 3.6), ("[m/s]", 3.6), ("km/h", 1), ("km h-1", 1), ("kt", 1.852),
            ("knots", 1.852), ("mph", 1.609344),
        ])
    func speed(unit: String, factor: Double) {
        #expect(UnitConversion(unit, to: .windSpeed)?.scale == factor)
    }

    // A millimetre of water on a square metre is a litre, a kilogram.
    @Test(
        "of rain lead to millimetres",
        arguments: [
            ("mm", 1.0), ("kg m-2", 1), ("kg m**-2", 1), ("[kg/(m^2)]", 1), ("kg/m2", 1), ("m", 1_000), ("cm", 10),
            ("inch", 25.4),
            ("m of water equivalent", 1_000),
        ])
    func amount(unit: String, factor: Double) throws {
        let conversion = try #require(UnitConversion(unit, to: .rain))
        #expect(conversion.scale == factor && !conversion.isRate)
    }

    @Test(
        "of rates of rain lead to millimetres a second",
        arguments: [
            ("kg m-2 s-1", 1.0), ("[kg/(m^2*s)]", 1.0), ("kg m**-2 s**-1", 1.0), ("mm/s", 1.0), ("m s-1", 1_000.0),
            ("mm h-1", 1.0 / 3_600), ("mm/day", 1.0 / 86_400), ("mm d-1", 1.0 / 86_400),
        ] as [(String, Double)])
    func rate(unit: String, factor: Double) throws {
        let conversion = try #require(UnitConversion(unit, to: .rain))
        #expect(conversion.scale == factor && conversion.isRate)
    }

    @Test("of humidity are per cent or a share", arguments: [("%", 1.0), ("percent", 1), ("1", 100), ("(0 - 1)", 100)])
    func share(unit: String, factor: Double) {
        #expect(UnitConversion(unit, to: .humidity)?.scale == factor)
    }

    @Test(
        "that the variable cannot have are refused",
        arguments: [
            ("mm", WeatherVariable.temperature), ("K", .rain), ("Pa", .humidity), ("", .windSpeed), ("m", .windSpeed),
        ])
    func impossible(unit: String, variable: WeatherVariable) {
        #expect(UnitConversion(unit, to: variable) == nil)
    }
}

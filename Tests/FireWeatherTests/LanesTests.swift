import Glibc
import Testing

@testable import FireWeather

@Suite("Fast exponential and logarithm")
struct LanesTests {
    @Test("e^x is within 2e-12 of the C library from −700 to 700")
    func exponential() {
        for step in stride(from: -700.0, through: 700, by: 0.003_7) {
            let value = Lanes.exponential(Lanes(repeating: step))[0]
            #expect(abs(value / exp(step) - 1) < 2e-12)
        }
    }

    @Test("ln x is within 1e-12 of the C library from 1e-50 to 1e300, also close to 1")
    func logarithm() {
        for exponent in stride(from: -115.0, through: 690, by: 0.003_7) {
            let argument = exp(exponent)
            #expect(abs(Lanes.logarithm(Lanes(repeating: argument))[0] - log(argument)) <= 1e-12 * abs(log(argument)))
        }
        for power in 1...40 {
            for argument in [1 + pow(2, -Double(power)), 1 - pow(2, -Double(power) - 1)] {
                #expect(abs(Lanes.logarithm(Lanes(repeating: argument))[2] / log(argument) - 1) < 1e-12)
            }
        }
    }

    @Test("exactly 1 and 0 where they must be")
    func exact() {
        #expect(Lanes.exponential(.zero) == Lanes(repeating: 1))
        #expect(Lanes.logarithm(Lanes(repeating: 1)) == .zero)
    }
}

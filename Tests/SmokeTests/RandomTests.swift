import Glibc
import Testing

@testable import Smoke

@Suite("Counter-based random numbers")
struct RandomTests {
    @Test(
        "Philox4x32-10 gives the published answers of Random123",
        arguments: [
            (SIMD4<UInt32>(0, 0, 0, 0), UInt64(0), SIMD4<UInt32>(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8)),
            (
                SIMD4<UInt32>(repeating: .max), UInt64.max,
                SIMD4<UInt32>(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd)
            ),
            (
                SIMD4<UInt32>(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), UInt64(0x299f_31d0_a409_3822),
                SIMD4<UInt32>(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1)
            ),
        ])
    func knownAnswers(counter: SIMD4<UInt32>, key: UInt64, answer: SIMD4<UInt32>) {
        #expect(Philox(seed: key).words(counter) == answer)
    }

    @Test("normal numbers have the moments of the normal distribution and no bias between lanes")
    func moments() {
        let philox = Philox(seed: 7)
        var sums = [Double](repeating: 0, count: 5)
        let count = 10_000
        for index in 0..<UInt32(count) {
            let words = philox.words(SIMD4(index, 0, 0, 0))
            let (a, b) = normals(words, philox.words(SIMD4(index, 1, 0, 0)))
            for lane in 0..<4 {
                for x in [Double(a[lane]), Double(b[lane])] {
                    for power in 1...4 { sums[power] += pow(x, Double(power)) }
                }
                sums[0] += Double(a[lane]) * Double(b[lane])
            }
        }
        let n = Double(8 * count)
        // Four standard errors of each moment.
        #expect((sums[1] / n).magnitude < 4 / n.squareRoot())
        #expect((sums[2] / n - 1).magnitude < 4 * (2 / n).squareRoot())
        #expect((sums[3] / n).magnitude < 4 * (15 / n).squareRoot())
        #expect((sums[4] / n - 3).magnitude < 4 * (96 / n).squareRoot())
        #expect((sums[0] / (n / 2)).magnitude < 4 / (n / 2).squareRoot())
    }

    @Test("the pair of normals is Box and Muller's, to single precision, at the ends of the words too")
    func boxMuller() {
        let philox = Philox(seed: 3)
        var worst = 0.0
        for index in 0..<UInt32(2_000) {
            var first = philox.words(SIMD4(index, 0, 0, 0))
            let second = philox.words(SIMD4(index, 1, 0, 0))
            if index == 0 { first = SIMD4(0, 1, .max, .max - 300) }
            let (a, b) = normals(first, second)
            for lane in 0..<4 {
                let u = min(1, Double(Float(first[lane]) * 0x1p-32 + 0x1p-33))
                let radius = (-2 * log(u)).squareRoot()
                // An eighth of a turn back: the quarters of the word are centred on the axes.
                let angle = Double(second[lane]) * 0x1p-32 * 2 * .pi - .pi / 4
                worst = max(worst, (Double(a[lane]) - radius * cos(angle)).magnitude)
                worst = max(worst, (Double(b[lane]) - radius * sin(angle)).magnitude)
            }
        }
        #expect(worst < 1e-3)  // near u = 1 the logarithm of a rounded number
    }

    @Test("the logarithm in lanes is right to 3 × 10⁻⁷")
    func logarithms() {
        for x in stride(from: Float(1e-9), through: 4, by: 1e-3) {
            let error = Double(logarithm(Lanes(repeating: x))[0]) - log(Double(x))
            #expect(error.magnitude < 3e-7 * max(1, log(Double(x)).magnitude))
        }
    }
}

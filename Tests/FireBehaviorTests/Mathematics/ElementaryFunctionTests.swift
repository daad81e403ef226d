import Glibc
import Testing

@testable import FireBehavior

@Suite("Own exponential, logarithm, power and directions against the C library")
struct ElementaryFunctionTests {
    /// Numbers spread evenly over a range, the ends included.
    private func steps(_ range: ClosedRange<Double>, _ count: Int = 200_003) -> some Sequence<Double> {
        (0...count).lazy.map { range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / Double(count) }
    }

    @Test("the exponential is right to 2 × 10⁻¹⁴", arguments: [-708.0...709, -40...5, -1e-3...1e-3])
    func exponentials(range: ClosedRange<Double>) {
        let worst = steps(range).map { (exponential($0) / exp($0) - 1).magnitude }.max() ?? .nan
        #expect(worst < 2e-14)
    }

    @Test("the exponential ends in 0 and stays NaN")
    func exponentialEnds() {
        #expect(exponential(-.infinity) == 0)
        #expect(exponential(-800) == 0)
        #expect(exponential(0) == 1)
        #expect(exponential(.nan).isNaN)
    }

    @Test("the logarithm is right to 2 × 10⁻¹⁴", arguments: [1e-300...1e-280, 1e-9...2, 0.99...1.01, 2...1e6])
    func logarithms(range: ClosedRange<Double>) {
        let worst = steps(range).map { (logarithm($0) - log($0)).magnitude / max(1, log($0).magnitude) }.max() ?? .nan
        #expect(worst < 2e-14)
        #expect(logarithm(0) == -.infinity)
        #expect(logarithm(-1).isNaN)
        #expect(logarithm(.nan).isNaN)
    }

    @Test("powers are right to 10⁻¹³", arguments: [0.2222, 0.464, 1.2, 1.5, 2.5, 4.5, 5.31])
    func powers(exponent: Double) {
        let worst = steps(1e-4...300).map { (power($0, exponent) / pow($0, exponent) - 1).magnitude }.max() ?? .nan
        #expect(worst < 1e-13)
        #expect(power(0, exponent) == 0)
    }

    @Test("directions have parts right to 3 × 10⁻¹⁴ and are exact at the four winds")
    func parts() {
        let worst = steps(-720...720).map { degrees -> Double in
            let (east, north) = eastAndNorth(ofDegrees: degrees)
            return max((east - sin(degrees * .pi / 180)).magnitude, (north - cos(degrees * .pi / 180)).magnitude)
        }.max()
        #expect((worst ?? .nan) < 3e-14)
        #expect(eastAndNorth(ofDegrees: 90) == (1, 0))
        #expect(eastAndNorth(ofDegrees: 180) == (0, -1))
    }

    @Test("a direction's parts give it back to 10⁻¹² degrees")
    func roundTrip() {
        for angle in steps(0...359.999, 100_003) {
            let (east, north) = eastAndNorth(ofDegrees: angle)
            let back = degrees(ofEast: 3 * east, north: 3 * north)
            #expect(back >= 0 && back < 360 && (back - angle).magnitude < 1e-12)
            if (back - angle).magnitude >= 1e-12 { break }
        }
        #expect(degrees(ofEast: 0, north: 0) == 0)
        #expect(degrees(ofEast: .nan, north: 1).isNaN)
    }

    @Test("four numbers side by side get the same bits as one by one")
    func lanes() {
        let same = steps(-750...750, 20_011).allSatisfy { x in
            let four = Lanes(x, -x, x / 1000, .nan)
            return (0..<4).allSatisfy { agree(four, $0) }
        }
        #expect(same)
    }

    private func agree(_ four: Lanes, _ lane: Int) -> Bool {
        let one = four[lane]
        let (east, north) = eastAndNorth(ofDegrees: four)
        let parts = eastAndNorth(ofDegrees: one)
        return sameBits(exponential(four)[lane], exponential(one)) && sameBits(logarithm(four)[lane], logarithm(one))
            && sameBits(power(four, 5.31)[lane], power(one, 5.31)) && sameBits(east[lane], parts.east)
            && sameBits(north[lane], parts.north)
    }

    /// Equal bits, zero with its sign; any NaN equals any other.
    private func sameBits(_ one: Double, _ other: Double) -> Bool {
        one.bitPattern == other.bitPattern || (one.isNaN && other.isNaN)
    }
}

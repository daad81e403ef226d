import Claims
import Testing

/// Intervals worked out by hand from the rule in docs/claims.md: half a unit of the last digit that is meant on either side.
@Suite("Numbers of land, as people write them")
struct NumberTableTests {
    static let english: [(words: String, low: Double, high: Double)] = [
        ("1,603,000 hectares", 1_602_500, 1_603_500), ("1 603 000 ha", 1_602_500, 1_603_500),
        ("2.7 million ha", 2_650_000, 2_750_000), ("2.70 million ha", 2_695_000, 2_705_000),
        ("500 ha", 495, 505), ("505 ha", 504.5, 505.5), ("2,000 hectares", 1_950, 2_050), ("20 ha", 19.5, 20.5),
        ("7 ha", 6.5, 7.5), ("0.5 ha", 0.45, 0.55), ("12.25 hectares", 12.245, 12.255),
        ("twenty-five hectares", 24.5, 25.5), ("half a million hectares", 450_000, 550_000),
        ("1½ million hectares", 1_450_000, 1_550_000), ("120 thousand hectares", 115_000, 125_000),
        ("121 thousand hectares", 120_500, 121_500),
        ("12 sq km", 1_150, 1_250), ("3 square kilometers", 250, 350),
        ("30,000 square kilometres", 2_950_000, 3_050_000),
        ("between 20 and 30 hectares", 19.5, 30.5), ("40 to 50 hectares", 39.5, 50.5),
        ("1.2-1.4 million hectares", 1_150_000, 1_450_000),
    ]

    static let russian: [(words: String, low: Double, high: Double)] = [
        ("2,7 млн га", 2_650_000, 2_750_000), ("1 603 тыс. га", 1_602_500, 1_603_500),
        ("1.603.000 га", 1_602_500, 1_603_500), ("36 тысяч 681 га", 36_680.5, 36_681.5),
        ("7 тыс. 416,4 гектара", 7_416.35, 7_416.45), ("1 млн 30 тыс. га", 1_029_500, 1_030_500),
        ("двадцать пять гектаров", 24.5, 25.5), ("полмиллиона гектаров", 450_000, 550_000),
        ("полтора миллиона гектаров", 1_450_000, 1_550_000), ("0,3 га", 0.25, 0.35), ("89 076 га", 89_075.5, 89_076.5),
        ("от 2 до 3 тыс. га", 1_500, 3_500), ("2–3 тыс. га", 1_500, 3_500), ("12 кв. км", 1_150, 1_250),
        ("15 квадратных километров", 1_450, 1_550),
    ]

    @Test("in English", arguments: english)
    func inEnglish(words: String, low: Double, high: Double) throws {
        try expect(words, decimalComma: false, low, high)
    }

    @Test("in Russian", arguments: russian)
    func inRussian(words: String, low: Double, high: Double) throws {
        try expect(words, decimalComma: true, low, high)
    }

    @Test(
        "with a word before them that moves the interval",
        arguments: [
            // More than: up to a tenth above, or one unit of the last digit where that is less.
            ("over 1 million hectares", false, 1_000_000.0, 1_100_000.0), ("more than 250 ha", false, 250, 260),
            ("более 1,6 млн га", true, 1_600_000, 1_700_000), ("свыше 20 тыс. га", true, 20_000, 21_000),
            ("at least 300 hectares", false, 300, 310), ("не менее 20 тыс. гектаров", true, 20_000, 21_000),
            // Nearly: up to a twentieth below, or one unit of the last digit.
            ("nearly 3 million hectares", false, 2_850_000, 3_000_000), ("почти 400 га", true, 390, 400),
            ("almost 12,000 ha", false, 11_400, 12_000),
            // About: a twentieth on either side, or half a unit where that is more.
            ("about 100 thousand hectares", false, 95_000, 105_000), ("около 15 тыс. га", true, 14_250, 15_750),
            ("approximately 8 hectares", false, 7.5, 8.5), ("порядка 200 га", true, 190, 210),
            // Up to, less than. "До" alone is no such word: what "grew to" a size is of that size.
            ("up to 300 ha", false, 0, 300), ("less than 50 hectares", false, 49, 50),
            ("менее 50 га", true, 49, 50),
        ])
    func hedged(words: String, decimalComma: Bool, low: Double, high: Double) throws {
        let quantity = try expect(words, decimalComma: decimalComma, low, high)
        #expect(quantity.precision == .hedged && quantity.hedge != nil)
    }

    @Test(
        "in acres and square miles: 0.40468564224 ha and 258.9988110336 ha each",
        arguments: [
            ("10 acres", 9.5 * 0.404_685_642_24, 10.5 * 0.404_685_642_24),
            ("1,030,000 acres", 1_025_000 * 0.404_685_642_24, 1_035_000 * 0.404_685_642_24),
            ("459,123 acres", 459_122.5 * 0.404_685_642_24, 459_123.5 * 0.404_685_642_24),
            ("5 square miles", 4.5 * 258.998_811_033_6, 5.5 * 258.998_811_033_6),
            ("15 sq mi", 14.5 * 258.998_811_033_6, 15.5 * 258.998_811_033_6),
        ])
    func american(words: String, low: Double, high: Double) throws {
        try expect(words, decimalComma: false, low, high)
    }

    @Test(
        "are none without a unit, and none of money, time or length",
        arguments: [
            "2.7 million", "hectares", "", "five", "30 million dollars", "12 km", "10 hours", "2019", "40 percent",
            "15 °C",
        ])
    func none(words: String) {
        #expect(ClaimQuantity(text: words)?.unit != .hectares)
    }

    @Test("whole things below a hundred are counted, round hundreds rounded")
    func counts() throws {
        let few = try #require(ClaimQuantity(text: "94 fires"))
        #expect(few.low == 94 && few.high == 94 && few.precision == .exact && few.unit == .fires)
        let many = try #require(ClaimQuantity(text: "2,500 firefighters"))
        #expect(many.low == 2_450 && many.high == 2_550 && many.unit == .people)
        let exact = try #require(ClaimQuantity(text: "1,234 people"))
        #expect(exact.low == 1_234 && exact.high == 1_234)
    }

    @discardableResult
    private func expect(_ words: String, decimalComma: Bool, _ low: Double, _ high: Double) throws -> ClaimQuantity {
        let quantity = try #require(ClaimQuantity(text: words, decimalComma: decimalComma), "\(words)")
        #expect(quantity.unit == .hectares)
        #expect(abs(quantity.low - low) <= 1e-9 * high, "\(words): \(quantity.low)")
        #expect(abs(quantity.high - high) <= 1e-9 * high, "\(words): \(quantity.high)")
        return quantity
    }
}

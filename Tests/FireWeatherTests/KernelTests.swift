import FireWeather
import Glibc
import Testing

/// A row of cells with weather and codes, advanced by the kernel.
private struct Cells {
    var temperature: [Double] = []
    var humidity: [Double] = []
    var wind: [Double] = []
    var rain: [Double] = []
    var latitude: [Double] = []
    var ffmc: [Double] = []
    var dmc: [Double] = []
    var dc: [Double] = []
    var isi: [Double] = []
    var bui: [Double] = []
    var fwi: [Double] = []

    init(count: Int, seed: UInt64) {
        var random = Sequence64(seed: seed)
        func some(_ range: ClosedRange<Double>) -> [Double] {
            (0..<count).map { _ in .random(in: range, using: &random) }
        }
        temperature = some(-90...60)
        humidity = some(0...100)
        wind = some(0...120)
        rain = some(-60...60).map { max($0, 0) }
        latitude = some(-90...90)
        ffmc = some(0...101)
        dmc = some(0...300)
        dc = some(0...1_000)
        (isi, bui, fwi) = (ffmc, ffmc, ffmc)
    }

    var outputs: [[Double]] { [ffmc, dmc, dc, isi, bui, fwi] }

    mutating func advance(_ kernel: FireWeatherKernel, cutAt cuts: [Int] = []) {
        for (start, end) in zip([0] + cuts, cuts + [temperature.count]) { advance(kernel, start..<end) }
    }

    private mutating func advance(_ kernel: FireWeatherKernel, _ range: Range<Int>) {
        var (f, p, d) = (Array(ffmc[range]), Array(dmc[range]), Array(dc[range]))
        var (i, b, s) = (f, f, f)
        var ffmcSpan = f.mutableSpan
        var dmcSpan = p.mutableSpan
        var dcSpan = d.mutableSpan
        var isiSpan = i.mutableSpan
        var buiSpan = b.mutableSpan
        var fwiSpan = s.mutableSpan
        kernel.advance(
            temperatureCelsius: temperature[range].span, relativeHumidityPercent: humidity[range].span,
            windKilometersPerHour: wind[range].span, rainMillimeters: rain[range].span, latitude: latitude[range].span,
            ffmc: &ffmcSpan, dmc: &dmcSpan, dc: &dcSpan, isi: &isiSpan, bui: &buiSpan, fwi: &fwiSpan)
        ffmc.replaceSubrange(range, with: f)
        dmc.replaceSubrange(range, with: p)
        dc.replaceSubrange(range, with: d)
        isi.replaceSubrange(range, with: i)
        bui.replaceSubrange(range, with: b)
        fwi.replaceSubrange(range, with: s)
    }

    /// What the scalar values give for one cell, six outputs.
    func scalar(_ cell: Int, month: Int, coefficient: FFMCCoefficient) throws -> [Double] {
        let danger = FireDanger(
            after: MoistureCodes(ffmc: FFMC(ffmc[cell]), dmc: DMC(dmc[cell]), dc: DC(dc[cell])),
            weather: try air(temperature[cell], humidity[cell], wind[cell], rain[cell]), month: month,
            convention: FireWeatherConvention(dayLength: .latitude(latitude[cell]), coefficient: coefficient))
        return [
            danger.codes.ffmc.value, danger.codes.dmc.value, danger.codes.dc.value, danger.isi.value,
            danger.bui.value, danger.fwi.value,
        ]
    }
}

@Suite("The kernel over grids")
struct KernelTests {
    @Test("differs from the scalar values by less than its stated bound", arguments: 1...12)
    func bound(month: Int) throws {
        for coefficient in FFMCCoefficient.allCases {
            let before = Cells(count: 2_003, seed: UInt64(month))
            var after = before
            after.advance(FireWeatherKernel(month: month, coefficient: coefficient))
            for cell in before.temperature.indices {
                let expected = try before.scalar(cell, month: month, coefficient: coefficient)
                for (output, value) in zip(after.outputs, expected) {
                    #expect(abs(output[cell] - value) <= 1e-8 * max(1, value))
                }
            }
        }
    }

    @Test("a season in the kernel is the printed season to its last digit")
    func season() throws {
        var cells = Cells(count: 3, seed: 1)
        (cells.ffmc, cells.dmc, cells.dc) = ([85, 85, 85], [6, 6, 6], [15, 15, 15])
        cells.latitude = [45, 45, 45]
        for row in PublishedSeason.rows {
            let weather = try row.weather()
            cells.temperature = .init(repeating: weather.temperatureCelsius, count: 3)
            cells.humidity = .init(repeating: weather.relativeHumidityPercent, count: 3)
            cells.wind = .init(repeating: weather.windKilometersPerHour, count: 3)
            cells.rain = .init(repeating: weather.rainMillimeters, count: 3)
            cells.advance(FireWeatherKernel(month: row.month, coefficient: .classic))
            for (output, printed) in zip(cells.outputs, row.printed) {
                #expect(output.allSatisfy { abs($0 - printed) <= 0.050_001 })
            }
        }
    }

    @Test("gives the same bits however the row is cut")
    func cuts() {
        var whole = Cells(count: 101, seed: 7)
        var pieces = whole
        let kernel = FireWeatherKernel(month: 8)
        whole.advance(kernel)
        pieces.advance(kernel, cutAt: [1, 2, 4, 9, 22, 50, 99])
        for (a, b) in zip(whole.outputs, pieces.outputs) { #expect(a.map(\.bitPattern) == b.map(\.bitPattern)) }
    }

    @Test("NaN in one cell, in whichever input, is NaN in all six outputs of that cell and no other", arguments: 0..<8)
    func missing(input: Int) {
        let inputs: [WritableKeyPath<Cells, [Double]>] = [
            \.temperature, \.humidity, \.wind, \.rain, \.latitude, \.ffmc, \.dmc, \.dc,
        ]
        var clean = Cells(count: 23, seed: 3)
        var holed = clean
        holed[keyPath: inputs[input]][9] = .nan
        let kernel = FireWeatherKernel(month: 5)
        clean.advance(kernel)
        holed.advance(kernel)
        for (a, b) in zip(clean.outputs, holed.outputs) {
            #expect(b[9].isNaN)
            #expect(a.indices.allSatisfy { $0 == 9 || a[$0].bitPattern == b[$0].bitPattern })
        }
    }

    @Test("weather that cannot be is NaN too", arguments: [101.0, -0.1, .infinity])
    func impossible(humidity: Double) {
        var cells = Cells(count: 4, seed: 5)
        cells.humidity[2] = humidity
        cells.advance(FireWeatherKernel(month: 5))
        #expect(cells.outputs.allSatisfy { $0[2].isNaN && !$0[1].isNaN })
    }

    @Test("the ends of the domain give what the scalar values give")
    func ends() throws {
        var cells = Cells(count: 64, seed: 11)
        for cell in 0..<64 {
            cells.temperature[cell] = [-90, 60][cell & 1]
            cells.humidity[cell] = [0, 100][cell >> 1 & 1]
            cells.wind[cell] = [0, 400][cell >> 2 & 1]
            cells.rain[cell] = [0, 2_000][cell >> 3 & 1]
            cells.ffmc[cell] = [0, 101][cell >> 4 & 1]
            (cells.dmc[cell], cells.dc[cell]) = cell >> 5 == 0 ? (0, 0) : (5_000, 9_000)
        }
        let before = cells
        cells.advance(FireWeatherKernel(month: 1))
        for cell in 0..<64 {
            let expected = try before.scalar(cell, month: 1, coefficient: .exact)
            for (output, value) in zip(cells.outputs, expected) {
                #expect(abs(output[cell] - value) <= 1e-8 * max(1, value), "cell \(cell)")
            }
        }
    }

    @Test("keeps six digits of the FWI even where its formula turns over, at an intermediate value of 1")
    func turningPoint() throws {
        var cells = Cells(count: 1, seed: 2)
        (cells.temperature, cells.humidity, cells.rain, cells.latitude) = ([15], [70], [0], [50])
        (cells.ffmc, cells.dmc, cells.dc) = ([60], [10], [50])
        var (calm, windy) = (0.0, 120.0)
        for _ in 0..<60 {
            cells.wind = [(calm + windy) / 2]
            let fwi = try cells.scalar(0, month: 6, coefficient: .exact)[5]
            if fwi > 1 { windy = cells.wind[0] } else { calm = cells.wind[0] }
        }
        for wind in [calm, windy, windy.nextUp, windy + 1e-12, windy + 1e-9] {
            cells.wind = [wind]
            let expected = try cells.scalar(0, month: 6, coefficient: .exact)[5]
            var after = cells
            after.advance(FireWeatherKernel(month: 6))
            #expect(abs(after.fwi[0] - expected) < 1e-6)
            #expect(abs(expected - 1) < 1e-4)
        }
    }
}

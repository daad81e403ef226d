/// One step of four particles: wind by the midpoint rule with gusts and turbulence, then mixing, then losses.
struct ParticleStep {
    let reader: WindReader
    let constants: StepConstants

    /// Advances a chunk in place and says what it lost.
    ///
    /// - Parameter nodes: Receives the node that each particle is near, to sort by.
    func advance(_ particles: UnsafeMutableBufferPointer<Particle>, nodes: UnsafeMutablePointer<UInt32>) -> Losses {
        var losses = Losses()
        guard let first = particles.baseAddress else { return losses }
        var start = 0
        while start < particles.count {
            advanceFour(first + start, min(4, particles.count - start), nodes + start, &losses)
            start += 4
        }
        return losses
    }

    /// One to four particles; lanes without a particle repeat the last.
    @inline(__always)
    private func advanceFour(
        _ particles: UnsafeMutablePointer<Particle>, _ count: Int, _ nodes: UnsafeMutablePointer<UInt32>,
        _ losses: inout Losses
    ) {
        let (second, third, fourth) = (min(1, count - 1), min(2, count - 1), count - 1)
        let start = FourParticles(particles[0], particles[second], particles[third], particles[fourth])
        let identities = SIMD4<UInt32>(
            particles[0].identity, particles[second].identity, particles[third].identity, particles[fourth].identity)

        let firstCells = start.cells(reader)
        let firstWind = reader.winds(firstCells, heights: start.height, timeWeight: constants.startWeight)
        let half = constants.radiansPerSpeed / 2
        var middle = start.moved(widen(firstWind.x) * half, widen(firstWind.y) * half, widen(firstWind.z) * half)
        middle.height = reflected(start.height + firstWind.up * (constants.seconds / 2), lid: constants.lid)
        let cells = middle.cells(reader)
        var wind = reader.winds(cells, heights: middle.height, timeWeight: constants.middleWeight)

        var walk = Walk()
        if constants.hasGusts || constants.hasNoise {
            let frame = FlowFrame(wind, at: middle)
            if constants.hasNoise { walk = self.walk(identities, frame) }
            if constants.hasGusts {
                var gusts = Gusts(
                    particles[0].gust, particles[second].gust, particles[third].gust, particles[fourth].gust)
                let spread = reader.spread(cells, heights: middle.height)
                renew(&gusts, spread, identities, frame)
                wind.x += gusts.x
                wind.y += gusts.y
                wind.z += gusts.z
                wind.up += gusts.up
                for lane in 0..<count { particles[lane].gust = gusts[lane] }
            }
        }
        let scale = constants.radiansPerSpeed
        var end = start.moved(
            widen(wind.x) * scale + widen(walk.x), widen(wind.y) * scale + widen(walk.y),
            widen(wind.z) * scale + widen(walk.z))
        end.height = reflected(start.height + wind.up * constants.seconds + walk.up, lid: constants.lid)
        if constants.mixes || constants.wet != nil {
            let weather = reader.weather(cells, timeWeight: constants.middleWeight)
            if constants.mixes { mix(&end.height, weather, cells, identities) }
            store(end, particles, count, cells, rain: weather.rain, &losses)
        } else {
            store(end, particles, count, cells, rain: .zero, &losses)
        }
        for lane in 0..<count { nodes[lane] = UInt32(truncatingIfNeeded: cells.node[lane]) }
    }

    @inline(__always)
    private func store(
        _ end: FourParticles, _ particles: UnsafeMutablePointer<Particle>, _ count: Int, _ cells: WindCells,
        rain: Lanes,
        _ losses: inout Losses
    ) {
        for lane in 0..<count {
            particles[lane].x = end.x[lane]
            particles[lane].y = end.y[lane]
            particles[lane].z = end.z[lane]
            particles[lane].heightMeters = end.height[lane]
            lose(&particles[lane], node: cells.node[lane], rain: rain[lane], &losses)
        }
    }
}

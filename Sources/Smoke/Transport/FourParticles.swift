typealias DoubleLanes = SIMD4<Double>

/// Four particles on their way through one step.
struct FourParticles {
    var x: DoubleLanes
    var y: DoubleLanes
    var z: DoubleLanes
    var height: Lanes

    @inline(__always)
    init(_ a: Particle, _ b: Particle, _ c: Particle, _ d: Particle) {
        x = DoubleLanes(a.x, b.x, c.x, d.x)
        y = DoubleLanes(a.y, b.y, c.y, d.y)
        z = DoubleLanes(a.z, b.z, c.z, d.z)
        height = Lanes(a.heightMeters, b.heightMeters, c.heightMeters, d.heightMeters)
    }

    /// Moved along a vector and brought back to the sphere: at the end of a chord from the start, parallel to the velocity in
    /// the middle of the step. For solid-body rotation start, middle and end lie so exactly.
    @inline(__always)
    func moved(_ dx: DoubleLanes, _ dy: DoubleLanes, _ dz: DoubleLanes) -> FourParticles {
        var result = self
        let (nx, ny, nz) = (x + dx, y + dy, z + dz)
        let inverse = 1 / (nx * nx + ny * ny + nz * nz).squareRoot()
        result.x = nx * inverse
        result.y = ny * inverse
        result.z = nz * inverse
        return result
    }

    @inline(__always)
    func cells(_ reader: WindReader) -> WindCells {
        reader.finder.cells(x: narrow(x), y: narrow(y), z: narrow(z))
    }
}

@inline(__always)
func narrow(_ v: DoubleLanes) -> Lanes { Lanes(Float(v[0]), Float(v[1]), Float(v[2]), Float(v[3])) }

@inline(__always)
func widen(_ v: Lanes) -> DoubleLanes { DoubleLanes(Double(v[0]), Double(v[1]), Double(v[2]), Double(v[3])) }

/// Heights below the ground or above the lid turned back.
@inline(__always)
func reflected(_ height: Lanes, lid: Float) -> Lanes {
    let up = Lanes(bits: height.bits & 0x7FFF_FFFF)
    return up.replacing(with: Lanes(bits: (2 * lid - up).bits & 0x7FFF_FFFF), where: up .> lid)
}

public import Geo

extension Sequence where Element == Detection {
    /// Power of a fire pass by pass: the sum over the pixels of one satellite at most ten minutes apart, MW, in order of time and
    /// satellite. Passes without a value are left out.
    ///
    /// - Note: Detections in canonical order, of one fire.
    public var powerByPass: [(at: Instant, megawatts: Double)] {
        Pass.passes(of: self).compactMap { pass in
            pass.radiativePowerMegawatts.map { (Instant(minute: pass.minute), $0) }
        }
    }
}

extension Double {
    /// The value held inside a range; NaN stays NaN.
    @inline(__always)
    func clamped(_ lower: Double, _ upper: Double = .infinity) -> Double {
        if self < lower { return lower }
        return self > upper ? upper : self
    }
}

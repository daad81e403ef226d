extension BinaryInteger {
    /// The digits without a sign, in groups of three.
    public func digits(groupedBy separator: String) -> String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text += separator }
            text.append(digit)
        }
        return text
    }
}

import Wording

extension Phrasing {
    func sum(_ sum: Double, _ finding: Reconciliation) -> String {
        let whole = finding.told[0].quantity
        let parts = finding.told.dropFirst().compactMap(\.quantity).map { stated($0.stated) }.joined(separator: " + ")
        let gap = abs(sum - (whole?.stated ?? 0))
        if finding.kind == .sumCloses {
            let rounding = gap > 0 ? "\(stated(sum)) ≈ " : ""
            return "\(parts) = \(rounding)\(quantity(whole))" + self(": the sum closes.")
        }
        return self("\(parts) = \(stated(sum)), but the whole is given as \(quantity(whole)): off by \(stated(gap)).")
    }

    func misread(_ value: Double, _ claims: [Claim]) -> String {
        let own = claims[0].quantity
        let raw = [own?.rawNumber ?? "", own?.rawUnit ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        let printed = raw.isEmpty ? quantity(own) : self("“\(raw)”")
        let read = own.map { amount(value, $0.unit) } ?? stated(value)
        return self(
            "\(printed) by \(label(claims[0])) is a thousand times away from \(told(claims[1])); read as \(read) the two fit."
        )
    }

    func conversion(_ claims: [Claim]) -> String {
        guard let own = claims[0].quantity else { return "" }
        let raw = own.rawNumber + " " + own.rawUnit
        let (middle, range) = (hectares((own.low + own.high) / 2), "\(whole(own.low))–\(hectares(own.high))")
        return self("“\(raw)” is \(middle) converted: it is known to \(range), not to the last digit.")
    }

    func repetition(_ days: Int, _ tag: Reconciliation.Tag?, _ claims: [Claim]) -> String {
        let (later, earlier) = (claims[0], claims[1])
        let when = counted(days, language.counted("day", "days"))
        let other = tag.map { tag in
            let values = (value(of: tag, in: earlier), value(of: tag, in: later))
            return self(", and for another \(self.tag(tag)) (\(values.0) then, \(values.1) now)")
        }
        return self("\(told(later)) is the figure that \(label(earlier)) gave \(when) before\(other ?? "").")
    }

    func left(_ hectares: Double, _ fewer: Int, _ hours: Double, _ claims: [Claim]) -> String {
        let change =
            switch fewer {
            case 0: self("the same number of fires")
            case 1...: self("\(fires(fewer)) fewer")
            default: self("\(fires(-fewer)) more")
            }
        return self(
            "\(self.hectares(hectares)) left the figure of \(label(claims[0])) in \(duration(hours)) with \(change).")
    }
}

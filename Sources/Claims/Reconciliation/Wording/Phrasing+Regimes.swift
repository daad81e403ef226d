import Geo
import Wording

extension Phrasing {
    /// Which list gives which number, and what no list gives.
    func regimeCounts(_ claims: [Claim], _ readings: [RegimeReading]) -> String {
        let told = told(claims) + "."
        let lists = zip(claims, readings).map { claim, reading in list(claim, reading) }
        return ([told] + lists).joined(separator: " ")
    }

    private func list(_ claim: Claim, _ reading: RegimeReading) -> String {
        let number = stated(claim.quantity?.stated ?? 0)
        guard let list = reading.list else {
            return self("\(number): no list at hand names the areas.")
        }
        guard let way = reading.way else { return missing(number, claim, list) }
        let rule =
            way == .wholeOnly
            ? self("whole regions only")
            : self("whole regions and those in part")
        return "\(number): " + rule + self(", by the list of ") + label(list.claim) + " — "
            + names(list)
            + "."
    }

    /// The fullest list falls short, or goes beyond.
    private func missing(_ number: String, _ claim: Claim, _ list: RegimeList) -> String {
        let count = list.regionCount
        let gap = Int(claim.quantity?.stated ?? 0) - count
        let singly =
            list.areaCount.map(Double.init) == claim.quantity?.stated
            ? self(" Whole regions and single districts counted one by one are \(number), but regions were said.") : ""
        let lacks =
            gap > 0
            ? self("; which is the other (\(gap)), no claim says")
            : self("; which are left out, no claim says")
        let regions = counted(count, language.counted("region", "regions"))
        return self(
            "\(number): the fullest list at hand, of \(label(list.claim)), names \(regions) — \(names(list))\(lacks).")
            + singly
    }

    private func names(_ list: RegimeList) -> String {
        let whole = list.whole.isEmpty ? "" : self("whole: ") + self.list(list.whole.map(area))
        let parts = list.parts.map { part in
            let districts = part.districts.map { " (" + areas($0, of: .district) + ")" } ?? ""
            return area(part.code) + districts
        }
        let inPart = parts.isEmpty ? "" : self("in part: ") + self.list(parts)
        return [whole, inPart].filter { !$0.isEmpty }.joined(separator: "; ")
    }
}

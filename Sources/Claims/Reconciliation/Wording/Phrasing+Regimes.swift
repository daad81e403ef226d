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
            return self("\(number): no list at hand names the areas.", "\(number): перечня территорий нет.")
        }
        guard let way = reading.way else { return missing(number, claim, list) }
        let rule =
            way == .wholeOnly
            ? self("whole regions only", "только регионы целиком")
            : self("whole regions and those in part", "регионы целиком и частично")
        return "\(number): " + rule + self(", by the list of ", ", по перечню: ") + label(list.claim) + " — "
            + names(list)
            + "."
    }

    /// The fullest list falls short, or goes beyond.
    private func missing(_ number: String, _ claim: Claim, _ list: RegimeList) -> String {
        let count = list.regionCount
        let gap = Int(claim.quantity?.stated ?? 0) - count
        let singly =
            list.areaCount.map(Double.init) == claim.quantity?.stated
            ? self(
                " Whole regions and single districts counted one by one are \(number), but regions were said.",
                " Если считать целые регионы и каждый район отдельно, будет \(number), но сказано о регионах.") : ""
        let lacks =
            gap > 0
            ? self(
                "; which is the other (\(gap)), no claim says",
                "; какого ещё недостаёт (\(gap)), ни одно сообщение не говорит")
            : self("; which are left out, no claim says", "; какие не вошли, ни одно сообщение не говорит")
        let regions = counted(count, ("region", "regions"), ("регион", "региона", "регионов"))
        return self(
            "\(number): the fullest list at hand, of \(label(list.claim)), names \(regions) — \(names(list))\(lacks).",
            "\(number): самый полный перечень — \(label(list.claim)) — называет \(regions): \(names(list))\(lacks).")
            + singly
    }

    private func names(_ list: RegimeList) -> String {
        let whole = list.whole.isEmpty ? "" : self("whole: ", "целиком: ") + self.list(list.whole.map(area))
        let parts = list.parts.map { part in
            let districts = part.districts.map { " (" + areas($0, of: .district) + ")" } ?? ""
            return area(part.code) + districts
        }
        let inPart = parts.isEmpty ? "" : self("in part: ", "частично: ") + self.list(parts)
        return [whole, inPart].filter { !$0.isEmpty }.joined(separator: "; ")
    }
}

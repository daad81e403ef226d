public import Assessment
public import Claims
import Geo

extension Incident {
    /// The official size as a claim: land that the fire has covered, within its perimeter, by this source.
    ///
    /// It is of one fire, so it is never compared with the figure of a whole county: its areas are marked as parts.
    ///
    /// - Returns: `nil` where no size is given.
    public var claim: Claim? {
        guard let hectares = sizeHectares, let stated = statedSize else { return nil }
        let quote = name + ": " + stated.number + " " + stated.unit
        return Claim(
            identifier: "incident:" + key + ":" + (asOf?.description ?? "undated"), subject: .area,
            detail: ClaimDetail(place: shortName),
            quantity: ClaimQuantity(
                low: hectares, high: hectares, stated: hectares, unit: .hectares, rawNumber: stated.number,
                rawUnit: stated.unit, precision: .exact),
            areas: stateCode.map { [ClaimArea(code: $0, part: .part)] } ?? [],
            areaBasis: stateCode == nil ? .none : .context,
            scope: ClaimScope(suppression: .burned, kind: .total),
            time: asOf.map { ClaimTime(from: $0, to: $0) },
            quote: ClaimQuote(text: quote, startOffset: 0, endOffset: quote.utf8.count),
            source: ClaimSource(document: source + " " + identifier, digest: "", publisher: source),
            attribution: [source])
    }
}

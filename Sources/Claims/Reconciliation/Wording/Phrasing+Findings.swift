public import Wording

extension Phrasing {
    /// What a finding rests on, and what would make all its claims true.
    public func explanation(_ finding: Reconciliation) -> String {
        let basis = basis(finding)
        guard let resolution = finding.resolution else { return basis }
        return basis + " " + self.resolution(resolution, finding)
    }

    private func basis(_ finding: Reconciliation) -> String {
        let told = finding.told
        switch finding.basis {
        case .sameFigure(let isOneBody): return same(told, isOneBody)
        case .equalScope(let hours): return equalScope(finding, hours)
        case .differentTag(let tag): return different(tag, finding)
        case .largerPart(let tag): return largerPart(tag, finding)
        case .replacement: return replacement(told)
        case .sum(let sum): return self.sum(sum, finding)
        case .misread(let value): return misread(value, told)
        case .conversion: return conversion(told)
        case .repetition(let days, let tag): return repetition(days, tag, told)
        case .leftFigure(let hectares, let fires, let hours): return left(hectares, fires, hours, told)
        case .seenLand, .seenFires, .notSeen, .outOfSight: return seen(finding)
        case .seenFire(let figure): return seen(figure, finding)
        case .regimeCounts(let own, let other): return regimeCounts(told, [own, other])
        case .firstDays: return firstDays(told)
        case .tellings: return tellings(told)
        }
    }

    private func same(_ claims: [Claim], _ isOneBody: Bool) -> String {
        let once = self(" Both are of one body: one source, told twice.")
        return told(claims) + self(": the same within rounding.")
            + (isOneBody ? once : "")
    }

    private func times(_ finding: Reconciliation) -> String {
        guard let ratio = finding.ratio, ratio > 1.05 else { return "" }
        return self(", × \(self.ratio(ratio)) apart")
    }

    private func equalScope(_ finding: Reconciliation, _ hours: Double) -> String {
        let subject = finding.told[0].subject
        let scope = subject == .area || subject == .count ? " (" + self.scope(finding.told[0].scope) + ")" : ""
        let later = hours >= 1 ? self(", \(duration(hours)) between them") : ""
        return told(finding.told)
            + self(": equal scope as far as is said")
            + scope + ", × \(ratio(finding.ratio))" + later + "."
    }

    private func different(_ tag: Reconciliation.Tag, _ finding: Reconciliation) -> String {
        let values = finding.told.map { claim in
            let value = value(of: tag, in: claim)
            return self("\(label(claim)) gives \(quantity(claim.quantity)) for “\(value)”")
        }
        return self("They differ by \(self.tag(tag)): ")
            + values.joined(separator: self(", ")) + times(finding) + "."
    }

    private func largerPart(_ tag: Reconciliation.Tag, _ finding: Reconciliation) -> String {
        let values = finding.told.map { value(of: tag, in: $0) }.joined(separator: " / ")
        return told(finding.told)
            + self(": the first counts a part of what the second counts (\(self.tag(tag)): \(values)), and is larger")
            + times(finding) + "."
    }

    private func replacement(_ claims: [Claim]) -> String {
        self("\(told(claims[0])) was replaced by \(told(claims[1])).")
    }

    private func firstDays(_ claims: [Claim]) -> String {
        let days = claims.map { claim in
            (claim.time.map { day($0.from, zoneMinutes: $0.zoneMinutes) } ?? "?") + self(" by ") + label(claim)
        }
        return self("The regime is told to begin on ")
            + days.joined(separator: self(" and on ")) + "."
    }

    private func tellings(_ claims: [Claim]) -> String {
        let list = claims.map { claim in
            (claim.detail.offer.map(telling) ?? "") + self(" by ") + label(claim)
        }
        return self("The offer is told as ")
            + list.joined(separator: self(", "))
            + "."
    }

    private func telling(_ telling: ClaimDetail.OfferTelling) -> String {
        switch telling {
        case .offered: self("offered")
        case .thanked: self("thanked for")
        case .heldIfNeeded: self("held if needed")
        case .accepted: self("accepted")
        case .declined: self("declined")
        }
    }
}

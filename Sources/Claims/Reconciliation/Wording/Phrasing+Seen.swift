public import Wording

extension Phrasing {
    /// A claim beside what the satellites show.
    func seen(_ finding: Reconciliation) -> String {
        let claim = finding.told[0]
        switch finding.basis {
        case .seenLand(let land):
            let shown = self("; the satellites show ") + range(land.range) + ", " + name(land)
            return told(claim) + shown + outcome(finding)
        case .seenFires(let count):
            let events = counted(count, language.counted("burning fire event", "burning fire events"))
            return told(claim) + self("; the satellites show ", of: "list") + events + outcome(finding)
        case .outOfSight(let balance): return told(claim) + "; " + self.balance(balance) + outcome(finding)
        case .notSeen(let reason):
            return told(claim)
                + self(" is not comparable with the satellites because ")
                + self.reason(reason, claim) + "."
        default: return told(claim)
        }
    }

    /// `August Complex, 417,898 ha by CAL FIRE, undated; the satellites show …`
    func seen(_ figure: FireFigure, _ finding: Reconciliation) -> String {
        let claims = finding.told.map { claim in
            let date = claim.time.map { self(" as of \(day($0.to))") }
            return (claim.detail.place.map { $0 + ", " } ?? "") + told(claim)
                + (date ?? self(", undated"))
        }
        let burned = self(", burned by \(day(figure.at))")
        let counts = self(" The official figure counts the land within the perimeter, unburned islands too.")
        let seen = self("; the satellites show ") + range(figure.burned) + burned
        let remark = figure.timing.map { " " + timing($0) } ?? ""
        return claims.joined(separator: self(", ")) + seen + outcome(finding) + counts + remark
    }

    private func timing(_ timing: FireFigure.Timing) -> String {
        switch timing {
        case .undated: self("Of which day it is, is not said.")
        case .later: self("It is of a later time.")
        case .cutOff:
            self("The fire burned before the loaded detections begin.")
        }
    }

    private func outcome(_ finding: Reconciliation) -> String {
        guard finding.kind != .agree else { return self(": they agree.") }
        return finding.ratio.map { ": × \(ratio($0))." } ?? "."
    }

    private func range(_ range: SatelliteFigure.Range) -> String {
        "\(whole(range.low))–\(whole(range.high)) " + self("ha, best ") + hectares(range.best)
    }

    private func name(_ land: SeenLand) -> String {
        guard land.isBurned else { return self("with detections in the last 24 hours") }
        let since = land.loadedSince.map {
            self(" since \(day($0)), when the loaded detections begin")
        }
        return self("burned so far") + (since ?? "")
    }

    private func balance(_ seen: OutOfSight) -> String {
        let time = self("from \(minute(seen.from)) to \(minute(seen.to))")
        let renewed = self("\(hectares(seen.renewed.best)) burned anew")
        let isRise = seen.fall.best < 0
        let change =
            isRise
            ? SatelliteFigure.Range(low: -seen.fall.high, best: -seen.fall.best, high: -seen.fall.low) : seen.fall
        return isRise
            ? self("\(time) the land with detections rose by \(range(change)), and \(renewed)")
            : self("\(time) the land with detections fell by \(range(change)), and \(renewed)")
    }

    /// Why the satellites have no figure of the same scope.
    public func reason(_ reason: Unseen, _ claim: Claim) -> String {
        switch reason {
        case .areas: self("only a part of the area is meant")
        case .kind: self("it is not of all land (\(scope(claim.scope)))")
        case .statusNotSaid:
            self("the suppression status is not said")
        case .status:
            self("suppression, here “\(scope(claim.scope))”, is not seen from above")
        case .season:
            self("it is of season \(claim.scope.season ?? 0)")
        case .zone(let zone): self("it is of one zone: \(self.zone(zone))")
        case .land(let land):
            self("it is of one kind of land: \(self.land(land))")
        case .accumulation:
            self("it counts “\(scope(claim.scope))”, not a state")
        case .stretchNotSaid:
            self("it is not said from when to when")
        case .noDetections(let at):
            self("no satellite data are loaded for \(minute(at)) in that area")
        case .noFigure(let at):
            self("the detections loaded for \(minute(at)) give no figure of that area")
        }
    }
}

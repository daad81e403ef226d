public import Wording

extension Phrasing {
    /// A claim beside what the satellites show.
    func seen(_ finding: Reconciliation) -> String {
        let claim = finding.told[0]
        switch finding.basis {
        case .seenLand(let land):
            let shown = self("; the satellites show ", "; со спутников видно ") + range(land.range) + ", " + name(land)
            return told(claim) + shown + outcome(finding)
        case .seenFires(let count):
            let events = counted(
                count, ("burning fire event", "burning fire events"),
                ("горящий очаг", "горящих очага", "горящих очагов"))
            return told(claim) + self("; the satellites show ", "; со спутников видно: ") + events + outcome(finding)
        case .outOfSight(let balance): return told(claim) + "; " + self.balance(balance) + outcome(finding)
        case .notSeen(let reason):
            return told(claim)
                + self(" is not comparable with the satellites because ", ": несопоставимо со спутниками — ")
                + self.reason(reason, claim) + "."
        default: return told(claim)
        }
    }

    /// `August Complex, 417,898 ha by CAL FIRE, undated; the satellites show …`
    func seen(_ figure: FireFigure, _ finding: Reconciliation) -> String {
        let claims = finding.told.map { claim in
            let date = claim.time.map { self(" as of \(day($0.to))", " на \(day($0.to))") }
            return (claim.detail.place.map { $0 + ", " } ?? "") + told(claim)
                + (date ?? self(", undated", ", без даты"))
        }
        let burned = self(", burned by \(day(figure.at))", ", пройдено огнём к \(day(figure.at))")
        let counts = self(
            " The official figure counts the land within the perimeter, unburned islands too.",
            " Официально считают всю землю внутри контура, с несгоревшими островами.")
        let seen = self("; the satellites show ", "; со спутников видно ") + range(figure.burned) + burned
        let remark = figure.timing.map { " " + timing($0) } ?? ""
        return claims.joined(separator: self(", ", "; ")) + seen + outcome(finding) + counts + remark
    }

    private func timing(_ timing: FireFigure.Timing) -> String {
        switch timing {
        case .undated: self("Of which day it is, is not said.", "На какой день она дана, не сказано.")
        case .later: self("It is of a later time.", "Она дана на более позднее время.")
        case .cutOff:
            self(
                "The fire burned before the loaded detections begin.",
                "Пожар горел раньше, чем начинаются загруженные термоточки.")
        }
    }

    private func outcome(_ finding: Reconciliation) -> String {
        guard finding.kind != .agree else { return self(": they agree.", ": сходится.") }
        return finding.ratio.map { ": × \(ratio($0))." } ?? "."
    }

    private func range(_ range: SatelliteFigure.Range) -> String {
        "\(whole(range.low))–\(whole(range.high)) " + self("ha, best ", "га, лучшая оценка ") + hectares(range.best)
    }

    private func name(_ land: SeenLand) -> String {
        guard land.isBurned else { return self("with detections in the last 24 hours", "с термоточками за 24 часа") }
        let since = land.loadedSince.map {
            self(
                " since \(day($0)), when the loaded detections begin", " с \(day($0)), с начала загруженных термоточек")
        }
        return self("burned so far", "пройдено огнём") + (since ?? "")
    }

    private func balance(_ seen: OutOfSight) -> String {
        let time = self(
            "from \(minute(seen.from)) to \(minute(seen.to))", "с \(minute(seen.from)) по \(minute(seen.to))")
        let renewed = self(
            "\(hectares(seen.renewed.best)) burned anew", "заново пройдено \(hectares(seen.renewed.best))")
        let isRise = seen.fall.best < 0
        let change =
            isRise
            ? SatelliteFigure.Range(low: -seen.fall.high, best: -seen.fall.best, high: -seen.fall.low) : seen.fall
        return self(
            "\(time) the land with detections \(isRise ? "rose" : "fell") by \(range(change)), and \(renewed)",
            "\(time) площадь с термоточками \(isRise ? "выросла" : "сократилась") на \(range(change)), и \(renewed)")
    }

    /// Why the satellites have no figure of the same scope.
    public func reason(_ reason: Unseen, _ claim: Claim) -> String {
        switch reason {
        case .areas: self("only a part of the area is meant", "речь о части территории")
        case .kind: self("it is not of all land (\(scope(claim.scope)))", "это не вся площадь (\(scope(claim.scope)))")
        case .statusNotSaid:
            self("the suppression status is not said", "не сказано, о каком статусе тушения речь")
        case .status:
            self(
                "suppression, here “\(scope(claim.scope))”, is not seen from above",
                "статус тушения («\(scope(claim.scope))») сверху не виден")
        case .season:
            self("it is of season \(claim.scope.season ?? 0)", "это сезон \(claim.scope.season ?? 0)")
        case .zone(let zone): self("it is of one zone: \(self.zone(zone))", "учтена одна зона: \(self.zone(zone))")
        case .land(let land):
            self("it is of one kind of land: \(self.land(land))", "учтена одна категория: \(self.land(land))")
        case .accumulation:
            self("it counts “\(scope(claim.scope))”, not a state", "это «\(scope(claim.scope))», а не состояние")
        case .stretchNotSaid:
            self("it is not said from when to when", "не сказано, с какого по какое время")
        case .noDetections(let at):
            self(
                "no satellite data are loaded for \(minute(at)) in that area",
                "за \(minute(at)) спутниковые данные по этой территории не загружены")
        case .noFigure(let at):
            self(
                "the detections loaded for \(minute(at)) give no figure of that area",
                "загруженные на \(minute(at)) термоточки не дают цифры по этой территории")
        }
    }
}

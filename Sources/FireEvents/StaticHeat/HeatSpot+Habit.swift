extension HeatSpot {
    /// Which events that the catalogue tells are unlike what their place shows in other events, by index: a fire over a plant
    /// that is silent, or apart from its heat.
    static func doubts(
        _ events: [(event: FireEvent, spot: HeatSpot?)], _ index: SpotIndex
    ) -> [Int: StaticHeatFinding] {
        events.enumerated().reduce(into: [:]) { found, own in
            let event = own.element.event
            guard event.kind == .staticHeat, let place = event.staticHeatPlace, let reason = event.staticHeatReason,
                event.detectionCount >= Breakout.fewest, let spot = own.element.spot, !spot.isHabit
            else { return }
            let habits = spot.habits(events, index)
            guard !habits.isEmpty, habits.allSatisfy(spot.exceeds) else { return }
            found[own.offset] = StaticHeatFinding(false, reason + ", but stronger or fuller than on other days", place)
        }
    }

    /// Whether it tells what its place is like.
    private var isHabit: Bool { days.count >= StaticHeat.fewestDays }

    /// What other events of static heat tell of its place: those of many days, each for itself, or else all others together,
    /// where a place is seen so seldom that each is of a few days.
    private func habits(_ events: [(event: FireEvent, spot: HeatSpot?)], _ index: SpotIndex) -> [HeatSpot] {
        let others = index.near(self, within: StaticHeat.widestWorksMeters).compactMap { other -> HeatSpot? in
            guard events[other].event.kind == .staticHeat, let spot = events[other].spot, spot != self,
                meters(to: spot) <= reachMeters(spot, isWorks: true)
            else { return nil }
            return spot
        }
        let habits = others.filter(\.isHabit)
        guard habits.isEmpty, let all = Self.together(others), all.isHabit else { return habits }
        return [all]
    }

    /// Whether it is far stronger than a place was, or a pass of it fuller.
    func exceeds(_ habit: HeatSpot) -> Bool {
        guard let own = power.mean, let theirs = habit.power.mean else { return !isNoFuller(than: habit) }
        return own - theirs > farthestPower(habit) || !isNoFuller(than: habit)
    }

    /// Between the logarithms of power; less where many passes agree, as far as power changes at the place.
    private func farthestPower(_ habit: HeatSpot) -> Double {
        guard power.count >= Self.fewestPassesThatAgree else { return Self.farthestPower }
        return min(Self.farthestPower, max(1, 2 * habit.power.spread))
    }

    private static let fewestPassesThatAgree = 10
}

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

    /// What other events of static heat tell of its place.
    private func habits(_ events: [(event: FireEvent, spot: HeatSpot?)], _ index: SpotIndex) -> [HeatSpot] {
        index.near(self, within: StaticHeat.widestWorksMeters).compactMap { other in
            guard events[other].event.kind == .staticHeat, let habit = events[other].spot, habit.isHabit,
                meters(to: habit) <= reachMeters(habit, isWorks: true)
            else { return nil }
            return habit
        }
    }

    /// Whether it is far stronger than a place was, or a pass of it fuller.
    private func exceeds(_ habit: HeatSpot) -> Bool {
        guard let own = power.mean, let theirs = habit.power.mean else { return !isNoFuller(than: habit) }
        return own - theirs > Self.farthestPower || !isNoFuller(than: habit)
    }
}

extension HeatSpot {
    /// How many spells some days make, ascending.
    static func spells(_ days: [Int32]) -> Int {
        zip(days, days.dropFirst()).count { $1 - $0 > pauseDays } + (days.isEmpty ? 0 : 1)
    }

    /// Whether it and its neighbours make several spells of one place at steady power, and more days than farmland around
    /// them would, in words.
    func comingBack(_ index: SpotIndex, _ events: [(event: FireEvent, spot: HeatSpot?)]) -> String? {
        guard let all = Self.together(ofPlace(index)) else { return nil }
        let spells = Self.spells(all.days)
        let byChance = daysByChance(index, events)
        guard all.power.spread <= StaticHeat.widestPowerSpread,
            (byChance > 0 ? 2 : 4) * all.nights.count >= all.days.count,
            spells >= 3
                ? all.days.count >= Self.fewestDaysOfThreeSpells
                : spells == 2 && all.days.count >= Self.fewestDaysOfTwoSpells,
            Double(all.days.count) >= 4 + 5 * byChance
        else { return nil }
        return "seen on \(all.days.count) days in \(spells) spells more than \(Self.pauseDays) days apart in one place"
    }

    /// What was as hot there at any time, itself too; a fire over the place is stronger or fuller.
    private func ofPlace(_ index: SpotIndex) -> [HeatSpot] {
        index.near(self, within: Self.widestOfSpellsMeters + HeatCourse.widestBlurMeters).compactMap { other in
            guard let spot = index.spots[other], spot.isNarrow, isLike(spot), isNoFuller(than: spot),
                spot.isNoFuller(than: self), meters(to: spot) <= reachMeters(spot, isWorks: false)
            else { return nil }
            return spot
        }
    }

    /// What spots of one place show as one; `nil` without any.
    static func together(_ spots: [HeatSpot]) -> HeatSpot? {
        guard var all = spots.first else { return nil }
        for spot in spots.dropFirst() { all.add(spot) }
        return all
    }

    private mutating func add(_ other: HeatSpot) {
        days = Set(days).union(other.days).sorted()
        nights = Set(nights).union(other.nights).sorted()
        power = power + other.power
        detections += other.detections
        fullestPass = max(fullestPass, other.fullestPass)
    }

    /// On how many days something burns by chance in a place as wide, by what burns around it and is no static heat.
    private func daysByChance(_ index: SpotIndex, _ events: [(event: FireEvent, spot: HeatSpot?)]) -> Double {
        let (inner, outer) = (widestOfSpellsMeters, Self.ringOfSpellsMeters)
        let days = index.near(self, within: outer).reduce(0) { sum, other in
            guard let spot = events[other].spot, events[other].event.kind != .staticHeat else { return sum }
            let away = meters(to: spot)
            return away > inner && away <= outer ? sum + spot.days.count : sum
        }
        return Double(days) * inner * inner / (outer * outer - inner * inner)
    }
}

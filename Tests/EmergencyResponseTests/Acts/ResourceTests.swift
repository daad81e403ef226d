import Testing

@testable import EmergencyResponse

@Suite("Resources that are part of others")
struct ResourceTests {
    private static let offered = [Resource(.crew, quantity: 10), Resource(.drone, quantity: 4)]

    private static let cases: [(wanted: [Resource], fits: Bool, leavesSome: Bool)] = [
        ([Resource(.crew, quantity: 10), Resource(.drone, quantity: 4)], true, false),
        ([Resource(.crew, quantity: 10)], true, true), ([Resource(.crew, quantity: 9)], true, true),
        ([Resource(.crew, quantity: 11)], false, true), ([Resource(.crew)], false, true),
        ([Resource(.crew, quantity: 4), Resource(.crew, quantity: 6), Resource(.drone, quantity: 4)], true, false),
        ([Resource(.crew, quantity: 5), Resource(.crew, quantity: 6)], false, true),
        ([Resource(.crew, quantity: 1, unit: "tonnes")], false, true),
        ([Resource(.drone, quantity: 1, description: "Orlan-10")], false, true),
        ([Resource(.engine, quantity: 1)], false, true), ([], true, true),
    ]

    @Test("are counted by kind, unit and type", arguments: cases.indices)
    func table(index: Int) {
        let row = Self.cases[index]
        #expect(row.wanted.fits(within: Self.offered) == row.fits)
        #expect(row.wanted.leavesSome(of: Self.offered) == row.leavesSome)
    }

    @Test("a quantity that nobody said holds any, and is never used up")
    func open() {
        let open = [Resource(.supplies)]
        #expect([Resource(.supplies, quantity: 1_000)].fits(within: open))
        #expect([Resource(.supplies, quantity: 1_000)].leavesSome(of: open))
        #expect(open.fits(within: open))
    }

    @Test("what fits within a part fits within the whole; all of a list leaves nothing of it", arguments: 0..<200)
    func laws(seed: Int) {
        var random = Counter(seed: UInt64(seed))
        let kinds = Resource.Kind.allCases
        let whole = kinds.filter { _ in random.chance(40) }.map { Resource($0, quantity: Int(random.next() % 9) + 1) }
        let part = whole.filter { _ in random.chance(60) }.map { resource in
            Resource(resource.kind, quantity: Int(random.next() % UInt64(resource.quantity ?? 1)) + 1)
        }
        let less = part.filter { _ in random.chance(60) }
        #expect(part.fits(within: whole) && less.fits(within: part) && less.fits(within: whole))
        #expect(whole.fits(within: whole) && !whole.leavesSome(of: whole))
        #expect(part.leavesSome(of: whole) == (part != whole))
    }

    @Test("a kind is people, aircraft of one sort, or neither", arguments: Resource.Kind.allCases)
    func kinds(kind: Resource.Kind) {
        let sorts = [kind.isSuppressionAircraft, kind.isMonitoringAircraft, kind == .transportAircraft, kind.isPeople]
        #expect(sorts.count { $0 } <= 1)
        #expect(kind.isAircraft == sorts[..<3].contains(true))
    }
}

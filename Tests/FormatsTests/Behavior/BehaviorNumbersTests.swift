import Testing

@testable import ModelRuns

@Suite("Numbers of a row of fire behaviour")
struct BehaviorNumbersTests {
    @Test("every input keeps its own number, and is nothing until it has one", arguments: BehaviorInput.allCases)
    func ownPlaces(input: BehaviorInput) {
        var numbers = BehaviorNumbers()
        #expect(BehaviorInput.allCases.allSatisfy { numbers[$0] == nil })
        numbers[input] = 7
        #expect(BehaviorInput.allCases.filter { numbers[$0] == 7 } == [input])
        numbers[input] = nil
        #expect(numbers[input] == nil)
    }

    @Test("elements of tables are found by the names that they have")
    func names() {
        #expect(StationElement.allCases.allSatisfy { StationElement(named: $0.name) == $0 })
        #expect(StationElement(named: "windSpeed") == .windSpeed && StationElement(named: "wind") == nil)
    }
}

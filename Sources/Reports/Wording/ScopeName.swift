import Assessment
import FireEvents
import Geo
import Wording

extension Situation {
    /// The area asked about, or the regions with most burned area; the words for everything where none is loaded.
    func scopeName(_ language: Language) -> String {
        let names = Names(language: language)
        if let scope {
            let parent = scope.level == .district ? regions.first { $0.code == scope.parentCode } : nil
            return ([names.area(scope)] + [parent].compactMap { $0.map(names.summary) }).joined(separator: ", ")
        }
        let known = regions.filter { $0.eventCount > 0 }
            .sorted { ($1.burnedArea.best, $0.code) < ($0.burnedArea.best, $1.code) }
        guard !known.isEmpty else { return language.wording.allFires }
        let named = known.prefix(known.count == 4 ? 4 : 3).map(names.summary).joined(separator: ", ")
        let others = known.count - (known.count == 4 ? 4 : 3)
        let more = language.wording.andMoreRegions.filled(NumberText(language: language).count(others))
        // What is counted lies beyond these regions too, and the words say so.
        let beyond = outsideRegions == nil ? "" : language.wording.andElsewhere
        return named + (others > 0 ? " " + more : "") + beyond
    }

    var quietCount: Int { fires.count { $0.event.status == .quiet } }

    /// No settlement is known anywhere near, because none is loaded.
    var lacksPlaces: Bool { !fires.isEmpty && fires.allSatisfy { $0.nearestPlace == nil } }
}

/// Finds regimes, what was done to them, and where.
struct RegimeReader {
    let sentence: Sentence

    struct Finding {
        var regime: ClaimDetail.Regime
        var action: ClaimDetail.RegimeAction
        var range: Range<Int>
        var areas: [ClaimArea]
        var basis: Claim.AreaBasis
        /// How many regions or districts, where the text gives a number.
        var count: (value: Int, range: Range<Int>, isRegions: Bool)?
    }

    func findings() -> [Finding] {
        guard !Modality.isDenial(sentence.tokens) else { return [] }
        return Self.regimes.flatMap { phrases, regime in
            phrases.all(in: sentence.tokens).prefix(1).flatMap { findings(regime, $0) }
        }
    }

    private func findings(_ regime: ClaimDetail.Regime, _ range: Range<Int>) -> [Finding] {
        guard !isHypothetical(range), let action = action() else { return [] }
        var placed = mentions(around: range)
        let basis: Claim.AreaBasis = placed.isEmpty ? (sentence.inherited.isEmpty ? .none : .context) : .sentence
        let bare = bareCount().flatMap { belongs($0.1, to: range) ? $0 : nil }
        if placed.isEmpty, bare == nil { placed = sentence.inherited }
        let finding = Finding(
            regime: regime, action: action, range: range, areas: [], basis: bare == nil ? basis : .none, count: bare)
        guard !placed.isEmpty else { return [finding] }
        return split(placed).map { areas in
            var finding = finding
            finding.areas = areas
            finding.basis = basis
            return finding
        }
    }

    /// All that is named behind the regime, where a place is; otherwise what stands before it, where offices come last.
    private func mentions(around range: Range<Int>) -> [AreaMention] {
        if Self.several.occurs(in: sentence.tokens) { return [] }
        let groups = sentence.groups.filter { $0.lead != "from" && $0.lead != "из" && belongs($0.range, to: range) }
            .filter { !isCountry($0) }
        let own = groups.filter { !$0.mentions.allSatisfy(\.isOfOffice) }
        let behind = own.filter { $0.range.lowerBound >= range.upperBound }
        let used = behind.isEmpty ? own : behind
        return (used.isEmpty ? groups : used).flatMap(\.mentions)
    }

    /// A country of which only a number of regions is meant: "in five regions of the country".
    private func isCountry(_ group: AreaGroup) -> Bool {
        group.mentions.allSatisfy { $0.kind == .country && $0.part == .whole } && bareCount() != nil
    }

    /// Where several regimes are spoken of, a place goes with the nearest; a comma is as far as three words.
    private func belongs(_ place: Range<Int>, to range: Range<Int>) -> Bool {
        let ranges = Self.regimes.compactMap { $0.0.first(in: sentence.tokens) }
        return !ranges.contains { distance($0, place) < distance(range, place) }
    }

    private func distance(_ regime: Range<Int>, _ place: Range<Int>) -> Int {
        let gap =
            regime.lowerBound >= place.upperBound
            ? place.upperBound..<regime.lowerBound : min(regime.upperBound, place.lowerBound)..<place.lowerBound
        return gap.count + 3 * sentence.tokens[gap].count { $0.text == "," }
    }

    private static let several = PhraseList(
        "several|many|various|numerous ?_ regions|districts|counties|provinces|areas|states",
        "ряде|нескольких|некоторых регионов|регионах|районах|субъектах")

    /// Whole areas together; each area that is meant in part by itself.
    private func split(_ mentions: [AreaMention]) -> [[ClaimArea]] {
        let narrowed = mentions.map { ClaimArea(code: $0.code, part: $0.part, districtCount: $0.districtCount) }
        let whole = narrowed.filter { $0.part == .whole }
        let except = narrowed.filter { $0.part == .except }
        var lists = narrowed.filter { $0.part == .part }.map { [$0] }
        if !whole.isEmpty { lists.insert(whole + except, at: 0) }
        return lists
    }

    /// "in five counties" with no area named.
    private func bareCount() -> (Int, Range<Int>, Bool)? {
        for index in sentence.indices {
            if let count = DistrictCount.read(sentence.tokens, at: index) {
                return (count.value, index..<count.end, count.isRegions)
            }
        }
        return nil
    }

    private func isHypothetical(_ range: Range<Int>) -> Bool {
        Modality.isHypothetical(before: range.lowerBound, in: sentence) || Self.wishes.occurs(in: sentence.tokens)
    }

    private func action() -> ClaimDetail.RegimeAction? { Self.actions.first { $0.0.occurs(in: sentence.tokens) }?.1 }

    private static let regimes: [(PhraseList, ClaimDetail.Regime)] = [
        (
            PhraseList(
                "state|states of ?natural emergency|disaster", "emergency mode|regime|situation|state|status",
                "emergency was|is|has ?been declared|introduced",
                "режим* чс", "режим* чрезвычайн* ситуаци*", "режим* чрезвычайн* положени*", "чрезвычайн* положени*"),
            .emergency
        ),
        (
            PhraseList(
                "особ* противопожарн* режим*", "special fire|fire-prevention|fire-safety|fire-fighting regime|mode"),
            .specialFire
        ),
        (
            PhraseList(
                "режим* повышен* готовност*", "high-alert|high|heightened alert|readiness regime|mode",
                "state of high|heightened alert|readiness"), .highAlert
        ),
    ]
    private static let wishes = PhraseList(
        "considering|consider|urged|urging", "calls|called|calling for|to", "asked to|for", "петици*", "требу* ввести",
        "предлож*|предлага* ввести", "просят|просит|призва* ввести|объявить", "намерен* ввести", "не введ*|вводил*",
        "рекоменд* ввести", "рекоменд*|планиру*|рассматрива* ... ввести|введени*|объявить",
        "no|not a|declared state of emergency")
    private static let actions: [(PhraseList, ClaimDetail.RegimeAction)] = [
        (PhraseList("lifted|cancelled|canceled|ended|removed|revoked", "отмен*|снят*|снял*"), .lifted),
        (PhraseList("extended|prolonged|expanded", "продл*|продлен*"), .extended),
        (
            PhraseList(
                "declared|declares|declare|introduced|imposed|announced|proclaimed|issued|declaring|introduces|imposes|activated",
                "введ*|ввел*|ввод*|объяв*|установ*"), .introduced
        ),
        (
            PhraseList(
                "in effect|force|place", "under ?a", "remains|remain|is|are|was|were|operates|has|have|continues",
                "действу*|сохраня*|введен*", "в|режим"), .inForce
        ),
    ]
}

import Wording

/// The words of regimes, of what is done to them, and of what is only asked for.
extension RegimeReader {
    static let several = PhraseList(
        "several|some|many|various|numerous ?_ regions|provinces|areas|states",
        "ряде|нескольких|некоторых регионов|регионах|субъектах")
    /// "In the eastern districts": some of them, though it is not said which.
    static let unnamed = PhraseList(
        "eastern|western|northern|southern|central|several|some|certain|affected districts|counties|parts|areas|municipalities",
        "восточн*|западн*|северн*|южн*|центральн*|отдельн* ?и ?_ районах|округах|муниципалитетах|территориях",
        "лесничеств*")
    /// "It burns in Yakutia, while in the Amur Region a state of emergency …".
    static let contrasts = PhraseList(", while|whereas|but|а|но", "тогда как", "в то время как")
    static let someDistricts = PhraseList(
        "several|some|many|various|numerous|certain|parts ?of ?_ districts|counties|municipalities|towns",
        "ряде|нескольких|некоторых|отдельных ?_ районов|районах|муниципалитет*|улус*")
    /// "Petition to declare", "с просьбой ввести": asked for, and not yet done.
    static let asking = PhraseList(
        "petition*|request*|demand*|ask|asks|asked|asking|urge|urged|urges|urging|appeal|appeals|appealed|plea|call|calls|called|calling|want|wants|plan|plans",
        "просьб*|прос|просят|просит|просил*|попросил*|требу*|потребовал*|требован*|обращени*|обратил*|петици*|ходатайств*|призыв*|призвал*|предлож*|хотят|планиру*|намерен*|готов*"
    )
    static let doing = PhraseList(
        "to declare|introduce|impose|announce|extend|lift|proclaim",
        "ввести|объявить|установить|продлить|отменить|снять|введени*|объявлени*")
    /// "During the state of emergency": said in passing.
    static let occasions = PhraseList(
        "during|throughout ?the|a", "period|duration of the|a", "на|в период|срок ?действия", "на|во время действия",
        "в условиях", "нарушени*|нарушивш*")
    static let terms = PhraseList("violat*|rules|requirements|funds|funding|powers")
    static let regimes: [(PhraseList, Regime)] = [
        (
            PhraseList(
                "state|states of ?natural emergency|disaster", "emergency mode|regime|situation|state|status",
                "emergency was|is|has ?been declared|introduced",
                "режим* чс", "режим* чрезвычайн* ситуаци*", "режим* чрезвычайн* положени*", "чрезвычайн* положени*"),
            .emergency
        ),
        (
            PhraseList(
                "особ* противопожарн* режим*",
                "special fire|fire-prevention|fire-safety|fire-fighting ?prevention|safety|fighting regime|mode"),
            .specialFireRegime
        ),
        (
            PhraseList(
                "режим* повышен* готовност*", "high-alert|high|heightened alert|readiness regime|mode",
                "state of high|heightened alert|readiness"), .highAlert
        ),
    ]
    static let wishes = PhraseList(
        "considering|consider|urged|urging", "calls|called|calling for|to", "asked to|for", "петици*", "требу* ввести",
        "предлож*|предлага* ввести", "просят|просит|призва* ввести|объявить", "намерен* ввести", "не введ*|вводил*",
        "рекоменд* ввести", "рекоменд*|планиру*|рассматрива* ... ввести|введени*|объявить|отменить|снять|продлить",
        "no|not a|declared state of emergency")
    static let actions: [(PhraseList, ClaimDetail.RegimeAction)] = [
        (PhraseList("lifted|cancelled|canceled|ended|removed|revoked", "отмен*|снят*|снял*"), .lifted),
        (PhraseList("extended|prolonged|expanded", "продлен*|продлил*|продлева*|продлить"), .extended),
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

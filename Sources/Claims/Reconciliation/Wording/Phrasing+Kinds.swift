public import Wording

extension Phrasing {
    public func kind(_ kind: Reconciliation.Kind) -> String {
        switch kind {
        case .agree: self("agree", "сходится")
        case .differ: self("differ", "расходится")
        case .incomparable: self("not comparable", "несопоставимо")
        case .superseded: self("replaced by a later figure", "заменено более поздней цифрой")
        case .sumCloses: self("sum closes", "сумма сходится")
        case .sumDiffers: self("sum does not close", "сумма не сходится")
        case .unitSlip: self("unit slip", "сбой в единицах")
        case .falsePrecision: self("false precision", "ложная точность")
        case .stale: self("old figure told as new", "старая цифра как новая")
        case .definitionChange: self("definition changed", "изменилось определение")
        case .reclassified: self("reclassified", "переведено в другую категорию")
        case .zeroAgainstEvidence: self("none said, some seen", "сказано «нет», видно другое")
        case .tellingsDiffer: self("tellings differ", "рассказано по-разному")
        case .regionCountsDiffer: self("numbers of regions differ", "разное число регионов")
        case .startDatesDiffer: self("start dates differ", "разные даты начала")
        case .partExceedsWhole: self("part exceeds whole", "часть больше целого")
        }
    }

    public func subject(_ subject: ClaimSubject) -> String {
        switch subject {
        case .area: self("area", "площадь")
        case .count: self("fires", "число пожаров")
        case .people: self("people fighting", "люди на тушении")
        case .vehicles: self("equipment", "техника")
        case .aircraft: self("aircraft", "авиация")
        case .regime: self("regime", "режим")
        case .cause: self("cause", "причина")
        case .casualties: self("casualties", "пострадавшие")
        case .evacuation: self("evacuation", "эвакуация")
        case .damage: self("damage", "ущерб")
        case .threat: self("threat", "угроза")
        case .offer: self("offer of help", "предложение помощи")
        case .order: self("order", "поручение")
        case .smoke: self("smoke", "задымление")
        }
    }
}

extension Reconciliation.Basis {
    /// The tag by which claims differ, where it is a tag.
    public var tag: Reconciliation.Tag? {
        switch self {
        case .differentTag(let tag), .largerPart(let tag): tag
        case .repetition(_, let tag): tag
        default: nil
        }
    }
}

import EmergencyResponse

extension ResponseText {
    func kind(_ kind: Reconciliation.Kind) -> String {
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
        }
    }

    func ratio(_ ratio: Double?) -> String {
        guard let ratio, ratio > 1.05 else { return "" }
        return "×" + NumberText.noBreakSpace + numbers.decimal(ratio, ratio < 10 ? 1 : 0)
    }

    /// What follows from a finding between claims, in the reader's language.
    func explanation(_ finding: Reconciliation, _ claims: [Claim]) -> String {
        guard language == .russian else { return finding.explanation }
        let values = claims.map { ($0.quantity == nil ? statement($0) : quantity($0.quantity)) + " — " + label($0) }
            .joined(separator: "; ")
        let tag = claims.count == 2 ? differentTag(claims[0], claims[1]) : nil
        let why = tag.map {
            "разный признак: " + $0 + " (" + claims.map { scope($0.scope) }.joined(separator: " / ") + ")"
        }
        return [values, (why ?? meaning(finding.kind)).capitalizedFirst].filter { !$0.isEmpty }.joined(separator: ". ")
    }

    /// Who is behind a claim, as far as it says.
    func label(_ claim: Claim) -> String {
        claim.speaker?.body ?? claim.speaker?.text ?? claim.source.publisher ?? claim.source.document
    }

    private func meaning(_ kind: Reconciliation.Kind) -> String {
        switch kind {
        case .agree: "совпадает в пределах округления"
        case .differ: "охват один и тот же, интервалы не пересекаются"
        case .incomparable, .definitionChange: "считаются разные вещи; обе цифры могут быть верны"
        case .superseded: "тот же источник позже дал другую цифру"
        case .sumCloses, .sumDiffers: "слагаемые одного документа против его итога"
        case .unitSlip: "потеряны или лишние тысячи либо миллионы"
        case .falsePrecision: "лишние цифры появились при пересчёте единиц"
        case .stale: "цифра взята из более раннего сообщения"
        case .reclassified: "площадь ушла из показателя, не будучи потушенной"
        case .zeroAgainstEvidence: "верно и то и другое, если не учтены земли, где не тушат"
        case .tellingsDiffer: "сообщения исключают друг друга"
        case .regionCountsDiffer: "число регионов названо по-разному"
        case .startDatesDiffer: "названы разные даты начала"
        }
    }
}

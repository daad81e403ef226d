public import Wording

extension Phrasing {
    public func kind(_ kind: Reconciliation.Kind) -> String {
        switch kind {
        case .agree: self("agree")
        case .differ: self("differ")
        case .incomparable: self("not comparable")
        case .superseded: self("replaced by a later figure")
        case .sumCloses: self("sum closes")
        case .sumDiffers: self("sum does not close")
        case .unitSlip: self("unit slip")
        case .falsePrecision: self("false precision")
        case .stale: self("old figure told as new")
        case .definitionChange: self("definition changed")
        case .reclassified: self("reclassified")
        case .zeroAgainstEvidence: self("none said, some seen")
        case .tellingsDiffer: self("tellings differ")
        case .regionCountsDiffer: self("numbers of regions differ")
        case .startDatesDiffer: self("start dates differ")
        case .partExceedsWhole: self("part exceeds whole")
        }
    }

    public func subject(_ subject: ClaimSubject) -> String {
        switch subject {
        case .area: self("area", of: "figure")
        case .count: self("fires", of: "figure")
        case .people: self("people fighting")
        case .vehicles: self("equipment")
        case .aircraft: self("aircraft", of: "subject")
        case .regime: self("regime")
        case .cause: self("cause")
        case .casualties: self("casualties")
        case .evacuation: self("evacuation")
        case .damage: self("damage")
        case .threat: self("threat")
        case .offer: self("offer of help")
        case .order: self("order")
        case .smoke: self("smoke")
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

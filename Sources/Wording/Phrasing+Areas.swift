public import Geo

extension Phrasing {
    /// `1 district`, `3 districts`; `1 район`, `3 района`, `5 районов`.
    public func areas(_ count: Int, of level: Area.Level) -> String {
        switch level {
        case .country: counted(count, ("country", "countries"), ("страна", "страны", "стран"))
        case .region: counted(count, ("region", "regions"), ("регион", "региона", "регионов"))
        case .district: counted(count, ("district", "districts"), ("район", "района", "районов"))
        }
    }
}

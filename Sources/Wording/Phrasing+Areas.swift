public import Geo

extension Phrasing {
    /// `1 district`, `3 districts`; `1 район`, `3 района`, `5 районов`.
    public func areas(_ count: Int, of level: Area.Level) -> String {
        switch level {
        case .country: counted(count, language.counted("country", "countries"))
        case .region: counted(count, language.counted("region", "regions"))
        case .district: counted(count, language.counted("district", "districts"))
        }
    }
}

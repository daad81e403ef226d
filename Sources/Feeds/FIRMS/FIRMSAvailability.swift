public import Chronology
import Geo

/// Which days the source has of each product: what `data_availability` answers.
public struct FIRMSAvailability: Sendable, Equatable {
    public var days: [FIRMSProduct: ClosedRange<CalendarDay>] = [:]

    public init() {}

    /// Reads `data_id,min_date,max_date`; products that are not known are left out.
    ///
    /// - Returns: `nil` where it is no such table.
    public init?(_ body: some Collection<UInt8>) {
        let lines = String(decoding: body, as: UTF8.self).split { $0.isNewline }
        guard let header = lines.first, header.lowercased().hasPrefix("data_id,min_date,max_date") else { return nil }
        for line in lines.dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count >= 3, let product = FIRMSProduct(rawValue: String(fields[0])),
                let first = CalendarDay(text: String(fields[1])), let last = CalendarDay(text: String(fields[2])),
                first <= last
            else { continue }
            days[product] = first...last
        }
    }

    public func has(_ product: FIRMSProduct, on day: CalendarDay) -> Bool {
        days[product]?.contains(day) ?? false
    }
}

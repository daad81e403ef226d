/// Finds what somebody may have meant by a name that is not known.
public enum NearestNames {
    /// The entry with the name nearest to a text, as people mistype: letters left out, added, changed or exchanged.
    ///
    /// - Parameter entries: All names of each; the first is what is suggested.
    /// - Returns: `nil` when none is near: more than a third of the letters differ.
    public static func suggestion(for text: String, among entries: [[String]]) -> String? {
        let wanted = Array(text.lowercased().unicodeScalars)
        var best: (distance: Int, name: String)?
        for names in entries {
            for name in names {
                let distance = distance(wanted, Array(name.lowercased().unicodeScalars))
                guard distance * 3 <= max(wanted.count, 3), let first = names.first else { continue }
                if best.map({ (distance, first) < ($0.distance, $0.name) }) ?? true { best = (distance, first) }
            }
        }
        return best?.name
    }

    /// Letters to leave out, add, change, or exchange with the next.
    ///
    /// - Source: Damerau1964, in the restricted form (optimal string alignment).
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        guard abs(a.count - b.count) * 3 <= max(a.count, 3) else { return .max / 4 }
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            for j in b.indices {
                var value = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, before[j - 1] + 1) }
                row.append(value)
            }
            (before, last) = (last, row)
        }
        return last[b.count]
    }
}

/// Limit of attempts for each of many names: a number at once, and one more after each pause.
///
/// Bounded in memory: names whose attempts have all come back are forgotten.
public struct AttemptLimit: Sendable {
    private struct Course {
        var spent: Double
        var at: Double
    }

    private let burst: Double
    private let pauseSeconds: Double
    private let nameLimit: Int
    private var courses: [String: Course] = [:]

    /// - Parameters:
    ///   - burst: Attempts at once.
    ///   - pauseSeconds: Seconds after which one comes back.
    ///   - nameLimit: Names that are kept at most; beyond them new ones wait.
    public init(burst: Int, pauseSeconds: Double, nameLimit: Int = 100_000) {
        (self.burst, self.pauseSeconds, self.nameLimit) = (Double(burst), pauseSeconds, nameLimit)
    }

    /// Takes an attempt.
    ///
    /// - Parameter seconds: Now, of a clock that does not go back.
    /// - Returns: Seconds to wait; `nil` where the attempt may be made.
    public mutating func take(_ name: String, at seconds: Double) -> Double? {
        if courses[name] == nil, courses.count >= nameLimit { forgetOld(at: seconds) }
        guard courses[name] != nil || courses.count < nameLimit else { return pauseSeconds }
        let spent = spent(name, at: seconds)
        guard spent + 1 <= burst else {
            courses[name] = Course(spent: spent, at: seconds)
            return (spent + 1 - burst) * pauseSeconds
        }
        courses[name] = Course(spent: spent + 1, at: seconds)
        return nil
    }

    /// Gives an attempt back that was rightly made.
    public mutating func giveBack(_ name: String, at seconds: Double) {
        courses[name] = Course(spent: max(0, spent(name, at: seconds) - 1), at: seconds)
    }

    private func spent(_ name: String, at seconds: Double) -> Double {
        guard let course = courses[name] else { return 0 }
        return max(0, course.spent - max(0, seconds - course.at) / pauseSeconds)
    }

    private mutating func forgetOld(at seconds: Double) {
        courses = courses.filter { spent($0.key, at: seconds) > 0 }
    }
}

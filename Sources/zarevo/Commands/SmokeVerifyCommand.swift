import ArgumentParser
import ModelRuns
import Operations
import Smoke
import Tables

struct SmokeVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "How well a forecast of smoke agrees with measurements.",
        discussion: """
            OBSERVATIONS is a DATEM file of a tracer experiment, a CSV with station, longitude, latitude, time and \
            pm25 (µg/m³), or, without --forecast, a CSV with the columns measured and calculated.

            Example:
              zarevo smoke verify stations.csv --forecast smoke/concentration.nc
              zarevo smoke verify pairs.csv
            """)

    @Argument(help: "What was measured.")
    var observations: String
    @Option(help: "concentration.nc of a run.")
    var forecast: String?
    @Flag(help: "As JSON.")
    var json = false

    func run() throws {
        let verification = try verification()
        guard let skill = verification.skill else {
            throw OperationError.missing(
                "\(observations): expected measurements or forecasts above zero, found \(verification.pairs.count) pairs of zeros and "
                    + "\(verification.outside) outside the forecast")
        }
        guard !json else { return try Console.print(verification.json.text) }
        let rounded = { (value: Double) in "\((value * 100).rounded() / 100)" }
        try Console.print(
            """
            pairs \(skill.pairs), outside \(verification.outside)
            rank \(rounded(skill.rank)) of 4: R \(rounded(skill.correlation)), FB \(rounded(skill.fractionalBias)), \
            FMS \(rounded(skill.figureOfMeritInSpacePercent)) %, KSP \(rounded(skill.kolmogorovSmirnovPercent)) %
            within a factor of 2: \(rounded(skill.withinFactor2)), of 5: \(rounded(skill.withinFactor5))
            """)
    }

    private func verification() throws -> SmokeVerification {
        guard let forecast else {
            guard let pairs = try SmokeVerification(pairsIn: observations) else {
                throw ValidationError("give --forecast FILE, or a table with the columns measured and calculated")
            }
            return pairs
        }
        return try SmokeVerification(try SmokeObservationFile.read(observations), against: forecast)
    }
}

public import Assessment
public import FireWeather
import Geo
import Tables

/// Writes the fires that the flashes of each day and cell lead one to expect.
public enum IgnitionCellWriter {
    /// The columns of CSV; the last fifteen are the probability that such a fire shows so many days after its flash.
    public static let columns =
        [
            "day", "longitude", "latitude", "groundFlashes", "unknownFlashes", "duffMoistureCode", "droughtCode",
            "rainMillimeters", "ignitionProbability", "coefficients",
        ] + (0...Holdover.lastDay).map { "appearanceDay\($0)" }

    /// One row a day and cell with flashes, in the order given; probabilities empty where moisture is not known.
    public static func csv(_ cells: [IgnitionCell], model: LightningModel, holdover: Holdover = Holdover()) -> String {
        var table = CSVText(columns: columns)
        for cell in cells {
            let probability = cell.probability(model)
            let days = probability.map(holdover.appearance) ?? []
            let weather = cell.weather
            let row: [FieldValue] = [
                .text(cell.day.text), .decimal(cell.coordinate.longitude, places: 5),
                .decimal(cell.coordinate.latitude, places: 5), .integer(cell.groundFlashes),
                .integer(cell.unknownFlashes), .given(weather.duffMoistureCode, places: 1),
                .given(weather.droughtCode, places: 1), .given(weather.rainMillimeters, places: 1),
                .given(probability, places: 6), .text(CauseWriter.coefficients),
            ]
            table.add(
                row
                    + (0...Holdover.lastDay).map { day in
                        days.indices.contains(day) ? .decimal(days[day], places: 7) : .missing
                    })
        }
        return table.text
    }
}

import Chronology
import FireWeather
import Rasters
import Tables

/// Contents of a file of danger.
struct DangerContent {
    let system: DangerSystem
    let layers: [DangerLayer]
    let geometry: GridGeometry
    let days: [CalendarDay]
    let sources: [String]
    /// Remarks for readers: values that were assumed, fields far from noon.
    let remarks: [String]
    /// In which pieces windows come.
    let block: (columns: Int, rows: Int)
}

/// A file that takes danger window by window.
protocol DangerWriting: AnyObject {
    /// - Parameter day: Index of the day in ``DangerContent/days``.
    func write(_ cells: DangerCells, day: Int) throws(FormatError)
    /// Where the cells lie, for grids whose axes do not say so.
    func write(latitudes: [Double], longitudes: [Double], _ window: GridWindow) throws(FormatError)
    func close() throws(FormatError)
}

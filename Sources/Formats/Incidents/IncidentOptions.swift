public import Assessment
public import Tables

/// Facts that a file of incidents does not say, as its reader was told.
public struct IncidentOptions: Sendable {
    /// Who publishes it; by the columns, else by the name of the file.
    public var source: String?
    /// Which column an element is in.
    public var columns: [IncidentElement: String]
    /// Of sizes in columns that name none.
    public var unit: IncidentAreaUnit?
    /// Minutes east of UTC of times without an offset; UTC by default.
    public var offsetMinutes: Int?
    /// ISO 3166-2 code of the state of all records that name none.
    public var stateCode: String?

    public init(
        source: String? = nil, columns: [IncidentElement: String] = [:], unit: IncidentAreaUnit? = nil,
        offsetMinutes: Int? = nil, stateCode: String? = nil
    ) {
        self.source = source
        self.columns = columns
        self.unit = unit
        self.offsetMinutes = offsetMinutes
        self.stateCode = stateCode
    }
}

/// The records of one file, and what was noticed in it.
public struct IncidentTable: Sendable {
    public var incidents: [Incident] = []
    public var rejected: [RejectedRow] = []
    /// One sentence each: what was taken for granted, which places are not used.
    public var notes: [String] = []
}

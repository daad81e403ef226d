import CNetCDF
package import Tables

extension NetCDFFile {
    /// All values of a variable of one dimension, unpacked as its attributes say: `_Unsigned`, `_FillValue` (NaN), `scale_factor`,
    /// `add_offset`.
    ///
    /// - Throws: ``FormatError`` for a variable that is not there or has another number of dimensions.
    package func unpackedList(_ name: String) throws(FormatError) -> [Double] {
        let variable = try self.variable(name)
        var values = [Double](repeating: .nan, count: try length(ofList: variable, name))
        guard !values.isEmpty else { return [] }
        try check(nc_get_var_double(identifier, variable, &values))
        let missing = number("_FillValue", of: variable)
        let turn = text("_Unsigned", of: variable) == "true" ? try unsignedTurn(of: variable) : 0
        let (scale, offset) = (number("scale_factor", of: variable) ?? 1, number("add_offset", of: variable) ?? 0)
        return values.map { packed in
            packed == missing ? .nan : (packed < 0 ? packed + turn : packed) * scale + offset
        }
    }

    /// - Returns: `nil` where there is no such attribute of one number.
    package func number(_ name: String, of variable: Int32) -> Double? {
        NetCDFLibrary.exclusively {
            var (type, length, value) = (nc_type(0), 0, 0.0)
            guard nc_inq_att(identifier, variable, name, &type, &length) == NC_NOERR, type != NC_CHAR, length == 1,
                nc_get_att_double(identifier, variable, name, &value) == NC_NOERR
            else { return nil }
            return value
        }
    }

    private func length(ofList variable: Int32, _ name: String) throws(FormatError) -> Int {
        var (count, dimension, length) = (Int32(0), Int32(0), 0)
        try check(nc_inq_varndims(identifier, variable, &count))
        guard count == 1 else {
            throw FormatError(source: source, expected: "\(name) in one dimension", found: "\(count) dimensions")
        }
        try check(nc_inq_vardimid(identifier, variable, &dimension))
        try check(nc_inq_dimlen(identifier, dimension, &length))
        return length
    }

    /// What a negative number of so many bytes stands above, read without a sign.
    private func unsignedTurn(of variable: Int32) throws(FormatError) -> Double {
        var type = nc_type(0)
        try check(nc_inq_vartype(identifier, variable, &type))
        return switch type {
        case NC_BYTE: 256
        case NC_SHORT: 65_536
        case NC_INT: 4_294_967_296
        default: 0
        }
    }
}

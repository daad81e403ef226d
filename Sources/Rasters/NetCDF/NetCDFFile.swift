import CNetCDF
package import Tables

/// A netCDF file that is open; to be used by one thread at a time, and by no other reader of netCDF meanwhile.
package final class NetCDFFile {
    package let identifier: Int32
    package let source: String
    private var isOpen = true

    /// A new file in the form of netCDF-4.
    ///
    /// - Parameters:
    ///   - path: Where it is written.
    ///   - source: How errors call it.
    package init(creating path: String, source: String) throws(FormatError) {
        var identifier: Int32 = 0
        let status = NetCDFLibrary.exclusively { nc_create(path, NC_CLOBBER | NC_NETCDF4, &identifier) }
        guard status == NC_NOERR else { throw Self.failure(status, source, "a file that can be written") }
        (self.identifier, self.source) = (identifier, source)
        try check(nc_set_fill(identifier, NC_NOFILL, nil))
    }

    /// A file for reading.
    ///
    /// - Parameter isContinued: A new file of its name will replace it.
    package init(opening path: String, isContinued: Bool = false) throws(FormatError) {
        if !isContinued { OutputGuard.keep(path, as: .input) }
        var identifier: Int32 = 0
        let status = NetCDFLibrary.exclusively { nc_open(path, NC_NOWRITE, &identifier) }
        guard status == NC_NOERR else { throw Self.failure(status, path, "a netCDF file") }
        (self.identifier, source) = (identifier, path)
    }

    deinit { if isOpen { _ = NetCDFLibrary.exclusively { nc_close(identifier) } } }

    /// Writes what is still to be written and closes the file.
    package func close() throws(FormatError) {
        isOpen = false
        try check(nc_close(identifier))
    }

    // MARK: Definitions

    package func addDimension(_ name: String, _ length: Int) throws(FormatError) -> Int32 {
        var dimension: Int32 = 0
        try check(nc_def_dim(identifier, name, length, &dimension))
        return dimension
    }

    /// - Parameter deflates: Packs the values, losslessly; rows of the last two dimensions in pieces of the given cells.
    package func addVariable(
        _ name: String, _ type: Int32, _ dimensions: [Int32] = [], deflates: Bool = false, chunk: [Int] = []
    ) throws(FormatError) -> Int32 {
        var variable: Int32 = 0
        try check(nc_def_var(identifier, name, type, Int32(dimensions.count), dimensions, &variable))
        if !chunk.isEmpty { try check(nc_def_var_chunking(identifier, variable, NC_CHUNKED, chunk)) }
        if deflates { try check(nc_def_var_deflate(identifier, variable, 1, 1, 1)) }
        return variable
    }

    package func set(_ name: String, _ text: String, of variable: Int32 = NC_GLOBAL) throws(FormatError) {
        try check(nc_put_att_text(identifier, variable, name, text.utf8.count, text))
    }

    package func set(_ name: String, _ values: [Double], of variable: Int32 = NC_GLOBAL) throws(FormatError) {
        try check(nc_put_att_double(identifier, variable, name, NC_DOUBLE, values.count, values))
    }

    package func set(_ name: String, bytes values: [Int8], of variable: Int32) throws(FormatError) {
        try check(nc_put_att_schar(identifier, variable, name, NC_BYTE, values.count, values))
    }

    /// Marks the missing value of floats or doubles.
    package func setMissing(of variable: Int32, _ type: Int32) throws(FormatError) {
        try check(nc_put_att_double(identifier, variable, "_FillValue", type, 1, [Double.nan]))
    }

    package func endDefinitions() throws(FormatError) { try check(nc_enddef(identifier)) }

    // MARK: Values

    package func write(_ values: [Double], to variable: Int32) throws(FormatError) {
        try check(nc_put_var_double(identifier, variable, values))
    }

    /// - Parameter layer: The index of the first dimension, where there are three.
    package func write(
        _ values: UnsafePointer<Double>, _ window: GridWindow, layer: Int? = nil, to variable: Int32
    ) throws(FormatError) {
        try check(nc_put_vara_double(identifier, variable, start(window, layer), count(window, layer), values))
    }

    package func write(
        _ values: UnsafePointer<Float>, _ window: GridWindow, layer: Int? = nil, to variable: Int32
    ) throws(FormatError) {
        try check(nc_put_vara_float(identifier, variable, start(window, layer), count(window, layer), values))
    }

    package func write(
        _ values: UnsafePointer<Int16>, _ window: GridWindow, layer: Int? = nil, to variable: Int32
    ) throws(FormatError) {
        try check(nc_put_vara_short(identifier, variable, start(window, layer), count(window, layer), values))
    }

    package func read(_ window: GridWindow, from variable: Int32, into values: inout [Double]) throws(FormatError) {
        try check(nc_get_vara_double(identifier, variable, start(window, nil), count(window, nil), &values))
    }

    package func read(_ window: GridWindow, from variable: Int32, into values: inout [Int16]) throws(FormatError) {
        try check(nc_get_vara_short(identifier, variable, start(window, nil), count(window, nil), &values))
    }

    private func start(_ window: GridWindow, _ layer: Int?) -> [Int] {
        (layer.map { [$0] } ?? []) + [window.row, window.column]
    }

    private func count(_ window: GridWindow, _ layer: Int?) -> [Int] {
        (layer == nil ? [] : [1]) + [window.rows, window.columns]
    }

    // MARK: What a file holds

    /// - Throws: ``FormatError`` for a variable that the file does not have.
    package func variable(_ name: String) throws(FormatError) -> Int32 {
        var variable: Int32 = 0
        let status = NetCDFLibrary.exclusively { nc_inq_varid(identifier, name, &variable) }
        guard status == NC_NOERR else { throw Self.failure(status, source, "the variable \(name)") }
        return variable
    }

    package func length(ofDimension name: String) throws(FormatError) -> Int {
        var (dimension, length) = (Int32(0), 0)
        let status = NetCDFLibrary.exclusively { nc_inq_dimid(identifier, name, &dimension) }
        guard status == NC_NOERR else { throw Self.failure(status, source, "the dimension \(name)") }
        try check(nc_inq_dimlen(identifier, dimension, &length))
        return length
    }

    /// - Returns: `nil` where there is no such attribute of text.
    package func text(_ name: String, of variable: Int32 = NC_GLOBAL) -> String? {
        NetCDFLibrary.exclusively {
            var (type, length) = (nc_type(0), 0)
            guard nc_inq_att(identifier, variable, name, &type, &length) == NC_NOERR, type == NC_CHAR else {
                return nil
            }
            var bytes = [CChar](repeating: 0, count: length)
            guard nc_get_att_text(identifier, variable, name, &bytes) == NC_NOERR else { return nil }
            return String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    // MARK: Failures

    package func check(_ operation: @autoclosure () -> Int32) throws(FormatError) {
        let status = NetCDFLibrary.exclusively(operation)
        guard status == NC_NOERR else { throw Self.failure(status, source, "netCDF to read and write") }
    }

    private static func failure(_ status: Int32, _ source: String, _ expected: String) -> FormatError {
        let isMissing = status == NC_ENOTVAR || status == NC_EBADDIM || status == NC_ENOTNC
        let found = nc_strerror(status).map { String(cString: $0) } ?? "error \(status)"
        return FormatError(kind: isMissing ? .content : .access, source: source, expected: expected, found: found)
    }
}

import CNetCDF

/// Files as the Geostationary Lightning Mapper writes them: 16-bit numbers without a sign, packed, with a mark for missing ones.
struct MadeGLM {
    struct CannotWrite: Error { let status: Int32 }

    var latitudes: [Float] = [38.25, 40, 41]
    var longitudes: [Float] = [-121.5, -120, -119]
    /// Packed; negative ones are 65536 more.
    var seconds: [Int16] = [13_107, -19_661, 20_000]
    var energies: [Int16] = [100, -1, 200]
    var quality: [Int16] = [0, 0, 5]
    var units = "seconds since 2020-08-16 10:12:20.000"
    var withoutEnergy = false

    func write(to path: String) throws {
        var (file, dimension) = (Int32(0), Int32(0))
        try check(nc_create(path, NC_CLOBBER | NC_NETCDF4, &file))
        try check(nc_def_dim(file, "number_of_flashes", latitudes.count, &dimension))
        for (name, values) in [("flash_lat", latitudes), ("flash_lon", longitudes)] {
            let variable = try define(name, NC_FLOAT, dimension, file)
            try check(nc_put_var_float(file, variable, values))
        }
        let time = "flash_time_offset_of_first_event"
        try packed(time, seconds, scale: 0.000_381_475_6, offset: -5, units: units, dimension, file)
        if !withoutEnergy {
            try packed("flash_energy", energies, scale: 9.999_96e-16, offset: 2.851_5e-16, units: "J", dimension, file)
        }
        try check(nc_put_var_short(file, try define("flash_quality_flag", NC_SHORT, dimension, file), quality))
        try check(nc_close(file))
    }

    private func define(_ name: String, _ type: Int32, _ dimension: Int32, _ file: Int32) throws -> Int32 {
        var variable: Int32 = 0
        try check(nc_def_var(file, name, type, 1, [dimension], &variable))
        return variable
    }

    private func packed(
        _ name: String, _ values: [Int16], scale: Float, offset: Float, units: String, _ dimension: Int32, _ file: Int32
    ) throws {
        let variable = try define(name, NC_SHORT, dimension, file)
        try check(nc_put_att_text(file, variable, "_Unsigned", 4, "true"))
        try check(nc_put_att_short(file, variable, "_FillValue", NC_SHORT, 1, [-1]))
        try check(nc_put_att_float(file, variable, "scale_factor", NC_FLOAT, 1, [scale]))
        try check(nc_put_att_float(file, variable, "add_offset", NC_FLOAT, 1, [offset]))
        try check(nc_put_att_text(file, variable, "units", units.utf8.count, units))
        try check(nc_put_var_short(file, variable, values))
    }

    private func check(_ status: Int32) throws {
        guard status == NC_NOERR else { throw CannotWrite(status: status) }
    }
}

import FoundationEssentials
import Glibc
import Testing

@testable import Tables

@Suite("What no output replaces")
struct OutputGuardTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func refusal(_ path: String, _ kind: FileKind) -> FormatError? {
        do throws(FormatError) {
            try OutputGuard.check(path, as: kind)
            return nil
        } catch {
            return error
        }
    }

    @Test("the store, its journals, an input and an earlier output, by any name that leads to them")
    func kept() throws {
        let store = folder.write("a,b\n", as: "store.csv")
        let input = folder.write("c,d\n", as: "input.csv")
        let (link, hard) = (folder.path + "/link.csv", folder.path + "/hard.csv")
        #expect(symlink(store, link) == 0 && Glibc.link(input, hard) == 0)
        OutputGuard.$current.withValue(OutputGuard()) {
            OutputGuard.keep(store, as: .store)
            OutputGuard.keep(input, as: .input)
            for path in [store, link, folder.path + "/../" + ResolvedPath.name(of: folder.path) + "/store.csv"] {
                #expect(refusal(path, .csv)?.found.contains("the store") == true, "\(path)")
            }
            for path in [input, hard] {
                #expect(refusal(path, .csv)?.found.contains("an input") == true, "\(path)")
            }
            #expect(refusal(store + "-wal", .csv)?.kind == .access)
            #expect(refusal(folder.path + "/new.csv", .csv) == nil)
            OutputGuard.keep(folder.path + "/new.csv", as: .output)
            #expect(refusal(folder.path + "/new.csv", .csv)?.found.contains("another output") == true)
        }
        #expect(refusal(store, .csv) == nil, "without a run there is nothing to keep")
    }

    @Test("a file that was read, by the reader itself")
    func read() throws {
        let path = folder.write("a,b\n1,2\n", as: "read.csv")
        try OutputGuard.$current.withValue(OutputGuard()) {
            _ = try InputFile(path)
            #expect(throws: FormatError.self) { try TextFile.write("x,y\n", as: .csv, to: path) }
        }
        #expect(try InputFile(path).bytes == Array("a,b\n1,2\n".utf8))
    }

    @Test(
        "a file of another kind, by its first bytes, whatever its name",
        arguments: [
            ("%PDF-1.7", FileKind.pdf), ("II*\0", .geoTIFF), ("PK\u{3}\u{4}", .office), ("<html>", .html),
            ("{}", .json),
            ("SQLite format 3\0", .sqlite), ("dear diary", .otherText), ("<?xml version='1.0'?><kml/>", .kml),
            ("#!/bin/sh\necho a, b", .otherText), ("GRIB", .grib), ("CDF\u{1}", .netCDF), ("a,b", .csv),
        ])
    func kinds(content: String, kind: FileKind) throws {
        let path = folder.write(content, as: "file")
        #expect(FileKind(contentsOf: path) == kind)
        #expect((refusal(path, .csv) == nil) == (kind == .csv))
        #expect((refusal(path, .json) == nil) == (kind == .json))
        #expect((refusal(path, .geoPackage) == nil) == (kind == .geoPackage))
    }

    @Test("a name that promises something else, a folder; an empty file may be filled")
    func names() throws {
        for name in ["a.pdf", "a.gpkg", "a.json", "a.XLSX", "a.csv.gz"] {
            #expect(refusal(folder.path + "/" + name, .csv) != nil, "\(name)")
        }
        for name in ["a.csv", "a", "a.txt", "a.dat"] {
            #expect(refusal(folder.path + "/" + name, .csv) == nil, "\(name)")
        }
        #expect(refusal(folder.path, .csv)?.found.hasPrefix("a folder") == true)
        #expect(refusal(folder.write("", as: "empty.csv"), .csv) == nil)
        #expect(refusal("/dev/null", .geoPackage) != nil && refusal("/dev/null", .csv) == nil)
    }

    @Test("the format of an output is that of its ending, and a contradiction is refused")
    func formats() throws {
        enum Format: String, CaseIterable { case table, csv, geojson }
        func chosen(_ given: Format?, _ path: String?) throws(OutputFormatError) -> Format {
            try OutputFormat.chosen(given, for: path, terminal: .table, unnamed: .csv)
        }
        #expect(try chosen(nil, nil) == .table && chosen(nil, "fires") == .csv && chosen(nil, "a.d/fires") == .csv)
        #expect(try chosen(nil, "fires.GeoJSON") == .geojson && chosen(.geojson, "fires.dat") == .geojson)
        #expect(try chosen(.table, "fires.txt") == .table)
        for (given, path) in [(nil, "fires.shp"), (nil, "fires.table"), (.csv, "f.geojson"), (.csv, "f.gpkg")]
            as [(Format?, String)]
        {
            let error = try #require(throws: OutputFormatError.self) { try chosen(given, path) }
            #expect(error.description.contains(".csv"))
        }
    }
}

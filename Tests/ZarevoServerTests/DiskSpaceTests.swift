import SeasonSupport
import Testing

@testable import ZarevoServer

@Suite("Space on the disk")
struct DiskSpaceTests {
    @Test("it is said before the disk is full: below a gigabyte, or below the size of the store")
    func short() throws {
        #expect(!DiskSpace(freeBytes: 1 << 30, storeBytes: 100).isShort)
        #expect(DiskSpace(freeBytes: (1 << 30) - 1, storeBytes: 100).isShort)
        #expect(DiskSpace(freeBytes: 5 << 30, storeBytes: 6 << 30).isShort)
        let warning = DiskSpace(freeBytes: 7 << 20, storeBytes: 100).warning
        #expect(warning?.contains("7 MB are free, at least 1024 MB should be") == true)
        #expect(DiskSpace(freeBytes: 1 << 30, storeBytes: 100).warning == nil)
    }

    @Test("the space of a store is that of its disk, and of no store there is none")
    func measured() throws {
        let season = try SmallSeason()
        let space = try #require(DiskSpace(ofStore: season.path))
        #expect(space.freeBytes > 0 && space.storeBytes > 10_000)
        #expect(DiskSpace(ofStore: season.path + ".none") == nil)
    }
}

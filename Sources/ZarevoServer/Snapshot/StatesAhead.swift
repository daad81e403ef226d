import Assessment
import FireEvents
import Foundation
import Geo
import Store
import Synchronization
import Tables

#if canImport(Glibc)
    import Glibc
#endif

/// Works the fires of all instants of a snapshot out before somebody asks, by one thread that gives way to all others.
final class StatesAhead: Sendable {
    private let isWanted = Atomic(true)

    init(_ snapshot: Snapshot) {
        guard snapshot.archive != nil, snapshot.season != nil else { return }
        Thread.detachNewThread { [self] in
            // Of this thread alone, as Linux has it.
            _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
            snapshot.history.value.workAhead { isWanted.load(ordering: .relaxed) }
        }
    }

    func end() { isWanted.store(false, ordering: .relaxed) }
}

extension FireArchive {
    /// That of the snapshot before, as far as its detections are the first of the new ones and nothing else changed that fires
    /// depend on; otherwise a new one.
    ///
    /// - Parameter limitBytes: 0 for none.
    static func after(_ before: Snapshot?, _ evidence: Evidence, limitBytes: Int) -> FireArchive? {
        guard limitBytes > 0 else { return nil }
        if let before, let archive = before.archive, evidence.places == before.evidence.places,
            evidence.areas == before.evidence.areas, evidence.staticSources == before.evidence.staticSources
        {
            let same = zip(evidence.detections, before.evidence.detections).prefix { $0.isSame(as: $1) }.count
            if let kept = archive.continued(first: same) { return kept }
        }
        return ScratchFile(folder: folder, limitBytes: limitBytes).map {
            FireArchive($0, coding: FireCoder(places: evidence.places))
        }
    }

    /// On a disk rather than in memory, unless the administrator says so.
    private static var folder: String { ProcessInfo.processInfo.environment["TMPDIR"] ?? "/var/tmp" }
}

extension Detection {
    /// Whether all is the same, values that are not given included.
    fileprivate func isSame(as other: Detection) -> Bool {
        coordinate == other.coordinate && observedAt == other.observedAt && satellite == other.satellite
            && confidence == other.confidence && isDaytime == other.isDaytime && version == other.version
            && heatSource == other.heatSource && fileIndex == other.fileIndex
            && scanKilometers.bitPattern == other.scanKilometers.bitPattern
            && trackKilometers.bitPattern == other.trackKilometers.bitPattern
            && fireRadiativePowerMegawatts.bitPattern == other.fireRadiativePowerMegawatts.bitPattern
            && brightnessKelvin.bitPattern == other.brightnessKelvin.bitPattern
            && backgroundKelvin.bitPattern == other.backgroundKelvin.bitPattern
    }
}

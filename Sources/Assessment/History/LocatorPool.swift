import FireEvents
import Geo
import Synchronization

/// Locators for several tasks at once: making one takes longer than finding the surroundings of a fire.
final class LocatorPool: Sendable {
    private final class Slot: Sendable {
        let locator: Mutex<Locator>
        init(areas: [Area], places: [Place]) { locator = Mutex(Locator(areas: areas, places: places)) }
    }
    private let slots: [Slot]

    init(areas: [Area], places: [Place], count: Int = 2) {
        slots = (0..<count).map { _ in Slot(areas: areas, places: places) }
    }

    /// A fire with what lies around it, by a locator that is free; waits for one where none is.
    func tracked(_ seen: SeenFire) -> TrackedFire {
        for slot in slots {
            if let fire = slot.locator.withLockIfAvailable({ TrackedFire(seen, &$0) }) { return fire }
        }
        return slots[0].locator.withLock { TrackedFire(seen, &$0) }
    }
}

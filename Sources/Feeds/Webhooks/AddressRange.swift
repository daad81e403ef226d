/// Address of the internet, version 4 or 6, and whether the whole world can be meant by it.
public struct NetworkAddress: Sendable, Equatable {
    /// 4 or 16.
    public let bytes: [UInt8]

    /// - Returns: `nil` for another number of bytes.
    public init?(_ bytes: [UInt8]) {
        guard [4, 16].contains(bytes.count) else { return nil }
        self.bytes = bytes
    }

    /// Neither loopback, private, link-local, shared, reserved, multicast nor for documentation; of addresses of version 6
    /// that hold one of version 4 that one counts too.
    public var isPublic: Bool { bytes.count == 4 ? Self.isPublic4(bytes) : Self.isPublic6(bytes) }

    /// First bytes of networks of version 4 and their length in bits (IANA's registry of special-purpose addresses).
    private static let special4: [([UInt8], Int)] = [
        ([0, 0, 0, 0], 8), ([10, 0, 0, 0], 8), ([100, 64, 0, 0], 10), ([127, 0, 0, 0], 8), ([169, 254, 0, 0], 16),
        ([172, 16, 0, 0], 12), ([192, 0, 0, 0], 24), ([192, 0, 2, 0], 24), ([192, 88, 99, 0], 24),
        ([192, 168, 0, 0], 16), ([198, 18, 0, 0], 15), ([198, 51, 100, 0], 24), ([203, 0, 113, 0], 24),
        ([224, 0, 0, 0], 4), ([240, 0, 0, 0], 4),
    ]

    private static func isPublic4(_ bytes: [UInt8]) -> Bool {
        !special4.contains { network, bits in isWithin(bytes, network, bits) }
    }

    /// Only what is given out as global unicast, 2000::/3, less what is special within it.
    private static func isPublic6(_ bytes: [UInt8]) -> Bool {
        if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
            return isPublic4(Array(bytes[12...]))
        }
        if isWithin(bytes, [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0], 96) {
            return isPublic4(Array(bytes[12...]))
        }
        guard isWithin(bytes, [0x20], 3) else { return false }
        if isWithin(bytes, [0x20, 0x02], 16) { return isPublic4(Array(bytes[2..<6])) }
        let special: [([UInt8], Int)] = [
            ([0x20, 0x01, 0x00], 23), ([0x20, 0x01, 0x0D, 0xB8], 32), ([0x3F, 0xFF, 0x00], 20),
        ]
        return !special.contains { network, bits in isWithin(bytes, network, bits) }
    }

    private static func isWithin(_ bytes: [UInt8], _ network: [UInt8], _ bits: Int) -> Bool {
        (0..<bits).allSatisfy { bit in
            let mask = UInt8(0x80) >> UInt8(bit % 8)
            let own = bit / 8 < network.count ? network[bit / 8] : 0
            return bytes[bit / 8] & mask == own & mask
        }
    }
}

#if canImport(Glibc)
    import Glibc
#endif

/// Addresses that a name of a host stands for, as the system's name service says.
enum HostLookup {
    /// - Returns: None where the name is not known. It waits: not to be called where others must not.
    static func addresses(of host: String) -> [(address: NetworkAddress, text: String)] {
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [(NetworkAddress, String)] = []
        var next = list
        while let entry = next {
            if let one = address(of: entry.pointee) { found.append(one) }
            next = entry.pointee.ai_next
        }
        return found
    }

    private static func address(of entry: addrinfo) -> (NetworkAddress, String)? {
        guard let raw = entry.ai_addr else { return nil }
        var text = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        guard getnameinfo(raw, entry.ai_addrlen, &text, socklen_t(text.count), nil, 0, NI_NUMERICHOST) == 0 else {
            return nil
        }
        let bytes: [UInt8] =
            if entry.ai_family == AF_INET {
                raw.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { pointer in
                    withUnsafeBytes(of: pointer.pointee.sin_addr.s_addr) { Array($0) }
                }
            } else {
                raw.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { pointer in
                    withUnsafeBytes(of: pointer.pointee.sin6_addr) { Array($0) }
                }
            }
        let end = text.firstIndex(of: 0) ?? text.count
        let name = String(decoding: text[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return NetworkAddress(bytes).map { ($0, name) }
    }
}

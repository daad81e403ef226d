import People

/// What a request says of whoever sent it.
struct Visitor: Sendable {
    /// The address that the connection comes from, without its port.
    var address = "127.0.0.1"
    /// Whether nobody on the way can read along: TLS up to this server, or up to a proxy before it.
    var isSecure = false
    /// Where the server is found, scheme and host: the origin of its own pages.
    var base = ""
    var authorization: String?
    var cookies: String?
    /// `Origin` and `Sec-Fetch-Site`, which browsers send and pages cannot set.
    var origin: String?
    var fetchSite: String?
    /// `X-CSRF-Token`; a form has it as the field `csrf`.
    var formToken: String?

    var isLoopback: Bool { address == "::1" || address.hasPrefix("127.") || address.hasPrefix("::ffff:127.") }

    /// Attempts are counted for networks of IPv6, of which one computer has as many addresses as it likes.
    var addressGroup: String {
        guard address.contains(":"), !address.hasPrefix("::ffff:") else { return address }
        let groups = address.split(separator: ":", omittingEmptySubsequences: false).prefix(4)
        return groups.joined(separator: ":")
    }

    /// The secret after `Bearer`; of no form where something else stands there.
    var bearer: Secret?? {
        guard let authorization else { return nil }
        let parts = authorization.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return .some(nil) }
        return .some(Secret(String(parts[1])))
    }

    var session: Secret? { SessionCookie(isSecure: isSecure).secret(in: cookies) }

    /// Why the request comes from a page of another site; `nil` where it does not.
    var strangeOrigin: String? {
        if let fetchSite, fetchSite != "same-origin", fetchSite != "none" {
            return "it comes from another site (Sec-Fetch-Site: \(fetchSite))"
        }
        guard let origin, origin != base else { return nil }
        return "it comes from \(quoted(origin)), not from \(base)"
    }
}

/// Cookie of a session.
///
/// Under TLS its name begins with `__Host-`: browsers take it only with `Secure`, from this very host and for all of it, so that
/// no other host and no plain connection can set it. Without TLS it is for the computer itself alone.
struct SessionCookie {
    let isSecure: Bool

    var name: String { isSecure ? "__Host-zarevo" : "zarevo" }

    private var attributes: String { "; Path=/; HttpOnly; SameSite=Strict" + (isSecure ? "; Secure" : "") }

    func setting(_ secret: Secret) -> String {
        "\(name)=\(secret.text)\(attributes); Max-Age=\(Int(Roster.Session.hours * 3_600))"
    }

    var clearing: String { "\(name)=\(attributes); Max-Age=0" }

    /// - Returns: `nil` where there is none, and where there are two that differ: one of them was put there by somebody else.
    func secret(in header: String?) -> Secret? {
        let values = (header ?? "").split(separator: ";").compactMap { part -> Substring? in
            let pair = part.drop { $0 == " " }
            return pair.hasPrefix(name + "=") ? pair.dropFirst(name.count + 1) : nil
        }
        return Set(values).count == 1 ? values.first.flatMap { Secret(String($0)) } : nil
    }
}

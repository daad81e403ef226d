/// What is asked of a source.
struct FeedRequest: Sendable {
    /// May hold a key: it is shown nowhere.
    var address: String
    /// How errors call it.
    var subject: String
    var range: String?
    /// `If-None-Match`: the tag of what is held already.
    var knownTag: String?
    /// Bytes of the body at most, unpacked.
    var byteLimit = 64 << 20
    /// Seconds for the whole.
    var seconds: Int64 = 300
}

/// What a source answered with success.
struct FeedAnswer: Sendable {
    /// 200, 206 or 304.
    var status: Int
    var body: [UInt8] = []
    var tag: String?
    /// `Content-Range`, as it stands.
    var contentRange: String?
    /// The field `Date`, as it stands.
    var date: String?
}

import GRDB

extension Store {
    /// A number that another one takes the place of when another connection, of this program or another, has changed the
    /// file; it means nothing for another connection.
    public func changeNumber() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
    }
}

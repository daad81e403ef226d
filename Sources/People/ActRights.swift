/// Table of the least role that may record each kind of act.
///
/// Analysts prepare: nothing of it binds anybody. Duty officers report, ask and keep the record of what happens. Approvers bind: they
/// decide, order, declare, answer offers and send warnings. What an act reaches is a matter of the account's authority, which the
/// ledger checks.
enum ActRights {
    /// `nil` for a kind that the table does not name: nobody may record it.
    static func least(for kind: String) -> Role? { byKind[kind] }

    private static let table: [(role: Role, family: String, commands: String)] = [
        (.analyst, "report", "draft revise"),
        (.dutyOfficer, "report", "submit withdraw"),
        (.analyst, "decision", "propose"),
        (.dutyOfficer, "decision", "review"),
        (.approver, "decision", "publish supersede revoke"),
        (.approver, "order", "issue cancel"),
        (.dutyOfficer, "order", "acknowledge begin complete"),
        (.dutyOfficer, "request", "send acknowledge answer renew meet withdraw lapse"),
        (.dutyOfficer, "offer", "receive acknowledge hold withdraw expire commit mobilise arrive release return"),
        (.approver, "offer", "accept decline"),
        (.analyst, "declaration", "propose"),
        (.approver, "declaration", "declare amend lift"),
        (.dutyOfficer, "fire", "register update localise liquidate cease monitor resume"),
        (.analyst, "alert", "draft revise"),
        (.dutyOfficer, "alert", "discard"),
        (.approver, "alert", "approve update cancel"),
        (.analyst, "naming", "give withdraw"),
        (.approver, "entry", "correct"),
    ]

    private static let byKind: [String: Role] = {
        var roles: [String: Role] = [:]
        for row in table {
            for command in row.commands.split(separator: " ") { roles[row.family + "." + command] = row.role }
        }
        return roles
    }()
}

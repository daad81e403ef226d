import EmergencyResponse
import Formats
public import People
public import Store
public import Tables
import Wording

/// Accounts as JSON; no secret and no hash is in it.
public enum AccountsJSON {
    public static func list(_ accounts: [Account], _ roster: Roster) -> JSON {
        .array(
            accounts.map { account in
                .object(
                    members(of: account) + [
                        .init("hasPassword", .bool(account.password != nil)),
                        .init("isDisabled", .bool(account.isDisabled)),
                        .init("createdAt", .instant(account.createdAt)),
                        .init(
                            "tokens",
                            .array(
                                roster.tokens(of: account.name).map { token in
                                    [
                                        "label": .string(token.label), "createdAt": .instant(token.createdAt),
                                        "until": .instant(token.until),
                                    ]
                                })),
                    ])
            })
    }

    /// Who it is: name, role, person, position, authority.
    public static func members(of account: Account) -> [JSON.Member] {
        let authority: JSON =
            account.authority.map { authority in
                [
                    "areas": .array(authority.areas.map { .string($0) }), "level": .string(authority.level.rawValue),
                    "origins": .array(authority.origins.map { .string($0.rawValue) }),
                    "from": .instant(authority.from), "until": .instant(authority.until),
                ]
            } ?? .null
        return [
            .init("name", .string(account.name)), .init("role", .string(account.role.rawValue)),
            .init("person", .string(account.person)), .init("position", .string(account.position)),
            .init("authority", authority),
        ]
    }

    public static func history(_ changes: [AccountChange]) -> JSON {
        .array(
            changes.map { change in
                [
                    "at": .instant(change.at), "by": .string(change.by), "account": .string(change.account),
                    "what": .string(change.what),
                ]
            })
    }
}

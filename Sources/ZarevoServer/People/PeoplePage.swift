/// Pages for signing in, which work without a script.
enum PeoplePage {
    /// - Parameter problem: Why the last attempt failed.
    static func signIn(_ problem: Problem?) -> [UInt8] {
        HTMLPage.form(
            """
            <form method="post" action="/session"><p><label>Name <input name="name" autocomplete="username" required></label></p>
            <p><label>Password <input name="password" type="password" autocomplete="current-password" required></label></p>
            <p><button>Sign in</button></p></form>
            """, title: "Sign in", problem: problem?.detail)
    }

    static func first(_ problem: Problem?) -> [UInt8] {
        HTMLPage.form(
            """
            <p>The first account manages the others. It records no acts.</p>
            <form method="post"><p><label>Name <input name="name" autocomplete="username" required></label></p>
            <p><label>Password, at least 12 characters <input name="password" type="password" autocomplete="new-password" required></label></p>
            <p><label>The same again <input name="again" type="password" autocomplete="new-password" required></label></p>
            <p><button>Make the account</button></p></form>
            """, title: "First administrator", problem: problem?.detail)
    }

    static func problem(_ problem: Problem) -> [UInt8] {
        HTMLPage.form("", title: problem.title, problem: problem.detail)
    }
}

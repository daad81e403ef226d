/// Arguments as a person types them.
enum CommandLineArguments {
    /// An option and the negative number behind it as one argument: the parser takes `-1` for an option and says that the value
    /// is missing.
    static func joiningNegativeValues(_ arguments: [String]) -> [String] {
        var joined: [String] = []
        var isOptions = true
        for argument in arguments {
            if argument == "--" { isOptions = false }
            if isOptions, isNegative(argument), let option = joined.last, option.hasPrefix("--"), option.count > 2,
                !option.contains("=")
            {
                joined[joined.count - 1] = option + "=" + argument
            } else {
                joined.append(argument)
            }
        }
        return joined
    }

    /// `-1`, `-.5`, `-121.5,39`.
    private static func isNegative(_ text: String) -> Bool {
        let rest = text.dropFirst().drop { $0 == "." }
        return text.hasPrefix("-") && rest.first?.isNumber == true
    }
}

/// A noun, or a clause, in the forms that it takes after numbers.
public struct Counted: Sendable, Equatable {
    private let forms: [String]
    private let rule: PluralRule

    init(_ forms: [String], _ rule: PluralRule) { (self.forms, self.rule) = (forms, rule) }

    public func form(after number: Int) -> String { forms[min(rule.form(after: number), forms.count - 1)] }
}

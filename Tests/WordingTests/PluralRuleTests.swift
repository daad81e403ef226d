import Testing

@testable import Wording

/// - Source: GNUgettext, *Additional functions for plural forms*; the expected forms are those of UnicodeCLDRPlurals.
@Suite("Rules of plurals")
struct PluralRuleTests {
    @Test(
        "expressions of the manual give the forms of their languages",
        arguments: [
            // Japanese, German, French
            ("nplurals=1; plural=0;", [0: 0, 1: 0, 7: 0]), ("nplurals=2; plural=n != 1;", [0: 1, 1: 0, 2: 1]),
            ("nplurals=2; plural=n>1;", [0: 0, 1: 0, 2: 1]),
            // Latvian, Irish
            ("nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2;", [0: 2, 1: 0, 11: 1, 21: 0, 111: 1]),
            ("nplurals=3; plural=n==1 ? 0 : n==2 ? 1 : 2;", [0: 2, 1: 0, 2: 1, 3: 2]),
            // Lithuanian, Polish
            (
                "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2;",
                [0: 2, 1: 0, 2: 1, 9: 1, 10: 2, 11: 2, 12: 2, 21: 0, 22: 1]
            ),
            (
                "nplurals=3; plural=n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;",
                [0: 2, 1: 0, 2: 1, 4: 1, 5: 2, 12: 2, 21: 2, 22: 1]
            ),
            // Slovenian
            (
                "nplurals=4; plural=n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3;",
                [1: 0, 101: 0, 2: 1, 3: 2, 104: 2, 5: 3, 0: 3]
            ),
        ] as [(String, [Int: Int])])
    func manual(header: String, forms: [Int: Int]) throws {
        let rule = try #require(PluralRule(header: header))
        for (number, form) in forms {
            #expect(rule.form(after: number) == form, "\(number)")
            #expect(rule.form(after: -number) == form, "\(-number)")
        }
    }

    @Test("the largest and the smallest number have a form")
    func extremes() throws {
        let rule = try #require(PluralRule(header: "nplurals=2; plural=n!=1;"))
        #expect(rule.form(after: .max) == 1 && rule.form(after: .min) == 1)
    }

    @Test("a form that there is not is the last", arguments: [("nplurals=2; plural=n;", 9)])
    func bounded(header: String, number: Int) throws {
        #expect(try #require(PluralRule(header: header)).form(after: number) == 1)
    }

    @Test(
        "what is no rule is refused",
        arguments: [
            "", "nplurals=2", "nplurals=0; plural=0;", "nplurals=2; plural=;", "nplurals=2; plural=n==;",
            "nplurals=2; plural=m!=1;", "nplurals=2; plural=(n!=1;", "nplurals=2; plural=n?1;", "plural=0; nplurals=1;",
            "nplurals=2; plural=n!=1);",
        ])
    func refused(header: String) { #expect(PluralRule(header: header) == nil) }
}

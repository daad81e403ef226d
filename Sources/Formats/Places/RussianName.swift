/// Tells Russian names from names in other languages that are written with Cyrillic letters.
///
/// What GeoNames holds as the Russian name is often Serbian, Chuvash, Kazakh or Tatar. A name is kept only when every
/// character is one of the 33 letters of the Russian alphabet, a space, a hyphen, a period, a parenthesis or a digit,
/// and at least one is a letter. Names of other languages that need no other letters pass.
public enum RussianName {
    /// - Returns: The name, or `nil` when it cannot be Russian.
    public static func accepted(_ name: String) -> String? {
        let scalars = name.unicodeScalars
        return scalars.contains(where: isLetter) && scalars.allSatisfy { isLetter($0) || isSign($0) } ? name : nil
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("А"..."я").contains(scalar) || scalar == "Ё" || scalar == "ё"
    }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar == " " || scalar == "-" || scalar == "." || scalar == "("
            || scalar == ")"
    }
}

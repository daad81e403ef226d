/// The look of the pages that the server makes: that of the reports, with what only they have.
public enum RoomStyle {
    /// UTF-8, for a stylesheet of its own.
    public static let css = PageStyle.themed + own

    private static let own = """
        .skip{position:absolute;left:-99em}.skip:focus{left:8px;top:8px;background:var(--paper);padding:6px 10px}
        """
}

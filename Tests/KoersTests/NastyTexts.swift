extension RandomOrganisation {
    /// What a spreadsheet, a reader of CSV or a database could trip over.
    static let nasty = [
        "=1+1", "+31612345678", "-5", "-", "@naam", "'=x", "''-y", "'", "'quoted'", "\tq", "a,b",
        "zeg \"ja\"", "twee\nregels", "\nboven", " ervoor", "erachter ", "＝SUM(A1)", "＋1", "－1",
        "＠b", "'＝z", "é", "e\u{301}", "日本", "🙂", "null", "N/A", "007", "1e5", "NaN", ";", "x;y",
        "\u{A0}x", "-1.5", "'-1", "=cmd|' /C calc'!A0", "1,5", "%", "_x0041_", "\\", "--", "O'Neil",
    ]
}

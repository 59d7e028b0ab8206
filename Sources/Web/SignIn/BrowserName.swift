/// What a browser is called in a list: `Firefox, Linux`. The rest of what it says of itself is
/// nobody's business and is not kept.
enum BrowserName {
    private static let browsers = [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ]
    private static let systems = [
        ("Windows", "Windows"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"),
        ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]

    /// The name, of the header `User-Agent`; empty when it says nothing that is known.
    static func of(_ userAgent: String?) -> String {
        let text = userAgent ?? ""
        return [browsers, systems].compactMap { known in
            known.first { text.contains($0.0) }?.1
        }.joined(separator: ", ")
    }
}

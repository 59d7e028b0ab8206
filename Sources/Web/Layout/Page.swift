import HTML

/// A page: what it is about, and its markup between header and footer.
protocol Page: Sendable {
    /// The markup in `main`.
    associatedtype Content: HTML
    /// What every page needs to know.
    var frame: Frame { get }
    /// The page's own part of the title in the browser's tab.
    var title: String { get }
    /// Scripts it needs, in order.
    var scripts: [ServedAsset] { get }
    /// After how many seconds the browser asks for it again; nil for a page that stays.
    var refreshAfter: Int? { get }
    /// The markup in `main`.
    @HTMLBuilder var content: Content { get }
}

extension Page {
    /// Pages need no script.
    var scripts: [ServedAsset] { [] }
    /// Pages stay as they are.
    var refreshAfter: Int? { nil }
    /// How the reader is spoken to.
    var wording: Wording { frame.wording }
    /// The whole page as UTF-8.
    func renderBytes() -> [UInt8] { Layout(page: self).renderBytes() }
}

/// The clothes of every page.
struct Layout<Content: Page>: HTMLDocument {
    let page: Content

    private var frame: Frame { page.frame }
    private var wording: Wording { page.frame.wording }
    var title: String { "\(page.title) – \(frame.organisation ?? wording("product.name"))" }
    var lang: String { wording.language.rawValue }

    var head: some HTML {
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        if let seconds = page.refreshAfter {
            meta(.httpEquiv("refresh"), .content(String(seconds)))
        }
        link(.rel("icon"), .type("image/svg+xml"), .href(ServedAsset.icon.path))
        link(.rel("stylesheet"), .href(ServedAsset.stylesheet.path))
        for asset in page.scripts {
            script(.src(asset.path), .defer) {}
        }
    }

    var body: some HTML {
        a(.class("skip"), .href("#content")) { wording("layout.skip") }
        PageHeader(frame: frame)
        main(.id("content"), .tabindex(-1)) {
            if frame.isInvented { InventedBand(frame: frame) }
            if let news = frame.guideNews { GuideLine(frame: frame, news: news) }
            if frame.secondsBehind > DelayNotice.unnoticed { DelayNotice(frame: frame) }
            page.content
        }
        PageFooter(frame: frame)
    }
}

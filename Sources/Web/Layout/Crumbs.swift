import HTML

/// The way back: the board, and the pages between it and this one.
struct Crumbs: HTML {
    let frame: Frame
    /// After the board: name and address.
    let trail: [(name: String, link: Link)]

    var body: some HTML {
        nav(.class("crumbs"), .aria("label", value: frame.wording("layout.crumbs"))) {
            ol {
                crumb(frame.wording("nav.board"), frame.board)
                ForEach(trail.filter { frame.sees($0.link) }) { step in crumb(step.name, step.link)
                }
            }
        }
    }

    private func crumb(_ name: String, _ link: Link) -> some HTML {
        li { a(.href(frame.href(link))) { name } }
    }
}

import HTML

/// First, previous, next, last; and which of how many are shown.
struct Pager: HTML {
    /// The first is 1.
    let page: Int
    let size: Int
    let total: Int
    let wording: Wording
    /// The address of a page.
    let href: (Int) -> String

    var body: some HTML {
        nav(.class("pager"), .aria("label", value: wording("pager.label"))) {
            p { range }
            if last > 1 {
                ul {
                    step("pager.first", 1, isThere: page > 1)
                    step("pager.previous", page - 1, isThere: page > 1)
                    step("pager.next", page + 1, isThere: page < last)
                    step("pager.last", last, isThere: page < last)
                }
            }
        }
    }

    private var last: Int { max(1, (total + size - 1) / size) }

    private var range: String {
        let first = (page - 1) * size + 1
        return wording(
            "pager.range",
            [
                "first": wording.whole(first), "last": wording.whole(min(total, page * size)),
                "total": wording.whole(total),
            ])
    }

    private func step(_ key: String, _ target: Int, isThere: Bool) -> some HTML {
        li {
            if isThere {
                a(.href(href(target))) { wording(key) }
            } else {
                span(.aria("disabled", value: "true")) { wording(key) }
            }
        }
    }
}

import HTML

/// Where talking happens: reviews, one-on-ones, and what was agreed in them.
struct TalkTabs: HTML {
    let frame: Frame
    let here: TalkLink
    private var wording: Wording { frame.wording }

    var body: some HTML {
        nav(.class("choices"), .aria("label", value: wording("nav.talks"))) {
            ul {
                entry(.reviews, "reviews.title")
                entry(.oneOnOnes, "oneOnOnes.title")
                entry(.actions(), "actions.title")
            }
        }
    }

    private func entry(_ link: TalkLink, _ key: String) -> some HTML {
        li {
            a(.href(Link.talk(link).path)) { wording(key) }
                .attributes(.aria("current", value: "page"), when: link == here)
        }
    }
}

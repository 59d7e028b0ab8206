import Domain
import HTML

/// The organisation, where one can go, the day, and the language.
struct PageHeader: HTML {
    let frame: Frame
    private var wording: Wording { frame.wording }

    var body: some HTML {
        header(.class("top")) {
            a(.class("top-home"), .href(frame.href(.board))) {
                KoersSign()
                span { frame.organisation ?? wording("product.name") }
            }
            if !isAtTheDoor { navigation }
            if let here = frame.here, here.dependsOnDay, frame.organisation != nil {
                DayPicker(frame: frame, here: here)
            }
            if let signedIn = frame.reader?.signedIn { person(signedIn.account) }
            languages
        }
    }

    private var navigation: some HTML {
        nav(.class("top-nav"), .aria("label", value: wording("layout.nav"))) {
            ul {
                ForEach(places) { place in entry(place.link, place.key) }
                entry(.help, "nav.help")
            }
        }
    }

    /// Where whoever looks goes most, first.
    private var places: [(link: Link, key: String)] {
        let opensOnToday = frame.reader?.opensOnToday == true
        let own: [(link: Link, key: String)] =
            opensOnToday
            ? [(.today(.home()), "nav.today"), (frame.board, "nav.board")]
            : [(frame.board, "nav.board"), (.today(.home()), "nav.log")]
        let people: Link = frame.sees(.people) ? .people : .persons()
        let all: [(link: Link, key: String)] =
            own + [
                (.plan(.plan), "nav.plan"), (.focus(.home), "nav.focus"),
                (frame.sees(.persons()) ? .talk(.reviews) : .talk(.oneOnOnes), "nav.talks"),
                (.today(.mirror()), "nav.mirror"), (.imports, "nav.imports"),
            ] + (frame.sees(.people) ? [] : [(.motivation(.results()), "nav.motivation")])
            + (isSignedIn ? [(people, "nav.people")] : [])
        return all.filter { frame.sees($0.link) }
    }

    private var isSignedIn: Bool { frame.reader?.signedIn != nil }

    /// Whether somebody has yet to sign in, so that nothing else is open.
    private var isAtTheDoor: Bool {
        switch frame.here {
        case .signIn, .signInCode, .firstAccount, .accountLinkForm, .survey(.ballot),
            .survey(.ballotAnswer):
            true
        default: frame.reader?.owesSecondFactor == true
        }
    }

    /// Who is signed in, and the way out.
    private func person(_ account: Account) -> some HTML {
        div(.class("top-person")) {
            a(.href(Link.account.path)) { account.name }
                .attributes(.aria("current", value: "page"), when: frame.here == .account)
            a(.href(Link.aboutMe.path)) { wording("nav.aboutMe") }
                .attributes(.aria("current", value: "page"), when: frame.here == .aboutMe)
            form(.method("post"), .action(Link.signOut.path)) {
                FormToken(frame: frame)
                button(.type("submit")) { wording("signOut.button") }
            }
        }
    }

    private func entry(_ link: Link, _ key: String) -> some HTML {
        li {
            a(.href(frame.href(link))) { wording(key) }
                .attributes(.aria("current", value: "page"), when: frame.here == link)
        }
    }

    private var languages: some HTML {
        ul(.class("top-languages"), .aria("label", value: wording("layout.language"))) {
            ForEach(Language.allCases) { language in
                li { choice(language) }
            }
        }
    }

    private func choice(_ language: Language) -> some HTML {
        let back = frame.here.map { frame.href($0) } ?? "/"
        return a(
            .href(Link.language(language, back: back).href()), .lang(language.rawValue),
            .rel("nofollow"), .aria("label", value: language.ownName)
        ) {
            language.rawValue.uppercased()
        }
        .attributes(.aria("current", value: "true"), when: language == wording.language)
    }
}

/// A needle on its course.
struct KoersSign: HTML {
    var body: some HTML {
        svg(.class("koers-sign"), .viewBox(24, 24), .aria("hidden", value: "true")) {
            path(.class("koers-needle"), .d("M12 1.5 19.5 21.5 12 16.8 4.5 21.5Z")) {}
        }
    }
}

import Domain
import HTML
import Storage

/// Puts a deal or a KPI on the next one-on-one with somebody whom one leads.
struct TalkAbout: HTML {
    let frame: Frame
    /// Those whom whoever looks leads.
    let people: [PersonName]
    let subject: TalkLine.About
    private var wording: Wording { frame.wording }

    var body: some HTML {
        ForEach(people) { person in
            form(
                .class("talk-about"), .method("post"),
                .action(Link.talk(.talkLines(person.id)).path)
            ) {
                FormToken(frame: frame)
                switch subject {
                case .deal(let id): input(.type("hidden"), .name(TalkField.deal), .value(id))
                case .kpi(let slug): input(.type("hidden"), .name(TalkField.kpi), .value(slug))
                }
                button(.type("submit")) {
                    wording("talk.about", ["name": frame.names(person)])
                }
            }
        }
    }
}

extension Look {
    /// Whom somebody leads, by name; only the one with that id, where one is given.
    func ledPeople(_ account: Account?, only id: String? = nil) throws -> [PersonName] {
        let attributes = try snapshot.attributes()
        guard let own = talker(account, attributes) else { return [] }
        if let id {
            guard let person = attributes.people[id], person.isActive(on: frame.today),
                Coaches(attributes, on: frame.today).coach(of: person)?.id == own
            else { return [] }
            return [attributes.name(id)]
        }
        return Coaches(attributes, on: frame.today).pairs.filter { $0.leaderID == own }.map {
            attributes.name($0.personID)
        }
    }
}

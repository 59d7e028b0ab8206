import Domain
import Storage

/// Who asks: somebody who is signed in or, as long as nobody has an account, whoever works on this
/// machine.
struct Reader: Sendable {
    /// What they see.
    let access: Access
    /// Their account and the browser they are signed in with; nil as long as there are no accounts.
    let signedIn: (account: Account, signIn: SignIn)?
    /// What their forms must send along; nil where no form has to.
    let formToken: String?
    /// Whether they have to set up a second factor before anything else.
    var owesSecondFactor = false

    /// In whose place a program comes; nil for people.
    private var keyHolder: Account?
    /// What the key of a program is called; nil for people.
    private var keyName: String?
    /// Who asks for a job; nil as long as there are no accounts.
    var asker: Job.Asker? {
        account.map { account in
            let name = keyName.map { "\($0) (\(account.audited))" } ?? account.audited
            return Job.Asker(accountID: account.id, name: name)
        }
    }
    /// Whose account it is; nil as long as there are no accounts.
    var account: Account? { signedIn?.account ?? keyHolder }

    /// Whether they open on their own day, where they log what they do: members and managers who are
    /// in people.csv.
    var opensOnToday: Bool {
        guard account?.personID != nil else { return false }
        return access.role == .member || access.role == .manager
    }

    /// Where the board is for them.
    var board: Link { opensOnToday ? .today(.board) : .board }

    /// Whoever works on this machine, as long as nobody has an account.
    static let thisMachine = Reader(access: Access(.director), signedIn: nil, formToken: nil)

    /// Somebody who is signed in, and shows that secret.
    init(_ account: Account, _ signIn: SignIn, _ access: Access, _ secret: Secret) {
        self.init(
            access: access, signedIn: (account, signIn), formToken: secret.formToken)
    }

    /// A program that shows a key. No browser sends that by itself, so its forms need no token.
    init(_ holder: KeyHolder) {
        self.init(access: holder.access, signedIn: nil, formToken: nil)
        keyHolder = holder.account
        keyName = holder.key.name
        owesSecondFactor = holder.owesSecondFactor
    }

    private init(
        access: Access, signedIn: (account: Account, signIn: SignIn)?, formToken: String?
    ) {
        self.access = access
        self.signedIn = signedIn
        self.formToken = formToken
    }
}

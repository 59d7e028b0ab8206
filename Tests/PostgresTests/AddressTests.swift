import Testing

@testable import Postgres

@Suite struct AddressTests {
    @Test(
        "an address is shown without its password and options",
        arguments: [
            ("postgres://ko:geheim@db.example:5433/koers", "postgres://ko@db.example:5433/koers"),
            ("postgresql://ko@a,b/koers?password=geheim", "postgres://ko@a,b/koers"),
            ("postgres://a:1,b:2/k?target_session_attrs=read-write", "postgres://a:1,b:2/k"),
            ("postgres:///k?host=/run/pg&user=u", "postgres://u@/k?host=/run/pg"),
            ("postgres:///k?host=/run/pg&port=5433", "postgres:///k?host=/run/pg&port=5433"),
            ("password=geheim host = db dbname=k", "postgres://db/k"),
            ("service=koers password=geheim", "service=koers"),
            ("host=db dbname=k user=u password=geheim", "postgres://u@db/k"),
        ])
    func name(text: String, name: String) throws {
        #expect(PostgresAddress.isMeant(by: text))
        #expect(try PostgresAddress(text).name == name)
    }

    @Test(
        "what is no address is refused without being repeated",
        arguments: [
            "postgres://:::", "postgres://u:p@ss@host/db", "host=a bogus=1",
            "postgres://u:p@h:x/d%zz",
            "postgres://u:a@b/c geheim@h/k", "postgres://u:12/geheim@h/db",
            "postgres://u:/geheim@h/db", "postgres://u:1?ge@heim@h/db", "host=a:geheim@b",
            "\"postgres://u:geheim@h/d\"", " postgres://u:geheim@h/d", "mysql://u:geheim@h/d",
            "host=h pasword=geheim", "u:geheim@h:5432/d", "Postgres://u:p@h/d",
            "password=geheim hots=db",
        ])
    func refused(text: String) {
        #expect(PostgresAddress.isMeant(by: text))
        #expect(throws: (any Error).self) { try PostgresAddress(text) }
    }

    @Test(
        "a path is no address",
        arguments: ["koers.db", "/srv/koers.db", "./host=a.db", "postgres.db"])
    func path(text: String) { #expect(!PostgresAddress.isMeant(by: text)) }
}

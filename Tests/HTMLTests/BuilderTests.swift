import HTML
import Testing

@Suite struct BuilderTests {
    @Test(arguments: [true, false]) func ifElseAndFor(isLong: Bool) {
        let list = ul {
            if isLong { li { "first" } }
            for number in 1...2 { li { String(number) } }
            if isLong { li { "long" } } else { li(.class("s")) { "short" } }
        }
        let numbers = "<li>1</li><li>2</li>"
        #expect(
            list.render()
                == (isLong
                    ? "<ul><li>first</li>\(numbers)<li>long</li></ul>"
                    : "<ul>\(numbers)<li class=\"s\">short</li></ul>"))
    }

    @Test func optionalsAreUnwrappedOrLeftOut() {
        func note(_ text: String?) -> some HTML {
            div { if let text { p { text } } }
        }
        #expect(note("a").render() == "<div><p>a</p></div>")
        #expect(note(nil).render() == "<div></div>")
    }

    @Test func componentsAndFunctionsNest() {
        struct Card<Content: HTML>: HTML {
            let title: String
            @HTMLBuilder let content: Content
            var body: some HTML {
                section(.class("card")) {
                    h2 { title }
                    content
                }
            }
        }
        let card = Card(title: "A") {
            "one"
            br()
            "two"
        }
        #expect(card.render() == "<section class=\"card\"><h2>A</h2>one<br>two</section>")
    }

    @Test func classesAreJoinedAndConditionsKept() {
        let element = div(.class("a"), .id("x")) { EmptyHTML() }
            .attributes(.class("b"), when: true)
            .attributes(.hidden, when: false)
        #expect(element.render() == "<div class=\"a b\" id=\"x\"></div>")
    }

    @Test func voidElementsAndFlags() {
        #expect(
            input(.name("on"), .required).render() == "<input name=\"on\" required>")
    }

    @Test func drawings() {
        let drawing = svg(.viewBox(10, 5)) { path(.d("M0 0")) {} }
        #expect(drawing.render() == "<svg viewBox=\"0 0 10 5\"><path d=\"M0 0\"></path></svg>")
    }
}

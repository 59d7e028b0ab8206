import HTML
import Testing

@Suite struct EscapingTests {
    @Test func textIsEscaped() {
        #expect(p { "Jansen & Zn <b>\"'" }.render() == "<p>Jansen &amp; Zn &lt;b&gt;\"'</p>")
    }

    @Test func attributeValuesAreEscaped() {
        let link = a(.href("/?q=\"><script>'&")) { "x" }
        #expect(
            link.render() == "<a href=\"/?q=&quot;&gt;&lt;script&gt;&#39;&amp;\">x</a>")
    }

    @Test func everyKindOfAttributeIsEscaped() {
        let hostile = "\"<>'&"
        let attributes: [HTMLAttribute] = [
            .class(hostile), .id(hostile), .data("chart", value: hostile),
            .aria("label", value: hostile), .custom(name: "points", value: hostile),
            .viewBox(1, 2), .d(hostile),
        ]
        let markup = HTMLElement<HTMLTag.div, EmptyHTML>(attributes: attributes) {}.render()
        #expect(!markup.contains(hostile))
        #expect(markup.components(of: "&quot;&lt;&gt;&#39;&amp;") == 6)
    }

    @Test func titleOfADocumentIsEscaped() {
        struct Doc: HTMLDocument {
            let title = "</title><script>"
            let lang = "nl"
            var head: some HTML { EmptyHTML() }
            var body: some HTML { main { "é" } }
        }
        #expect(
            String(decoding: Doc().renderBytes(), as: UTF8.self)
                == "<!DOCTYPE html><html lang=\"nl\"><head><meta charset=\"utf-8\">"
                + "<title>&lt;/title&gt;&lt;script&gt;</title></head>"
                + "<body><main>é</main></body></html>")
    }

    @Test func onlyRawIsNotEscaped() {
        #expect(p { HTMLRaw("<b>&</b>") }.render() == "<p><b>&</b></p>")
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(of part: String) -> Int {
        var count = 0
        var rest = self[...]
        while let found = rest.firstRange(of: part) {
            count += 1
            rest = rest[found.upperBound...]
        }
        return count
    }
}

// Each name says itself.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// The names of elements, each as a type.
public enum HTMLTag {
    public enum html: HTMLTagDefinition { public static let name = "html" }
    public enum head: HTMLTagDefinition { public static let name = "head" }
    public enum title: HTMLTagDefinition { public static let name = "title" }
    public enum body: HTMLTagDefinition { public static let name = "body" }
    public enum progress: HTMLTagDefinition { public static let name = "progress" }
    public enum header: HTMLTagDefinition { public static let name = "header" }
    public enum footer: HTMLTagDefinition { public static let name = "footer" }
    public enum nav: HTMLTagDefinition { public static let name = "nav" }
    public enum main: HTMLTagDefinition { public static let name = "main" }
    public enum section: HTMLTagDefinition { public static let name = "section" }
    public enum article: HTMLTagDefinition { public static let name = "article" }
    public enum aside: HTMLTagDefinition { public static let name = "aside" }
    public enum h1: HTMLTagDefinition { public static let name = "h1" }
    public enum h2: HTMLTagDefinition { public static let name = "h2" }
    public enum h3: HTMLTagDefinition { public static let name = "h3" }
    public enum h4: HTMLTagDefinition { public static let name = "h4" }
    public enum p: HTMLTagDefinition { public static let name = "p" }
    public enum div: HTMLTagDefinition { public static let name = "div" }
    public enum span: HTMLTagDefinition { public static let name = "span" }
    public enum a: HTMLTagDefinition { public static let name = "a" }
    public enum strong: HTMLTagDefinition { public static let name = "strong" }
    public enum em: HTMLTagDefinition { public static let name = "em" }
    public enum small: HTMLTagDefinition { public static let name = "small" }
    public enum abbr: HTMLTagDefinition { public static let name = "abbr" }
    public enum time: HTMLTagDefinition { public static let name = "time" }
    public enum code: HTMLTagDefinition { public static let name = "code" }
    public enum pre: HTMLTagDefinition { public static let name = "pre" }
    public enum ul: HTMLTagDefinition { public static let name = "ul" }
    public enum ol: HTMLTagDefinition { public static let name = "ol" }
    public enum li: HTMLTagDefinition { public static let name = "li" }
    public enum dl: HTMLTagDefinition { public static let name = "dl" }
    public enum dt: HTMLTagDefinition { public static let name = "dt" }
    public enum dd: HTMLTagDefinition { public static let name = "dd" }
    public enum figure: HTMLTagDefinition { public static let name = "figure" }
    public enum figcaption: HTMLTagDefinition { public static let name = "figcaption" }
    public enum details: HTMLTagDefinition { public static let name = "details" }
    public enum summary: HTMLTagDefinition { public static let name = "summary" }
    public enum table: HTMLTagDefinition { public static let name = "table" }
    public enum caption: HTMLTagDefinition { public static let name = "caption" }
    public enum thead: HTMLTagDefinition { public static let name = "thead" }
    public enum tbody: HTMLTagDefinition { public static let name = "tbody" }
    public enum tfoot: HTMLTagDefinition { public static let name = "tfoot" }
    public enum tr: HTMLTagDefinition { public static let name = "tr" }
    public enum th: HTMLTagDefinition { public static let name = "th" }
    public enum td: HTMLTagDefinition { public static let name = "td" }
    public enum form: HTMLTagDefinition { public static let name = "form" }
    public enum fieldset: HTMLTagDefinition { public static let name = "fieldset" }
    public enum legend: HTMLTagDefinition { public static let name = "legend" }
    public enum label: HTMLTagDefinition { public static let name = "label" }
    public enum button: HTMLTagDefinition { public static let name = "button" }
    public enum select: HTMLTagDefinition { public static let name = "select" }
    public enum textarea: HTMLTagDefinition { public static let name = "textarea" }
    public enum option: HTMLTagDefinition { public static let name = "option" }
    public enum script: HTMLTagDefinition { public static let name = "script" }
    public enum noscript: HTMLTagDefinition { public static let name = "noscript" }
    public enum canvas: HTMLTagDefinition { public static let name = "canvas" }
    public enum meta: HTMLTagDefinition { public static let name = "meta" }
    public enum link: HTMLTagDefinition { public static let name = "link" }
    public enum input: HTMLTagDefinition { public static let name = "input" }
    public enum br: HTMLTagDefinition { public static let name = "br" }
    public enum hr: HTMLTagDefinition { public static let name = "hr" }
    public enum img: HTMLTagDefinition { public static let name = "img" }

    // Drawings.
    public enum svg: HTMLTagDefinition { public static let name = "svg" }
    public enum g: HTMLTagDefinition { public static let name = "g" }
    public enum path: HTMLTagDefinition { public static let name = "path" }
    public enum line: HTMLTagDefinition { public static let name = "line" }
    public enum rect: HTMLTagDefinition { public static let name = "rect" }
    public enum circle: HTMLTagDefinition { public static let name = "circle" }
    public enum polyline: HTMLTagDefinition { public static let name = "polyline" }
    public enum polygon: HTMLTagDefinition { public static let name = "polygon" }
    public enum datalist: HTMLTagDefinition { public static let name = "datalist" }
    public enum desc: HTMLTagDefinition { public static let name = "desc" }
}

// One line an element: `div(.class("card")) { … }`, `input(.name("on"))`.

/// `html`
public typealias html<Content: HTML> = HTMLElement<HTMLTag.html, Content>
/// `head`
public typealias head<Content: HTML> = HTMLElement<HTMLTag.head, Content>
/// `title`
public typealias title<Content: HTML> = HTMLElement<HTMLTag.title, Content>
/// `body`
public typealias body<Content: HTML> = HTMLElement<HTMLTag.body, Content>
/// `header`
public typealias header<Content: HTML> = HTMLElement<HTMLTag.header, Content>
/// `footer`
public typealias footer<Content: HTML> = HTMLElement<HTMLTag.footer, Content>
/// `nav`
public typealias nav<Content: HTML> = HTMLElement<HTMLTag.nav, Content>
/// `main`
public typealias main<Content: HTML> = HTMLElement<HTMLTag.main, Content>
/// `section`
public typealias section<Content: HTML> = HTMLElement<HTMLTag.section, Content>
/// `article`
public typealias article<Content: HTML> = HTMLElement<HTMLTag.article, Content>
/// `aside`
public typealias aside<Content: HTML> = HTMLElement<HTMLTag.aside, Content>
/// `h1`
public typealias h1<Content: HTML> = HTMLElement<HTMLTag.h1, Content>
/// `h2`
public typealias h2<Content: HTML> = HTMLElement<HTMLTag.h2, Content>
/// `h3`
public typealias h3<Content: HTML> = HTMLElement<HTMLTag.h3, Content>
/// `h4`
public typealias h4<Content: HTML> = HTMLElement<HTMLTag.h4, Content>
/// `p`
public typealias p<Content: HTML> = HTMLElement<HTMLTag.p, Content>
/// `div`
public typealias div<Content: HTML> = HTMLElement<HTMLTag.div, Content>
/// `span`
public typealias span<Content: HTML> = HTMLElement<HTMLTag.span, Content>
/// `a`
public typealias a<Content: HTML> = HTMLElement<HTMLTag.a, Content>
/// `strong`
public typealias strong<Content: HTML> = HTMLElement<HTMLTag.strong, Content>
/// `em`
public typealias em<Content: HTML> = HTMLElement<HTMLTag.em, Content>
/// `small`
public typealias small<Content: HTML> = HTMLElement<HTMLTag.small, Content>
/// `abbr`
public typealias abbr<Content: HTML> = HTMLElement<HTMLTag.abbr, Content>
/// `time`
public typealias time<Content: HTML> = HTMLElement<HTMLTag.time, Content>
/// `code`
public typealias code<Content: HTML> = HTMLElement<HTMLTag.code, Content>
/// `pre`
public typealias pre<Content: HTML> = HTMLElement<HTMLTag.pre, Content>
/// `ul`
public typealias ul<Content: HTML> = HTMLElement<HTMLTag.ul, Content>
/// `ol`
public typealias ol<Content: HTML> = HTMLElement<HTMLTag.ol, Content>
/// `li`
public typealias li<Content: HTML> = HTMLElement<HTMLTag.li, Content>
/// `dl`
public typealias dl<Content: HTML> = HTMLElement<HTMLTag.dl, Content>
/// `dt`
public typealias dt<Content: HTML> = HTMLElement<HTMLTag.dt, Content>
/// `dd`
public typealias dd<Content: HTML> = HTMLElement<HTMLTag.dd, Content>
/// `figure`
public typealias figure<Content: HTML> = HTMLElement<HTMLTag.figure, Content>
/// `figcaption`
public typealias figcaption<Content: HTML> = HTMLElement<HTMLTag.figcaption, Content>
/// `details`
public typealias details<Content: HTML> = HTMLElement<HTMLTag.details, Content>
/// `summary`
public typealias summary<Content: HTML> = HTMLElement<HTMLTag.summary, Content>
/// `table`
public typealias table<Content: HTML> = HTMLElement<HTMLTag.table, Content>
/// `caption`
public typealias caption<Content: HTML> = HTMLElement<HTMLTag.caption, Content>
/// `thead`
public typealias thead<Content: HTML> = HTMLElement<HTMLTag.thead, Content>
/// `tbody`
public typealias tbody<Content: HTML> = HTMLElement<HTMLTag.tbody, Content>
/// `tfoot`
public typealias tfoot<Content: HTML> = HTMLElement<HTMLTag.tfoot, Content>
/// `tr`
public typealias tr<Content: HTML> = HTMLElement<HTMLTag.tr, Content>
/// `th`
public typealias th<Content: HTML> = HTMLElement<HTMLTag.th, Content>
/// `td`
public typealias td<Content: HTML> = HTMLElement<HTMLTag.td, Content>
/// `form`
public typealias form<Content: HTML> = HTMLElement<HTMLTag.form, Content>
/// `fieldset`
public typealias fieldset<Content: HTML> = HTMLElement<HTMLTag.fieldset, Content>
/// `legend`
public typealias legend<Content: HTML> = HTMLElement<HTMLTag.legend, Content>
/// `label`
public typealias label<Content: HTML> = HTMLElement<HTMLTag.label, Content>
/// `button`
public typealias button<Content: HTML> = HTMLElement<HTMLTag.button, Content>
/// `textarea`
public typealias textarea<Content: HTML> = HTMLElement<HTMLTag.textarea, Content>
/// `select`
public typealias select<Content: HTML> = HTMLElement<HTMLTag.select, Content>
/// `option`
public typealias option<Content: HTML> = HTMLElement<HTMLTag.option, Content>
/// `script`
public typealias script<Content: HTML> = HTMLElement<HTMLTag.script, Content>
/// `noscript`
public typealias noscript<Content: HTML> = HTMLElement<HTMLTag.noscript, Content>
/// `canvas`
public typealias canvas<Content: HTML> = HTMLElement<HTMLTag.canvas, Content>

/// `meta`
public typealias meta = HTMLVoidElement<HTMLTag.meta>
/// `link`
public typealias link = HTMLVoidElement<HTMLTag.link>
/// `input`
public typealias input = HTMLVoidElement<HTMLTag.input>
/// `br`
public typealias br = HTMLVoidElement<HTMLTag.br>
/// `hr`
public typealias hr = HTMLVoidElement<HTMLTag.hr>
/// `img`
public typealias img = HTMLVoidElement<HTMLTag.img>

/// An attribute of an element; its value is escaped.
public struct HTMLAttribute: Sendable, Hashable {
    /// The name; a literal in the source, so that no outside text can become a name.
    let name: String
    /// The value; nil for an attribute that is there or not, such as `required`.
    let value: String?

    /// Any attribute: `.custom(name: "scope", value: "col")`.
    public static func custom(name: StaticString, value: String) -> Self {
        Self(name: name.description, value: value)
    }

    private static func flag(_ name: StaticString) -> Self {
        Self(name: name.description, value: nil)
    }

    init(name: String, value: String?) {
        self.name = name
        self.value = value
    }
}

/// Attributes of every element.
extension HTMLAttribute {
    /// `class`; several of them are joined.
    public static func `class`(_ value: String) -> Self { .custom(name: "class", value: value) }
    /// `id`
    public static func id(_ value: String) -> Self { .custom(name: "id", value: value) }
    /// `lang`
    public static func lang(_ value: String) -> Self { .custom(name: "lang", value: value) }
    /// `title`
    public static func title(_ value: String) -> Self { .custom(name: "title", value: value) }
    /// `role`
    public static func role(_ value: String) -> Self { .custom(name: "role", value: value) }
    /// `tabindex`
    public static func tabindex(_ value: Int) -> Self {
        .custom(name: "tabindex", value: String(value))
    }
    /// `data-NAME`
    public static func data(_ name: StaticString, value: String) -> Self {
        Self(name: "data-\(name)", value: value)
    }
    /// `aria-NAME`
    public static func aria(_ name: StaticString, value: String) -> Self {
        Self(name: "aria-\(name)", value: value)
    }
    /// `hidden`
    public static var hidden: Self { .flag("hidden") }
}

/// Attributes of links, forms, tables and the head.
extension HTMLAttribute {
    /// `href`
    public static func href(_ value: String) -> Self { .custom(name: "href", value: value) }
    /// `src`
    public static func src(_ value: String) -> Self { .custom(name: "src", value: value) }
    /// `rel`
    public static func rel(_ value: String) -> Self { .custom(name: "rel", value: value) }
    /// `name`
    public static func name(_ value: String) -> Self { .custom(name: "name", value: value) }
    /// `content`
    public static func content(_ value: String) -> Self { .custom(name: "content", value: value) }
    /// `charset`
    public static func charset(_ value: String) -> Self { .custom(name: "charset", value: value) }
    /// `type`
    public static func type(_ value: String) -> Self { .custom(name: "type", value: value) }
    /// `value`
    public static func value(_ value: String) -> Self { .custom(name: "value", value: value) }
    /// `action`
    public static func action(_ value: String) -> Self { .custom(name: "action", value: value) }
    /// `method`
    public static func method(_ value: String) -> Self { .custom(name: "method", value: value) }
    /// `enctype`
    public static func enctype(_ value: String) -> Self { .custom(name: "enctype", value: value) }
    /// `accept`
    public static func accept(_ value: String) -> Self { .custom(name: "accept", value: value) }
    /// `http-equiv`
    public static func httpEquiv(_ value: String) -> Self {
        .custom(name: "http-equiv", value: value)
    }
    /// `for`
    public static func `for`(_ value: String) -> Self { .custom(name: "for", value: value) }
    /// `max`
    public static func max(_ value: String) -> Self { .custom(name: "max", value: value) }
    /// `scope`
    public static func scope(_ value: String) -> Self { .custom(name: "scope", value: value) }
    /// `datetime`
    public static func datetime(_ value: String) -> Self {
        .custom(name: "datetime", value: value)
    }
    /// `colspan`
    public static func colspan(_ value: Int) -> Self {
        .custom(name: "colspan", value: String(value))
    }
    /// `required`
    public static var required: Self { .flag("required") }
    /// `defer`
    public static var `defer`: Self { .flag("defer") }
    /// `download`
    public static var download: Self { .flag("download") }
}

/// The name of an element, as a type.
public protocol HTMLTagDefinition {
    /// The name as written in markup.
    static var name: String { get }
}

/// An element with content: `div(.class("card")) { … }`.
public struct HTMLElement<Tag: HTMLTagDefinition, Content: HTML>: HTMLPrimitive {
    private var attributes: [HTMLAttribute]
    private let content: Content

    /// An element with attributes and content.
    public init(_ attributes: HTMLAttribute..., @HTMLBuilder content: () -> Content) {
        self.attributes = attributes
        self.content = content()
    }

    /// An element with a list of attributes and content.
    public init(attributes: [HTMLAttribute], @HTMLBuilder content: () -> Content) {
        self.attributes = attributes
        self.content = content()
    }

    /// The same element with more attributes, where `condition` holds.
    public func attributes(_ more: HTMLAttribute..., when condition: Bool = true) -> Self {
        guard condition else { return self }
        var copy = self
        copy.attributes += more
        return copy
    }

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        buffer.appendOpening(Tag.name, html.attributes)
        Content.write(html.content, to: &buffer)
        buffer.appendRaw("</")
        buffer.appendRaw(Tag.name)
        buffer.appendRaw(">")
    }
}

/// An element that never has content: `input(.name("on"))`.
public struct HTMLVoidElement<Tag: HTMLTagDefinition>: HTMLPrimitive {
    private var attributes: [HTMLAttribute]

    /// An element with attributes.
    public init(_ attributes: HTMLAttribute...) { self.attributes = attributes }

    /// The same element with more attributes, where `condition` holds.
    public func attributes(_ more: HTMLAttribute..., when condition: Bool = true) -> Self {
        guard condition else { return self }
        var copy = self
        copy.attributes += more
        return copy
    }

    /// Writes itself.
    public static func write(_ html: Self, to buffer: inout HTMLBuffer) {
        buffer.appendOpening(Tag.name, html.attributes)
    }
}

extension HTMLBuffer {
    /// `<name attribute="value">`; several classes become one attribute.
    fileprivate mutating func appendOpening(_ name: String, _ attributes: [HTMLAttribute]) {
        appendRaw("<")
        appendRaw(name)
        let classes = attributes.filter { $0.name == "class" }.compactMap(\.value)
        if !classes.isEmpty {
            append(HTMLAttribute(name: "class", value: classes.joined(separator: " ")))
        }
        for attribute in attributes where attribute.name != "class" { append(attribute) }
        appendRaw(">")
    }

    private mutating func append(_ attribute: HTMLAttribute) {
        appendRaw(" ")
        appendRaw(attribute.name)
        guard let value = attribute.value else { return }
        appendRaw("=\"")
        append(attributeValue: value)
        appendRaw("\"")
    }
}

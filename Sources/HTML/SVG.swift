// The part of SVG that small drawings need. A title of a drawing is the element `title`.

/// `svg`
public typealias svg<Content: HTML> = HTMLElement<HTMLTag.svg, Content>
/// `g`
public typealias g<Content: HTML> = HTMLElement<HTMLTag.g, Content>
/// `path`
public typealias path<Content: HTML> = HTMLElement<HTMLTag.path, Content>
/// `line`
public typealias line<Content: HTML> = HTMLElement<HTMLTag.line, Content>
/// `rect`
public typealias rect<Content: HTML> = HTMLElement<HTMLTag.rect, Content>
/// `circle`
public typealias circle<Content: HTML> = HTMLElement<HTMLTag.circle, Content>
/// `polyline`
public typealias polyline<Content: HTML> = HTMLElement<HTMLTag.polyline, Content>
/// `polygon`
public typealias polygon<Content: HTML> = HTMLElement<HTMLTag.polygon, Content>
/// `desc`
public typealias desc<Content: HTML> = HTMLElement<HTMLTag.desc, Content>

/// Attributes of drawings.
extension HTMLAttribute {
    /// `viewBox`, from the origin.
    public static func viewBox(_ width: Int, _ height: Int) -> Self {
        .custom(name: "viewBox", value: "0 0 \(width) \(height)")
    }
    /// `d`, of a path.
    public static func d(_ value: String) -> Self { .custom(name: "d", value: value) }
    /// `x`
    public static func x(_ value: String) -> Self { .custom(name: "x", value: value) }
    /// `y`
    public static func y(_ value: String) -> Self { .custom(name: "y", value: value) }
    /// `width`
    public static func width(_ value: String) -> Self { .custom(name: "width", value: value) }
    /// `height`
    public static func height(_ value: String) -> Self { .custom(name: "height", value: value) }
    /// `cx`, of a circle
    public static func cx(_ value: String) -> Self { .custom(name: "cx", value: value) }
    /// `cy`, of a circle
    public static func cy(_ value: String) -> Self { .custom(name: "cy", value: value) }
    /// `r`, of a circle
    public static func r(_ value: String) -> Self { .custom(name: "r", value: value) }
}

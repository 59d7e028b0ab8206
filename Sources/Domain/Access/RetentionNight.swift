/// When what has been kept long enough is taken away: once a night, at three.
public enum RetentionNight {
    /// Seconds between the first start of a server and the first night: enough to look the periods
    /// over, and to choose others.
    public static let notice = 14 * 86_400

    /// Seconds from that minute of the day until three in the next night that is still to come; one
    /// that begins after midnight is over.
    public static func seconds(fromMinute minute: Int) -> Int { (27 * 60 - minute) * 60 }
}

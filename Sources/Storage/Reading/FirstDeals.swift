import Domain

extension Selection {
    /// Won deal `f` makes a customer: it is the first one won of its lead `l`, or has no known lead
    /// and is new business or of no type (F32). Which is the first no filter changes.
    static func isFirstOfCustomer(_ query: CellQuery) -> SQL {
        """
        CASE WHEN l.id IS NULL THEN f.revenue_type IS NULL OR f.revenue_type = 'new'
            ELSE NOT EXISTS (
                SELECT 1 FROM deal o
                WHERE o.lead_id = f.lead_id AND o.status = 'won'
                    AND o.created_on <= \(query.through)
                    -- One range of the index, not an alternative of two.
                    AND o.closed_on <= f.closed_on
                    AND (o.closed_on < f.closed_on OR o.id < f.id))
            END
        """
    }

    /// From the day the lead came in; without one, from the day the deal was opened.
    static let daysToCustomer: SQL = "f.closed_on - COALESCE(l.created_on, f.created_on)"
}

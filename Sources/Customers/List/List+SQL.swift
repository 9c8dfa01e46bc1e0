import Kernel
import Storage

/// One page of a list.
public struct ListPage: Sendable {
    public let lines: [CustomerLine]
    public let hasPrevious, hasNext: Bool
}

extension Reading {
    /// The rows of a page, walked by key: the thousandth page costs what the first does.
    public func customers(_ query: ListQuery, me: Int64?, today: Day) throws -> ListPage {
        let backward = query.before != nil
        let start = query.before ?? query.after
        let conditions = query.conditions(me: me, today: today)
        var lines: [CustomerLine] = []
        var reached = start == nil
        for segment in query.segments(backward: backward) where lines.count <= query.size {
            var all = conditions + segment.conditions
            if !reached, let start {
                guard segment.holds(start) else { continue }
                all.append(segment.beyond(start))
                reached = true
            }
            lines += try self.all(segment.rows(all, limit: query.size + 1 - lines.count))
        }
        let more = lines.count > query.size
        if more { lines.removeLast() }
        if backward { lines.reverse() }
        return ListPage(lines: lines, hasPrevious: backward ? more : query.after != nil, hasNext: backward ? true : more)
    }

    /// How many customers the list has in all. Without conditions it is read from what the verbs count.
    public func count(_ query: ListQuery, _ stages: StageCounts, me: Int64?, today: Day) throws -> Int64 {
        if !query.hasConditions {
            if query.tab == .all { return stages.total }
            if let stage = query.tab.stage { return stages[stage] }
        }
        let conditions = query.conditions(me: me, today: today)
        return try one("SELECT COUNT(*) FROM customer WHERE \(conditions.joined(separator: " AND "))") ?? 0
    }

    /// Ids of the whole list, for doing something with all of it.
    func ids(_ query: ListQuery, me: Int64?, today: Day, limit: Int) throws -> [ID<Customer>] {
        let conditions = query.conditions(me: me, today: today)
        return try numbers("""
            SELECT id FROM customer \(conditions.isEmpty ? SQL.empty : "WHERE " + conditions.joined(separator: " AND ")) ORDER BY id LIMIT \(limit)
            """).map { ID($0) }
    }

    /// Counts beside the tabs that nobody keeps; a thousand is enough to know there are many.
    func tabCounts(me: Int64?, today: Day) throws -> [ListQuery.Tab: Int64] {
        var counts: [ListQuery.Tab: Int64] = [:]
        try forEach("""
            SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM customer WHERE owner_id = \(me ?? 0) LIMIT \(ListQuery.tabLimit)) a),
                (SELECT COUNT(*) FROM (SELECT 1 FROM customer WHERE created_at >= \(today.startOfMonth.start) LIMIT \(ListQuery.tabLimit)) b),
                (SELECT COUNT(*) FROM (SELECT 1 FROM customer WHERE next_contact <= \(today) LIMIT \(ListQuery.tabLimit)) c)
            """) { row in
            counts[.mine] = row.next()
            counts[.recent] = row.next()
            counts[.due] = row.next()
        }
        return counts
    }
}

extension ListQuery {
    static let tabLimit: Int64 = 1_000

    func conditions(me: Int64?, today: Day) -> [SQL] {
        var all: [SQL] = []
        if let stage = tab.stage { all.append("lifecycle = \(stage)") }
        switch tab {
        case .mine: all.append("owner_id = \(me ?? 0)")
        case .recent: all.append("created_at >= \(today.startOfMonth.start)")
        case .due: all.append("next_contact <= \(today)")
        default: break
        }
        if let stage { all.append("lifecycle = \(stage)") }
        if let branch { all.append("branch_id = \(branch)") }
        if let owner { all.append("owner_id = \(owner)") } else if ownerless { all.append("owner_id IS NULL") }
        if let province { all.append("province = \(province)") }
        if let tag { all.append("id IN (SELECT customer_id FROM customer_tag WHERE tag = \(TurkishText.fold(tag)))") }
        if let quietDays { all.append("last_day < \(today.adding(days: -quietDays))") }
        if let turnoverFrom { all.append("turnover >= \(turnoverFrom)") }
        if let search {
            let text = SearchText(search)
            all.append(text.isEmpty ? "1 = 0" : "id IN (SELECT id FROM (\(text.matches)) m)")
        }
        return all
    }

    /// A stretch of the list that one index gives in order.
    struct Segment {
        enum Kind { case name, turnover, newest, last, never }
        let kind: Kind
        let ascending: Bool

        var conditions: [SQL] {
            switch kind {
            case .last: ["last_day IS NOT NULL"]
            case .never: ["last_day IS NULL"]
            default: []
            }
        }
        var order: SQL {
            switch (kind, ascending) {
            case (.name, true): "name_sort, id"
            case (.name, false): "name_sort DESC, id DESC"
            case (.turnover, true): "turnover, id"
            case (.turnover, false): "turnover DESC, id DESC"
            case (.last, true): "last_day, id"
            case (.last, false): "last_day DESC, id DESC"
            case (.newest, true): "created_at, id"
            case (.newest, false): "created_at DESC, id DESC"
            case (.never, true): "id"
            case (.never, false): "id DESC"
            }
        }
        func rows(_ conditions: [SQL], limit: Int) -> SQL {
            """
            SELECT \(columns: CustomerLine.self) FROM customer \(conditions.isEmpty ? SQL.empty : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY \(order) LIMIT \(limit)
            """
        }
        func holds(_ place: Place) -> Bool {
            switch kind {
            case .last: place.key != nil
            case .never: place.key == nil
            default: true
            }
        }
        func beyond(_ place: Place) -> SQL {
            let (key, number) = (place.key ?? "", place.number ?? 0)
            return switch (kind, ascending) {
            case (.name, true): "(name_sort, id) > (\(key), \(place.id))"
            case (.name, false): "(name_sort, id) < (\(key), \(place.id))"
            case (.turnover, true): "(turnover, id) > (\(number), \(place.id))"
            case (.turnover, false): "(turnover, id) < (\(number), \(place.id))"
            case (.last, true): "(last_day, id) > (\(number), \(place.id))"
            case (.last, false): "(last_day, id) < (\(number), \(place.id))"
            case (.newest, true): "(created_at, id) > (\(number), \(place.id))"
            case (.newest, false): "(created_at, id) < (\(number), \(place.id))"
            case (.never, true): "id > \(place.id)"
            case (.never, false): "id < \(place.id)"
            }
        }
    }

    /// The stretches in the order walked. Those who never bought come last, whichever way the days run.
    func segments(backward: Bool) -> [Segment] {
        let ascending = descending == backward
        let kinds: [Segment.Kind] = switch order {
        case .name: [.name]
        case .turnover: [.turnover]
        case .newest: [.newest]
        case .last: backward ? [.never, .last] : [.last, .never]
        }
        return kinds.map { Segment(kind: $0, ascending: ascending) }
    }

    func place(of line: CustomerLine) -> Place {
        let key: String? = switch order {
        case .name: line.nameSort
        case .turnover: String(line.turnover)
        case .last: line.lastDay.map { String($0.number) }
        case .newest: String(line.createdAt.ms)
        }
        return Place(key: key, id: line.id.rawValue)
    }
}

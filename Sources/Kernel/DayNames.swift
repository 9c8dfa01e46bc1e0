/// The names of months and weekdays in both languages.
public enum DayNames {
    public static func month(_ month: Int, _ say: Language) -> String { pick(month, say == .tr ? monthsTR : monthsEN) }
    /// "Kas", "Nov"
    public static func shortMonth(_ month: Int, _ say: Language) -> String { pick(month, say == .tr ? shortTR : shortEN) }
    /// 1 is Monday.
    public static func weekday(_ weekday: Int, _ say: Language) -> String { pick(weekday, say == .tr ? weekdaysTR : weekdaysEN) }
    /// "Pzt", "Mon"
    public static func shortWeekday(_ weekday: Int, _ say: Language) -> String { pick(weekday, say == .tr ? daysTR : daysEN) }

    private static func pick(_ number: Int, _ names: [String]) -> String {
        names.indices.contains(number - 1) ? names[number - 1] : ""
    }

    static let monthsTR = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"]
    static let monthsEN = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
    static let shortTR = ["Oca", "Şub", "Mar", "Nis", "May", "Haz", "Tem", "Ağu", "Eyl", "Eki", "Kas", "Ara"]
    static let shortEN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    static let weekdaysTR = ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"]
    static let weekdaysEN = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    static let daysTR = ["Pzt", "Sal", "Çar", "Per", "Cum", "Cmt", "Paz"]
    static let daysEN = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}

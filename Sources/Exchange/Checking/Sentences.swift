import Kernel

/// What is said about a value that cannot be read: what stands there, what should, an example.
enum Sentences {
    static func number(_ typed: String, _ style: DecimalStyle) -> Words {
        let example = style == .english ? "1,234.56" : "1.234,56"
        return Words("“\(short(typed))” bir tutar değil, yalnız sayı olmalı. Örnek: \(example)",
                     "“\(short(typed))” is not an amount, it should be a number only. Example: \(example)")
    }

    static func quantity(_ typed: String) -> Words {
        Words("“\(short(typed))” bir miktar değil, sayı olmalı. Örnek: 3 ya da 1,5", "“\(short(typed))” is not a quantity, it should be a number. Example: 3 or 1.5")
    }

    static func day(_ typed: String, _ order: DayOrder) -> Words {
        order == .dayFirst
            ? Words("“\(short(typed))” takvimde yok ya da okunamadı, gün.ay.yıl olmalı. Örnek: 22.11.2026",
                    "“\(short(typed))” is not in the calendar or cannot be read, it should be day.month.year. Example: 22.11.2026")
            : Words("“\(short(typed))” takvimde yok ya da okunamadı, ay/gün/yıl olmalı. Örnek: 11/22/2026",
                    "“\(short(typed))” is not in the calendar or cannot be read, it should be month/day/year. Example: 11/22/2026")
    }

    static func clock(_ typed: String) -> Words {
        Words("“\(short(typed))” bir saat değil. Örnek: 14:05", "“\(short(typed))” is not a time. Example: 14:05")
    }

    static func rate(_ typed: String) -> Words {
        Words("“\(short(typed))” bir KDV oranı değil, 0 ile 100 arası olmalı. Örnek: 20", "“\(short(typed))” is not a VAT rate, it should be between 0 and 100. Example: 20")
    }

    static func currency(_ typed: String) -> Words {
        Words("“\(short(typed))” tanınmayan bir para birimi. TRY, USD, EUR ya da GBP olmalı.", "“\(short(typed))” is not a currency we know. It should be TRY, USD, EUR or GBP.")
    }

    static func place(_ typed: String) -> Words {
        Words("“\(short(typed))” adında bir il bulunamadı. Örnek: Bursa ya da 16", "No province is called “\(short(typed))”. Example: Bursa or 16")
    }

    static func district(_ typed: String) -> Words {
        Words("“\(short(typed))” tek başına hangi ilçe, anlaşılmıyor. İli de yazın. Örnek: Nilüfer, Bursa",
              "“\(short(typed))” alone does not say which district. Add the province. Example: Nilüfer, Bursa")
    }

    static func district(_ typed: String, in province: String) -> Words {
        Words("\(province) ilinde “\(short(typed))” adında bir ilçe bulunamadı. Örnek: Nilüfer, Bursa",
              "\(province) has no district called “\(short(typed))”. Example: Nilüfer, Bursa")
    }

    static func tooLarge(_ typed: String) -> Words {
        Words("“\(short(typed))” bir tutar için çok büyük. Sütun yanlış seçilmiş olabilir. Örnek: 1.234,56",
              "“\(short(typed))” is too large for an amount. The column may be wrong. Example: 1,234.56")
    }

    static func future(_ typed: String) -> Words {
        Words("“\(short(typed))” bugünden sonra. Satış günü en geç bugün olmalı.", "“\(short(typed))” is after today. A sale should be dated today at the latest.")
    }

    static func tooOld(_ typed: String) -> Words {
        Words("“\(short(typed))” bir satış için çok eski, 1970 ya da sonrası olmalı. Örnek: 22.11.2026", "“\(short(typed))” is too old for a sale, it should be 1970 or later. Example: 22.11.2026")
    }

    static func birthdayOutOfRange(_ typed: String) -> Words {
        Words("“\(short(typed))” doğum günü olamaz, 1900 ile bugün arası olmalı. Örnek: 17.10.1969", "“\(short(typed))” cannot be a birthday, it should be between 1900 and today. Example: 17.10.1969")
    }

    /// What a person can recognise, without carrying a whole paragraph along.
    static func short(_ typed: String) -> String { typed.count <= 40 ? typed : typed.prefix(39) + "…" }
}

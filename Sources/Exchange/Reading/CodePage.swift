/// One letter for each byte: how windows-1254 and ISO-8859-9 become UTF-8.
///
/// Each entry holds up to three UTF-8 bytes, the first in the lowest place, and their count in the highest.
enum CodePage {
    static let windows1254: [UInt32] = table { byte in
        switch byte {
        case 0x80 ... 0x9F: windows[Int(byte) - 0x80]
        default: turkish(byte)
        }
    }

    static let iso88599: [UInt32] = table(turkish)

    /// ISO-8859-9 is Latin-1 with six Icelandic letters changed for Turkish ones.
    private static func turkish(_ byte: UInt8) -> UInt16 {
        switch byte {
        case 0xD0: 0x011E       // Ğ
        case 0xDD: 0x0130       // İ
        case 0xDE: 0x015E       // Ş
        case 0xF0: 0x011F       // ğ
        case 0xFD: 0x0131       // ı
        case 0xFE: 0x015F       // ş
        default: UInt16(byte)
        }
    }

    /// 0x80 to 0x9F in windows-1254; what it leaves undefined becomes the replacement mark.
    private static let windows: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0xFFFD, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0xFFFD, 0x0178,
    ]

    private static func table(_ letter: (UInt8) -> UInt16) -> [UInt32] {
        (0 ... 255).map { packed(UInt32(letter(UInt8($0)))) }
    }

    private static func packed(_ code: UInt32) -> UInt32 {
        if code < 0x80 { return code | 1 << 24 }
        if code < 0x800 { return (0xC0 | code >> 6) | (0x80 | code & 0x3F) << 8 | 2 << 24 }
        return (0xE0 | code >> 12) | (0x80 | code >> 6 & 0x3F) << 8 | (0x80 | code & 0x3F) << 16 | 3 << 24
    }
}

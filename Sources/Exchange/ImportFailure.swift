import Kernel

/// Why a whole file cannot be taken in: what it is, what it should be, and an example.
public enum ImportFailure: Failure, Equatable {
    case cannotOpen(String)
    case cannotRead(String)
    case cannotWrite(String)
    case empty
    case onlyHeader
    case spreadsheet, oldSpreadsheet, zip, pdf, image, webPage, binary
    case cutGzip, brokenGzip, swells
    case rowTooLong(line: Int)
    case tooManyColumns(line: Int)
    case missing(target: Target, fields: [Field])
    /// The file is no longer kept, or another one lies in its place.
    case gone(String)
    case changed(String)
    case busy
    case noColumn(String)
    case noField(String)
    case unknown

    public var status: Int {
        switch self {
        case .swells: 413
        case .unknown: 404
        case .busy: 409
        case .gone: 410
        default: 422
        }
    }

    public var words: Words {
        let example = (tr: " Örnek ilk iki satır: Ad Soyad;Telefon ve altında Ayten Korkmaz;0532 123 45 67.",
                       en: " For example, the first two lines: Name;Phone and below it Ayten Korkmaz;0532 123 45 67.")
        switch self {
        case .cannotOpen(let name):
            return Words("“\(name)” açılamadı. Dosyanın yerini ve adını denetleyin.", "“\(name)” could not be opened. Check where it is and its name.")
        case .cannotRead(let name):
            return Words("“\(name)” sonuna kadar okunamadı. Dosyayı yeniden kaydedip deneyin.", "“\(name)” could not be read to its end. Save it again and retry.")
        case .cannotWrite(let name):
            return Words("“\(name)” yazılamadı. Diskte yer kalmamış olabilir.", "“\(name)” could not be written. The disk may be full.")
        case .empty:
            return Words("Dosya boş. Başlık satırı ve altında kayıtlar olmalı." + example.tr, "The file is empty. It should have a header row and records below it." + example.en)
        case .onlyHeader:
            return Words("Dosyada yalnız başlık satırı var, altında kayıt yok." + example.tr, "The file has only a header row and no records below it." + example.en)
        case .spreadsheet:
            return Words("Bu bir Excel dosyası (xlsx). Excel’de “Farklı kaydet” deyip “CSV UTF-8” seçin, çıkan dosyayı verin.", "This is an Excel file (xlsx). In Excel choose “Save as”, “CSV UTF-8”, and give that file.")
        case .oldSpreadsheet:
            return Words("Bu eski bir Excel ya da Office dosyası (xls). Excel’de “Farklı kaydet” deyip “CSV UTF-8” seçin, çıkan dosyayı verin.", "This is an old Excel or Office file (xls). In Excel choose “Save as”, “CSV UTF-8”, and give that file.")
        case .zip:
            return Words("Bu sıkıştırılmış bir arşiv. Açıp içindeki CSV dosyasını verin; gzip (.csv.gz) olduğu gibi okunur.", "This is a packed archive. Open it and give the CSV file inside; gzip (.csv.gz) is read as it is.")
        case .pdf:
            return Words("Bu bir PDF. Programınızdan Excel ya da CSV olarak dışa aktarın." + example.tr, "This is a PDF. Export from your program as Excel or CSV." + example.en)
        case .image:
            return Words("Bu bir resim. Liste metin olmalı: Excel ya da CSV olarak dışa aktarın." + example.tr, "This is a picture. The list should be text: export it as Excel or CSV." + example.en)
        case .webPage:
            return Words("Bu bir web sayfası ya da XML, adı .xls olsa da. Excel’de açıp “CSV UTF-8” olarak kaydedin.", "This is a web page or XML, even if it is called .xls. Open it in Excel and save it as “CSV UTF-8”.")
        case .binary:
            return Words("Bu dosya metin değil, okunabilen satırları yok. CSV olmalı." + example.tr, "This file is not text, it has no readable lines. It should be CSV." + example.en)
        case .cutGzip:
            return Words("Sıkıştırılmış dosya yarım: sonu gelmiyor. Yeniden indirin ya da açıp CSV’yi verin.", "The packed file is cut short. Download it again, or unpack it and give the CSV.")
        case .brokenGzip:
            return Words("Sıkıştırılmış dosya bozuk. Yeniden indirin ya da açıp CSV’yi verin.", "The packed file is damaged. Download it again, or unpack it and give the CSV.")
        case .swells:
            return Words("Sıkıştırılmış dosya açılınca izin verilenden büyük oluyor. Parçalara bölüp verin.", "Unpacked, the file grows beyond what is allowed. Split it into parts.")
        case .rowTooLong(let line):
            return Words("\(line). satır bitmiyor: bir satır en çok 1 MB olabilir. Kapanmamış bir tırnak olabilir.", "Line \(line) does not end: a row may have at most 1 MB. A quote may be left open.")
        case .tooManyColumns(let line):
            return Words("\(line). satırda 1.000’den çok sütun var. Ayırıcı yanlış seçilmiş olabilir.", "Line \(line) has more than 1,000 columns. The separator may be wrong.")
        case .missing(let target, let fields):
            let tr = fields.map(\.words.tr).joined(separator: ", "), en = fields.map(\.words.en).joined(separator: ", ")
            return Words("\(target.words.tr) için sütun seçilmedi: \(tr). Hangi sütunda olduğunu seçin.", "No column chosen for \(target.words.en): \(en). Choose which column holds it.")
        case .gone(let name):
            return Words("“\(name)” artık saklanmıyor. Dosyayı yeniden yükleyin.", "“\(name)” is no longer kept. Upload it again.")
        case .changed(let name):
            return Words("“\(name)” değişmiş: yarım kalan aktarım başka bir dosyaya ait. Önce onu geri alın.",
                         "“\(name)” has changed: the unfinished import belongs to another file. Undo that one first.")
        case .noColumn(let name):
            return Words("Dosyada “\(name)” adında bir sütun yok.", "The file has no column called “\(name)”.")
        case .noField(let name):
            return Words("“\(name)” adında bir alan yok. Örnek: --map \"GSM=phone\"", "There is no field called “\(name)”. Example: --map \"GSM=phone\"")
        case .busy:
            return Words("Bu dosya şu anda aktarılıyor. Bitmesini bekleyin.", "This file is being imported right now. Wait until it is done.")
        case .unknown:
            return Words("Böyle bir aktarım yok.", "There is no such import.")
        }
    }
}

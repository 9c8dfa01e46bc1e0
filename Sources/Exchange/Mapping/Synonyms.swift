/// The titles people give their columns, folded and without spaces: `Müşteri No` is `musterino`.
///
/// Written as words apart so that they can be read; compared joined.
enum Synonyms {
    static func of(_ target: Target) -> [(field: Field, titles: [String])] {
        switch target {
        case .customers: customers
        case .products: products
        case .sales: sales
        }
    }

    private static func list(_ field: Field, _ titles: String) -> (field: Field, titles: [String]) {
        (field, titles.split(separator: ",").map { $0.filter { $0 != " " && $0 != "\n" } })
    }

    private static let customers = [
        list(.number, "no, numara, id, rec id, record id, kayit no, musteri no, musteri numarasi, musteri kodu, musteri id, cari kod, cari kodu, cari no, hesap kodu, hesap no, uye no, kart no, kod, kodu, customer id, customer no, customer number, customer code, client id, external id, code, number, contact id, sira no"),
        list(.name, "ad soyad, adi soyadi, ad soyadi, adsoyad, isim, isim soyisim, isim soyad, musteri, musteri adi, musteri adi soyadi, musteri ad soyad, unvan, unvani, ticari unvan, ticari unvani, cari unvan, cari adi, cari unvani, firma, firma adi, firma unvani, sirket, sirket adi, kisi, name, full name, customer, customer name, company, company name, display name, contact, contact name, hesap adi, uye, uye adi"),
        list(.firstName, "ad, adi, on ad, ilk ad, first name, given name, given names, forename, fname, musteri ismi, birinci ad"),
        list(.lastName, "soyad, soyadi, soy ad, soy adi, soyisim, soy isim, last name, surname, family name, lname"),
        list(.kind, "tur, turu, tip, tipi, musteri tipi, musteri turu, cari tipi, kisi firma, bireysel kurumsal, type, customer type, kind"),
        list(.phone, "telefon, telefonu, tel, tel no, telefon no, telefon numarasi, cep, cep tel, cep telefonu, cep no, gsm, gsm no, gsm numarasi, mobil, mobil telefon, is telefonu, ev telefonu, sabit telefon, whatsapp, phone, phone number, phone no, mobile, mobile phone, cell, cell phone, telephone, iletisim"),
        list(.email, "e posta, eposta, e posta adresi, eposta adresi, mail, mail adresi, e mail, email, email address, e mail address, elektronik posta"),
        list(.birthday, "dogum tarihi, dogum gunu, dogum, d tarihi, d tar, birth date, birthdate, birthday, date of birth, dob"),
        list(.place, "il ilce, ilce il, sehir ilce, il ve ilce, bolge il ilce, province district, city district"),
        list(.province, "il, ili, sehir, sehri, il adi, il kodu, plaka, plaka kodu, province, city, state"),
        list(.district, "ilce, ilcesi, ilce adi, semt, district, town, county"),
        list(.address, "adres, adresi, acik adres, ev adresi, is adresi, fatura adresi, teslimat adresi, sevk adresi, address, street, street address, address 1, address line 1, mahalle"),
        list(.taxNumber, "vergi no, vergi numarasi, vkn, tckn, vkn tckn, tc, tc no, tc kimlik, tc kimlik no, tc kimlik numarasi, kimlik no, vergi kimlik no, vergi tc no, vergi no tc no, tax number, tax id, tax no, vat number, national id"),
        list(.taxOffice, "vergi dairesi, vd, vergi d, v dairesi, tax office"),
        list(.tags, "etiket, etiketler, grup, grubu, musteri grubu, cari grup, cari grubu, ozel kod, tag, tags, label, labels, group, segment"),
        list(.note, "not, notlar, notu, aciklama, aciklamalar, ozel not, note, notes, comment, comments, remark, remarks, description"),
        list(.owner, "sorumlu, temsilci, musteri temsilcisi, satis temsilcisi, plasiyer, owner, account manager, sales rep, representative"),
        list(.branch, "sube, subesi, magaza, sube adi, magaza adi, sube kodu, sube no, branch, branch id, store, store id, shop, location"),
        list(.source, "kaynak, nereden, nereden geldi, gelis kanali, source, lead source, origin, referans"),
        list(.created, "kayit tarihi, kayit gunu, olusturma tarihi, uyelik tarihi, uye olma tarihi, acilis tarihi, created, created at, created on, date created, registered, registration date, signup date, join date"),
    ]

    private static let products = [
        list(.number, "no, kod, kodu, urun kodu, urun no, urun id, stok kodu, stok no, malzeme kodu, mal kodu, sku, id, product id, product code, product no, item code, item id, item no, code, stock code, kalem kodu"),
        list(.name, "ad, adi, urun, urun adi, urun ismi, stok adi, malzeme, malzeme adi, mal adi, cins, cinsi, tanim, aciklama, name, product, product name, item, item name, title, description"),
        list(.category, "kategori, kategorisi, kategori adi, kategori id, kategori no, grup, grubu, urun grubu, stok grubu, ana grup, reyon, category, category id, category name, product group, group, department"),
        list(.brand, "marka, markasi, uretici, brand, manufacturer, vendor"),
        list(.unit, "birim, birimi, olcu birimi, olcu, unit, uom, unit of measure"),
        list(.price, "fiyat, fiyati, satis fiyati, birim fiyat, birim fiyati, perakende fiyat, perakende satis fiyati, liste fiyati, kdv dahil fiyat, kdv dahil satis fiyati, fiyat kdv dahil, satis fiyati kdv dahil, etiket fiyati, price, sale price, sales price, selling price, list price, unit price, retail price"),
        list(.vatRate, "kdv, kdv orani, kdv oran, kdv yuzdesi, vergi orani, vat, vat rate, tax rate, tax"),
        list(.cost, "maliyet, maliyeti, alis fiyati, alis, gelis fiyati, cost, cost price, purchase price, buying price, unit cost"),
        list(.barcode, "barkod, barkodu, barkod no, ean, ean 13, gtin, upc, barcode"),
    ]

    private static let sales = [
        list(.receipt, "fis no, fis, fis numarasi, fatura no, fatura numarasi, belge no, evrak no, siparis no, siparis numarasi, siparis id, siparis, satis no, satis id, islem no, makbuz no, adisyon no, receipt, receipt no, receipt id, receipt number, invoice, invoice no, invoice number, order, order id, order no, order number, transaction id, ticket no, document no, invoiceno, basket id"),
        list(.customerNumber, "musteri no, musteri numarasi, musteri kodu, musteri id, cari kod, cari kodu, cari no, hesap kodu, uye no, kart no, customer id, customer no, customer number, customer code, client id, contact id, cust id, user id, member id"),
        list(.customerName, "musteri, musteri adi, musteri adi soyadi, musteri ad soyad, ad soyad, adi soyadi, unvan, cari, cari adi, cari unvan, cari unvani, alici, customer, customer name, client, client name, buyer, name"),
        list(.customerPhone, "telefon, telefon no, tel, gsm, cep, cep telefonu, musteri telefonu, musteri tel, phone, phone number, customer phone, mobile"),
        list(.customerEmail, "e posta, eposta, mail, email, e mail, musteri e posta, musteri e postasi, musteri mail, customer email, customer e mail"),
        list(.branch, "sube, subesi, magaza, sube adi, magaza adi, sube kodu, sube no, kasa, depo, branch, branch id, branch name, store, store id, store name, shop, location"),
        list(.time, "tarih, tarihi, gun, tarih saat, satis tarihi, fis tarihi, fatura tarihi, belge tarihi, islem tarihi, siparis tarihi, evrak tarihi, zaman, ts, time, timestamp, date, datetime, date time, sale date, order date, invoice date, transaction date, purchase date, sold at, created at"),
        list(.clock, "saat, saati, satis saati, fis saati, islem saati, hour, time of day, sale time, order time"),
        list(.productCode, "urun kodu, urun no, urun id, stok kodu, stok no, malzeme kodu, mal kodu, barkod, sku, product id, product code, product no, item code, item id, stock code, stockcode, barcode, code"),
        list(.productName, "urun, urun adi, stok adi, malzeme, malzeme adi, mal adi, mal hizmet, hizmet, cins, aciklama, product, product name, item, item name, description"),
        list(.quantity, "miktar, miktari, adet, adedi, sayi, qty, quantity, count, units, pieces, cds"),
        list(.amount, "tutar, tutari, toplam, toplam tutar, net tutar, satir tutari, satis tutari, genel toplam, kdv dahil tutar, tutar kdv dahil, kdv dahil toplam, odenen, ciro, bedel, amount, total, line total, line amount, total amount, net amount, sales, revenue, value, dollars"),
        list(.unitPrice, "fiyat, birim fiyat, birim fiyati, satis fiyati, kdv dahil fiyat, kdv dahil birim fiyat, unit price, price, item price"),
        list(.discount, "indirim, indirim tutari, iskonto, iskonto tutari, discount, discount amount"),
        list(.cost, "maliyet, maliyeti, alis, alis tutari, satir maliyeti, cost, line cost, total cost, cogs"),
        list(.vatRate, "kdv, kdv orani, kdv oran, kdv yuzdesi, vat, vat rate, tax rate"),
        list(.channel, "kanal, satis kanali, internet, online, web, e ticaret, channel, sales channel, is online"),
        list(.saleKind, "tur, turu, tip, tipi, islem turu, islem tipi, fis turu, fis tipi, belge turu, satis iade, iade, iade mi, kind, type, transaction type, is return, return, refund, is refund"),
        list(.seller, "satan, satici, satis elemani, plasiyer, personel, kasiyer, temsilci, satis temsilcisi, calisan, seller, salesperson, cashier, employee, staff"),
        list(.currency, "para birimi, doviz, doviz cinsi, doviz kodu, pb, currency, currency code"),
        list(.country, "ulke, ulkesi, country, nation"),
    ]
}

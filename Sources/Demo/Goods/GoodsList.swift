/// What the sample firm sells. A line with two parts opens a shelf: `CODE|category|KDV`; the others are goods:
/// `name|unit|price in lira, KDV included|cost, percent of the net price|days until the next one, 0 unknown|variants`.
/// Each variant costs eight percent more than the one before. Brands are invented.
enum GoodsList {
    static let text = """
        CIH|Su arıtma cihazları|20
        Berrak {} aşamalı su arıtma cihazı|adet|6900|64|0|4/5/6/7/8
        Damla tezgâh altı arıtma {}|adet|7900|63|0|Mini/Klasik/Plus/Pompalı/Mineralli
        Durusu açık kasa arıtma {}|adet|5400|66|0|5’li/6’lı/7’li/Pompalı
        Ofis tipi arıtma, {} kişilik|adet|18900|61|0|50/100/200
        Duş filtresi {}|adet|690|52|0|krom/beyaz/C vitaminli
        Ana hat filtre sistemi {}|adet|3900|58|0|tekli/ikili/üçlü
        KRT|Filtre ve kartuşlar|20
        Süzgen 90 günlük karbon kartuş|adet|349|44|90|
        Süzgen tortu filtresi {} mikron|adet|149|42|120|1/5/10/20/50
        Süzgen blok karbon filtre {}|adet|219|45|180|10 inç/20 inç/geniş gövde
        Berrak membran {} GPD|adet|990|55|720|50/75/80/100/150
        Berrak kartuş seti {}|takım|890|48|180|3’lü/4’lü/5’li/6’lı/7’li
        Son karbon filtre {}|adet|189|43|240|Hindistan cevizi/gümüşlü/alkali/mineral/inline
        Sebil filtresi {}|adet|279|46|180|tekli/ikili/üçlü
        Duş filtresi kartuşu {}|adet|259|45|60|standart/C vitaminli
        Sürahi kartuşu {}|paket|199|50|45|1’li/3’lü/6’lı/12’li
        DMC|Damacana ve ambalajlı su|1
        Damla damacana su 19 L|adet|120|62|10|
        Damla cam damacana su 15 L|adet|165|63|12|
        Damla su 0,33 L 24’lü|koli|149|66|0|
        Damla su 0,5 L 12’li|koli|95|67|0|
        Damla su 0,5 L 24’lü|koli|179|66|0|
        Damla su 1,5 L 6’lı|koli|89|66|0|
        Damla su 5 L|adet|49|64|0|
        Damla su 10 L|adet|79|64|0|
        Damla bardak su 200 ml 60’lı|koli|189|67|0|
        Damla maden suyu {} 24’lü|koli|219|68|0|sade/limonlu/elmalı
        SBL|Su sebilleri|20
        Durusu sebil {}|adet|4900|66|0|üstten damacanalı/alttan damacanalı/sıcak soğuk/buzdolaplı/masaüstü
        Durusu arıtmalı sebil {}|adet|9900|63|0|2 musluklu/3 musluklu/çelik/dokunmatik
        Damacana pompası {}|adet|149|48|0|elle/şarjlı/metal/hızlı
        Damacana standı {}|adet|390|54|0|ahşap/metal/devirmeli
        YUM|Su yumuşatma ve havuz|20
        Tablet tuz {} kg|torba|189|68|60|10/15/25
        Su yumuşatma cihazı {} L|adet|21900|66|0|10/20/30/50
        Reçine {} L|torba|1290|62|0|10/25
        Havuz kloru {} kg|bidon|690|64|30|5/10/25
        Yosun önleyici {} L|bidon|420|60|45|5/10/20
        pH düşürücü {} kg|bidon|390|60|45|5/10/25
        Berraklaştırıcı {} L|bidon|450|60|60|5/10
        Ölçüm kiti {}|adet|290|50|0|klor ve pH/sertlik/TDS/şerit
        HZM|Servis ve montaj|20
        Arıtma montajı|hizmet|750|35|0|
        Filtre değişimi|hizmet|390|30|180|
        Sebil temizliği|hizmet|350|30|180|
        Arıza tespiti|hizmet|300|30|0|
        Su analizi {}|hizmet|590|45|365|temel/ayrıntılı
        Yazıcı bakımı|hizmet|490|30|365|
        Yerinde kurulum {}|hizmet|650|40|0|yazıcı/mobilya/sebil
        Yıllık bakım {}|hizmet|1490|40|365|ev/ofis
        KGT|Kâğıt|20
        Beyazdal fotokopi kâğıdı A4 {} g|paket|159|76|30|70/75/80/90
        Beyazdal fotokopi kâğıdı A3 {} g|paket|319|75|60|80/90
        Beyazdal A4 80 g 5’li koli|koli|749|78|30|
        Renkli kâğıt A4 {}|paket|219|70|0|sarı/mavi/yeşil/pembe/turuncu/karışık
        Fotoğraf kâğıdı {}|paket|189|62|0|10×15/13×18/A4 mat/A4 parlak
        Yazarkasa rulosu {} mm|paket|129|66|20|57/80
        Sürekli form {}|koli|890|74|45|1 nüsha/2 nüsha/3 nüsha
        Etiket rulosu {}|rulo|99|60|30|40×30/40×60/58×40/100×50/100×100
        Zarf {}|paket|89|58|0|diplomat/A4/A5
        TNR|Toner ve mürekkep|20
        Nettem toner {} siyah|adet|790|60|75|N-110/N-120/N-130/N-210/N-220/N-310/N-320/N-410/N-420/N-510
        Nettem toner {} renkli|adet|990|61|90|R-11 mavi/R-11 kırmızı/R-11 sarı/R-21 mavi/R-21 kırmızı/R-21 sarı/R-31 mavi/R-31 kırmızı/R-31 sarı
        Nettem uyumlu toner {}|adet|390|52|75|U-1/U-2/U-3/U-4/U-5/U-6/U-7/U-8/U-9/U-10/U-11/U-12
        Nettem mürekkep {}|şişe|190|48|60|M-5 siyah/M-5 mavi/M-5 kırmızı/M-5 sarı/M-7 siyah/M-7 mavi/M-7 kırmızı/M-7 sarı
        Nettem drum {}|adet|1290|62|365|D-110/D-210/D-310/D-410/D-510
        Nettem atık kutusu {}|adet|490|58|365|A-1/A-2/A-3/A-4
        Şerit {}|adet|79|50|60|nokta vuruşlu/daktilo/yazarkasa/etiket
        KRS|Defter ve kırtasiye|10
        Akkalem tükenmez {}|adet|12|52|0|mavi/siyah/kırmızı/yeşil
        Akkalem jel kalem {}|adet|29|52|0|mavi/siyah/kırmızı/mor
        Akkalem kurşun kalem {}|adet|9|50|0|HB/2B/4B
        Akkalem fosforlu {}|adet|24|50|0|sarı/yeşil/pembe/turuncu/mavi
        Akkalem tahta kalemi {}|adet|27|50|45|mavi/siyah/kırmızı/yeşil
        Akkalem permanent {}|adet|25|50|0|mavi/siyah/kırmızı
        Akkalem uçlu kalem {} mm|adet|59|54|0|0,5/0,7/0,9
        Uç {} mm|kutu|19|48|0|0,5/0,7/0,9
        Silgi {}|adet|9|46|0|küçük/büyük/mürekkep
        Kalemtıraş {}|adet|19|48|0|tekli/çiftli/masaüstü
        Beyazdal defter {}|adet|49|56|0|A5 60 yaprak/A5 100 yaprak/A4 60 yaprak/A4 100 yaprak/A4 kareli/A4 çizgili/spiralli/sert kapak
        Not kâğıdı {}|blok|29|48|0|38×51/51×76/76×76/76×127/renkli/indeks
        Bloknot {}|adet|22|50|0|A6/A5/A4
        Kuru boya {} renk|kutu|79|54|0|12/24/36
        Keçeli kalem {} renk|kutu|69|54|0|12/24
        Yapıştırıcı {}|adet|19|48|0|stick küçük/stick büyük/sıvı/silikon
        Makas {}|adet|45|50|0|okul/ofis/büyük
        Cetvel {} cm|adet|15|46|0|15/20/30/50
        Bant {}|adet|14|48|30|şeffaf dar/şeffaf geniş/koli/çift taraflı/kâğıt/elektrik
        Düzeltici {}|adet|32|50|0|şerit/sıvı/kalem
        Ajanda {}|adet|189|58|365|günlük/haftalık/cep
        DOS|Dosyalama ve arşiv|20
        Tokalan klasör {}|adet|59|60|0|geniş mavi/geniş siyah/geniş kırmızı/dar mavi/dar siyah/dar kırmızı
        Tokalan poşet dosya {}’lü|paket|79|56|0|50/100
        Telli dosya {}|adet|6|48|0|mavi/kırmızı/yeşil/sarı/siyah
        Sunum dosyası {} yaprak|adet|69|54|0|10/20/40/60
        Çıtçıtlı dosya {}|adet|12|50|0|A4/A5/renkli
        Arşiv kutusu {}|adet|39|56|0|8 cm/12 cm/15 cm/koli
        Askılı dosya {}’li|kutu|249|60|0|10/25/50
        Ataş {}|kutu|15|46|0|28 mm/33 mm/50 mm/renkli
        Zımba teli {}|kutu|19|48|0|No 10/24/6/23/13
        Zımba {}|adet|119|55|0|No 10/24/6/uzun kollu
        Delgeç {}|adet|149|56|0|20 sayfa/40 sayfa/ağır iş
        Kıskaç {} mm|kutu|35|48|0|15/19/25/32/41/51
        Raptiye {}|kutu|15|46|0|düz/renkli
        Spiral {} mm|kutu|99|54|0|8/12/16/25
        OFM|Ofis makineleri|20
        Yazıcı Nettem {}|adet|5900|80|0|N-1 siyah/N-2 ağlı/R-1 renkli/R-2 tarayıcılı/M-5 tanklı/M-7 tanklı
        Barkod okuyucu {}|adet|1290|72|0|kablolu/kablosuz/masaüstü
        Etiket yazıcısı {}|adet|4900|76|0|2 inç/3 inç/4 inç
        Fiş yazıcısı {}|adet|3900|76|0|USB/ağlı/bluetooth
        Evrak imha {}|adet|2900|72|0|6 sayfa/10 sayfa/16 sayfa
        Laminasyon makinesi {}|adet|1490|70|0|A4/A3
        Cilt makinesi {}|adet|2490|70|0|spiral/tel
        Hesap makinesi {}|adet|189|60|0|cep/masaüstü/şeritli/bilimsel
        Para sayma makinesi {}|adet|6900|76|0|tekli/karışık
        MOB|Ofis mobilyası|20
        Ofismen koltuk {}|adet|3490|62|0|çalışma/fileli/yönetici/misafir/operatör/oyuncu
        Ofismen masa {} cm|adet|3900|63|0|120/140/160/180
        Ofismen toplantı masası {} kişilik|adet|9900|62|0|6/8/12
        Ofismen dolap {}|adet|4490|62|0|2 kapaklı/4 kapaklı/camlı/açık raflı
        Keson {}|adet|2290|60|0|3 çekmeceli/kilitli
        Metal raf {} katlı|adet|1490|64|0|4/5/6
        Askılık {}|adet|890|58|0|ayaklı/duvar
        Yazı tahtası {}|adet|790|58|0|60×90/90×120/120×180/cam
        Mantar pano {}|adet|390|56|0|45×60/60×90/90×120
        Çöp kovası {}|adet|129|54|0|fileli/pedallı/kapaklı
        TMZ|Temizlik|20
        Yüzey temizleyici {}|bidon|149|60|30|çam 5 L/limon 5 L/lavanta 5 L/beyaz sabun 5 L
        Çamaşır suyu {}|bidon|99|60|30|4 L/5 L/parfümlü
        Sıvı sabun {}|bidon|129|58|30|5 L klasik/5 L badem/5 L antibakteriyel/köpük
        Bulaşık deterjanı {}|bidon|119|60|30|4 L/5 L/elma 5 L
        Cam temizleyici {}|şişe|59|56|45|750 ml/5 L
        Kireç çözücü {}|şişe|69|56|60|750 ml/1 L/5 L
        Çöp torbası {}|rulo|35|58|20|küçük/orta/büyük/jumbo/sanayi
        Mop {}|adet|189|54|90|ıslak/kuru/yedek/pres
        Sünger {}|paket|29|50|30|3’lü/5’li/tel
        Bez {}|paket|49|52|30|mikrofiber/sarı/cam/rulo
        Eldiven {}|kutu|119|58|30|S/M/L/XL
        Kolonya {}|şişe|99|56|45|400 ml limon/1 L limon/400 ml tütün
        HIJ|Kâğıt havlu ve peçete|20
        Havlu {}|paket|189|68|20|6’lı/12’li/Z katlı/hareketli/sensörlü
        Tuvalet kâğıdı {}|paket|199|68|20|16’lı/24’lü/32’li/jumbo/içten çekmeli
        Peçete {}|paket|29|64|15|100’lü/200’lü/kokteyl/dispenser
        Kutu mendil {}|adet|25|62|20|100’lü/150’li/3’lü
        Dispenser {}|adet|390|56|0|havlu/tuvalet kâğıdı/sabun/peçete
        Islak mendil {}|paket|39|60|20|15’li/60’lı/120’li
        CAY|Çay, kahve ve şeker|1
        Köyyolu çay {}|paket|139|72|20|500 g/1 kg/2 kg/5 kg/demlik poşet/bardak poşet
        Köyyolu yeşil çay {}|kutu|69|66|30|sade/limonlu/naneli
        Bitki çayı {}|kutu|59|64|30|ıhlamur/adaçayı/papatya/kuşburnu/rezene
        Türk kahvesi {}|paket|49|68|20|100 g/250 g/500 g/damla sakızlı
        Filtre kahve {}|paket|219|66|20|250 g/500 g/1 kg/çekirdek 1 kg
        Hazır kahve {}|paket|129|68|20|50’li/100 g/200 g/üçü bir arada
        Küp şeker {}|kutu|59|78|30|750 g/1 kg/5 kg
        Stick şeker {}|kutu|89|74|30|500’lü/1000’li/esmer
        Süt tozu {}|paket|79|68|30|200 g/500 g/tekli
        Bisküvi {}|paket|29|70|15|sade/kakaolu/fındıklı/kremalı/yulaflı
        MUT|Mutfak gereçleri|20
        Karton bardak {}|paket|45|62|20|4 oz/7 oz/8 oz/12 oz
        Bardak kapağı {}|paket|35|60|20|7 oz/8 oz/12 oz
        Karıştırıcı {}|paket|25|54|30|ahşap/plastik
        Cam sürahi {}|adet|159|56|0|1 L/1,5 L/kapaklı
        Termos {}|adet|390|60|0|0,5 L/1 L/1,9 L
        Tabak {}|paket|59|58|20|küçük/büyük/karton
        Kettle {}|adet|690|68|0|1,7 L/cam
        Çay makinesi {}|adet|1990|72|0|30 bardak/60 bardak/100 bardak
        KSP|Kasap reyonu|1
        Dana kıyma|kg|520|81|7|
        Dana antrikot|kg|890|80|14|
        Dana kuşbaşı|kg|560|81|10|
        Dana bonfile|kg|990|80|30|
        Kuzu pirzola|kg|920|81|30|
        Kuzu kuşbaşı|kg|780|82|21|
        Kuzu gerdan|kg|490|80|30|
        Köfte harcı|kg|540|78|14|
        Sucuk kangal|kg|690|76|21|
        Tavuk {}|kg|119|82|7|bütün/but/göğüs/kanat
        SRK|Şarküteri|1
        Beyaz peynir {}|kg|239|76|10|inek/koyun/keçi
        Kaşar peyniri {}|kg|329|76|14|taze/eski/tost
        Tulum peyniri|kg|389|75|30|
        Zeytin {}|kg|189|72|14|siyah gemlik/siyah duble/yeşil kırma/yeşil çizik
        Tereyağı {}|kg|429|78|21|köy/tuzsuz
        Yumurta {}|koli|95|82|7|15’li/30’lu/köy 15’li
        Yoğurt {} kg|adet|69|80|7|1/2/3
        Bal {}|kavanoz|290|70|60|çiçek 450 g/çam 450 g/petek
        BKL|Bakliyat|1
        Ovabağ {} 1 kg|paket|79|78|30|kuru fasulye/nohut/kırmızı mercimek/yeşil mercimek/barbunya/börülce/bulgur/baldo pirinç/osmancık pirinç/siyah mercimek/maş fasulyesi/aşurelik buğday
        KRU|Kuru gıda|1
        Ovabağ un {} kg|paket|39|80|30|1/2/5
        Ovabağ makarna {}|paket|22|76|20|burgu/spagetti/erişte/şehriye
        Zeytinyağı {}|şişe|289|76|45|1 L/2 L/5 L
        Ayçiçek yağı {}|şişe|99|82|30|1 L/2 L/5 L
        Salça {}|kavanoz|79|74|45|domates/biber/karışık
        Baharat {}|paket|35|60|90|pul biber/kekik/nane/kimyon/karabiber
        Ceviz içi|kg|420|74|30|
        Fındık içi|kg|460|74|30|
        Kuru üzüm|kg|180|72|30|
        Kuru kayısı|kg|290|72|30|
        """
}

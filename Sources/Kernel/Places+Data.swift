/// The 81 provinces and 973 districts of Türkiye (2026), one province a line:
/// plate, name, region, area codes, districts in Turkish order each with its İYS code if it has one.
///
/// A district's place in its line is part of its code (``District/code``), which stands in tables:
/// never reorder a line. A new district goes to the end of its line; one that ceases keeps its place.
extension Places {
    static let data = """
        1|Adana|Akdeniz|322|Aladağ:12,Ceyhan:2,Çukurova:15,Feke:3,İmamoğlu:13,Karaisalı:4,Karataş:5,Kozan:6,Pozantı:7,Saimbeyli:8,Sarıçam:14,Seyhan:1,Tufanbeyli:9,Yumurtalık:10,Yüreğir:11
        2|Adıyaman|Güneydoğu Anadolu|416|Besni:17,Çelikhan:18,Gerger:19,Gölbaşı:20,Kahta:21,Merkez:16,Samsat:22,Sincik:23,Tut:24
        3|Afyonkarahisar|Ege|272|Başmakçı:36,Bayat:37,Bolvadin:26,Çay:27,Çobanlar:39,Dazkırı:28,Dinar:29,Emirdağ:30,Evciler:40,Hocalar:41,İhsaniye:31,İscehisar:38,Kızılören:42,Merkez:25,Sandıklı:32,Sinanpaşa:33,Sultandağı:34,Şuhut:35
        4|Ağrı|Doğu Anadolu|472|Diyadin:44,Doğubayazıt:45,Eleşkirt:46,Hamur:47,Merkez:43,Patnos:48,Taşlıçay:49,Tutak:50
        5|Amasya|Karadeniz|358|Göynücek:52,Gümüşhacıköy:53,Hamamözü:57,Merkez:51,Merzifon:54,Suluova:55,Taşova:56
        6|Ankara|İç Anadolu|312|Akyurt:79,Altındağ:58,Ayaş:59,Bala:60,Beypazarı:61,Çamlıdere:62,Çankaya:63,Çubuk:64,Elmadağ:65,Etimesgut:80,Evren:81,Gölbaşı:74,Güdül:66,Haymana:67,Kahramankazan:78,Kalecik:68,Keçiören:75,Kızılcahamam:69,Mamak:76,Nallıhan:70,Polatlı:71,Pursaklar:82,Sincan:77,Şereflikoçhisar:72,Yenimahalle:73
        7|Antalya|Akdeniz|242|Akseki:83,Aksu:97,Alanya:84,Demre:94,Döşemealtı:98,Elmalı:85,Finike:86,Gazipaşa:87,Gündoğmuş:88,İbradı:95,Kaş:89,Kemer:96,Kepez:99,Konyaaltı:100,Korkuteli:90,Kumluca:91,Manavgat:92,Muratpaşa:101,Serik:93
        8|Artvin|Karadeniz|466|Ardanuç:102,Arhavi:103,Borçka:105,Hopa:106,Kemalpaşa,Merkez:104,Murgul:109,Şavşat:107,Yusufeli:108
        9|Aydın|Ege|256|Bozdoğan:110,Buharkent:121,Çine:111,Didim:125,Efeler:126,Germencik:112,İncirliova:122,Karacasu:113,Karpuzlu:123,Koçarlı:114,Köşk:124,Kuşadası:115,Kuyucak:116,Nazilli:117,Söke:118,Sultanhisar:119,Yenipazar:120
        10|Balıkesir|Marmara|266|Altıeylül:145,Ayvalık:127,Balya:128,Bandırma:129,Bigadiç:130,Burhaniye:131,Dursunbey:132,Edremit:133,Erdek:134,Gömeç:144,Gönen:135,Havran:136,İvrindi:137,Karesi:146,Kepsut:138,Manyas:139,Marmara:143,Savaştepe:140,Sındırgı:141,Susurluk:142
        11|Bilecik|Marmara|228|Bozüyük:148,Gölpazarı:149,İnhisar:154,Merkez:147,Osmaneli:150,Pazaryeri:151,Söğüt:152,Yenipazar:153
        12|Bingöl|Doğu Anadolu|426|Adaklı:160,Genç:156,Karlıova:157,Kiğı:158,Merkez:155,Solhan:159,Yayladere:161,Yedisu:162
        13|Bitlis|Doğu Anadolu|434|Adilcevaz:163,Ahlat:164,Güroymak:169,Hizan:166,Merkez:165,Mutki:167,Tatvan:168
        14|Bolu|Karadeniz|374|Dörtdivan:177,Gerede:171,Göynük:172,Kıbrıscık:173,Mengen:174,Merkez:170,Mudurnu:175,Seben:176,Yeniçağa:178
        15|Burdur|Akdeniz|248|Ağlasun:179,Altınyayla:187,Bucak:180,Çavdır:188,Çeltikçi:189,Gölhisar:182,Karamanlı:185,Kemer:186,Merkez:181,Tefenni:183,Yeşilova:184
        16|Bursa|Marmara|224|Büyükorhan:200,Gemlik:190,Gürsu:205,Harmancık:201,İnegöl:191,İznik:192,Karacabey:193,Keles:194,Kestel:206,Mudanya:195,Mustafakemalpaşa:196,Nilüfer:202,Orhaneli:197,Orhangazi:198,Osmangazi:203,Yenişehir:199,Yıldırım:204
        17|Çanakkale|Marmara|286|Ayvacık:207,Bayramiç:208,Biga:209,Bozcaada:210,Çan:211,Eceabat:213,Ezine:214,Gelibolu:215,Gökçeada:216,Lapseki:217,Merkez:212,Yenice:218
        18|Çankırı|İç Anadolu|376|Atkaracalar:227,Bayramören:229,Çerkeş:220,Eldivan:221,Ilgaz:222,Kızılırmak:228,Korgun:230,Kurşunlu:223,Merkez:219,Orta:224,Şabanözü:225,Yapraklı:226
        19|Çorum|Karadeniz|364|Alaca:231,Bayat:232,Boğazkale:240,Dodurga:242,İskilip:234,Kargı:235,Laçin:243,Mecitözü:236,Merkez:233,Oğuzlar:244,Ortaköy:237,Osmancık:238,Sungurlu:239,Uğurludağ:241
        20|Denizli|Ege|258|Acıpayam:245,Babadağ:255,Baklan:260,Bekilli:256,Beyağaç:261,Bozkurt:262,Buldan:246,Çal:247,Çameli:248,Çardak:249,Çivril:250,Güney:251,Honaz:257,Kale:252,Merkezefendi:263,Pamukkale:259,Sarayköy:253,Serinhisar:258,Tavas:254
        21|Diyarbakır|Güneydoğu Anadolu|412|Bağlar:277,Bismil:264,Çermik:265,Çınar:266,Çüngüş:267,Dicle:268,Eğil:275,Ergani:269,Hani:270,Hazro:271,Kayapınar:278,Kocaköy:276,Kulp:272,Lice:273,Silvan:274,Sur:279,Yenişehir:280
        22|Edirne|Marmara|284|Enez:282,Havsa:283,İpsala:284,Keşan:285,Lalapaşa:286,Meriç:287,Merkez:281,Süloğlu:289,Uzunköprü:288
        23|Elazığ|Doğu Anadolu|424|Ağın:290,Alacakaya:300,Arıcak:298,Baskil:291,Karakoçan:293,Keban:294,Kovancılar:299,Maden:295,Merkez:292,Palu:296,Sivrice:297
        24|Erzincan|Doğu Anadolu|446|Çayırlı:301,İliç:303,Kemah:304,Kemaliye:305,Merkez:302,Otlukbeli:309,Refahiye:306,Tercan:307,Üzümlü:308
        25|Erzurum|Doğu Anadolu|442|Aşkale:310,Aziziye:326,Çat:311,Hınıs:312,Horasan:313,İspir:314,Karaçoban:323,Karayazı:315,Köprüköy:327,Narman:316,Oltu:317,Olur:318,Palandöken:328,Pasinler:319,Pazaryolu:325,Şenkaya:320,Tekman:321,Tortum:322,Uzundere:324,Yakutiye:329
        26|Eskişehir|İç Anadolu|222|Alpu:336,Beylikova:337,Çifteler:330,Günyüzü:339,Han:340,İnönü:338,Mahmudiye:331,Mihalgazi:341,Mihalıççık:332,Odunpazarı:342,Sarıcakaya:333,Seyitgazi:334,Sivrihisar:335,Tepebaşı:343
        27|Gaziantep|Güneydoğu Anadolu|342|Araban:344,İslahiye:345,Karkamış:351,Nizip:346,Nurdağı:352,Oğuzeli:347,Şahinbey:349,Şehitkamil:350,Yavuzeli:348
        28|Giresun|Karadeniz|454|Alucra:353,Bulancak:354,Çamoluk:365,Çanakçı:366,Dereli:355,Doğankent:367,Espiye:356,Eynesil:357,Görele:359,Güce:368,Keşap:360,Merkez:358,Piraziz:363,Şebinkarahisar:361,Tirebolu:362,Yağlıdere:364
        29|Gümüşhane|Karadeniz|456|Kelkit:370,Köse:373,Kürtün:374,Merkez:369,Şiran:371,Torul:372
        30|Hakkari|Doğu Anadolu|438|Çukurca:375,Derecik,Merkez:376,Şemdinli:377,Yüksekova:378
        31|Hatay|Akdeniz|326|Altınözü:379,Antakya:390,Arsuz:391,Belen:388,Defne:392,Dörtyol:380,Erzin:387,Hassa:381,İskenderun:382,Kırıkhan:383,Kumlu:389,Payas:393,Reyhanlı:384,Samandağ:385,Yayladağı:386
        32|Isparta|Akdeniz|246|Aksu:404,Atabey:394,Eğirdir:395,Gelendost:396,Gönen:405,Keçiborlu:398,Merkez:397,Senirkent:399,Sütçüler:400,Şarkikaraağaç:401,Uluborlu:402,Yalvaç:403,Yenişarbademli:406
        33|Mersin|Akdeniz|324|Akdeniz:416,Anamur:407,Aydıncık:413,Bozyazı:414,Çamlıyayla:415,Erdemli:408,Gülnar:409,Mezitli:417,Mut:410,Silifke:411,Tarsus:412,Toroslar:418,Yenişehir:419
        34|İstanbul|Marmara|212,216|Adalar:420,Arnavutköy:451,Ataşehir:452,Avcılar:443,Bağcılar:444,Bahçelievler:445,Bakırköy:421,Başakşehir:453,Bayrampaşa:442,Beşiktaş:422,Beykoz:423,Beylikdüzü:454,Beyoğlu:424,Büyükçekmece:437,Çatalca:425,Çekmeköy:455,Esenler:450,Esenyurt:456,Eyüpsultan:426,Fatih:427,Gaziosmanpaşa:428,Güngören:446,Kadıköy:429,Kağıthane:438,Kartal:430,Küçükçekmece:439,Maltepe:447,Pendik:440,Sancaktepe:457,Sarıyer:431,Silivri:432,Sultanbeyli:448,Sultangazi:458,Şile:433,Şişli:434,Tuzla:449,Ümraniye:441,Üsküdar:435,Zeytinburnu:436
        35|İzmir|Ege|232|Aliağa:459,Balçova:482,Bayındır:460,Bayraklı:487,Bergama:461,Beydağ:478,Bornova:462,Buca:479,Çeşme:463,Çiğli:483,Dikili:464,Foça:465,Gaziemir:484,Güzelbahçe:486,Karabağlar:488,Karaburun:466,Karşıyaka:467,Kemalpaşa:468,Kınık:469,Kiraz:470,Konak:480,Menderes:481,Menemen:471,Narlıdere:485,Ödemiş:472,Seferihisar:473,Selçuk:474,Tire:475,Torbalı:476,Urla:477
        36|Kars|Doğu Anadolu|474|Akyaka:496,Arpaçay:489,Digor:490,Kağızman:491,Merkez:492,Sarıkamış:493,Selim:494,Susuz:495
        37|Kastamonu|Karadeniz|366|Abana:497,Ağlı:513,Araç:498,Azdavay:499,Bozkurt:500,Cide:501,Çatalzeytin:502,Daday:503,Devrekani:504,Doğanyurt:514,Hanönü:515,İhsangazi:510,İnebolu:505,Küre:507,Merkez:506,Pınarbaşı:511,Seydiler:516,Şenpazar:512,Taşköprü:508,Tosya:509
        38|Kayseri|İç Anadolu|352|Akkışla:527,Bünyan:517,Develi:518,Felahiye:519,Hacılar:531,İncesu:520,Kocasinan:529,Melikgazi:530,Özvatan:532,Pınarbaşı:521,Sarıoğlan:522,Sarız:523,Talas:528,Tomarza:524,Yahyalı:525,Yeşilhisar:526
        39|Kırklareli|Marmara|288|Babaeski:533,Demirköy:534,Kofçaz:536,Lüleburgaz:537,Merkez:535,Pehlivanköy:538,Pınarhisar:539,Vize:540
        40|Kırşehir|İç Anadolu|386|Akçakent:546,Akpınar:545,Boztepe:547,Çiçekdağı:541,Kaman:542,Merkez:543,Mucur:544
        41|Kocaeli|Marmara|262|Başiskele:554,Çayırova:555,Darıca:556,Derince:553,Dilovası:557,Gebze:548,Gölcük:549,İzmit:558,Kandıra:550,Karamürsel:551,Kartepe:559,Körfez:552
        42|Konya|İç Anadolu|332|Ahırlı:583,Akören:575,Akşehir:560,Altınekin:576,Beyşehir:561,Bozkır:562,Cihanbeyli:563,Çeltik:584,Çumra:564,Derbent:585,Derebucak:577,Doğanhisar:565,Emirgazi:586,Ereğli:566,Güneysınır:587,Hadim:567,Halkapınar:588,Hüyük:578,Ilgın:568,Kadınhanı:569,Karapınar:570,Karatay:579,Kulu:571,Meram:580,Sarayönü:572,Selçuklu:581,Seydişehir:573,Taşkent:582,Tuzlukçu:589,Yalıhüyük:590,Yunak:574
        43|Kütahya|Ege|274|Altıntaş:591,Aslanapa:598,Çavdarhisar:602,Domaniç:592,Dumlupınar:599,Emet:593,Gediz:594,Hisarcık:600,Merkez:595,Pazarlar:603,Simav:596,Şaphane:601,Tavşanlı:597
        44|Malatya|Doğu Anadolu|422|Akçadağ:604,Arapgir:605,Arguvan:606,Battalgazi:612,Darende:607,Doğanşehir:608,Doğanyol:613,Hekimhan:609,Kale:614,Kuluncak:615,Pütürge:610,Yazıhan:616,Yeşilyurt:611
        45|Manisa|Ege|236|Ahmetli:629,Akhisar:617,Alaşehir:618,Demirci:619,Gölmarmara:630,Gördes:620,Kırkağaç:621,Köprübaşı:631,Kula:622,Salihli:623,Sarıgöl:624,Saruhanlı:625,Selendi:626,Soma:627,Şehzadeler:632,Turgutlu:628,Yunusemre:633
        46|Kahramanmaraş|Akdeniz|344|Afşin:634,Andırın:635,Çağlayancerit:640,Dulkadiroğlu:643,Ekinözü:641,Elbistan:636,Göksun:637,Nurhak:642,Onikişubat:644,Pazarcık:638,Türkoğlu:639
        47|Mardin|Güneydoğu Anadolu|482|Artuklu:654,Dargeçit:652,Derik:645,Kızıltepe:646,Mazıdağı:647,Midyat:648,Nusaybin:649,Ömerli:650,Savur:651,Yeşilli:653
        48|Muğla|Ege|252|Bodrum:655,Dalaman:663,Datça:656,Fethiye:657,Kavaklıdere:665,Köyceğiz:658,Marmaris:659,Menteşe:666,Milas:660,Ortaca:664,Seydikemer:667,Ula:661,Yatağan:662
        49|Muş|Doğu Anadolu|436|Bulanık:668,Hasköy:672,Korkut:673,Malazgirt:669,Merkez:670,Varto:671
        50|Nevşehir|İç Anadolu|384|Acıgöl:681,Avanos:674,Derinkuyu:675,Gülşehir:676,Hacıbektaş:677,Kozaklı:678,Merkez:679,Ürgüp:680
        51|Niğde|İç Anadolu|388|Altunhisar:686,Bor:682,Çamardı:683,Çiftlik:687,Merkez:684,Ulukışla:685
        52|Ordu|Karadeniz|452|Akkuş:688,Altınordu:706,Aybastı:689,Çamaş:700,Çatalpınar:701,Çaybaşı:702,Fatsa:690,Gölköy:691,Gülyalı:698,Gürgentepe:699,İkizce:703,Kabadüz:704,Kabataş:705,Korgan:692,Kumru:693,Mesudiye:694,Perşembe:695,Ulubey:696,Ünye:697
        53|Rize|Karadeniz|464|Ardeşen:707,Çamlıhemşin:708,Çayeli:709,Derepazarı:716,Fındıklı:710,Güneysu:715,Hemşin:717,İkizdere:711,İyidere:718,Kalkandere:712,Merkez:714,Pazar:713
        54|Sakarya|Marmara|264|Adapazarı:731,Akyazı:719,Arifiye:732,Erenler:733,Ferizli:728,Geyve:720,Hendek:721,Karapürçek:729,Karasu:722,Kaynarca:723,Kocaali:725,Pamukova:726,Sapanca:724,Serdivan:734,Söğütlü:730,Taraklı:727
        55|Samsun|Karadeniz|362|Alaçam:735,Asarcık:743,Atakum:749,Ayvacık:747,Bafra:736,Canik:750,Çarşamba:737,Havza:738,İlkadım:751,Kavak:739,Ladik:740,Ondokuzmayıs:744,Salıpazarı:745,Tekkeköy:746,Terme:741,Vezirköprü:742,Yakakent:748
        56|Siirt|Güneydoğu Anadolu|484|Baykan:752,Eruh:753,Kurtalan:754,Merkez:756,Pervari:755,Şirvan:757,Tillo:758
        57|Sinop|Karadeniz|368|Ayancık:759,Boyabat:760,Dikmen:766,Durağan:761,Erfelek:762,Gerze:763,Merkez:764,Saraydüzü:767,Türkeli:765
        58|Sivas|İç Anadolu|346|Akıncılar:780,Altınyayla:781,Divriği:768,Doğanşar:782,Gemerek:769,Gölova:783,Gürün:770,Hafik:771,İmranlı:772,Kangal:773,Koyulhisar:774,Merkez:775,Suşehri:776,Şarkışla:777,Ulaş:784,Yıldızeli:778,Zara:779
        59|Tekirdağ|Marmara|282|Çerkezköy:785,Çorlu:786,Ergene:793,Hayrabolu:787,Kapaklı:794,Malkara:788,Marmaraereğlisi:792,Muratlı:789,Saray:790,Süleymanpaşa:795,Şarköy:791
        60|Tokat|Karadeniz|356|Almus:796,Artova:797,Başçiftlik:806,Erbaa:798,Merkez:801,Niksar:799,Pazar:804,Reşadiye:800,Sulusaray:807,Turhal:802,Yeşilyurt:805,Zile:803
        61|Trabzon|Karadeniz|462|Akçaabat:808,Araklı:809,Arsin:810,Beşikdüzü:818,Çarşıbaşı:820,Çaykara:811,Dernekpazarı:821,Düzköy:822,Hayrat:823,Köprübaşı:824,Maçka:812,Of:813,Ortahisar:825,Sürmene:814,Şalpazarı:819,Tonya:815,Vakfıkebir:816,Yomra:817
        62|Tunceli|Doğu Anadolu|428|Çemişgezek:826,Hozat:827,Mazgirt:828,Merkez:833,Nazımiye:829,Ovacık:830,Pertek:831,Pülümür:832
        63|Şanlıurfa|Güneydoğu Anadolu|414|Akçakale:834,Birecik:835,Bozova:836,Ceylanpınar:837,Eyyübiye:844,Halfeti:838,Haliliye:845,Harran:843,Hilvan:839,Karaköprü:846,Siverek:840,Suruç:841,Viranşehir:842
        64|Uşak|Ege|276|Banaz:847,Eşme:848,Karahallı:849,Merkez:852,Sivaslı:850,Ulubey:851
        65|Van|Doğu Anadolu|432|Bahçesaray:860,Başkale:853,Çaldıran:861,Çatak:854,Edremit:862,Erciş:855,Gevaş:856,Gürpınar:857,İpekyolu:864,Muradiye:858,Özalp:859,Saray:863,Tuşba:865
        66|Yozgat|İç Anadolu|354|Akdağmadeni:866,Aydıncık:875,Boğazlıyan:867,Çandır:876,Çayıralan:868,Çekerek:869,Kadışehri:877,Merkez:874,Saraykent:878,Sarıkaya:870,Sorgun:871,Şefaatli:872,Yenifakılı:879,Yerköy:873
        67|Zonguldak|Karadeniz|372|Alaplı:884,Çaycuma:880,Devrek:881,Ereğli:882,Gökçebey:885,Kilimli:886,Kozlu:887,Merkez:883
        68|Aksaray|İç Anadolu|382|Ağaçören:890,Eskil:893,Gülağaç:894,Güzelyurt:891,Merkez:888,Ortaköy:889,Sarıyahşi:892,Sultanhanı
        69|Bayburt|Karadeniz|458|Aydıntepe:896,Demirözü:897,Merkez:895
        70|Karaman|İç Anadolu|338|Ayrancı:900,Başyayla:902,Ermenek:898,Kazımkarabekir:901,Merkez:899,Sarıveliler:903
        71|Kırıkkale|İç Anadolu|318|Bahşili:908,Balışeyh:909,Çelebi:910,Delice:904,Karakeçili:911,Keskin:905,Merkez:906,Sulakyurt:907,Yahşihan:912
        72|Batman|Güneydoğu Anadolu|488|Beşiri:914,Gercüş:915,Hasankeyf:918,Kozluk:916,Merkez:913,Sason:917
        73|Şırnak|Güneydoğu Anadolu|486|Beytüşşebap:919,Cizre:920,Güçlükonak:925,İdil:921,Merkez:923,Silopi:922,Uludere:924
        74|Bartın|Karadeniz|378|Amasra:929,Kurucaşile:927,Merkez:926,Ulus:928
        75|Ardahan|Doğu Anadolu|478|Çıldır:931,Damal:935,Göle:932,Hanak:933,Merkez:930,Posof:934
        76|Iğdır|Doğu Anadolu|476|Aralık:936,Karakoyunlu:939,Merkez:937,Tuzluca:938
        77|Yalova|Marmara|226|Altınova:941,Armutlu:942,Çınarcık:943,Çiftlikköy:944,Merkez:940,Termal:945
        78|Karabük|Karadeniz|370|Eflani:946,Eskipazar:947,Merkez:948,Ovacık:949,Safranbolu:950,Yenice:951
        79|Kilis|Güneydoğu Anadolu|348|Elbeyli:953,Merkez:952,Musabeyli:954,Polateli:955
        80|Osmaniye|Akdeniz|328|Bahçe:956,Düziçi:959,Hasanbeyli:960,Kadirli:957,Merkez:958,Sumbas:961,Toprakkale:962
        81|Düzce|Karadeniz|380|Akçakoca:963,Cumayeri:966,Çilimli:968,Gölyaka:967,Gümüşova:969,Kaynaşlı:970,Merkez:964,Yığılca:965
        """
}

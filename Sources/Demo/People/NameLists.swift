/// The names people of the sample firm bear: common names, each with a weight and the years it was given most.
///
/// Written by hand from what is common in Türkiye; nobody in particular is meant. The letter says when:
/// `o` before 1965, `m` until 1984, `y` until 1999, `n` since 2000, `a` always. ç, ğ, ı, İ, ö, ş and ü are
/// well represented on purpose.
enum NameLists {
    static let men = """
        Mehmet 1285 a,Mustafa 1067 a,Ahmet 864 a,Ali 743 a,Hüseyin 578 o,Hasan 537 o,Murat 529 m,Yusuf 524 n,İbrahim 508 a,İsmail 439 o,\
        Ömer 400 n,Ramazan 380 m,Osman 370 o,Abdullah 340 a,Fatih 330 y,Emre 320 y,Halil 300 o,Süleyman 300 o,Hakan 290 m,Adem 260 m,\
        Kemal 200 o,Serkan 190 m,Burak 180 y,Kadir 180 m,Recep 180 o,Onur 160 y,Gökhan 160 y,Volkan 110 m,Tolga 90 y,Cem 90 m,\
        Kaan 80 n,Barış 90 y,Uğur 120 y,Ferhat 110 y,Erkan 120 m,Selim 80 m,Yiğit 90 n,Eymen 150 n,Çınar 60 n,Kerem 110 n,\
        Orhan 150 o,Yaşar 140 o,Bayram 130 o,Şükrü 90 o,Cemal 110 o,Nuri 90 o,Sami 60 o,Rıza 70 o,Hilmi 60 o,Niyazi 50 o,\
        Erol 120 o,Necati 100 o,Metin 160 m,Turan 60 o,Zeki 80 o,Fikret 70 o,Turgut 60 o,İhsan 80 o,Sabri 60 o,Salih 120 a,\
        Levent 90 m,Bülent 120 m,Tamer 60 m,Tarık 70 m,Cengiz 100 m,Özgür 110 m,Ercan 120 m,Sinan 130 m,Yavuz 90 m,Engin 110 m,\
        Ümit 110 m,Cihan 90 y,Okan 90 y,Umut 100 y,Mert 120 y,Deniz 70 y,Can 90 y,Oğuzhan 90 y,Furkan 120 y,Enes 130 y,\
        Berkay 70 y,Berk 60 y,Alper 80 y,Taner 70 m,Sercan 60 y,Ozan 60 y,Koray 50 y,İlker 90 y,Oktay 50 m,Haluk 40 o,\
        Selçuk 80 m,Kenan 90 m,Sedat 90 m,Nihat 80 m,Vedat 70 m,Suat 60 m,Fuat 50 o,İlhan 80 o,Şahin 60 m,Ilgaz 12 n,\
        Miraç 90 n,Alparslan 60 n,Arda 100 n,Efe 100 n,Kuzey 40 n,Rüzgar 40 n,Toprak 40 n,Göktuğ 40 n,Ayaz 40 n,Doruk 40 n
        """

    static let women = """
        Fatma 1164 o,Ayşe 916 a,Emine 784 o,Hatice 715 o,Zeynep 704 n,Elif 554 n,Meryem 320 a,Merve 293 y,Zehra 268 a,Esra 250 y,\
        Özlem 190 m,Büşra 190 y,Hülya 180 m,Sultan 180 o,Yasemin 170 m,Hacer 170 o,Şerife 160 o,Dilek 160 m,Gamze 150 y,Kübra 150 y,\
        Leyla 140 m,Sevgi 130 m,Tuğba 130 y,Gülşen 120 m,Songül 120 m,Sibel 120 m,Ebru 120 m,Derya 120 m,Pınar 110 m,Seda 110 y,\
        Aslı 80 y,Defne 90 n,Azra 110 n,Ecrin 90 n,Nehir 70 n,Ceren 90 y,Irmak 60 n,Selin 70 y,İrem 100 y,Gizem 90 y,\
        Nermin 60 o,Nuriye 60 o,Saniye 50 o,Makbule 40 o,Naciye 50 o,Şükran 60 o,Müzeyyen 30 o,Ümmügülsüm 40 o,Havva 120 o,Güler 80 o,\
        Gülsüm 110 o,Nazmiye 50 o,Sevim 110 o,Türkan 90 o,Perihan 50 o,Aysel 120 o,Nurten 90 o,Gönül 90 o,Fadime 110 o,Cemile 90 o,\
        Nuray 110 m,Gülay 110 m,Nurcan 90 m,Sevda 90 m,Serpil 100 m,Filiz 100 m,Arzu 100 m,Meltem 70 m,Çiğdem 80 m,Şenay 70 m,\
        Bahar 80 m,Zeliha 90 m,Nilgün 70 m,Figen 40 m,Handan 50 m,Belgin 40 m,Ayten 100 o,Aynur 110 m,Gülten 80 o,Yeliz 60 m,\
        Burcu 90 y,Duygu 80 y,Didem 50 y,Ezgi 70 y,Damla 60 y,Tuğçe 80 y,Beyza 90 y,Rabia 110 y,Betül 100 y,Sümeyye 90 y,\
        Cansu 70 y,Melike 90 y,Şeyma 90 y,Hilal 80 y,Özge 80 y,Ayça 40 y,Ece 70 n,Nisa 80 n,Hiranur 60 n,Asel 50 n,\
        Asya 60 n,Ela 60 n,Duru 60 n,Ilgın 20 n,Öykü 40 n,Masal 30 n,Miray 60 n,Eylül 80 n,Yağmur 80 y,Şule 60 y
        """

    /// The second half of a double name.
    static let secondMen = "Ali 40,Emre 12,Can 14,Kemal 12,Akif 6,Emin 12,Fatih 6,Salih 6,Efe 8,Eren 10,Tuğrul 3,Taha 4"
    static let secondWomen = "Nur 40,Gül 24,Su 10,Naz 12,Nil 3,Sena 8,Can 3,Melek 4,Ece 6,Şevval 2"

    static let surnames = """
        Yılmaz 1175,Kaya 894,Demir 871,Çelik 714,Yıldız 694,Şahin 686,Yıldırım 664,Öztürk 585,Aydın 579,Özdemir 555,\
        Arslan 500,Doğan 490,Kılıç 470,Aslan 460,Çetin 450,Kara 440,Kurt 420,Koç 410,Özkan 400,Şimşek 390,\
        Polat 370,Korkmaz 360,Özcan 350,Çakır 340,Erdoğan 330,Acar 320,Güneş 310,Bulut 300,Tekin 300,Aktaş 300,\
        Taş 290,Işık 280,Yüksel 270,Bozkurt 260,Avcı 250,Güler 240,Karaca 230,Uçar 220,Coşkun 210,Ateş 210,\
        Turan 200,Keskin 200,Ünal 190,Sarı 190,Duman 180,Ekinci 170,Toprak 170,Ergin 160,Tunç 160,Bilgin 160,\
        Sönmez 150,Gündüz 150,Karakaya 140,Ilgaz 60,İnce 120,Işıklı 60,Uysal 120,Ceylan 120,Bayrak 110,Gül 110,\
        Çiftçi 150,Demirci 140,Terzi 70,Kaplan 240,Tüfekçi 50,Kuş 70,Balcı 130,Ekmekçi 40,Semerci 30,Bakırcı 40,\
        Yavuz 180,Akın 130,Sezer 110,Soylu 80,Ertürk 110,Erol 110,Eren 110,Ergün 100,Kahraman 130,Akbaş 90,\
        Akbulut 90,Akgül 100,Akkaya 110,Akyol 90,Alkan 90,Altun 110,Altıntaş 80,Arı 60,Arıkan 70,Atalay 80,\
        Ay 70,Aydoğan 100,Aygün 90,Babacan 60,Başaran 80,Bayram 110,Baysal 60,Bektaş 80,Beyaz 50,Bilgiç 70,\
        Boz 60,Budak 80,Can 120,Cengiz 100,Çağlar 90,Çalışkan 120,Çam 60,Çevik 90,Çınar 130,Çoban 60,\
        Dağ 70,Dalkılıç 40,Demirel 110,Demirtaş 110,Deniz 100,Dinç 90,Dinçer 80,Durak 70,Durmaz 90,Dursun 120,\
        Efe 60,Elmas 50,Erbaş 50,Erdem 130,Erkan 100,Eroğlu 90,Esen 80,Genç 120,Gök 90,Gökçe 110,\
        Güçlü 80,Gültekin 90,Gümüş 100,Güngör 130,Gürbüz 80,Gürsoy 80,Güven 110,Güzel 80,Hacıoğlu 50,Ilıcalı 20,\
        İlhan 80,İnal 50,İpek 70,Kalkan 70,Kandemir 70,Kaptan 60,Karabulut 90,Karadağ 90,Karagöz 90,Karahan 90,\
        Karakoç 90,Karakuş 80,Karataş 110,Kaynak 60,Kese 20,Kıraç 40,Kızılkaya 60,Kocabaş 50,Köksal 90,Köse 130,\
        Küçük 110,Mutlu 100,Oğuz 90,Okumuş 40,Orhan 80,Oruç 70,Öner 80,Önal 70,Özen 80,Özer 120,\
        Özbek 90,Özgür 80,Özmen 80,Pehlivan 60,Sağlam 90,Sakarya 40,Savaş 90,Selvi 50,Sevim 60,Soydan 50,\
        Şen 160,Şener 80,Şentürk 90,Tan 80,Taşkın 90,Tosun 90,Topal 80,Türk 80,Türkmen 90,Uçak 40,\
        Uğurlu 60,Ulusoy 70,Uslu 80,Uyar 70,Uzun 110,Vural 90,Yaman 80,Yalçın 180,Yazıcı 100,Zengin 80
        """

    /// Invented brands that firms are called by.
    static let brands = """
        Doruk,Yeşilvadi,Akpınarlı,Ege Işığı,Mavi Liman,Kuzey Yıldızı,Anadal,Çınaraltı,Gümüşdere,Taşköprü Yolu,Ilgın Ova,İncirlik Bahçe,\
        Papatya,Lodos,Poyrazlı,Karanfil Sokak,Bahçekapı,Yenigün,Sarıçam Yolu,Uçan Turna,Beşçeşme,Kırlangıç,Üçağaç,Şelale Başı,\
        Gökkuşağı,Zeytindalı,Nar Çiçeği,Ihlamur,Işıltı,İkizdere Yolu,Değirmenci,Söğütlü,Köprübaşı,Tepebağ,Altınbaşak,Ovakent
        """

    /// What firms do, with how often and what they are told by in short.
    static let trades = """
        Gıda 30,İnşaat 26,Mühendislik 14,Otomotiv 16,Tekstil 14,Mobilya 10,Turizm 14,Nakliyat 8,Lojistik 8,Bilişim 14,Elektrik 8,Makina 12,\
        Plastik 6,Ambalaj 6,Kimya 5,Temizlik 8,Eğitim 12,Sağlık 14,Emlak 10,Reklam 8,Dış Ticaret 6,Hukuk Bürosu 8,Muhasebe 12,Restoran 14
        """
    static let streets = """
        Atatürk Cad.,Cumhuriyet Cad.,İnönü Cad.,Gazi Cad.,Mevlana Cad.,Yunus Emre Cad.,Barbaros Cad.,İstiklal Cad.,\
        Menekşe Sk.,Papatya Sk.,Lale Sk.,Zambak Sk.,Çınar Sk.,Ihlamur Sk.,Şair Nedim Sk.,Gül Sk.,Okul Sk.,Çeşme Sk.,Değirmen Sk.,Bağlar Sk.
        """
    static let quarters = "Cumhuriyet,Yeni,Bahçelievler,Fatih,Hürriyet,İstiklal,Kültür,Yıldız,Esentepe,Çamlık,Merkez,Şirinevler,Yeşilyurt,Gültepe"
}

"""What invented outlets of thirteen languages put round an article."""

import msgspec


class Words(msgspec.Struct, frozen=True):
    """Labels of one outlet: its name and host, how it signs and dates, what it links to and asks for."""

    outlet: str
    host: str
    section: str
    by: str
    dated: str
    updated: str
    related: str
    teaser: str
    newsletter: str
    caption: str
    tags: str
    paywall: str


WORDS = {
    "en": Words(
        "Harbour Times", "harbourtimes.example", "World", "By {}", "Published %B %-d, %Y", "Last updated %B 28, %Y",
        "Read more: ", "Bread dearer again in Westhaven as millers warn of a thin winter",
        "Sign up for the Morning Tide, our daily letter with the stories that matter, in your inbox at seven.",
        "Soldiers at the gate of the Varsk base last week. Photograph: Lena Oduya/Harbour Times",
        "Topics: Haldia, Orland, bases", "This story is for subscribers. Subscribe now to read on.",
    ),
    "ko": Words(
        "항만일보", "hangmanilbo.example", "국제", "{} 기자", "입력 %Y.%m.%d %H:%M", "수정 %Y.%m.28 10:00",
        "관련기사: ", '베스트헤이븐 빵값 또 올라…제분업계 "긴 겨울 대비해야"',
        "매일 아침 7시 항만일보 뉴스레터를 받아 보세요. 가장 중요한 소식만 골라 보내 드립니다.",
        "지난주 바르스크 기지 정문을 지키는 병사들. 항만일보 자료사진", "#할디아 #올란드 #기지",
        "이 기사는 유료 회원 전용입니다. 구독하시면 계속 읽으실 수 있습니다.",
    ),
    "ja": Words(
        "港湾新聞", "kowan.example", "国際", "{}記者", "%Y年%-m月%-d日 %H時%M分", "更新 %Y年%-m月28日 10時00分",
        "関連記事：", "ウェストヘイブンでパン再値上げ　製粉業界「厳しい冬に」",
        "港湾新聞のニュースレターに登録すると、毎朝7時に重要なニュースをお届けします。",
        "先週、バルスク基地の正門に立つ兵士（港湾新聞撮影）", "タグ：ハルディア、オーランド", "この記事は会員限定です。残り1200文字。登録すると続きをお読みいただけます。",
    ),
    "zh": Words(
        "港湾日报", "gangwan.example", "国际", "记者 {}", "%Y-%m-%d %H:%M", "更新于 %Y-%m-28 10:00",
        "相关阅读：", "韦斯特黑文面包再度涨价，磨坊业警告冬季将更难",
        "订阅港湾日报电子报，每天早上七点为您送上最重要的新闻。", "上周，士兵守在瓦尔斯克基地门口。（港湾日报资料图）",
        "标签：哈尔迪亚 奥兰德", "本文为付费内容，订阅后可继续阅读。",
    ),
    "ar": Words(
        "صحيفة الميناء", "almina.example", "العالم", "بقلم: {}", "نشر في %d/%m/%Y", "آخر تحديث 28/%m/%Y",
        "اقرأ أيضا: ", "ارتفاع جديد في أسعار الخبز بويستهيفن والمطاحن تحذر من شتاء صعب",
        "اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح عند السابعة.", "جنود عند بوابة قاعدة فارسك الأسبوع الماضي (صحيفة الميناء)",
        "الكلمات المفتاحية: هالديا، أورلاند", "هذا المحتوى للمشتركين فقط. اشترك الآن لمتابعة القراءة.",
    ),
    "ru": Words(
        "Портовые известия", "portizvestia.example", "В мире", "Автор: {}", "%d.%m.%Y, %H:%M", "Обновлено 28.%m.%Y",
        "Читайте также: ", "В Вестхейвене снова подорожал хлеб, мельники ждут трудной зимы",
        "Подпишитесь на рассылку «Портовых известий»: главные новости каждое утро в семь часов.",
        "Солдаты у ворот базы Варск на прошлой неделе. Фото: Портовые известия", "Теги: Халдия, Орланд", "Статья доступна подписчикам. Оформите подписку, чтобы читать дальше.",
    ),
    "uk": Words(
        "Портові новини", "portnovyny.example", "Світ", "Автор: {}", "%d.%m.%Y %H:%M", "Оновлено 28.%m.%Y",
        "Читайте також: ", "У Вестгейвені знову подорожчав хліб, мірошники чекають важкої зими",
        "Підпишіться на розсилку «Портових новин»: головне щоранку о сьомій годині.",
        "Солдати біля воріт бази Варськ минулого тижня. Фото: Портові новини", "Теги: Халдія, Орланд", "Стаття доступна передплатникам. Передплатіть, щоб читати далі.",
    ),
    "hi": Words(
        "दैनिक बंदरगाह", "bandargah.example", "दुनिया", "{}", "प्रकाशित: %d/%m/%Y", "अपडेटेड: 28/%m/%Y",
        "यह भी पढ़ें: ", "वेस्टहेवन में रोटी फिर महंगी, मिल मालिकों ने कठिन सर्दी की चेतावनी दी",
        "हमारे न्यूज़लेटर की सदस्यता लें और हर सुबह सात बजे सबसे ज़रूरी ख़बरें पाएं।", "पिछले हफ़्ते वार्स्क अड्डे के फाटक पर सैनिक। फोटो: दैनिक बंदरगाह",
        "टैग: हाल्डिया, ऑरलैंड", "यह ख़बर सदस्यों के लिए है। आगे पढ़ने के लिए सदस्यता लें।",
    ),
    "th": Words(
        "ข่าวท่าเรือ", "khaothareua.example", "ต่างประเทศ", "โดย {}", "เผยแพร่ %d/%m/%Y", "อัปเดต 28/%m/%Y",
        "อ่านเพิ่มเติม: ", "ราคาขนมปังในเวสต์เฮเวนขึ้นอีก โรงโม่เตือนฤดูหนาวจะลำบาก",
        "สมัครรับจดหมายข่าวของเรา รับข่าวสำคัญทุกเช้าเวลาเจ็ดโมง", "ทหารที่ประตูฐานทัพวาร์สก์เมื่อสัปดาห์ที่แล้ว (ภาพ: ข่าวท่าเรือ)",
        "แท็ก: ฮาลเดีย ออร์แลนด์", "เนื้อหานี้สำหรับสมาชิกเท่านั้น สมัครสมาชิกเพื่ออ่านต่อ",
    ),
    "tr": Words(
        "Liman Gazetesi", "limangazetesi.example", "Dünya", "{}", "%d.%m.%Y - %H:%M", "Güncelleme: 28.%m.%Y",
        "İlgili haber: ", "Westhaven'da ekmeğe bir zam daha, değirmenciler zor kış uyarısı yaptı",
        "Bültenimize abone olun, en önemli haberler her sabah yedide e-posta kutunuzda olsun.",
        "Geçen hafta Varsk üssünün kapısındaki askerler. Fotoğraf: Liman Gazetesi", "Etiketler: Haldia, Orland", "Bu haber abonelere özeldir. Okumaya devam etmek için abone olun.",
    ),
    "cs": Words(
        "Přístavní noviny", "pristavninoviny.example", "Zahraničí", "Autor: {}", "%-d. %-m. %Y %-H:%M", "Aktualizováno 28. %-m. %Y",
        "Čtěte také: ", "Ve Westhavenu znovu zdražil chléb, mlynáři varují před těžkou zimou",
        "Přihlaste se k odběru našeho newsletteru a nejdůležitější zprávy dostanete každé ráno v sedm.",
        "Vojáci u brány základny Varsk minulý týden. Foto: Přístavní noviny", "Témata: Haldie, Orland", "Tento článek je pouze pro předplatitele. Předplaťte si nás a čtěte dál.",
    ),
    "fr": Words(
        "Le Courrier du port", "courrierduport.example", "Monde", "Par {}", "Publié le %d/%m/%Y à %Hh%M", "Mis à jour le 28/%m/%Y",
        "Lire aussi : ", "À Westhaven, le pain augmente encore et les meuniers redoutent l’hiver",
        "Inscrivez-vous à notre lettre d’information pour recevoir l’essentiel chaque matin à sept heures.",
        "Des soldats à l’entrée de la base de Varsk, la semaine dernière. LENA ODUYA / LE COURRIER DU PORT", "Mots-clés : Haldie, Orland", "Cet article est réservé aux abonnés. Abonnez-vous pour lire la suite.",
    ),
    "de": Words(
        "Hafenkurier", "hafenkurier.example", "Ausland", "Von {}", "%d.%m.%Y, %H:%M Uhr", "Aktualisiert am 28.%m.%Y",
        "Lesen Sie auch: ", "In Westhaven wird das Brot wieder teurer, Müller warnen vor hartem Winter",
        "Melden Sie sich für unseren Newsletter an und erhalten Sie jeden Morgen um sieben das Wichtigste.",
        "Soldaten am Tor des Stützpunkts Varsk vergangene Woche. Foto: Lena Oduya/Hafenkurier", "Schlagworte: Haldien, Orland", "Dieser Artikel ist nur für Abonnenten. Jetzt abonnieren und weiterlesen.",
    ),
    "es": Words(
        "El Diario del Puerto", "diariodelpuerto.example", "Internacional", "Por {}", "Publicado el %d/%m/%Y a las %H:%M", "Actualizado el 28/%m/%Y",
        "Lee también: ", "El pan vuelve a subir en Westhaven y los molineros temen el invierno",
        "Suscríbete a nuestro boletín y recibe lo más importante cada mañana a las siete.",
        "Soldados en la puerta de la base de Varsk la semana pasada. Foto: Lena Oduya/El Diario del Puerto", "Etiquetas: Haldia, Orland", "Contenido exclusivo para suscriptores. Suscríbete para seguir leyendo.",
    ),
}  # fmt: skip

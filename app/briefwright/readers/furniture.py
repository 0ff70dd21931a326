"""What stands round an article where it was copied from: buttons, menus, captions, teasers, notices of rights."""

import re

_BUTTON = re.compile(
    r"(?:skip to (?:main )?content|(?:main )?menu|home|search|log ?in|sign (?:in|up|out)|register|subscribe(?: now| "
    r"today)?|share(?: this)?(?: article| story| on)?"
    r"|share (?:on|via|to) .{2,30}|facebook|twitter|x|x \(twitter\)|tweet|whatsapp|telegram|linkedin|reddit"
    r"|pinterest|e-?mail(?: this)?|messenger|line|viber|copy(?: link)?|copied!?|link copied!?"
    r"|print(?: this)?(?: article| page)?|print(?:able)? version"
    r"|save(?: article)?|bookmark|gift(?: this)? article|listen(?: to (?:this "
    r")?article)?|listen \(\d+ min\)|font size.*|text size.*|aa|[aа][-+]|[+-]|\d+ comments?|comments?(?: \(\d+\))?"
    r"|leave a comment"
    r"|advertisement|ads?|sponsored(?: content)?|promoted|close|continue|back|next|previous|more|menu|live|video"
    r"|watch|photos?|gallery|more news|latest news|top stories"
    r"|\d+ min(?:ute)?s? read|reading time.*|\d+ (?:views|shares|min)|views?: ?[\d,.]+|follow(?: us)?(?: on "
    r".{2,30})?|newsletters?|e-?paper|notifications?|add to (?:reading list|favou?rites)"
    r"|공유하기?|프린트|인쇄|글자 ?크기.*|가|댓글(?: ?\d+)?|좋아요|구독(?:하기)?|페이스북|트위터|카카오톡"
    r"|카카오스토리|밴드|url ?복사|기사 ?스크랩|본문 ?바로가기|메뉴|홈|광고"
    r"|뉴스레터.*|이메일|음성으로 듣기|스크랩"
    r"|シェア(?:する)?|ツイート|印刷|保存|コメント|メニュー|ログイン|会員登録|広告|メール|ブックマーク"
    r"|この記事を.*|記事を(?:印刷|保存)"
    r"|分享(?:到|至)?.{0,12}|打印|收藏|评论|登录|首页|[大中小]?字号.*|微信|微博|朋友圈|廣告|广告|複製連結|列印|留言"
    r"|поделиться.*|печать|комментарии?(?: \d+)?|реклама|подписаться|войти|главная|вконтакте|телеграм|скопировать "
    r"ссылку|поділитися.*|друк|коментарі|увійти|головна"
    r"|partager.*|imprimer|envoyer|publicité|s['’]abonner|se connecter|accueil|lecture \d+ min\.?|teilen|drucken"
    r"|anzeige|merken|anmelden|startseite|kommentare?|compartir|imprimir|publicidad|suscríbete|condividi|stampa"
    r"|مشاركة|شارك(?: الخبر| المقال)?|طباعة|إعلان|الرئيسية|تسجيل الدخول|نسخ الرابط|تعليقات?|فيسبوك|تويتر|واتساب"
    r"|साझा करें|शेयर(?: करें)?|विज्ञापन|प्रिंट|टिप्पणी|लॉग ?इन|होम|แชร์(?:ข่าว)?|โฆษณา|พิมพ์|แสดงความคิดเห็น"
    r"|หน้าแรก|คัดลอกลิงก์|paylaş|yazdır|reklam|yorum(?:lar)?|giriş yap|ana ?sayfa|abone ol|sdílet|tisk|reklama"
    r"|diskuze|přihlásit(?: se)?)",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"(?:read (?:more|also|next|the full .{0,40}|on)|also read|see also|related(?: stories| articles?| news| "
    r"coverage)?|recommended(?: for you)?|more (?:on this|from|stories|in)\b.{0,40}"
    r"|you (?:may|might) (?:also )?(?:like|be interested).*|don['’]t miss|editors?['’] picks?|most (?:read|popular"
    r"|viewed)|trending|what to (?:read|watch) next|up next|watch(?: now)?|listen|in (?:case|this story)"
    r"|story continues below.*|article continues.*|continue reading.*|scroll (?:down )?(?:for|to).*|click here.*"
    r"|tap here.*|download (?:our|the) app.*|get (?:the|our) .{0,40}(?:app|newsletter|inbox).*|join (?:our|us|the) "
    r".*|follow .{0,40} on (?:twitter|facebook|x|google|telegram|instagram|whatsapp).*"
    r"|sign up (?:for|to|here).*|subscribe (?:to|for|here).*|to (?:read|continue).{0,40}(?:subscribe|sign in|log "
    r"in).*|this article (?:first |originally )?(?:was |is )?(?:first |originally )?(?:appeared|published).*"
    r"|support (?:our|independent).*"
    r"|관련 ?기사|관련 ?뉴스|함께 볼 만한.*|많이 본.*|이 기사.*|▶.*|☞.*|\[관련기사\].*|제보는.*|関連記事"
    r"|関連ニュース|あわせて読みたい.*|続きを読む|.{0,12}この記事は(?:有料)?会員限定.{0,60}|【関連.*|相关(?:阅读|新闻"
    r"|报道|链接)|延伸(?:阅读|閱讀)|推荐阅读|更多(?:新闻|精彩)?.*|相關(?:新聞|報導)"
    r"|читайте (?:также|ещё|еще)|читать (?:также|далее)|по теме|материалы по теме|подпис(?:ывайтесь|аться|ывайся) "
    r"на.*|читайте також|по темі|підписуйтесь.*"
    r"|(?:article réservé (?:à nos|aux) abonnés\s*)?(?:[àa] )?lire aussi|[àa] lire (?:également)?|sur le même sujet"
    r"|lesen sie auch|mehr zum thema|lee también|lea también|te puede interesar"
    r"|leggi anche|veja também|leia (?:também|mais)"
    r"|اقرأ أيضا?ً?|إقرأ أيضا?ً?|مواضيع (?:ذات صلة|متعلقة)|للمزيد|تابعونا.*|यह भी पढ़ें|ये भी पढ़ें|और पढ़ें|इसे भी "
    r"पढ़ें|อ่าน(?:เพิ่มเติม|ต่อ|ข่าว).*|ข่าวที่เกี่ยวข้อง|ayrıca (?:okuyun|bakınız)|ilgili haber(?:ler)?|bunlar da "
    r"ilginizi çekebilir.*|čtěte (?:také|více)|související (?:články)?|mohlo by vás zajímat.*)"
    r"(?:\s?[:：>»→|].*|[.…]{0,3})",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"[<※\s]*(?:©|\(c\)|ⓒ|copyright(?:s|ed)?\s*(?:©|ⓒ|\(c\)|\d{4}|by\b|:|(?:[\w.&'’-]+ ){1,6}\d{4}"
    r"|[\w.&'’ -]{2,40}$)"
    r"|저작권자|版权所有|版權所有|著作権(?:は|者|:|：)|все права защищены|усі права захищені"
    r"|tous droits réservés|alle rechte vorbehalten"
    r"|todos los derechos|جميع الحقوق|सर्वाधिकार|สงวนลิขสิทธิ์|tüm hakları)",
    re.IGNORECASE,
)
"""How a notice of rights begins; a sentence about copyright does not begin so."""
_FORMULA = re.compile(
    r"all rights reserved|무단.?전재|無断(?:転載|複製)|(?:版权|版權)所有|(?:права|derechos) (?:защищены|reservados)"
    r"|droits réservés|rechte vorbehalten|الحقوق محفوظة|may not be (?:published|reproduced|redistributed)"
    r"|no part of this .{0,40}(?:may|can) be reproduced|unauthorized reproduction"
    r"|website contains only a portion of the news stories"
    r"|(?:we|this (?:web)?site) uses? cookies"
    r"|by (?:continuing|using) .{0,40}(?:our |this |the )(?:web)?(?:site|cookies)"
    r"|(?:our|you|the site['’]s) (?:.{0,30} )?(?:privacy policy|terms of (?:use|service))|our standards:"
    r"|this (?:is an )?(?:e-?mail|newsletter) was sent|you (?:receive|are receiving|received) this"
    r"|view (?:this e-?mail )?in (?:your )?browser|manage (?:your )?preferences|(?:to|click here to) unsubscribe",
    re.IGNORECASE,
)
"""What is written in notices and hardly elsewhere, wherever it stands in the line."""
_NOTICE = re.compile(
    r"(?:cookie (?:policy|settings|preferences)|accept (?:all(?: cookies)?|cookies)|privacy policy"
    r"|terms of (?:use|service)|unsubscribe"
    r"|for (?:more|further) information,? (?:please )?(?:contact|visit|see) .*)[\s.|·,&]*"
    r"(?:(?:and|terms|privacy|policy|cookies?)\b.{0,40})?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:file |handout |ap |afp |reuters |getty |epa )?(?:photo(?:graph)?|image|picture|pic|illustration|graphic"
    r"|caption|foto|bild|imagen|photo d['’]archives|фото|صورة|الصورة|फोटो|ภาพ|fotoğraf|사진|写真|图|圖|图片"
    r"|圖片)\s?(?:by"
    r"|credit|courtesy|:|：|/|=|©|\|).*"
    r"|.{0,400}(?:[(\[/|—–.]|\s-)\s?(?:(?:photo|picture|image|photograph|foto|bild|fotografía|фото|사진|写真|图"
    r"|圖)\s?(?:by|credit|courtesy of|:|：|/|=|©)\s?[^.]{2,60}|(?:AP|AFP|EPA|Reuters|REUTERS|Getty|Xinhua|Yonhap"
    r"|Kyodo|dpa|ANI|PTI|TASS|EFE)[ /](?:Photo|Images?|File|pool|handout)[^.]{0,60}|Getty Images[^.]{0,40}|file "
    r"photo|handout)\s?[)\].]?\s*"
    r"|file photo:?.*|[(\[](?:photo|사진|写真|ap photo|file)\b.*[)\]]|▲.*|△.*|사진\s?[=ㅣ|].*|FILE\s?[-–—:].*"
    r"|.{5,300}\s?[/(=]\s?(?:연합뉴스|뉴시스|뉴스1|사진|자료사진|제공)\)?|.{5,200}[（(](?:写真|资料图|資料圖|图源"
    r"|圖源|新华社发|新華社發).*",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_ADDRESS = re.compile(
    r"(?:[\w가-힣\u4e00-\u9fff.,'’ -]{0,60}[\s:：(<\[])?[\w.+-]{1,40}@[\w.-]{2,60}[)>\]]?(?:[\s,;]{1,3}(?:@\w{2,30}"
    r"|[\w.+-]{1,40}@[\w.-]{2,60}))*|@\w{2,30}"
    r"|\[email[\s\u00a0]protected\]|(?:write to|contact|e-?mail)\b.{0,80}@.{2,60}",
    re.IGNORECASE,
)
_SMALL_PRINT = re.compile(
    r"!\[.{0,200}\]\(.{0,300}\)|\(\(.{3,200}\)\)"
    r"|(?:www\.|https?://)\S+(?:\s?\(.{0,40}\)\s?\)?)?|\(?the above (?:article|story|news|press).*"
    r"|this (?:story|article|report) (?:has been|was) (?:published|auto-generated) from .*"
    r"|follow .{2,40}coverage .*|Document [A-Z]{3,12}\d{10,}\w*|skip past .*|reuse this content|purchase "
    r"licensing rights.*|\((?:this|the) (?:story|article|report)\b.{3,120}\)|.{2,40}\b(?:Ltd"
    r"|Limited|Inc|LLC|GmbH|plc)\.?|[◎●■※].{0,60}@.*|this e-?mail (?:is|and any) .*"
    r"|the (?:writer|author|reporter)s? can be (?:reached|contacted) .*|sent from my [\w ]{3,20}|> \w+ version"
    r"|visit website|newspapers (?:in|from) [\w ]{3,30}"
    r"|read the original article on .{2,60}|write to .{3,60}@\S+|to contact the (?:reporters?|editors?) .{3,60}"
    r"|[A-Z][\w.'’ -]{2,40} (?:in [\w ]{2,30} )?at \S+@\S+|.{0,20}not an official record\.?|[■▷▶◆].{0,60}"
    r"|proquest document link|for (?:the )?information (?:of the )?media\b.{0,60}|news id:? \d+"
    r"|(?:facebook|twitter|instagram|x|telegram|youtube|tik ?tok|threads)\s?[:：]\s?@?\S+"
    r"|(?:https?://|t\.me/)\S+(?:\s+\d{1,3}/\d{1,3})?"
    r"|\d{1,2}/\d{1,2}/\d{2,4}, \d{1,2}:\d{2}(?:\s?[AaPp][Mm])?\s{2,}\S.*",
    re.IGNORECASE,
)
_TOPICS = re.compile(
    r"(?:(?:suggested )?topics?|tags?|keywords?|filed under|archivado en"
    r"|more on|categor(?:y|ies)|hashtags?|태그|标签|タグ|теги|mots[- "
    r"]clés)\s?[:：].*|(?:#[^\s#]+\s*)+",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"(?:related (?:stories|articles|topics|content)|more from .{2,40}|most (?:read|popular|viewed)|recommended(?: "
    r"for you)?|trending(?: now)?|you (?:may|might) also like|comments?(?: \(\d+\))?|leave a (?:comment|reply)"
    r"|classification|details|topics|about (?:the )?(?:author|us)|read next|more (?:news|stories)"
    r"|latest (?:news|stories)"
    r"|관련 ?기사|많이 본 뉴스|関連記事|注目ワード|相关(?:阅读|新闻)|читайте также|материалы по теме"
    r"|sur le même sujet|mehr "
    r"zum thema|noticias "
    r"relacionadas|مواضيع ذات صلة|संबंधित खबरें|ข่าวที่เกี่ยวข้อง|ilgili haberler|související články)\s?:?",
    re.IGNORECASE,
)
_LONGEST = 420


def is_furniture(piece: str) -> bool:
    """Whether a line is a button, a prompt to read on, a notice of rights, an address or a tag line."""
    if len(piece) > _LONGEST:
        return False
    if (
        _BUTTON.fullmatch(piece)
        or _PROMPT.fullmatch(piece)
        or _MAIL_ADDRESS.fullmatch(piece)
        or _TOPICS.fullmatch(piece)
        or _SMALL_PRINT.fullmatch(piece)
        or _NOTICE.fullmatch(piece)
        or _RIGHTS.match(piece)
    ):
        return True
    return _FORMULA.search(piece) is not None and not piece.startswith(('"', "“", "«", "„"))


def is_caption(piece: str) -> bool:
    """Whether a line describes a picture and names whose it is."""
    return len(piece) <= _LONGEST and _CAPTION.fullmatch(piece) is not None


def closes_article(piece: str) -> bool:
    """Whether a line heads what follows an article on its page: other stories, comments."""
    return _CLOSING.fullmatch(piece) is not None

"""Names of months as news of some twenty languages writes them, in full and cut short."""

import re

_NAMES = """
january januar januari janvier janv enero gennaio janeiro styczeń stycznia ledna leden ocak января
січня січень jan ene gen oca янв січ يناير كانون_الثاني جنوری जनवरी มกราคม ม.ค. január ianuarie
ιανουαρίου ינואר

february februar februari février fevrier févr fevr febrero febbraio fevereiro luty lutego února
únor şubat февраля лютого лютий feb fev fév şub фев лют فبراير شباط فروری फरवरी फ़रवरी กุมภาพันธ์
ก.พ. február februarie φεβρουαρίου פברואר

march märz maerz mars marzo março marco marec maart maret marzec marca března březen mart марта
марту березня березень mar mär мар бер مارس آذار مارچ मार्च มีนาคม มี.ค. március martie μαρτίου מרץ
מרס

april avril abril aprile aprilie kwiecień kwietnia dubna duben nisan апреля квітня квітень apr avr
abr nis апр квіт кві أبريل ابريل نيسان اپریل अप्रैल เมษายน เม.ย. április απριλίου אפריל

may mai mayo maggio maio mei maj maja května květen mayıs мая травня травень mag máj май трав тра
مايو أيار مئی मई พฤษภาคม พ.ค. május μαΐου מאי

june juni juin junio giugno junho czerwiec czerwca června červen haziran июня червня червень jun
giu haz июн черв чер يونيو حزيران جون जून มิถุนายน มิ.ย. június iunie ιουνίου יוני

july juli juillet julio luglio julho lipiec lipca července červenec temmuz июля липня липень jul
juil lug tem июл лип يوليو تموز جولائی जुलाई กรกฎาคม ก.ค. július iulie ιουλίου יולי

august août aout agosto agustus augustus sierpień sierpnia srpna srpen ağustos августа серпня
серпень aug ago agu ağu авг серп سر أغسطس آب اگست अगस्त สิงหาคม ส.ค. augusztus αυγούστου אוגוסט

september septembre septiembre settembre setembro wrzesień września září eylül сентября вересня
вересень sep sept set eyl сен сент вер سبتمبر أيلول ستمبر सितंबर सितम्बर กันยายน ก.ย. szeptember
septembrie σεπτεμβρίου ספטמבר

october oktober octobre octubre ottobre outubro październik października října říjen ekim октября
жовтня жовтень oct okt ott out eki окт жовт أكتوبر تشرين_الأول اکتوبر अक्टूबर अक्तूबर ตุลาคม ต.ค.
október octombrie οκτωβρίου אוקטובר

november novembre noviembre novembro listopad listopadu listopada kasım ноября листопада nov kas
ноя нояб лист نوفمبر تشرين_الثاني نومبر नवंबर नवम्बर พฤศจิกายน พ.ย. novembrie νοεμβρίου נובמבר

december dezember décembre decembre diciembre dicembre dezembro desember grudzień grudnia prosince
prosinec aralık декабря грудня грудень dec dez déc dic des ara дек груд ديسمبر كانون_الأول دسمبر
दिसंबर दिसम्बर ธันวาคม ธ.ค. decembrie δεκεμβρίου דצמבר
"""
"""January to December, a paragraph each; genitives, nominatives, short forms; ``_`` is a space within a name."""

MONTHS = {
    name.replace("_", " "): number for number, names in enumerate(_NAMES.split("\n\n"), 1) for name in names.split()
}
"""Name in lower case → number. Polish ``listopada`` is November; Croatian, where it is October, is not among us."""

_ONE = "|".join(re.escape(name) for name in sorted(MONTHS, key=len, reverse=True))
_SYRIAC = r"(?:كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول)"
_LEVANTINE = rf"(?:{_SYRIAC}/)?"
MONTH = rf"{_LEVANTINE}(?P<month>{_ONE})(?!\w)(?:\s{_SYRIAC}(?!\w))?"
"""One name of a month; compile with IGNORECASE. Arabic ones may stand twice, for Beirut and Cairo: ``آذار/مارس``."""
MONTH_NAME = rf"{_LEVANTINE}(?:{_ONE})(?!\w)(?:\s{_SYRIAC}(?!\w))?"
"""The same without a group."""

WEEKDAYS = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|thu|fri|sat|sun"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica"
    r"|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar"
    r"|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle"
    r"|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п['’]ятниця"
    r"|субота|неділя"
    r"|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد"
    r"|सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार"
    r"|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)(?:ที่)?"
    r"|[(（]?[월화수목금토일月火水木金土日](?:요일|曜日?)?[)）]?|星期[一二三四五六日天]|周[一二三四五六日]"
)
"""Days of the week; compile with IGNORECASE."""

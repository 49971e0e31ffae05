"""Wishes for digests in every language: read as the English wish is, and English ones left as they are."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from test_wish import told

from bot.commands import respond
from bot.commands.wishes import wish_of
from bot.conversation import Chat, Person, Request, UserError, say
from bot.digest.orders import read_order
from bot.in_english import wish_in_english
from bot.texts import languages, written

NOW, UTC_ZONE = datetime(2025, 12, 1, 12, tzinfo=UTC), ZoneInfo("UTC")
IN_ORDER = ("de", "es", "fr", "pt", "ru", "zh", "ar")
OTHERS = [language for language in languages() if language != "en"]

WISHES = {
    "weekdays at 7:30": "werktags um 7:30|entre semana a las 7:30|en semaine à 7h30|nos dias úteis às 7h30"
    "|по будням в 7:30|工作日早上7点半|أيام العمل الساعة 7:30",
    "every day at 8": "jeden Tag um 8|todos los días a las 8|tous les jours à 8 h|todos os dias às 8"
    "|каждый день в 8|每天早上8点|كل يوم الساعة 8",
    "monday to friday at 7:15": "von Montag bis Freitag um 7 Uhr 15|de lunes a viernes a las 7.15"
    "|du lundi au vendredi à 7 h 15|de segunda a sexta às 7:15|с понедельника по пятницу в 7:15|周一到周五7点15分"
    "|من الإثنين إلى الجمعة الساعة 7:15",
    "mon-fri 9:00": "Mo–Fr 9 Uhr|lun-vie 9:00|lun-ven 9h|seg-sex 9h|пн-пт 9:00|周一至周五 9：00"
    "|الاثنين إلى الجمعة ٩:٠٠",
    "every day at half past 7 in the evening": "täglich um halb acht abends"
    "|todos los días a las siete y media de la tarde|tous les jours à 7 heures et demie du soir"
    "|todos os dias às sete e meia da noite"
    "|каждый день в половине восьмого вечера|每天晚上七点半|كل يوم الساعة السابعة والنصف مساءً",
    "mondays and thursdays at 20:00": "montags und donnerstags um 20 Uhr|los lunes y los jueves a las 20:00"
    "|les lundis et jeudis à 20 heures|segundas e quintas às 20h|по понедельникам и четвергам в 20:00"
    "|每周一和周四晚上8点|الاثنين والخميس الساعة 20:00",
    "every day except sunday at noon": "täglich außer sonntags mittags|todos los días menos los domingos a mediodía"
    "|tous les jours sauf le dimanche à midi|todos os dias exceto domingos ao meio-dia"
    "|каждый день, кроме воскресенья, в полдень|除了周日每天中午|كل يوم ما عدا الأحد ظهرًا",
    "every morning": "jeden Morgen|cada mañana|chaque matin|toda manhã|каждое утро|每天早上|كل صباح",
    "weekends at 10": "am Wochenende um zehn|los fines de semana a las diez|le week-end à dix heures"
    "|nos fins de semana às dez|по выходным в десять|周末上午十点|عطلة نهاية الأسبوع الساعة العاشرة",
    "7:30, 3 stories about AI Policy from Nextgov without crypto": ""
    "7:30, 3 Meldungen zu AI Policy von Nextgov ohne crypto"
    "|7:30, 3 noticias sobre AI Policy de Nextgov sin crypto|7h30, 3 actualités sur AI Policy de Nextgov sans crypto"
    "|7h30, 3 notícias sobre AI Policy da Nextgov sem crypto|7:30, 3 новости про AI Policy от Nextgov без crypto"
    "|7点半，3篇关于 AI Policy 来自 Nextgov 不要 crypto|7:30، 3 أخبار عن AI Policy من Nextgov بدون crypto",
    "hourly": "stündlich|cada hora|toutes les heures|a cada hora|каждый час|每小时|كل ساعة",
}

PLACES = {
    "de": ("werktags um 7:30 in Wien", "Wien"),
    "es": ("a las 8 hora de Lima", "Lima"),
    "fr": ("tous les jours à 8 h à Bruxelles", "Bruxelles"),
    "pt": ("todos os dias às 8 em São Paulo", "São Paulo"),
    "ru": ("7:30 по будням в Москве", "Москве"),
    "zh": ("北京时间每天8点", "Shanghai"),
    "ar": ("كل يوم الساعة 8 بتوقيت القاهرة", "القاهرة"),
}

ENGLISH = (
    "7:30 weekdays in Berlin, 3 stories on AI",
    "every weekday at 7:30 in Berlin, not on robots",
    "mon-fri 8 am",
    "@channel 8:00 weekdays",
    "top 5 AI in Security daily at noon",
    "from Le Monde at 8 on a Sunday",
    "no robots",
    "so",
    "-crypto",
    "Sam Altman",
    "Do not",
    "",
)

ORDERS = {
    "de": ("Schick mir jeden Morgen Nachrichten über KI", "every morning news about AI"),
    "es": ("Envíame noticias sobre IA todos los días a las 8", "news about AI every day at 8"),
    "fr": ("Envoyez-moi chaque matin des actualités sur l’IA", "every morning news about AI"),
    "pt": ("Me envie notícias sobre IA todos os dias", "news about AI every day"),
    "ru": ("Присылай мне каждое утро новости про ИИ", "every morning news about AI"),
    "zh": ("每天早上给我发关于人工智能的新闻", "every morning about AI news"),
    "ar": ("أرسل لي أخبار عن الذكاء الاصطناعي كل يوم", "news about AI every day"),
}


def meant(text, language):
    try:
        return wish_of(text, language)[1]
    except UserError as error:
        return error.text.key


@pytest.mark.parametrize(
    ("language", "words", "english"),
    [
        (language, words, english)
        for english, each in WISHES.items()
        for language, words in zip(IN_ORDER, each.split("|"), strict=True)
    ],
)
def test_a_wish_is_the_one_that_it_is_in_english(language, words, english):
    assert meant(words, language) == meant(english, "en")


@pytest.mark.parametrize("language", PLACES)
def test_a_place_beside_the_time_is_read_as_the_language_names_it(language):
    words, place = PLACES[language]
    wish = meant(words, language)
    assert (wish.zone_words, wish.rest) == (place, "")


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("english", ENGLISH)
def test_an_english_wish_stays_as_it_is_in_a_chat_of_another_language(language, english):
    assert wish_in_english(english, language) == english


@pytest.mark.parametrize("language", OTHERS)
def test_a_wish_that_has_been_read_is_read_alike_again(language):
    """Buttons have it in English, whatever the language of the chat that they are tapped in."""
    for each in WISHES:
        assert told(wish_in_english(each, language)) == told(each)


@pytest.mark.parametrize("language", ORDERS)
def test_an_order_in_free_words_is_understood_in_the_language_of_the_chat(language):
    typed, words = ORDERS[language]
    order = read_order(wish_in_english(typed, language))
    assert order is not None
    assert (order.command, order.words) == ("subscribe", words)
    assert meant(words, "en").days == frozenset(range(7))


@pytest.mark.parametrize("language", languages())
async def test_the_wishes_that_its_sentences_give_as_examples_order_a_digest(language, app):
    chat = Chat(1, "private", language, UTC_ZONE)
    said = (
        say("offer-words", line="/subscribe", topics=1, topic="Robotics"),
        say("offer-words", line="/subscribe", topics=0, topic=""),
        say("channel-how", line="/subscribe"),
        say("help-channels"),
        say("error-wish", found="x", most=20),
    )
    for one in said:
        sentence = re.sub("[\u2066-\u2069\u200e\u200f]", "", written(one, chat))
        line = sentence[sentence.index("/subscribe") :].replace("@channel ", "")
        assert (await respond(app, Request(line, chat, Person(1), NOW))).is_refusal is False, line
        orders = await app.storage.subscriptions.of_chat(1)
        assert orders[-1].contract.days != frozenset(range(7)), line
        assert orders[-1].contract.minute in (7 * 60 + 30, 8 * 60), line
        await respond(app, Request("/unsubscribe all", chat, Person(1), NOW))


@pytest.mark.parametrize(
    ("language", "line"),
    [("de", "/settings time halb acht"), ("ru", "/settings time в 7:30"), ("zh", "/settings time 7点半")],
)
async def test_settings_take_the_time_as_the_language_says_it(language, line, app):
    chat = Chat(1, "private", language, UTC_ZONE)
    for typed in ("/subscribe 8:00", line):
        await respond(app, Request(typed, chat, Person(1), NOW))
    (one,) = await app.storage.subscriptions.of_chat(1)
    assert one.contract.minute == 7 * 60 + 30


async def test_what_cannot_be_is_told_in_the_words_that_were_typed(app):
    chat = Chat(1, "private", "de", UTC_ZONE)
    reply = await respond(app, Request("/subscribe stündlich", chat, Person(1), NOW))
    assert "„stündlich“" in written(reply.paragraphs[0], chat)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "jeden Tag um 8 Uhr 10 Meldungen"),
        ("fr", "tous les jours à 8 h 10 articles"),
        ("zh", "每天早上8点10条新闻"),
        ("ru", "каждый день в 8 часов 10 новостей"),
    ],
)
def test_a_number_of_stories_behind_an_hour_is_none_of_minutes(language, line):
    _, wish = wish_of(line, language)
    assert (wish.minute, wish.size) == (8 * 60, 10)

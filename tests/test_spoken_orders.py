"""Orders as each language says them: what they mean, what stays as it was typed, and what is no order at all."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from conftest import NOW
from test_in_english import QUESTIONS

from bot.commands import COMMANDS, respond
from bot.commands.talk import ORDERS
from bot.conversation import Chat, Person, Request, Text
from bot.in_english import time_in_english
from bot.periods import read_return
from bot.spoken_orders import MOST_LETTERS, forms_of, spoken_order
from bot.texts import languages

if TYPE_CHECKING:
    from bot.digest.orders import Order

GERMAN = Chat(1, "private", "de", ZoneInfo("UTC"))
OTHERS = [language for language in languages() if language != "en"]

MEANT = """
de | Bitte folge OpenAI | follow OpenAI
de | sag mir Bescheid, wenn es was Neues zu Gesichtserkennung gibt! | follow Gesichtserkennung
de | folge OpenAI nicht mehr | unfollow OpenAI
de | Ich will OpenAI nicht mehr folgen | unfollow OpenAI
de | ich möchte OpenAI folgen | follow OpenAI
de | Was folge ich? | following
de | abonnieren werktags um 7:30 | subscribe werktags um 7:30
de | pausiere bis Montag | pause bis Montag
de | Zeitzone Wien, bitte | timezone Wien
de | Meine gespeicherten Meldungen | saved
de | keine Nachrichten mehr | unsubscribe
de | Wann kommt der nächste Digest? | schedule
es | sigue OpenAI, por favor | follow OpenAI
es | avísame cuando haya algo nuevo sobre deepfakes | follow deepfakes
es | deja de seguir a OpenAI | unfollow OpenAI
es | ¿qué sigo? | following
es | pausa hasta el lunes | pause hasta el lunes
es | pon en pausa el resumen | pause
es | zona horaria Madrid | timezone Madrid
es | no quiero más noticias | unsubscribe
fr | Prévenez-moi quand il y a du nouveau sur les deepfakes | follow deepfakes
fr | prévenez-moi s'il y a du nouveau sur OpenAI | follow OpenAI
fr | arrête de suivre OpenAI | unfollow OpenAI
fr | je veux m’abonner | subscribe
fr | pause jusqu’à lundi | pause jusqu’à lundi
fr | mes articles enregistrés | saved
fr | ne m'envoyez plus rien | unsubscribe
fr | Arrêter | unsubscribe
pt | me avise quando sair algo novo sobre deepfakes | follow deepfakes
pt | não quero mais seguir OpenAI | unfollow OpenAI
pt | o que eu sigo? | following
pt | pausar até segunda | pause até segunda
pt | fuso horário Lisboa | timezone Lisboa
pt | retomar | resume
ru | сообщи мне, когда появится новое о дипфейках | follow дипфейках
ru | больше не следить за OpenAI | unfollow OpenAI
ru | за чем я слежу? | following
ru | пауза до понедельника | pause до понедельника
ru | часовой пояс Москва | timezone Москва
ru | больше не присылай новости | unsubscribe
ru | мои сохранённые новости | saved
zh | 请关注OpenAI | follow OpenAI
zh | 有人脸识别的新消息就告诉我 | follow 人脸识别
zh | 取消关注OpenAI | unfollow OpenAI
zh | 我关注了什么 | following
zh | 暂停到下周一 | pause 下周一
zh | 时区 上海 | timezone 上海
zh | 别再发了 | unsubscribe
ar | أخبرني بكل جديد عن OpenAI | follow OpenAI
ar | أخبرني عندما يظهر جديد عن التزييف العميق | follow التزييف العميق
ar | توقف عن متابعة OpenAI | unfollow OpenAI
ar | ماذا أتابع؟ | following
ar | إيقاف النشرات حتى الإثنين | pause حتى الإثنين
ar | توقيتي القاهرة | timezone القاهرة
ar | لا أريد أخبارا بعد الآن | unsubscribe
"""

NO_ORDERS = """
de | Folgen der KI für den Arbeitsmarkt
de | Folge von Überhitzung: Tesla ruft Autos zurück
de | Folgen hat der AI Act
de | Ich will Google nicht folgen
de | Google will Meta nicht mehr folgen
de | warum will Apple Google nicht mehr folgen
de | informiere mich über OpenAI
de | Pause bis 2030 gefordert
de | Zeitzone der Server
de | Abonnieren Nutzer noch ChatGPT Plus
es | infórmame sobre OpenAI
es | pausa por la seguridad de la IA
es | zona horaria de Marte
fr | informez-moi sur OpenAI
fr | abonnement netflix augmente
pt | me informe sobre a OpenAI
pt | assina contrato com a Oracle
pt | fuso horário de Marte
ru | пауза на полгода в разработке ИИ
ru | подписка на нейросети дорожает
zh | 告诉我关于OpenAI的最新消息
zh | 告诉我有关英伟达的新闻
zh | 暂停大型AI实验
zh | 订阅制软件
zh | 时区问题
ar | أخبرني عن OpenAI
ar | أخبرني عن الذكاء الاصطناعي
ar | أعلمني عن أخبار غوغل
ar | اشتراك نتفليكس
ar | التوقيت الصيفي
en | the clock is ticking on AI
"""

PAUSES = """
de | pause bis morgen | 1
de | pause für zwei Wochen | 14
es | pausa hasta mañana | 1
es | pausa durante una semana | 7
fr | pause jusqu’à demain | 1
fr | pause pendant 3 jours | 3
pt | pausar até amanhã | 1
pt | pausar por uma semana | 7
ru | пауза до завтра | 1
ru | пауза на неделю | 7
zh | 暂停到明天 | 1
zh | 暂停三天 | 3
ar | إيقاف النشرات حتى الغد | 1
ar | إيقاف النشرات لمدة 3 أيام | 3
"""

NEXT_WEEK = {
    "de": ("pause bis nächste Woche", "pause bis nächsten Monat"),
    "es": ("pausa hasta la próxima semana", "pausa hasta el mes que viene"),
    "fr": ("pause jusqu’à la semaine prochaine", "pause jusqu’au mois prochain"),
    "pt": ("pausar até a semana que vem", "pausar até o mês que vem"),
    "ru": ("пауза до следующей недели", "пауза до следующего месяца"),
    "zh": ("暂停到下周", "暂停到下个月"),
    "ar": ("إيقاف النشرات حتى الأسبوع القادم", "إيقاف النشرات حتى الشهر المقبل"),
}


def told(order: Order | None) -> str:
    return f"{order.command} {order.words}".rstrip() if order else ""


@pytest.mark.parametrize("case", MEANT.strip().splitlines())
def test_an_order_is_understood_and_what_it_is_about_stays_as_it_was_typed(case):
    language, line, meant = case.split(" | ")
    assert told(spoken_order(line, language)) == meant


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_has_the_same_orders_and_each_is_a_command(language):
    commands = {command for command, _ in forms_of(language)}
    assert commands == {command for command, _ in forms_of("de")}
    assert commands <= {command.name for command in COMMANDS} | ORDERS


@pytest.mark.parametrize("language", OTHERS)
def test_no_question_is_taken_for_an_order(language):
    questions = [said[language] for said in QUESTIONS.values() if language in said]
    assert questions
    assert not [question for question in questions if spoken_order(question, language)]


def test_who_asks_whether_somebody_follows_something_orders_nothing():
    assert spoken_order("folge ich dem Bundestag?", "de") is None


@pytest.mark.parametrize("case", NO_ORDERS.strip().splitlines())
async def test_a_question_or_a_title_that_begins_like_an_order_is_none(app, case):
    language, line = case.split(" | ")
    reply = await respond(app, Request(line, replace(GERMAN, language=language), Person(1), NOW))
    keys = {one.key for one in reply.paragraphs if isinstance(one, Text)}
    assert not keys & {"follow-to-tap", "order-to-tap", "nothing-subscribed", "error-zone"}


@pytest.mark.parametrize(
    ("line", "searched"), [("Sigue la guerra de los chips", "guerra de los chips"), ("sigue OpenAI", "OpenAI")]
)
async def test_a_title_that_may_be_an_order_to_follow_can_be_searched_with_a_tap(app, line, searched):
    reply = await respond(app, Request(line, replace(GERMAN, language="es"), Person(1), NOW))
    (button,) = reply.buttons[-1]
    assert button.line.startswith("/search ")
    assert searched in button.line


@pytest.mark.parametrize("case", PAUSES.strip().splitlines())
async def test_the_usual_words_for_how_long_a_pause_is_are_understood(app, case):
    language, line, day = case.split(" | ")
    chat = replace(GERMAN, language=language)
    await respond(app, Request("/subscribe daily at 9", chat, Person(1), NOW))
    offered = await respond(app, Request(line, chat, Person(1), NOW))
    await respond(app, Request(offered.buttons[0][0].line, chat, Person(1), NOW))
    (paused,) = await app.storage.subscriptions.of_chat(1)
    assert paused.resumes_at is not None
    assert str(paused.resumes_at.date() - NOW.date()) == f"{day} day{'s' if day != '1' else ''}, 0:00:00"


@pytest.mark.parametrize("language", OTHERS)
def test_a_pause_may_last_until_the_next_week_or_month(language):
    for line, meant in zip(NEXT_WEEK[language], ("next week", "next month"), strict=True):
        order = spoken_order(line, language)
        assert order is not None
        assert read_return(time_in_english(order.words, language), NOW, GERMAN.zone) == read_return(
            meant, NOW, GERMAN.zone
        )


def test_words_that_only_begin_like_an_order_are_none():
    assert spoken_order("关注度最高的新闻", "zh") is None


def test_a_long_line_is_no_order():
    assert spoken_order(f"folge {'x' * MOST_LETTERS}", "de") is None


def test_english_orders_are_not_read_here():
    assert forms_of("en") == ()


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("/hilfe", "/help"),
        ("Themen", "/topics"),
        ("/thema robotics", "/topic robotics"),
        ("/suche chips", "/search chips"),
    ],
)
async def test_a_command_may_be_called_in_the_language_of_the_chat(app, line, command):
    assert await respond(app, Request(line, GERMAN, Person(1), NOW)) == await respond(
        app, Request(command, GERMAN, Person(1), NOW)
    )


async def test_a_slash_before_an_order_carries_it_out_but_for_what_would_end_something(app):
    for line in ("/folge OpenAI", "/abonnieren jeden Tag um 9", "/abbestellen"):
        await respond(app, Request(line, GERMAN, Person(1), NOW))
    subscriptions = app.storage.subscriptions
    assert [one.contract.minute for one in await subscriptions.of_chat(1)] == [9 * 60]
    assert len(await subscriptions.follows(1)) == 1

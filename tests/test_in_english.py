"""Questions and times in other languages: read as the English question is, and found by what it finds."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.commands import respond
from bot.conversation import Chat, Person, Request, say
from bot.folding import folded
from bot.glossary import glossary_of
from bot.grammar import with_english_dates
from bot.in_english import as_typed, in_english, time_in_english
from bot.periods import read_period
from bot.question import read_question
from bot.texts import cleaned, languages, written

NOW, UTC_ZONE = datetime(2025, 12, 1, 12, tzinfo=UTC), ZoneInfo("UTC")


class Archive:
    """What the questions below name."""

    def provider(self, text):
        name = text.lower().removeprefix("the ")
        return {"nextgov": "Nextgov", "reuters": "Reuters", "microsoft": "Microsoft"}.get(name, "")

    def topic(self, text):
        return {"robots": "Robotics"}.get(text.lower(), "")


def read(text):
    return read_question(text, NOW, UTC_ZONE, Archive())


QUESTIONS = {
    "what is new about AI?": {
        "de": "Was gibt es Neues über künstliche Intelligenz?",
        "es": "¿Qué hay de nuevo sobre la inteligencia artificial?",
        "fr": "Quoi de neuf sur l’IA ?",
        "pt": "O que há de novo sobre IA?",
        "ru": "Что нового об ИИ?",
        "zh": "人工智能有什么新消息？",
        "ar": "ما الجديد عن الذكاء الاصطناعي؟",
    },
    "when did DeepSeek R1 come out?": {"de": "Wann kam DeepSeek R1 heraus?"},
    "What did Nextgov write about facial recognition last week?": {
        "de": "Was hat Nextgov letzte Woche über facial recognition geschrieben?",
        "es": "¿Qué escribió Nextgov la semana pasada sobre facial recognition?",
        "fr": "Qu’a écrit Nextgov la semaine dernière sur facial recognition ?",
        "pt": "O que a Nextgov escreveu na semana passada sobre facial recognition?",
        "ru": "Что писал Nextgov на прошлой неделе о facial recognition?",
        "zh": "Nextgov上周关于facial recognition写了什么？",
        "ar": "ماذا كتبت Nextgov الأسبوع الماضي عن facial recognition؟",
    },
    "What did Reuters say about chatbots in December 2021?": {
        "de": "Was schrieb Reuters im Dezember 2021 über chatbots?",
        "es": "¿Qué ha publicado Reuters sobre chatbots en diciembre de 2021?",
        "fr": "Que dit Reuters sur chatbots en décembre 2021 ?",
        "pt": "O que Reuters publicou sobre chatbots em dezembro de 2021?",
        "ru": "Что сообщает Reuters о chatbots в декабре 2021 года?",
        "zh": "Reuters在2021年12月对chatbots说了什么？",
        "ar": "ماذا قالت Reuters عن chatbots في ديسمبر 2021؟",
    },
    "how many stories about OpenAI in 2023?": {
        "de": "Wie viele Artikel über OpenAI gab es 2023?",
        "es": "¿Cuántas noticias hay sobre OpenAI en 2023?",
        "fr": "Combien d'articles sur OpenAI en 2023 ?",
        "pt": "Quantas notícias há sobre OpenAI em 2023?",
        "ru": "Сколько новостей об OpenAI в 2023 году?",
        "zh": "2023年关于OpenAI有多少篇报道？",
        "ar": "كم خبرًا عن OpenAI في 2023؟",
    },
    "what is new about robots?": {
        "de": "Was gibt es Neues zu robots?",
        "es": "¿Qué hay de nuevo sobre robots?",
        "fr": "Quoi de neuf sur robots ?",
        "pt": "O que há de novo sobre robots?",
        "ru": "Что нового про robots?",
        "zh": "robots有什么新闻？",
        "ar": "ما الجديد عن robots؟",
    },
    "when was GPT-4 published?": {
        "de": "Wann wurde GPT-4 veröffentlicht?",
        "es": "¿Cuándo se publicó GPT-4?",
        "fr": "Quand est sorti GPT-4 ?",
        "pt": "Quando foi lançado o GPT-4?",
        "ru": "Когда вышел GPT-4?",
        "zh": "GPT-4是什么时候发布的？",
        "ar": "متى صدر GPT-4؟",
    },
    "stories from Microsoft since 2020": {
        "de": "Meldungen von Microsoft seit 2020",
        "es": "noticias de Microsoft desde 2020",
        "fr": "articles de Microsoft depuis 2020",
        "pt": "notícias da Microsoft desde 2020",
        "ru": "новости от Microsoft с 2020 года",
        "zh": "2020年以来来自Microsoft的新闻",
        "ar": "أخبار من Microsoft منذ 2020",
    },
    "the three latest stories about drones": {
        "de": "die drei neuesten Meldungen zu drones",
        "es": "las tres últimas noticias sobre drones",
        "fr": "les trois dernières actualités sur drones",
        "pt": "as três últimas notícias sobre drones",
        "ru": "три последние новости о drones",
        "zh": "最新的三条关于drones的新闻",
        "ar": "آخر ثلاثة أخبار عن drones",
    },
    "the hottest story of 2022": {
        "de": "die heißeste Meldung von 2022",
        "es": "la noticia más importante de 2022",
        "fr": "l’actualité la plus importante de 2022",
        "pt": "a notícia mais importante de 2022",
        "ru": "самая важная новость 2022 года",
        "zh": "2022年最重要的新闻",
        "ar": "أهم خبر في 2022",
    },
}

TIMES = {
    "last week": "letzte Woche|la semana pasada|la semaine dernière|semana passada|на прошлой неделе|上周"
    "|الأسبوع الماضي",
    "yesterday": "gestern|ayer|hier|ontem|вчера|昨天|أمس",
    "last month": "letzten Monat|el mes pasado|le mois dernier|mês passado|в прошлом месяце|上个月|الشهر الماضي",
    "3 days ago": "vor drei Tagen|hace 3 días|il y a trois jours|há 3 dias|3 дня назад|三天前|قبل 3 أيام",
    "past 3 months": "letzten drei Monate|últimos tres meses|les trois derniers mois|últimos três meses"
    "|последние три месяца|最近三个月|آخر ثلاثة أشهر",
    "2021-12": "Dezember 2021|diciembre de 2021|décembre 2021|dezembro de 2021|декабрь 2021|2021年12月|ديسمبر 2021",
    "2021-12-08": "8. Dezember 2021|8 de diciembre de 2021|8 décembre 2021|8 de dez. de 2021|8 декабря 2021 г."
    "|2021年12月8日|8 ديسمبر 2021",
    "last monday": "letzten Montag|el lunes pasado|lundi dernier|segunda passada|в прошлый понедельник|上周一"
    "|الإثنين الماضي",
    "this year": "dieses Jahr|este año|cette année|este ano|в этом году|今年|هذا العام",
}
IN_ORDER = ("de", "es", "fr", "pt", "ru", "zh", "ar")

PHRASES = {
    "since 2021-12-08": {
        "de": "seit 8. Dezember 2021",
        "fr": "depuis le 8 décembre 2021",
        "es": "desde el 8 de diciembre de 2021",
    },
    "between may and 2021-07": {
        "de": "zwischen Mai und Juli 2021",
        "ru": "между маем и июлем 2021",
        "ar": "بين مايو ويوليو 2021",
    },
    "in december": {"de": "im Dezember", "es": "en diciembre", "pt": "em dezembro", "ru": "в декабре"},
    "and last year": {"de": "und letztes Jahr?", "fr": "Et l’année dernière ?", "ar": "والعام الماضي؟"},
    "from 2021-05 until 2021-07": {"zh": "2021年5月到2021年7月"},
    "only from Reuters": {
        "de": "nur von Reuters",
        "pt": "só da Reuters",
        "ru": "только от Reuters",
        "zh": "只看Reuters",
    },
    "more": {"de": "mehr", "es": "más", "pt": "mais", "ru": "ещё", "zh": "更多", "ar": "المزيد"},
}


@pytest.mark.parametrize(
    ("language", "asked", "english"),
    [(language, asked, english) for english, each in QUESTIONS.items() for language, asked in each.items()],
)
def test_a_question_is_understood_as_the_english_one_is(language, asked, english):
    assert read(in_english(asked, language)) == read(english)


@pytest.mark.parametrize(
    ("language", "words", "english"),
    [
        (language, words, english)
        for english, each in TIMES.items()
        for language, words in zip(IN_ORDER, each.split("|"), strict=True)
        if words
    ],
)
def test_a_time_is_the_one_that_it_is_in_english(language, words, english):
    meant = read_period(time_in_english(words, language), NOW, UTC_ZONE)
    assert meant is not None
    assert meant == read_period(english, NOW, UTC_ZONE)
    asked = read(in_english(f"facial recognition {words}", language))
    assert (asked.query.words, asked.query.since) == ("facial recognition", meant.start)


@pytest.mark.parametrize(
    ("language", "words", "english"),
    [(language, words, english) for english, each in PHRASES.items() for language, words in each.items()],
)
def test_words_around_a_time_go_with_it(language, words, english):
    assert in_english(words, language) == english


ENGLISH = (
    *("war in ukraine", "a new model", "no driver cars", "Mars rover on the surface", "on or off", "me too"),
    *(
        "what did nextgov write about facial recognition?",
        "Brexit",
        "Élysée",
        "son of a gun",
        "the man in the middle",
    ),
    *("hottest stories of 2022", "AI", "GPT-4", "CES 2024", "", "?", "🙂"),
)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("english", ENGLISH)
def test_english_stays_english_in_a_chat_of_another_language(language, english):
    assert in_english(english, language) == english


@pytest.mark.parametrize(
    ("language", "asked", "read_as"),
    [
        ("de", "Was schrieb Die Zeit über CES 2024?", "what did Die Zeit about CES 2024"),
        ("fr", "Quoi de neuf sur Mars ?", "what is new about Mars"),
        ("de", "Was geschah 2024 mit Waymo?", "what happened with Waymo in 2024"),
    ],
)
def test_names_are_left_as_they_are(language, asked, read_as):
    assert in_english(asked, language) == read_as


def test_filters_take_times_of_the_language_as_well():
    assert with_english_dates('chips since:"letzte Woche" from:reuters', "de") == 'chips since:"last week" from:reuters'
    assert with_english_dates("chips until:gestern", "de") == "chips until:yesterday"
    assert with_english_dates("chips desde:ayer since:ayer", "es") == "chips desde:ayer since:yesterday"
    for line in ("chips since:2021", 'topic:"was ist das" chips', 'since:"last week"', "since:gestern"):
        assert with_english_dates(line, "en") == line


@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_every_language_has_a_glossary_that_is_read_whole(language):
    path = Path(__file__).parents[1] / "bot" / "locales" / f"{language}.words"
    section = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        english, _, words = line.partition(" = ")
        section = line if line.startswith("[") else section
        glossary = glossary_of(language, is_of_digests=section == "[digests]")
        if words and english and "{" not in line and "#" not in line and not english.isdigit():
            for one in words.split(" | "):
                (whole,) = [found for found in glossary.find(folded(one)) if found.end - found.start == len(one)]
                assert whole.english, one


OTHERS = [language for language in languages() if language != "en"]
EXAMPLES = [
    "what happened with DeepSeek? | what is new about DeepSeek?",
    "what did Reuters say about DeepSeek?",
    "how many stories on DeepSeek in 2023?",
    "and last year?",
    "only from Reuters",
    "tell me more about the second one",
]


@pytest.mark.parametrize("language", OTHERS)
def test_the_questions_that_the_help_gives_as_examples_are_understood(language):
    given = written(say("help-ask"), Chat(1, "private", language, UTC_ZONE)).replace("…", "DeepSeek")
    asked = re.findall("[«„“]\u00a0?([^«»„“”]+?)\u00a0?[»“”]", given.replace("Nature", "Reuters"))
    assert len(asked) == len(EXAMPLES)
    for one, english in zip(asked, EXAMPLES, strict=True):
        assert read(in_english(one, language)) in [read(each) for each in english.split(" | ")], one


@pytest.mark.parametrize("language", OTHERS)
def test_the_example_of_the_tour_is_understood(language):
    examples = {"none": "what was new in robots in 2023?", "Reuters": "what did Reuters say about robots?"}
    for provider, english in examples.items():
        example = say("tour-example", provider=provider, topic="robots", year="2023")
        asked = cleaned(written(example, Chat(1, "private", language, UTC_ZONE)))  # as every line that comes in
        assert read(in_english(asked, language)).query == read(english).query


@pytest.mark.parametrize("language", languages())
def test_the_follow_up_that_its_sentences_give_as_an_example_is_understood(language):
    chat = Chat(1, "private", language, UTC_ZONE)
    for sentence in (say("tour", page=1), say("privacy-question", hours=1)):
        (example,) = re.findall("[«„“]\u00a0?([^«»„“”]+?)\u00a0?[»“”]", written(sentence, chat))
        assert in_english(example, language).rstrip("?") in ("and last year", "and what about the last year"), example


@pytest.mark.parametrize("language", languages())
async def test_the_days_that_its_sentences_give_as_examples_let_a_digest_wait(language, app):
    chat = Chat(1, "private", language, UTC_ZONE)
    sentences = (written(say("pause-how"), chat), written(say("error-until", found="x"), chat))
    examples = [line for one in sentences for line in re.findall(r"/pause [^,./،、]*[^\W_](?:-\d\d-\d\d)?", one)]
    assert len(examples) == 4

    async def told(line):
        return await respond(app, Request(line, chat, Person(1), NOW))

    await told("/subscribe 8:00")
    for example in examples:
        line = re.split(r" (?:oder|o|ou|или|或|أو|or)$", example)[0]
        reply = await told(line)
        assert not reply.is_refusal, line
        (one,) = await app.storage.subscriptions.of_chat(1)
        assert one.resumes_at is not None, line
        await told("/resume")


@pytest.mark.parametrize(
    ("words", "typed", "shown"),
    [
        (
            "Bescheid wenn it what is new about Deepfakes gibt",
            "sag mir Bescheid wenn es was Neues zu Deepfakes gibt!",
            "Bescheid wenn es was Neues zu Deepfakes gibt",
        ),
        ("Quantencomputer", "Was weißt du über Quantencomputer?", "Quantencomputer"),
        ("Deepfakes", "und letztes Jahr?", "Deepfakes"),
        ("deepseek a neues modell", "hat deepseek ein neues modell?", "deepseek ein neues modell"),
        ("ИИ в what", "что там с ИИ в чём", "ИИ в"),
    ],
)
def test_what_is_not_found_is_named_in_the_words_that_were_typed(words, typed, shown):
    assert as_typed(words, typed) == shown

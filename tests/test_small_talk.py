from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.digest.orders import Order, read_order
from bot.small_talk import SmallTalk, small_talk


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hi", SmallTalk.GREETING),
        ("helo", SmallTalk.GREETING),
        ("Why am I seeing this?", SmallTalk.WHY),
        ("warum sehe ich das?", SmallTalk.WHY),
        ("为什么给我看这个？", SmallTalk.WHY),
        ("HELLO there!!", SmallTalk.GREETING),
        ("heyyyy", SmallTalk.GREETING),
        ("good mornig", SmallTalk.GREETING),
        ("Guten Tag", SmallTalk.GREETING),
        ("¡Hola!", SmallTalk.GREETING),
        ("bonjur", SmallTalk.GREETING),
        ("Olá", SmallTalk.GREETING),
        ("buongiorno", SmallTalk.GREETING),
        ("Здравствуйте", SmallTalk.GREETING),
        ("你好！", SmallTalk.GREETING),
        ("السلام عليكم", SmallTalk.GREETING),
        ("👋", SmallTalk.GREETING),
        ("thx!!", SmallTalk.THANKS),
        ("thak you so much", SmallTalk.THANKS),
        ("ok thanks", SmallTalk.THANKS),
        ("Vielen Dank", SmallTalk.THANKS),
        ("muchas gracias", SmallTalk.THANKS),
        ("merci beaucoup", SmallTalk.THANKS),
        ("obrigada", SmallTalk.THANKS),
        ("grazie mille", SmallTalk.THANKS),
        ("спасибо большое", SmallTalk.THANKS),
        ("谢谢", SmallTalk.THANKS),
        ("شكراً", SmallTalk.THANKS),
        ("who r u", SmallTalk.WHO),
        ("Are you a robot?", SmallTalk.WHO),
        ("Wer bist du?", SmallTalk.WHO),
        ("¿Quién eres?", SmallTalk.WHO),
        ("Qui es-tu ?", SmallTalk.WHO),
        ("Quem é você?", SmallTalk.WHO),
        ("Кто ты?", SmallTalk.WHO),
        ("你是谁？", SmallTalk.WHO),
        ("من أنت؟", SmallTalk.WHO),
        ("Was kannst du?", SmallTalk.WHAT_CAN_YOU_DO),
        ("¿Qué puedes hacer?", SmallTalk.WHAT_CAN_YOU_DO),
        ("Que peux-tu faire ?", SmallTalk.WHAT_CAN_YOU_DO),
        ("O que você pode fazer?", SmallTalk.WHAT_CAN_YOU_DO),
        ("Что ты умеешь?", SmallTalk.WHAT_CAN_YOU_DO),
        ("你能做什么？", SmallTalk.WHAT_CAN_YOU_DO),
        ("ماذا يمكنك أن تفعل؟", SmallTalk.WHAT_CAN_YOU_DO),
        ("das ist falsch", SmallTalk.INSULT),
        ("t’es nul", SmallTalk.INSULT),
        ("你真笨", SmallTalk.INSULT),
        ("what can you do?", SmallTalk.WHAT_CAN_YOU_DO),
        ("help", SmallTalk.WHAT_CAN_YOU_DO),
        ("hi, how are you?", SmallTalk.HOW_ARE_YOU),
        ("what’s up", SmallTalk.HOW_ARE_YOU),
        ("ok bye", SmallTalk.BYE),
        ("see you later", SmallTalk.BYE),
        ("you are great", SmallTalk.PRAISE),
        ("good bot 👍", SmallTalk.PRAISE),
        ("stupid bot", SmallTalk.INSULT),
        ("sorry, my bad", SmallTalk.SORRY),
        ("yes please", SmallTalk.YES_NO),
        ("no", SmallTalk.YES_NO),
    ],
)
def test_small_talk_is_understood_typos_and_signs_forgiven(text, said):
    assert small_talk(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "???",
        "🤖",
        "hi-tech",
        "thanks giving robots",
        "hello world bug",
        "who is Sam Altman",
        "hey siri",
        "good robots",
        "great wall",
        "no news",
        "tanks",
        "help me find robots",
        "what's up with openai",
        "how does alphafold work",
        "who made Whisper",
        "hi, what's new in robotics?",
        "thanks, and in 2020?",
        "more",
        "please",
        "why",
    ],
)
def test_what_asks_for_more_is_no_small_talk(text):
    assert small_talk(text) is None


@given(text=st.text(max_size=80))
def test_any_text_is_small_talk_or_not(text):
    assert small_talk(text) in (None, *SmallTalk)


# Orders about digests in free words


@pytest.mark.parametrize(
    ("line", "order"),
    [
        ("unsubscribe me please", Order("unsubscribe")),
        ("Please unsubscribe me from all of your emails!", Order("unsubscribe")),
        ("stop", Order("unsubscribe")),
        ("STOP!!", Order("unsubscribe")),
        ("stop the digest", Order("unsubscribe")),
        ("stop sending me stuff", Order("unsubscribe")),
        ("stop sending me this anymore", Order("unsubscribe")),
        ("Please stop sending me messages", Order("unsubscribe")),
        ("cancel my subscription", Order("unsubscribe")),
        ("how do I unsubscribe?", Order("unsubscribe")),
        ("I don’t want any digests", Order("unsubscribe")),
        ("don't send me any more news", Order("unsubscribe")),
        ("send me news every morning", Order("subscribe", "every morning")),
        ("send me news every morning at 7", Order("subscribe", "every morning at 7")),
        ("every morning send me news about AI", Order("subscribe", "every morning news about AI")),
        ("Can you send me security news on weekdays at 7:30?", Order("subscribe", "security on weekdays at 7:30")),
        ("i want a daily digest", Order("subscribe", "a daily digest")),
        ("I'd like news about AI every Monday", Order("subscribe", "news about AI every Monday")),
        ("subscribe me", Order("subscribe")),
        ("how do I subscribe?", Order("subscribe")),
        ("how can I get a digest", Order("subscribe")),
        ("subscribe me to Robotics at 8", Order("subscribe", "to Robotics at 8")),
        ("subscribe to the newsletter", Order("subscribe")),
        ("when is my next digest?", Order("schedule")),
        ("When does the next digest come?", Order("schedule")),
        ("when will I get my digest", Order("schedule")),
        ("pause", Order("pause")),
        ("pause my digest", Order("pause")),
        ("pause my digest for a week", Order("pause", "for a week")),
        ("please pause the digest until next Monday, thanks", Order("pause", "until next Monday")),
        ("stop for 3 days", Order("pause", "for 3 days")),
        ("resume", Order("resume")),
        ("start sending me news again", Order("resume")),
        ("mute", Order("sound")),
        ("unmute my digest", Order("sound")),
        ("change my timezone to Berlin", Order("timezone", "Berlin")),
        ("my time zone is Europe/Lisbon", Order("timezone", "Europe/Lisbon")),
        ("what is my timezone?", Order("timezone")),
        ("change my settings", Order("settings")),
        ("show me my digest", Order("digest")),
    ],
)
def test_an_order_in_free_words_is_understood(line, order):
    assert read_order(line) == order


@pytest.mark.parametrize(
    "line",
    [
        "",
        "?",
        "stop of the trial",
        "stop signs fooled by stickers",
        "stop killer robots",
        "stop the robots",
        "subscribe rates at Netflix",
        "subscribers of ChatGPT",
        "who can subscribe to ChatGPT Plus?",
        "news",
        "get the news",
        "end of news",
        "the daily news",
        "send me news about OpenAI",
        "give me the news of every day in 2020",
        "give me stories on daily life",
        "pause giant AI experiments",
        "pause letter",
        "pause until 2024 called for by experts",
        "resume screening by AI",
        "mute swans",
        "when is the next election?",
        "when is the trial",
        "time zone of the Moon",
        "change of time zones",
        "i want to know what happened every day",
        "how to stop deepfakes",
        "digest of the year",
        "unsubscribe law in California",
        "cancel culture",
    ],
)
def test_what_only_begins_like_an_order_stays_a_question(line):
    assert read_order(line) is None


@given(line=st.text(max_size=300))
def test_any_line_is_an_order_or_none(line):
    order = read_order(line)
    assert order is None or order.command

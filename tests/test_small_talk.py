from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.small_talk import SmallTalk, small_talk


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hi", SmallTalk.GREETING),
        ("helo", SmallTalk.GREETING),
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

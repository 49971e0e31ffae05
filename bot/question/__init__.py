"""What people ask in plain words: a free text, as typed on a phone → an intent and the query that answers it."""

from bot.question.follow_up import goes_on, read_follow_up
from bot.question.narrowing import Names
from bot.question.reading import Intent, Question, read_question

__all__ = ["Intent", "Names", "Question", "goes_on", "read_follow_up", "read_question"]

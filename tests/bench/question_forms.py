"""Natural questions around the words of a query, as people put them to a newsroom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from storage import Article

FORMS = (
    "what happened with {words}?",
    "what happened to {words}",
    "what is the story about {words}?",
    "what's new with {words}?",
    "what do you know about {words}?",
    "did anyone write about {words}?",
    "did you have something on {words}?",
    "tell me about {words}",
    "please tell me more about {words}",
    "can you find the article on {words}?",
    "could you show me the story about {words}",
    "is there any news on {words}?",
    "is there anything about {words}",
    "any news about {words}?",
    "any updates on {words}?",
    "i am looking for {words}",
    "i'm looking for an article about {words}",
    "i read something about {words}, where was it?",
    "where can i read about {words}?",
    "who wrote about {words}?",
    "when was the news about {words}?",
    "why was everyone talking about {words}?",
    "how did {words} go?",
    "show me {words}",
    "have you got anything regarding {words}?",
    "what was the news about {words} in {year}?",
    "what happened with {words} in {year}?",
    "did anyone report on {words} in {year}?",
    "what did {provider} say about {words}?",
    "did {provider} publish anything about {words}?",
    "is there a story by {provider} on {words}?",
    "what did {provider} write about {words} in {year}?",
)


def asked(chance: Random, words: str, article: Article) -> str:
    """A question about the words, in a form that may name the article's provider or year."""
    provider = article.provider.name
    form = chance.choice([form for form in FORMS if provider or "{provider}" not in form])
    return form.format(words=words, provider=provider, year=article.published_at.year)

"""Talk that asks nothing of the archive: greetings, thanks, questions about the bot itself."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from bot.question.wording import is_one_edit_away


class SmallTalk(StrEnum):
    """What someone may say to a bot besides asking it; where several are said at once, the first of these counts."""

    INSULT = "insult"
    WHAT_CAN_YOU_DO = "what_can_you_do"
    WHO = "who"
    WHY = "why"
    HOW_ARE_YOU = "how_are_you"
    SORRY = "sorry"
    THANKS = "thanks"
    BYE = "bye"
    PRAISE = "praise"
    GREETING = "greeting"
    YES_NO = "yes_no"


_SAID = {
    SmallTalk.GREETING: """
        hi | hello | hey | hiya | heya | howdy | yo | hullo | greetings | morning | good morning
        | good afternoon | good evening | good day | gm | welcome back | 👋 | hallo | moin | servus
        | guten morgen | guten tag | guten abend | grüß gott | grüezi | grüß dich | hola | buenos días
        | buenas tardes | buenas noches | buenas | buen día | bonjour | bonsoir | salut | coucou | rebonjour
        | olá | oi | bom dia | boa tarde | boa noite | e aí | ciao | buongiorno | buon giorno | buonasera
        | buona sera | salve | привет | здравствуйте | здравствуй | добрый день | доброе утро | добрый вечер
        | приветик | хай | 你好 | 您好 | 你们好 | 大家好 | 嗨 | 哈喽 | 早上好 | 早安 | 下午好 | 晚上好 | 早
        | مرحبا | مرحبا بك | أهلا | أهلا وسهلا | السلام عليكم | سلام | سلام عليكم | صباح الخير | مساء الخير | هلا
        """,
    SmallTalk.THANKS: """
        thanks | thank you | thankyou | thanku | thx | thnx | tnx | ty | tysm | tks | cheers | much appreciated
        | appreciate it | i appreciate it | thanks a lot | thanks a bunch | thanks a million | many thanks
        | no thanks | no thank you | 🙏 | danke | danke schön | danke dir | dankeschön | vielen dank
        | herzlichen dank | besten dank | merci vielmals | gracias | muchas gracias | mil gracias | merci
        | merci beaucoup | merci bien | grand merci | obrigado | obrigada | muito obrigado | muito obrigada
        | valeu | grazie | grazie mille | mille grazie | tante grazie | спасибо | большое спасибо
        | спасибо большое | благодарю | спс | 谢谢 | 谢谢你 | 谢谢您 | 多谢 | 感谢 | 非常感谢 | 谢了 | 謝謝
        | شكرا | شكرا لك | شكرا جزيلا | ألف شكر | مشكور
        """,
    SmallTalk.WHO: """
        who are you | who is this | who am i talking to | what are you | what is your name | your name
        | are you a bot | are you a robot | are you human | are you a human | are you real | are you ai
        | are you an ai | are you a person | are you chatgpt | are you a real person | is this a bot
        | who made you | who built you | who created you | who wrote you | who programmed you | who runs you
        | who is behind you | introduce yourself | tell me about yourself | what is this | what bot is this
        | what kind of bot are you | are you alive | how old are you | where are you from
        | wer bist du | wer seid ihr | was bist du | wie heißt du | bist du ein bot | bist du ein mensch
        | quién eres | qué eres | cómo te llamas | eres un bot | eres humano | qui es tu | qui êtes vous
        | comment t'appelles tu | tu es qui | es tu un bot | êtes vous un robot | quem é você | quem és tu
        | o que é você
        | qual é o seu nome | você é um robô | кто ты | кто ты такой | кто вы | кто вы такой | как тебя зовут | ты бот
        | вы бот | ты кто | 你是谁 | 您是谁 | 你叫什么 | 你叫什么名字 | 你是机器人吗 | 你是什么 | من أنت
        | من انت | ما اسمك
        | ما أنت | هل أنت بوت | هل أنت روبوت
        """,
    SmallTalk.WHY: """
        why this | why this story | why this one | why these | why these stories | why am i seeing this
        | why do i see this | why do i get this | why am i getting this | why did i get this | why did you send me this
        | why do you send me this | why do you show me this | warum diese meldung | warum sehe ich das
        | warum bekomme ich das | por qué esta noticia | por qué veo esto | por qué recibo esto
        | pourquoi cette actualité | pourquoi je vois ça | pourquoi est ce que je vois ça | pourquoi je reçois ça
        | por que esta notícia | por que estou vendo isso | por que recebo isso | почему эта новость
        | почему я это вижу | почему мне это пришло | 为什么是这篇 | 为什么给我看这个 | 为什么我会看到这个
        | لماذا هذا الخبر | لماذا أرى هذا | لماذا وصلني هذا
        """,
    SmallTalk.WHAT_CAN_YOU_DO: """
        what can you do | what can you do for me | what do you do | what else can you do | what can i do
        | what can i do here | what can i ask | what can i ask you | what should i ask | what do you know | help
        | help me | i need help | can you help | can you help me | please help | how can you help
        | how can you help me | how do you work | how does this work | how does it work | how do i use this
        | how do i use you | how to use | how to use this | how to use you | what are you for
        | what are you good for | what are your commands | commands | menu | options | what now
        | what is this bot for | what does this bot do | what does this do | instructions | how do i start
        | what are you able to do | what are your features | what are your skills | ayuda | hilfe | aide | ajuda
        | aiuto | помощь | 帮助 | مساعدة
        | was kannst du | was kannst du alles | was machst du | was kann ich hier machen | was kann ich fragen
        | was kann ich dich fragen | hilf mir | kannst du mir helfen | wie funktioniert das | wie geht das
        | was weißt du | qué puedes hacer | qué sabes hacer | qué haces | qué puedo preguntar | qué puedo preguntarte
        | ayúdame | cómo funciona | cómo funciona esto | que peux tu faire | que pouvez vous faire | que sais tu faire
        | qu'est ce que tu peux faire | qu'est ce que tu sais faire | que puis je demander | que puis je te demander
        | aide moi | aidez moi | comment ça marche | o que você pode fazer | o que você faz | o que você sabe fazer
        | o que posso perguntar | me ajuda | me ajude | como funciona | como isso funciona | что ты умеешь
        | что ты можешь | что вы умеете | что вы можете | что ты делаешь | что можно спросить | о чём можно спросить
        | помоги | помоги мне | помогите | как это работает | как ты работаешь | 你能做什么 | 你会做什么
        | 你可以做什么
        | 你会什么 | 你能干什么 | 怎么用 | 怎么使用 | 我能问什么 | 我可以问什么 | 帮我 | 帮帮我 | ماذا يمكنك أن تفعل
        | ماذا تستطيع أن تفعل | ماذا تفعل | ما الذي يمكنك فعله | ماذا يمكنني أن أسأل | عم يمكنني أن أسأل | ساعدني
        | كيف تعمل | كيف يعمل هذا
        """,
    SmallTalk.HOW_ARE_YOU: """
        how are you | how are you doing | how are you today | how are things | how is it going | how goes it
        | how do you do | how do you feel | how was your day | how is life | how have you been | are you ok
        | are you okay | what is up | sup | wassup | whats up | wazzup | what is going on with you | you ok
        | all good | wie geht es | wie geht es dir | wie geht's | qué tal | como estas | cómo está | ça va
        | comment ça va | comment allez vous | tudo bem | como vai | come stai | come va | как дела | 你好吗
        | كيف حالك
        | wie geht es ihnen | wie läuft's | alles gut | cómo te va | todo bien | comment vas tu | comment allez vous
        | tu vas bien | vous allez bien | como vai você | como você está | e aí tudo bem | как ты | как вы
        | как поживаешь
        | как поживаете | как жизнь | 你怎么样 | 最近好吗 | كيف الحال | كيف حالكم | كيفك
        """,
    SmallTalk.BYE: """
        bye | bye bye | goodbye | good bye | see you | see ya | see you later | see you soon | see you tomorrow
        | cya | later | talk to you later | ttyl | take care | good night | goodnight | farewell
        | have a nice day | have a good day | have a great day | have a good one | i am done | that is all
        | that was all | tschüss | tschüß | auf wiedersehen | bis bald | bis später | gute nacht | adiós
        | hasta luego | au revoir | à bientôt | bonne nuit | tchau | até logo | arrivederci | buonanotte | пока
        | до свидания | спокойной ночи | 再见 | 拜拜 | 晚安 | مع السلامة | وداعا | تصبح على خير
        """,
    SmallTalk.PRAISE: """
        great | nice | cool | awesome | amazing | perfect | excellent | brilliant | wonderful | fantastic
        | superb | lovely | wow | neat | sweet | good | very good | well done | good job | great job | nice job
        | good work | great work | nice work | nice one | good one | good answer | great answer | good bot
        | great bot | nice bot | best bot | best bot ever | i love you | i like you | love you | love it
        | i love it | i like it | love this | i love this | you are great | you are awesome | you are the best
        | you are amazing | you are good | you are cool | you are nice | you are smart | you are very helpful
        | you are helpful | you are so helpful | you rock | that is great | that is awesome | that is cool
        | that is amazing | that is perfect | that is good | that is nice | that helps | that helped
        | very helpful | helpful | so cool | bravo | haha | lol | 👍 | ❤ | 😍 | 👏 | 🎉 | 🔥 | 😊 | 🙂 | 😀 | 😂 | 💯
        | super | toll | sehr gut | gut gemacht | du bist toll | du bist super | genial | klasse
        | muy bien | bien hecho | excelente | genial gracias | eres genial | eres el mejor | très bien | bien joué
        | tu es génial | parfait | excellent travail | muito bom | muito bem | ótimo | perfeito | você é demais
        | отлично
        | супер | молодец | хорошо | очень хорошо | здорово | класс | 太好了 | 很好 | 真棒 | 不错 | 你真棒
        | 太棒了 | ممتاز
        | رائع | أحسنت | جيد جدا | جميل
        """,
    SmallTalk.INSULT: """
        stupid | stupid bot | idiot | you idiot | dumb | dumb bot | you suck | this sucks | you are stupid
        | you are dumb | you are an idiot | you are useless | you are bad | you are terrible | you are the worst
        | you are annoying | you are wrong | useless | useless bot | bad bot | worst bot ever | shut up
        | fuck you | fuck off | fuck | wtf | screw you | go away | i hate you | this is useless | this is stupid
        | this is bad | that is wrong | that is bad | crap | bullshit | terrible | awful | you are crap
        | bad answer | wrong answer | nonsense | that is nonsense | asshole | moron | what a stupid bot | 👎
        | dummer bot | blöder bot | du bist dumm | du bist doof | du bist blöd | du nervst | das ist schlecht
        | das ist falsch | das stimmt nicht | halt die klappe | scheiße | idiota | eres tonto | eres inútil
        | eres un idiota | eres malo | esto no sirve | eso está mal | mierda | t'es nul | tu es nul | tu es bête
        | c'est nul
        | tu es stupide | vous êtes nul | c'est faux | ta gueule | você é burro | você é inútil
        | você é um idiota | isso está errado | que merda | тупой | тупой бот | ты тупой | ты дурак | дурак
        | ты бесполезен
        | ты идиот | это неправильно | это неверно | 你真笨 | 你好笨 | 笨蛋 | 傻瓜 | 垃圾 | 没用 | 你没用
        | 你错了 | غبي | أنت غبي
        | أنت عديم الفائدة | هذا خطأ
        """,
    SmallTalk.SORRY: """
        sorry | i am sorry | so sorry | my bad | oops | whoops | apologies | my apologies | i apologize | pardon
        | pardon me | excuse me | my mistake | forgive me | never mind | nevermind | nvm | forget it
        | entschuldigung | perdón | lo siento | désolé | desculpe | scusa | извини | извините | 对不起 | آسف
        | tut mir leid | sorry dafür | vergiss es | perdona | disculpa | no importa | olvídalo | pardon désolé
        | excusez moi | excuse moi | laisse tomber | foi mal | deixa pra lá | прости | простите | забудь | неважно
        | 抱歉 | 不好意思 | 没事 | 算了 | عذرا | أعتذر | لا يهم
        """,
    SmallTalk.YES_NO: """
        yes | no | yeah | yep | yup | nope | nah | ok | okay | k | kk | sure | of course | maybe | fine
        | alright | all right | right | correct | exactly | i see | got it | understood | i understand
        | not really | no way | yes please | indeed | ja | nein | sí | oui | non | sim | não | da | нет | да | 是
        | 不 | 好 | 好的 | نعم | لا
        """,
}
# What may be said along with any of these.
_ALONG_WORDS = """
    there bot newsdesk again everyone everybody all guys folks friend mate buddy man dude dear sir team so very much
    really too then and but oh ah hm well please my a lot for you now today just the your help that this it everything
"""
_ALONG = frozenset(_ALONG_WORDS.split())
_WRITTEN_OUT = {
    "r": "are", "u": "you", "ya": "you", "ur": "your", "whats": "what is", "wats": "what is", "wat": "what",
    "wht": "what", "whos": "who is", "hows": "how is", "youre": "you are", "im": "i am", "thats": "that is",
    "its": "it is", "pls": "please", "plz": "please", "gud": "good", "nite": "night", "luv": "love",
}  # fmt: skip
_ENDINGS = {"'s": " is", "'re": " are", "'m": " am"}
_ENDING = re.compile(r"'(?:s|re|m)$")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
_SIGNS = frozenset("👋🙏👍❤😍👏🎉🔥😊🙂😀😂💯👎")
# Words with a sense of their own, one letter away from a word of small talk.
_OTHERS = frozenset(
    ("tanks", "think", "thinks", "mercy", "hell", "hells", "cheer", "grade", "grate", "robots", "teams", "than")
)
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[^\w\s]")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_MOST_WORDS, _LONGEST = 12, 6


def small_talk(text: str) -> SmallTalk | None:
    """What a text says that asks nothing, typos forgiven; None for one that asks for something or says more."""
    words = _words(text)
    if len(words) > _MOST_WORDS:
        return None
    words = [_known(word) for word in words]
    found: set[SmallTalk] = set()
    place = 0
    while place < len(words):
        sizes = (size for size in range(_LONGEST, 0, -1) if tuple(words[place : place + size]) in _PHRASES)
        size = next(sizes, 0)
        if size:
            found.add(_PHRASES[tuple(words[place : place + size])])
        elif words[place] not in _ALONG:
            return None
        place += size or 1
    return next((kind for kind in SmallTalk if kind in found), None)


def _words(text: str) -> list[str]:
    """The words in small letters without accents, short forms written out; a sign counts where it is a phrase."""
    marks = unicodedata.normalize("NFKD", text.casefold()).translate(_APOSTROPHES)
    words = _WORD.findall("".join(letter for letter in marks if not unicodedata.combining(letter)))
    whole = (_WRITTEN_OUT.get(word, word) for word in words if word[0].isalnum() or word in _SIGNS)
    return [part for word in whole for part in _ENDING.sub(lambda end: _ENDINGS[end[0]], word).split()]


def _known(word: str) -> str:
    """The word of small talk that is meant, long drawn letters and a typo forgiven; the word itself for any other."""
    for drawn in (word, _DRAWN_OUT.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", word)):
        if drawn in _KNOWN or drawn in _OTHERS:
            return drawn
    if len(word) < 4:
        return word
    alike = (known for known in _KNOWN if len(known) > 4 and known[0] == word[0] and is_one_edit_away(word, known))
    return min(alike, default=word)


_PHRASES = {
    tuple(_words(phrase)): kind for kind, phrases in _SAID.items() for phrase in phrases.split("|") if phrase.strip()
}
_KNOWN = frozenset(word for phrase in _PHRASES for word in phrase) | _ALONG

"""English words that say little of which story is meant."""

from __future__ import annotations

_STOP_WORDS = """
a about after all also am an and any anyone are as at be been but by can could did do does doing for from get go going
got had has have he her him his how i if in into is it its let like looking me more my news no not now of off on or
other our out please read regarding s said say says she should show so some someone something stories story such t
tell than that the their them then there these they thing this to up us was we were what when where which while who
whom why will with would you your being article articles anything everything concerning without happen happened
happens happening during over between because latest newest recent recently ever vs versus v
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that are not searched, unless nothing else is asked for."""

_PALE_WORDS = """
able accept according achieve across actual add again against ago agree allow almost alone along already although
always amount announce announced announces another anybody apart appear apply approach area around ask away back bad
base based become before begin begins behind being believe best better big bit both bring build building built buy
call called came cannot cant case cause certain certainly chance change choose clear close come comes common compare
complete consider contain continue cool could couldnt course create created current cut day days deal decide describe
despite detail details didnt different difficult discover doesnt done dont down each early easy either else end enough
entire especially even everybody everyone exactly example exist expect explain fact fail far fast feel few final
finally find fine first follow following form found free full further future gave general gets give given gives giving
goes gone good great group grow guy guys half hand handle happy hard havent head hear heard heavy held help helps here
high hold hope hour hours huge idea important improve include including increase instead isnt issue itself join just
keep kept kind knew know known knows large last late later latest lead learn learned least leave left less lets
letting level likely line list little live long longer look looks lose lost lot lots love low made main major make
makes making manage many matter maybe mean means meant meet mention might minute minutes miss month months most move
moved much must myself name named names near nearly need needed needs never next nice nobody nothing number numbers
obvious offer offers often old once ones only open order others otherwise ours outside own paid part particular past
pay paying people per perhaps person place plan plans play point possible present pretty prevent probably problem
produce produced provide provides put puts question quickly quite ran rate rates rather reach ready real really reason
receive release released releases remain remember remove replace require respond rest result return right run running
said same saw saying second see seem seems seen self sell selling sells send sent serious set several shall short
shows side similar simple simply since single size small somebody someone sometimes somewhere soon sort speak speaks
special spend start started starts state stay step still stop stopped stuff successful suggest support supposed sure
take taken takes taking talk team tends term terms thank thanks though thought through time times today together told
tomorrow tonight too took top total toward towards tried try trying turn turned two type under understand unless until
upon use used useful uses using usual usually various version very via view wait want wanted wants wasnt watch way
ways weather week weeks well went werent whatever whether whole whose why wide wish within wonder wont word words work
worked working works world worse worst worth wouldnt write writes writing written wrong wrote year years yes yesterday
yet
"""
PALE_WORDS = frozenset(_PALE_WORDS.split())
"""Words of any story: they are searched, but weigh little, however rare they are in an archive."""


def is_telling(word: str) -> bool:
    """Whether a word, in small letters, says something of what a story is about."""
    return word not in STOP_WORDS and word not in PALE_WORDS


_IRREGULAR_FORMS = """
arise arose arisen | awake awoke awoken | bear bore borne | beat beaten | begin began begun | bend bent | bind bound |
bite bit bitten | blow blew blown | break broke broken | bring brought | build built | burn burnt | buy bought | catch
caught | choose chose chosen | cling clung | come came | creep crept | deal dealt | dig dug | draw drew drawn | dream
dreamt | drink drank drunk | drive drove driven | eat ate eaten | fall fell fallen | feed fed | feel felt | fight
fought | find found | flee fled | fly flew flown | forbid forbade forbidden | forget forgot forgotten | forgive
forgave forgiven | freeze froze frozen | get got gotten | give gave given | go went gone | grow grew grown | hang hung
| have had | hear heard | hide hid hidden | hold held | keep kept | kneel knelt | know knew known | lay laid | lead
led | lean leant | leap leapt | learn learnt | leave left | lend lent | lie lied lying | lose lost | make made | mean
meant | meet met | mistake mistook mistaken | mow mown | overcome overcame | overtake overtook overtaken | pay paid |
prove proven | ride rode ridden | ring rang rung | rise rose risen | run ran | say said | see saw seen | seek sought |
sell sold | send sent | sew sewn | shake shook shaken | shine shone | shoot shot | show shown | shrink shrank shrunk |
sing sang sung | sink sank sunk | sit sat | sleep slept | slide slid | smell smelt | speak spoke spoken | speed sped |
spell spelt | spend spent | spin spun | spoil spoilt | spring sprang sprung | stand stood | steal stole stolen | stick
stuck | sting stung | strike struck stricken | string strung | strive strove striven | swear swore sworn | sweep swept
| swell swollen | swim swam swum | swing swung | take took taken | teach taught | tear tore torn | tell told | think
thought | throw threw thrown | undergo underwent undergone | understand understood | undertake undertook undertaken |
uphold upheld | wake woke woken | wear wore worn | weave wove woven | weep wept | win won | wind wound | withdraw
withdrew withdrawn | withhold withheld | withstand withstood | write wrote written | analysis analyses | child
children | crisis crises | criterion criteria | foot feet | goose geese | half halves | hypothesis hypotheses | knife
knives | life lives | man men | mouse mice | phenomenon phenomena | policeman policemen | self selves | thesis theses
| thief thieves | tooth teeth | wife wives | wolf wolves | woman women
"""
BASES = {form: group.split()[0] for group in _IRREGULAR_FORMS.split("|") for form in group.split()[1:]}
"""Irregular forms of English words → the words that they are forms of."""

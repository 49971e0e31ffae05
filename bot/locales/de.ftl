# Jeder Satz, den jemand liest, auf Deutsch. Werte stehen in { $braces }; Titel und Namen kommen aus dem Archiv.

## Wörter: story = Meldung; article, video = Artikel, Video; topic = Thema; provider = Quelle; digest = Digest (der);
## heat, hottest = Hitze, heißeste; archive = Archiv; card = Karte; subscribe, unsubscribe = abonnieren, abbestellen;
## pause, resume = pausieren, fortsetzen; preview = Vorschau; import = Import; undo, take back = zurücknehmen, Rücknahme;
## published, unpublished = sichtbar, ausgeblendet; in vain = vergeblich; delivery = Zustellung; trouble = Störung;
## trends = Verlauf; keep, erase = speichern, löschen; save = merken; operator = Betreiber; curators = Redaktion.
## Anrede: du, in Gruppen ihr. Namen stehen ohne Artikel und ungebeugt.

## Befehle, wie sie im Menü von Telegram stehen

command-latest = Die neuesten Meldungen
command-top = Die heißesten Meldungen von Tag, Woche, Monat oder Jahr
command-topics = Alle Themen
command-topic = Meldungen zu einem Thema
command-search = Suche, die Tippfehler verzeiht
command-trends = Wie viel und wie heiß, als Bild
command-saved = Meldungen, die du dir gemerkt hast
command-follow = Von neuen Meldungen zu etwas hören
command-following = Was hier verfolgt wird
command-about = Was in diesem Archiv steckt
command-feedback = Sag denen, die das betreiben, was du denkst
command-privacy = Was über dich gespeichert ist, und wie du es löschst
command-help = Was du hier tun kannst
command-start = Hier anfangen
command-quit = Beenden

## Was Telegram vom Bot zeigt, ehe jemand mit ihm spricht

profile-description = Ich beantworte Fragen aus einem Archiv von Hand ausgewählter Nachrichten: mit Sätzen aus den Meldungen, und mit einem ehrlichen Nein, wo nichts steht. Frag in deinen eigenen Worten; Tippfehler stören nicht. Auf Wunsch bringe ich dir, deiner Gruppe oder deinem Kanal einen Digest der heißesten Meldungen.
profile-short = Antworten aus einem Archiv von Hand ausgewählter Nachrichten, auf Wunsch auch als Digest.

## Begrüßung und Hilfe

title-start = Hallo! Hier ist dein Newsdesk.
start-archive =
    { $articles ->
        [one] Eine von Hand ausgewählte Meldung
       *[other] { $articles } von Hand ausgewählte Meldungen
    } zu { $topics ->
        [one] einem Thema
       *[other] { $topics } Themen
    } { $articles ->
        [one] wartet
       *[other] warten
    } auf dich.
start-ask =
    { $count ->
        [0] Schreib einfach, was dich interessiert. Tippfehler machen nichts.
        [one] Schreib einfach, was dich interessiert, zum Beispiel { $first }. Tippfehler machen nichts.
       *[other] Schreib einfach, was dich interessiert, zum Beispiel { $first } oder { $second }. Tippfehler machen nichts.
    }
title-help = Was du hier tun kannst
help-ask = Frag einfach: „Was ist mit … passiert?“, „Was hat Reuters über … geschrieben?“, „Wie viele Meldungen zu … im Jahr 2023?“. Und dann weiter: „Und letztes Jahr?“, „Nur von Nature“, „Erzähl mir mehr über die zweite“. Oder nimm einen Befehl:
help-commands =
    /latest – die neuesten Meldungen
    /top week – die heißesten; auch day, month, year oder all
    /topics – alle Themen
    /topic Name – die Meldungen zu einem Thema
    /search Wörter – Meldungen, in denen etwas vorkommt
    /trends Wörter – wie viel, im Lauf der Zeit
    /saved – deine gemerkten Meldungen
    /follow Wörter – hören, was zu etwas kommt; /following – alles, was du verfolgst
    /subscribe – ein täglicher Digest
    /settings /digest /schedule – was er bringt, und wann
    /pause /resume /unsubscribe – pausieren, fortsetzen, abbestellen
    /timezone /language – Zeit und Sprache
    /about /privacy – was im Archiv steckt; was ich von dir speichere
    /feedback Wörter – sag den Betreibern, was du denkst
help-lists = Tippe unter einer Liste auf eine Nummer, um die Meldung zu öffnen. Tippfehler und halb vergessene Namen machen nichts.
help-heat = 🔥 steht bei heißen Meldungen, 🔥🔥🔥 beim heißesten Zehntel des Archivs.
help-channels = Deine Kanäle verwalten ihre Admins von hier aus: Tippe einen an, oder schreib /subscribe @channel 8:00 werktags
help-group-ask = Fragt einfach: Schreibt { $name } und eure Frage, oder antwortet auf eine meiner Nachrichten. Oder nehmt einen Befehl:
help-group-commands =
    /latest – die neuesten Meldungen
    /top week – die heißesten; auch day, month, year oder all
    /topics – alle Themen
    /search Wörter – Meldungen zu etwas
    /trends Wörter – wie viel, im Lauf der Zeit
    /digest – der nächste Digest dieses Chats
    /about /privacy – was im Archiv steckt; was ich von diesem Chat speichere
help-group-admins = Für Admins dieses Chats: /subscribe – ein täglicher Digest für alle; /settings – alles dazu; /language
help-route = In einem Telegram-Thema dieser Gruppe: /route Name here – Meldungen darüber kommen in dieses
button-private = Unter uns ↗
title-about = Über dieses Archiv
about-archive =
    { $articles ->
        [one] Eine Meldung
       *[other] { $articles } Meldungen
    } zu { $topics ->
        [one] einem Thema
       *[other] { $topics } Themen
    } aus { $providers ->
        [one] einer Quelle
       *[other] { $providers } Quellen
    }.
about-days = Die älteste ist vom { $oldest }, die neueste vom { $newest }.
about-import = Der letzte Import war am { $day }.
about-bot = Newsdesk ist freie Software, mit der alle ihr eigenes Archiv betreiben können.

## Listen

title-latest = Neueste Meldungen
title-top =
    { $window ->
        [day] Heißeste Meldungen von heute
        [week] Heißeste Meldungen der Woche
        [month] Heißeste Meldungen des Monats
        [year] Heißeste Meldungen des Jahres
       *[all] Heißeste Meldungen aller Zeiten
    }
title-top-older =
    { $window ->
        [day] Heißeste Meldungen vom { $day }
        [week] Heißeste Meldungen der Woche bis zum { $day }
        [month] Heißeste Meldungen des Monats bis zum { $day }
       *[year] Heißeste Meldungen des Jahres bis zum { $day }
    }
top-older =
    { $window ->
        [day] Von heute gibt es nichts, darum geht der Blick weiter zurück.
        [week] Aus den letzten sieben Tagen gibt es nichts, darum geht der Blick weiter zurück.
        [month] Aus den letzten dreißig Tagen gibt es nichts, darum geht der Blick weiter zurück.
       *[year] Aus den letzten zwölf Monaten gibt es nichts, darum geht der Blick weiter zurück.
    }
title-hottest = Heißeste Meldungen
title-topics = Themen
topics-hint =
    { $count ->
        [one] Ein Thema, mit der Zahl seiner Meldungen.
       *[other] { $count } Themen, mit der Zahl ihrer Meldungen. Tippe auf eines, um darin zu lesen.
    }
title-results = Ergebnisse für { $words }
title-corrected = Das sind Ergebnisse für { $words }
title-filtered = Passende Meldungen
title-from = Meldungen von { $names }
quoted = „{ $words }“
listed = { $names }
list-separator = {", "}
title-search = Suche
search-filters =
    Grenze die Suche ein: mit { $topic }, { $provider }, since:2021-12, until:yesterday, "genau diesen Worten", -ohne oder heat:>80.
unmatched =
    { $count ->
        [one] Keine Meldung enthält auch { $words }; diese kommen am nächsten.
       *[other] Keine Meldung enthält alles (es fehlen { $words }); diese kommen am nächsten.
    }
filters = { $parts }
filter-words = zu { $words }
filter-providers = von { $names }
filter-since = ab { $day }
filter-until = bis { $day }
filter-heat = Hitze ab { $heat }
filter-without = ohne { $words }
filter-kind =
    { $kind ->
        [video] nur Videos
       *[article] nur Artikel
    }
filter-sort =
    { $sort ->
        [hottest] heißeste zuerst
        [newest] neueste zuerst
        [oldest] älteste zuerst
       *[relevance] beste Treffer zuerst
    }
page-of =
    { $pages ->
        [one] { $total ->
            [one] Eine Meldung
           *[other] { $total } Meldungen
        }
       *[other] Seite { $page } von { $pages } · { $exact ->
            [yes] { $total } Meldungen
           *[no] mehr als { $total } Meldungen
        }
    }
nothing-filtered = Zu diesen Filtern passt keine Meldung. Nimm weniger davon oder fang hier an:
nothing-topic = Zu { $name } gibt es noch keine Meldungen.
nothing-narrowed = Zu „{ $words }“ gibt es Meldungen, aber keine passt zu diesen Filtern.
nothing-near = Zu „{ $words }“ gibt es nichts in diesem Archiv. Vielleicht passt eines davon:
nothing-else = Zu „{ $words }“ gibt es nichts in diesem Archiv. Du könntest hier anfangen:
empty-archive = Das Archiv ist noch leer. Sobald die Redaktion Meldungen importiert, findest du sie hier.

## Antworten

title-news = Neues zu { $words }
title-all = Meldungen
no-more = Mehr gibt es dazu nicht.
answer-count =
    { $count ->
        [0] Dazu passt keine Meldung { $about }.
        [one] Eine Meldung { $about }
       *[other] { $exact ->
            [yes] { $count } Meldungen { $about }
           *[no] Mehr als { $count } Meldungen { $about }
        }
    }
count-about = zu { $words }
count-all = in diesem Archiv
answer-when =
    { $provider ->
        [none] Veröffentlicht am { $day }
       *[other] Veröffentlicht am { $day } von { $provider }
    }
answer-dropped =
    { $filter ->
        [time] Aus dieser Zeit gibt es dazu nichts; hier ist, was es gibt.
        [provider] Von { $value } gibt es dazu nichts, von anderen schon.
        [kind] In dieser Form gibt es dazu nichts; hier ist, was es gibt.
       *[topic] Unter { $value } gibt es dazu nichts, anderswo schon.
    }
answer-otherwise = „{ $written }“ habe ich als „{ $used }“ gelesen.
answer-unsure = Ich bin nicht sicher, ob du das meinst; näher komme ich nicht heran.
no-such-story =
    { $count ->
        [one] Die Liste davor hat nur eine Meldung.
       *[other] Die Liste davor hat { $count } Meldungen.
    }
what-to-ask = Was möchtest du wissen? Frag mich, oder nenne eine Person, eine Firma oder ein Thema.
nothing-before = Es gibt keine Liste, an die das anknüpfen könnte. Frag mich zuerst etwas.
nothing-guess =
    { $topics ->
        [0] Zu „{ $words }“ hat dieses Archiv nichts, soweit ich sehe. Das Beste, was ich raten kann:
       *[other] Zu „{ $words }“ hat dieses Archiv nichts, soweit ich sehe. Das Beste, was ich raten kann, und die nächsten Themen:
    }
nothing-topics = Zu „{ $words }“ hat dieses Archiv nichts, soweit ich sehe. Die nächsten Themen:

## Plaudern

small-talk =
    { $kind ->
        [thanks] Gern geschehen. Frag, wann immer du magst.
        [who] Ich bin der Newsdesk: ein Bot, der aus einem Archiv von Hand ausgewählter Nachrichten antwortet. Ich sage nur, was dort in einer Meldung steht.
        [how_are_you] Alles bestens hier, danke. Worüber möchtest du lesen?
        [bye] Tschüss! Das Archiv läuft nicht weg.
        [praise] Danke, das ist nett.
        [insult] Tut mir leid, dass ich nicht helfen konnte. Vielleicht klappt es mit anderen Worten oder über die Liste der Themen: /topics
        [why] Auf der Karte jeder Meldung aus einem Digest steht der Knopf „Warum diese Meldung?“: Ein Tippen, und du erfährst es. Beim nächsten Digest verrät es /digest.
        [sorry] Nichts passiert.
       *[yes_no] Gut. Was möchtest du wissen?
    }

## Gruppen und Kanäle

title-greeting = Hallo, { $title }! Ich bin euer Newsdesk.
greeting-about =
    { $articles ->
        [0] Ich antworte auf Fragen aus einem Archiv von Nachrichten
        [one] Ich antworte auf Fragen aus einem Archiv von Nachrichten, bisher mit einer von Hand ausgewählten Meldung,
       *[other] Ich antworte auf Fragen aus einem Archiv von { $articles } von Hand ausgewählten Meldungen
    }{ $is_ordered ->
        [yes] {" "}und bringe, was die Admins hier bestellt haben: /schedule sagt, wann.
       *[no] {" "}und bringe jeden Tag einen Digest der heißesten, wenn ein Admin hier das möchte.
    }
greeting-ask =
    { $reads ->
        [all] Ich melde mich, wenn man mich anspricht: Schreibt { $name } und eure Frage, antwortet auf eine meiner Nachrichten, oder nehmt einen Befehl.
       *[some] Ich sehe nur, was an mich gerichtet ist: Schreibt { $name } und eure Frage, antwortet auf eine meiner Nachrichten, oder nehmt einen Befehl.
    }
button-new = Was ist neu
button-digest-here = Täglicher Digest hier
title-channel = Ich bin jetzt in { $title }.
channel-how = Dort erscheint nichts, bis du es bestellst, und das tust du hier: Tippe auf den Knopf, oder schreib { $line } 8:00 werktags
button-digest-there = Täglicher Digest dort
may-not-write =
    { $kind ->
        [channel] In { $title } darf ich nicht schreiben, darum kommt dort vorerst nichts. Sobald ein Admin mich Nachrichten senden lässt, geht es von selbst weiter.
       *[other] In { $title } darf ich nicht schreiben, darum kommt dort vorerst nichts. Sobald ein Admin mich schreiben lässt, geht es von selbst weiter.
    }
general-closed = Das Thema General in { $title } ist geschlossen; was dorthin kommt, ist pausiert. Sobald es wieder offen ist oder ich Themen verwalten darf, schreib in der Gruppe /resume; oder bestell es mit /subscribe in einem anderen Thema.

## Telegram-Themen einer Gruppe, und was in sie kommt

command-route = In Gruppen mit Telegram-Themen: was in welches kommt
title-routes = Welche Meldungen in welches Telegram-Thema kommen
routes-none = Alles kommt mit dem Digest dieser Gruppe. Soll etwas davon in ein eigenes Thema kommen, schreibt dort { $line }
route =
    { $place ->
        [here] • { $names }: dieses Thema
        [general] • { $names }: General, in einer eigenen Nachricht
       *[other] • { $names }: ein anderes Thema
    }
routed =
    { $kind ->
        [whole] Der Digest über { $names } kommt von jetzt an in dieses Thema.
        [topics] Meldungen über { $names } kommen von jetzt an in dieses Thema. Der Digest der Gruppe lässt sie aus.
       *[providers] Meldungen von { $names } kommen von jetzt an in dieses Thema. Der Digest der Gruppe lässt sie aus.
    }
unrouted =
    { $kind ->
        [whole] Der Digest über { $names } kommt von jetzt an nach General.
        [topics] Meldungen über { $names } kommen wieder mit dem Digest der Gruppe.
       *[providers] Meldungen von { $names } kommen wieder mit dem Digest der Gruppe.
    }
route-lost = Das Telegram-Thema, in das diese Meldungen kamen, ist geschlossen oder gelöscht; von nun an kommen sie hierher. Für Admins: Sollen sie in ein anderes kommen, schreib dort { $line }
which-route = Welche Meldungen sollen in dieses Thema kommen?
route-no-digest = In dieser Gruppe gibt es noch keinen Digest. Tippe, wann er kommen soll, und { $names } kommt zur selben Zeit in dieses Thema:
button-route-back = ⤺ { $names } nach General
button-route-here = { $names } hierher
button-routes = Alle Themen
error-route-place =
    { $kind ->
        [private] Das ist für Gruppen mit Telegram-Themen: Nimm mich in eine auf, und schreib { $line } in das Thema, in das die Meldungen kommen sollen.
       *[group] Diese Gruppe hat keine Telegram-Themen. Sind sie in ihren Einstellungen eingeschaltet, schreibt { $line } in eines davon.
    }
error-route-both = Nenne Themen oder Quellen, nicht beides: Was von beidem ist, kann der Digest der Gruppe nicht auslassen. Was davon?
error-route-without = Hier sagst du, was in ein Telegram-Thema kommt. Wie ein Digest { $names } auslässt, steht unter /settings.
error-route-general = Das ist General, wohin alles kommt, was in kein anderes Thema kommt. Schreib { $line } in das Thema, in das { $names } kommen soll.
error-route-time = Was in ein Thema kommt, kommt zur Zeit des Digests der Gruppe. Ändere die, und es kommt mit.
error-no-route = Über { $names } kommt nichts in ein eigenes Thema.

## Der Rundgang

button-tour = Führ mich herum (3)
title-tour =
    { $page ->
        [1] Fragen
        [2] Digests
       *[3] Merken und einrichten
    } · { $page } von { $pages }
tour =
    { $page ->
        [1] Schreib wie an jemanden, der alles gelesen hat. Ich antworte mit Sätzen aus dem Archiv, jeder mit seiner Meldung, oder sage ehrlich, dass es nichts gibt. Danach geht es weiter: „Und letztes Jahr?“ Probier es:
        [2] Die heißesten neuen Meldungen können jeden Tag zu deiner Zeit kommen, keine davon zweimal. Du bestimmst, wie viele, wozu und von wem.
       *[3] „Merken“ unter einer Meldung hebt sie für dich auf: /saved
    }
tour-language = Deine Sprache: /language · deine Zeit: /timezone
tour-more = Alles, was ich kann: /help · was ich über dich speichere: /privacy
tour-example =
    { $provider ->
        [none] Was ist neu zu { $topic } im Jahr { $year }?
       *[other] Was hat { $provider } über { $topic } geschrieben?
    }
button-tour-next = Weiter ({ $page }/{ $pages }) ›
button-tour-skip = Überspringen
tour-end = Wann immer du magst: Schreib eine Frage, oder tippe.

## Datenschutz

title-privacy = Was ich speichere, und wie lange
privacy-now =
    { $whose ->
        [you] Von dir, jetzt:
        [chat] Von diesem Chat, jetzt:
       *[elsewhere] Von { $title }, jetzt:
    }
trace =
    { $kind ->
        [settings] • Einstellungen wie Sprache und Zeitzone
        [digests] { $count ->
            [one] • ein abonnierter Digest
           *[other] • { $count } abonnierte Digests
        }
        [follows] { $count ->
            [one] • etwas, das verfolgt wird
           *[other] • { $count } Dinge, die verfolgt werden
        }
        [sent] { $count ->
            [one] • eine Meldung, die ein Digest gebracht hat
           *[other] • { $count } Meldungen, die Digests gebracht haben
        }
        [deliveries] { $count ->
            [one] • eine Nachricht eines Digests, und was aus ihr wurde
           *[other] • { $count } Nachrichten von Digests, und was aus ihnen wurde
        }
        [likes] { $count ->
            [one] • eine Meldung, die gefiel oder nicht gefiel
           *[other] • { $count } Meldungen, die gefielen oder nicht gefielen
        }
        [saved] { $count ->
            [one] • eine gemerkte Meldung
           *[other] • { $count } gemerkte Meldungen
        }
        [feedback] • dass in der letzten Stunde Feedback von hier kam, aber nicht, welches
        [questions] { $count ->
            [one] • eine letzte Frage
           *[other] • { $count } letzte Fragen
        }
       *[added] { $count ->
            [one] • wer mich in eine Gruppe oder einen Kanal geholt hat
           *[other] • wer mich in { $count } Gruppen und Kanäle geholt hat
        }
    }
trace-none = • nichts
privacy-how-long = Wie lange:
privacy-until-ended = • Einstellungen, Digests, Vorlieben, gemerkte Meldungen und alles, was verfolgt wird, bleiben, bis du sie beendest oder löschst.
privacy-digests = • Was Digests gebracht haben, bleibt, damit nichts zweimal kommt; ihre Nachrichten bleiben { $days } Tage.
privacy-question =
    { $hours ->
        [one] • Deine letzte Frage bleibt eine Stunde, damit „Und letztes Jahr?“ funktioniert.
       *[other] • Deine letzte Frage bleibt { $hours } Stunden, damit „Und letztes Jahr?“ funktioniert.
    }
privacy-of-nobody = • Ohne Namen, und { $days } Tage lang: wie viel gefragt und was nicht gefunden wird, und Feedback. Was ein langer Knopf schreibt, wird ebenfalls ohne Namen gespeichert.
privacy-log = • Im Log stehen weder Wörter noch Namen, nur die Nummer eines Chats, in dem eine Nachricht scheitert.
privacy-admins = • Admins: Wer etwas importiert oder geändert hat, bleibt beim Archiv vermerkt. Das gehört zu den Unterlagen des Betreibers und wird hier nicht gelöscht.
button-privacy = Was ich speichere
button-forget =
    { $whose ->
        [you] Alles über mich löschen
        [chat] Alles über diesen Chat löschen
       *[elsewhere] Alles über { $title } löschen
    }
forget-what =
    { $whose ->
        [you] Alles löschen, was ich von dir speichere?
        [chat] Alles löschen, was ich von diesem Chat speichere?
       *[elsewhere] Alles löschen, was ich von { $title } speichere?
    }
forget-for-good = Das lässt sich nicht zurücknehmen. Es geschieht nichts, bis du tippst.
button-forget-yes = Ja, löschen
forgotten =
    { $whose ->
        [you] Von dir gelöscht:
        [chat] Von diesem Chat gelöscht:
       *[elsewhere] Von { $title } gelöscht:
    }
forgotten-since = Es kommt kein Digest mehr. Wenn du mir schreibst, fangen wir neu an.
nothing-to-forget =
    { $whose ->
        [you] Von dir speichere ich nichts.
        [chat] Von diesem Chat speichere ich nichts.
       *[elsewhere] Von { $title } speichere ich nichts.
    }

## Feedback

feedback-how = Was sollen die wissen, die diesen Newsdesk betreiben? Schreib es hinter den Befehl, sie lesen es ohne deinen Namen: /feedback Mir fehlen Meldungen über …
feedback-kept = Danke! Die Admins lesen es, ohne deinen Namen; darum kann dir hier auch niemand antworten.
feedback-to-nobody = Das würde niemand lesen: Dieser Newsdesk hat hier keine Admins.
error-feedback-long = Das sind { $found } Zeichen, Platz ist für { $most }. Bitte kürze es, oder schick es in Teilen.
error-feedback-often =
    { $most ->
        [one] Was in dieser Stunde von hier kam, habe ich weitergegeben. Bitte komm später wieder.
       *[other] Aus einem Chat gebe ich in einer Stunde { $most } Nachrichten weiter, und so viele waren es. Bitte komm später wieder.
    }
title-feedback =
    { $count ->
        [one] Feedback
       *[other] Feedback ({ $count })
    }
feedback-on = { $day }
feedback-anonymous = Wer es gesagt hat, ist nicht gespeichert; antworten kann man niemandem.

## Mehr, als auf einmal zu beantworten ist

flood =
    { $whose ->
        [private] Das ist mehr, als ich auf einmal beantworten kann.
        [person] Jemand von euch fragt mehr, als ich auf einmal beantworten kann.
       *[group] Das ist mehr, als ich hier in einer Minute beantworten darf.
    } { $seconds ->
        [0] Jetzt geht es weiter.
        [one] Bitte eine Sekunde warten.
       *[other] Bitte { $seconds } Sekunden warten.
    }{ $whose ->
        [person] {" "}Für alle anderen geht es weiter.
       *[other] {""}
    }{ $count ->
        [one] {""}
       *[other] {" "}Bisher sind { $count } Nachrichten unbeantwortet geblieben.
    }
flood-tap =
    { $seconds ->
        [one] Das war sehr schnell. Bitte tippe in einer Sekunde noch einmal.
       *[other] Das war sehr schnell. Bitte tippe in { $seconds } Sekunden noch einmal.
    }

## Für Admins

title-misses = Vergeblich gesucht
misses-hint = In den letzten { $days } Tagen, das Häufigste zuerst. Tippe darauf, um zu sehen, was sich jetzt findet.
miss =
    { $count ->
        [one] „{ $words }“ · einmal · { $day }
       *[other] „{ $words }“ · { $count }-mal · zuletzt am { $day }
    }
no-misses = In den letzten { $days } Tagen wurde nichts vergeblich gesucht.

## Statistik

title-stats = Newsdesk in Zahlen
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] Das Archiv ist noch leer: Es gibt nichts zu zeichnen.
        [one] Das Archiv zeigt noch nichts; eine Meldung ist ausgeblendet.
       *[other] Das Archiv zeigt noch nichts; { $unpublished } Meldungen sind ausgeblendet.
    }
stats-archive =
    { $articles ->
        [one] Eine Meldung
       *[other] { $articles } Meldungen
    } zu { $topics ->
        [one] einem Thema
       *[other] { $topics } Themen
    }{ $providers ->
        [0] {""}
        [one] {" "}aus einer Quelle
       *[other] {" "}aus { $providers } Quellen
    }{ $unpublished ->
        [0] {"."}
        [one] {", dazu eine ausgeblendete."}
       *[other] {", dazu "}{ $unpublished } ausgeblendete.
    }
stats-days = Veröffentlicht vom { $oldest } bis zum { $newest }
stats-heat = Die Hälfte der Meldungen hat { $median } oder mehr
stats-chats =
    { $chats ->
        [0] Noch kein Chat hat einen Digest abonniert.
        [one] Ein Chat hat einen Digest abonniert{ $paused ->
            [0] {""}
           *[other] , pausiert ihn aber
        }{ $stopped ->
            [0] {""}
           *[other] , ist aber nicht erreichbar
        }.
       *[other] { $chats } Chats haben einen Digest abonniert{ $paused ->
            [0] {""}
            [one] , einer pausiert ihn
           *[other] , { $paused } pausieren ihn
        }{ $stopped ->
            [0] {""}
            [one] , einer ist nicht erreichbar
           *[other] , { $stopped } sind nicht erreichbar
        }.
    }
stats-digests =
    Digests der letzten { $days } Tage: { $sent ->
        [one] eine Nachricht
       *[other] { $sent } Nachrichten
    } gesendet, { $uncertain } ungewiss, { $failed } fehlgeschlagen.
stats-asked =
    In den letzten { $days } Tagen: { $questions ->
        [one] eine Frage
       *[other] { $questions } Fragen
    } und { $searches ->
        [one] eine Suche
       *[other] { $searches } Suchen
    }, davon { $missed } vergeblich; { $lists ->
        [one] eine Liste
       *[other] { $lists } Listen
    } und { $cards ->
        [one] eine Meldung
       *[other] { $cards } Meldungen
    } geöffnet.
stats-not-drawn = Das Bild ließ sich nicht zeichnen; warum, steht im Log.
chart-published =
    { $months ->
        [1] Meldungen pro Monat
        [3] Meldungen pro Quartal
       *[12] Meldungen pro Jahr
    }
chart-topics = Größte Themen
chart-topics-told =
    { $left ->
        [0] Meldungen je Thema; eine Meldung kann mehrere haben
        [one] Die größten { $shown }, und ein weiteres; eine Meldung kann mehrere haben
       *[other] Die größten { $shown }, und { $left } weitere; eine Meldung kann mehrere haben
    }
chart-heat = Hitze der Meldungen
chart-and-more = { $least }+
chart-asked = Gefragt in den letzten { $days } Tagen
chart-nothing-asked = Keine Frage und keine Suche in dieser Zeit
chart-found =
    { $count ->
        [one] Eine Frage oder Suche beantwortet
       *[other] { $count } Fragen und Suchen beantwortet
    }
chart-in-vain = { $count } vergeblich
chart-digests =
    Digests{ $chats ->
        [0] {""}
        [one] {" "}an einen Chat
       *[other] {" "}an { $chats } Chats
    }, letzte { $days } Tage
chart-nothing-sent = In dieser Zeit wurde keiner gesendet
chart-sent =
    { $count ->
        [one] Eine Nachricht gesendet
       *[other] { $count } Nachrichten gesendet
    }
chart-uncertain = { $count } ungewiss
chart-failed = { $count } fehlgeschlagen

## Themen und Quellen

which-topic = „{ $name }“ kann mehrere Themen meinen. Welches soll es sein?
no-topic =
    { $nearest ->
        [0] Ein Thema „{ $name }“ gibt es nicht.
        [one] Ein Thema „{ $name }“ gibt es nicht. Am nächsten kommt:
       *[other] Ein Thema „{ $name }“ gibt es nicht. Am nächsten kommen:
    }
no-provider =
    { $nearest ->
        [0] Keine Meldung hier kommt von „{ $name }“.
        [one] Keine Meldung hier kommt von „{ $name }“. Die ähnlichste Quelle ist:
       *[other] Keine Meldung hier kommt von „{ $name }“. Die ähnlichsten Quellen sind:
    }

## Karten

by-line-video = Video
day = { $day }
related-title = Mehr dazu
more-topics = +{ $count }

## Gemerkte Meldungen

title-saved = Gemerkte Meldungen
button-save =
    { $is_saved ->
        [yes] Gemerkt ✓
       *[no] Merken
    }
saved-for-you =
    { $is_saved ->
        [yes] Für dich gemerkt. /saved zeigt deine Liste.
       *[no] Nicht mehr gemerkt.
    }
saved-nothing = Deine Liste ist leer. Öffne eine Meldung und tippe auf „Merken“, dann steht sie hier.
saved-hidden =
    { $count ->
        [one] Eine gemerkte Meldung ist zurzeit zurückgezogen. Wird sie wieder gezeigt, steht sie wieder hier.
       *[other] { $count } gemerkte Meldungen sind zurzeit zurückgezogen. Werden sie wieder gezeigt, stehen sie wieder hier.
    }
saved-removing = Tippe auf die Nummer einer Meldung, um sie von der Liste zu nehmen.
saved-removed = Eine Meldung ist von deiner Liste genommen.
saved-as-file =
    { $count ->
        [one] Deine gemerkte Meldung als Datei.
       *[other] { $is_all ->
            [yes] Deine { $count } gemerkten Meldungen als Datei.
           *[no] Die { $count } Meldungen, die du dir zuletzt gemerkt hast, als Datei.
        }
    }
saved-private = Was du dir merkst, ist nur für dich: Deine Liste steht in unserem privaten Chat.
button-saved = Meine gemerkten
button-removing = Entfernen …
button-remove = ✕ { $number }
button-done = Fertig
button-file = Als Datei
button-put-back = Wieder merken
error-save-anonymous = Du schreibst hier als die Gruppe, darum kann ich nicht wissen, wessen Liste das wäre. Schreib als du selbst, um dir Meldungen zu merken.

## Folgen

title-followed =
    { $is_new ->
        [yes] Wird verfolgt: { $name }
       *[no] Wird schon verfolgt: { $name }
    }
follow-provider = Verfolgt wird, was { $name } veröffentlicht.
follow-how =
    { $pace ->
        [at_once] Eine neue Meldung kommt sofort hierher, wenn sie zum heißesten { $least ->
            [tenth] Zehntel
           *[quarter] Viertel
        } des Archivs gehört: höchstens eine Nachricht in der Stunde, nachts ohne Ton.
       *[with_digest] Neue Meldungen kommen zuerst im Digest, wie heiß sie auch sind.
    }
follow-all = Jede neue Meldung kommt sofort hierher, denn dieses Archiv sagt nicht, wie heiß seine Meldungen sind: höchstens eine Nachricht in der Stunde, nachts ohne Ton.
follow-without-digest =
    { $pace ->
        [at_once] Mit einem Digest kämen auch die, die nicht heiß sind.
       *[with_digest] Nur gibt es hier keinen Digest, mit dem sie kommen könnten. Bestell einen, oder lass sie sofort kommen:
    }
follow-which = Was von „{ $title }“ soll es sein?
follow-to-tap = { $name }: Wie sollen neue Meldungen kommen? Ein Tippen, und es gilt.
button-search-now = Jetzt danach suchen
title-following = Was hier verfolgt wird
following-how = ⚡ kommt sofort, wenn es heiß ist, 🗞 zuerst im Digest. Tippe darauf, um zu wechseln, und auf ✕, um aufzuhören.
follow-line =
    { $pace ->
        [at_once] ⚡ { $name } · { $least ->
            [tenth] heißestes Zehntel
           *[quarter] heißestes Viertel
        }{ $waits ->
            [yes] {" · pausiert"}
           *[no] {""}
        }
       *[with_digest] 🗞 { $name }
    }
nothing-followed = Hier wird noch nichts verfolgt. Tippe unter einer Liste oder auf einer Karte auf „Folgen“, oder schreib: /follow facial recognition
unfollowed = Wird nicht mehr verfolgt: { $name }
not-followed = { $name } wird hier nicht verfolgt.
follows-wait =
    { $count ->
        [one] Was sofort kommen sollte, wartet ebenfalls.
       *[other] Alles, was sofort kommen sollte ({ $count }), wartet ebenfalls.
    }
follows-come-again =
    { $count ->
        [one] Was sofort kommen sollte, kommt wieder.
       *[other] Alles, was sofort kommen sollte ({ $count }), kommt wieder.
    }
follows-left =
    { $count ->
        [one] Eines verfolgst du noch.
       *[other] { $count } Dinge verfolgst du noch.
    }
alert-title = Du folgst { $name }
alert-lead =
    { $count ->
        [one] Eine neue Meldung ist da
       *[other] { $count } neue Meldungen sind da
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } weitere
    }
why-at-once = Warum: Du verfolgst das und willst sofort davon hören.
button-follow = 🔔 Folgen
button-follow-some = 🔔 Folgen…
button-follow-coming = 🔔 Sag mir, wenn etwas kommt
button-following = Alles, was verfolgt wird
button-unfollow = Nicht mehr folgen
button-follow-again = Wieder folgen
button-follow-words = Was „{ $words }“ erwähnt
button-pace =
    { $pace ->
        [at_once] ⚡ Sofort, wenn heiß
       *[with_digest] 🗞 Mit dem Digest
    }
error-follow-filter = Verfolgen lassen sich Wörter, "Wortfolgen", topic:, from: und -unerwünschte Wörter. Zeiten, Hitze, Arten und Reihenfolgen passen nicht dazu.
error-follow-words = „{ $found }“ ist zu wenig, um es zu verfolgen. Schreib, worum es gehen soll: /follow facial recognition
error-follow-long = Das sind { $found } Zeichen, Platz ist für { $most }. Sag es in weniger Wörtern.
error-follow-place = Was verfolgt wird, kommt in den Chat, in dem das gesagt wird. Bestell für { $name } einen Digest: /subscribe { $name } 8:00
error-many-follows = Hier werden schon { $most } Dinge verfolgt, mehr geht nicht. Beende erst eines.
error-no-such-follow = Das wird hier nicht mehr verfolgt.
follow-entry =
    { $pace ->
        [at_once] ⚡ { $name }
       *[with_digest] 🗞 { $name }
    }
button-stop-following = ✕

## Knöpfe

button-latest = Neueste
button-top = Heißeste
button-topics = Themen
button-help = Hilfe
button-about = Über das Archiv
button-digest = Täglicher Digest
button-story = Meldung { $number }
button-previous = ‹ Vorige
button-next = Nächste ›
button-back = ‹ Zurück
button-read =
    { $kind ->
        [video] { $provider ->
            [none] Video ansehen ↗
           *[other] Bei { $provider } ansehen ↗
        }
       *[article] { $provider ->
            [none] Artikel lesen ↗
           *[other] Bei { $provider } lesen ↗
        }
    }
button-share = Teilen
button-copy = Link kopieren
button-open-bot = In Newsdesk öffnen
button-more-from = Mehr von { $provider }
button-related = ↳ { $title }
button-anywhere =
    { $count ->
        [one] Ohne Filter: eine Meldung
       *[other] Ohne Filter: { $count } Meldungen
    }
button-sort =
    { $sort ->
        [hottest] Heißeste zuerst
        [newest] Neueste zuerst
        [oldest] Älteste zuerst
       *[relevance] Beste Treffer zuerst
    }
button-only = Nur { $topic }
button-window =
    { $window ->
        [day] Tag
        [week] Woche
        [month] Monat
        [year] Jahr
       *[all] Alle Zeiten
    }

## Was schiefging, und was zu tun ist

error-date =
    „{ $found }“ hinter { $filter }: kann ich nicht als Datum lesen. Versuch es mit { $filter }:2021-12-08, { $filter }:2021-12, { $filter }:yesterday oder { $filter }:"last week".
error-heat = „{ $found }“ ist keine Hitze. Versuch es mit heat:>80 oder heat:80.
error-kind = „{ $found }“ ist keine Art von Meldung. Versuch es mit kind:video oder kind:article.
error-sort = „{ $found }“ ist keine Reihenfolge. Versuch es mit sort:newest, sort:oldest, sort:hottest oder sort:relevance.
error-number = „{ $found }“ passt nicht hinter { $name }: – dort steht eine ganze Zahl von 1 bis { $most }.
error-story = Diese Meldung ist nicht mehr im Archiv.
error-incident = Entschuldige, da ist bei uns etwas schiefgegangen. Passiert es wieder, dann nenne dem Betreiber diese Nummer: { $incident }
unknown-command =
    { $nearest ->
        [none] Den Befehl /{ $name } gibt es nicht.
       *[other] Den Befehl /{ $name } gibt es nicht. Meinst du /{ $nearest }?
    }
tap-number = Um eine Meldung zu öffnen, tippe unter der Liste auf ihre Nummer.
no-words = Ich kann nur nach Wörtern suchen. Schreib, was du suchst, oder sieh nach, was es sonst gibt.
stale-button = Dieser Knopf gehört zu einer älteren Liste und führt nirgends mehr hin. Neu anfangen: /latest
link-lost = Dieser Link führt hier zu nichts: Vielleicht ist er alt, oder es fehlt ein Stück davon.
inline-nothing = Nichts gefunden. Frag den Newsdesk

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] { $about } · { $day }
    }
digest-fresh =
    { $count ->
        [one] Eine neue Meldung
       *[other] { $count } neue Meldungen
    }{ $named ->
        [0] {""}
       *[other] {" "}zu { $topics }
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } weitere
    }
digest-older =
    { $kind ->
        [first] Dein erster Digest: einige der heißesten und neuesten Meldungen im Archiv
       *[other] Nichts Neues seit { $since }. Aus dem Archiv
    }, veröffentlicht { $is_one_day ->
        [yes] am { $newest }
       *[no] vom { $oldest } bis zum { $newest }
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } neue
    }
digest-quiet = Nichts Neues seit { $since }.
digest-day =
    { $age ->
        [0] heute
        [1] gestern
       *[other] { $day }
    }
also-at = auch bei { $names }
withdrawn = (zurückgezogen)
button-more = +{ $count } weitere
title-rest = Außerdem neu: { $day }
button-since = Alle ab { $day }
liked =
    { $liking ->
        [more] Notiert: In Digests kommt mehr davon.
        [less] Notiert: In Digests kommt weniger davon.
       *[neither] Zurückgenommen.
    }
liked-without-digest = Hier gibt es noch keinen Digest. /subscribe bestellt einen.
button-why = Warum diese Meldung?
why-story = Diese Meldung: { $parts }.
muted = Notiert: nichts mehr zu { $topic } in diesem Digest.
unmuted = Notiert: { $topic } darf wieder vorkommen.
button-mute = 🔕 { $topic }
button-unmute = 🔔 Wieder { $topic }
topic-lost = Das Telegram-Thema, in das dieser Digest kam, ist geschlossen oder gelöscht; von nun an kommt er hierher. Für Admins: Soll er in ein anderes Thema kommen, schreib dort /subscribe und hier /unsubscribe.
preview-of =
    { $kind ->
        [wished] So sähe dieser Digest aus: { $parts }. Gesendet wird nichts, bis du ihn abonnierst.
        [empty] Zu diesem Digest passt hier noch nichts: { $parts }.
        [silent] Dein nächster Digest, wie er jetzt wäre: { $parts }. An ruhigen Tagen bleibt er still, es käme also nichts.
       *[next] Dein nächster Digest, wie er jetzt wäre: { $parts }. Gesendet wurde nichts.
    }
why =
    { $kind ->
        [fresh] Warum: neu seit { $since }, Heißestes und Neuestes zuerst, gemischt nach Themen und Quellen.
        [first] Warum: unter den heißesten und neuesten, die du noch nicht bekommen hast, gemischt nach Themen und Quellen.
       *[older] Warum: seit { $since } nichts Neues; unter den heißesten, die du noch nicht bekommen hast.
    }
why-heat = unter den heißesten { $percent } %
why-topic = dein Thema { $topic }
why-provider = deine Quelle { $provider }
why-liked = du magst { $topic }

why-followed = du folgst { $name }
why-disliked = obwohl du weniger zu { $topic } willst
## Abonnieren

offer =
    { $count ->
        [one] Die heißeste Meldung
       *[other] Die { $count } heißesten Meldungen
    } seit dem letzten Digest, wann du willst (Zeitzone: { $place }).
offer-words =
    Einmal tippen genügt. Oder sag es in Worten: { $line } werktags um 7:30 in Wien, 3 Meldungen{ $topics ->
        [0] {""}
       *[other] {" zu "}{ $topic }
    }
button-subscribe = Abonnieren
button-preview = Vorschau
button-settings = Einstellungen
button-resume = Fortsetzen
button-pause = Pausieren
button-all = Alle
button-end = Abbestellen
button-end-sure = Ja, abbestellen
button-everything = Alles
button-language = Sprache
button-zone-right = { $place } stimmt
button-zone-choose = Zeitzone wählen
title-subscribed =
    { $kind ->
        [offer] Ein Digest der heißesten Meldungen
        [new] Abonniert
        [changed] Geändert
       *[same] So ist es schon
    }{ $is_elsewhere ->
        [yes] {": "}{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] Ich nehme für dich die Zeitzone { $place } an.
        [channel] Ich nehme für den Kanal die Zeitzone { $place } an.
       *[other] Ich nehme für die Gruppe die Zeitzone { $place } an.
    } Stimmt das nicht, dann nenne mir eine Stadt: { $line } Lissabon
zone-of-all =
    { $kind ->
        [here] Für alle Digests hier gilt jetzt die Zeitzone { $place }.
       *[other] Für alle Digests dort gilt jetzt die Zeitzone { $place }.
    }
most-stories = Ein Digest fasst höchstens { $most } Meldungen, { $found } waren also zu viele.
contract = { $parts }
contract-when = { $days } um { $time } ({ $place })
contract-at = { $days } um { $time }
contract-all = alle Themen
contract-days =
    { $kind ->
        [every] Jeden Tag
        [but] Jeden Tag außer { $names }
        [weekdays] Mo bis Fr
        [weekends] Sa und So
       *[some] { $names }
    }
contract-size =
    { $count ->
        [one] eine Meldung
       *[other] bis zu { $count } Meldungen
    }
contract-topics = zu { $names }
contract-without = nichts zu { $names }
contract-not-from = nichts von { $names }
contract-least =
    { $least ->
        [tenth] nur das heißeste Zehntel
        [quarter] nur das heißeste Viertel
        [half] nur die heißeste Hälfte
       *[everything] jede Hitze
    }
next-due =
    { $resumes ->
        [yes] Pausiert; der nächste Digest kommt am { $at }.
       *[no] Der nächste kommt am { $at }.
    }
next-none =
    { $paused ->
        [yes] Pausiert, bis du ihn fortsetzt.
       *[no] Es kommt nichts: In diesen Chat kann ich nicht schreiben.
    }
standing =
    { $contract }
    { $standing }
title-schedule = Was als Nächstes kommt (Zeitzone { $place })
slot = • { $at }
which-unsubscribe = Welchen Digest möchtest du abbestellen?
which-resume = Welchen Digest möchtest du fortsetzen?
which-settings = Welcher Digest?
unsubscribed =
    { $count ->
        [one] Abbestellt.
       *[other] { $count } Digests abbestellt.
    }{ $left ->
        [0] {" "}Es kommt keiner mehr.
        [one] {" "}Ein Digest bleibt.
       *[other] {" "}{ $left } Digests bleiben.
    }
nothing-subscribed = Hier gibt es noch keinen Digest.
title-settings =
    { $is_elsewhere ->
        [yes] Der Digest für { $title }
       *[no] Dein Digest
    }
quiet-told =
    { $quiet ->
        [older] An Tagen ohne Neues: die heißesten älteren Meldungen.
        [note] An Tagen ohne Neues: eine kurze Notiz.
       *[silent] An Tagen ohne Neues: nichts.
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size =
    { $count ->
        [one] Eine Meldung
       *[other] { $count } Meldungen
    }
set-topics =
    { $count ->
        [0] Alle Themen
        [one] Themen: eine Vorgabe
       *[other] Themen: { $count } Vorgaben
    }
set-providers =
    { $count ->
        [0] Alle Quellen
        [one] Quellen: eine Vorgabe
       *[other] Quellen: { $count } Vorgaben
    }
set-least = 🔥 { $least ->
        [tenth] Heißestes Zehntel
        [quarter] Heißestes Viertel
        [half] Heißeste Hälfte
       *[everything] Jede Hitze
    }
set-quiet =
    { $quiet ->
        [older] Ruhige Tage: Älteres
        [note] Ruhige Tage: Notiz
       *[silent] Ruhige Tage: nichts
    }
set-sound =
    { $mode ->
        [on] 🔔 Mit Ton
       *[off] 🔕 Ohne Ton
    }
title-time = Um wie viel Uhr?
time-how = Jede andere Zeit schreibst du so: /settings { $number } time 7:20
title-days = An welchen Tagen?
days-now = { $days }. Tippe auf einen Tag, um ihn dazuzunehmen oder wegzulassen.
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = Wie viele Meldungen höchstens?
title-names-wanted =
    { $kind ->
        [topics] Welche Themen?
       *[providers] Welche Quellen?
    }
all-of =
    { $kind ->
        [topics] alle Themen
       *[providers] alle Quellen
    }
names-now = Jetzt: { $parts }
names-how = Einmal tippen heißt „nur das“ (✓), zweimal „das nicht“ (✗), noch einmal lässt es wieder offen.
title-least = Wie heiß mindestens?
least =
    { $least ->
        [tenth] Nur das heißeste Zehntel
        [quarter] Nur das heißeste Viertel
        [half] Nur die heißeste Hälfte
       *[everything] Jede Hitze
    }
least-how = Verglichen wird mit allen Meldungen dieses Archivs.
title-quiet = Wenn es nichts Neues gibt
quiet-how = Ruhig ist ein Tag, wenn seit dem letzten Digest nichts gekommen ist, das zu ihm passt.
quiet-way =
    { $quiet ->
        [older] Die heißesten älteren Meldungen
        [note] Eine kurze Notiz
       *[silent] Gar nichts
    }
title-sound = Soll es einen Ton geben?
set-signature =
    { $signature ->
        [none] Ohne Signatur
       *[other] ✍ { $signature }
    }
title-signature = Was soll unter jedem Digest stehen?
signature-how = Schreib es in bis zu { $most } Zeichen, auch mit dem @Namen eines Kanals: /settings { $number } signature via @ournews
error-signature = Eine Signatur hat höchstens { $most } Zeichen; deine hat { $found }.
title-pause = Für wie lange?
pause-how = Neue Meldungen warten auf den ersten Digest nach der Pause. Du kannst auch einen Tag schreiben: /pause bis Montag
button-pause-days =
    { $count ->
        [one] Bis morgen
       *[other] { $count } Tage
    }
button-pause-open = Bis ich ihn fortsetze
title-language = Welche Sprache?
language-set = Ab jetzt spreche ich hier { $language }, und auch die Digests kommen so.
end-sure = Dann kommt kein Digest mehr. Was du bekommen hast, bleibt vermerkt, falls du wiederkommst.
zone-now =
    { $kind ->
        [here] Für diesen Chat
        [channel] Für den Kanal
       *[other] Für die Gruppe
    } gilt die Zeitzone { $place }; dort ist es jetzt { $time } Uhr.
zone-how = Für eine andere schreib eine Stadt oder ein Land: { $line } Lissabon
which-zone = Was meinst du mit „{ $found }“?
zone-choice = { $place } · { $time }
zone-set = Jetzt gilt die Zeitzone { $place }; dort ist es { $time } Uhr.

## Für Admins: was sie tun können, und Störungen

command-admin = Was Admins hier tun können
command-misses = Was vergeblich gesucht wurde
command-deliveries = Was aus den letzten Digests wurde
command-stats = Archiv und Leserschaft in Zahlen
command-export = Die Meldungen als Dateien in einem Zip
command-import = Dateien importieren, oder den Ordner der Artikel
command-imports = Was importiert wurde, wann und von wem
command-undo = Die letzte Änderung zurücknehmen, oder eine andere
title-admin = Was Admins hier tun können
admin-import = Schick mir Dateien (.md, .yaml oder .zip), um sie zu importieren, oder /import allein für den Ordner auf meinem Rechner. Du siehst vorher, was sich ändern würde.
admin-export = /export packt alle Meldungen in ein Zip, /export topic:AI since:2021-11 die passenden, /export unpublished die ausgeblendeten.
admin-look =
    Nachsehen:
    /stats – Archiv und Leserschaft in Zahlen
    /misses – was vergeblich gesucht wurde
    /deliveries – was aus den letzten Digests wurde
    /imports – was importiert wurde, wann und von wem
admin-undo = /undo zeigt die letzte Änderung mit einem Knopf, der sie zurücknimmt; /undo 12 nimmt sofort die mit dieser Nummer zurück. Auch das lässt sich wieder zurücknehmen.
admin-edit =
    Eine einzelne Meldung ändern – als Antwort auf ihre Karte oder mit Wörtern, die sie finden:
    /unpublish – sie ausblenden
    /publish – sie wieder zeigen; allein: was ausgeblendet ist
    /heat 70 – sie heißer oder kühler machen
admin-trouble = Geht etwas schief, hörst du von mir, höchstens einmal in der Stunde.
help-admin = Du bist hier Admin: Was du noch tun kannst, zeigt /admin.
button-admin = Für Admins
button-picture = Bild
button-table = Tabelle
stats-number = { $count }
stats-head =
    { $of ->
        [day] Tag
        [asked] Gefragt
        [missed] Vergeblich
        [sent] Gesendet
        [uncertain] Ungewiss
       *[failed] Gescheitert
    }
button-stats = Zahlen
button-misses = Vergeblich
button-deliveries = Zustellungen
button-imports = Importe
title-trouble = Störung beim Newsdesk
trouble-often =
    { $count ->
        [one] einmal, { $since }
       *[other] { $count }-mal seit { $since }
    }
trouble-incident = { $place }: { $problem } · { $often } · { $incident }
trouble-digest = Digests vom { $run } fehlgeschlagen: { $reason } · { $often }
trouble-file = { $file } lässt sich nicht importieren: { $problem }
trouble-files = { $count } Dateien lassen sich nicht importieren: { $files } und { $more } weitere; die erste: { $problem }
trouble-polling = Ein anderer Prozess holt mit demselben Token Nachrichten ab; beende einen von beiden · { $often }
trouble-more =
    { $count ->
        [one] Eine weitere Störung folgt in einer Stunde.
       *[other] { $count } weitere Störungen folgen in einer Stunde.
    }
trouble-hint = Such im Log nach der Nummer am Ende der Zeile: Sie steht dort, wo das zuletzt schiefging.
title-cannot-run = Der Newsdesk kann nicht arbeiten

## Für Admins: die Meldungen als Dateien

title-export = Meldungen als Dateien
export-packing =
    { $total ->
        [0] Die Meldungen werden gepackt …
        [one] Eine Meldung wird gepackt …
       *[other] { $total } Meldungen werden gepackt … { $done ->
            [0] {""}
            [one] Eine ist fertig.
           *[other] { $done } sind fertig.
        }
    }
export-all =
    { $articles ->
        [one] Die einzige Meldung{ $unpublished ->
            [0] {""}
           *[other] , die ausgeblendet ist
        }
       *[other] Alle { $articles } Meldungen{ $unpublished ->
            [0] , keine davon ausgeblendet
            [one] , eine davon ausgeblendet
           *[other] , { $unpublished } davon ausgeblendet
        }
    }{ $topics ->
        [0] {"."}
        [one] {", dazu die Beschreibung eines Themas."}
       *[other] {", dazu die Beschreibungen von "}{ $topics } Themen.
    }
export-part =
    { $articles ->
        [one] Die eine sichtbare Meldung, die passt{ $topics ->
            [0] {"."}
            [one] {", dazu die Beschreibung ihres Themas."}
           *[other] {", dazu die Beschreibungen ihrer "}{ $topics } Themen.
        }
       *[other] Die { $articles } sichtbaren Meldungen, die passen{ $topics ->
            [0] {"."}
            [one] {", dazu die Beschreibung ihres Themas."}
           *[other] {", dazu die Beschreibungen ihrer "}{ $topics } Themen.
        }
    }
export-unpublished =
    { $articles ->
        [one] Die einzige ausgeblendete Meldung
       *[other] Die { $articles } ausgeblendeten Meldungen
    }{ $topics ->
        [0] {"."}
        [one] {", dazu die Beschreibung eines Themas."}
       *[other] {", dazu die Beschreibungen von "}{ $topics } Themen.
    }
export-offer =
    { $count ->
        [one] Eine Suche danach findet eine sichtbare Meldung. Gepackt wird erst, wenn du tippst.
       *[other] Eine Suche danach findet { $count } sichtbare Meldungen. Gepackt wird erst, wenn du tippst.
    }
button-export-these =
    { $count ->
        [one] Diese eine packen
       *[other] Diese { $count } packen
    }
button-export-all = Alles packen
error-export-filter = „{ $found }“ ist kein Filter. Möglich sind topic:, from:, since:, until:, heat:, kind: oder -ohne; /export allein packt alles, auch die ausgeblendeten Meldungen.
error-export-published = „{ $found }“ geht nicht zusammen mit anderen Filtern. /export unpublished packt die ausgeblendeten Meldungen, /export allein packt alle.
export-back = Schickst du es mir zurück, wird es importiert wie andere Dateien auch.
export-unpack = Es enthält mehr Dateien, als ein Import aus einem Zip annimmt: Pack es aus und importiere den Ordner.
export-nothing = Dazu passt keine Meldung, es gibt also nichts zu packen.
export-too-large = Das ergibt mehr als die { $most } MB, die ein Bot senden darf. Grenze es ein, etwa mit /export since:2024 oder /export topic:AI, oder lass den Betreiber „newsdesk export DATEI“ auf dem Rechner des Bots ausführen.
export-too-many = Zu viele Meldungen enthalten diese Wörter, um alle aufzulisten. Nimm einen Filter dazu, etwa since:2024, oder exportiere nur mit Filtern.

## Für Admins: Dateien, die hereinkommen

import-fetching = { $name } wird geholt …
import-reading = { $name } wird gelesen …
import-writing = { $name } wird importiert …
import-bar =
    { $bar } { $done } von { $total }{ $seconds ->
        [0] {""}
        [one] {" · noch etwa eine Sekunde"}
       *[other] {" · noch etwa "}{ $seconds } Sekunden
    }
import-counts = { $counts }
title-preview = Vorschau: { $name }
preview-changed = Das Archiv hat sich seit der letzten Vorschau geändert; so sähe es jetzt aus.
preview-nothing =
    { $files ->
        [0] Es enthält keine Artikel.
       *[other] Es gibt nichts zu importieren.
    }
preview-waits = Geschrieben wird erst, wenn du auf „Importieren“ tippst. Die Vorschau bleibt einen Tag lang.
preview-failed =
    { $count ->
        [one] Eine Datei ist fehlerhaft:
       *[other] { $count } Dateien sind fehlerhaft:
    }
preview-doubts = Sieh hier noch einmal hin:
preview-doubt-line = • { $name }, Zeile { $line }: Das Feld { $field }: kenne ich nicht. Meinst du { $meant }:?
preview-near =
    { $count ->
        [one] Eine steht anscheinend schon im Archiv:
       *[other] { $count } stehen anscheinend schon im Archiv:
    }
preview-near-line = • { $title } – ähnlich: { $known } ({ $about })
preview-hidden =
    { $count ->
        [one] Eine wird nicht mehr gezeigt:
       *[other] { $count } werden nicht mehr gezeigt:
    }
preview-updated =
    { $count ->
        [one] Eine ändert sich:
       *[other] { $count } ändern sich:
    }
preview-created =
    { $count ->
        [one] Eine ist neu:
       *[other] { $count } sind neu:
    }
preview-twins =
    { $count ->
        [one] Zwei Dateien haben dieselbe Adresse; die spätere zählt:
       *[other] { $count } Dateien haben die Adresse einer späteren, und die zählt:
    }
preview-twins-line = • { $file } ersetzt { $other } ({ $url })
preview-new-topics =
    { $count ->
        [one] Ein Thema ist neu:
       *[other] { $count } Themen sind neu:
    }
preview-new-topic = • { $name } – ähnlich: { $like }
preview-topics =
    { $count ->
        [one] Ein Thema wird beschrieben:
       *[other] { $count } Themen werden beschrieben:
    }
preview-more = … und { $count } mehr, in { $name }
preview-left-out = … und { $count } mehr, die hier fehlen
button-import =
    { $count ->
        [0] Importieren
       *[other] { $count } importieren
    }
button-cancel = Abbrechen
button-import-folder = Ordner importieren
button-undo = Zurücknehmen
title-imported = Importiert: { $name }
import-number = Das ist Nr. { $number } in der Liste der Importe.
import-resumed = Der Import war unterbrochen und geht dort weiter, wo er stehen geblieben war.
import-was-resumed = Der Import war unterbrochen und ging dort weiter, wo er stehen geblieben war.
import-stopped = Der Bot wird gerade angehalten. Der Import geht weiter, sobald er wieder läuft.
title-cancelled = Nicht importiert: { $name }
import-cancelled = Abgebrochen. Es wurde nichts geschrieben.
title-given-up = Nicht zu Ende gebracht: { $name }
import-given-up =
    Etwas ist schiefgegangen, und das ist mein Fehler, nicht deiner: Im Log hat er die Nummer { $incident }. { $done ->
        [0] Es wurde nichts geschrieben.
        [one] Eine von { $total } Dateien ist importiert; das lässt sich zurücknehmen.
       *[other] { $done } von { $total } Dateien sind importiert; das lässt sich zurücknehmen.
    }
title-lapsed = Nicht importiert: { $name }
import-lapsed =
    { $state ->
        [expired] Die Vorschau blieb einen Tag lang und ist nun weg. Es wurde nichts geschrieben; schick die Dateien noch einmal, um sie zu importieren.
       *[other] Ein Neustart hat das Lesen abgebrochen. Es wurde nichts geschrieben; schick die Dateien noch einmal.
    }
import-too-large =
    { $found ->
        [0] mehr als { $most } MB
       *[other] { $found } MB
    }; erlaubt sind höchstens { $most } MB, mehr gibt Telegram einem Bot nicht
import-on-machine = Auf dem Rechner des Bots nimmt „newsdesk import { $name }“ Dateien jeder Größe; oder schick mehrere kleinere Archive.
import-lost = die Datei ist nicht ganz angekommen
import-send-again = Schick sie noch einmal.
error-import-done = Der Import Nr. { $number } ist schon fertig.
error-import-writing = Der Import Nr. { $number } wird schon geschrieben.
error-import-reading = Die Dateien werden noch gelesen. Tippe auf „Importieren“, wenn die Vorschau da ist.
error-import-gone =
    { $state ->
        [cancelled] Dieser Import wurde abgebrochen. Schick die Dateien noch einmal, um sie zu importieren.
        [expired] Die Vorschau blieb einen Tag lang und ist nun weg. Schick die Dateien noch einmal, um sie zu importieren.
        [broken_off] Ein Neustart hat das Lesen abgebrochen. Schick die Dateien noch einmal.
       *[unknown] Eine solche Vorschau gibt es in diesem Chat nicht. Schick mir die Dateien, die du importieren willst.
    }
error-import-argument = Die Datei „{ $found }“ kenne ich nicht. Schick mir Dateien (.md, .yaml oder .zip) hierher, oder /import allein für den Ordner auf meinem Rechner.
error-import-folder = Auf meinem Rechner gibt es keinen Ordner { $folder }. Schick mir Dateien (.md, .yaml oder .zip), oder setze NEWSDESK_SEEDS_DIR.

## Für Admins: Importe, und wie man sie zurücknimmt

title-imports = Importe
no-imports = Importiert wurde noch nichts. Schick mir Markdown-Dateien oder ein Zip davon, dann stehen sie hier.
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = Betreiber
imports-untitled = Dateien von früher
imports-took-back = Rücknahme von Nr. { $number }: { $title }
imports-outcome =
    { $outcome ->
        [created] { $count } neu
        [updated] { $count } geändert
        [unchanged] { $count } unverändert
        [twins] { $count } zusammengelegt
        [unpublished] { $count ->
            [one] 1 von allen ist ausgeblendet
           *[other] { $count } von allen sind ausgeblendet
        }
        [topics] { $count ->
            [one] ein Thema beschrieben
           *[other] { $count } Themen beschrieben
        }
        [failed] { $count } fehlerhaft
        [taken_out] { $count } herausgenommen
        [put_back] { $count } wiederhergestellt
        [descriptions] { $count ->
            [one] eine Beschreibung eines Themas zurückgesetzt
           *[other] { $count } Beschreibungen von Themen zurückgesetzt
        }
        [kept] { $count ->
            [one] eine unangetastet
           *[other] { $count } unangetastet
        }
       *[none] nichts geändert
    }
edit-outcome =
    { $outcome ->
        [published] wieder gezeigt
        [unpublished] ausgeblendet
       *[heat] Hitze { $value }
    }
imports-undone = zurückgenommen mit Nr. { $number }
imports-page = Seite { $page } von { $pages }
title-undo = Was sich zurücknehmen lässt
undo-offer =
    { $kind ->
        [undo] Es gibt keinen Import mehr zurückzunehmen, nur noch diese Rücknahme. Es ändert sich nichts, bis du tippst.
       *[files] Das ist die letzte Änderung, die noch gilt. Zurückgenommen wird erst, wenn du tippst.
    }
button-undo-number = { $number } zurücknehmen
button-undo-this = Das zurücknehmen
undo-under-way = Nr. { $number } wird zurückgenommen …
title-undone =
    { $kind ->
        [undo] Die Rücknahme Nr. { $number } ist zurückgenommen
        [none] Von Nr. { $number } ließ sich nichts zurücknehmen
        [edit] Die Änderung Nr. { $number } ist zurückgenommen
       *[files] Der Import Nr. { $number } ist zurückgenommen
    }
undo-of-undo = Das war die Rücknahme von Nr. { $number }: { $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] { $count ->
            [one] eine Meldung herausgenommen
           *[other] { $count } Meldungen herausgenommen
        }
        [put_back] { $count ->
            [one] eine Meldung wie zuvor
           *[other] { $count } Meldungen wie zuvor
        }
       *[topics] { $count ->
            [one] eine Beschreibung eines Themas zurückgesetzt
           *[other] { $count } Beschreibungen von Themen zurückgesetzt
        }
    }
undo-kept =
    { $count ->
        [one] Eine Meldung wurde seitdem noch einmal geändert und bleibt, wie sie ist:
       *[other] { $count } Meldungen wurden seitdem noch einmal geändert und bleiben, wie sie sind:
    }
undo-kept-more = und { $count } mehr; alle stehen in { $name }.
undo-changed-since = Seitdem geändert mit Nr. { $number } ({ $about }, { $who }).
undo-first =
    { $undo ->
        [none] Nimm erst { $later } zurück, dann noch einmal das hier.
       *[other] Um auch den Rest zurückzunehmen: erst das hier ({ $undo }) und { $later }, dann noch einmal { $number }.
    }
undo-number = Das ist Nr. { $number } in der Liste der Importe, und auch das lässt sich zurücknehmen.
undo-already = Nr. { $number } ist schon zurückgenommen: mit Nr. { $by }, { $who }, { $at }.
undo-unchanged = Nr. { $number } hat nichts geändert, es gibt also nichts zurückzunehmen.
undo-forgotten = Was Nr. { $number } geändert hat, ist nicht mehr bekannt: Vermerkt bleibt es { $days } Tage lang, und für die letzten { $most } Importe. Mit /unpublish kannst du eine Meldung ausblenden.
undo-unknown = Einen fertigen Import Nr. { $number } gibt es nicht; der letzte ist Nr. { $last }.
undo-nothing = Es gibt nichts mehr zurückzunehmen.
error-import-number = „{ $found }“ ist nicht die Nummer eines Imports. Versuch es mit /undo 12 und einer Nummer aus der Liste, oder mit /undo allein für die letzte Änderung.
error-imports-page = „{ $found }“ ist keine Seite. Versuch es mit einer Zahl von 1 bis { $most }, etwa /imports 1.

## Für Admins: einzelne Meldungen

command-unpublish = Eine Meldung ausblenden
command-publish = Eine Meldung wieder zeigen
command-heat = Eine Meldung heißer oder kühler machen
edited =
    { $tool ->
        [unpublish] Ausgeblendet: „{ $title }“. Digests der letzten zwei Tage, in denen sie stand, werden berichtigt.
        [publish] Wieder gezeigt: „{ $title }“. In den nächsten Digests kann sie vorkommen.
       *[heat] { $before ->
            [none] Hitze { $heat }, wo keine war: „{ $title }“.
           *[other] Hitze { $before } → { $heat }: „{ $title }“.
        }
    }
edit-needless =
    { $tool ->
        [unpublish] „{ $title }“ ist schon ausgeblendet.
        [publish] „{ $title }“ wird schon gezeigt.
       *[heat] „{ $title }“ hat schon die Hitze { $heat }.
    }
edit-which =
    { $tool ->
        [unpublish] Welche Meldung ausblenden? Tippe auf sie; bis dahin ändert sich nichts.
        [publish] Welche Meldung wieder zeigen? Tippe auf sie; bis dahin ändert sich nichts.
       *[heat] Welche Meldung bekommt die Hitze { $heat }? Tippe auf sie; bis dahin ändert sich nichts.
    }
edit-closest = Keine Meldung enthält alles von „{ $words }“. Am nächsten kommen:
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] {" (keine Hitze)"}
           *[other] {" (Hitze "}{ $before })
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [one] Eine Meldung ist ausgeblendet. Tippe auf sie, um sie zu zeigen.
       *[other] { $count } Meldungen sind ausgeblendet; das sind die neuesten. Tippe auf eine, um sie zu zeigen.
    }
error-all-shown = Keine Meldung ist ausgeblendet.
error-edit-how = Welche Meldung? Antworte auf ihre Karte mit { $line }, oder füge Wörter an: { $line } facial recognition
error-edit-unknown = Keine Meldung aus dieser Nachricht ist noch im Archiv.
error-edit-none =
    { $tool ->
        [publish] Keine ausgeblendete Meldung hat einen Titel wie „{ $words }“. /publish allein zeigt die neuesten.
       *[other] Keine sichtbare Meldung passt zu „{ $words }“. Nimm andere Wörter, oder antworte auf ihre Karte.
    }
error-edit-address = Keine Meldung hat die Adresse { $address }. Prüfe sie, oder nimm Wörter aus dem Titel.
error-edit-all =
    { $tool ->
        [unpublish] Alle Meldungen aus dieser Nachricht sind schon ausgeblendet.
        [publish] Alle Meldungen aus dieser Nachricht werden schon gezeigt.
       *[heat] Alle Meldungen aus dieser Nachricht haben schon die Hitze { $heat }.
    }
error-new-heat = „{ $found }“ ist keine Hitze. Am Anfang oder am Ende steht eine ganze Zahl von { $least } bis { $most }, wie in /heat 70
button-edit =
    { $tool ->
        [unpublish] Ausblenden: { $title }
        [publish] Zeigen: { $title }
       *[heat] { $before ->
            [none] Hitze { $heat }: { $title }
           *[other] Hitze { $before } → { $heat }: { $title }
        }
    }
button-undo-edit = Zurücknehmen
button-open = Öffnen

## Für Admins: Digests

title-deliveries = Die letzten Digests
deliveries-hint = Nach der Zeit, zu der sie fällig waren. Ungewisse wurden gesendet, aber Telegram hat nie geantwortet.
no-deliveries = Noch war kein Digest fällig.
run = { $at }: { $parts }
run-due = { $count } fällig
run-sent = { $count } gesendet
run-uncertain = { $count } ungewiss
run-failed = { $count } fehlgeschlagen ({ $reasons })
run-waiting = { $count } unterwegs
run-took = { $seconds } s

## Was mit einem Digest schiefging

error-wish = „{ $found }“ passt nicht in einen Digest: Er hat eine Uhrzeit, Wochentage und 1 bis { $most } Meldungen. Zum Beispiel: /subscribe werktags um 7:30, 5 Meldungen
error-in-and-out = Ein Digest kann nicht { $name } bringen und zugleich weglassen, sonst käme nie etwas. Sag eines von beiden.
error-zone = Einen Ort „{ $found }“ kenne ich nicht. Versuch es mit einer großen Stadt in der Nähe oder einer Zone wie Europe/Lisbon.
error-until = „{ $found }“ kann ich nicht als Tag lesen. Versuch es mit /pause 3 Tage, /pause bis Montag oder /pause bis 2027-01-07.
error-setting = Eine Einstellung „{ $found }“ gibt es nicht. Das sind alle:
error-names =
    { $kind ->
        [topics] „{ $found }“ nennt kein Thema. Tippe auf der Seite der Themen auf welche, oder schreib einen Namen von dort.
       *[providers] „{ $found }“ nennt keine Quelle. Tippe auf der Seite der Quellen auf welche, oder schreib einen Namen von dort.
    }
error-value = „{ $found }“ passt hier nicht. Tippe auf eines davon:
error-no-such-digest = Einen Digest mit der Nummer { $number } gibt es hier nicht. Siehe /settings
error-no-subscription = Dieser Digest ist abbestellt.
error-last-topic = In diesem Digest geht es nur noch um { $topic }. Wähle erst ein anderes Thema, oder bestelle ihn ab:
error-no-digest = Dieser Digest ist zu alt, um ihn zu öffnen.
error-many-subscriptions = Hier gibt es schon { $most } Digests, und mehr dürfen es nicht sein.
error-not-admin = Nur Admins dieses Chats dürfen das ändern.
error-only-private = Kanäle verwaltest du in einem privaten Chat mit mir.
error-no-place = Ich sehe keinen Kanal und keine Gruppe „{ $name }“. Nimm mich dort erst als Admin auf; dann genügt der @Name oder die Nummer (-100…).
error-not-admin-there = Nur Admins von { $name } dürfen dort die Digests ändern.
error-may-not-post = In { $name } darf ich nicht schreiben. Gib mir dort erst das Recht, Nachrichten zu senden.
error-no-answer = Telegram hat mir gerade nicht geantwortet, darum ist nichts geschehen. Versuch es gleich noch einmal.
no-topic-or-provider =
    Ein Thema oder eine Quelle „{ $name }“ gibt es nicht.{ $nearest ->
        [0] {""}
       *[other] {" "}Was am nächsten kommt, steht unten.
    }{ $examples ->
        [0] {""}
       *[other] {" "}So ginge es zum Beispiel: { $example }
    }
button-leave-out = „{ $words }“ weglassen
command-subscribe = Ein Digest der heißesten Meldungen, wann du willst
command-settings = Was dein Digest bringt, und wann
command-digest = Dein nächster Digest, wie er jetzt wäre
command-schedule = Wann die nächsten Digests kommen
command-pause = Digests pausieren
command-resume = Digests fortsetzen
command-unsubscribe = Digests abbestellen
command-timezone = Deine Zeitzone, nach Stadt
command-language = Deine Sprache
order-to-tap = Einmal tippen, und es ist getan:
digest-none = Noch passt keine Meldung zu diesem Digest.
digest-before =
    Nichts Neues seit { $since }. Von davor, veröffentlicht { $is_one_day ->
        [yes] am { $newest }
       *[no] vom { $oldest } bis zum { $newest }
    }

## Dateien, die mit einer Antwort kommen

file-too-large = „{ $name }“ ist größer als die { $most } MB, die Telegram annimmt.
file-saved = Gespeichert als { $name }.
file-not-saved = „{ $name }“ lässt sich hier nicht speichern ({ $problem }).

## Verlauf

title-trends =
    { $is_all ->
        [yes] Verlauf des Archivs
       *[no] Verlauf: { $about }
    }
trends-days = Vom { $oldest } bis zum { $newest }
trends-count =
    { $count ->
        [one] Eine Meldung vom { $oldest } bis zum { $newest }.
       *[other] { $count } Meldungen vom { $oldest } bis zum { $newest }, { $hot ->
            [0] keine davon heiß
            [one] eine davon heiß
           *[other] { $hot } davon heiß
        }.
    }
trends-halves =
    { $way ->
        [more] Zuletzt mehr: { $after } in der zweiten Hälfte dieser Zeit, { $before } in der ersten.
        [less] Zuletzt weniger: { $after } in der zweiten Hälfte dieser Zeit, { $before } in der ersten.
       *[same] Zuletzt etwa so viel wie zuvor: { $after } in der zweiten Hälfte dieser Zeit, { $before } in der ersten.
    }
trends-rose = Mehr geworden: { $topics }
trends-fell = Weniger geworden: { $topics }
trends-change = { $topic } ({ $before } → { $after })
trends-peak =
    { $unit ->
        [week] Woche vom { $when }
       *[month] { $when }
    }: { $count ->
        [one] eine Meldung
       *[other] { $count } Meldungen
    }{ $hot ->
        [0] { "" }
       *[other] , { $hot } davon heiß
    }
trends-not-drawn = Das Bild ließ sich gerade nicht zeichnen; hier steht, was es zeigen würde.
button-trends =
    { $window ->
        [quarter] 3 Monate
        [year] 12 Monate
       *[all] Alle Zeiten
    }
button-all-stories = Alle diese Meldungen
chart-trend =
    { $unit ->
        [day] Meldungen pro Tag
        [week] Meldungen pro Woche
        [month] Meldungen pro Monat
        [quarter] Meldungen pro Quartal
       *[year] Meldungen pro Jahr
    }
chart-hot = { $count } heiß
chart-other = { $count } andere
chart-rose = Themen, die mehr werden
chart-fell = Themen, die weniger werden
chart-halves = Meldungen in der ersten Hälfte dieser Zeit → in der zweiten
chart-change = { $before } → { $after }

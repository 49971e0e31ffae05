# Toutes les phrases que lisent les gens. Les valeurs sont entre { $accolades } ; titres et noms sont des données et viennent des archives.
#
# story actualité · article article · topic thème · provider source · archive archives · card fiche · coverage sujet
# heat chaleur ; hottest les plus chaudes · digest bulletin · quiet day jour calme · subscribe s’abonner · pause pause · resume reprendre
# filter filtre · search recherche ; in vain sans résultat · time zone fuseau horaire · tap toucher · chat discussion · save enregistrer · erase effacer
# import import · export export · preview aperçu · undo, take back annuler · cancel ne pas importer · unpublish masquer ; publish afficher
# delivery envoi · log journal · operator opérateur · trends tendances
# On vouvoie. Pas d’élision devant une valeur : « source : { $name } » plutôt que « de { $name } ». En français, [one] vaut aussi pour 0 :
# où 0 peut venir, [0] est en tête ou le nombre est écrit.

## Commands, as Telegram's menu shows them

command-latest = Les dernières actualités
command-top = Les plus chaudes du jour, de la semaine, du mois ou de l’année
command-topics = Tous les thèmes
command-topic = Les actualités d’un thème
command-search = Recherche, fautes de frappe permises
command-trends = Combien et à quelle chaleur, en image
command-saved = Les actualités que vous avez enregistrées
command-follow = Apprendre ce qui paraît sur un sujet
command-following = Ce qui est suivi ici
command-about = Ce que contiennent ces archives
command-feedback = Dire ce que vous en pensez à ceux qui s’en occupent
command-privacy = Ce qui est conservé sur vous, et comment l’effacer
command-help = Ce que vous pouvez faire ici
command-start = Commencez ici
command-quit = Quitter

## What Telegram shows of the bot before it is spoken to

profile-description = Je réponds aux questions à partir d’archives d’actualités choisies à la main : avec des phrases tirées des actualités, et un non franc quand il n’y a rien. Posez vos questions comme elles viennent ; les fautes de frappe ne gênent pas. Si vous le voulez, j’apporte à vous, à votre groupe ou à votre canal un bulletin des actualités les plus chaudes.
profile-short = Des réponses tirées d’archives d’actualités choisies à la main, et un bulletin si vous le voulez.

## Welcome and help

title-start = Bonjour ! Voici votre rédaction.
start-archive =
    { $articles ->
        [one] { $articles } actualité choisie à la main vous attend
       *[other] { $articles } actualités choisies à la main vous attendent
    }, sur { $topics ->
        [one] { $topics } thème
       *[other] { $topics } thèmes
    }.
start-ask =
    { $count ->
        [0] Écrivez ce qui vous intrigue. Les fautes de frappe ne gênent pas.
        [one] Écrivez ce qui vous intrigue, par exemple « { $first } ». Les fautes de frappe ne gênent pas.
       *[other] Écrivez ce qui vous intrigue, par exemple « { $first } » ou « { $second } ». Les fautes de frappe ne gênent pas.
    }
title-help = Ce que vous pouvez faire ici
help-ask = Demandez, tout simplement : « quoi de neuf sur … ? », « qu’a dit Reuters sur … ? », « combien d’actualités sur … en 2023 ? ». Puis enchaînez : « et l’an dernier ? », « seulement de Nature », « dites-m’en plus sur la deuxième ». Ou utilisez une commande :
help-commands =
    /latest – les dernières actualités
    /top week – les plus chaudes de la semaine (ou day, month, year, all)
    /topics – tous les thèmes
    /topic suivi d’un nom – les actualités d’un thème
    /search suivi de mots – les actualités sur un sujet
    /trends suivi de mots – combien, au fil du temps
    /saved – les actualités que vous avez enregistrées
    /follow mots – apprendre ce qui paraît sur un sujet ; /following – tout ce que vous suivez
    /subscribe – un bulletin quotidien
    /settings /digest /schedule – ce qu’il apporte, et quand
    /pause /resume /unsubscribe – le mettre en attente, ou y mettre fin
    /timezone /language – votre heure, votre langue
    /about /privacy – ce que contiennent les archives ; ce que je conserve sur vous
    /feedback suivi de mots – dites ce que vous en pensez à ceux qui s’en occupent
help-lists = Touchez un numéro sous une liste pour ouvrir cette actualité. Les fautes de frappe et les noms à moitié oubliés ne gênent pas.
help-heat = 🔥 signale les actualités chaudes, 🔥🔥🔥 le dixième le plus chaud de ces archives.
help-channels = Vos canaux se gèrent ici, par leurs admins : touchez-en un, ou écrivez /subscribe @channel 8h en semaine
help-group-ask = Demandez, tout simplement : écrivez { $name } et votre question, ou répondez à l’un de mes messages. Ou utilisez une commande :
help-group-commands =
    /latest – les dernières actualités
    /top week – les plus chaudes de la semaine (ou day, month, year, all)
    /topics – tous les thèmes
    /search suivi de mots – les actualités sur un sujet
    /trends suivi de mots – combien, au fil du temps
    /digest – le prochain bulletin de cette discussion
    /about /privacy – ce que contiennent les archives ; ce que je conserve sur cette discussion
help-group-admins = Pour les admins d’ici : /subscribe – un bulletin quotidien pour tous ; /settings – tout ce qui le concerne ; /language
help-route = Dans un sujet de ce groupe : /route nom here – les actualités sur ce thème arrivent dans ce sujet
button-private = En privé ↗
title-about = À propos de ces archives
about-archive =
    { $articles ->
        [one] { $articles } actualité
       *[other] { $articles } actualités
    } sur { $topics ->
        [one] { $topics } thème
       *[other] { $topics } thèmes
    }, provenant { $providers ->
        [one] d’une source
       *[other] de { $providers } sources
    }.
about-days = La plus ancienne date du { $oldest }, la plus récente du { $newest }.
about-import = Le dernier import date du { $day }.
about-bot = Newsdesk est un logiciel libre, que chacun peut faire tourner pour ses propres archives.

## Lists

title-latest = Dernières actualités
title-top =
    { $window ->
        [day] Les plus chaudes du jour
        [week] Les plus chaudes de la semaine
        [month] Les plus chaudes du mois
        [year] Les plus chaudes de l’année
       *[all] Les plus chaudes de tous les temps
    }
title-top-older =
    { $window ->
        [day] Les plus chaudes du { $day }
        [week] Les plus chaudes de la semaine jusqu’au { $day }
        [month] Les plus chaudes du mois jusqu’au { $day }
       *[year] Les plus chaudes de l’année jusqu’au { $day }
    }
top-older =
    { $window ->
        [day] Rien ne date d’aujourd’hui, je remonte donc plus loin.
        [week] Rien ne date des sept derniers jours, je remonte donc plus loin.
        [month] Rien ne date des trente derniers jours, je remonte donc plus loin.
       *[year] Rien ne date des douze derniers mois, je remonte donc plus loin.
    }
title-hottest = Actualités les plus chaudes
title-topics = Thèmes
topics-hint =
    { $count ->
        [0] Aucun thème encore.
        [one] Un thème, avec son nombre d’actualités.
       *[other] { $count } thèmes, avec leur nombre d’actualités. Touchez-en un pour lire.
    }
title-results = Résultats pour { $words }
title-corrected = Voici les résultats pour { $words }
title-filtered = Actualités correspondantes
title-from = Actualités parues chez { $names }
quoted = « { $words } »
listed = { $names }
list-separator = {", "}
title-search = Recherche
search-filters =
    Pour affiner : { $topic }, { $provider }, since:2021-12, until:yesterday, "une expression exacte", -sans ou heat:>80.
unmatched =
    { $count ->
        [one] Aucune actualité ne mentionne aussi { $words } ; voici les plus proches.
       *[other] Aucune actualité ne mentionne le tout (il manque { $words }) ; voici les plus proches.
    }
filters = { $parts }
filter-words = sur { $words }
filter-providers = source : { $names }
filter-since = depuis le { $day }
filter-until = jusqu’au { $day }
filter-heat = chaleur { $heat } ou plus
filter-without = sans { $words }
filter-kind =
    { $kind ->
        [video] vidéos seulement
       *[article] articles seulement
    }
filter-sort =
    { $sort ->
        [hottest] les plus chaudes d’abord
        [newest] les plus récentes d’abord
        [oldest] les plus anciennes d’abord
       *[relevance] les plus pertinentes d’abord
    }
page-of =
    { $pages ->
        [one] { $total ->
            [0] Aucune actualité
            [one] Une actualité
           *[other] { $total } actualités
        }
       *[other] Page { $page } sur { $pages } · { $exact ->
            [yes] { $total ->
                [one] { $total } actualité
               *[other] { $total } actualités
            }
           *[no] plus de { $total ->
                [one] { $total } actualité
               *[other] { $total } actualités
            }
        }
    }
nothing-filtered = Aucune actualité ne passe ces filtres. Enlevez-en, ou partez d’ici :
nothing-topic = Il n’y a pas encore d’actualités sur { $name }.
nothing-narrowed = Il y a des actualités sur « { $words } », mais aucune ne passe ces filtres.
nothing-near = Rien sur « { $words } » dans ces archives. L’une de celles-ci en est peut-être proche :
nothing-else = Rien sur « { $words } » dans ces archives. Vous pouvez partir d’ici :
empty-archive = Les archives sont encore vides. Dès que des actualités y seront importées, vous les trouverez ici.

## Answers

title-news = Actualités sur { $words }
title-all = Actualités
no-more = C’est tout ce qu’il y a là-dessus.
answer-count =
    { $count ->
        [0] Aucune actualité { $about } ne correspond.
        [one] Une actualité { $about }
       *[other] { $exact ->
            [yes] { $count } actualités { $about }
           *[no] Plus de { $count } actualités { $about }
        }
    }
count-about = sur { $words }
count-all = dans ces archives
answer-when =
    { $provider ->
        [none] Publié le { $day }
       *[other] { $provider } a publié cela le { $day }
    }
answer-dropped =
    { $filter ->
        [time] Rien là-dessus à cette période ; voici ce qu’il y a.
        [provider] { $value } n’a rien là-dessus ; d’autres, si.
        [kind] Il n’y a rien de ce genre là-dessus ; voici ce qu’il y a.
       *[topic] Il n’y a rien là-dessus dans { $value } ; ailleurs, si.
    }
answer-otherwise = J’ai lu « { $written } » comme « { $used } ».
answer-unsure = Je ne suis pas sûr que ce soit ce que vous cherchez ; c’est le plus proche.
no-such-story =
    { $count ->
        [0] La liste précédente est vide.
        [one] La liste précédente ne compte qu’une actualité.
       *[other] La liste précédente compte { $count } actualités.
    }
what-to-ask = Que voulez-vous savoir ? Demandez-le avec vos mots, ou nommez une personne, une entreprise ou un thème.
nothing-before = Il n’y a pas de liste précédente à poursuivre. Posez-moi d’abord une question.
nothing-guess =
    { $topics ->
        [0] Ces archives n’ont rien sur « { $words } », autant que je sache. Ce que j’ai de plus proche, sans plus :
       *[other] Ces archives n’ont rien sur « { $words } », autant que je sache. Ce que j’ai de plus proche, et les thèmes voisins :
    }
nothing-topics = Ces archives n’ont rien sur « { $words } », autant que je sache. Les thèmes les plus proches :

## Small talk

small-talk =
    { $kind ->
        [thanks] Je vous en prie. Demandez quand vous voulez.
        [who] Je suis la rédaction : un bot qui répond à partir d’archives d’actualités choisies à la main. Je ne dis que ce qu’une actualité y dit.
        [how_are_you] Tout va bien ici, merci. Sur quoi aimeriez-vous lire ?
        [bye] Au revoir ! Les archives restent là.
        [praise] Merci, c’est gentil.
        [insult] Je regrette de ne pas avoir aidé. D’autres mots trouveront peut-être, ou la liste des thèmes : /topics
        [why] La fiche de chaque actualité d’un bulletin porte le bouton « Pourquoi cette actualité ? » : touchez-le, je vous le dirai. Pour le prochain bulletin, c’est /digest.
        [sorry] Ce n’est rien.
       *[yes_no] Bien. Que voulez-vous savoir ?
    }

## Groups and channels

title-greeting = Bonjour, { $title } ! Je suis votre rédaction.
greeting-about =
    { $articles ->
        [0] Je réponds aux questions à partir d’archives d’actualités
        [one] Je réponds aux questions à partir d’archives d’actualités choisies à la main, une seule pour l’instant
       *[other] Je réponds aux questions à partir de { $articles } actualités choisies à la main
    }{ $is_ordered ->
        [yes] , et j’apporte ce que les admins d’ici ont commandé : /schedule dit quand.
       *[no] , et j’apporte chaque jour un bulletin des plus chaudes si un admin d’ici le souhaite.
    }
greeting-ask =
    { $reads ->
        [all] Je parle quand on me parle : écrivez { $name } et votre question, répondez à l’un de mes messages, ou utilisez une commande.
       *[some] Je ne vois que ce qui m’est adressé : écrivez { $name } et votre question, répondez à l’un de mes messages, ou utilisez une commande.
    }
button-new = Quoi de neuf
button-digest-here = Bulletin quotidien ici
title-channel = Je suis maintenant dans { $title }.
channel-how = Rien n’y est publié avant que vous ne le commandiez, et cela se fait ici : touchez le bouton, ou écrivez { $line } 8h en semaine
button-digest-there = Bulletin quotidien là-bas
may-not-write =
    { $kind ->
        [channel] Je n’ai pas le droit de publier dans { $title }, rien n’y arrive donc pour l’instant. Dès qu’un admin me laisse publier des messages, cela reprend tout seul.
       *[other] Je n’ai pas le droit d’écrire dans { $title }, rien n’y arrive donc pour l’instant. Dès qu’un admin me laisse écrire, cela reprend tout seul.
    }
general-closed = Le sujet General de { $title } est fermé, ce qui y arrive est donc en pause. Quand il sera rouvert, ou que je pourrai gérer les sujets, écrivez /resume dans le groupe ; ou demandez-le dans un autre sujet avec /subscribe.

## Les sujets d’un forum, et ce qui y arrive

command-route = Dans un groupe à sujets : quelles actualités vont où
title-routes = Quelles actualités arrivent dans quel sujet
routes-none = Tout arrive avec le bulletin de ce groupe. Pour en recevoir une partie dans un sujet à part, écrivez-y { $line }
route =
    { $place ->
        [here] • { $names } : ce sujet
        [general] • { $names } : General, dans un message à part
       *[other] • { $names } : un autre sujet
    }
routed =
    { $kind ->
        [whole] Le bulletin sur { $names } arrive désormais dans ce sujet.
        [topics] Les actualités sur { $names } arrivent désormais dans ce sujet. Le bulletin du groupe les laisse de côté.
       *[providers] Les actualités de cette source arrivent désormais dans ce sujet : { $names }. Le bulletin du groupe les laisse de côté.
    }
unrouted =
    { $kind ->
        [whole] Le bulletin sur { $names } arrive désormais dans General.
        [topics] Les actualités sur { $names } arrivent de nouveau avec le bulletin du groupe.
       *[providers] Les actualités de cette source arrivent de nouveau avec le bulletin du groupe : { $names }.
    }
route-lost = Le sujet du groupe où arrivaient ces actualités est fermé ou supprimé, elles viennent donc ici désormais. Admins : pour les recevoir dans un autre sujet, écrivez-y { $line }
which-route = Quelles actualités doivent arriver dans ce sujet ?
route-no-digest = Ce groupe n’a pas encore de bulletin. Touchez l’heure qui convient, et { $names } arrivera en même temps dans ce sujet :
button-route-back = ⤺ { $names } vers General
button-route-here = { $names } ici
button-routes = Tous les sujets
error-route-place =
    { $kind ->
        [private] C’est pour les groupes à sujets : ajoutez-moi à l’un d’eux, et écrivez { $line } dans le sujet où les actualités doivent arriver.
       *[group] Ce groupe n’a pas de sujets. Une fois qu’ils sont activés dans ses réglages, écrivez { $line } dans l’un d’eux.
    }
error-route-both = Nommez des thèmes ou des sources, pas les deux : le bulletin du groupe ne peut laisser de côté ce qui relève des deux. Lequel ?
error-route-without = Ici, vous dites ce qui arrive dans un sujet. Pour qu’un bulletin laisse de côté { $names }, voyez /settings.
error-route-general = Voici General, où arrive tout ce qui ne va dans aucun autre sujet. Écrivez { $line } dans le sujet qui doit recevoir { $names }.
error-route-time = Ce qui va dans un sujet arrive à l’heure du bulletin du groupe. Changez celle-ci, et cela suivra.
error-no-route = Rien n’arrive dans un sujet à part sur { $names }.

## The tour

button-tour = Faites-moi visiter (3)
title-tour =
    { $page ->
        [1] Demander
        [2] Les bulletins
       *[3] Garder, et régler à votre goût
    } · { $page } sur { $pages }
tour =
    { $page ->
        [1] Écrivez comme à quelqu’un qui a tout lu. Je réponds avec des phrases des archives, chacune avec son actualité, ou je dis honnêtement qu’il n’y a rien. Puis enchaînez : « et l’an dernier ? » Essayez :
        [2] Les nouvelles actualités les plus chaudes peuvent venir chaque jour, à votre heure, et jamais deux fois la même. Vous choisissez combien, sur quoi et de quelles sources.
       *[3] « Enregistrer » sous une actualité la garde pour vous : /saved
    }
tour-language = Votre langue : /language · votre heure : /timezone
tour-more = Tout ce que je sais faire : /help · ce que je conserve sur vous : /privacy
tour-example =
    { $provider ->
        [none] Quoi de neuf sur { $topic } en { $year } ?
       *[other] Qu’a dit { $provider } sur { $topic } ?
    }
button-tour-next = Suivant ({ $page }/{ $pages }) ›
button-tour-skip = Passer
tour-end = Quand vous voulez : écrivez une question, ou touchez un bouton.

## Privacy

title-privacy = Ce que je conserve, et combien de temps
privacy-now =
    { $whose ->
        [you] Sur vous, en ce moment :
        [chat] Sur cette discussion, en ce moment :
       *[elsewhere] Sur { $title }, en ce moment :
    }
trace =
    { $kind ->
        [settings] • des réglages, comme la langue et le fuseau horaire
        [digests] { $count ->
            [one] • { $count } bulletin commandé
           *[other] • { $count } bulletins commandés
        }
        [follows] { $count ->
            [one] • { $count } suivi
           *[other] • { $count } suivis
        }
        [sent] { $count ->
            [one] • { $count } actualité apportée par un bulletin
           *[other] • { $count } actualités apportées par des bulletins
        }
        [deliveries] { $count ->
            [one] • { $count } message de bulletin, et ce qu’il est devenu
           *[other] • { $count } messages de bulletins, et ce qu’ils sont devenus
        }
        [likes] { $count ->
            [one] • { $count } actualité aimée ou non
           *[other] • { $count } actualités aimées ou non
        }
        [saved] { $count ->
            [one] • { $count } actualité enregistrée
           *[other] • { $count } actualités enregistrées
        }
        [feedback] • qu’un avis est venu d’ici dans la dernière heure, sans dire lequel
        [questions] { $count ->
            [one] • { $count } dernière question
           *[other] • { $count } dernières questions
        }
       *[added] { $count ->
            [one] • qui m’a ajouté à { $count } groupe ou canal
           *[other] • qui m’a ajouté à { $count } groupes et canaux
        }
    }
trace-none = • rien
privacy-how-long = Combien de temps :
privacy-until-ended = • Réglages, bulletins, mentions « j’aime », actualités enregistrées et tout ce qui est suivi restent jusqu’à ce qu’on y mette fin ou qu’on les efface.
privacy-digests =
    { $days ->
        [one] • Ce que les bulletins ont apporté reste, pour que rien ne revienne deux fois ; leurs messages, { $days } jour.
       *[other] • Ce que les bulletins ont apporté reste, pour que rien ne revienne deux fois ; leurs messages, { $days } jours.
    }
privacy-question =
    { $hours ->
        [one] • Votre dernière question reste { $hours } heure, pour que « et l’an dernier ? » fonctionne.
       *[other] • Votre dernière question reste { $hours } heures, pour que « et l’an dernier ? » fonctionne.
    }
privacy-of-nobody =
    { $days ->
        [one] • Sans nom, et pendant { $days } jour
       *[other] • Sans nom, et pendant { $days } jours
    } : combien de questions sont posées, ce qui n’est pas trouvé, et les avis. Ce qu’écrit un bouton trop long est conservé sans nom lui aussi.
privacy-log = • Le journal ne contient ni mots ni noms, seulement le numéro d’une discussion où un message échoue.
privacy-admins = • Admins : qui a importé ou modifié quoi reste avec les archives. C’est le registre de l’opérateur, qui ne s’efface pas ici.
button-privacy = Ce que je conserve
button-forget =
    { $whose ->
        [you] Tout effacer sur moi
        [chat] Tout effacer sur cette discussion
       *[elsewhere] Tout effacer sur { $title }
    }
forget-what =
    { $whose ->
        [you] Effacer tout ce que je conserve sur vous ?
        [chat] Effacer tout ce que je conserve sur cette discussion ?
       *[elsewhere] Effacer tout ce que je conserve sur { $title } ?
    }
forget-for-good = C’est sans retour. Rien ne se passe avant que vous ne touchiez le bouton.
button-forget-yes = Oui, effacer
forgotten =
    { $whose ->
        [you] Effacé sur vous :
        [chat] Effacé sur cette discussion :
       *[elsewhere] Effacé sur { $title } :
    }
forgotten-since = Plus aucun bulletin ne viendra. Si vous m’écrivez, nous repartons de zéro.
nothing-to-forget =
    { $whose ->
        [you] Je ne conserve rien sur vous.
        [chat] Je ne conserve rien sur cette discussion.
       *[elsewhere] Je ne conserve rien sur { $title }.
    }

## Feedback

feedback-how = Que devraient savoir ceux qui s’occupent de cette rédaction ? Écrivez-le après la commande, ils le liront sans votre nom : /feedback Il manque des actualités sur …
feedback-kept = Merci. Les admins le liront, sans votre nom ; personne ne peut donc vous répondre ici.
feedback-to-nobody = Personne ne le lirait : cette rédaction n’a pas d’admins ici.
error-feedback-long = Cela fait { $found } caractères, et il y a de la place pour { $most }. Merci d’abréger, ou d’envoyer en plusieurs fois.
error-feedback-often =
    { $most ->
        [one] J’ai transmis ce qui est venu d’ici cette heure-ci. Merci de revenir plus tard.
       *[other] Je transmets { $most } messages par discussion et par heure, et le compte y est. Merci de revenir plus tard.
    }
title-feedback =
    { $count ->
        [one] Avis
       *[other] Avis ({ $count })
    }
feedback-on = { $day }
feedback-anonymous = Qui l’a dit n’est pas conservé ; on ne peut répondre à personne.

## More than can be answered at once

flood =
    { $whose ->
        [private] C’est plus que je ne peux répondre d’un coup.
        [person] L’un de vous en demande plus que je ne peux répondre d’un coup.
       *[group] C’est plus que je n’ai le droit de répondre ici en une minute.
    } { $seconds ->
        [0] Vous pouvez reprendre.
        [one] Patientez une seconde, s’il vous plaît.
       *[other] Patientez { $seconds } secondes, s’il vous plaît.
    }{ $whose ->
        [person] {" "}Les autres peuvent continuer.
       *[other] {""}
    }{ $count ->
        [one] {""}
       *[other] {" "}{ $count } messages sont restés sans réponse jusqu’ici.
    }
flood-tap =
    { $seconds ->
        [one] C’était très rapide. Touchez de nouveau dans une seconde, s’il vous plaît.
       *[other] C’était très rapide. Touchez de nouveau dans { $seconds } secondes, s’il vous plaît.
    }

## For admins

title-misses = Recherches sans résultat
misses-hint =
    { $days ->
        [one] Au cours du dernier jour, les plus fréquentes d’abord. Touchez-en une pour voir ce qu’elle trouve maintenant.
       *[other] Au cours des { $days } derniers jours, les plus fréquentes d’abord. Touchez-en une pour voir ce qu’elle trouve maintenant.
    }
miss =
    { $count ->
        [one] « { $words } » · { $count } fois · le { $day }
       *[other] « { $words } » · { $count } fois · la dernière le { $day }
    }
no-misses =
    { $days ->
        [one] Aucune recherche sans résultat au cours du dernier jour.
       *[other] Aucune recherche sans résultat au cours des { $days } derniers jours.
    }

## Statistics

title-stats = La rédaction en chiffres
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] Les archives sont encore vides : il n’y a rien à dessiner.
        [one] Les archives ne montrent encore rien ; une actualité y est masquée.
       *[other] Les archives ne montrent encore rien ; { $unpublished } actualités y sont masquées.
    }
stats-archive =
    { $articles ->
        [one] { $articles } actualité
       *[other] { $articles } actualités
    } sur { $topics ->
        [one] { $topics } thème
       *[other] { $topics } thèmes
    }{ $providers ->
        [0] {""}
        [one] , provenant d’une source
       *[other] , provenant de { $providers } sources
    }{ $unpublished ->
        [0] {"."}
        [one] {", et une masquée."}
       *[other] {", et "}{ $unpublished } masquées.
    }
stats-days = Publiées du { $oldest } au { $newest }
stats-heat = La moitié des actualités ont { $median } ou plus
stats-chats =
    { $chats ->
        [0] Aucune discussion n’a commandé de bulletin.
        [one] Une discussion a commandé un bulletin{ $paused ->
            [0] {""}
           *[other] , et l’a mis en pause
        }{ $stopped ->
            [0] {""}
           *[other] , et rien ne peut lui être envoyé
        }.
       *[other] { $chats } discussions ont commandé un bulletin{ $paused ->
            [0] {""}
            [one] , une l’a mis en pause
           *[other] , { $paused } l’ont mis en pause
        }{ $stopped ->
            [0] {""}
            [one] , et à une rien ne peut être envoyé
           *[other] , et à { $stopped } rien ne peut être envoyé
        }.
    }
stats-digests =
    Bulletins { $days ->
        [one] du dernier jour
       *[other] des { $days } derniers jours
    } : { $sent ->
        [one] { $sent } message envoyé
       *[other] { $sent } messages envoyés
    }, { $uncertain ->
        [one] { $uncertain } incertain
       *[other] { $uncertain } incertains
    }, { $failed ->
        [one] { $failed } échoué
       *[other] { $failed } échoués
    }.
stats-asked =
    Demandes { $days ->
        [one] du dernier jour
       *[other] des { $days } derniers jours
    } : { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } et { $searches ->
        [one] { $searches } recherche
       *[other] { $searches } recherches
    }, dont { $missed } sans résultat ; ouvertes : { $lists ->
        [one] { $lists } liste
       *[other] { $lists } listes
    } et { $cards ->
        [one] { $cards } actualité
       *[other] { $cards } actualités
    }.
stats-not-drawn = L’image n’a pas pu être dessinée ; le journal dit pourquoi.
chart-published =
    { $months ->
        [1] Actualités par mois
        [3] Actualités par trimestre
       *[12] Actualités par an
    }
chart-topics = Principaux thèmes
chart-topics-told =
    { $left ->
        [0] Actualités de chacun ; une actualité peut avoir plusieurs thèmes
        [one] Les { $shown } plus grands, et { $left } autre ; une actualité peut en avoir plusieurs
       *[other] Les { $shown } plus grands, et { $left } autres ; une actualité peut en avoir plusieurs
    }
chart-heat = Chaleur des actualités
chart-and-more = { $least }+
chart-asked =
    { $days ->
        [one] Demandes du dernier jour
       *[other] Demandes des { $days } derniers jours
    }
chart-nothing-asked = Aucune question ni recherche durant cette période
chart-found =
    { $count ->
        [one] { $count } question ou recherche avec réponse
       *[other] { $count } questions et recherches avec réponse
    }
chart-in-vain = { $count } sans résultat
chart-digests =
    Bulletins{ $chats ->
        [0] {""}
        [one] {" "}à une discussion
       *[other] {" "}à { $chats } discussions
    }, { $days ->
        [one] dernier jour
       *[other] { $days } derniers jours
    }
chart-nothing-sent = Aucun envoi durant cette période
chart-sent =
    { $count ->
        [one] { $count } message envoyé
       *[other] { $count } messages envoyés
    }
chart-uncertain =
    { $count ->
        [one] { $count } incertain
       *[other] { $count } incertains
    }
chart-failed =
    { $count ->
        [one] { $count } échoué
       *[other] { $count } échoués
    }

## Topics and providers

which-topic = « { $name } » peut désigner plusieurs thèmes. Lequel ?
no-topic =
    { $nearest ->
        [0] Il n’y a pas de thème « { $name } ».
        [one] Il n’y a pas de thème « { $name } ». Le plus proche :
       *[other] Il n’y a pas de thème « { $name } ». Les plus proches :
    }
no-provider =
    { $nearest ->
        [0] Aucune actualité ne vient ici de la source « { $name } ».
        [one] Aucune actualité ne vient ici de la source « { $name } ». La source la plus proche :
       *[other] Aucune actualité ne vient ici de la source « { $name } ». Les sources les plus proches :
    }

## Cards

by-line-video = vidéo
day = { $day }
related-title = Sur le même sujet
more-topics = +{ $count }

## Saved stories

title-saved = Actualités enregistrées
button-save =
    { $is_saved ->
        [yes] Enregistrée ✓
       *[no] Enregistrer
    }
saved-for-you =
    { $is_saved ->
        [yes] Enregistrée pour vous. /saved liste ce que vous gardez.
       *[no] N’est plus enregistrée.
    }
saved-nothing = Votre liste est vide. Ouvrez une actualité et touchez « Enregistrer » pour la garder ici.
saved-hidden =
    { $count ->
        [one] { $count } actualité enregistrée est retirée pour le moment. Elle reviendra ici si elle est de nouveau affichée.
       *[other] { $count } actualités enregistrées sont retirées pour le moment. Elles reviendront ici si elles sont de nouveau affichées.
    }
saved-removing = Touchez le numéro d’une actualité pour l’ôter de cette liste.
saved-removed = Une actualité est ôtée de votre liste.
saved-as-file =
    { $count ->
        [one] Votre actualité enregistrée, en fichier.
       *[other] { $is_all ->
            [yes] Vos { $count } actualités enregistrées, en fichier.
           *[no] Les { $count } dernières actualités que vous avez enregistrées, en fichier.
        }
    }
saved-private = Ce que vous enregistrez n’est que pour vous : votre liste est dans notre discussion privée.
button-saved = Mes actualités enregistrées
button-removing = Ôter…
button-remove = ✕ { $number }
button-done = Terminé
button-file = En fichier
button-put-back = La remettre
error-save-anonymous = Vous écrivez ici au nom du groupe, je ne peux donc savoir à qui serait cette liste. Écrivez en votre nom pour enregistrer des actualités.

## Following

title-followed =
    { $is_new ->
        [yes] Suivi : { $name }
       *[no] Déjà suivi : { $name }
    }
follow-provider = Ce qui est suivi : les publications de la source { $name }.
follow-how =
    { $pace ->
        [at_once] Une nouvelle actualité arrive ici aussitôt si elle est parmi { $least ->
            [tenth] le dixième le plus chaud
           *[quarter] le quart le plus chaud
        } des archives : un message par heure au plus, la nuit sans son.
       *[with_digest] Les nouvelles actualités viennent en tête du bulletin, chaudes ou non.
    }
follow-all = Chaque nouvelle actualité arrive ici aussitôt, car ces archives ne disent pas lesquelles sont chaudes : un message par heure au plus, la nuit sans son.
follow-without-digest =
    { $pace ->
        [at_once] Avec un bulletin, celles qui ne sont pas chaudes viendraient aussi.
       *[with_digest] Mais il n’y a pas ici de bulletin avec lequel elles viendraient. Abonnez-vous, ou recevez-les aussitôt :
    }
follow-which = Que voulez-vous suivre de « { $title } » ?
follow-to-tap = { $name } : comment voulez-vous recevoir les nouvelles actualités ? Touchez, et c’est suivi.
button-search-now = Rechercher maintenant
title-following = Ce qui est suivi ici
following-how = ⚡ arrive aussitôt si c’est chaud, 🗞 en tête du bulletin. Touchez pour changer, ✕ pour arrêter.
follow-line =
    { $pace ->
        [at_once] ⚡ { $name } · { $least ->
            [tenth] le dixième le plus chaud
           *[quarter] le quart le plus chaud
        }{ $waits ->
            [yes] {" · en pause"}
           *[no] {""}
        }
       *[with_digest] 🗞 { $name }
    }
nothing-followed = Rien n’est suivi ici. Touchez « Suivre » sous une liste ou sur une fiche, ou écrivez : /follow facial recognition
unfollowed = N’est plus suivi : { $name }
not-followed = N’est pas suivi ici : { $name }.
follows-wait =
    { $count ->
        [one] Ce que vous suivez aussitôt attend aussi.
       *[other] Les { $count } choses que vous suivez aussitôt attendent aussi.
    }
follows-come-again =
    { $count ->
        [one] Ce que vous suivez aussitôt revient.
       *[other] Les { $count } choses que vous suivez aussitôt reviennent.
    }
follows-left =
    { $count ->
        [one] Vous suivez encore { $count } chose.
       *[other] Vous suivez encore { $count } choses.
    }
alert-title = Vous suivez { $name }
alert-lead =
    { $count ->
        [one] { $count } nouvelle actualité est arrivée
       *[other] { $count } nouvelles actualités sont arrivées
    }{ $more ->
        [0] {""}
        [one] {" · +"}{ $more } autre
       *[other] {" · +"}{ $more } autres
    }
why-at-once = Pourquoi : vous suivez cela et voulez l’apprendre aussitôt.
button-follow = 🔔 Suivre
button-follow-some = 🔔 Suivre…
button-follow-coming = 🔔 Prévenez-moi s’il en arrive
button-following = Tout ce qui est suivi
button-unfollow = Ne plus suivre
button-follow-again = Suivre de nouveau
button-follow-words = Ce qui mentionne « { $words } »
button-pace =
    { $pace ->
        [at_once] ⚡ Aussitôt, si c’est chaud
       *[with_digest] 🗞 Avec le bulletin
    }
error-follow-filter = On peut suivre des mots, des "expressions", topic:, from: et des -mots exclus. Dates, chaleur, genres et ordres ne vont pas avec.
error-follow-words = « { $found } » ne suffit pas pour suivre un sujet. Dites de quoi il s’agit : /follow facial recognition
error-follow-long = Cela fait { $found } caractères, et il y a de la place pour { $most }. Dites-le en moins de mots.
error-follow-place = Ce qui est suivi arrive dans la discussion où on le demande. Pour { $name }, commandez plutôt un bulletin : /subscribe { $name } 8h
error-many-follows = { $most } choses sont déjà suivies ici, c’est le maximum. Arrêtez-en une d’abord.
error-no-such-follow = Cela n’est plus suivi ici.
follow-entry =
    { $pace ->
        [at_once] ⚡ { $name }
       *[with_digest] 🗞 { $name }
    }
button-stop-following = ✕

## Buttons

button-latest = Dernières
button-top = Les plus chaudes
button-topics = Thèmes
button-help = Aide
button-about = À propos
button-digest = Bulletin quotidien
button-story = Actualité { $number }
button-previous = ‹ Précédent
button-next = Suivant ›
button-back = ‹ Retour
button-read =
    { $kind ->
        [video] { $provider ->
            [none] Voir la vidéo ↗
           *[other] Voir chez { $provider } ↗
        }
       *[article] { $provider ->
            [none] Lire l’article ↗
           *[other] Lire chez { $provider } ↗
        }
    }
button-share = Partager
button-copy = Copier le lien
button-open-bot = Ouvrir dans Newsdesk
button-more-from = Plus chez { $provider }
button-related = ↳ { $title }
button-anywhere =
    { $count ->
        [0] Sans filtres : aucune actualité
        [one] Sans filtres : une actualité
       *[other] Sans filtres : { $count } actualités
    }
button-sort =
    { $sort ->
        [hottest] Plus chaudes d’abord
        [newest] Plus récentes d’abord
        [oldest] Plus anciennes d’abord
       *[relevance] Plus pertinentes d’abord
    }
button-only = Seulement { $topic }
button-window =
    { $window ->
        [day] Jour
        [week] Semaine
        [month] Mois
        [year] Année
       *[all] Depuis toujours
    }

## What went wrong, and what to do

error-date =
    « { $found } » après { $filter }: n’est pas une date que je sache lire. Essayez { $filter }:2021-12-08, { $filter }:2021-12, { $filter }:yesterday ou { $filter }:"last week".
error-heat = « { $found } » n’est pas une chaleur. Essayez heat:>80 ou heat:80.
error-kind = « { $found } » n’est pas un genre d’actualité. Essayez kind:video ou kind:article.
error-sort = « { $found } » n’est pas un ordre. Essayez sort:newest, sort:oldest, sort:hottest ou sort:relevance.
error-number = « { $found } » après { $name }: ne convient pas. Il faut un nombre entier de 1 à { $most }.
error-story = Cette actualité n’est plus dans les archives.
error-incident = Désolé, quelque chose n’a pas marché de notre côté. Si cela se répète, donnez ce numéro à l’opérateur : { $incident }
unknown-command =
    { $nearest ->
        [none] Il n’y a pas de commande /{ $name }.
       *[other] Il n’y a pas de commande /{ $name }. Vouliez-vous dire /{ $nearest } ?
    }
tap-number = Pour ouvrir une actualité, touchez son numéro sous la liste.
no-words = Je ne peux chercher que des mots. Écrivez ce que vous cherchez, ou voyez ce qu’il y a d’autre.
stale-button = Ce bouton vient d’une liste plus ancienne et ne mène plus nulle part. Pour repartir : /latest
link-lost = Ce lien ne mène à rien ici : il est peut-être ancien ou incomplet.
inline-nothing = Rien trouvé. Demander à la rédaction

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] { $about } · { $day }
    }
digest-fresh =
    { $count ->
        [one] { $count } nouvelle actualité
       *[other] { $count } nouvelles actualités
    }{ $named ->
        [0] {""}
       *[other] {" "}sur { $topics }
    }{ $more ->
        [0] {""}
        [one] {" · +"}{ $more } autre
       *[other] {" · +"}{ $more } autres
    }
digest-older =
    { $kind ->
        [first] Votre premier bulletin, parmi les plus chaudes et les plus récentes des archives
       *[other] Rien de neuf depuis le { $since }. Tirées des archives
    }, publiées { $is_one_day ->
        [yes] le { $newest }
       *[no] du { $oldest } au { $newest }
    }{ $more ->
        [0] {""}
        [one] {" · +"}{ $more } nouvelle
       *[other] {" · +"}{ $more } nouvelles
    }
digest-quiet = Rien de neuf depuis le { $since }.
digest-day =
    { $age ->
        [0] aujourd’hui
        [1] hier
       *[other] { $day }
    }
also-at = aussi : { $names }
withdrawn = (retirée)
button-more =
    { $count ->
        [one] +{ $count } autre
       *[other] +{ $count } autres
    }
title-rest = Autres nouvelles le { $day }
button-since = Tout depuis le { $day }
liked =
    { $liking ->
        [more] C’est noté : davantage d’actualités comme celle-ci dans les bulletins.
        [less] C’est noté : moins d’actualités comme celle-ci dans les bulletins.
       *[neither] C’est annulé.
    }
liked-without-digest = Il n’y a pas encore de bulletin ici. Pour s’abonner : /subscribe
button-why = Pourquoi cette actualité ?
why-story = Cette actualité : { $parts }.
muted = C’est noté : plus rien sur { $topic } dans ce bulletin.
unmuted = C’est noté : { $topic } peut revenir.
button-mute = 🔕 { $topic }
button-unmute = 🔔 { $topic } de nouveau
topic-lost = Le sujet du groupe où arrivait ce bulletin est fermé ou supprimé, il vient donc ici désormais. Admins : pour le recevoir dans un autre sujet, écrivez-y /subscribe, et ici /unsubscribe.
preview-of =
    { $kind ->
        [wished] Voici à quoi ressemblerait un tel bulletin : { $parts }. Rien n’est envoyé avant que vous ne vous abonniez.
        [empty] Rien ici ne correspond encore à un tel bulletin : { $parts }.
        [silent] Votre prochain bulletin, tel qu’il serait maintenant : { $parts }. Il se tait les jours calmes, rien ne viendrait donc.
       *[next] Votre prochain bulletin, tel qu’il serait maintenant : { $parts }. Rien n’a été envoyé.
    }
why =
    { $kind ->
        [fresh] Pourquoi : nouvelles depuis le { $since }, les plus chaudes et les plus récentes d’abord, en variant thèmes et sources.
        [first] Pourquoi : parmi les plus chaudes et les plus récentes que vous n’avez pas encore reçues, en variant thèmes et sources.
       *[older] Pourquoi : rien de neuf depuis le { $since } ; parmi les plus chaudes que vous n’avez pas encore reçues.
    }
why-heat = parmi les { $percent } % les plus chaudes
why-topic = votre thème { $topic }
why-provider = votre source { $provider }
why-liked = vous aimez { $topic }

why-followed = vous suivez { $name }
why-disliked = alors que vous voulez moins du thème { $topic }
## Subscribing

offer =
    { $count ->
        [one] L’actualité la plus chaude
       *[other] Les { $count } actualités les plus chaudes
    } depuis le dernier bulletin, à l’heure de votre choix (fuseau horaire : { $place }).
offer-words =
    Un geste suffit ; ou dites-le avec vos mots : { $line } en semaine à 7h30 à Paris, 3 actualités{ $topics ->
        [0] {""}
       *[other] {" sur "}{ $topic }
    }
button-subscribe = S’abonner
button-preview = Aperçu
button-settings = Réglages
button-resume = Reprendre
button-pause = Pause
button-all = Tous
button-end = Se désabonner
button-end-sure = Oui, me désabonner
button-everything = Tout
button-language = Langue
button-zone-right = { $place }, c’est bien ça
button-zone-choose = Choisir mon fuseau
title-subscribed =
    { $kind ->
        [offer] Un bulletin des actualités les plus chaudes
        [new] Abonnement enregistré
        [changed] Modifié
       *[same] C’est déjà ainsi
    }{ $is_elsewhere ->
        [yes] {" : "}{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] Je suppose que vous êtes dans le fuseau { $place }.
        [channel] Je suppose que le canal est dans le fuseau { $place }.
       *[other] Je suppose que le groupe est dans le fuseau { $place }.
    } Sinon, indiquez-moi une ville : { $line } Lisbonne
zone-of-all =
    { $kind ->
        [here] Tous les bulletins d’ici suivent désormais le fuseau { $place }.
       *[other] Tous les bulletins de là-bas suivent désormais le fuseau { $place }.
    }
most-stories =
    { $most ->
        [one] Un bulletin contient au plus { $most } actualité
       *[other] Un bulletin contient au plus { $most } actualités
    } ; { $found }, c’était trop.
contract = { $parts }
contract-when = { $days } à { $time } ({ $place })
contract-at = { $days } à { $time }
contract-all = tous les thèmes
contract-days =
    { $kind ->
        [every] Tous les jours
        [but] Tous les jours sauf { $names }
        [weekdays] Du lundi au vendredi
        [weekends] Samedi et dimanche
       *[some] { $names }
    }
contract-size =
    { $count ->
        [one] { $count } actualité
       *[other] jusqu’à { $count } actualités
    }
contract-topics = sur { $names }
contract-without = rien sur { $names }
contract-not-from = hors source : { $names }
contract-least =
    { $least ->
        [tenth] le dixième le plus chaud seulement
        [quarter] le quart le plus chaud seulement
        [half] la moitié la plus chaude seulement
       *[everything] toute chaleur
    }
next-due =
    { $resumes ->
        [yes] En pause ; prochain bulletin : { $at }.
       *[no] Prochain bulletin : { $at }.
    }
next-none =
    { $paused ->
        [yes] En pause, jusqu’à ce que vous repreniez.
       *[no] Rien n’est à venir : impossible d’écrire à cette discussion.
    }
standing =
    { $contract }
    { $standing }
title-schedule = Prochains bulletins (fuseau { $place })
slot = • { $at }
which-unsubscribe = À quel bulletin mettre fin ?
which-resume = Quel bulletin reprendre ?
which-settings = Quel bulletin ?
unsubscribed =
    { $count ->
        [one] Désabonnement fait.
       *[other] Désabonnement fait pour { $count } bulletins.
    }{ $left ->
        [0] {" "}Plus aucun ne viendra.
        [one] {" "}Il reste { $left } bulletin.
       *[other] {" "}Il reste { $left } bulletins.
    }
nothing-subscribed = Il n’y a pas encore de bulletin ici.
title-settings =
    { $is_elsewhere ->
        [yes] Le bulletin : { $title }
       *[no] Votre bulletin
    }
quiet-told =
    { $quiet ->
        [older] Les jours sans nouveauté : les plus chaudes des anciennes.
        [note] Les jours sans nouveauté : un petit mot.
       *[silent] Les jours sans nouveauté : silence.
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size =
    { $count ->
        [one] { $count } actualité
       *[other] { $count } actualités
    }
set-topics =
    { $count ->
        [0] Tous les thèmes
        [one] Thèmes : { $count } choix
       *[other] Thèmes : { $count } choix
    }
set-providers =
    { $count ->
        [0] Toutes les sources
        [one] Sources : { $count } choix
       *[other] Sources : { $count } choix
    }
set-least = 🔥 { $least ->
        [tenth] Dixième le plus chaud
        [quarter] Quart le plus chaud
        [half] Moitié la plus chaude
       *[everything] Toute chaleur
    }
set-quiet =
    { $quiet ->
        [older] Jours calmes : plus anciennes
        [note] Jours calmes : un mot
       *[silent] Jours calmes : rien
    }
set-sound =
    { $mode ->
        [on] 🔔 Avec son
       *[off] 🔕 Sans son
    }
title-time = À quelle heure ?
time-how = Pour toute autre minute, écrivez-la : /settings { $number } time 7:20
title-days = Quels jours ?
days-now = Actuellement : { $days }. Touchez un jour pour l’ajouter ou l’enlever.
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = Combien d’actualités au plus ?
title-names-wanted =
    { $kind ->
        [topics] Quels thèmes ?
       *[providers] Quelles sources ?
    }
all-of =
    { $kind ->
        [topics] tous les thèmes
       *[providers] toutes les sources
    }
names-now = Actuellement : { $parts }
names-how = Touchez une fois pour « seulement » (✓), deux fois pour « surtout pas » (✗), encore une fois pour laisser ouvert.
title-least = Quelle chaleur au moins ?
least =
    { $least ->
        [tenth] Le dixième le plus chaud seulement
        [quarter] Le quart le plus chaud seulement
        [half] La moitié la plus chaude seulement
       *[everything] Toute chaleur
    }
least-how = La chaleur se compare à toutes les actualités de ces archives.
title-quiet = Quand il n’y a rien de neuf
quiet-how = Un jour est calme quand rien de ce qui convient au bulletin n’est arrivé depuis le dernier.
quiet-way =
    { $quiet ->
        [older] Les plus chaudes des anciennes
        [note] Un petit mot
       *[silent] Rien du tout
    }
title-sound = Doit-il sonner ?
set-signature =
    { $signature ->
        [none] Sans signature
       *[other] ✍ { $signature }
    }
title-signature = Que mettre sous chaque bulletin ?
signature-how = Écrivez-le en { $most } caractères au plus, avec le @nom d’un canal si vous voulez : /settings { $number } signature via @ournews
error-signature = Une signature a { $most } caractères au plus ; la vôtre en a { $found }.
title-pause = Pour combien de temps ?
pause-how = Les nouveautés attendent le premier bulletin après la pause. Ou écrivez un jour : /pause jusqu’à lundi
button-pause-days =
    { $count ->
        [one] Jusqu’à demain
       *[other] { $count } jours
    }
button-pause-open = Jusqu’à ce que je reprenne
title-language = Quelle langue ?
language-set = Je réponds désormais ici en { $language }, bulletins compris.
end-sure = Plus de bulletins, alors. Ce que vous avez reçu reste en mémoire, au cas où vous reviendriez.
zone-now =
    { $kind ->
        [here] Cette discussion
        [channel] Ce canal
       *[other] Ce groupe
    } suit le fuseau { $place } : il y est { $time }.
zone-how = Pour en changer, écrivez une ville ou un pays : { $line } Lisbonne
which-zone = Que désigne « { $found } » ?
zone-choice = { $place } · { $time }
zone-set = Désormais au fuseau { $place } : il y est { $time }.

## For admins: what they can do, and trouble

command-admin = Ce que les admins peuvent faire ici
command-misses = Ce qui a été cherché sans résultat
command-deliveries = Ce que sont devenus les derniers bulletins
command-stats = Les archives et leurs lecteurs en chiffres
command-export = Les actualités en fichiers, dans un zip
command-import = Importer des fichiers, ou le dossier d’articles
command-imports = Ce qui a été importé, quand et par qui
command-undo = Annuler la dernière modification, ou une autre
title-admin = Ce que les admins peuvent faire ici
admin-import = Envoyez-moi des fichiers .md, .yaml ou .zip pour les importer, ou /import seul pour le dossier de ma machine. Vous voyez ce qui changerait avant que rien ne change.
admin-export = /export met toutes les actualités dans un zip, /export topic:AI since:2021-11 celles qui correspondent, /export unpublished celles qui sont masquées.
admin-look =
    Voir :
    /stats – les archives et leurs lecteurs en chiffres
    /misses – ce qui a été cherché sans résultat
    /deliveries – ce que sont devenus les derniers bulletins
    /imports – ce qui a été importé, quand et par qui
admin-undo = /undo montre la dernière modification, avec un bouton qui l’annule ; /undo 12 annule aussitôt celle de ce numéro. Cela peut s’annuler à son tour.
admin-edit =
    Modifier une actualité, en réponse à sa fiche ou avec des mots qui la trouvent :
    /unpublish – ne plus la montrer
    /publish – la montrer de nouveau ; employée seule, liste ce qui est masqué
    /heat 70 – la rendre plus chaude ou moins
admin-trouble = Je vous préviens quand quelque chose ne va pas, une fois par heure au plus.
help-admin = Vous êtes admin ici : /admin montre ce que vous pouvez faire d’autre.
button-admin = Pour les admins
button-picture = Image
button-table = Tableau
stats-number = { $count }
stats-head =
    { $of ->
        [day] Jour
        [asked] Demandes
        [missed] En vain
        [sent] Envoyés
        [uncertain] Incertains
       *[failed] Échoués
    }
button-stats = Chiffres
button-misses = Sans résultat
button-deliveries = Envois
button-imports = Imports
title-trouble = Des soucis à la rédaction
trouble-often =
    { $count ->
        [one] { $count } fois, le { $since }
       *[other] { $count } fois depuis le { $since }
    }
trouble-incident = { $place } : { $problem } · { $often } · { $incident }
trouble-digest = Les bulletins du { $run } ont échoué : { $reason } · { $often }
trouble-file = { $file } ne peut être importé : { $problem }
trouble-files =
    { $count ->
        [one] { $count } fichier ne peut être importé
       *[other] { $count } fichiers ne peuvent être importés
    } : { $files } et { $more ->
        [one] { $more } autre
       *[other] { $more } autres
    } ; le premier : { $problem }
trouble-polling = Un autre processus interroge Telegram avec le même jeton ; arrêtez l’un des deux · { $often }
trouble-more =
    { $count ->
        [one] { $count } autre souci sera signalé dans une heure.
       *[other] { $count } autres soucis seront signalés dans une heure.
    }
trouble-hint = Cherchez dans le journal le numéro en fin de ligne : il se trouve là où l’échec a eu lieu en dernier.
title-cannot-run = La rédaction ne peut pas démarrer

## For admins: the stories as files

title-export = Actualités en fichiers
export-packing =
    { $total ->
        [0] Préparation des actualités…
        [one] Préparation d’une actualité…
       *[other] Préparation de { $total } actualités…{ $done ->
            [0] {""}
            [one] {" "}{ $done } est prête.
           *[other] {" "}{ $done } sont prêtes.
        }
    }
export-all =
    { $articles ->
        [one] La seule actualité{ $unpublished ->
            [0] {""}
           *[other] , qui est masquée
        }
       *[other] Les { $articles } actualités{ $unpublished ->
            [0] , dont aucune n’est masquée
            [one] , dont { $unpublished } masquée
           *[other] , dont { $unpublished } masquées
        }
    }{ $topics ->
        [0] {"."}
        [one] {", et la description d’un thème."}
       *[other] {", et les descriptions de "}{ $topics } thèmes.
    }
export-part =
    { $articles ->
        [one] La seule actualité visible qui correspond{ $topics ->
            [0] {"."}
            [one] {", et la description de son thème."}
           *[other] {", et les descriptions de ses "}{ $topics } thèmes.
        }
       *[other] Les { $articles } actualités visibles qui correspondent{ $topics ->
            [0] {"."}
            [one] {", et la description de leur thème."}
           *[other] {", et les descriptions de leurs "}{ $topics } thèmes.
        }
    }
export-unpublished =
    { $articles ->
        [one] La seule actualité masquée
       *[other] Les { $articles } actualités masquées
    }{ $topics ->
        [0] {"."}
        [one] {", et la description d’un thème."}
       *[other] {", et les descriptions de "}{ $topics } thèmes.
    }
export-offer =
    { $count ->
        [one] La recherche de ces mots trouve { $count } actualité visible. Rien n’est préparé avant que vous ne touchiez un bouton.
       *[other] La recherche de ces mots trouve { $count } actualités visibles. Rien n’est préparé avant que vous ne touchiez un bouton.
    }
button-export-these =
    { $count ->
        [one] Exporter celle-ci
       *[other] Exporter ces { $count }
    }
button-export-all = Tout exporter
error-export-filter = « { $found } » n’est pas un filtre. Attendu : topic:, from:, since:, until:, heat:, kind: ou -sans ; /export seul prend tout, même les actualités masquées.
error-export-published = « { $found } » ne va pas avec d’autres filtres. /export unpublished prend les actualités masquées, /export seul les prend toutes.
export-back = Renvoyé à moi, il s’importe comme tout autre fichier.
export-unpack = Il contient plus de fichiers qu’un import n’en prend dans un zip : décompressez-le, et importez le dossier.
export-nothing = Aucune actualité ne correspond, il n’y a donc rien à exporter.
export-too-large = Cela dépasse les { $most } Mo qu’un bot peut envoyer. Restreignez, comme dans /export since:2024 ou /export topic:AI, ou demandez à l’opérateur de lancer « newsdesk export FICHIER » sur la machine du bot.
export-too-many = Trop d’actualités contiennent ces mots pour les lister toutes. Ajoutez un filtre, comme since:2024, ou exportez par filtres seuls.

## For admins: files that come in

import-fetching = Réception : { $name }…
import-reading = Lecture : { $name }…
import-writing = Import : { $name }…
import-bar =
    { $bar } { $done } sur { $total }{ $seconds ->
        [0] {""}
        [one] {" · encore une seconde environ"}
       *[other] {" · encore "}{ $seconds } secondes environ
    }
import-counts = { $counts }
title-preview = Aperçu : { $name }
preview-changed = Les archives ont changé depuis le dernier aperçu ; voici ce qui se passerait maintenant.
preview-nothing =
    { $files ->
        [0] Il ne contient aucun article.
       *[other] Il n’y a rien à importer.
    }
preview-waits = Rien n’est écrit avant que vous ne touchiez « Importer ». L’aperçu est conservé un jour.
preview-failed =
    { $count ->
        [one] { $count } fichier échoue :
       *[other] { $count } fichiers échouent :
    }
preview-doubts = À regarder de plus près :
preview-doubt-line = • { $name }, ligne { $line } : { $field }: n’est pas un champ que je connais. Vouliez-vous dire { $meant }: ?
preview-near =
    { $count ->
        [one] { $count } raconte une actualité que les archives semblent déjà avoir :
       *[other] { $count } racontent des actualités que les archives semblent déjà avoir :
    }
preview-near-line = • { $title } – comme { $known } ({ $about })
preview-hidden =
    { $count ->
        [one] { $count } ne sera plus montrée :
       *[other] { $count } ne seront plus montrées :
    }
preview-updated =
    { $count ->
        [one] { $count } change :
       *[other] { $count } changent :
    }
preview-created =
    { $count ->
        [one] { $count } est nouvelle :
       *[other] { $count } sont nouvelles :
    }
preview-twins =
    { $count ->
        [one] Deux fichiers ont la même adresse ; le second compte :
       *[other] { $count } fichiers ont l’adresse d’un fichier suivant, qui compte :
    }
preview-twins-line = • { $file } remplace { $other } ({ $url })
preview-new-topics =
    { $count ->
        [one] { $count } thème est nouveau :
       *[other] { $count } thèmes sont nouveaux :
    }
preview-new-topic = • { $name } – comme { $like }
preview-topics =
    { $count ->
        [one] { $count } thème est décrit :
       *[other] { $count } thèmes sont décrits :
    }
preview-more =
    { $count ->
        [one] … et { $count } de plus, dans { $name }
       *[other] … et { $count } de plus, dans { $name }
    }
preview-left-out =
    { $count ->
        [one] … et { $count } de plus, omis ici
       *[other] … et { $count } de plus, omis ici
    }
button-import =
    { $count ->
        [0] Importer
       *[other] Importer ({ $count })
    }
button-cancel = Ne pas importer
button-import-folder = Importer le dossier
button-undo = Annuler
title-imported = Importé : { $name }
import-number = C’est le numéro { $number } dans la liste des imports.
import-resumed = Il a été interrompu, et reprend là où il s’était arrêté.
import-was-resumed = Il a été interrompu, et a repris là où il s’était arrêté.
import-stopped = Le bot est en train de s’arrêter. L’import reprendra dès qu’il redémarre.
title-cancelled = Non importé : { $name }
import-cancelled = Abandonné. Rien n’a été écrit.
title-given-up = Interrompu : { $name }
import-given-up =
    Quelque chose a échoué, et c’est ma faute, pas la vôtre : c’est le numéro { $incident } dans le journal. { $done ->
        [0] Rien n’a été écrit.
        [one] { $done } fichier sur { $total } est importé ; cela peut s’annuler.
       *[other] { $done } fichiers sur { $total } sont importés ; cela peut s’annuler.
    }
title-lapsed = Non importé : { $name }
import-lapsed =
    { $state ->
        [expired] L’aperçu a été conservé un jour, et n’existe plus. Rien n’a été écrit ; renvoyez les fichiers pour les importer.
       *[other] La lecture a été interrompue par un redémarrage. Rien n’a été écrit ; renvoyez les fichiers.
    }
import-too-large =
    { $found ->
        [0] trouvé plus de { $most } Mo
       *[other] trouvé { $found } Mo
    } ; attendu { $most } Mo au plus, c’est tout ce que Telegram donne aux bots
import-on-machine = Sur la machine du bot, « newsdesk import { $name } » prend des fichiers de toute taille ; ou envoyez plusieurs archives plus petites.
import-lost = le fichier n’est pas arrivé ; attendu en entier
import-send-again = Renvoyez-le.
error-import-done = L’import { $number } est déjà fait.
error-import-writing = L’import { $number } est déjà en cours.
error-import-reading = Les fichiers sont encore en cours de lecture. Touchez « Importer » quand l’aperçu sera là.
error-import-gone =
    { $state ->
        [cancelled] Cet import a été abandonné. Renvoyez les fichiers pour les importer.
        [expired] L’aperçu a été conservé un jour, et n’existe plus. Renvoyez les fichiers pour les importer.
        [broken_off] La lecture a été interrompue par un redémarrage. Renvoyez les fichiers.
       *[unknown] Il n’y a pas de tel aperçu dans cette discussion. Envoyez-moi les fichiers à importer.
    }
error-import-argument = Je ne connais pas le fichier « { $found } ». Envoyez-moi ici des fichiers .md, .yaml ou .zip, ou écrivez /import seul pour le dossier de ma machine.
error-import-folder = Il n’y a pas de dossier { $folder } sur ma machine. Envoyez-moi des fichiers .md, .yaml ou .zip, ou réglez NEWSDESK_SEEDS_DIR.

## For admins: imports, and how they are taken back

title-imports = Imports
no-imports = Rien n’a encore été importé. Envoyez-moi des fichiers Markdown ou un zip, et ils figureront ici.
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = l’opérateur
imports-untitled = fichiers d’avant
imports-took-back = Annulation du numéro { $number } : { $title }
imports-outcome =
    { $outcome ->
        [created] { $count ->
            [one] { $count } nouvelle
           *[other] { $count } nouvelles
        }
        [updated] { $count ->
            [one] { $count } modifiée
           *[other] { $count } modifiées
        }
        [unchanged] { $count ->
            [one] { $count } inchangée
           *[other] { $count } inchangées
        }
        [twins] { $count ->
            [one] { $count } fusionnée
           *[other] { $count } fusionnées
        }
        [unpublished] { $count ->
            [one] dont { $count } masquée
           *[other] dont { $count } masquées
        }
        [topics] { $count ->
            [one] { $count } thème décrit
           *[other] { $count } thèmes décrits
        }
        [failed] { $count ->
            [one] { $count } échec
           *[other] { $count } échecs
        }
        [taken_out] { $count ->
            [one] { $count } retirée
           *[other] { $count } retirées
        }
        [put_back] { $count ->
            [one] { $count } rétablie
           *[other] { $count } rétablies
        }
        [descriptions] { $count ->
            [one] { $count } description de thème rétablie
           *[other] { $count } descriptions de thèmes rétablies
        }
        [kept] { $count ->
            [one] { $count } laissée telle quelle
           *[other] { $count } laissées telles quelles
        }
       *[none] rien de changé
    }
edit-outcome =
    { $outcome ->
        [published] affichée
        [unpublished] masquée
       *[heat] chaleur { $value }
    }
imports-undone = annulé par le numéro { $number }
imports-page = Page { $page } sur { $pages }
title-undo = Ce qui peut s’annuler
undo-offer =
    { $kind ->
        [undo] Il ne reste aucun import à annuler, seulement cette annulation. Rien ne change avant que vous ne touchiez le bouton.
       *[files] C’est la dernière modification encore en vigueur. Rien n’est annulé avant que vous ne touchiez le bouton.
    }
button-undo-number = Annuler { $number }
button-undo-this = Annuler ceci
undo-under-way = Annulation de l’import { $number }…
title-undone =
    { $kind ->
        [undo] L’annulation { $number } est annulée
        [none] Rien du numéro { $number } n’a pu être annulé
        [edit] La modification { $number } est annulée
       *[files] L’import { $number } est annulé
    }
undo-of-undo = Elle avait annulé le numéro { $number } : { $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] { $count ->
            [one] { $count } actualité retirée
           *[other] { $count } actualités retirées
        }
        [put_back] { $count ->
            [one] { $count } actualité comme avant
           *[other] { $count } actualités comme avant
        }
       *[topics] { $count ->
            [one] { $count } description de thème rétablie
           *[other] { $count } descriptions de thèmes rétablies
        }
    }
undo-kept =
    { $count ->
        [one] { $count } actualité a été modifiée de nouveau depuis, et reste telle quelle :
       *[other] { $count } actualités ont été modifiées de nouveau depuis, et restent telles quelles :
    }
undo-kept-more = et { $count } de plus ; toutes figurent dans { $name }.
undo-changed-since = Modifié depuis par le numéro { $number } ({ $about }, { $who }).
undo-first =
    { $undo ->
        [none] Annulez d’abord { $later }, puis de nouveau ceci.
       *[other] Pour annuler aussi le reste : annulez ceci ({ $undo }) et { $later }, puis de nouveau { $number }.
    }
undo-number = C’est le numéro { $number } dans la liste des imports, et il peut s’annuler à son tour.
undo-already = Le numéro { $number } a déjà été annulé : par le numéro { $by }, { $who }, { $at }.
undo-unchanged = Le numéro { $number } n’a rien changé, il n’y a donc rien à annuler.
undo-forgotten =
    On ne sait plus ce que le numéro { $number } a changé : c’est conservé { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }, et pour { $most ->
        [one] le dernier import
       *[other] les { $most } derniers imports
    }. Pour retirer une actualité, utilisez /unpublish.
undo-unknown = Il n’y a pas d’import terminé { $number } ; le dernier est { $last }.
undo-nothing = Il ne reste rien à annuler.
error-import-number = « { $found } » n’est pas le numéro d’un import. Essayez /undo 12 avec un numéro de la liste, ou /undo seul pour voir le dernier.
error-imports-page = « { $found } » n’est pas une page. Essayez un nombre de 1 à { $most }, comme dans /imports 1.

## For admins: single stories

command-unpublish = Masquer une actualité
command-publish = Afficher de nouveau une actualité
command-heat = Rendre une actualité plus chaude ou moins
edited =
    { $tool ->
        [unpublish] N’est plus affichée : « { $title } ». Les bulletins des deux derniers jours qui en parlaient sont corrigés.
        [publish] De nouveau affichée : « { $title } ». Elle peut paraître dans les prochains bulletins.
       *[heat] { $before ->
            [none] Chaleur { $heat }, là où il n’y en avait pas : « { $title } ».
           *[other] Chaleur { $before } → { $heat } : « { $title } ».
        }
    }
edit-needless =
    { $tool ->
        [unpublish] « { $title } » est déjà masquée.
        [publish] « { $title } » est déjà affichée.
       *[heat] « { $title } » a déjà la chaleur { $heat }.
    }
edit-which =
    { $tool ->
        [unpublish] Quelle actualité masquer ? Touchez-la ; d’ici là rien ne change.
        [publish] Quelle actualité afficher de nouveau ? Touchez-la ; d’ici là rien ne change.
       *[heat] Quelle actualité reçoit la chaleur { $heat } ? Touchez-la ; d’ici là rien ne change.
    }
edit-closest = Aucune actualité ne contient tout « { $words } ». Les plus proches :
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] {" (sans chaleur)"}
           *[other] {" (chaleur "}{ $before })
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [one] Une actualité est masquée. Touchez-la pour l’afficher.
       *[other] { $count } actualités sont masquées ; voici les plus récentes. Touchez-en une pour l’afficher.
    }
error-all-shown = Toutes les actualités sont affichées.
error-edit-how = Quelle actualité ? Répondez à sa fiche par { $line }, ou ajoutez des mots : { $line } facial recognition
error-edit-unknown = Les archives ne contiennent plus aucune actualité de ce message.
error-edit-none =
    { $tool ->
        [publish] Aucune actualité masquée n’a un titre comme « { $words } ». /publish seul liste les plus récentes.
       *[other] Aucune actualité affichée ne correspond à « { $words } ». Essayez d’autres mots, ou répondez à sa fiche.
    }
error-edit-address = Aucune actualité n’a l’adresse { $address }. Vérifiez-la, ou utilisez des mots de son titre.
error-edit-all =
    { $tool ->
        [unpublish] Aucune actualité de ce message n’est affichée.
        [publish] Toutes les actualités de ce message sont affichées.
       *[heat] Toutes les actualités de ce message ont déjà la chaleur { $heat }.
    }
error-new-heat = « { $found } » n’est pas une chaleur. Attendu au début ou à la fin : un nombre entier de { $least } à { $most }, comme dans /heat 70
button-edit =
    { $tool ->
        [unpublish] Masquer : { $title }
        [publish] Afficher : { $title }
       *[heat] { $before ->
            [none] Chaleur { $heat } : { $title }
           *[other] Chaleur { $before } → { $heat } : { $title }
        }
    }
button-undo-edit = Annuler
button-open = Ouvrir

## For admins: digests

title-deliveries = Les derniers bulletins
deliveries-hint = Par heure d’envoi prévue. Les incertains ont été envoyés, et Telegram n’a jamais répondu.
no-deliveries = Aucun bulletin n’était encore à envoyer.
run = { $at } : { $parts }
run-due =
    { $count ->
        [one] { $count } prévu
       *[other] { $count } prévus
    }
run-sent =
    { $count ->
        [one] { $count } envoyé
       *[other] { $count } envoyés
    }
run-uncertain =
    { $count ->
        [one] { $count } incertain
       *[other] { $count } incertains
    }
run-failed =
    { $count ->
        [one] { $count } échoué ({ $reasons })
       *[other] { $count } échoués ({ $reasons })
    }
run-waiting = { $count } en route
run-took = { $seconds } s

## What went wrong with a digest

error-wish =
    « { $found } » ne va pas dans un bulletin : il a une heure du jour, des jours de la semaine, et de 1 à { $most ->
        [one] { $most } actualité
       *[other] { $most } actualités
    }. Par exemple : /subscribe en semaine à 7h30, 5 actualités
error-in-and-out = Un bulletin ne peut à la fois vouloir { $name } et l’exclure : rien ne viendrait jamais. Dites l’un des deux.
error-zone = Je ne connais pas de lieu appelé « { $found } ». Essayez une grande ville proche, ou un fuseau comme Europe/Lisbon.
error-until = « { $found } » n’est pas un jour que je sache lire. Essayez /pause 3 jours, /pause jusqu’à lundi ou /pause jusqu’au 2027-01-07.
error-setting = Il n’y a pas de réglage « { $found } ». Les voici tous :
error-names =
    { $kind ->
        [topics] « { $found } » ne nomme aucun thème. Touchez-en sur leur page, ou écrivez un nom qui y figure.
       *[providers] « { $found } » ne nomme aucune source. Touchez-en sur leur page, ou écrivez un nom qui y figure.
    }
error-value = « { $found } » ne va pas ici. Touchez l’un de ces boutons :
error-no-such-digest = Il n’y a pas de bulletin numéro { $number } ici. Voyez /settings
error-no-subscription = Ce bulletin a pris fin.
error-last-topic = { $topic } est tout ce dont parle ce bulletin. Choisissez d’abord un autre thème, ou mettez-y fin :
error-no-digest = Ce bulletin est trop ancien pour être ouvert.
error-many-subscriptions =
    { $most ->
        [one] Il y a déjà { $most } bulletin ici, c’est le maximum.
       *[other] Il y a déjà { $most } bulletins ici, c’est le maximum.
    }
error-not-admin = Seuls les admins de cette discussion peuvent changer cela.
error-only-private = Les canaux se gèrent depuis une discussion privée avec moi.
error-no-place = Je ne vois ni canal ni groupe « { $name } ». Ajoutez-m’y d’abord comme admin ; ensuite son @name ou son numéro (-100…) suffira.
error-not-admin-there = Seuls les admins peuvent modifier les bulletins ici : { $name }.
error-may-not-post = Je n’ai pas le droit de publier dans { $name }. Donnez-moi d’abord le droit d’y publier des messages.
error-no-answer = Telegram ne m’a pas répondu : rien n’a été fait. Réessayez dans un instant.
no-topic-or-provider =
    Il n’y a ni thème ni source « { $name } ».{ $nearest ->
        [0] {""}
       *[other] {" "}Ce qui s’en approche le plus est ci-dessous.
    }{ $examples ->
        [0] {""}
       *[other] {" "}Ceci conviendrait, par exemple : { $example }
    }
button-leave-out = Sans « { $words } »
command-subscribe = Un bulletin des plus chaudes, quand vous voulez
command-settings = Ce qu’apporte votre bulletin, et quand
command-digest = Votre prochain bulletin, tel qu’il serait maintenant
command-schedule = Quand viennent les prochains bulletins
command-pause = Mettre les bulletins en pause
command-resume = Reprendre les bulletins
command-unsubscribe = Plus de bulletins
command-timezone = Votre fuseau horaire, par ville
command-language = Votre langue
order-to-tap = Touchez le bouton, et c’est fait :
digest-none = Aucune actualité ne convient encore à ce bulletin.
digest-before =
    Rien de neuf depuis le { $since }. D’avant, publiées { $is_one_day ->
        [yes] le { $newest }
       *[no] du { $oldest } au { $newest }
    }

## Files that come with an answer

file-too-large = « { $name } » dépasse les { $most } Mo que prend Telegram.
file-saved = Enregistré sous { $name }.
file-not-saved = « { $name } » ne peut être enregistré ici ({ $problem }).

## Trends

title-trends =
    { $is_all ->
        [yes] Tendances des archives
       *[no] Tendances : { $about }
    }
trends-days = Du { $oldest } au { $newest }
trends-count =
    { $count ->
        [0] Aucune actualité du { $oldest } au { $newest }.
        [one] Une actualité du { $oldest } au { $newest }.
       *[other] { $count } actualités du { $oldest } au { $newest }, { $hot ->
            [0] dont aucune chaude
            [one] dont { $hot } chaude
           *[other] dont { $hot } chaudes
        }.
    }
trends-halves =
    { $way ->
        [more] Davantage ces derniers temps : { $after } dans la seconde moitié de la période, { $before } dans la première.
        [less] Moins ces derniers temps : { $after } dans la seconde moitié de la période, { $before } dans la première.
       *[same] À peu près autant qu’avant : { $after } dans la seconde moitié de la période, { $before } dans la première.
    }
trends-rose = En hausse : { $topics }
trends-fell = En baisse : { $topics }
trends-change = { $topic } ({ $before } → { $after })
trends-peak =
    { $unit ->
        [week] Semaine du { $when }
       *[month] { $when }
    } : { $count ->
        [one] { $count } actualité
       *[other] { $count } actualités
    }{ $hot ->
        [0] {""}
        [one] , dont { $hot } chaude
       *[other] , dont { $hot } chaudes
    }
trends-not-drawn = L’image n’a pas pu être dessinée à l’instant ; voici ce qu’elle dirait.
button-trends =
    { $window ->
        [quarter] 3 mois
        [year] 12 mois
       *[all] Depuis toujours
    }
button-all-stories = Toutes ces actualités
chart-trend =
    { $unit ->
        [day] Actualités par jour
        [week] Actualités par semaine
        [month] Actualités par mois
        [quarter] Actualités par trimestre
       *[year] Actualités par an
    }
chart-hot =
    { $count ->
        [one] { $count } chaude
       *[other] { $count } chaudes
    }
chart-other =
    { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
chart-rose = Thèmes en hausse
chart-fell = Thèmes en baisse
chart-halves = Actualités dans la première moitié de la période → dans la seconde
chart-change = { $before } → { $after }

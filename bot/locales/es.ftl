# Todas las frases que lee la gente, en español. Los valores van entre { $llaves }; títulos y nombres son datos y vienen de la hemeroteca.
#
# story noticia · article, video artículo, video · topic tema · provider fuente · archive hemeroteca (file es archivo) · card ficha
# heat temperatura; hot, hottest candente, lo más candente · digest resumen · quiet day día tranquilo · delivery envío
# subscribe suscribirse; unsubscribe darse de baja; pause, resume pausar, reanudar · filter filtro · search búsqueda; in vain sin resultado
# time zone zona horaria · tap tocar · chat chat · save, keep guardar · erase borrar · trends evolución
# import importación · export exportar · preview vista previa · undo, take back deshacer; an undo reversión · cancel cancelar
# unpublish ocultar; publish mostrar; withdrawn retirada · log registro · operator quien opera el bot · curators: frase impersonal
# Se tutea. Nada que dependa del género de quien lee; «admin» va sin artículo donde se puede. Lo que se escribe en inglés, se dice.

## Commands, as Telegram's menu shows them

command-latest = Las últimas noticias
command-top = Lo más candente del día, la semana, el mes o el año
command-topics = Todos los temas
command-topic = Las noticias de un tema
command-search = Buscar, aunque haya erratas
command-trends = Cuánto y a qué temperatura, en imagen
command-saved = Las noticias que guardaste
command-follow = Enterarte de lo nuevo sobre algo
command-following = Lo que se sigue aquí
command-about = Qué hay en esta hemeroteca
command-feedback = Di lo que piensas a quienes llevan esto
command-privacy = Qué se guarda sobre ti y cómo borrarlo
command-help = Qué puedes hacer aquí
command-start = Empezar aquí
command-quit = Salir

## What Telegram shows of the bot before it is spoken to

profile-description = Respondo preguntas con una hemeroteca de noticias elegidas a mano: con frases de las propias noticias, y con un no sincero cuando no hay nada. Pregunta con tus palabras; las erratas no importan. Si quieres, te traigo a ti, a tu grupo o a tu canal un resumen de las noticias más candentes.
profile-short = Respuestas de una hemeroteca de noticias elegidas a mano y, si quieres, un resumen de lo más candente.

## Welcome and help

title-start = ¡Hola! Esta es tu redacción.
start-archive =
    { $articles ->
        [one] Te espera una noticia elegida a mano
       *[other] Te esperan { $articles } noticias elegidas a mano
    }, sobre { $topics ->
        [one] un tema
       *[other] { $topics } temas
    }.
start-ask =
    { $count ->
        [0] Escribe lo que te dé curiosidad. Las erratas no importan.
        [one] Escribe lo que te dé curiosidad, por ejemplo { $first }. Las erratas no importan.
       *[other] Escribe lo que te dé curiosidad, por ejemplo { $first } o { $second }. Las erratas no importan.
    }
title-help = Qué puedes hacer aquí
help-ask = Pregunta sin más: «¿qué pasó con …?», «¿qué dijo Reuters sobre …?», «¿cuántas noticias hay sobre … en 2023?». Y sigue: «¿y el año pasado?», «solo de Nature», «cuéntame más sobre la segunda». O usa un comando:
help-commands =
    /latest – las últimas noticias
    /top week – lo más candente de la semana (o day, month, year, all)
    /topics – todos los temas
    /topic y un nombre – las noticias de un tema
    /search y palabras – noticias sobre algo
    /trends y palabras – cuántas, a lo largo del tiempo
    /saved – las noticias que guardaste
    /follow palabras – enterarte de lo nuevo sobre algo; /following – todo lo que sigues
    /subscribe – un resumen diario
    /settings /digest /schedule – qué trae y cuándo
    /pause /resume /unsubscribe – ponerlo en pausa o terminarlo
    /timezone /language – tu hora y tu idioma
    /about /privacy – qué hay en la hemeroteca; qué guardo sobre ti
    /feedback y palabras – tu opinión, a quienes llevan esto
help-lists = Toca un número debajo de una lista para abrir esa noticia. No importan las erratas ni los nombres a medio recordar.
help-heat = 🔥 marca las noticias candentes; 🔥🔥🔥, el 10 % más candente de esta hemeroteca.
help-channels = Tus canales se gestionan aquí, y lo hacen sus admins: toca uno, o escribe /subscribe @channel 8:00 de lunes a viernes
help-group-ask = Pregunta sin más: escribe { $name } y tu pregunta, o responde a uno de mis mensajes. O usa un comando:
help-group-commands =
    /latest – las últimas noticias
    /top week – lo más candente de la semana (o day, month, year, all)
    /topics – todos los temas
    /search y palabras – noticias sobre algo
    /trends y palabras – cuántas, a lo largo del tiempo
    /digest – el próximo resumen de este chat
    /about /privacy – qué hay en la hemeroteca; qué guardo sobre este chat
help-group-admins = Para admins de aquí: /subscribe – un resumen diario para todo el grupo; /settings – todo lo que trae; /language
help-route = En un tema de este grupo: /route nombre here – las noticias sobre eso llegan a ese tema
button-private = En privado ↗
title-about = Sobre esta hemeroteca
about-archive =
    { $articles ->
        [one] Una noticia
       *[other] { $articles } noticias
    } sobre { $topics ->
        [one] un tema
       *[other] { $topics } temas
    }, de { $providers ->
        [one] una fuente
       *[other] { $providers } fuentes
    }.
about-days = La más antigua es del { $oldest }; la más reciente, del { $newest }.
about-import = La última importación fue el { $day }.
about-bot = Newsdesk es software libre: cualquiera puede usarlo para su propia hemeroteca.

## Lists

title-latest = Últimas noticias
title-top =
    { $window ->
        [day] Lo más candente de hoy
        [week] Lo más candente de la semana
        [month] Lo más candente del mes
        [year] Lo más candente del año
       *[all] Lo más candente de siempre
    }
title-top-older =
    { $window ->
        [day] Lo más candente del { $day }
        [week] Lo más candente de la semana hasta el { $day }
        [month] Lo más candente del mes hasta el { $day }
       *[year] Lo más candente del año hasta el { $day }
    }
top-older =
    { $window ->
        [day] No hay nada de hoy, así que miro más atrás.
        [week] No hay nada de los últimos siete días, así que miro más atrás.
        [month] No hay nada de los últimos treinta días, así que miro más atrás.
       *[year] No hay nada de los últimos doce meses, así que miro más atrás.
    }
title-hottest = Las noticias más candentes
title-topics = Temas
topics-hint =
    { $count ->
        [one] Un tema, con su número de noticias.
       *[other] { $count } temas, con su número de noticias. Toca uno para leer.
    }
title-results = Resultados de { $words }
title-corrected = Estos son los resultados de { $words }
title-filtered = Noticias que encajan
title-from = Noticias de { $names }
quoted = «{ $words }»
listed = { $names }
list-separator = {", "}
title-search = Búsqueda
search-filters =
    Acota con { $topic }, { $provider }, since:2021-12, until:yesterday, "una frase exacta", -sin o heat:>80.
unmatched =
    { $count ->
        [one] Ninguna noticia menciona además { $words }; estas son las que más se acercan.
       *[other] Ninguna noticia lo menciona todo (faltan { $words }); estas son las que más se acercan.
    }
filters = { $parts }
filter-words = sobre { $words }
filter-providers = de { $names }
filter-since = desde el { $day }
filter-until = hasta el { $day }
filter-heat = temperatura { $heat } o más
filter-without = sin { $words }
filter-kind =
    { $kind ->
        [video] solo videos
       *[article] solo artículos
    }
filter-sort =
    { $sort ->
        [hottest] primero lo más candente
        [newest] primero lo más reciente
        [oldest] primero lo más antiguo
       *[relevance] primero lo más relevante
    }
page-of =
    { $pages ->
        [one] { $total ->
            [one] Una noticia
           *[other] { $total } noticias
        }
       *[other] Página { $page } de { $pages } · { $exact ->
            [yes] { $total } noticias
           *[no] más de { $total } noticias
        }
    }
nothing-filtered = Ninguna noticia pasa esos filtros. Quita alguno o empieza por aquí:
nothing-topic = Todavía no hay noticias sobre { $name }.
nothing-narrowed = Hay noticias sobre «{ $words }», pero ninguna pasa esos filtros.
nothing-near = No hay nada sobre «{ $words }» en esta hemeroteca. Quizá alguna de estas se acerque:
nothing-else = No hay nada sobre «{ $words }» en esta hemeroteca. Puedes empezar por aquí:
empty-archive = La hemeroteca todavía está vacía. En cuanto se importen noticias, las encontrarás aquí.

## Answers

title-news = Noticias sobre { $words }
title-all = Noticias
no-more = Eso es todo lo que hay al respecto.
answer-count =
    { $count ->
        [0] Ninguna noticia { $about } encaja con eso.
        [one] Una noticia { $about }
       *[other] { $exact ->
            [yes] { $count } noticias { $about }
           *[no] Más de { $count } noticias { $about }
        }
    }
count-about = sobre { $words }
count-all = en esta hemeroteca
answer-when =
    { $provider ->
        [none] Publicado el { $day }
       *[other] { $provider } publicó esto el { $day }
    }
answer-dropped =
    { $filter ->
        [time] No hay nada sobre esto de ese período; esto es lo que hay.
        [provider] { $value } no tiene nada sobre esto; otras fuentes, sí.
        [kind] No hay nada de ese tipo sobre esto; esto es lo que hay.
       *[topic] No hay nada sobre esto en { $value }; en otros temas, sí.
    }
answer-otherwise = Leí «{ $written }» como «{ $used }».
answer-unsure = No sé con certeza si te refieres a esto; es lo que más se acerca.
no-such-story =
    { $count ->
        [one] La lista anterior tiene una sola noticia.
       *[other] La lista anterior tiene { $count } noticias.
    }
what-to-ask = ¿Qué te gustaría saber? Pregúntamelo con tus palabras, o nombra a una persona, una empresa o un tema.
nothing-before = No hay una lista anterior para seguir. Pregúntame algo primero.
nothing-guess =
    { $topics ->
        [0] Que yo sepa, esta hemeroteca no tiene nada sobre «{ $words }». Mi mejor suposición, y nada más que eso:
       *[other] Que yo sepa, esta hemeroteca no tiene nada sobre «{ $words }». Mi mejor suposición, y los temas más próximos:
    }
nothing-topics = Que yo sepa, esta hemeroteca no tiene nada sobre «{ $words }». Los temas más próximos:

## Small talk

small-talk =
    { $kind ->
        [thanks] ¡De nada! Pregunta cuando quieras.
        [who] Soy la redacción: un bot que responde con una hemeroteca de noticias elegidas a mano. Solo cuento lo que dice alguna de ellas.
        [how_are_you] Por aquí todo bien, gracias. ¿Sobre qué te gustaría leer?
        [bye] ¡Hasta luego! La hemeroteca seguirá aquí.
        [praise] Gracias, qué amable.
        [insult] Siento no haberte ayudado. Quizá con otras palabras aparezca, o en la lista de temas: /topics
        [why] La ficha de cada noticia de un resumen lleva el botón «¿Por qué esta noticia?»: tócalo y te lo digo. Del próximo resumen lo dice /digest.
        [sorry] No pasa nada.
       *[yes_no] Bien. ¿Qué te gustaría saber?
    }

## Groups and channels

title-greeting = ¡Hola, { $title }! Soy la redacción.
greeting-about =
    { $articles ->
        [0] Respondo preguntas con una hemeroteca de noticias
        [one] Respondo preguntas con una hemeroteca de noticias elegidas a mano, de momento una sola
       *[other] Respondo preguntas con una hemeroteca de { $articles } noticias elegidas a mano
    }{ $is_ordered ->
        [yes] , y traigo lo que los admins han pedido aquí: /schedule dice cuándo.
       *[no] , y cada día traigo un resumen de lo más candente si un admin lo quiere.
    }
greeting-ask =
    { $reads ->
        [all] Hablo cuando me hablan: escribe { $name } y tu pregunta, responde a uno de mis mensajes o usa un comando.
       *[some] Solo veo lo que va dirigido a mí: escribe { $name } y tu pregunta, responde a uno de mis mensajes o usa un comando.
    }
button-new = Qué hay de nuevo
button-digest-here = Resumen diario aquí
title-channel = Ya estoy en { $title }.
channel-how = Allí no se publica nada hasta que tú lo pidas, y eso se hace aquí: toca el botón o escribe { $line } 8:00 de lunes a viernes
button-digest-there = Resumen diario allí
may-not-write =
    { $kind ->
        [channel] No tengo permiso para publicar en { $title }, así que por ahora no llega nada allí. En cuanto un admin me deje publicar mensajes, todo continúa solo.
       *[other] No tengo permiso para escribir en { $title }, así que por ahora no llega nada allí. En cuanto un admin me deje escribir, todo continúa solo.
    }
general-closed = El tema General de { $title } está cerrado, así que lo que llega allí queda en pausa. Cuando vuelva a estar abierto, o pueda yo gestionar los temas, escribe /resume en el grupo; o pídelo en otro tema con /subscribe.

## Los temas del grupo, y qué llega a ellos

command-route = En un grupo con temas de Telegram: qué llega a cuál
title-routes = Qué noticias llegan a qué tema del grupo
routes-none = Todo llega con el resumen de este grupo. Para que una parte llegue a un tema del grupo aparte, basta con escribir allí { $line }
route =
    { $place ->
        [here] • { $names }: este tema del grupo
        [general] • { $names }: General, en un mensaje aparte
       *[other] • { $names }: otro tema del grupo
    }
routed =
    { $kind ->
        [whole] El resumen sobre { $names } llega desde ahora a este tema del grupo.
        [topics] Las noticias sobre { $names } llegan desde ahora a este tema del grupo. El resumen del grupo las deja fuera.
       *[providers] Las noticias de { $names } llegan desde ahora a este tema del grupo. El resumen del grupo las deja fuera.
    }
unrouted =
    { $kind ->
        [whole] El resumen sobre { $names } llega desde ahora a General.
        [topics] Las noticias sobre { $names } llegan otra vez con el resumen del grupo.
       *[providers] Las noticias de { $names } llegan otra vez con el resumen del grupo.
    }
route-lost = El tema del grupo al que llegaban estas noticias está cerrado o ya no existe, así que desde ahora llegan aquí. Admins: para recibirlas en otro tema del grupo, basta con escribir allí { $line }
which-route = ¿Qué noticias deben llegar a este tema del grupo?
route-no-digest = En este grupo todavía no hay ningún resumen. Toca cuándo debe llegar, y { $names } llegará a la vez a este tema del grupo:
button-route-back = ⤺ { $names } a General
button-route-here = { $names } aquí
button-routes = Todo lo que va aparte
error-route-place =
    { $kind ->
        [private] Esto es para grupos con temas: añádeme a uno y escribe { $line } en el tema del grupo al que deben llegar las noticias.
       *[group] Este grupo no tiene temas. Cuando estén activados en sus ajustes, basta con escribir { $line } en uno de ellos.
    }
error-route-both = Nombra temas o fuentes, no ambas cosas: lo que es de las dos no puede quedar fuera del resumen del grupo. ¿Cuál de las dos?
error-route-without = Aquí se dice qué llega a un tema del grupo. Para dejar { $names } fuera de un resumen, mira /settings
error-route-general = Esto es General, donde llega todo lo que no va a otro tema del grupo. Escribe { $line } en el tema al que debe llegar { $names }.
error-route-time = Lo que va aparte llega a la hora del resumen del grupo. Cambia esa hora, y lo seguirá.
error-no-route = Sobre { $names } no llega nada aparte a ningún tema del grupo.

## The tour

button-tour = Enséñame cómo va (3)
title-tour =
    { $page ->
        [1] Preguntar
        [2] Resúmenes
       *[3] Guardar, y a tu gusto
    } · { $page } de { $pages }
tour =
    { $page ->
        [1] Escribe como a alguien que lo ha leído todo. Respondo con frases de la hemeroteca, cada una con su noticia, o digo con franqueza que no hay nada. Después puedes seguir: «¿y el año pasado?». Prueba:
        [2] Lo más candente entre lo nuevo puede llegarte cada día, a tu hora y sin repetirse. Tú eliges cuánto, sobre qué y de qué fuentes.
       *[3] «Guardar», debajo de una noticia, la conserva para ti: /saved
    }
tour-language = Tu idioma: /language · tu hora: /timezone
tour-more = Todo lo que sé hacer: /help · qué guardo sobre ti: /privacy
tour-example =
    { $provider ->
        [none] ¿Qué hay de nuevo sobre { $topic } en { $year }?
       *[other] ¿Qué dijo { $provider } sobre { $topic }?
    }
button-tour-next = Siguiente ({ $page }/{ $pages }) ›
button-tour-skip = Saltar
tour-end = Cuando quieras: escribe una pregunta o toca un botón.

## Privacy

title-privacy = Qué guardo y por cuánto tiempo
privacy-now =
    { $whose ->
        [you] Sobre ti, ahora:
        [chat] Sobre este chat, ahora:
       *[elsewhere] Sobre { $title }, ahora:
    }
trace =
    { $kind ->
        [settings] • ajustes, como el idioma y la zona horaria
        [digests] { $count ->
            [one] • un resumen pedido
           *[other] • { $count } resúmenes pedidos
        }
        [follows] { $count ->
            [one] • una cosa que se sigue
           *[other] • { $count } cosas que se siguen
        }
        [sent] { $count ->
            [one] • una noticia que trajo un resumen
           *[other] • { $count } noticias que trajeron los resúmenes
        }
        [deliveries] { $count ->
            [one] • un mensaje de un resumen, y qué fue de él
           *[other] • { $count } mensajes de resúmenes, y qué fue de ellos
        }
        [likes] { $count ->
            [one] • una noticia que gustó o no gustó
           *[other] • { $count } noticias que gustaron o no gustaron
        }
        [saved] { $count ->
            [one] • una noticia guardada
           *[other] • { $count } noticias guardadas
        }
        [feedback] • que en la última hora llegó una opinión de aquí, no cuál
        [questions] { $count ->
            [one] • una última pregunta
           *[other] • { $count } últimas preguntas
        }
       *[added] { $count ->
            [one] • quién me añadió a un grupo o canal
           *[other] • quién me añadió a { $count } grupos y canales
        }
    }
trace-none = • nada
privacy-how-long = Por cuánto tiempo:
privacy-until-ended = • Los ajustes, resúmenes, «me gusta», noticias guardadas y todo lo que se sigue se quedan hasta que alguien los termine o los borre.
privacy-digests =
    • Lo que trajeron los resúmenes se queda, para que nada llegue dos veces; sus mensajes, { $days ->
        [one] un día
       *[other] { $days } días
    }.
privacy-question =
    { $hours ->
        [one] • Tu última pregunta se queda una hora, para que funcione «¿y el año pasado?».
       *[other] • Tu última pregunta se queda { $hours } horas, para que funcione «¿y el año pasado?».
    }
privacy-of-nobody =
    • Sin nombre, y durante { $days ->
        [one] un día
       *[other] { $days } días
    }: cuánto se pregunta, qué no se encuentra y las opiniones. Lo que escribe un botón largo también se guarda sin nombre.
privacy-log = • El registro no contiene palabras ni nombres, solo el número de un chat donde falla un mensaje.
privacy-admins = • Admins: quién importó o cambió cada cosa queda anotado junto a la hemeroteca. Esas notas son de quien opera el bot, y no se borran aquí.
button-privacy = Qué guardo
button-forget =
    { $whose ->
        [you] Borrar todo sobre mí
        [chat] Borrar todo sobre este chat
       *[elsewhere] Borrar todo sobre { $title }
    }
forget-what =
    { $whose ->
        [you] ¿Borrar todo lo que guardo sobre ti?
        [chat] ¿Borrar todo lo que guardo sobre este chat?
       *[elsewhere] ¿Borrar todo lo que guardo sobre { $title }?
    }
forget-for-good = No hay vuelta atrás. No pasa nada hasta que toques el botón.
button-forget-yes = Sí, borrarlo
forgotten =
    { $whose ->
        [you] Borrado sobre ti:
        [chat] Borrado sobre este chat:
       *[elsewhere] Borrado sobre { $title }:
    }
forgotten-since = Ya no llegará ningún resumen. Si me escribes, empezamos de cero.
nothing-to-forget =
    { $whose ->
        [you] No guardo nada sobre ti.
        [chat] No guardo nada sobre este chat.
       *[elsewhere] No guardo nada sobre { $title }.
    }

## More than can be answered at once

flood =
    { $whose ->
        [private] Son más mensajes de los que puedo responder a la vez.
        [person] Alguien de aquí pregunta más de lo que puedo responder a la vez.
       *[group] Son más mensajes de los que puedo responder aquí en un minuto.
    } { $seconds ->
        [0] Ya puedes preguntar otra vez.
        [one] Espera un segundo, por favor.
       *[other] Espera { $seconds } segundos, por favor.
    }{ $whose ->
        [person] {" "}Las demás personas pueden seguir.
       *[other] {""}
    }{ $count ->
        [one] {""}
       *[other] {" "}Hasta ahora quedaron { $count } mensajes sin respuesta.
    }
flood-tap =
    { $seconds ->
        [one] Eso fue muy rápido. Toca otra vez dentro de un segundo, por favor.
       *[other] Eso fue muy rápido. Toca otra vez dentro de { $seconds } segundos, por favor.
    }

## Feedback

feedback-how = ¿Qué deberían saber quienes llevan esta redacción? Escríbelo detrás del comando y lo leerán sin tu nombre: /feedback Echo en falta noticias sobre …
feedback-kept = Gracias. Los admins lo leerán sin tu nombre; por eso nadie podrá responderte aquí.
feedback-to-nobody = No lo leería nadie: esta redacción no tiene admins.
error-feedback-long = Son { $found } caracteres, y caben { $most }. Acórtalo, por favor, o envíalo por partes.
error-feedback-often =
    { $most ->
        [one] Ya transmití lo que llegó de aquí en esta hora. Vuelve más tarde, por favor.
       *[other] En una hora transmito { $most } mensajes de un chat, y ya llegaron todos. Vuelve más tarde, por favor.
    }
title-feedback =
    { $count ->
        [one] Opinión
       *[other] Opiniones ({ $count })
    }
feedback-on = { $day }
feedback-anonymous = No se guarda quién lo dijo; no se puede responder a nadie.

## For admins

title-misses = Búsquedas sin resultado
misses-hint = En los últimos { $days } días, primero las más frecuentes. Toca una para ver qué encuentra ahora.
miss =
    { $count ->
        [one] «{ $words }» · una vez · { $day }
       *[other] «{ $words }» · { $count } veces · la última, el { $day }
    }
no-misses = No hubo búsquedas sin resultado en los últimos { $days } días.

## Statistics

title-stats = La redacción en cifras
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] La hemeroteca todavía está vacía: aún no hay nada que dibujar.
        [one] La hemeroteca todavía no muestra nada; hay una noticia oculta.
       *[other] La hemeroteca todavía no muestra nada; hay { $unpublished } noticias ocultas.
    }
stats-archive =
    { $articles ->
        [one] Una noticia
       *[other] { $articles } noticias
    } sobre { $topics ->
        [one] un tema
       *[other] { $topics } temas
    }{ $providers ->
        [0] {""}
        [one] {" "}de una fuente
       *[other] {" "}de { $providers } fuentes
    }{ $unpublished ->
        [0] {"."}
        [one] {", y una oculta."}
       *[other] {", y "}{ $unpublished } ocultas.
    }
stats-days = Publicadas del { $oldest } al { $newest }
stats-heat = La mitad de las noticias tiene { $median } o más
stats-chats =
    { $chats ->
        [0] Ningún chat ha pedido un resumen.
        [one] Un chat ha pedido un resumen{ $paused ->
            [0] {""}
           *[other] , y lo tiene en pausa
        }{ $stopped ->
            [0] {""}
           *[other] , y no se le puede enviar nada
        }.
       *[other] { $chats } chats han pedido un resumen{ $paused ->
            [0] {""}
            [one] , uno lo tiene en pausa
           *[other] , { $paused } lo tienen en pausa
        }{ $stopped ->
            [0] {""}
            [one] , y a uno no se le puede enviar nada
           *[other] , y a { $stopped } no se les puede enviar nada
        }.
    }
stats-digests =
    Resúmenes de los últimos { $days } días: { $sent ->
        [one] un mensaje enviado
       *[other] { $sent } mensajes enviados
    }, { $uncertain ->
        [one] { $uncertain } incierto
       *[other] { $uncertain } inciertos
    }, { $failed ->
        [one] { $failed } fallido
       *[other] { $failed } fallidos
    }.
stats-asked =
    Consultas de los últimos { $days } días: { $questions ->
        [one] una pregunta
       *[other] { $questions } preguntas
    } y { $searches ->
        [one] una búsqueda
       *[other] { $searches } búsquedas
    }, { $missed } sin resultado; abiertas: { $lists ->
        [one] una lista
       *[other] { $lists } listas
    } y { $cards ->
        [one] una noticia
       *[other] { $cards } noticias
    }.
stats-not-drawn = No se pudo dibujar la imagen; el registro dice por qué.
chart-published =
    { $months ->
        [1] Noticias por mes
        [3] Noticias por trimestre
       *[12] Noticias por año
    }
chart-topics = Los temas más grandes
chart-topics-told =
    { $left ->
        [0] Noticias de cada uno; una noticia puede tener varios temas
       *[other] Los { $shown } más grandes, y { $left } más; una noticia puede tener varios
    }
chart-heat = Temperatura de las noticias
chart-and-more = { $least }+
chart-asked = Consultas de los últimos { $days } días
chart-nothing-asked = Ni preguntas ni búsquedas en este período
chart-found =
    { $count ->
        [one] Una pregunta o búsqueda con respuesta
       *[other] { $count } preguntas y búsquedas con respuesta
    }
chart-in-vain = { $count } sin resultado
chart-digests =
    Resúmenes{ $chats ->
        [0] {""}
        [one] {" "}a un chat
       *[other] {" "}a { $chats } chats
    }, últimos { $days } días
chart-nothing-sent = No se envió ninguno en este período
chart-sent =
    { $count ->
        [one] Un mensaje enviado
       *[other] { $count } mensajes enviados
    }
chart-uncertain =
    { $count ->
        [one] { $count } incierto
       *[other] { $count } inciertos
    }
chart-failed =
    { $count ->
        [one] { $count } fallido
       *[other] { $count } fallidos
    }

## Topics and providers

which-topic = «{ $name }» podría ser varios temas. ¿Cuál?
no-topic =
    { $nearest ->
        [0] No hay ningún tema «{ $name }».
        [one] No hay ningún tema «{ $name }». El más parecido es:
       *[other] No hay ningún tema «{ $name }». Los más parecidos son:
    }
no-provider =
    { $nearest ->
        [0] Aquí ninguna noticia viene de «{ $name }».
        [one] Aquí ninguna noticia viene de «{ $name }». La fuente más parecida es:
       *[other] Aquí ninguna noticia viene de «{ $name }». Las fuentes más parecidas son:
    }

## Cards

by-line-video = video
day = { $day }
related-title = Sobre lo mismo
more-topics = +{ $count }

## Saved stories

title-saved = Noticias guardadas
button-save =
    { $is_saved ->
        [yes] Guardada ✓
       *[no] Guardar
    }
saved-for-you =
    { $is_saved ->
        [yes] Guardada para ti. En /saved está todo lo que guardas.
       *[no] Ya no está guardada.
    }
saved-nothing = Tu lista está vacía. Abre una noticia y toca «Guardar» para tenerla aquí.
saved-hidden =
    { $count ->
        [one] Una noticia guardada está retirada por ahora. Volverá aquí si se muestra de nuevo.
       *[other] { $count } noticias guardadas están retiradas por ahora. Volverán aquí si se muestran de nuevo.
    }
saved-removing = Toca el número de una noticia para quitarla de esta lista.
saved-removed = Quitaste una noticia de tu lista.
saved-as-file =
    { $count ->
        [one] Tu noticia guardada, como archivo.
       *[other] { $is_all ->
            [yes] Tus { $count } noticias guardadas, como archivo.
           *[no] Las últimas { $count } noticias que guardaste, como archivo.
        }
    }
saved-private = Lo que guardas es solo para ti: tu lista está en nuestro chat privado.
button-saved = Mis noticias guardadas
button-removing = Quitar…
button-remove = ✕ { $number }
button-done = Listo
button-file = Como archivo
button-put-back = Devolverla
error-save-anonymous = Aquí escribes en nombre del grupo, así que no puedo saber de quién sería esta lista. Escribe en tu nombre para guardar noticias.

## Following

title-followed =
    { $is_new ->
        [yes] Se sigue: { $name }
       *[no] Ya se seguía: { $name }
    }
follow-provider = Se sigue lo que publica { $name }.
follow-how =
    { $pace ->
        [at_once] Una noticia nueva llega aquí al momento si está en el { $least ->
            [tenth] 10 %
           *[quarter] 25 %
        } más candente de la hemeroteca: como mucho un mensaje por hora, y de noche sin sonido.
       *[with_digest] Las noticias nuevas llegan las primeras en el resumen, sea cual sea su temperatura.
    }
follow-all = Cada noticia nueva llega aquí al momento, porque esta hemeroteca no indica la temperatura de sus noticias: como mucho un mensaje por hora, y de noche sin sonido.
follow-without-digest =
    { $pace ->
        [at_once] Con un resumen llegarían también las menos candentes.
       *[with_digest] Pero aquí no hay ningún resumen con el que puedan llegar. Pide uno o recíbelas al momento:
    }
follow-which = ¿Qué quieres seguir de «{ $title }»?
follow-to-tap = { $name }: ¿cómo quieres recibir lo nuevo? Un toque y se sigue.
button-search-now = Buscarlo ahora
title-following = Lo que se sigue aquí
following-how = ⚡ llega al momento si es candente; 🗞, al principio del resumen. Toca uno para cambiarlo, ✕ para dejarlo.
follow-line =
    { $pace ->
        [at_once] ⚡ { $name } · { $least ->
            [tenth] el 10 % más candente
           *[quarter] el 25 % más candente
        }{ $waits ->
            [yes] {" · en pausa"}
           *[no] {""}
        }
       *[with_digest] 🗞 { $name }
    }
nothing-followed = Aquí no se sigue nada. Toca «Seguir» debajo de una lista o en una ficha, o escríbelo: /follow facial recognition
unfollowed = Ya no se sigue: { $name }
not-followed = Aquí no se sigue { $name }.
follows-wait =
    { $count ->
        [one] Lo que sigues al momento también espera.
       *[other] Las { $count } cosas que sigues al momento también esperan.
    }
follows-come-again =
    { $count ->
        [one] Lo que sigues al momento vuelve a llegar.
       *[other] Las { $count } cosas que sigues al momento vuelven a llegar.
    }
follows-left =
    { $count ->
        [one] Todavía sigues una cosa.
       *[other] Todavía sigues { $count } cosas.
    }
alert-title = Sigues { $name }
alert-lead =
    { $count ->
        [one] Ha llegado una noticia nueva
       *[other] Han llegado { $count } noticias nuevas
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } más
    }
why-at-once = Por qué: lo sigues y quieres enterarte al momento.
button-follow = 🔔 Seguir
button-follow-some = 🔔 Seguir…
button-follow-coming = 🔔 Avísame cuando llegue algo
button-following = Todo lo que se sigue
button-unfollow = Dejar de seguir
button-follow-again = Volver a seguir
button-follow-words = Lo que menciona «{ $words }»
button-pace =
    { $pace ->
        [at_once] ⚡ Al momento, si es candente
       *[with_digest] 🗞 Con el resumen
    }
error-follow-filter = Se pueden seguir palabras, "frases", topic:, from: y -palabras no deseadas. Las fechas, la temperatura, los tipos y el orden no van con esto.
error-follow-words = «{ $found }» es muy poco para seguir. Di de qué debe tratar: /follow facial recognition
error-follow-long = Son { $found } caracteres, y para seguir algo caben { $most }. Dilo con menos palabras.
error-follow-place = Lo que se sigue llega al chat en el que se pide. Para { $name } pide un resumen: /subscribe { $name } 8:00
error-many-follows = Aquí ya se siguen { $most } cosas, y no caben más. Deja antes alguna.
error-no-such-follow = Eso ya no se sigue aquí.
follow-entry =
    { $pace ->
        [at_once] ⚡ { $name }
       *[with_digest] 🗞 { $name }
    }
button-stop-following = ✕

## Buttons

button-latest = Lo último
button-top = Lo más candente
button-topics = Temas
button-help = Ayuda
button-about = Acerca de
button-digest = Resumen diario
button-story = Noticia { $number }
button-previous = ‹ Anterior
button-next = Siguiente ›
button-back = ‹ Volver
button-read =
    { $kind ->
        [video] { $provider ->
            [none] Ver el video ↗
           *[other] Ver en { $provider } ↗
        }
       *[article] { $provider ->
            [none] Leer el artículo ↗
           *[other] Leer en { $provider } ↗
        }
    }
button-share = Compartir
button-copy = Copiar enlace
button-open-bot = Abrir en Newsdesk
button-more-from = Más de { $provider }
button-related = ↳ { $title }
button-anywhere =
    { $count ->
        [one] Sin filtros: una noticia
       *[other] Sin filtros: { $count } noticias
    }
button-sort =
    { $sort ->
        [hottest] Más candentes
        [newest] Más recientes
        [oldest] Más antiguas
       *[relevance] Más relevantes
    }
button-only = Solo { $topic }
button-window =
    { $window ->
        [day] Día
        [week] Semana
        [month] Mes
        [year] Año
       *[all] Siempre
    }

## What went wrong, and what to do

error-date =
    «{ $found }» después de { $filter }: no es una fecha que sepa leer. Prueba { $filter }:2021-12-08, { $filter }:2021-12, { $filter }:yesterday o { $filter }:"last week".
error-heat = «{ $found }» no es una temperatura. Prueba heat:>80 o heat:80.
error-kind = «{ $found }» no es un tipo de noticia. Prueba kind:video o kind:article.
error-sort = «{ $found }» no es un orden. Prueba sort:newest, sort:oldest, sort:hottest o sort:relevance.
error-number = «{ $found }» después de { $name }: no encaja. Tiene que ser un número entero del 1 al { $most }.
error-story = Esa noticia ya no está en la hemeroteca.
error-incident = Perdón, algo salió mal de nuestro lado. Si vuelve a pasar, dale este número a quien opera el bot: { $incident }
unknown-command =
    { $nearest ->
        [none] No hay ningún comando /{ $name }.
       *[other] No hay ningún comando /{ $name }. ¿Querías decir /{ $nearest }?
    }
tap-number = Para abrir una noticia, toca su número debajo de la lista.
no-words = Solo puedo buscar palabras. Escribe lo que buscas o mira qué más hay.
stale-button = Ese botón es de una lista anterior y ya no lleva a ninguna parte. Para empezar de nuevo: /latest
link-lost = Ese enlace no lleva a nada de aquí: puede que sea antiguo o que le falte una parte.
inline-nothing = No encontré nada. Preguntar a la redacción

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] { $about } · { $day }
    }
digest-fresh =
    { $count ->
        [one] Una noticia nueva
       *[other] { $count } noticias nuevas
    }{ $named ->
        [0] {""}
       *[other] {" "}sobre { $topics }
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } más
    }
digest-older =
    { $kind ->
        [first] Tu primer resumen: de lo más candente y reciente de la hemeroteca
       *[other] Nada nuevo desde el { $since }. De la hemeroteca
    }, publicado { $is_one_day ->
        [yes] el { $newest }
       *[no] entre el { $oldest } y el { $newest }
    }{ $more ->
        [0] {""}
        [one] {" · +"}{ $more } nueva
       *[other] {" · +"}{ $more } nuevas
    }
digest-quiet = Nada nuevo desde el { $since }.
digest-day =
    { $age ->
        [0] hoy
        [1] ayer
       *[other] { $day }
    }
also-at = también en { $names }
withdrawn = (retirada)
button-more = +{ $count } más
title-rest = También nuevo el { $day }
button-since = Todo desde el { $day }
liked =
    { $liking ->
        [more] Anotado: los resúmenes traerán más noticias como esta.
        [less] Anotado: los resúmenes traerán menos noticias como esta.
       *[neither] Deshecho.
    }
liked-without-digest = Aquí todavía no hay ningún resumen. Con /subscribe pides uno.
button-why = ¿Por qué esta noticia?
why-story = Esta noticia: { $parts }.
muted = Anotado: nada más sobre { $topic } en este resumen.
unmuted = Anotado: { $topic } puede volver.
button-mute = 🔕 { $topic }
button-unmute = 🔔 { $topic } otra vez
topic-lost = El tema del grupo al que llegaba este resumen está cerrado o ya no existe, así que desde ahora llega aquí. Admins: para recibirlo en otro tema del grupo, basta con escribir allí /subscribe y aquí /unsubscribe.
preview-of =
    { $kind ->
        [wished] Así sería un resumen como este: { $parts }. No se envía nada hasta que te suscribas.
        [empty] Aquí todavía no hay nada para un resumen así: { $parts }.
        [silent] Tu próximo resumen, tal como sería ahora: { $parts }. Los días tranquilos calla, así que no llegaría nada.
       *[next] Tu próximo resumen, tal como sería ahora: { $parts }. No se envió nada.
    }
why =
    { $kind ->
        [fresh] Por qué: es nuevo desde el { $since }; primero lo más candente y reciente, con variedad de temas y fuentes.
        [first] Por qué: es de lo más candente y reciente que aún no has recibido, con variedad de temas y fuentes.
       *[older] Por qué: no hay nada nuevo desde el { $since }; es de lo más candente que aún no has recibido.
    }
why-heat = del { $percent } % más candente
why-topic = tu tema { $topic }
why-provider = tu fuente { $provider }
why-liked = te gusta { $topic }
why-followed = sigues { $name }
why-disliked = aunque quieres menos de { $topic }

## Subscribing

offer =
    { $count ->
        [one] La noticia más candente
       *[other] Las { $count } noticias más candentes
    } desde el último resumen, a la hora que elijas (zona horaria: { $place }).
offer-words =
    Basta con un toque; o dilo con palabras: { $line } de lunes a viernes a las 7:30 en Madrid, 3 noticias{ $topics ->
        [0] {""}
       *[other] {" sobre "}{ $topic }
    }
button-subscribe = Suscribirme
button-preview = Vista previa
button-settings = Ajustes
button-resume = Reanudar
button-pause = Pausar
button-all = Todos
button-end = Darme de baja
button-end-sure = Sí, darme de baja
button-everything = Todo
button-language = Idioma
button-zone-right = Sí, { $place }
button-zone-choose = Elegir mi zona horaria
title-subscribed =
    { $kind ->
        [offer] Un resumen de las noticias más candentes
        [new] Suscripción hecha
        [changed] Cambio hecho
       *[same] Ya estaba así
    }{ $is_elsewhere ->
        [yes] {": "}{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] Supongo que usas la hora de { $place }.
        [channel] Supongo que el canal usa la hora de { $place }.
       *[other] Supongo que el grupo usa la hora de { $place }.
    } Si no, dime una ciudad: { $line } Lima
zone-of-all =
    { $kind ->
        [here] Ahora todos los resúmenes de aquí usan la hora de { $place }.
       *[other] Ahora todos los resúmenes de allí usan la hora de { $place }.
    }
most-stories =
    { $most ->
        [one] Un resumen lleva como máximo una noticia
       *[other] Un resumen lleva como máximo { $most } noticias
    }; { $found } eran demasiadas.
contract = { $parts }
contract-when = { $days } a las { $time } ({ $place })
contract-at = { $days } a las { $time }
contract-all = todos los temas
contract-days =
    { $kind ->
        [every] Todos los días
        [but] Todos los días menos { $names }
        [weekdays] De lunes a viernes
        [weekends] Sábados y domingos
       *[some] { $names }
    }
contract-size =
    { $count ->
        [one] una noticia
       *[other] hasta { $count } noticias
    }
contract-topics = sobre { $names }
contract-without = nada sobre { $names }
contract-not-from = nada de { $names }
contract-least =
    { $least ->
        [tenth] solo el 10 % más candente
        [quarter] solo el 25 % más candente
        [half] solo la mitad más candente
       *[everything] cualquier temperatura
    }
next-due =
    { $resumes ->
        [yes] En pausa; el próximo resumen llega el { $at }.
       *[no] El próximo llega el { $at }.
    }
next-none =
    { $paused ->
        [yes] En pausa, hasta que lo reanudes.
       *[no] No llegará nada: no se puede escribir a este chat.
    }
standing =
    { $contract }
    { $standing }
title-schedule = Lo que viene (hora de { $place })
slot = • { $at }
which-unsubscribe = ¿Qué resumen quieres terminar?
which-resume = ¿Qué resumen quieres reanudar?
which-settings = ¿Qué resumen?
unsubscribed =
    { $count ->
        [one] Suscripción terminada.
       *[other] { $count } suscripciones terminadas.
    }{ $left ->
        [0] {" "}Ya no llegará ninguno.
        [one] {" "}Queda un resumen.
       *[other] {" "}Quedan { $left } resúmenes.
    }
nothing-subscribed = Aquí todavía no hay ningún resumen.
title-settings =
    { $is_elsewhere ->
        [yes] El resumen de { $title }
       *[no] Tu resumen
    }
quiet-told =
    { $quiet ->
        [older] Los días sin novedades: lo más candente de antes.
        [note] Los días sin novedades: un aviso breve.
       *[silent] Los días sin novedades: silencio.
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size =
    { $count ->
        [one] Una noticia
       *[other] { $count } noticias
    }
set-topics =
    { $count ->
        [0] Todos los temas
        [one] Temas: una elección
       *[other] Temas: { $count } elecciones
    }
set-providers =
    { $count ->
        [0] Todas las fuentes
        [one] Fuentes: una elección
       *[other] Fuentes: { $count } elecciones
    }
set-least = 🔥 { $least ->
        [tenth] 10 % más candente
        [quarter] 25 % más candente
        [half] Mitad más candente
       *[everything] Cualquier temperatura
    }
set-quiet =
    { $quiet ->
        [older] Días tranquilos: lo de antes
        [note] Días tranquilos: un aviso
       *[silent] Días tranquilos: nada
    }
set-sound =
    { $mode ->
        [on] 🔔 Con sonido
       *[off] 🔕 Sin sonido
    }
title-time = ¿A qué hora?
time-how = Para cualquier otro minuto, escríbelo: /settings { $number } time 7:20
title-days = ¿Qué días?
days-now = { $days }. Toca un día para añadirlo o quitarlo.
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = ¿Cuántas noticias como máximo?
title-names-wanted =
    { $kind ->
        [topics] ¿Qué temas?
       *[providers] ¿Qué fuentes?
    }
all-of =
    { $kind ->
        [topics] todos los temas
       *[providers] todas las fuentes
    }
names-now = Ahora: { $parts }
names-how = Toca una vez para «solo esto» (✓), dos para «esto no» (✗) y otra más para dejarlo abierto.
title-least = ¿Qué temperatura como mínimo?
least =
    { $least ->
        [tenth] Solo el 10 % más candente
        [quarter] Solo el 25 % más candente
        [half] Solo la mitad más candente
       *[everything] Cualquier temperatura
    }
least-how = La temperatura se compara con todas las noticias de esta hemeroteca.
title-quiet = Cuando no hay novedades
quiet-how = Un día es tranquilo si desde el último resumen no ha entrado nada que encaje en él.
quiet-way =
    { $quiet ->
        [older] Lo más candente de antes
        [note] Un aviso breve
       *[silent] Nada de nada
    }
title-sound = ¿Avisar con sonido?
set-signature =
    { $signature ->
        [none] Sin firma
       *[other] ✍ { $signature }
    }
title-signature = ¿Qué debe ir debajo de cada resumen?
signature-how = Escríbelo en { $most } caracteres como máximo, también con el @nombre de un canal: /settings { $number } signature via @ournews
error-signature = Una firma tiene { $most } caracteres como máximo; la tuya tiene { $found }.
title-pause = ¿Por cuánto tiempo?
pause-how = Las noticias nuevas esperan al primer resumen tras la pausa. O escribe un día: /pause hasta el lunes
button-pause-days =
    { $count ->
        [one] Hasta mañana
       *[other] { $count } días
    }
button-pause-open = Hasta que lo reanude
title-language = ¿Qué idioma?
language-set = Desde ahora hablo { $language } aquí, y también los resúmenes llegan así.
end-sure = Entonces ya no habrá resúmenes. Lo que recibiste queda en la memoria, por si vuelves.
zone-now =
    { $kind ->
        [here] Este chat
        [channel] Ese canal
       *[other] Ese grupo
    } usa la hora de { $place } (ahora, { $time }).
zone-how = Para usar otra, escribe una ciudad o un país: { $line } Lima
which-zone = ¿A cuál te refieres con «{ $found }»?
zone-choice = { $place } · { $time }
zone-set = Ahora con la hora de { $place } (en este momento, { $time }).

## For admins: what they can do, and trouble

command-admin = Qué pueden hacer aquí los admins
command-misses = Lo que se buscó sin resultado
command-deliveries = Qué fue de los últimos resúmenes
command-stats = La hemeroteca y quienes la leen, en cifras
command-export = Las noticias en archivos, dentro de un zip
command-import = Importar archivos, o la carpeta de artículos
command-imports = Qué se importó, cuándo y quién lo hizo
command-undo = Deshacer el último cambio, u otro
title-admin = Qué pueden hacer aquí los admins
admin-import = Envíame archivos .md, .yaml o .zip para importarlos, o /import a secas para la carpeta de mi máquina. Verás lo que cambiaría antes de que nada cambie.
admin-export = /export mete todas las noticias en un zip; /export topic:AI since:2021-11, las que encajan; /export unpublished, las que están ocultas.
admin-look =
    Consultar:
    /stats – la hemeroteca y quienes la leen, en cifras
    /misses – lo que se buscó sin resultado
    /deliveries – qué fue de los últimos resúmenes
    /imports – qué se importó, cuándo y quién lo hizo
admin-undo = /undo enseña el último cambio, con un botón que lo deshace; /undo 12 deshace de inmediato el que lleva ese número. También eso se puede deshacer.
admin-edit =
    Editar una noticia, en respuesta a su ficha o con palabras que la encuentren:
    /unpublish – ocultarla
    /publish – volver a mostrarla; a secas, lo que está oculto
    /heat 70 – cambiarle la temperatura
admin-trouble = Te aviso cuando algo va mal, como mucho una vez por hora.
help-admin = Aquí eres admin: mira en /admin qué más puedes hacer.
button-admin = Para admins
button-picture = Imagen
button-table = Tabla
stats-number = { $count }
stats-head =
    { $of ->
        [day] Día
        [asked] Consultas
        [missed] En vano
        [sent] Enviados
        [uncertain] Inciertos
       *[failed] Fallidos
    }
button-stats = Cifras
button-misses = Sin resultado
button-deliveries = Envíos
button-imports = Importaciones
title-trouble = Problemas en la redacción
trouble-often =
    { $count ->
        [one] una vez, el { $since }
       *[other] { $count } veces desde el { $since }
    }
trouble-incident = { $place }: { $problem } · { $often } · { $incident }
trouble-digest = Fallaron resúmenes del { $run }: { $reason } · { $often }
trouble-file = No se puede importar { $file }: { $problem }
trouble-files = No se pueden importar { $count } archivos: { $files } y { $more } más; el primero: { $problem }
trouble-polling = Otro proceso consulta Telegram con el mismo token; detén uno de los dos · { $often }
trouble-more =
    { $count ->
        [one] Dentro de una hora te cuento una cosa más.
       *[other] Dentro de una hora te cuento { $count } cosas más.
    }
trouble-hint = Busca en el registro el número del final de la línea: está donde eso falló por última vez.
title-cannot-run = La redacción no puede arrancar

## For admins: the stories as files

title-export = Noticias en archivos
export-packing =
    { $total ->
        [0] Empaquetando las noticias…
        [one] Empaquetando una noticia…
       *[other] Empaquetando { $total } noticias…{ $done ->
            [0] {""}
            [one] {" "}Una ya está.
           *[other] {" "}{ $done } ya están.
        }
    }
export-all =
    { $articles ->
        [one] La única noticia{ $unpublished ->
            [0] {""}
           *[other] , que está oculta
        }
       *[other] Las { $articles } noticias{ $unpublished ->
            [0] , ninguna de ellas oculta
            [one] , una de ellas oculta
           *[other] , { $unpublished } de ellas ocultas
        }
    }{ $topics ->
        [0] {"."}
        [one] {", y la descripción de un tema."}
       *[other] {", y las descripciones de "}{ $topics } temas.
    }
export-part =
    { $articles ->
        [one] La única noticia visible que encaja{ $topics ->
            [0] {"."}
            [one] {", y la descripción de su tema."}
           *[other] {", y las descripciones de sus "}{ $topics } temas.
        }
       *[other] Las { $articles } noticias visibles que encajan{ $topics ->
            [0] {"."}
            [one] {", y la descripción de su tema."}
           *[other] {", y las descripciones de sus "}{ $topics } temas.
        }
    }
export-unpublished =
    { $articles ->
        [one] La única noticia oculta
       *[other] Las { $articles } noticias ocultas
    }{ $topics ->
        [0] {"."}
        [one] {", y la descripción de un tema."}
       *[other] {", y las descripciones de "}{ $topics } temas.
    }
export-offer =
    { $count ->
        [one] Una búsqueda con estas palabras encuentra una noticia visible. No se empaqueta nada hasta que toques un botón.
       *[other] Una búsqueda con estas palabras encuentra { $count } noticias visibles. No se empaqueta nada hasta que toques un botón.
    }
button-export-these =
    { $count ->
        [one] Exportar esta
       *[other] Exportar estas { $count }
    }
button-export-all = Exportar todo
error-export-filter = «{ $found }» no es un filtro. Se espera topic:, from:, since:, until:, heat:, kind: o -sin; /export a secas lo empaqueta todo, también las noticias ocultas.
error-export-published = «{ $found }» no va con otros filtros. /export unpublished empaqueta las noticias ocultas; /export a secas, todas.
export-back = Si me lo envías de vuelta, se importa como cualquier otro archivo.
export-unpack = Contiene más archivos de los que una importación admite en un zip: descomprímelo e importa la carpeta.
export-nothing = Ninguna noticia encaja, así que no hay nada que exportar.
export-too-large = Eso ocupa más de los { $most } MB que puede enviar un bot. Acota, como en /export since:2024 o /export topic:AI, o pide a quien opera el bot que ejecute «newsdesk export ARCHIVO» en la máquina del bot.
export-too-many = Demasiadas noticias contienen estas palabras para listarlas todas. Añade un filtro, como since:2024, o exporta solo con filtros.

## For admins: files that come in

import-fetching = Recibiendo { $name }…
import-reading = Leyendo { $name }…
import-writing = Importando { $name }…
import-bar =
    { $bar } { $done } de { $total }{ $seconds ->
        [0] {""}
        [one] {" · queda alrededor de un segundo"}
       *[other] {" · quedan unos "}{ $seconds } segundos
    }
import-counts = { $counts }
title-preview = Vista previa: { $name }
preview-changed = La hemeroteca ha cambiado desde la última vista previa; esto es lo que pasaría ahora.
preview-nothing =
    { $files ->
        [0] No contiene ningún artículo.
       *[other] No hay nada que importar.
    }
preview-waits = No se escribe nada hasta que toques «Importar». La vista previa se guarda un día.
preview-failed =
    { $count ->
        [one] Un archivo falla:
       *[other] { $count } archivos fallan:
    }
preview-doubts = Conviene mirar dos veces:
preview-doubt-line = • { $name }, línea { $line }: «{ $field }:» no es un campo que conozca. ¿Querías decir «{ $meant }:»?
preview-near =
    { $count ->
        [one] Una cuenta algo que, al parecer, ya está en la hemeroteca:
       *[other] { $count } cuentan algo que, al parecer, ya está en la hemeroteca:
    }
preview-near-line = • { $title } – como { $known } ({ $about })
preview-hidden =
    { $count ->
        [one] Una dejará de mostrarse:
       *[other] { $count } dejarán de mostrarse:
    }
preview-updated =
    { $count ->
        [one] Una cambia:
       *[other] { $count } cambian:
    }
preview-created =
    { $count ->
        [one] Una es nueva:
       *[other] { $count } son nuevas:
    }
preview-twins =
    { $count ->
        [one] Dos archivos tienen la misma dirección; vale el posterior:
       *[other] { $count } archivos tienen la dirección de otro posterior, que es el que vale:
    }
preview-twins-line = • { $file } sustituye a { $other } ({ $url })
preview-new-topics =
    { $count ->
        [one] Un tema es nuevo:
       *[other] { $count } temas son nuevos:
    }
preview-new-topic = • { $name } – como { $like }
preview-topics =
    { $count ->
        [one] Un tema recibe descripción:
       *[other] { $count } temas reciben descripción:
    }
preview-more = … y { $count } más, en { $name }
preview-left-out = … y { $count } más, que aquí se omiten
button-import =
    { $count ->
        [0] Importar
       *[other] Importar { $count }
    }
button-cancel = Cancelar
button-import-folder = Importar la carpeta
button-undo = Deshacer
title-imported = Importado: { $name }
import-number = Es el número { $number } en la lista de importaciones.
import-resumed = Se interrumpió, y sigue donde se había quedado.
import-was-resumed = Se interrumpió, y siguió donde se había quedado.
import-stopped = El bot se está deteniendo. La importación sigue en cuanto vuelva a funcionar.
title-cancelled = No importado: { $name }
import-cancelled = Cancelado. No se escribió nada.
title-given-up = Interrumpido: { $name }
import-given-up =
    Algo salió mal, y es culpa mía, no tuya: es el número { $incident } en el registro. { $done ->
        [0] No se escribió nada.
        [one] Se importó { $done } archivo de { $total }; se puede deshacer.
       *[other] Se importaron { $done } archivos de { $total }; se puede deshacer.
    }
title-lapsed = No importado: { $name }
import-lapsed =
    { $state ->
        [expired] La vista previa se guardó un día y ya no está. No se escribió nada; envía los archivos otra vez para importarlos.
       *[other] Un reinicio interrumpió la lectura. No se escribió nada; envía los archivos otra vez.
    }
import-too-large =
    { $found ->
        [0] más de { $most } MB
       *[other] { $found } MB
    }; como máximo pueden ser { $most } MB, que es todo lo que Telegram da a los bots
import-on-machine = En la máquina del bot, «newsdesk import { $name }» acepta archivos de cualquier tamaño; o envía varios más pequeños.
import-lost = el archivo no llegó entero
import-send-again = Envíalo otra vez.
error-import-done = La importación { $number } ya está hecha.
error-import-writing = La importación { $number } ya está en marcha.
error-import-reading = Todavía se están leyendo los archivos. Toca «Importar» cuando esté la vista previa.
error-import-gone =
    { $state ->
        [cancelled] Esta importación se canceló. Envía los archivos otra vez para importarlos.
        [expired] La vista previa se guardó un día y ya no está. Envía los archivos otra vez para importarlos.
        [broken_off] Un reinicio interrumpió la lectura. Envía los archivos otra vez.
       *[unknown] En este chat no hay ninguna vista previa así. Envíame los archivos que quieras importar.
    }
error-import-argument = No conozco el archivo «{ $found }». Envíame aquí archivos .md, .yaml o .zip, o escribe /import a secas para la carpeta de mi máquina.
error-import-folder = No hay ninguna carpeta { $folder } en mi máquina. Envíame archivos .md, .yaml o .zip, o configura NEWSDESK_SEEDS_DIR.

## For admins: imports, and how they are taken back

title-imports = Importaciones
no-imports = Todavía no se ha importado nada. Envíame archivos Markdown o un zip con ellos, y aparecerán en esta lista.
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = quien opera el bot
imports-untitled = archivos de antes
imports-took-back = Reversión de { $number }: { $title }
imports-outcome =
    { $outcome ->
        [created] { $count ->
            [one] { $count } nueva
           *[other] { $count } nuevas
        }
        [updated] { $count ->
            [one] { $count } cambiada
           *[other] { $count } cambiadas
        }
        [unchanged] { $count } sin cambios
        [twins] { $count ->
            [one] { $count } fusionada
           *[other] { $count } fusionadas
        }
        [unpublished] { $count ->
            [one] de todas, { $count } oculta
           *[other] de todas, { $count } ocultas
        }
        [topics] { $count ->
            [one] un tema descrito
           *[other] { $count } temas descritos
        }
        [failed] { $count ->
            [one] { $count } fallida
           *[other] { $count } fallidas
        }
        [taken_out] { $count ->
            [one] { $count } quitada
           *[other] { $count } quitadas
        }
        [put_back] { $count ->
            [one] { $count } devuelta
           *[other] { $count } devueltas
        }
        [descriptions] { $count ->
            [one] una descripción de tema restaurada
           *[other] { $count } descripciones de temas restauradas
        }
        [kept] { $count ->
            [one] una queda como está
           *[other] { $count } quedan como están
        }
       *[none] nada cambió
    }
edit-outcome =
    { $outcome ->
        [published] mostrada
        [unpublished] ocultada
       *[heat] temperatura { $value }
    }
imports-undone = deshecho por { $number }
imports-page = Página { $page } de { $pages }
title-undo = Qué se puede deshacer
undo-offer =
    { $kind ->
        [undo] No queda ninguna importación por deshacer, solo esta reversión. No cambia nada hasta que toques el botón.
       *[files] Este es el último cambio que sigue en pie. No se deshace nada hasta que toques el botón.
    }
button-undo-number = Deshacer { $number }
button-undo-this = Deshacer esto
undo-under-way = Deshaciendo la importación { $number }…
title-undone =
    { $kind ->
        [undo] Reversión { $number } deshecha
        [none] No se pudo deshacer nada de { $number }
        [edit] Edición { $number } deshecha
       *[files] Importación { $number } deshecha
    }
undo-of-undo = Había deshecho { $number }: { $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] { $count ->
            [one] una noticia quitada
           *[other] { $count } noticias quitadas
        }
        [put_back] { $count ->
            [one] una noticia como estaba antes
           *[other] { $count } noticias como estaban antes
        }
       *[topics] { $count ->
            [one] una descripción de tema restaurada
           *[other] { $count } descripciones de temas restauradas
        }
    }
undo-kept =
    { $count ->
        [one] Una noticia se cambió otra vez después, y queda como está:
       *[other] { $count } noticias se cambiaron otra vez después, y quedan como están:
    }
undo-kept-more = y { $count } más; están todas en { $name }.
undo-changed-since = Cambiado después por { $number } ({ $about }, { $who }).
undo-first =
    { $undo ->
        [none] Deshaz primero { $later } y luego esto otra vez.
       *[other] Para deshacer también el resto: deshaz esto ({ $undo }) y { $later }, y luego { $number } otra vez.
    }
undo-number = Es el número { $number } en la lista de importaciones, y también se puede deshacer.
undo-already = El número { $number } ya se deshizo: con el { $by }, { $who }, { $at }.
undo-unchanged = El número { $number } no cambió nada, así que no hay nada que deshacer.
undo-forgotten = Ya no se sabe qué cambió el número { $number }: se guarda { $days } días, y para las últimas { $most } importaciones. Para retirar una noticia, usa /unpublish.
undo-unknown = No hay ninguna importación { $number } terminada; la última es la { $last }.
undo-nothing = No queda nada que deshacer.
error-import-number = «{ $found }» no es el número de una importación. Prueba /undo 12 con un número de la lista, o /undo a secas para ver la última.
error-imports-page = «{ $found }» no es una página. Prueba con un número del 1 al { $most }, como en /imports 1.

## For admins: single stories

command-unpublish = Ocultar una noticia
command-publish = Volver a mostrar una noticia
command-heat = Cambiar la temperatura de una noticia
edited =
    { $tool ->
        [unpublish] Ya no se muestra: «{ $title }». Los resúmenes de los últimos dos días que la traían quedan corregidos.
        [publish] Se muestra de nuevo: «{ $title }». Puede aparecer en los próximos resúmenes.
       *[heat] { $before ->
            [none] Temperatura { $heat }, donde no había: «{ $title }».
           *[other] Temperatura { $before } → { $heat }: «{ $title }».
        }
    }
edit-needless =
    { $tool ->
        [unpublish] «{ $title }» ya está oculta.
        [publish] «{ $title }» ya se muestra.
       *[heat] «{ $title }» ya tiene la temperatura { $heat }.
    }
edit-which =
    { $tool ->
        [unpublish] ¿Qué noticia ocultar? Tócala; hasta entonces no cambia nada.
        [publish] ¿Qué noticia mostrar de nuevo? Tócala; hasta entonces no cambia nada.
       *[heat] ¿Qué noticia recibe la temperatura { $heat }? Tócala; hasta entonces no cambia nada.
    }
edit-closest = Ninguna noticia contiene todo «{ $words }». Las más parecidas:
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] {" (sin temperatura)"}
           *[other] {" (temperatura "}{ $before })
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [one] Una noticia está oculta. Tócala para mostrarla.
       *[other] { $count } noticias están ocultas; estas son las más recientes. Toca una para mostrarla.
    }
error-all-shown = Se muestran todas las noticias.
error-edit-how = ¿Qué noticia? Responde a su ficha con { $line }, o añade palabras: { $line } facial recognition
error-edit-unknown = La hemeroteca ya no tiene ninguna noticia de ese mensaje.
error-edit-none =
    { $tool ->
        [publish] Ninguna noticia oculta tiene un título como «{ $words }». /publish a secas muestra las más recientes.
       *[other] Ninguna noticia visible encaja con «{ $words }». Prueba otras palabras, o responde a su ficha.
    }
error-edit-address = Ninguna noticia tiene la dirección { $address }. Revísala, o usa palabras del título.
error-edit-all =
    { $tool ->
        [unpublish] Ninguna noticia de ese mensaje está visible.
        [publish] Todas las noticias de ese mensaje se muestran.
       *[heat] Todas las noticias de ese mensaje ya tienen la temperatura { $heat }.
    }
error-new-heat = «{ $found }» no es una temperatura. Se espera, al principio o al final, un número entero de { $least } a { $most }, como en /heat 70
button-edit =
    { $tool ->
        [unpublish] Ocultar: { $title }
        [publish] Mostrar: { $title }
       *[heat] { $before ->
            [none] Temperatura { $heat }: { $title }
           *[other] Temperatura { $before } → { $heat }: { $title }
        }
    }
button-undo-edit = Deshacer
button-open = Abrir

## For admins: digests

title-deliveries = Los últimos resúmenes
deliveries-hint = Por la hora a la que estaban previstos. Los inciertos se enviaron, pero Telegram nunca respondió.
no-deliveries = Todavía no estaba previsto ningún resumen.
run = { $at }: { $parts }
run-due =
    { $count ->
        [one] { $count } previsto
       *[other] { $count } previstos
    }
run-sent =
    { $count ->
        [one] { $count } enviado
       *[other] { $count } enviados
    }
run-uncertain =
    { $count ->
        [one] { $count } incierto
       *[other] { $count } inciertos
    }
run-failed =
    { $count ->
        [one] { $count } fallido ({ $reasons })
       *[other] { $count } fallidos ({ $reasons })
    }
run-waiting = { $count } en camino
run-took = { $seconds } s

## What went wrong with a digest

error-wish = «{ $found }» no encaja en un resumen, que lleva una hora del día, días de la semana y de 1 a { $most } noticias. Por ejemplo: /subscribe de lunes a viernes a las 7:30, 5 noticias
error-in-and-out = Un resumen no puede querer { $name } y a la vez excluirlo: nunca llegaría nada. Di una de las dos cosas.
error-zone = No conozco ningún lugar llamado «{ $found }». Prueba con una ciudad grande cercana, o con una zona como America/Lima.
error-until = «{ $found }» no es un día que sepa leer. Prueba /pause 3 días, /pause hasta el lunes o /pause hasta 2027-01-07.
error-setting = No hay ningún ajuste «{ $found }». Estos son todos:
error-names =
    { $kind ->
        [topics] «{ $found }» no es ningún tema. Toca algunos en su página, o escribe un nombre que esté en ella.
       *[providers] «{ $found }» no es ninguna fuente. Toca algunas en su página, o escribe un nombre que esté en ella.
    }
error-value = «{ $found }» no encaja aquí. Toca una de estas opciones:
error-no-such-digest = Aquí no hay ningún resumen número { $number }. Mira /settings
error-no-subscription = Ese resumen ya terminó.
error-last-topic = { $topic } es lo único de lo que trata este resumen. Elige antes otro tema, o termínalo:
error-no-digest = Ese resumen es demasiado antiguo para abrirlo.
error-many-subscriptions = Aquí ya hay { $most } resúmenes, que es el máximo.
error-not-admin = Solo los admins de este chat pueden cambiar eso.
error-only-private = Los canales se gestionan desde un chat privado conmigo.
error-no-place = No veo ningún canal ni grupo «{ $name }». Primero añádeme como admin; después bastará con su @nombre o su número (-100…).
error-not-admin-there = Solo los admins de { $name } pueden cambiar sus resúmenes.
error-may-not-post = No tengo permiso para publicar en { $name }. Dame primero el permiso de publicar mensajes allí.
error-no-answer = Telegram no me ha respondido, así que no he hecho nada. Inténtalo de nuevo en un momento.
no-topic-or-provider =
    No hay ningún tema ni fuente «{ $name }».{ $nearest ->
        [0] {""}
       *[other] {" "}Lo más parecido está debajo.
    }{ $examples ->
        [0] {""}
       *[other] {" "}Esto serviría, por ejemplo: { $example }
    }
button-leave-out = Sin «{ $words }»
command-subscribe = Un resumen de lo más candente, cuando quieras
command-settings = Qué trae tu resumen y cuándo
command-digest = Tu próximo resumen, tal como sería ahora
command-schedule = Cuándo llegan los próximos resúmenes
command-pause = Poner los resúmenes en pausa
command-resume = Reanudar los resúmenes
command-unsubscribe = No recibir más resúmenes
command-timezone = Tu zona horaria, por ciudad
command-language = Tu idioma
order-to-tap = Un toque, y listo:
digest-none = Todavía no hay ninguna noticia para este resumen.
digest-before =
    Nada nuevo desde el { $since }. De antes, publicado { $is_one_day ->
        [yes] el { $newest }
       *[no] entre el { $oldest } y el { $newest }
    }

## Files that come with an answer

file-too-large = «{ $name }» pesa más de los { $most } MB que admite Telegram.
file-saved = Guardado como { $name }.
file-not-saved = No se puede guardar aquí «{ $name }» ({ $problem }).

## Trends

title-trends =
    { $is_all ->
        [yes] Evolución de la hemeroteca
       *[no] Evolución: { $about }
    }
trends-days = Del { $oldest } al { $newest }
trends-count =
    { $count ->
        [one] Una noticia entre el { $oldest } y el { $newest }.
       *[other] { $count } noticias entre el { $oldest } y el { $newest }, { $hot ->
            [0] ninguna candente
            [one] una de ellas candente
           *[other] { $hot } de ellas candentes
        }.
    }
trends-halves =
    { $way ->
        [more] Últimamente, más: { $after } en la segunda mitad de este período, { $before } en la primera.
        [less] Últimamente, menos: { $after } en la segunda mitad de este período, { $before } en la primera.
       *[same] Últimamente, más o menos lo mismo que antes: { $after } en la segunda mitad de este período, { $before } en la primera.
    }
trends-rose = Al alza: { $topics }
trends-fell = A la baja: { $topics }
trends-change = { $topic } ({ $before } → { $after })
trends-peak =
    { $unit ->
        [week] Semana del { $when }
       *[month] { $when }
    }: { $count ->
        [one] una noticia
       *[other] { $count } noticias
    }{ $hot ->
        [0] {""}
        [one] , una candente
       *[other] , { $hot } candentes
    }
trends-not-drawn = No se pudo dibujar la imagen esta vez; esto es lo que diría.
button-trends =
    { $window ->
        [quarter] 3 meses
        [year] 12 meses
       *[all] Siempre
    }
button-all-stories = Todas estas noticias
chart-trend =
    { $unit ->
        [day] Noticias por día
        [week] Noticias por semana
        [month] Noticias por mes
        [quarter] Noticias por trimestre
       *[year] Noticias por año
    }
chart-hot =
    { $count ->
        [one] { $count } candente
       *[other] { $count } candentes
    }
chart-other =
    { $count ->
        [one] { $count } otra
       *[other] { $count } otras
    }
chart-rose = Temas al alza
chart-fell = Temas a la baja
chart-halves = Noticias en la primera mitad de este período → en la segunda
chart-change = { $before } → { $after }

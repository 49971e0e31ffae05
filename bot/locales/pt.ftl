# Todas as frases que as pessoas leem, em português do Brasil. Os valores ficam entre { $chaves }; títulos e nomes são dados e vêm do acervo.
#
# story notícia · article, video artigo, vídeo · topic tema (tópico é o do grupo) · provider fonte · archive acervo (file é arquivo) · card ficha
# heat temperatura; hot, hottest quente, mais quentes · digest resumo · quiet day dia calmo · delivery envio
# subscribe assinar; unsubscribe cancelar a assinatura; pause, resume pausar, retomar · filter filtro · search busca; in vain sem resultado
# time zone fuso horário · tap tocar · chat chat · save salvar; keep guardar · erase apagar · trends tendências · feedback opinião
# import importação · export exportar · preview prévia · undo, take back desfazer; an undo reversão · cancel cancelar
# unpublish ocultar; publish mostrar; withdrawn retirada · log log · operator quem opera o bot · curators: frase impessoal
# Tratamento: você. Nada que dependa do gênero de quem lê. Aqui [one] vale também para 0: onde 0 pode vir, [0] vem antes ou o número é escrito.
# O que se digita em inglês é dito assim.

## Commands, as Telegram's menu shows them

command-latest = As últimas notícias
command-top = As mais quentes do dia, da semana, do mês ou do ano
command-topics = Todos os temas
command-topic = As notícias de um tema
command-search = Busca que perdoa erros de digitação
command-trends = Quantas e quão quentes, em imagem
command-saved = As notícias que você salvou
command-follow = Saber do que sai sobre algo
command-following = O que é seguido aqui
command-about = O que há neste acervo
command-feedback = Diga o que você acha a quem cuida disto
command-privacy = O que fica guardado sobre você e como apagar
command-help = O que você pode fazer aqui
command-start = Comece aqui
command-quit = Sair

## What Telegram shows of the bot before it is spoken to

profile-description = Respondo perguntas com um acervo de notícias escolhidas a dedo: com frases das próprias notícias, e com um não sincero quando não há nada. Pergunte com suas palavras; erros de digitação não atrapalham. Se quiser, trago para você, seu grupo ou seu canal um resumo das notícias mais quentes.
profile-short = Respostas de um acervo de notícias escolhidas a dedo e, se quiser, um resumo das mais quentes.

## Welcome and help

title-start = Olá! Esta é a sua redação.
start-archive =
    { $articles ->
        [one] { $articles } notícia escolhida a dedo espera por você
       *[other] { $articles } notícias escolhidas a dedo esperam por você
    }, sobre { $topics ->
        [one] { $topics } tema
       *[other] { $topics } temas
    }.
start-ask =
    { $count ->
        [0] Escreva o que desperta sua curiosidade. Erros de digitação não atrapalham.
        [one] Escreva o que desperta sua curiosidade, por exemplo { $first }. Erros de digitação não atrapalham.
       *[other] Escreva o que desperta sua curiosidade, por exemplo { $first } ou { $second }. Erros de digitação não atrapalham.
    }
title-help = O que você pode fazer aqui
help-ask = É só perguntar: “o que aconteceu com …?”, “o que a Reuters disse sobre …?”, “quantas notícias há sobre … em 2023?”. E continue: “e no ano passado?”, “só da Nature”, “me conte mais sobre a segunda”. Ou use um comando:
help-commands =
    /latest – as últimas notícias
    /top week – as mais quentes da semana (ou day, month, year, all)
    /topics – todos os temas
    /topic e um nome – as notícias de um tema
    /search e palavras – notícias sobre algo
    /trends e palavras – quantas, ao longo do tempo
    /saved – as notícias que você salvou
    /follow palavras – saber do que sai sobre algo; /following – tudo o que você segue
    /subscribe – um resumo diário
    /settings /digest /schedule – o que ele traz e quando
    /pause /resume /unsubscribe – pausar, retomar ou encerrar
    /timezone /language – seu fuso e seu idioma
    /about /privacy – o que há no acervo; o que guardo sobre você
    /feedback e palavras – sua opinião, a quem cuida disto
help-lists = Toque em um número abaixo de uma lista para abrir aquela notícia. Erros de digitação e nomes lembrados pela metade não atrapalham.
help-heat = 🔥 marca as notícias quentes; 🔥🔥🔥, os 10% mais quentes deste acervo.
help-channels = Seus canais são gerenciados aqui, por quem é admin deles: toque em um ou escreva /subscribe @channel 8h nos dias úteis
help-group-ask = É só perguntar: escreva { $name } e sua pergunta ou responda a uma das minhas mensagens. Ou use um comando:
help-group-commands =
    /latest – as últimas notícias
    /top week – as mais quentes da semana (ou day, month, year, all)
    /topics – todos os temas
    /search e palavras – notícias sobre algo
    /trends e palavras – quantas, ao longo do tempo
    /digest – o próximo resumo deste chat
    /about /privacy – o que há no acervo; o que guardo sobre este chat
help-group-admins = Para quem é admin aqui: /subscribe – um resumo diário para o grupo todo; /settings – tudo sobre ele; /language
help-route = Em um tópico deste grupo: /route nome here – as notícias sobre isso chegam a esse tópico
button-private = Em particular ↗
title-about = Sobre este acervo
about-archive =
    { $articles ->
        [one] { $articles } notícia
       *[other] { $articles } notícias
    } sobre { $topics ->
        [one] { $topics } tema
       *[other] { $topics } temas
    }, de { $providers ->
        [one] { $providers } fonte
       *[other] { $providers } fontes
    }.
about-days = A mais antiga é de { $oldest }; a mais recente, de { $newest }.
about-import = A última importação foi em { $day }.
about-bot = O Newsdesk é software livre: qualquer pessoa pode usá-lo com seu próprio acervo.

## Lists

title-latest = Últimas notícias
title-top =
    { $window ->
        [day] As mais quentes de hoje
        [week] As mais quentes da semana
        [month] As mais quentes do mês
        [year] As mais quentes do ano
       *[all] As mais quentes de todos os tempos
    }
title-top-older =
    { $window ->
        [day] As mais quentes de { $day }
        [week] As mais quentes da semana até { $day }
        [month] As mais quentes do mês até { $day }
       *[year] As mais quentes do ano até { $day }
    }
top-older =
    { $window ->
        [day] Nada é de hoje, então olho mais para trás.
        [week] Nada é dos últimos sete dias, então olho mais para trás.
        [month] Nada é dos últimos trinta dias, então olho mais para trás.
       *[year] Nada é dos últimos doze meses, então olho mais para trás.
    }
title-hottest = As notícias mais quentes
title-topics = Temas
topics-hint =
    { $count ->
        [0] Ainda não há temas.
        [one] Um tema, com seu número de notícias.
       *[other] { $count } temas, com seu número de notícias. Toque em um para ler.
    }
title-results = Resultados para { $words }
title-corrected = Mostrando resultados para { $words }
title-filtered = Notícias que combinam
title-from = Notícias de { $names }
quoted = “{ $words }”
listed = { $names }
list-separator = {", "}
title-search = Busca
search-filters =
    Refine com { $topic }, { $provider }, since:2021-12, until:yesterday, "uma frase exata", -sem ou heat:>80.
unmatched =
    { $count ->
        [one] Nenhuma notícia menciona também { $words }; estas são as que mais se aproximam.
       *[other] Nenhuma notícia menciona tudo (faltam { $words }); estas são as que mais se aproximam.
    }
filters = { $parts }
filter-words = sobre { $words }
filter-providers = de { $names }
filter-since = desde { $day }
filter-until = até { $day }
filter-heat = temperatura { $heat } ou mais
filter-without = sem { $words }
filter-kind =
    { $kind ->
        [video] só vídeos
       *[article] só artigos
    }
filter-sort =
    { $sort ->
        [hottest] mais quentes primeiro
        [newest] mais recentes primeiro
        [oldest] mais antigas primeiro
       *[relevance] mais relevantes primeiro
    }
page-of =
    { $pages ->
        [one] { $total ->
            [0] Nenhuma notícia
            [one] Uma notícia
           *[other] { $total } notícias
        }
       *[other] Página { $page } de { $pages } · { $exact ->
            [yes] { $total } notícias
           *[no] mais de { $total } notícias
        }
    }
nothing-filtered = Nenhuma notícia passa por esses filtros. Tire algum ou comece por aqui:
nothing-topic = Ainda não há notícias sobre { $name }.
nothing-narrowed = Há notícias sobre “{ $words }”, mas nenhuma passa por esses filtros.
nothing-near = Não há nada sobre “{ $words }” neste acervo. Talvez algum destes chegue perto:
nothing-else = Não há nada sobre “{ $words }” neste acervo. Você pode começar por aqui:
empty-archive = O acervo ainda está vazio. Assim que importarem notícias, elas aparecerão aqui.

## Answers

title-news = Notícias sobre { $words }
title-all = Notícias
no-more = Isso é tudo o que há sobre o assunto.
answer-count =
    { $count ->
        [0] Nenhuma notícia { $about } combina com isso.
        [one] Uma notícia { $about }
       *[other] { $exact ->
            [yes] { $count } notícias { $about }
           *[no] Mais de { $count } notícias { $about }
        }
    }
count-about = sobre { $words }
count-all = neste acervo
answer-when =
    { $provider ->
        [none] Publicado em { $day }
       *[other] { $provider } publicou isto em { $day }
    }
answer-dropped =
    { $filter ->
        [time] Não há nada sobre isso desse período; eis o que há.
        [provider] { $value } não tem nada sobre isso; outras fontes têm.
        [kind] Não há nada desse tipo sobre isso; eis o que há.
       *[topic] Não há nada sobre isso em { $value }; em outros temas, há.
    }
answer-otherwise = Li “{ $written }” como “{ $used }”.
answer-unsure = Não tenho certeza de que seja isto que você procura; é o que mais se aproxima.
no-such-story =
    { $count ->
        [0] A lista anterior está vazia.
        [one] A lista anterior tem uma notícia só.
       *[other] A lista anterior tem { $count } notícias.
    }
what-to-ask = O que você gostaria de saber? Pergunte com suas palavras, ou cite uma pessoa, uma empresa ou um tema.
nothing-before = Não há uma lista anterior para continuar. Pergunte algo primeiro.
nothing-guess =
    { $topics ->
        [0] Que eu saiba, este acervo não tem nada sobre “{ $words }”. Meu melhor palpite, e não mais que isso:
       *[other] Que eu saiba, este acervo não tem nada sobre “{ $words }”. Meu melhor palpite, e os temas mais próximos:
    }
nothing-topics = Que eu saiba, este acervo não tem nada sobre “{ $words }”. Os temas mais próximos:

## Small talk

small-talk =
    { $kind ->
        [thanks] De nada! Pergunte quando quiser.
        [who] Sou a redação: um bot que responde com um acervo de notícias escolhidas a dedo. Só conto o que alguma delas diz.
        [how_are_you] Por aqui tudo bem, valeu por perguntar! Sobre o que você gostaria de ler?
        [bye] Até mais! O acervo continua aqui.
        [praise] Valeu, que gentileza!
        [insult] Sinto não ter ajudado. Talvez com outras palavras apareça, ou na lista de temas: /topics
        [why] A ficha de cada notícia de um resumo tem o botão “Por que esta notícia?”: toque nele e eu conto. Sobre o próximo resumo, /digest diz.
        [sorry] Sem problema.
       *[yes_no] Certo. O que você gostaria de saber?
    }

## Groups and channels

title-greeting = Olá, { $title }! Eu sou a redação.
greeting-about =
    { $articles ->
        [0] Respondo a perguntas com um acervo de notícias
        [one] Respondo a perguntas com um acervo de notícias escolhidas a dedo, por enquanto uma só
       *[other] Respondo a perguntas com um acervo de { $articles } notícias escolhidas a dedo
    }{ $is_ordered ->
        [yes] , e trago o que os admins daqui pediram: /schedule diz quando.
       *[no] , e trago todo dia um resumo das mais quentes se um admin quiser.
    }
greeting-ask =
    { $reads ->
        [all] Falo quando falam comigo: escreva { $name } e sua pergunta, responda a uma das minhas mensagens ou use um comando.
       *[some] Só vejo o que é dirigido a mim: escreva { $name } e sua pergunta, responda a uma das minhas mensagens ou use um comando.
    }
button-new = O que há de novo
button-digest-here = Resumo diário aqui
title-channel = Agora estou em { $title }.
channel-how = Lá não se publica nada até você pedir, e isso se faz aqui: toque no botão ou escreva { $line } 8h nos dias úteis
button-digest-there = Resumo diário lá
may-not-write =
    { $kind ->
        [channel] Não tenho permissão para publicar em { $title }, então por enquanto nada chega lá. Assim que um admin me deixar publicar mensagens, tudo continua sozinho.
       *[other] Não tenho permissão para escrever em { $title }, então por enquanto nada chega lá. Assim que um admin me deixar escrever, tudo continua sozinho.
    }
general-closed = O tópico General de { $title } está fechado, então o que chega lá fica em pausa. Quando ele for reaberto, ou eu puder gerenciar os tópicos, escreva /resume no grupo; ou peça em outro tópico com /subscribe.

## Os tópicos do grupo, e o que chega a eles

command-route = Em um grupo com tópicos: o que chega a qual
title-routes = Que notícias chegam a que tópico do grupo
routes-none = Tudo chega com o resumo deste grupo. Para que uma parte chegue a um tópico do grupo à parte, basta escrever lá { $line }
route =
    { $place ->
        [here] • { $names }: este tópico do grupo
        [general] • { $names }: General, em uma mensagem à parte
       *[other] • { $names }: outro tópico do grupo
    }
routed =
    { $kind ->
        [whole] O resumo sobre { $names } chega a este tópico do grupo a partir de agora.
        [topics] As notícias sobre { $names } chegam a este tópico do grupo a partir de agora. O resumo do grupo as deixa de fora.
       *[providers] As notícias de { $names } chegam a este tópico do grupo a partir de agora. O resumo do grupo as deixa de fora.
    }
unrouted =
    { $kind ->
        [whole] O resumo sobre { $names } chega a General a partir de agora.
        [topics] As notícias sobre { $names } chegam de novo com o resumo do grupo.
       *[providers] As notícias de { $names } chegam de novo com o resumo do grupo.
    }
route-lost = O tópico do grupo em que estas notícias chegavam está fechado ou não existe mais, então a partir de agora elas vêm para cá. Admins: para recebê-las em outro tópico, basta escrever lá { $line }
which-route = Que notícias devem chegar a este tópico do grupo?
route-no-digest = Ainda não há resumo neste grupo. Toque no horário em que ele deve chegar, e { $names } chega ao mesmo tempo a este tópico do grupo:
button-route-back = ⤺ { $names } para General
button-route-here = { $names } aqui
button-routes = Tudo o que vai à parte
error-route-place =
    { $kind ->
        [private] Isto é para grupos com tópicos: adicione-me a um e escreva { $line } no tópico do grupo em que as notícias devem chegar.
       *[group] Este grupo não tem tópicos. Quando estiverem ativados nas configurações dele, basta escrever { $line } em um deles.
    }
error-route-both = Diga temas ou fontes, não ambos: o que é dos dois não pode ficar fora do resumo do grupo. Qual dos dois?
error-route-without = Aqui se diz o que chega a um tópico do grupo. Para deixar { $names } fora de um resumo, veja /settings
error-route-general = Este é o General, onde chega tudo o que não vai a outro tópico do grupo. Escreva { $line } no tópico em que { $names } deve chegar.
error-route-time = O que vai à parte chega no horário do resumo do grupo. Mude esse horário, e ele acompanha.
error-no-route = Sobre { $names } nada chega à parte a um tópico do grupo.

## The tour

button-tour = Mostre como funciona (3)
title-tour =
    { $page ->
        [1] Perguntar
        [2] Resumos
       *[3] Salvar, e do seu jeito
    } · { $page } de { $pages }
tour =
    { $page ->
        [1] Escreva como para alguém que já leu tudo. Respondo com frases do acervo, cada uma com sua notícia, ou digo com franqueza que não há nada. Depois você pode continuar: “e no ano passado?”. Experimente:
        [2] As mais quentes entre as novas podem chegar todo dia, na sua hora e sem repetição. Você escolhe quantas, sobre o quê e de quais fontes.
       *[3] “Salvar”, abaixo de uma notícia, guarda-a para você: /saved
    }
tour-language = Seu idioma: /language · seu fuso: /timezone
tour-more = Tudo o que sei fazer: /help · o que guardo sobre você: /privacy
tour-example =
    { $provider ->
        [none] O que há de novo sobre { $topic } em { $year }?
       *[other] O que { $provider } disse sobre { $topic }?
    }
button-tour-next = Próximo ({ $page }/{ $pages }) ›
button-tour-skip = Pular
tour-end = Quando quiser: escreva uma pergunta ou toque em um botão.

## Privacy

title-privacy = O que guardo e por quanto tempo
privacy-now =
    { $whose ->
        [you] Sobre você, agora:
        [chat] Sobre este chat, agora:
       *[elsewhere] Sobre { $title }, agora:
    }
trace =
    { $kind ->
        [settings] • ajustes, como idioma e fuso horário
        [digests] { $count ->
            [one] • { $count } resumo pedido
           *[other] • { $count } resumos pedidos
        }
        [follows] { $count ->
            [one] • { $count } coisa seguida
           *[other] • { $count } coisas seguidas
        }
        [sent] { $count ->
            [one] • { $count } notícia que um resumo trouxe
           *[other] • { $count } notícias que os resumos trouxeram
        }
        [deliveries] { $count ->
            [one] • { $count } mensagem de um resumo, e o que houve com ela
           *[other] • { $count } mensagens de resumos, e o que houve com elas
        }
        [likes] { $count ->
            [one] • { $count } notícia marcada com gostei ou não gostei
           *[other] • { $count } notícias marcadas com gostei ou não gostei
        }
        [saved] { $count ->
            [one] • { $count } notícia salva
           *[other] • { $count } notícias salvas
        }
        [feedback] • que na última hora veio uma opinião daqui, não qual
        [questions] { $count ->
            [one] • { $count } última pergunta
           *[other] • { $count } últimas perguntas
        }
       *[added] { $count ->
            [one] • quem me adicionou a { $count } grupo ou canal
           *[other] • quem me adicionou a { $count } grupos e canais
        }
    }
trace-none = • nada
privacy-how-long = Por quanto tempo:
privacy-until-ended = • Ajustes, resumos, “gostei”, notícias salvas e tudo o que é seguido ficam até alguém encerrar ou apagar.
privacy-digests =
    • O que os resumos trouxeram fica, para que nada venha duas vezes; as mensagens deles, por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
privacy-question =
    { $hours ->
        [one] • Sua última pergunta fica por { $hours } hora, para que “e no ano passado?” funcione.
       *[other] • Sua última pergunta fica por { $hours } horas, para que “e no ano passado?” funcione.
    }
privacy-of-nobody =
    • Sem nome, e por { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }: quanto se pergunta, o que não se encontra e as opiniões. O que um botão longo escreve também é guardado sem nome.
privacy-log = • O log não contém palavras nem nomes, só o número de um chat em que uma mensagem falha.
privacy-admins = • Admins: quem importou ou mudou cada coisa fica anotado junto ao acervo. Essas notas são de quem opera o bot, e não se apagam aqui.
button-privacy = O que guardo
button-forget =
    { $whose ->
        [you] Apagar tudo sobre mim
        [chat] Apagar tudo sobre este chat
       *[elsewhere] Apagar tudo sobre { $title }
    }
forget-what =
    { $whose ->
        [you] Apagar tudo o que guardo sobre você?
        [chat] Apagar tudo o que guardo sobre este chat?
       *[elsewhere] Apagar tudo o que guardo sobre { $title }?
    }
forget-for-good = Não tem volta. Nada acontece até você tocar no botão.
button-forget-yes = Sim, apagar
forgotten =
    { $whose ->
        [you] Apagado sobre você:
        [chat] Apagado sobre este chat:
       *[elsewhere] Apagado sobre { $title }:
    }
forgotten-since = Não chegará mais nenhum resumo. Se você me escrever, começamos do zero.
nothing-to-forget =
    { $whose ->
        [you] Não guardo nada sobre você.
        [chat] Não guardo nada sobre este chat.
       *[elsewhere] Não guardo nada sobre { $title }.
    }

## More than can be answered at once

flood =
    { $whose ->
        [private] São mais mensagens do que consigo responder de uma vez.
        [person] Alguém daqui pergunta mais do que consigo responder de uma vez.
       *[group] São mais mensagens do que posso responder aqui em um minuto.
    } { $seconds ->
        [0] Você já pode perguntar de novo.
        [one] Espere um segundo, por favor.
       *[other] Espere { $seconds } segundos, por favor.
    }{ $whose ->
        [person] {" "}As outras pessoas podem continuar.
       *[other] {""}
    }{ $count ->
        [one] {""}
       *[other] {" "}Até agora, { $count } mensagens ficaram sem resposta.
    }
flood-tap =
    { $seconds ->
        [one] Foi rápido demais. Toque de novo daqui a um segundo, por favor.
       *[other] Foi rápido demais. Toque de novo daqui a { $seconds } segundos, por favor.
    }

## Feedback

feedback-how = O que quem cuida desta redação deveria saber? Escreva depois do comando, e será lido sem o seu nome: /feedback Sinto falta de notícias sobre …
feedback-kept = Valeu! Os admins lerão sem o seu nome; por isso ninguém poderá responder a você aqui.
feedback-to-nobody = Ninguém leria: esta redação não tem admins.
error-feedback-long = São { $found } caracteres, e cabem { $most }. Encurte, por favor, ou envie em partes.
error-feedback-often =
    { $most ->
        [one] Já repassei o que veio daqui nesta hora. Volte mais tarde, por favor.
       *[other] Em uma hora repasso { $most } mensagens de um chat, e já vieram todas. Volte mais tarde, por favor.
    }
title-feedback =
    { $count ->
        [one] Opinião
       *[other] Opiniões ({ $count })
    }
feedback-on = { $day }
feedback-anonymous = Não fica guardado quem disse; não dá para responder a ninguém.

## For admins

title-misses = Buscas sem resultado
misses-hint = Nos últimos { $days } dias, as mais frequentes primeiro. Toque em uma para ver o que ela encontra agora.
miss =
    { $count ->
        [one] “{ $words }” · { $count } vez · { $day }
       *[other] “{ $words }” · { $count } vezes · a última em { $day }
    }
no-misses = Não houve buscas sem resultado nos últimos { $days } dias.

## Statistics

title-stats = A redação em números
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] O acervo ainda está vazio: não há nada para desenhar.
        [one] O acervo ainda não mostra nada; há uma notícia oculta.
       *[other] O acervo ainda não mostra nada; há { $unpublished } notícias ocultas.
    }
stats-archive =
    { $articles ->
        [one] { $articles } notícia
       *[other] { $articles } notícias
    } sobre { $topics ->
        [one] { $topics } tema
       *[other] { $topics } temas
    }{ $providers ->
        [0] {""}
        [one] {" "}de { $providers } fonte
       *[other] {" "}de { $providers } fontes
    }{ $unpublished ->
        [0] {"."}
        [one] {", e uma oculta."}
       *[other] {", e "}{ $unpublished } ocultas.
    }
stats-days = Publicadas de { $oldest } a { $newest }
stats-heat = Metade das notícias tem { $median } ou mais
stats-chats =
    { $chats ->
        [0] Nenhum chat pediu um resumo.
        [one] Um chat pediu um resumo{ $paused ->
            [0] {""}
           *[other] , e está com ele em pausa
        }{ $stopped ->
            [0] {""}
           *[other] , e não dá para enviar nada a ele
        }.
       *[other] { $chats } chats pediram um resumo{ $paused ->
            [0] {""}
            [one] , um está com ele em pausa
           *[other] , { $paused } estão com ele em pausa
        }{ $stopped ->
            [0] {""}
            [one] , e a um não dá para enviar nada
           *[other] , e a { $stopped } não dá para enviar nada
        }.
    }
stats-digests =
    Resumos dos últimos { $days } dias: { $sent ->
        [0] nenhuma mensagem enviada
        [one] uma mensagem enviada
       *[other] { $sent } mensagens enviadas
    }, { $uncertain ->
        [0] nenhuma incerta
        [one] { $uncertain } incerta
       *[other] { $uncertain } incertas
    }, { $failed ->
        [0] nenhuma falhou
        [one] { $failed } falhou
       *[other] { $failed } falharam
    }.
stats-asked =
    Consultas dos últimos { $days } dias: { $questions ->
        [0] nenhuma pergunta
        [one] uma pergunta
       *[other] { $questions } perguntas
    } e { $searches ->
        [0] nenhuma busca
        [one] uma busca
       *[other] { $searches } buscas
    }, { $missed ->
        [0] nenhuma
       *[other] { $missed }
    } sem resultado; abertas: { $lists ->
        [0] nenhuma lista
        [one] uma lista
       *[other] { $lists } listas
    } e { $cards ->
        [0] nenhuma notícia
        [one] uma notícia
       *[other] { $cards } notícias
    }.
stats-not-drawn = Não foi possível desenhar a imagem; o log diz por quê.
chart-published =
    { $months ->
        [1] Notícias por mês
        [3] Notícias por trimestre
       *[12] Notícias por ano
    }
chart-topics = Os maiores temas
chart-topics-told =
    { $left ->
        [0] Notícias de cada um; uma notícia pode ter vários temas
       *[other] Os { $shown } maiores, e mais { $left }; uma notícia pode ter vários
    }
chart-heat = Temperatura das notícias
chart-and-more = { $least }+
chart-asked = Consultas dos últimos { $days } dias
chart-nothing-asked = Nenhuma pergunta nem busca neste período
chart-found =
    { $count ->
        [0] Nenhuma pergunta ou busca com resposta
        [one] Uma pergunta ou busca com resposta
       *[other] { $count } perguntas e buscas com resposta
    }
chart-in-vain = { $count } sem resultado
chart-digests =
    Resumos{ $chats ->
        [0] {""}
        [one] {" "}a um chat
       *[other] {" "}a { $chats } chats
    }, últimos { $days } dias
chart-nothing-sent = Nenhum foi enviado neste período
chart-sent =
    { $count ->
        [0] Nenhuma mensagem enviada
        [one] Uma mensagem enviada
       *[other] { $count } mensagens enviadas
    }
chart-uncertain =
    { $count ->
        [0] Nenhuma incerta
        [one] { $count } incerta
       *[other] { $count } incertas
    }
chart-failed =
    { $count ->
        [0] Nenhuma falhou
        [one] { $count } falhou
       *[other] { $count } falharam
    }

## Topics and providers

which-topic = “{ $name }” pode ser vários temas. Qual?
no-topic =
    { $nearest ->
        [0] Não há nenhum tema “{ $name }”.
        [one] Não há nenhum tema “{ $name }”. O mais parecido é:
       *[other] Não há nenhum tema “{ $name }”. Os mais parecidos são:
    }
no-provider =
    { $nearest ->
        [0] Nenhuma notícia aqui vem de “{ $name }”.
        [one] Nenhuma notícia aqui vem de “{ $name }”. A fonte mais parecida é:
       *[other] Nenhuma notícia aqui vem de “{ $name }”. As fontes mais parecidas são:
    }

## Cards

by-line-video = vídeo
day = { $day }
related-title = Sobre o mesmo assunto
more-topics = +{ $count }

## Saved stories

title-saved = Notícias salvas
button-save =
    { $is_saved ->
        [yes] Salva ✓
       *[no] Salvar
    }
saved-for-you =
    { $is_saved ->
        [yes] Salva para você. Em /saved está tudo o que você guarda.
       *[no] Não está mais salva.
    }
saved-nothing = Sua lista está vazia. Abra uma notícia e toque em “Salvar” para guardá-la aqui.
saved-hidden =
    { $count ->
        [one] { $count } notícia salva está retirada no momento. Ela volta para cá se for mostrada de novo.
       *[other] { $count } notícias salvas estão retiradas no momento. Elas voltam para cá se forem mostradas de novo.
    }
saved-removing = Toque no número de uma notícia para tirá-la desta lista.
saved-removed = Uma notícia saiu da sua lista.
saved-as-file =
    { $count ->
        [one] Sua notícia salva, como arquivo.
       *[other] { $is_all ->
            [yes] Suas { $count } notícias salvas, como arquivo.
           *[no] As últimas { $count } notícias que você salvou, como arquivo.
        }
    }
saved-private = O que você salva é só para você: sua lista está no nosso chat privado.
button-saved = Minhas notícias salvas
button-removing = Tirar…
button-remove = ✕ { $number }
button-done = Pronto
button-file = Como arquivo
button-put-back = Colocar de volta
error-save-anonymous = Aqui você escreve em nome do grupo, então não tenho como saber de quem seria esta lista. Escreva em seu próprio nome para salvar notícias.

## Following

title-followed =
    { $is_new ->
        [yes] Seguindo: { $name }
       *[no] Já era seguido: { $name }
    }
follow-provider = Segue-se o que a fonte { $name } publica.
follow-how =
    { $pace ->
        [at_once] Uma notícia nova chega aqui na hora se estiver entre { $least ->
            [tenth] os 10% mais quentes
           *[quarter] os 25% mais quentes
        } do acervo: no máximo uma mensagem por hora, à noite sem som.
       *[with_digest] As notícias novas chegam primeiro no resumo, quentes ou não.
    }
follow-all = Cada notícia nova chega aqui na hora, pois este acervo não diz quais são quentes: no máximo uma mensagem por hora, à noite sem som.
follow-without-digest =
    { $pace ->
        [at_once] Com um resumo, as que não são quentes também chegariam.
       *[with_digest] Mas aqui não há um resumo com que elas possam chegar. Assine um ou receba na hora:
    }
follow-which = O que você quer seguir de “{ $title }”?
follow-to-tap = { $name }: como você quer receber as notícias novas? Um toque, e pronto.
button-search-now = Pesquisar agora
title-following = O que é seguido aqui
following-how = ⚡ chega na hora quando é quente; 🗞, no começo do resumo. Toque em um para trocar, ✕ para parar.
follow-line =
    { $pace ->
        [at_once] ⚡ { $name } · { $least ->
            [tenth] os 10% mais quentes
           *[quarter] os 25% mais quentes
        }{ $waits ->
            [yes] {" · em pausa"}
           *[no] {""}
        }
       *[with_digest] 🗞 { $name }
    }
nothing-followed = Nada é seguido aqui. Toque em “Seguir” abaixo de uma lista ou em uma ficha, ou escreva: /follow facial recognition
unfollowed = Não é mais seguido: { $name }
not-followed = { $name } não é seguido aqui.
follows-wait =
    { $count ->
        [one] O que você segue na hora também espera.
       *[other] As { $count } coisas que você segue na hora também esperam.
    }
follows-come-again =
    { $count ->
        [one] O que você segue na hora volta a chegar.
       *[other] As { $count } coisas que você segue na hora voltam a chegar.
    }
follows-left =
    { $count ->
        [one] Você ainda segue { $count } coisa.
       *[other] Você ainda segue { $count } coisas.
    }
alert-title = Você segue { $name }
alert-lead =
    { $count ->
        [one] Chegou { $count } notícia nova
       *[other] Chegaram { $count } notícias novas
    }{ $more ->
        [0] {""}
       *[other] {" · mais "}{ $more }
    }
why-at-once = Por quê: você segue isto e quer saber na hora.
button-follow = 🔔 Seguir
button-follow-some = 🔔 Seguir…
button-follow-coming = 🔔 Avise quando chegar algo
button-following = Tudo o que é seguido
button-unfollow = Parar de seguir
button-follow-again = Seguir de novo
button-follow-words = O que menciona “{ $words }”
button-pace =
    { $pace ->
        [at_once] ⚡ Na hora, se quente
       *[with_digest] 🗞 Com o resumo
    }
error-follow-filter = Dá para seguir palavras, "expressões", topic:, from: e -palavras indesejadas. Datas, temperatura, tipos e ordens não combinam com isso.
error-follow-words = “{ $found }” é muito pouco para seguir. Diga sobre o que deve ser: /follow facial recognition
error-follow-long = São { $found } caracteres, e cabem { $most }. Diga com menos palavras.
error-follow-place = O que é seguido chega ao chat em que isso é pedido. Para { $name }, peça um resumo: /subscribe { $name } 8h
error-many-follows = Aqui já são seguidas { $most } coisas, que é o máximo. Pare uma antes.
error-no-such-follow = Isso não é mais seguido aqui.
follow-entry =
    { $pace ->
        [at_once] ⚡ { $name }
       *[with_digest] 🗞 { $name }
    }
button-stop-following = ✕

## Buttons

button-latest = Últimas
button-top = Mais quentes
button-topics = Temas
button-help = Ajuda
button-about = Sobre
button-digest = Resumo diário
button-story = Notícia { $number }
button-previous = ‹ Anterior
button-next = Próxima ›
button-back = ‹ Voltar
button-read =
    { $kind ->
        [video] { $provider ->
            [none] Ver o vídeo ↗
           *[other] Ver em { $provider } ↗
        }
       *[article] { $provider ->
            [none] Ler o artigo ↗
           *[other] Ler em { $provider } ↗
        }
    }
button-share = Compartilhar
button-copy = Copiar link
button-open-bot = Abrir no Newsdesk
button-more-from = Mais de { $provider }
button-related = ↳ { $title }
button-anywhere =
    { $count ->
        [0] Sem filtros: nenhuma notícia
        [one] Sem filtros: uma notícia
       *[other] Sem filtros: { $count } notícias
    }
button-sort =
    { $sort ->
        [hottest] Mais quentes
        [newest] Mais recentes
        [oldest] Mais antigas
       *[relevance] Mais relevantes
    }
button-only = Só { $topic }
button-window =
    { $window ->
        [day] Dia
        [week] Semana
        [month] Mês
        [year] Ano
       *[all] Todo o período
    }

## What went wrong, and what to do

error-date =
    “{ $found }” depois de { $filter }: não é uma data que eu saiba ler. Tente { $filter }:2021-12-08, { $filter }:2021-12, { $filter }:yesterday ou { $filter }:"last week".
error-heat = “{ $found }” não é uma temperatura. Tente heat:>80 ou heat:80.
error-kind = “{ $found }” não é um tipo de notícia. Tente kind:video ou kind:article.
error-sort = “{ $found }” não é uma ordem. Tente sort:newest, sort:oldest, sort:hottest ou sort:relevance.
error-number = “{ $found }” depois de { $name }: não serve. Tem que ser um número inteiro de 1 a { $most }.
error-story = Essa notícia não está mais no acervo.
error-incident = Desculpe, algo deu errado do nosso lado. Se acontecer de novo, passe este número a quem opera o bot: { $incident }
unknown-command =
    { $nearest ->
        [none] Não há nenhum comando /{ $name }.
       *[other] Não há nenhum comando /{ $name }. Você quis dizer /{ $nearest }?
    }
tap-number = Para abrir uma notícia, toque no número dela abaixo da lista.
no-words = Só consigo buscar palavras. Escreva o que procura ou veja o que mais há.
stale-button = Esse botão é de uma lista anterior e não leva mais a lugar nenhum. Para recomeçar: /latest
link-lost = Esse link não leva a nada daqui: talvez seja antigo ou falte um pedaço dele.
inline-nothing = Nada encontrado. Perguntar à redação

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] { $about } · { $day }
    }
digest-fresh =
    { $count ->
        [one] Uma notícia nova
       *[other] { $count } notícias novas
    }{ $named ->
        [0] {""}
       *[other] {" "}sobre { $topics }
    }{ $more ->
        [0] {""}
       *[other] {" · mais "}{ $more }
    }
digest-older =
    { $kind ->
        [first] Seu primeiro resumo: das mais quentes e mais recentes do acervo
       *[other] Nada de novo desde { $since }. Do acervo
    }, publicadas { $is_one_day ->
        [yes] em { $newest }
       *[no] de { $oldest } a { $newest }
    }{ $more ->
        [0] {""}
        [one] {" · mais "}{ $more } nova
       *[other] {" · mais "}{ $more } novas
    }
digest-quiet = Nada de novo desde { $since }.
digest-day =
    { $age ->
        [0] hoje
        [1] ontem
       *[other] { $day }
    }
also-at = também em { $names }
withdrawn = (retirada)
button-more = Mais { $count }
title-rest = Outras notícias novas de { $day }
button-since = Tudo desde { $day }
liked =
    { $liking ->
        [more] Anotado: os resumos trarão mais notícias como esta.
        [less] Anotado: os resumos trarão menos notícias como esta.
       *[neither] Desfeito.
    }
liked-without-digest = Ainda não há nenhum resumo aqui. Com /subscribe você pede um.
button-why = Por que esta notícia?
why-story = Esta notícia: { $parts }.
muted = Anotado: nada mais sobre { $topic } neste resumo.
unmuted = Anotado: { $topic } pode voltar.
button-mute = 🔕 { $topic }
button-unmute = 🔔 { $topic } de novo
topic-lost = O tópico do grupo em que este resumo chegava está fechado ou não existe mais, então a partir de agora ele vem para cá. Admins: para recebê-lo em outro tópico, basta escrever /subscribe lá e /unsubscribe aqui.
preview-of =
    { $kind ->
        [wished] Assim seria um resumo desses: { $parts }. Nada é enviado até você assinar.
        [empty] Ainda não há nada aqui para um resumo desses: { $parts }.
        [silent] Seu próximo resumo, como seria agora: { $parts }. Ele se cala nos dias calmos, então nada chegaria.
       *[next] Seu próximo resumo, como seria agora: { $parts }. Nada foi enviado.
    }
why =
    { $kind ->
        [fresh] Por quê: novas desde { $since }, as mais quentes e recentes primeiro, variando temas e fontes.
        [first] Por quê: das mais quentes e recentes que você ainda não recebeu, variando temas e fontes.
       *[older] Por quê: não há nada de novo desde { $since }; das mais quentes que você ainda não recebeu.
    }
why-heat =
    { $percent ->
        [one] entre o { $percent }% mais quente
       *[other] entre os { $percent }% mais quentes
    }
why-topic = seu tema { $topic }
why-provider = sua fonte { $provider }
why-liked = você gosta de { $topic }
why-followed = você segue { $name }
why-disliked = embora você queira menos de { $topic }

## Subscribing

offer =
    { $count ->
        [one] A notícia mais quente
       *[other] As { $count } notícias mais quentes
    } desde o último resumo, na hora que você escolher (fuso horário: { $place }).
offer-words =
    Basta um toque; ou diga com palavras: { $line } nos dias úteis às 7h30 em Recife, 3 notícias{ $topics ->
        [0] {""}
       *[other] {" sobre "}{ $topic }
    }
button-subscribe = Assinar
button-preview = Prévia
button-settings = Ajustes
button-resume = Retomar
button-pause = Pausar
button-all = Todos
button-end = Cancelar assinatura
button-end-sure = Sim, cancelar
button-everything = Tudo
button-language = Idioma
button-zone-right = Sim, { $place }
button-zone-choose = Escolher meu fuso
title-subscribed =
    { $kind ->
        [offer] Um resumo das notícias mais quentes
        [new] Assinatura feita
        [changed] Alterado
       *[same] Já estava assim
    }{ $is_elsewhere ->
        [yes] {": "}{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] Suponho que você siga o horário de { $place }.
        [channel] Suponho que o canal siga o horário de { $place }.
       *[other] Suponho que o grupo siga o horário de { $place }.
    } Se não, me diga uma cidade: { $line } Recife
zone-of-all =
    { $kind ->
        [here] Agora todos os resumos daqui seguem o horário de { $place }.
       *[other] Agora todos os resumos de lá seguem o horário de { $place }.
    }
most-stories =
    { $most ->
        [one] Um resumo traz no máximo { $most } notícia
       *[other] Um resumo traz no máximo { $most } notícias
    }; { $found } eram demais.
contract = { $parts }
contract-when = { $days } às { $time } ({ $place })
contract-at = { $days } às { $time }
contract-all = todos os temas
contract-days =
    { $kind ->
        [every] Todos os dias
        [but] Todos os dias menos { $names }
        [weekdays] De segunda a sexta
        [weekends] Sábados e domingos
       *[some] { $names }
    }
contract-size =
    { $count ->
        [one] uma notícia
       *[other] até { $count } notícias
    }
contract-topics = sobre { $names }
contract-without = nada sobre { $names }
contract-not-from = nada de { $names }
contract-least =
    { $least ->
        [tenth] só os 10% mais quentes
        [quarter] só os 25% mais quentes
        [half] só a metade mais quente
       *[everything] qualquer temperatura
    }
next-due =
    { $resumes ->
        [yes] Em pausa; próximo resumo: { $at }.
       *[no] Próximo resumo: { $at }.
    }
next-none =
    { $paused ->
        [yes] Em pausa, até você retomar.
       *[no] Nada vai chegar: não dá para escrever neste chat.
    }
standing =
    { $contract }
    { $standing }
title-schedule = O que vem por aí (horário de { $place })
slot = • { $at }
which-unsubscribe = Qual resumo você quer encerrar?
which-resume = Qual resumo você quer retomar?
which-settings = Qual resumo?
unsubscribed =
    { $count ->
        [one] Assinatura cancelada.
       *[other] { $count } assinaturas canceladas.
    }{ $left ->
        [0] {" "}Não chegará mais nenhum.
        [one] {" "}Resta um resumo.
       *[other] {" "}Restam { $left } resumos.
    }
nothing-subscribed = Ainda não há nenhum resumo aqui.
title-settings =
    { $is_elsewhere ->
        [yes] O resumo de { $title }
       *[no] Seu resumo
    }
quiet-told =
    { $quiet ->
        [older] Nos dias sem novidade: as mais quentes de antes.
        [note] Nos dias sem novidade: um aviso curto.
       *[silent] Nos dias sem novidade: silêncio.
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size =
    { $count ->
        [one] Uma notícia
       *[other] { $count } notícias
    }
set-topics =
    { $count ->
        [0] Todos os temas
        [one] Temas: uma escolha
       *[other] Temas: { $count } escolhas
    }
set-providers =
    { $count ->
        [0] Todas as fontes
        [one] Fontes: uma escolha
       *[other] Fontes: { $count } escolhas
    }
set-least = 🔥 { $least ->
        [tenth] 10% mais quentes
        [quarter] 25% mais quentes
        [half] Metade mais quente
       *[everything] Qualquer temperatura
    }
set-quiet =
    { $quiet ->
        [older] Dias calmos: as de antes
        [note] Dias calmos: um aviso
       *[silent] Dias calmos: nada
    }
set-sound =
    { $mode ->
        [on] 🔔 Com som
       *[off] 🔕 Sem som
    }
title-time = A que horas?
time-how = Para qualquer outro minuto, escreva: /settings { $number } time 7:20
title-days = Em que dias?
days-now = { $days }. Toque em um dia para incluir ou tirar.
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = No máximo quantas notícias?
title-names-wanted =
    { $kind ->
        [topics] Quais temas?
       *[providers] Quais fontes?
    }
all-of =
    { $kind ->
        [topics] todos os temas
       *[providers] todas as fontes
    }
names-now = Agora: { $parts }
names-how = Toque uma vez para “só isto” (✓), duas para “isto não” (✗) e mais uma para deixar em aberto.
title-least = No mínimo, qual temperatura?
least =
    { $least ->
        [tenth] Só os 10% mais quentes
        [quarter] Só os 25% mais quentes
        [half] Só a metade mais quente
       *[everything] Qualquer temperatura
    }
least-how = A temperatura é comparada com todas as notícias deste acervo.
title-quiet = Quando não há novidade
quiet-how = Um dia é calmo quando, desde o último resumo, não entrou nada que combine com ele.
quiet-way =
    { $quiet ->
        [older] As mais quentes de antes
        [note] Um aviso curto
       *[silent] Nada mesmo
    }
title-sound = Avisar com som?
set-signature =
    { $signature ->
        [none] Sem assinatura no fim
       *[other] ✍ { $signature }
    }
title-signature = O que deve ficar abaixo de cada resumo?
signature-how = Escreva em até { $most } caracteres, também com o @nome de um canal: /settings { $number } signature via @ournews
error-signature = O texto tem no máximo { $most } caracteres; o seu tem { $found }.
title-pause = Por quanto tempo?
pause-how = As notícias novas esperam o primeiro resumo depois da pausa. Ou escreva um dia: /pause até segunda-feira
button-pause-days =
    { $count ->
        [one] Até amanhã
       *[other] { $count } dias
    }
button-pause-open = Até eu retomar
title-language = Qual idioma?
language-set = A partir de agora falo { $language } aqui, e os resumos também vêm assim.
end-sure = Então não haverá mais resumos. O que você recebeu fica na memória, caso volte.
zone-now =
    { $kind ->
        [here] Este chat
        [channel] Esse canal
       *[other] Esse grupo
    } segue o horário de { $place } (agora, { $time }).
zone-how = Para usar outro, escreva uma cidade ou um país: { $line } Recife
which-zone = Qual deles é “{ $found }”?
zone-choice = { $place } · { $time }
zone-set = Agora no horário de { $place } (neste momento, { $time }).

## For admins: what they can do, and trouble

command-admin = O que admins podem fazer aqui
command-misses = O que se buscou sem resultado
command-deliveries = O que houve com os últimos resumos
command-stats = O acervo e quem o lê, em números
command-export = As notícias em arquivos, dentro de um zip
command-import = Importar arquivos, ou a pasta de artigos
command-imports = O que foi importado, quando e por quem
command-undo = Desfazer a última mudança, ou outra
title-admin = O que admins podem fazer aqui
admin-import = Envie arquivos .md, .yaml ou .zip para importá-los, ou /import sozinho para a pasta na minha máquina. Você vê o que mudaria antes que algo mude.
admin-export = /export põe todas as notícias em um zip; /export topic:AI since:2021-11, as que combinam; /export unpublished, as que estão ocultas.
admin-look =
    Consultar:
    /stats – o acervo e quem o lê, em números
    /misses – o que se buscou sem resultado
    /deliveries – o que houve com os últimos resumos
    /imports – o que foi importado, quando e por quem
admin-undo = /undo mostra a última mudança, com um botão que a desfaz; /undo 12 desfaz na hora a que tem esse número. Isso também pode ser desfeito.
admin-edit =
    Editar uma notícia, em resposta à ficha dela ou com palavras que a encontrem:
    /unpublish – ocultá-la
    /publish – mostrá-la de novo; sozinho, o que está oculto
    /heat 70 – mudar a temperatura dela
admin-trouble = Aviso você quando algo vai mal, no máximo uma vez por hora.
help-admin = Aqui você é admin: veja em /admin o que mais pode fazer.
button-admin = Para admins
button-picture = Imagem
button-table = Tabela
stats-number = { $count }
stats-head =
    { $of ->
        [day] Dia
        [asked] Perguntas
        [missed] Em vão
        [sent] Enviados
        [uncertain] Incertos
       *[failed] Falhos
    }
button-stats = Números
button-misses = Sem resultado
button-deliveries = Envios
button-imports = Importações
title-trouble = Problemas na redação
trouble-often =
    { $count ->
        [one] { $count } vez, { $since }
       *[other] { $count } vezes desde { $since }
    }
trouble-incident = { $place }: { $problem } · { $often } · { $incident }
trouble-digest = Falharam resumos de { $run }: { $reason } · { $often }
trouble-file = Não dá para importar { $file }: { $problem }
trouble-files = Não dá para importar { $count } arquivos: { $files } e mais { $more }; o primeiro: { $problem }
trouble-polling = Outro processo consulta o Telegram com o mesmo token; pare um dos dois · { $often }
trouble-more =
    { $count ->
        [one] Daqui a uma hora conto mais uma coisa.
       *[other] Daqui a uma hora conto mais { $count } coisas.
    }
trouble-hint = Procure no log o número do fim da linha: ele está onde isso falhou por último.
title-cannot-run = A redação não consegue iniciar

## For admins: the stories as files

title-export = Notícias em arquivos
export-packing =
    { $total ->
        [0] Empacotando as notícias…
        [one] Empacotando uma notícia…
       *[other] Empacotando { $total } notícias…{ $done ->
            [0] {""}
            [one] {" "}{ $done } está pronta.
           *[other] {" "}{ $done } estão prontas.
        }
    }
export-all =
    { $articles ->
        [one] A única notícia{ $unpublished ->
            [0] {""}
           *[other] , que está oculta
        }
       *[other] As { $articles } notícias{ $unpublished ->
            [0] , nenhuma delas oculta
            [one] , uma delas oculta
           *[other] , { $unpublished } delas ocultas
        }
    }{ $topics ->
        [0] {"."}
        [one] {", e a descrição de um tema."}
       *[other] {", e as descrições de "}{ $topics } temas.
    }
export-part =
    { $articles ->
        [one] A única notícia visível que combina{ $topics ->
            [0] {"."}
            [one] {", e a descrição do tema dela."}
           *[other] {", e as descrições dos "}{ $topics } temas dela.
        }
       *[other] As { $articles } notícias visíveis que combinam{ $topics ->
            [0] {"."}
            [one] {", e a descrição do tema delas."}
           *[other] {", e as descrições dos "}{ $topics } temas delas.
        }
    }
export-unpublished =
    { $articles ->
        [one] A única notícia oculta
       *[other] As { $articles } notícias ocultas
    }{ $topics ->
        [0] {"."}
        [one] {", e a descrição de um tema."}
       *[other] {", e as descrições de "}{ $topics } temas.
    }
export-offer =
    { $count ->
        [0] Uma busca com estas palavras não encontra nenhuma notícia visível.
        [one] Uma busca com estas palavras encontra uma notícia visível. Nada é empacotado até você tocar em um botão.
       *[other] Uma busca com estas palavras encontra { $count } notícias visíveis. Nada é empacotado até você tocar em um botão.
    }
button-export-these =
    { $count ->
        [one] Exportar esta
       *[other] Exportar estas { $count }
    }
button-export-all = Exportar tudo
error-export-filter = “{ $found }” não é um filtro. Esperado: topic:, from:, since:, until:, heat:, kind: ou -sem; /export sozinho empacota tudo, também as notícias ocultas.
error-export-published = “{ $found }” não vai com outros filtros. /export unpublished empacota as notícias ocultas; /export sozinho, todas.
export-back = Se você me enviar de volta, ele é importado como qualquer outro arquivo.
export-unpack = Ele contém mais arquivos do que uma importação aceita em um zip: descompacte e importe a pasta.
export-nothing = Nenhuma notícia combina, então não há nada para exportar.
export-too-large = Isso passa dos { $most } MB que um bot pode enviar. Refine, como em /export since:2024 ou /export topic:AI, ou peça a quem opera o bot que rode “newsdesk export ARQUIVO” na máquina do bot.
export-too-many = Notícias demais contêm estas palavras para listar todas. Acrescente um filtro, como since:2024, ou exporte só com filtros.

## For admins: files that come in

import-fetching = Recebendo { $name }…
import-reading = Lendo { $name }…
import-writing = Importando { $name }…
import-bar =
    { $bar } { $done } de { $total }{ $seconds ->
        [0] {""}
        [one] {" · falta cerca de um segundo"}
       *[other] {" · faltam cerca de "}{ $seconds } segundos
    }
import-counts = { $counts }
title-preview = Prévia: { $name }
preview-changed = O acervo mudou desde a última prévia; isto é o que aconteceria agora.
preview-nothing =
    { $files ->
        [0] Não contém nenhum artigo.
       *[other] Não há nada para importar.
    }
preview-waits = Nada é gravado até você tocar em “Importar”. A prévia fica guardada por um dia.
preview-failed =
    { $count ->
        [one] { $count } arquivo falha:
       *[other] { $count } arquivos falham:
    }
preview-doubts = Vale olhar duas vezes:
preview-doubt-line = • { $name }, linha { $line }: “{ $field }:” não é um campo que eu conheça. Você quis dizer “{ $meant }:”?
preview-near =
    { $count ->
        [one] { $count } conta algo que, ao que parece, já está no acervo:
       *[other] { $count } contam algo que, ao que parece, já está no acervo:
    }
preview-near-line = • { $title } – como { $known } ({ $about })
preview-hidden =
    { $count ->
        [one] { $count } deixará de ser mostrada:
       *[other] { $count } deixarão de ser mostradas:
    }
preview-updated =
    { $count ->
        [one] { $count } muda:
       *[other] { $count } mudam:
    }
preview-created =
    { $count ->
        [one] { $count } é nova:
       *[other] { $count } são novas:
    }
preview-twins =
    { $count ->
        [one] Dois arquivos têm o mesmo endereço; vale o posterior:
       *[other] { $count } arquivos têm o endereço de outro posterior, que é o que vale:
    }
preview-twins-line = • { $file } substitui { $other } ({ $url })
preview-new-topics =
    { $count ->
        [one] { $count } tema é novo:
       *[other] { $count } temas são novos:
    }
preview-new-topic = • { $name } – como { $like }
preview-topics =
    { $count ->
        [one] { $count } tema recebe descrição:
       *[other] { $count } temas recebem descrição:
    }
preview-more = … e mais { $count }, em { $name }
preview-left-out = … e mais { $count }, que ficam de fora aqui
button-import =
    { $count ->
        [0] Importar
       *[other] Importar { $count }
    }
button-cancel = Cancelar
button-import-folder = Importar a pasta
button-undo = Desfazer
title-imported = Importado: { $name }
import-number = É o número { $number } na lista de importações.
import-resumed = Foi interrompida, e continua de onde parou.
import-was-resumed = Foi interrompida, e continuou de onde tinha parado.
import-stopped = O bot está parando. A importação continua assim que ele voltar a rodar.
title-cancelled = Não importado: { $name }
import-cancelled = Cancelado. Nada foi gravado.
title-given-up = Interrompido: { $name }
import-given-up =
    Algo deu errado, e a culpa é minha, não sua: é o número { $incident } no log. { $done ->
        [0] Nada foi gravado.
        [one] { $done } arquivo de { $total } foi importado; dá para desfazer.
       *[other] { $done } arquivos de { $total } foram importados; dá para desfazer.
    }
title-lapsed = Não importado: { $name }
import-lapsed =
    { $state ->
        [expired] A prévia ficou guardada por um dia e não existe mais. Nada foi gravado; envie os arquivos de novo para importá-los.
       *[other] Um reinício interrompeu a leitura. Nada foi gravado; envie os arquivos de novo.
    }
import-too-large =
    { $found ->
        [0] mais de { $most } MB
       *[other] { $found } MB
    }; podem ser no máximo { $most } MB, que é tudo o que o Telegram dá aos bots
import-on-machine = Na máquina do bot, “newsdesk import { $name }” aceita arquivos de qualquer tamanho; ou envie vários menores.
import-lost = o arquivo não chegou inteiro
import-send-again = Envie de novo.
error-import-done = A importação { $number } já está feita.
error-import-writing = A importação { $number } já está em andamento.
error-import-reading = Os arquivos ainda estão sendo lidos. Toque em “Importar” quando a prévia aparecer.
error-import-gone =
    { $state ->
        [cancelled] Esta importação foi cancelada. Envie os arquivos de novo para importá-los.
        [expired] A prévia ficou guardada por um dia e não existe mais. Envie os arquivos de novo para importá-los.
        [broken_off] Um reinício interrompeu a leitura. Envie os arquivos de novo.
       *[unknown] Não há uma prévia assim neste chat. Envie os arquivos que quiser importar.
    }
error-import-argument = Não conheço o arquivo “{ $found }”. Envie aqui arquivos .md, .yaml ou .zip, ou escreva /import sozinho para a pasta na minha máquina.
error-import-folder = Não há nenhuma pasta { $folder } na minha máquina. Envie arquivos .md, .yaml ou .zip, ou configure NEWSDESK_SEEDS_DIR.

## For admins: imports, and how they are taken back

title-imports = Importações
no-imports = Nada foi importado ainda. Envie arquivos Markdown ou um zip com eles, e eles aparecerão nesta lista.
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = quem opera o bot
imports-untitled = arquivos de antes
imports-took-back = Reversão de { $number }: { $title }
imports-outcome =
    { $outcome ->
        [created] { $count ->
            [one] { $count } nova
           *[other] { $count } novas
        }
        [updated] { $count ->
            [one] { $count } alterada
           *[other] { $count } alteradas
        }
        [unchanged] { $count } sem mudança
        [twins] { $count ->
            [one] { $count } mesclada
           *[other] { $count } mescladas
        }
        [unpublished] { $count ->
            [one] de todas, { $count } oculta
           *[other] de todas, { $count } ocultas
        }
        [topics] { $count ->
            [one] { $count } tema descrito
           *[other] { $count } temas descritos
        }
        [failed] { $count ->
            [one] { $count } falhou
           *[other] { $count } falharam
        }
        [taken_out] { $count ->
            [one] { $count } tirada
           *[other] { $count } tiradas
        }
        [put_back] { $count ->
            [one] { $count } devolvida
           *[other] { $count } devolvidas
        }
        [descriptions] { $count ->
            [one] { $count } descrição de tema restaurada
           *[other] { $count } descrições de temas restauradas
        }
        [kept] { $count ->
            [one] { $count } fica como está
           *[other] { $count } ficam como estão
        }
       *[none] nada mudou
    }
edit-outcome =
    { $outcome ->
        [published] mostrada
        [unpublished] ocultada
       *[heat] temperatura { $value }
    }
imports-undone = desfeito por { $number }
imports-page = Página { $page } de { $pages }
title-undo = O que dá para desfazer
undo-offer =
    { $kind ->
        [undo] Não resta nenhuma importação para desfazer, só esta reversão. Nada muda até você tocar no botão.
       *[files] Esta é a última mudança que ainda vale. Nada é desfeito até você tocar no botão.
    }
button-undo-number = Desfazer { $number }
button-undo-this = Desfazer isto
undo-under-way = Desfazendo a importação { $number }…
title-undone =
    { $kind ->
        [undo] Reversão { $number } desfeita
        [none] Nada de { $number } pôde ser desfeito
        [edit] Edição { $number } desfeita
       *[files] Importação { $number } desfeita
    }
undo-of-undo = Tinha desfeito { $number }: { $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] { $count ->
            [one] { $count } notícia tirada
           *[other] { $count } notícias tiradas
        }
        [put_back] { $count ->
            [one] { $count } notícia como era antes
           *[other] { $count } notícias como eram antes
        }
       *[topics] { $count ->
            [one] { $count } descrição de tema restaurada
           *[other] { $count } descrições de temas restauradas
        }
    }
undo-kept =
    { $count ->
        [one] { $count } notícia mudou de novo depois, e fica como está:
       *[other] { $count } notícias mudaram de novo depois, e ficam como estão:
    }
undo-kept-more = e mais { $count }; estão todas em { $name }.
undo-changed-since = Mudou depois com { $number } ({ $about }, { $who }).
undo-first =
    { $undo ->
        [none] Desfaça primeiro { $later } e depois isto de novo.
       *[other] Para desfazer também o resto: desfaça isto ({ $undo }) e { $later }, e depois { $number } de novo.
    }
undo-number = É o número { $number } na lista de importações, e também dá para desfazê-lo.
undo-already = O número { $number } já foi desfeito: com o { $by }, { $who }, { $at }.
undo-unchanged = O número { $number } não mudou nada, então não há nada para desfazer.
undo-forgotten = Não se sabe mais o que o número { $number } mudou: isso fica guardado por { $days } dias, e para as últimas { $most } importações. Para retirar uma notícia, use /unpublish.
undo-unknown = Não há nenhuma importação { $number } concluída; a última é a { $last }.
undo-nothing = Não resta nada para desfazer.
error-import-number = “{ $found }” não é o número de uma importação. Tente /undo 12 com um número da lista, ou /undo sozinho para ver a última.
error-imports-page = “{ $found }” não é uma página. Tente um número de 1 a { $most }, como em /imports 1.

## For admins: single stories

command-unpublish = Ocultar uma notícia
command-publish = Mostrar uma notícia de novo
command-heat = Mudar a temperatura de uma notícia
edited =
    { $tool ->
        [unpublish] Não é mais mostrada: “{ $title }”. Os resumos dos últimos dois dias que a traziam ficam corrigidos.
        [publish] É mostrada de novo: “{ $title }”. Ela pode aparecer nos próximos resumos.
       *[heat] { $before ->
            [none] Temperatura { $heat }, onde não havia: “{ $title }”.
           *[other] Temperatura { $before } → { $heat }: “{ $title }”.
        }
    }
edit-needless =
    { $tool ->
        [unpublish] “{ $title }” já está oculta.
        [publish] “{ $title }” já é mostrada.
       *[heat] “{ $title }” já tem a temperatura { $heat }.
    }
edit-which =
    { $tool ->
        [unpublish] Qual notícia ocultar? Toque nela; até lá nada muda.
        [publish] Qual notícia mostrar de novo? Toque nela; até lá nada muda.
       *[heat] Qual notícia recebe a temperatura { $heat }? Toque nela; até lá nada muda.
    }
edit-closest = Nenhuma notícia contém tudo de “{ $words }”. As mais próximas:
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] {" (sem temperatura)"}
           *[other] {" (temperatura "}{ $before })
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [one] Uma notícia está oculta. Toque nela para mostrá-la.
       *[other] { $count } notícias estão ocultas; estas são as mais recentes. Toque em uma para mostrá-la.
    }
error-all-shown = Todas as notícias são mostradas.
error-edit-how = Qual notícia? Responda à ficha dela com { $line }, ou acrescente palavras: { $line } facial recognition
error-edit-unknown = O acervo não tem mais nenhuma notícia dessa mensagem.
error-edit-none =
    { $tool ->
        [publish] Nenhuma notícia oculta tem um título como “{ $words }”. /publish sozinho mostra as mais recentes.
       *[other] Nenhuma notícia visível combina com “{ $words }”. Tente outras palavras, ou responda à ficha dela.
    }
error-edit-address = Nenhuma notícia tem o endereço { $address }. Confira, ou use palavras do título.
error-edit-all =
    { $tool ->
        [unpublish] Nenhuma notícia dessa mensagem está visível.
        [publish] Todas as notícias dessa mensagem são mostradas.
       *[heat] Todas as notícias dessa mensagem já têm a temperatura { $heat }.
    }
error-new-heat = “{ $found }” não é uma temperatura. Esperado, no começo ou no fim: um número inteiro de { $least } a { $most }, como em /heat 70
button-edit =
    { $tool ->
        [unpublish] Ocultar: { $title }
        [publish] Mostrar: { $title }
       *[heat] { $before ->
            [none] Temperatura { $heat }: { $title }
           *[other] Temperatura { $before } → { $heat }: { $title }
        }
    }
button-undo-edit = Desfazer
button-open = Abrir

## For admins: digests

title-deliveries = Os últimos resumos
deliveries-hint = Pela hora em que estavam previstos. Os incertos foram enviados, mas o Telegram nunca respondeu.
no-deliveries = Nenhum resumo estava previsto ainda.
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
        [one] { $count } incerto
       *[other] { $count } incertos
    }
run-failed =
    { $count ->
        [one] { $count } falhou ({ $reasons })
       *[other] { $count } falharam ({ $reasons })
    }
run-waiting = { $count } a caminho
run-took = { $seconds } s

## What went wrong with a digest

error-wish = “{ $found }” não combina com um resumo, que tem uma hora do dia, dias da semana e de 1 a { $most } notícias. Por exemplo: /subscribe nos dias úteis às 7h30, 5 notícias
error-in-and-out = Um resumo não pode querer { $name } e ao mesmo tempo excluir: nunca chegaria nada. Diga uma das duas coisas.
error-zone = Não conheço nenhum lugar chamado “{ $found }”. Tente uma cidade grande próxima, ou um fuso como America/Recife.
error-until = “{ $found }” não é um dia que eu saiba ler. Tente /pause 3 dias, /pause até segunda-feira ou /pause até 2027-01-07.
error-setting = Não há nenhum ajuste “{ $found }”. Estes são todos:
error-names =
    { $kind ->
        [topics] “{ $found }” não é nenhum tema. Toque em alguns na página deles, ou escreva um nome que esteja nela.
       *[providers] “{ $found }” não é nenhuma fonte. Toque em algumas na página delas, ou escreva um nome que esteja nela.
    }
error-value = “{ $found }” não serve aqui. Toque em uma destas opções:
error-no-such-digest = Não há nenhum resumo número { $number } aqui. Veja /settings
error-no-subscription = Esse resumo já terminou.
error-last-topic = { $topic } é tudo de que trata este resumo. Escolha antes outro tema, ou encerre-o:
error-no-digest = Esse resumo é antigo demais para abrir.
error-many-subscriptions =
    { $most ->
        [one] Já há { $most } resumo aqui, que é o máximo.
       *[other] Já há { $most } resumos aqui, que é o máximo.
    }
error-not-admin = Só admins deste chat podem mudar isso.
error-only-private = Os canais são gerenciados em um chat privado comigo.
error-no-place = Não vejo nenhum canal nem grupo “{ $name }”. Primeiro me adicione como admin; depois basta o @nome ou o número dele (-100…).
error-not-admin-there = Só admins de { $name } podem mudar os resumos de lá.
error-may-not-post = Não tenho permissão para publicar em { $name }. Primeiro me dê o direito de publicar mensagens lá.
error-no-answer = O Telegram não me respondeu agora, então nada foi feito. Tente de novo daqui a pouco.
no-topic-or-provider =
    Não há nenhum tema nem fonte “{ $name }”.{ $nearest ->
        [0] {""}
       *[other] {" "}O mais parecido está abaixo.
    }{ $examples ->
        [0] {""}
       *[other] {" "}Isto serviria, por exemplo: { $example }
    }
button-leave-out = Sem “{ $words }”
command-subscribe = Um resumo das mais quentes, quando você quiser
command-settings = O que seu resumo traz e quando
command-digest = Seu próximo resumo, como seria agora
command-schedule = Quando chegam os próximos resumos
command-pause = Pausar os resumos
command-resume = Retomar os resumos
command-unsubscribe = Não receber mais resumos
command-timezone = Seu fuso horário, por cidade
command-language = Seu idioma
order-to-tap = Um toque, e pronto:
digest-none = Ainda não há nenhuma notícia para este resumo.
digest-before =
    Nada de novo desde { $since }. De antes, publicadas { $is_one_day ->
        [yes] em { $newest }
       *[no] de { $oldest } a { $newest }
    }

## Files that come with an answer

file-too-large = “{ $name }” passa dos { $most } MB que o Telegram aceita.
file-saved = Salvo como { $name }.
file-not-saved = Não dá para salvar “{ $name }” aqui ({ $problem }).

## Trends

title-trends =
    { $is_all ->
        [yes] Tendências do acervo
       *[no] Tendências: { $about }
    }
trends-days = De { $oldest } a { $newest }
trends-count =
    { $count ->
        [0] Nenhuma notícia de { $oldest } a { $newest }.
        [one] Uma notícia de { $oldest } a { $newest }.
       *[other] { $count } notícias de { $oldest } a { $newest }, { $hot ->
            [0] nenhuma delas quente
            [one] uma delas quente
           *[other] { $hot } delas quentes
        }.
    }
trends-halves =
    { $way ->
        [more] Ultimamente, mais: { $after } na segunda metade deste período, { $before } na primeira.
        [less] Ultimamente, menos: { $after } na segunda metade deste período, { $before } na primeira.
       *[same] Ultimamente, mais ou menos o mesmo que antes: { $after } na segunda metade deste período, { $before } na primeira.
    }
trends-rose = Em alta: { $topics }
trends-fell = Em queda: { $topics }
trends-change = { $topic } ({ $before } → { $after })
trends-peak =
    { $unit ->
        [week] Semana de { $when }
       *[month] { $when }
    }: { $count ->
        [one] { $count } notícia
       *[other] { $count } notícias
    }{ $hot ->
        [0] {""}
        [one] , { $hot } quente
       *[other] , { $hot } quentes
    }
trends-not-drawn = Desta vez não foi possível desenhar a imagem; eis o que ela diria.
button-trends =
    { $window ->
        [quarter] 3 meses
        [year] 12 meses
       *[all] Todo o período
    }
button-all-stories = Todas estas notícias
chart-trend =
    { $unit ->
        [day] Notícias por dia
        [week] Notícias por semana
        [month] Notícias por mês
        [quarter] Notícias por trimestre
       *[year] Notícias por ano
    }
chart-hot =
    { $count ->
        [one] { $count } quente
       *[other] { $count } quentes
    }
chart-other =
    { $count ->
        [one] { $count } outra
       *[other] { $count } outras
    }
chart-rose = Temas em alta
chart-fell = Temas em queda
chart-halves = Notícias na primeira metade deste período → na segunda
chart-change = { $before } → { $after }

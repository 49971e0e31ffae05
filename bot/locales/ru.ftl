# Все фразы, которые видят люди. Значения стоят в { $скобках }; названия и имена – данные архива и не склоняются.
#
# Слова: story – новость; topic – тема; provider – источник; digest – дайджест, а один его приход – выпуск;
# heat – накал (новости – горячие); archive – архив; card – карточка; publish, unpublish – показать, скрыть;
# import – импорт; cancel – отказаться («Не надо»); undo, take back – отменить; pause, resume – пауза, возобновить;
# subscribe, unsubscribe – подписаться, отписаться; preview – предпросмотр; operator – владелец бота; admin – админ.
# На «вы» со строчной буквы. После даты точки нет: она сама кончается на «г.». [one] – это и 21, и 31.

## Commands, as Telegram's menu shows them

command-latest = Свежие новости
command-top = Самое горячее за день, неделю, месяц или год
command-topics = Все темы
command-topic = Новости одной темы
command-search = Поиск, опечатки не помеха
command-trends = Сколько писали и как горячо, на картинке
command-saved = Новости, которые вы сохранили
command-about = Что есть в этом архиве
command-feedback = Сказать владельцам бота, что вы думаете
command-privacy = Что я о вас храню и как это стереть
command-help = Что здесь можно делать
command-start = Начать
command-quit = Выйти

## Welcome and help

title-start = Здравствуйте! Это ваш новостной бот.
start-archive =
    К вашим услугам { $articles ->
        [1] одна отобранная вручную новость
        [one] { $articles } отобранная вручную новость
        [few] { $articles } отобранные вручную новости
        [many] { $articles } отобранных вручную новостей
       *[other] { $articles } отобранных вручную новостей
    } по { $topics ->
        [1] одной теме
        [one] { $topics } теме
        [few] { $topics } темам
        [many] { $topics } темам
       *[other] { $topics } темам
    }.
start-ask =
    { $count ->
        [0] Напишите, что вам интересно. Опечатки не страшны.
        [1] Напишите, что вам интересно, например «{ $first }». Опечатки не страшны.
       *[other] Напишите, что вам интересно, например «{ $first }» или «{ $second }». Опечатки не страшны.
    }
title-help = Что здесь можно делать
help-ask = Просто спросите. Целые вопросы я понимаю по-английски: «what happened with …?», «what did Reuters say about …?», «how many stories on … in 2023?». А потом продолжайте: «and last year?», «only from Nature», «tell me more about the second one». Или возьмите команду:
help-commands =
    /latest — свежие новости
    /top week — самое горячее за день, неделю, месяц, год или всё время
    /topics — все темы
    /topic название — новости одной темы
    /search слова — новости о чём-нибудь
    /trends слова — сколько об этом писали со временем
    /saved — новости, которые вы сохранили
    /subscribe — ежедневный дайджест
    /settings /digest /schedule — что в нём будет и когда
    /pause /resume /unsubscribe — пауза или конец
    /timezone /language — ваше время и язык
    /about /privacy — что есть в архиве; что я храню о вас
    /feedback слова — сказать владельцам бота, что вы думаете
help-lists = Нажмите номер под списком, чтобы открыть новость. Опечатки и неточные названия не страшны.
help-heat = 🔥 — горячие новости, 🔥🔥🔥 — самые горячие 10 % этого архива.
help-channels = Своими каналами управляют отсюда их админы: нажмите канал или напишите /subscribe @channel 8:00 weekdays
help-group-ask = Просто спросите: напишите { $name } и вопрос или ответьте на моё сообщение. Или возьмите команду:
help-group-commands =
    /latest — свежие новости
    /top week — самое горячее за день, неделю, месяц, год или всё время
    /topics — все темы
    /search слова — новости о чём-нибудь
    /trends слова — сколько об этом писали со временем
    /digest — следующий выпуск для этого чата
    /about /privacy — что есть в архиве; что я храню об этом чате
help-group-admins = Админам этого чата: /subscribe — ежедневный дайджест для всех; /settings — всё о нём; /language
button-private = В личный чат ↗
title-about = Об этом архиве
about-archive =
    { $articles ->
        [1] Одна новость
        [one] { $articles } новость
        [few] { $articles } новости
        [many] { $articles } новостей
       *[other] { $articles } новостей
    } по { $topics ->
        [1] одной теме
        [one] { $topics } теме
        [few] { $topics } темам
        [many] { $topics } темам
       *[other] { $topics } темам
    } из { $providers ->
        [1] одного источника
        [one] { $providers } источника
        [few] { $providers } источников
        [many] { $providers } источников
       *[other] { $providers } источников
    }.
about-days = Самая старая: { $oldest }, самая свежая: { $newest }
about-import = Последний импорт: { $day }
about-bot = Newsdesk — свободная программа: с ней любой может открыть собственный архив.

## Lists

title-latest = Свежие новости
title-top =
    { $window ->
        [day] Самое горячее за день
        [week] Самое горячее за неделю
        [month] Самое горячее за месяц
        [year] Самое горячее за год
       *[all] Самое горячее за всё время
    }
title-top-older =
    { $window ->
        [day] Самое горячее за { $day }
        [week] Самое горячее за неделю до { $day }
        [month] Самое горячее за месяц до { $day }
       *[year] Самое горячее за год до { $day }
    }
top-older =
    { $window ->
        [day] Сегодня ничего не было, поэтому заглянем в прошлое.
        [week] За последние семь дней ничего не было, поэтому заглянем в прошлое.
        [month] За последние тридцать дней ничего не было, поэтому заглянем в прошлое.
       *[year] За последние двенадцать месяцев ничего не было, поэтому заглянем в прошлое.
    }
title-hottest = Самые горячие новости
title-topics = Темы
topics-hint =
    { $count ->
        [1] Одна тема и число её новостей.
       *[other] Всего тем: { $count }, у каждой указано число новостей. Нажмите тему, чтобы читать.
    }
title-results = Нашлось по запросу: { $words }
title-corrected = Показано по запросу: { $words }
title-filtered = Подходящие новости
title-from = Новости из источника: { $names }
title-search = Поиск
search-filters =
    Уточнить можно так: { $topic }, { $provider }, since:2021-12, until:yesterday, "точная фраза", -лишнее или heat:>80.
unmatched =
    { $count ->
        [1] Ни в одной новости нет ещё и слова { $words }; вот самые близкие.
       *[other] Ни в одной новости нет всего сразу (не хватает: { $words }); вот самые близкие.
    }
filters = { $parts }
filter-words = запрос: { $words }
filter-providers = источник: { $names }
filter-since = с { $day }
filter-until = по { $day }
filter-heat = накал от { $heat }
filter-without = без слов: { $words }
filter-kind =
    { $kind ->
        [video] только видео
       *[article] только статьи
    }
filter-sort =
    { $sort ->
        [hottest] сначала горячие
        [newest] сначала новые
        [oldest] сначала старые
       *[relevance] сначала самые подходящие
    }
page-of =
    { $pages ->
        [1] { $total ->
            [1] Одна новость
            [one] { $total } новость
            [few] { $total } новости
            [many] { $total } новостей
           *[other] { $total } новостей
        }
       *[other] Страница { $page } из { $pages } · { $exact ->
            [yes] { $total ->
                [one] { $total } новость
                [few] { $total } новости
                [many] { $total } новостей
               *[other] { $total } новостей
            }
           *[no] больше { $total ->
                [one] { $total } новости
                [few] { $total } новостей
                [many] { $total } новостей
               *[other] { $total } новостей
            }
        }
    }
nothing-filtered = Под эти фильтры не подходит ни одна новость. Уберите часть из них или начните отсюда:
nothing-topic = В теме «{ $name }» пока нет новостей.
nothing-narrowed = По запросу «{ $words }» новости есть, но ни одна не подходит под эти фильтры.
nothing-near = По запросу «{ $words }» в этом архиве ничего нет. Может быть, что-то из этого:
nothing-else = По запросу «{ $words }» в этом архиве ничего нет. Можно начать отсюда:
empty-archive = Архив пока пуст. Как только редакторы добавят новости, вы найдёте их здесь.

## Answers

title-news = Новости: { $words }
title-all = Новости
no-more = Это всё, что об этом есть.
answer-count =
    { $count ->
        [0] Ничего не нашлось { $about }.
        [1] Одна новость { $about }
       *[other] { $exact ->
            [yes] { $count ->
                [one] { $count } новость { $about }
                [few] { $count } новости { $about }
                [many] { $count } новостей { $about }
               *[other] { $count } новостей { $about }
            }
           *[no] Больше { $count ->
                [one] { $count } новости { $about }
                [few] { $count } новостей { $about }
                [many] { $count } новостей { $about }
               *[other] { $count } новостей { $about }
            }
        }
    }
count-about = по запросу «{ $words }»
count-all = в этом архиве
answer-when =
    { $provider ->
        [none] Опубликовано { $day }
       *[other] Опубликовано { $day }, источник: { $provider }
    }
answer-dropped =
    { $filter ->
        [time] За это время об этом ничего нет; вот что есть вообще.
        [provider] { $value }: об этом там ничего нет, зато есть у других.
        [kind] Ничего такого вида об этом нет; вот что есть вообще.
       *[topic] { $value }: об этом там ничего нет, зато есть в других темах.
    }
answer-otherwise = Вместо «{ $written }» я искал «{ $used }».
answer-unsure = Не уверен, что вы об этом, но это самое близкое.
no-such-story =
    { $count ->
        [1] В прошлом списке только одна новость.
        [one] В прошлом списке { $count } новость.
        [few] В прошлом списке { $count } новости.
        [many] В прошлом списке { $count } новостей.
       *[other] В прошлом списке { $count } новостей.
    }
what-to-ask = Что вы хотите узнать? Спросите своими словами или назовите человека, компанию или тему.
nothing-before = Пока нет списка, который можно было бы продолжить. Сначала спросите меня о чём-нибудь.
nothing-guess =
    { $topics ->
        [0] Похоже, по запросу «{ $words }» в этом архиве ничего нет. Моя лучшая догадка, не более того:
       *[other] Похоже, по запросу «{ $words }» в этом архиве ничего нет. Моя лучшая догадка и самые близкие темы:
    }
nothing-topics = Похоже, по запросу «{ $words }» в этом архиве ничего нет. Самые близкие темы:

## Small talk

small-talk =
    { $kind ->
        [thanks] Пожалуйста! Спрашивайте, когда захотите.
        [who] Я новостной бот: отвечаю по архиву новостей, которые люди отобрали вручную. Рассказываю только то, что в них написано.
        [how_are_you] Всё хорошо, спасибо. О чём хотите почитать?
        [bye] До свидания! Архив никуда не денется.
        [praise] Спасибо, мне очень приятно.
        [insult] Жаль, что я не помог. Может быть, найдётся по другим словам или в списке тем: /topics
        [sorry] Ничего страшного.
       *[yes_no] Хорошо. Что вы хотите узнать?
    }

## Groups and channels

title-greeting = Здравствуйте, { $title }! Я ваш новостной бот.
greeting-about =
    { $articles ->
        [0] Я отвечаю на вопросы по архиву новостей
        [1] Я отвечаю на вопросы по архиву, где пока одна отобранная вручную новость
        [one] Я отвечаю на вопросы по архиву, где { $articles } отобранная вручную новость
        [few] Я отвечаю на вопросы по архиву, где { $articles } отобранные вручную новости
        [many] Я отвечаю на вопросы по архиву, где { $articles } отобранных вручную новостей
       *[other] Я отвечаю на вопросы по архиву, где { $articles } отобранных вручную новостей
    }. Если захочет админ, буду каждый день приносить сюда дайджест самого горячего.
greeting-ask =
    { $reads ->
        [all] Говорю, только когда ко мне обращаются: напишите { $name } и вопрос, ответьте на моё сообщение или возьмите команду.
       *[some] Вижу только то, что обращено ко мне: напишите { $name } и вопрос, ответьте на моё сообщение или возьмите команду.
    }
button-new = Что нового
button-digest-here = Дайджест сюда
title-channel = Теперь я здесь: { $title }
channel-how = Там ничего не появится, пока вы не закажете, а заказать можно здесь: нажмите кнопку или напишите { $line } 8:00 weekdays
button-digest-there = Дайджест туда
may-not-write =
    { $kind ->
        [channel] { $title }: мне там нельзя публиковать, поэтому пока туда ничего не приходит. Как только админ разрешит публиковать сообщения, всё продолжится само.
       *[other] { $title }: мне там нельзя писать, поэтому пока туда ничего не приходит. Как только админ разрешит писать, всё продолжится само.
    }

## The tour

button-tour = Показать, что тут есть (3)
title-tour =
    { $page ->
        [1] Спросить
        [2] Дайджесты
       *[3] Сохранить и настроить
    } · { $page } из { $pages }
tour =
    { $page ->
        [1] Пишите, как писали бы другу, который всё прочёл. Я отвечу фразами из архива, у каждой есть её новость, или честно скажу, что ничего нет. Потом можно продолжить: «and last year?» Попробуйте:
        [2] Самое горячее из нового может приходить каждый день в удобное вам время и никогда не повторяться. Сколько, о чём и из каких источников, решаете вы.
       *[3] «Сохранить» под новостью оставит её для вас: /saved
    }
tour-language = Ваш язык: /language · ваше время: /timezone
tour-more = Всё, что я умею: /help · что я о вас храню: /privacy
tour-example = { $topic } { $year }
button-tour-next = Дальше ({ $page }/{ $pages }) ›
button-tour-skip = Пропустить
tour-end = Когда захотите: напишите вопрос или нажмите кнопку.

## Privacy

title-privacy = Что я храню и как долго
privacy-now =
    { $whose ->
        [you] О вас сейчас:
        [chat] Об этом чате сейчас:
       *[elsewhere] { $title }, сейчас:
    }
trace =
    { $kind ->
        [settings] • настройки, например язык и часовой пояс
        [digests] • заказанные дайджесты: { $count }
        [sent] • новости, которые были в дайджестах: { $count }
        [deliveries] • сообщения с дайджестами и что с ними стало: { $count }
        [likes] • новости, которые понравились или нет: { $count }
        [saved] • сохранённые новости: { $count }
        [questions] • последние вопросы: { $count }
        [feedback] • что отсюда за последний час пришёл отзыв, но не какой
       *[added] • группы и каналы, куда меня добавили, и кто добавил: { $count }
    }
trace-none = • ничего
privacy-how-long = Как долго:
privacy-until-ended = • Настройки, дайджесты, оценки и сохранённые новости — пока вы их не отмените или не сотрёте.
privacy-digests =
    { $days ->
        [one] • Что было в дайджестах — всегда, чтобы ничего не пришло дважды; их сообщения — { $days } день.
        [few] • Что было в дайджестах — всегда, чтобы ничего не пришло дважды; их сообщения — { $days } дня.
        [many] • Что было в дайджестах — всегда, чтобы ничего не пришло дважды; их сообщения — { $days } дней.
       *[other] • Что было в дайджестах — всегда, чтобы ничего не пришло дважды; их сообщения — { $days } дней.
    }
privacy-question =
    { $hours ->
        [1] • Ваш последний вопрос — час, чтобы можно было продолжить: «and last year?».
        [one] • Ваш последний вопрос — { $hours } час, чтобы можно было продолжить: «and last year?».
        [few] • Ваш последний вопрос — { $hours } часа, чтобы можно было продолжить: «and last year?».
        [many] • Ваш последний вопрос — { $hours } часов, чтобы можно было продолжить: «and last year?».
       *[other] • Ваш последний вопрос — { $hours } часов, чтобы можно было продолжить: «and last year?».
    }
privacy-of-nobody =
    { $days ->
        [one] • Без имени и { $days } день: сколько спрашивают, что не находится, и отзывы. Строка, которую вводит длинная кнопка, тоже хранится без имени.
        [few] • Без имени и { $days } дня: сколько спрашивают, что не находится, и отзывы. Строка, которую вводит длинная кнопка, тоже хранится без имени.
        [many] • Без имени и { $days } дней: сколько спрашивают, что не находится, и отзывы. Строка, которую вводит длинная кнопка, тоже хранится без имени.
       *[other] • Без имени и { $days } дней: сколько спрашивают, что не находится, и отзывы. Строка, которую вводит длинная кнопка, тоже хранится без имени.
    }
privacy-log = • В журнале нет ни слов, ни имён, только номер чата, куда не ушло сообщение.
privacy-admins = • Админы: кто что импортировал или изменил, хранится вместе с архивом. Это записи владельца бота, здесь они не стираются.
button-privacy = Что я храню
button-forget =
    { $whose ->
        [you] Стереть всё обо мне
        [chat] Стереть всё об этом чате
       *[elsewhere] Стереть всё: { $title }
    }
forget-what =
    { $whose ->
        [you] Стереть всё, что я о вас храню?
        [chat] Стереть всё, что я храню об этом чате?
       *[elsewhere] { $title }: стереть всё, что я об этом чате храню?
    }
forget-for-good = Вернуть это будет нельзя. Пока вы не нажмёте, ничего не произойдёт.
button-forget-yes = Да, стереть
forgotten =
    { $whose ->
        [you] Стёрто о вас:
        [chat] Стёрто об этом чате:
       *[elsewhere] { $title }, стёрто:
    }
forgotten-since = Дайджесты больше не придут. Если вы мне напишете, начнём заново.
nothing-to-forget =
    { $whose ->
        [you] О вас я ничего не храню.
        [chat] Об этом чате я ничего не храню.
       *[elsewhere] { $title }: об этом чате я ничего не храню.
    }

## More than can be answered at once

flood =
    { $whose ->
        [private] Вы спрашиваете быстрее, чем я успеваю отвечать.
        [person] Кто-то из вас спрашивает быстрее, чем я успеваю отвечать.
       *[group] На столько вопросов за минуту мне здесь отвечать нельзя.
    } { $seconds ->
        [0] Теперь можно снова спрашивать.
        [1] Подождите секунду.
        [one] Подождите { $seconds } секунду.
        [few] Подождите { $seconds } секунды.
        [many] Подождите { $seconds } секунд.
       *[other] Подождите { $seconds } секунд.
    }{ $whose ->
        [person] {" "}Все остальные могут продолжать.
       *[other] {""}
    }{ $count ->
        [1] {""}
       *[other] {" "}Пока без ответа: { $count }.
    }
flood-tap =
    { $seconds ->
        [1] Слишком быстро. Нажмите ещё раз через секунду.
        [one] Слишком быстро. Нажмите ещё раз через { $seconds } секунду.
        [few] Слишком быстро. Нажмите ещё раз через { $seconds } секунды.
        [many] Слишком быстро. Нажмите ещё раз через { $seconds } секунд.
       *[other] Слишком быстро. Нажмите ещё раз через { $seconds } секунд.
    }

## Feedback

feedback-how = Что стоит знать тем, кто ведёт этого бота? Напишите это после команды, и они прочтут без вашего имени: /feedback Мне не хватает новостей о …
feedback-kept = Спасибо. Админы прочтут это без вашего имени, поэтому и ответить вам здесь никто не сможет.
feedback-to-nobody = Читать это было бы некому: админов у этого бота нет.
error-feedback-long = Здесь { $found ->
        [one] { $found } знак
        [few] { $found } знака
        [many] { $found } знаков
       *[other] { $found } знаков
    }, а помещается { $most }. Напишите короче или пришлите по частям.
error-feedback-often =
    { $most ->
        [1] Я уже передал то, что пришло отсюда за этот час. Загляните позже.
        [one] Из одного чата я передаю { $most } сообщение в час, и столько уже было. Загляните позже.
        [few] Из одного чата я передаю { $most } сообщения в час, и столько уже было. Загляните позже.
        [many] Из одного чата я передаю { $most } сообщений в час, и столько уже было. Загляните позже.
       *[other] Из одного чата я передаю { $most } сообщений в час, и столько уже было. Загляните позже.
    }
title-feedback =
    { $count ->
        [1] Отзыв
       *[other] Отзывы ({ $count })
    }
feedback-on = { $day }
feedback-anonymous = Кто это сказал, не хранится; ответить никому нельзя.

## For admins

title-misses = Искали, но не нашли
misses-hint =
    { $days ->
        [one] За { $days } день, сначала частое. Нажмите, чтобы увидеть, что находится теперь.
        [few] За { $days } дня, сначала частое. Нажмите, чтобы увидеть, что находится теперь.
        [many] За { $days } дней, сначала частое. Нажмите, чтобы увидеть, что находится теперь.
       *[other] За { $days } дней, сначала частое. Нажмите, чтобы увидеть, что находится теперь.
    }
miss =
    { $count ->
        [1] «{ $words }» · один раз · { $day }
        [one] «{ $words }» · { $count } раз · последний: { $day }
        [few] «{ $words }» · { $count } раза · последний: { $day }
        [many] «{ $words }» · { $count } раз · последний: { $day }
       *[other] «{ $words }» · { $count } раз · последний: { $day }
    }
no-misses =
    { $days ->
        [one] За { $days } день нашлось всё, что искали.
        [few] За { $days } дня нашлось всё, что искали.
        [many] За { $days } дней нашлось всё, что искали.
       *[other] За { $days } дней нашлось всё, что искали.
    }

## Statistics

title-stats = Newsdesk в цифрах
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] Архив пока пуст: рисовать нечего.
        [1] В архиве пока нечего показать; одна новость скрыта.
       *[other] В архиве пока нечего показать; скрытых новостей: { $unpublished }.
    }
stats-archive =
    { $articles ->
        [1] Одна новость
        [one] { $articles } новость
        [few] { $articles } новости
        [many] { $articles } новостей
       *[other] { $articles } новостей
    } по { $topics ->
        [1] одной теме
        [one] { $topics } теме
        [few] { $topics } темам
        [many] { $topics } темам
       *[other] { $topics } темам
    }{ $providers ->
        [0] {""}
        [1] {" "}из одного источника
        [one] {" "}из { $providers } источника
        [few] {" "}из { $providers } источников
        [many] {" "}из { $providers } источников
       *[other] {" "}из { $providers } источников
    }{ $unpublished ->
        [0] {"."}
        [1] {"; ещё одна скрыта."}
       *[other] {"; ещё скрыто: "}{ $unpublished }.
    }
stats-days = Опубликованы с { $oldest } по { $newest }
stats-heat = У половины новостей { $median } и больше
stats-chats =
    { $chats ->
        [0] На дайджест пока никто не подписан.
       *[other] На дайджест { $chats ->
            [1] подписан один чат
            [one] подписан { $chats } чат
            [few] подписаны { $chats } чата
            [many] подписаны { $chats } чатов
           *[other] подписаны { $chats } чатов
        }{ $paused ->
            [0] {""}
           *[other] , на паузе: { $paused }
        }{ $stopped ->
            [0] {""}
           *[other] , писать нельзя: { $stopped }
        }.
    }
stats-digests =
    Дайджесты за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дней
    }: { $sent ->
        [one] отправлено { $sent } сообщение
        [few] отправлено { $sent } сообщения
        [many] отправлено { $sent } сообщений
       *[other] отправлено { $sent } сообщений
    }, неясно: { $uncertain }, не удалось: { $failed }.
stats-asked =
    Спрашивали за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дней
    }: { $questions ->
        [one] { $questions } вопрос
        [few] { $questions } вопроса
        [many] { $questions } вопросов
       *[other] { $questions } вопросов
    } и { $searches ->
        [one] { $searches } поиск
        [few] { $searches } поиска
        [many] { $searches } поисков
       *[other] { $searches } поисков
    }, впустую: { $missed }; открыто { $lists ->
        [one] { $lists } список
        [few] { $lists } списка
        [many] { $lists } списков
       *[other] { $lists } списков
    } и { $cards ->
        [one] { $cards } новость
        [few] { $cards } новости
        [many] { $cards } новостей
       *[other] { $cards } новостей
    }.
stats-not-drawn = Картинку нарисовать не удалось; причина в журнале.
chart-published =
    { $months ->
        [1] Новости по месяцам
        [3] Новости по кварталам
       *[12] Новости по годам
    }
chart-topics = Крупнейшие темы
chart-topics-told =
    { $left ->
        [0] Новости в каждой; у новости может быть несколько тем
       *[other] Крупнейшие: { $shown }, остальных: { $left }; у новости может быть несколько
    }
chart-heat = Накал новостей
chart-and-more = { $least }+
chart-asked =
    { $days ->
        [one] Спрашивали за { $days } день
        [few] Спрашивали за { $days } дня
        [many] Спрашивали за { $days } дней
       *[other] Спрашивали за { $days } дней
    }
chart-nothing-asked = За это время никто не спрашивал и не искал
chart-found =
    { $count ->
        [one] { $count } вопрос или поиск с ответом
        [few] { $count } вопроса и поиска с ответом
        [many] { $count } вопросов и поисков с ответом
       *[other] { $count } вопросов и поисков с ответом
    }
chart-in-vain = впустую: { $count }
chart-digests =
    Дайджесты{ $chats ->
        [0] {""}
        [one] {" "}в { $chats } чат
        [few] {" "}в { $chats } чата
        [many] {" "}в { $chats } чатов
       *[other] {" "}в { $chats } чатов
    } за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дней
    }
chart-nothing-sent = За это время ничего не отправлено
chart-sent =
    { $count ->
        [one] отправлено { $count } сообщение
        [few] отправлено { $count } сообщения
        [many] отправлено { $count } сообщений
       *[other] отправлено { $count } сообщений
    }
chart-uncertain = неясно: { $count }
chart-failed = не удалось: { $count }

## Topics and providers

which-topic = «{ $name }» подходит к нескольким темам. К какой из них?
no-topic =
    { $nearest ->
        [0] Темы «{ $name }» нет.
        [1] Темы «{ $name }» нет. Самая близкая:
       *[other] Темы «{ $name }» нет. Самые близкие:
    }
no-provider =
    { $nearest ->
        [0] Новостей из источника «{ $name }» здесь нет.
        [1] Новостей из источника «{ $name }» здесь нет. Самый близкий источник:
       *[other] Новостей из источника «{ $name }» здесь нет. Самые близкие источники:
    }

## Cards

by-line-video = видео
day = { $day }
related-title = Ещё об этом
more-topics = +{ $count }

## Saved stories

title-saved = Сохранённые новости
button-save =
    { $is_saved ->
        [yes] Сохранено ✓
       *[no] Сохранить
    }
saved-for-you =
    { $is_saved ->
        [yes] Сохранено для вас. Весь список: /saved
       *[no] Больше не сохранено.
    }
saved-nothing = Ваш список пуст. Откройте новость и нажмите «Сохранить», чтобы она осталась здесь.
saved-hidden =
    { $count ->
        [1] Одна сохранённая новость сейчас скрыта. Если её снова покажут, она вернётся в список.
       *[other] Сохранённые новости, которые сейчас скрыты: { $count }. Если их снова покажут, они вернутся в список.
    }
saved-removing = Нажмите номер новости, чтобы убрать её из списка.
saved-removed = Одна новость убрана из списка.
saved-as-file =
    { $count ->
        [1] Ваша сохранённая новость, файлом.
       *[other] { $is_all ->
            [yes] Ваши сохранённые новости, файлом: { $count }.
           *[no] Новости, которые вы сохранили последними, файлом: { $count }.
        }
    }
saved-private = Что вы сохраняете, видите только вы: ваш список — в нашем личном чате.
button-saved = Моё сохранённое
button-removing = Убрать…
button-remove = ✕ { $number }
button-done = Готово
button-file = Файлом
button-put-back = Вернуть
error-save-anonymous = Здесь вы пишете от имени группы, и я не знаю, чей это был бы список. Чтобы сохранять новости, пишите от своего имени.

## Buttons

button-latest = Свежее
button-top = Горячее
button-topics = Темы
button-help = Помощь
button-about = Об архиве
button-digest = Дайджест
button-story = Новость { $number }
button-previous = ‹ Предыдущие
button-next = Следующие ›
button-back = ‹ Назад
button-read =
    { $kind ->
        [video] { $provider ->
            [none] Смотреть видео ↗
           *[other] Смотреть: { $provider } ↗
        }
       *[article] { $provider ->
            [none] Читать статью ↗
           *[other] Читать: { $provider } ↗
        }
    }
button-share = Поделиться
button-copy = Копировать ссылку
button-open-bot = Открыть в Newsdesk
button-more-from = Ещё: { $provider }
button-related = ↳ { $title }
button-anywhere =
    { $count ->
        [one] Без фильтров: { $count } новость
        [few] Без фильтров: { $count } новости
        [many] Без фильтров: { $count } новостей
       *[other] Без фильтров: { $count } новостей
    }
button-sort =
    { $sort ->
        [hottest] Сначала горячие
        [newest] Сначала новые
        [oldest] Сначала старые
       *[relevance] Сначала подходящие
    }
button-only = Только { $topic }
button-window =
    { $window ->
        [day] День
        [week] Неделя
        [month] Месяц
        [year] Год
       *[all] Всё время
    }

## What went wrong, and what to do

error-date =
    Даты «{ $found }» после { $filter }: я не понимаю. Попробуйте { $filter }:2021-12-08, { $filter }:2021-12, { $filter }:yesterday или { $filter }:"last week".
error-heat = «{ $found }» — это не накал. Попробуйте heat:>80 или heat:80.
error-kind = Вида новостей «{ $found }» нет. Попробуйте kind:video или kind:article.
error-sort = Порядка «{ $found }» нет. Попробуйте sort:newest, sort:oldest, sort:hottest или sort:relevance.
error-number = «{ $found }» после { $name }: не подходит. Здесь нужно целое число от 1 до { $most }.
error-story = Этой новости в архиве больше нет.
error-incident = Простите, у нас что-то сломалось. Если это повторится, сообщите владельцу бота номер: { $incident }
unknown-command =
    { $nearest ->
        [none] Команды /{ $name } нет.
       *[other] Команды /{ $name } нет. Может быть, /{ $nearest }?
    }
tap-number = Чтобы открыть новость, нажмите её номер под списком.
no-words = Искать я умею только слова. Напишите, что вы ищете, или посмотрите, что здесь ещё есть.
stale-button = Эта кнопка из старого списка. Начните отсюда:
link-lost = Эта ссылка здесь никуда не ведёт: возможно, она старая или от неё не хватает куска.
inline-nothing = Ничего не нашлось. Спросить бота

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] { $about } · { $day }
    }
digest-fresh =
    { $count ->
        [1] Одна свежая новость
        [one] { $count } свежая новость
        [few] { $count } свежие новости
        [many] { $count } свежих новостей
       *[other] { $count } свежих новостей
    }{ $named ->
        [0] {""}
       *[other] : { $topics }
    }{ $more ->
        [0] {""}
       *[other] {" · и ещё "}{ $more }
    }
digest-older =
    { $kind ->
        [first] Ваш первый дайджест: самое горячее из архива
       *[other] С прошлого раза ({ $since }) ничего нового. Из архива
    }, опубликовано { $is_one_day ->
        [yes] { $newest }
       *[no] с { $oldest } по { $newest }
    }{ $more ->
        [0] {""}
       *[other] {" · ещё новых: "}{ $more }
    }
digest-quiet = С прошлого раза ({ $since }) ничего нового.
digest-day =
    { $age ->
        [0] сегодня
        [1] вчера
       *[other] { $day }
    }
also-at = также: { $names }
withdrawn = (снято)
button-more = Ещё { $count }
title-rest = Что ещё нового: { $day }
button-since = Всё с { $day }
liked =
    { $liking ->
        [more] Запомню: в дайджестах будет больше такого.
        [less] Запомню: в дайджестах будет меньше такого.
       *[neither] Оценка снята.
    }
liked-without-digest = Дайджеста здесь пока нет. Заказать его: /subscribe
button-why = Почему эта новость?
why-story = Эта новость: { $parts }.
muted = Хорошо, темы «{ $topic }» в этом дайджесте больше не будет.
unmuted = Хорошо, тема «{ $topic }» снова может приходить.
button-mute = 🔕 { $topic }
button-unmute = 🔔 Вернуть: { $topic }
topic-lost = Темы чата, куда приходил этот дайджест, больше нет или она закрыта, поэтому теперь он приходит сюда. Админам: чтобы получать его в другой теме чата, напишите там /subscribe, а здесь /unsubscribe.
preview-of =
    { $kind ->
        [wished] Так выглядел бы этот дайджест: { $parts }. Пока вы не подпишетесь, ничего не отправляется.
        [empty] Для такого дайджеста здесь пока ничего нет: { $parts }.
        [silent] Ваш следующий выпуск, если бы он вышел сейчас: { $parts }. Когда нового нет, дайджест молчит, так что ничего бы не пришло.
       *[next] Ваш следующий выпуск, если бы он вышел сейчас: { $parts }. Ничего не отправлено.
    }
why =
    { $kind ->
        [fresh] Почему эти: новое с прошлого раза ({ $since }), сначала самое горячее и свежее; темы и источники вперемешку.
        [first] Почему эти: из самого горячего и свежего, чего у вас ещё не было; темы и источники вперемешку.
       *[older] Почему эти: с прошлого раза ({ $since }) ничего нового; из самого горячего, чего у вас ещё не было.
    }
why-heat = в числе { $percent } % самых горячих
why-topic = ваша тема: { $topic }
why-provider = ваш источник: { $provider }
why-liked = вам нравится: { $topic }
why-disliked = хотя вы хотите меньше такого: { $topic }

## Subscribing

offer =
    { $count ->
        [1] Самая горячая новость
        [one] { $count } самая горячая новость
        [few] { $count } самые горячие новости
        [many] { $count } самых горячих новостей
       *[other] { $count } самых горячих новостей
    } с прошлого выпуска, в удобное вам время (часовой пояс: { $place }).
offer-words =
    Достаточно одного нажатия, а можно и командой: { $line } 7:30 weekdays in Berlin, 3 stories{ $topics ->
        [0] {""}
       *[other] {" on "}{ $topic }
    }
button-subscribe = Подписаться
button-preview = Предпросмотр
button-settings = Настройки
button-resume = Возобновить
button-pause = Пауза
button-all = Все
button-end = Отписаться
button-end-sure = Да, отписаться
button-everything = Всё подряд
button-language = Язык
button-zone-right = Да, { $place }
button-zone-choose = Выбрать часовой пояс
title-subscribed =
    { $kind ->
        [offer] Дайджест самых горячих новостей
        [new] Подписка оформлена
        [changed] Изменено
       *[same] Всё уже так и есть
    }{ $is_elsewhere ->
        [yes] {": "}{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] Думаю, ваш часовой пояс — { $place }.
        [channel] Думаю, часовой пояс канала — { $place }.
       *[other] Думаю, часовой пояс группы — { $place }.
    } Если нет, назовите город: { $line } Лиссабон
zone-of-all =
    { $kind ->
        [here] Часовой пояс всех дайджестов здесь теперь — { $place }.
       *[other] Часовой пояс всех дайджестов там теперь — { $place }.
    }
most-stories = В дайджест входит не больше { $most } новостей, так что { $found } — слишком много.
contract = { $parts }
contract-when = { $days } в { $time } ({ $place })
contract-at = { $days } в { $time }
contract-all = все темы
contract-days =
    { $kind ->
        [every] Каждый день
        [but] Каждый день, кроме { $names }
        [weekdays] По будням
        [weekends] По выходным
       *[some] { $names }
    }
contract-size =
    { $count ->
        [1] одна новость
        [one] до { $count } новости
        [few] до { $count } новостей
        [many] до { $count } новостей
       *[other] до { $count } новостей
    }
contract-topics = темы: { $names }
contract-without = кроме тем: { $names }
contract-not-from = кроме источников: { $names }
contract-least =
    { $least ->
        [tenth] только 10 % самых горячих
        [quarter] только 25 % самых горячих
        [half] только 50 % самых горячих
       *[everything] любой накал
    }
next-due =
    { $resumes ->
        [yes] Пауза; следующий выпуск: { $at }
       *[no] Следующий выпуск: { $at }
    }
next-none =
    { $paused ->
        [yes] Пауза, пока вы не возобновите дайджест.
       *[no] Выпусков не будет: в этот чат нельзя писать.
    }
standing =
    { $contract }
    { $standing }
title-schedule = Что будет дальше (время: { $place })
slot = • { $at }
which-unsubscribe = От какого дайджеста отписаться?
which-resume = Какой дайджест возобновить?
which-settings = Какой дайджест?
unsubscribed =
    { $count ->
        [1] Вы отписались.
        [one] Вы отписались от { $count } дайджеста.
        [few] Вы отписались от { $count } дайджестов.
        [many] Вы отписались от { $count } дайджестов.
       *[other] Вы отписались от { $count } дайджестов.
    }{ $left ->
        [0] {" "}Больше ничего приходить не будет.
        [1] {" "}Остался один дайджест.
        [one] {" "}Остался { $left } дайджест.
        [few] {" "}Осталось { $left } дайджеста.
        [many] {" "}Осталось { $left } дайджестов.
       *[other] {" "}Осталось { $left } дайджестов.
    }
nothing-subscribed = Здесь пока нет дайджеста.
title-settings =
    { $is_elsewhere ->
        [yes] Дайджест: { $title }
       *[no] Ваш дайджест
    }
quiet-told =
    { $quiet ->
        [older] Если нового нет: самое горячее из старого.
        [note] Если нового нет: короткое сообщение.
       *[silent] Если нового нет: тишина.
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size =
    { $count ->
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новостей
    }
set-topics =
    { $count ->
        [0] Все темы
       *[other] Темы: выбрано { $count }
    }
set-providers =
    { $count ->
        [0] Все источники
       *[other] Источники: выбрано { $count }
    }
set-least = 🔥 { $least ->
        [tenth] 10 % самых горячих
        [quarter] 25 % самых горячих
        [half] 50 % самых горячих
       *[everything] Любой накал
    }
set-quiet =
    { $quiet ->
        [older] Нового нет: старое
        [note] Нового нет: сообщение
       *[silent] Нового нет: ничего
    }
set-sound =
    { $mode ->
        [on] 🔔 Со звуком
       *[off] 🔕 Без звука
    }
title-time = В какое время?
time-how = Любую другую минуту можно написать: /settings { $number } time 7:20
title-days = По каким дням?
days-now = { $days }. Нажмите день, чтобы добавить его или убрать.
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = Сколько новостей максимум?
title-names-wanted =
    { $kind ->
        [topics] Какие темы?
       *[providers] Какие источники?
    }
all-of =
    { $kind ->
        [topics] все темы
       *[providers] все источники
    }
names-now = Сейчас — { $parts }
names-how = Нажмите один раз — «только это» (✓), два раза — «без этого» (✗), три — неважно.
title-least = Насколько горячие?
least =
    { $least ->
        [tenth] Только 10 % самых горячих
        [quarter] Только 25 % самых горячих
        [half] Только 50 % самых горячих
       *[everything] Любой накал
    }
least-how = Накал сравнивается со всеми новостями этого архива.
title-quiet = Если нового нет
quiet-how = Нового нет, если с прошлого выпуска не появилось ничего подходящего.
quiet-way =
    { $quiet ->
        [older] Самое горячее из старого
        [note] Короткое сообщение
       *[silent] Ничего
    }
title-sound = Присылать со звуком?
title-pause = На сколько?
pause-how = Новое подождёт первого выпуска после паузы. Или напишите день: /pause until Monday
button-pause-days =
    { $count ->
        [1] До завтра
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
       *[other] { $count } дней
    }
button-pause-open = Пока не возобновлю
title-language = Какой язык?
language-set = Теперь язык здесь — { $language }, и дайджесты будут на нём.
end-sure = Дайджесты больше не придут. Что вы уже получили, я запомню на случай, если вы вернётесь.
zone-now =
    { $kind ->
        [here] Часовой пояс этого чата
        [channel] Часовой пояс того канала
       *[other] Часовой пояс той группы
    } — { $place }, сейчас там { $time }.
zone-how = Чтобы сменить его, напишите город или страну: { $line } Лиссабон
which-zone = Что вы имеете в виду под «{ $found }»?
zone-choice = { $place } · { $time }
zone-set = Теперь часовой пояс — { $place }, сейчас там { $time }.

## For admins: what they can do, and trouble

command-admin = Что здесь могут админы
command-misses = Что искали, но не нашли
command-deliveries = Что стало с последними дайджестами
command-stats = Архив и читатели в цифрах
command-export = Новости файлами в zip
command-import = Импорт файлов или папки с новостями
command-imports = Что импортировали, когда и кто
command-undo = Отменить последнее изменение или другое
title-admin = Что здесь могут админы
admin-import = Пришлите мне файлы .md, .yaml или .zip, чтобы импортировать их, или напишите просто /import, чтобы взять папку на моём сервере. Сначала вы увидите, что изменится.
admin-export = /export упакует все новости в zip, /export topic:AI since:2021-11 — подходящие, /export unpublished — скрытые.
admin-look =
    Посмотреть:
    /stats — архив и читатели в цифрах
    /misses — что искали, но не нашли
    /deliveries — что стало с последними дайджестами
    /imports — что импортировали, когда и кто
admin-undo = /undo покажет последнее изменение и кнопку, которая его отменит; /undo 12 сразу отменит изменение с этим номером. Отменить можно и саму отмену.
admin-edit =
    Изменить одну новость — в ответ на её карточку или со словами, по которым она найдётся:
    /unpublish — скрыть её
    /publish — снова показать; без слов — список скрытых
    /heat 70 — сделать её горячее или холоднее
admin-trouble = Если что-то сломается, я напишу вам, но не чаще раза в час.
help-admin = Вы здесь админ: что ещё вам доступно, расскажет /admin
button-admin = Для админов
button-picture = Картинка
button-table = Таблица
stats-number = { $count }
stats-head =
    { $of ->
        [day] День
        [asked] Запросы
        [missed] Впустую
        [sent] Отправлено
        [uncertain] Неясно
       *[failed] Не удалось
    }
button-stats = Цифры
button-misses = Не нашлось
button-deliveries = Рассылки
button-imports = Импорты
title-trouble = У бота неполадки
trouble-often =
    { $count ->
        [1] один раз, { $since }
        [one] { $count } раз, впервые { $since }
        [few] { $count } раза, впервые { $since }
        [many] { $count } раз, впервые { $since }
       *[other] { $count } раз, впервые { $since }
    }
trouble-incident = { $place }: { $problem } · { $often } · { $incident }
trouble-digest = Не ушли дайджесты ({ $run }): { $reason } · { $often }
trouble-file = { $file } не импортируется: { $problem }
trouble-files = Не импортируются файлы ({ $count }): { $files } и ещё { $more }; первый: { $problem }
trouble-polling = С тем же токеном работает ещё один процесс; остановите один из двух · { $often }
trouble-more =
    { $count ->
        [1] Ещё об одном расскажу через час.
       *[other] Через час расскажу об остальном, осталось: { $count }.
    }
trouble-hint = Найдите в журнале номер из конца строки: там записано, где это сломалось в последний раз.
title-cannot-run = Бот не может работать

## For admins: the stories as files

title-export = Новости файлами
export-packing =
    { $total ->
        [0] Упаковываю новости…
       *[other] Упаковываю новости: { $total }… { $done ->
            [0] {""}
           *[other] Готово: { $done }.
        }
    }
export-all =
    { $articles ->
        [1] Единственная новость{ $unpublished ->
            [0] {""}
           *[other] , она скрыта
        }
       *[other] Все новости: { $articles }{ $unpublished ->
            [0] , скрытых нет
           *[other] , из них скрыто: { $unpublished }
        }
    }{ $topics ->
        [0] {"."}
        [1] {", а также описание одной темы."}
        [one] {", а также описания "}{ $topics } темы.
        [few] {", а также описания "}{ $topics } тем.
        [many] {", а также описания "}{ $topics } тем.
       *[other] {", а также описания "}{ $topics } тем.
    }
export-part =
    { $articles ->
        [1] Единственная подходящая новость из показанных
       *[other] Подходящие новости из показанных: { $articles }
    }{ $topics ->
        [0] {"."}
        [1] {", а также описание одной темы."}
        [one] {", а также описания "}{ $topics } темы.
        [few] {", а также описания "}{ $topics } тем.
        [many] {", а также описания "}{ $topics } тем.
       *[other] {", а также описания "}{ $topics } тем.
    }
export-unpublished =
    { $articles ->
        [1] Единственная скрытая новость
       *[other] Скрытые новости: { $articles }
    }{ $topics ->
        [0] {"."}
        [1] {", а также описание одной темы."}
        [one] {", а также описания "}{ $topics } темы.
        [few] {", а также описания "}{ $topics } тем.
        [many] {", а также описания "}{ $topics } тем.
       *[other] {", а также описания "}{ $topics } тем.
    }
export-offer =
    { $count ->
        [one] По этим словам нашлась { $count } новость. Пока вы не нажмёте, ничего не упаковывается.
        [few] По этим словам нашлось { $count } новости. Пока вы не нажмёте, ничего не упаковывается.
        [many] По этим словам нашлось { $count } новостей. Пока вы не нажмёте, ничего не упаковывается.
       *[other] По этим словам нашлось { $count } новостей. Пока вы не нажмёте, ничего не упаковывается.
    }
button-export-these =
    { $count ->
        [1] Упаковать её
       *[other] Упаковать эти { $count }
    }
button-export-all = Упаковать всё
error-export-filter = «{ $found }» — не фильтр. Подойдут topic:, from:, since:, until:, heat:, kind: или -слово; просто /export упакует всё, и скрытые новости тоже.
error-export-published = «{ $found }» не сочетается с другими фильтрами. /export unpublished упакует скрытые новости, просто /export — все.
export-back = Если прислать этот файл мне обратно, он импортируется, как любой другой.
export-unpack = В нём больше файлов, чем импорт берёт из одного zip: распакуйте его и импортируйте папку.
export-nothing = Ничего подходящего нет, упаковывать нечего.
export-too-large = Получится больше { $most } МБ, а боту столько отправлять нельзя. Уточните, например /export since:2024 или /export topic:AI, или попросите владельца бота выполнить на сервере «newsdesk export FILE».
export-too-many = Новостей с этими словами слишком много, чтобы перечислить все. Добавьте фильтр, например since:2024, или обойдитесь одними фильтрами.

## For admins: files that come in

import-fetching = Загружаю: { $name }…
import-reading = Читаю: { $name }…
import-writing = Импортирую: { $name }…
import-bar =
    { $bar } { $done } из { $total }{ $seconds ->
        [0] {""}
       *[other] {" · осталось около "}{ $seconds } с
    }
import-counts = { $counts }
title-preview = Предпросмотр: { $name }
preview-changed = С прошлого предпросмотра архив изменился; вот что было бы теперь.
preview-nothing =
    { $files ->
        [0] Новостей в нём нет.
       *[other] Импортировать нечего.
    }
preview-waits = Пока вы не нажмёте «Импортировать», ничего не записывается. Предпросмотр хранится сутки.
preview-failed =
    { $count ->
        [one] Не подходит { $count } файл:
        [few] Не подходят { $count } файла:
        [many] Не подходят { $count } файлов:
       *[other] Не подходят { $count } файлов:
    }
preview-doubts = Взгляните ещё раз:
preview-doubt-line = • { $name }, строка { $line }: поля { $field }: я не знаю. Может быть, { $meant }:?
preview-near =
    { $count ->
        [1] Похоже, такая новость в архиве уже есть:
       *[other] Похоже, такие новости в архиве уже есть ({ $count }):
    }
preview-near-line = • { $title } — похоже на: { $known } ({ $about })
preview-hidden =
    { $count ->
        [1] Одна новость будет скрыта:
       *[other] Будут скрыты новости ({ $count }):
    }
preview-updated =
    { $count ->
        [1] Одна новость изменится:
       *[other] Изменятся новости ({ $count }):
    }
preview-created =
    { $count ->
        [1] Одна новая:
       *[other] Новые ({ $count }):
    }
preview-twins =
    { $count ->
        [1] У двух файлов один адрес; засчитывается последний:
       *[other] Файлы, чей адрес повторяется в более позднем ({ $count }); засчитывается последний:
    }
preview-twins-line = • { $file } вместо { $other } ({ $url })
preview-new-topics =
    { $count ->
        [1] Одна новая тема:
       *[other] Новые темы ({ $count }):
    }
preview-new-topic = • { $name } — похоже на: { $like }
preview-topics =
    { $count ->
        [1] Описание одной темы:
       *[other] Описания тем ({ $count }):
    }
preview-more = … и ещё { $count }, в файле { $name }
preview-left-out = … и ещё { $count }, здесь они опущены
button-import =
    { $count ->
        [0] Импортировать
       *[other] Импортировать { $count }
    }
button-cancel = Не надо
button-import-folder = Импорт папки
button-undo = Отменить импорт
title-imported = Импортировано: { $name }
import-number = В списке импортов это № { $number }.
import-resumed = Импорт прерывался и продолжается с того же места.
import-was-resumed = Импорт прерывался и продолжился с того же места.
import-stopped = Бот останавливается. Как только он снова заработает, импорт продолжится.
title-cancelled = Не импортировано: { $name }
import-cancelled = Хорошо, не надо. Ничего не записано.
title-given-up = Прервано: { $name }
import-given-up =
    Что-то сломалось, и виноват я, а не вы: в журнале это номер { $incident }. { $done ->
        [0] Ничего не записано.
       *[other] Импортировано файлов: { $done } из { $total }; это можно отменить.
    }
title-lapsed = Не импортировано: { $name }
import-lapsed =
    { $state ->
        [expired] Предпросмотр хранился сутки, и его больше нет. Ничего не записано; чтобы импортировать файлы, пришлите их ещё раз.
       *[other] Чтение прервал перезапуск. Ничего не записано; пришлите файлы ещё раз.
    }
import-too-large =
    { $found ->
        [0] здесь больше { $most } МБ
       *[other] здесь { $found } МБ
    }; можно не больше { $most } МБ, крупнее Telegram ботам не отдаёт
import-on-machine = На сервере бота «newsdesk import { $name }» берёт файлы любого размера; или пришлите несколько архивов поменьше.
import-lost = файл не дошёл целиком
import-send-again = Пришлите его ещё раз.
error-import-done = Импорт № { $number } уже завершён.
error-import-writing = Импорт № { $number } уже идёт.
error-import-reading = Файлы ещё читаются. Нажмите «Импортировать», когда появится предпросмотр.
error-import-gone =
    { $state ->
        [cancelled] От этого импорта отказались. Чтобы импортировать файлы, пришлите их ещё раз.
        [expired] Предпросмотр хранился сутки, и его больше нет. Чтобы импортировать файлы, пришлите их ещё раз.
        [broken_off] Чтение прервал перезапуск. Пришлите файлы ещё раз.
       *[unknown] Такого предпросмотра в этом чате нет. Пришлите мне файлы, которые нужно импортировать.
    }
error-import-argument = Файла «{ $found }» я не знаю. Пришлите сюда файлы .md, .yaml или .zip или напишите просто /import, чтобы взять папку на моём сервере.
error-import-folder = Папки { $folder } на моём сервере нет. Пришлите мне файлы .md, .yaml или .zip или задайте NEWSDESK_SEEDS_DIR.

## For admins: imports, and how they are taken back

title-imports = Импорты
no-imports = Пока ничего не импортировали. Пришлите мне файлы Markdown или zip с ними, и они появятся здесь.
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = владелец бота
imports-untitled = прежние файлы
imports-took-back = Отменено № { $number }: { $title }
imports-outcome =
    { $outcome ->
        [created] новых: { $count }
        [updated] изменено: { $count }
        [unchanged] без изменений: { $count }
        [twins] объединено: { $count }
        [unpublished] из них скрыто: { $count }
        [topics] описаний тем: { $count }
        [failed] не подошло: { $count }
        [taken_out] убрано: { $count }
        [put_back] возвращено: { $count }
        [descriptions] возвращено описаний тем: { $count }
        [kept] оставлено как есть: { $count }
       *[none] без изменений
    }
edit-outcome =
    { $outcome ->
        [published] показана
        [unpublished] скрыта
       *[heat] накал { $value }
    }
imports-undone = отменено действием № { $number }
imports-page = Страница { $page } из { $pages }
title-undo = Что можно отменить
undo-offer =
    { $kind ->
        [undo] Импортов для отмены не осталось, только сама эта отмена. Пока вы не нажмёте, ничего не изменится.
       *[files] Это последнее изменение, которое ещё в силе. Пока вы не нажмёте, ничего не отменится.
    }
button-undo-number = Отменить № { $number }
button-undo-this = Вернуть обратно
undo-under-way = Отменяю импорт № { $number }…
title-undone =
    { $kind ->
        [undo] Отмена № { $number } снята
        [none] Из № { $number } ничего отменить не удалось
        [edit] Правка № { $number } отменена
       *[files] Импорт № { $number } отменён
    }
undo-of-undo = Она отменяла № { $number }: { $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] убрано новостей: { $count }
        [put_back] снова как прежде, новостей: { $count }
       *[topics] возвращено описаний тем: { $count }
    }
undo-kept =
    { $count ->
        [1] Одна новость с тех пор менялась ещё раз и осталась как есть:
        [one] { $count } новость с тех пор менялась ещё раз и осталась как есть:
        [few] { $count } новости с тех пор менялись ещё раз и остались как есть:
        [many] { $count } новостей с тех пор менялись ещё раз и остались как есть:
       *[other] { $count } новостей с тех пор менялись ещё раз и остались как есть:
    }
undo-kept-more = и ещё { $count }; все перечислены в файле { $name }
undo-changed-since = Позже изменено действием № { $number } ({ $about }; { $who }).
undo-first =
    { $undo ->
        [none] Сначала отмените № { $later }, потом снова это.
       *[other] Чтобы отменить и остальное: отмените это (№ { $undo }) и № { $later }, потом снова № { $number }.
    }
undo-number = В списке импортов это № { $number }, и его тоже можно отменить.
undo-already = № { $number } уже отменено действием № { $by }: { $who }, { $at }
undo-unchanged = № { $number } ничего не изменил, так что отменять нечего.
undo-forgotten = Что изменил № { $number }, уже не известно: это хранится { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дней
    } и не больше чем для { $most } последних импортов. Скрыть новость можно командой /unpublish
undo-unknown = Завершённого импорта № { $number } нет; последний — № { $last }.
undo-nothing = Отменять больше нечего.
error-import-number = «{ $found }» — не номер импорта. Попробуйте /undo 12 с номером из списка или просто /undo, чтобы увидеть последний.
error-imports-page = Страницы «{ $found }» нет. Попробуйте число от 1 до { $most }, например /imports 1

## For admins: single stories

command-unpublish = Скрыть новость
command-publish = Снова показать новость
command-heat = Сделать новость горячее или холоднее
edited =
    { $tool ->
        [unpublish] Скрыто: «{ $title }». Дайджесты за последние два дня, где это было, исправлены.
        [publish] Снова видно: «{ $title }». Может попасть в следующие дайджесты.
       *[heat] { $before ->
            [none] Накал теперь { $heat }, раньше его не было: «{ $title }».
           *[other] Накал { $before } → { $heat }: «{ $title }».
        }
    }
edit-needless =
    { $tool ->
        [unpublish] «{ $title }» и так скрыто.
        [publish] «{ $title }» и так видно всем.
       *[heat] У «{ $title }» и так накал { $heat }.
    }
edit-which =
    { $tool ->
        [unpublish] Какую новость скрыть? Нажмите её; до этого ничего не изменится.
        [publish] Какую новость снова показать? Нажмите её; до этого ничего не изменится.
       *[heat] Какой новости поставить накал { $heat }? Нажмите её; до этого ничего не изменится.
    }
edit-closest = Всех слов сразу («{ $words }») нет ни в одной новости. Самые близкие:
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] {" (без накала)"}
           *[other] {" (накал "}{ $before })
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [1] Скрыта одна новость. Нажмите её, чтобы показать.
        [one] Скрыта { $count } новость; вот последние. Нажмите любую, чтобы показать.
        [few] Скрыто { $count } новости; вот последние. Нажмите любую, чтобы показать.
        [many] Скрыто { $count } новостей; вот последние. Нажмите любую, чтобы показать.
       *[other] Скрыто { $count } новостей; вот последние. Нажмите любую, чтобы показать.
    }
error-all-shown = Скрытых новостей нет.
error-edit-how = Какую новость? Ответьте на её карточку командой { $line } или добавьте слова: { $line } facial recognition
error-edit-unknown = Новостей из того сообщения в архиве больше нет.
error-edit-none =
    { $tool ->
        [publish] Скрытой новости с заголовком вроде «{ $words }» нет. Просто /publish покажет последние скрытые.
       *[other] Среди видимых новостей под «{ $words }» не подходит ни одна. Попробуйте другие слова или ответьте на её карточку.
    }
error-edit-address = Новости с адресом { $address } нет. Проверьте его или возьмите слова из заголовка.
error-edit-all =
    { $tool ->
        [unpublish] Все новости из того сообщения уже скрыты.
        [publish] Все новости из того сообщения и так видны.
       *[heat] У всех новостей из того сообщения и так накал { $heat }.
    }
error-new-heat = «{ $found }» — это не накал. Первым или последним нужно целое число от { $least } до { $most }, например /heat 70
button-edit =
    { $tool ->
        [unpublish] Скрыть: { $title }
        [publish] Показать: { $title }
       *[heat] { $before ->
            [none] Накал { $heat }: { $title }
           *[other] Накал { $before } → { $heat }: { $title }
        }
    }
button-undo-edit = Отменить
button-open = Открыть

## For admins: digests

title-deliveries = Последние дайджесты
deliveries-hint = По времени, когда они должны были выйти. «Неясно» — отправлено, но Telegram не ответил.
no-deliveries = Время первого дайджеста ещё не наступило.
run = { $at }: { $parts }
run-due = всего: { $count }
run-sent = отправлено: { $count }
run-uncertain = неясно: { $count }
run-failed = не удалось: { $count } ({ $reasons })
run-waiting = в пути: { $count }
run-took = { $seconds } с

## What went wrong with a digest

error-wish = «{ $found }» для дайджеста не подходит: у него одно время, дни недели и от 1 до { $most } новостей. Например: /subscribe 7:30 weekdays, 5 stories
error-in-and-out = { $name }: в дайджесте это и нужно, и не нужно, так ничего не придёт. Выберите что-то одно.
error-zone = Места «{ $found }» я не знаю. Попробуйте крупный город поблизости или часовой пояс вроде Europe/Lisbon.
error-until = Дня «{ $found }» я не понимаю. Попробуйте /pause 3 days, /pause until Monday или /pause until 2027-01-07.
error-setting = Настройки «{ $found }» нет. Вот все, какие есть:
error-names =
    { $kind ->
        [topics] Темы «{ $found }» нет. Нажмите нужные на странице тем или напишите название оттуда.
       *[providers] Источника «{ $found }» нет. Нажмите нужные на странице источников или напишите название оттуда.
    }
error-value = «{ $found }» сюда не подходит. Выберите из этого:
error-no-such-digest = Дайджеста № { $number } здесь нет. Посмотрите /settings
error-no-subscription = Этот дайджест закончился.
error-last-topic = { $topic } — единственная тема этого дайджеста. Сначала выберите другую или отпишитесь:
error-no-digest = Этот дайджест слишком старый, открыть его уже нельзя.
error-many-subscriptions = Дайджестов здесь уже { $most }, больше нельзя.
error-not-admin = Менять это могут только админы этого чата.
error-only-private = Каналами управляют из личного чата со мной.
error-no-place = Не вижу канала или группы «{ $name }». Сначала добавьте меня туда админом; потом подойдёт @имя или номер (-100…).
error-not-admin-there = { $name }: менять дайджесты там могут только админы.
error-may-not-post = { $name }: мне там нельзя писать. Сначала дайте мне право публиковать сообщения.
no-topic-or-provider =
    Ни темы, ни источника «{ $name }» нет.{ $nearest ->
        [0] {""}
       *[other] {" "}Самое близкое — ниже.
    }{ $examples ->
        [0] {""}
       *[other] {" "}Подойдёт, например: { $example }
    }
button-leave-out = Без «{ $words }»
command-subscribe = Дайджест самых горячих новостей, когда вам удобно
command-settings = Что приходит в дайджесте и когда
command-digest = Ваш следующий выпуск, каким он был бы сейчас
command-schedule = Когда выйдут следующие выпуски
command-pause = Сделать паузу
command-resume = Возобновить дайджесты
command-unsubscribe = Отписаться
command-timezone = Ваш часовой пояс, по городу
command-language = Ваш язык
order-to-tap = Осталось нажать:
digest-none = Для этого дайджеста новостей пока нет.
digest-before =
    С прошлого раза ({ $since }) ничего нового. Из более раннего, опубликовано { $is_one_day ->
        [yes] { $newest }
       *[no] с { $oldest } по { $newest }
    }

## Files that come with an answer

file-too-large = «{ $name }» больше { $most } МБ, а столько Telegram не берёт.
file-saved = Сохранено: { $name }
file-not-saved = «{ $name }» здесь не сохранить ({ $problem }).

## Trends

title-trends =
    { $is_all ->
        [yes] Тренды архива
       *[no] Тренды: { $about }
    }
trends-days = С { $oldest } по { $newest }
trends-count =
    { $count ->
        [1] Одна новость с { $oldest } по { $newest }
       *[other] { $count ->
            [one] { $count } новость
            [few] { $count } новости
            [many] { $count } новостей
           *[other] { $count } новостей
        } с { $oldest } по { $newest }, { $hot ->
            [0] горячих нет.
           *[other] из них горячих: { $hot }.
        }
    }
trends-halves =
    { $way ->
        [more] В последнее время больше: { $after } во второй половине этого срока, { $before } в первой.
        [less] В последнее время меньше: { $after } во второй половине этого срока, { $before } в первой.
       *[same] В последнее время примерно столько же: { $after } во второй половине этого срока, { $before } в первой.
    }
trends-rose = Растут: { $topics }
trends-fell = Снижаются: { $topics }
trends-change = { $topic } ({ $before } → { $after })
trends-peak =
    { $unit ->
        [week] Неделя с { $when }
       *[month] { $when }
    }: { $count ->
        [1] одна новость
        [one] { $count } новость
        [few] { $count } новости
        [many] { $count } новостей
       *[other] { $count } новостей
    }{ $hot ->
        [0] {""}
       *[other] , горячих: { $hot }
    }
trends-not-drawn = Нарисовать картинку сейчас не удалось; вот что на ней было бы.
button-trends =
    { $window ->
        [quarter] 3 месяца
        [year] 12 месяцев
       *[all] Всё время
    }
button-all-stories = Все эти новости
chart-trend =
    { $unit ->
        [day] Новости по дням
        [week] Новости по неделям
        [month] Новости по месяцам
        [quarter] Новости по кварталам
       *[year] Новости по годам
    }
chart-hot = горячие: { $count }
chart-other = остальные: { $count }
chart-rose = Темы на подъёме
chart-fell = Темы на спаде
chart-halves = Новости в первой половине этого срока → во второй
chart-change = { $before } → { $after }

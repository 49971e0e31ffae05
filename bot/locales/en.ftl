# Every sentence that people read. Values stand in { $braces }; titles and names are data and come from the archive.

## Commands, as Telegram's menu shows them

command-latest = The newest stories
command-top = The hottest stories of a day, week, month or year
command-topics = All topics
command-topic = Stories of one topic: /topic security
command-search = Search, typos forgiven: /search facial recognition
command-about = What this archive holds
command-help = What you can do here
command-start = Start here

## Welcome and help

title-start = Hello! This is your newsdesk.
start-archive =
    { $articles ->
        [one] One hand-picked story
       *[other] { $articles } hand-picked stories
    } on { $topics ->
        [one] one topic
       *[other] { $topics } topics
    } are waiting for you.
start-ask = Type what you are curious about, like facial recognition or self-driving cars. Typos are fine.
title-help = What you can do here
help-ask = Just type what you are looking for. Or use a command:
help-commands =
    /latest – the newest stories
    /top week – the hottest of a day, week, month, year, or all
    /topics – all topics; /topic security – one of them
    /search words – search titles, excerpts and related coverage
    /about – what the archive holds
help-typos = Tap a number under a list to open that story. Misspelt words and half-remembered names are understood.
title-about = About this archive
about-archive =
    { $articles ->
        [one] One story
       *[other] { $articles } stories
    } on { $topics ->
        [one] one topic
       *[other] { $topics } topics
    }, from { $providers ->
        [one] one provider
       *[other] { $providers } providers
    }.
about-days = The oldest is of { $oldest }, the newest of { $newest }.
about-import = Last updated by its curators: { $day }.
about-bot = Newsdesk is free software that anyone can run for an archive of their own.

## Lists

title-latest = Latest stories
title-top =
    { $window ->
        [day] Hottest today
        [week] Hottest this week
        [month] Hottest this month
        [year] Hottest this year
       *[all] Hottest of all time
    }
top-older =
    { $window ->
        [day] Nothing is from today. Here is the newest day with stories, { $day }:
        [week] Nothing is from the last seven days. Here is the week up to { $day }:
        [month] Nothing is from the last thirty days. Here is the month up to { $day }:
       *[year] Nothing is from the last twelve months. Here is the year up to { $day }:
    }
title-topics = Topics
topics-hint =
    { $count ->
        [one] One topic, with its number of stories.
       *[other] { $count } topics, with their number of stories. Tap one to read.
    }
title-results = Results for { $words }
title-filtered = Stories that fit
title-search = Search
search-hint = Type words after /search, or simply type them. For example: /search facial recognition
search-filters =
    Narrow it down with topic:security, from:nextgov, since:2021-12, until:yesterday, "an exact phrase", -without, heat:>80.
corrected = Showing results for { $words }.
unmatched =
    { $count ->
        [one] No story also mentions { $words }; these come closest.
       *[other] No story holds { $words } together with the rest; these come closest.
    }
page-of =
    { $pages ->
        [one] { $total ->
            [one] One story
           *[other] { $total } stories
        }
       *[other] Page { $page } of { $pages } · { $total } stories
    }
nothing = Nothing fits those filters.
nothing-filtered = Try fewer of them, or start from here:
nothing-for = Nothing about “{ $words }” in this archive.
nothing-near = Perhaps one of these is close:
nothing-else = You could start from here:
empty-archive = The archive is still empty. As soon as its curators import stories, you will find them here.

## Topics and providers

which-topic = “{ $name }” could be several topics. Which one?
no-topic =
    { $nearest ->
        [0] There is no topic “{ $name }”.
        [one] There is no topic “{ $name }”. The closest is:
       *[other] There is no topic “{ $name }”. The closest are:
    }
no-provider =
    { $nearest ->
        [0] No story here comes from “{ $name }”.
        [one] No story here comes from “{ $name }”. The closest provider is:
       *[other] No story here comes from “{ $name }”. The closest providers are:
    }

## Cards

by-line-video = video
day = { $day }
related-title = Related coverage
more-topics = +{ $count }

## Buttons

button-latest = Latest
button-top = Hottest
button-topics = Topics
button-help = Help
button-about = About
button-story = Story { $number }
button-previous = ‹ Previous
button-next = Next ›
button-back = ‹ Back
button-read =
    { $kind ->
        [video] Watch the video ↗
       *[article] Read the article ↗
    }
button-related = ↳ { $title }
button-anywhere = Search without filters
button-sort =
    { $sort ->
        [hottest] Show the hottest first
       *[newest] Show the newest first
    }
button-window =
    { $window ->
        [day] Day
        [week] Week
        [month] Month
        [year] Year
       *[all] All time
    }

## What went wrong, and what to do

error-date =
    “{ $found }” is not a date I can read after { $filter }:. Try { $filter }:2021-12-08, { $filter }:2021-12, { $filter }:yesterday or { $filter }:"last week".
error-heat = “{ $found }” is not a heat. Try heat:>80 or heat:80.
error-sort = “{ $found }” is not an order. Try sort:newest, sort:hottest or sort:relevance.
error-number = “{ $found }” does not fit after { $name }:. It takes a whole number from 1 to { $most }.
error-story = That story is no longer in the archive.
error-incident = Sorry, that went wrong on our side. If it happens again, tell the operator this number: { $incident }
unknown-command = There is no command /{ $name }. Did you mean /{ $nearest }?
tap-number = To open a story, tap its number under the list.
no-words = I can only search for words. Type what you are looking for, or see what else there is.
stale-button = That button is from an older list. Start from here:
inline-nothing = Nothing found. Ask the newsdesk

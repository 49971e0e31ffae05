# Every sentence that people read. Values stand in { $braces }; titles and names are data and come from the archive.

## Commands, as Telegram's menu shows them

command-latest = The newest stories
command-top = The hottest stories of a day, week, month or year
command-topics = All topics
command-topic = Stories of one topic
command-search = Search, typos forgiven
command-trends = How much and how hot, as a picture
command-saved = Stories that you saved
command-follow = Hear of new stories on something
command-following = What is followed here
command-about = What this archive holds
command-feedback = Tell those who run this what you think
command-privacy = What is kept about you, and how to erase it
command-help = What you can do here
command-start = Start here
command-quit = Leave

## What Telegram shows of the bot before it is spoken to

profile-description = I answer questions from an archive of news that people have picked by hand: with sentences from its stories, and with an honest no where it holds nothing. Ask in your own words; typos are fine. If you like, I bring you, your group or your channel a digest of the hottest stories.
profile-short = Answers from a hand-picked archive of news, and a digest of the hottest stories if you like.

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
start-ask =
    { $count ->
        [0] Type what you are curious about. Typos are fine.
        [one] Type what you are curious about, such as { $first }. Typos are fine.
       *[other] Type what you are curious about, such as { $first } or { $second }. Typos are fine.
    }
title-help = What you can do here
help-ask = Just ask: “what happened with …?”, “what did Reuters say about …?”, “how many stories on … in 2023?”. Then go on: “and last year?”, “only from Nature”, “tell me more about the second one”. Or use a command:
help-commands =
    /latest – the newest stories
    /top week – the hottest of a day, week, month, year, or ever
    /topics – all topics
    /topic name – the stories of one topic
    /search words – stories about something
    /trends words – how much, over time
    /saved – the stories that you saved
    /follow words – hear of what comes on something; /following – all that you follow
    /subscribe – a daily digest
    /settings /digest /schedule – what it brings, and when
    /pause /resume /unsubscribe – let it wait, or end
    /timezone /language – yours
    /about /privacy – what the archive holds; what I keep of you
    /feedback words – tell those who run this
help-lists = Tap a number under a list to open that story. Typos and half-remembered names are fine.
help-heat = 🔥 marks hot stories, 🔥🔥🔥 the hottest tenth of this archive.
help-channels = Your channels are managed here, by their admins: tap one, or write /subscribe @channel 8:00 weekdays
help-group-ask = Just ask: write { $name } and your question, or reply to one of my messages. Or use a command:
help-group-commands =
    /latest – the newest stories
    /top week – the hottest of a day, week, month, year, or ever
    /topics – all topics
    /search words – stories about something
    /trends words – how much, over time
    /digest – the next digest of this chat
    /about /privacy – what the archive holds; what I keep of this chat
help-group-admins = Admins here: /subscribe – a daily digest for all; /settings – all about it; /language
help-route = In a topic of this group: /route name here – stories on it come to that topic
button-private = In private ↗
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
about-days = The oldest is from { $oldest }, the newest from { $newest }.
about-import = The last import was on { $day }.
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
title-top-older =
    { $window ->
        [day] Hottest on { $day }
        [week] Hottest in the week up to { $day }
        [month] Hottest in the month up to { $day }
       *[year] Hottest in the year up to { $day }
    }
top-older =
    { $window ->
        [day] Nothing is from today, so this looks further back.
        [week] Nothing is from the last seven days, so this looks further back.
        [month] Nothing is from the last thirty days, so this looks further back.
       *[year] Nothing is from the last twelve months, so this looks further back.
    }
title-hottest = Hottest stories
title-topics = Topics
topics-hint =
    { $count ->
        [one] One topic, with its number of stories.
       *[other] { $count } topics, with their number of stories. Tap one to read.
    }
title-results = Results for { $words }
title-corrected = Showing results for { $words }
title-filtered = Stories that fit
title-from = Stories from { $names }
quoted = “{ $words }”
listed = { $names }
list-separator = {", "}
title-search = Search
search-filters =
    Narrow it down with { $topic }, { $provider }, since:2021-12, until:yesterday, "an exact phrase", -without or heat:>80.
unmatched =
    { $count ->
        [one] No story mentions { $words } as well; these come closest.
       *[other] No story mentions all of it ({ $words } are missing); these come closest.
    }
filters = { $parts }
filter-words = about { $words }
filter-providers = from { $names }
filter-since = since { $day }
filter-until = until { $day }
filter-heat = heat { $heat } or more
filter-without = without { $words }
filter-kind =
    { $kind ->
        [video] videos only
       *[article] articles only
    }
filter-sort =
    { $sort ->
        [hottest] hottest first
        [newest] newest first
        [oldest] oldest first
       *[relevance] best match first
    }
page-of =
    { $pages ->
        [one] { $total ->
            [one] One story
           *[other] { $total } stories
        }
       *[other] Page { $page } of { $pages } · { $exact ->
            [yes] { $total } stories
           *[no] more than { $total } stories
        }
    }
nothing-filtered = No story fits those filters. Try fewer of them, or start from here:
nothing-topic = There are no stories on { $name } yet.
nothing-narrowed = There are stories about “{ $words }”, but none of them fits those filters.
nothing-near = Nothing about “{ $words }” in this archive. Perhaps one of these is close:
nothing-else = Nothing about “{ $words }” in this archive. You could start from here:
empty-archive = The archive is still empty. As soon as its curators import stories, you will find them here.

## Answers

title-news = News on { $words }
title-all = Stories
no-more = That is all there is on it.
answer-count =
    { $count ->
        [0] No story { $about } fits that.
        [one] One story { $about }
       *[other] { $exact ->
            [yes] { $count } stories { $about }
           *[no] More than { $count } stories { $about }
        }
    }
count-about = on { $words }
count-all = in this archive
answer-when =
    { $provider ->
        [none] Published on { $day }
       *[other] { $provider } published this on { $day }
    }
answer-dropped =
    { $filter ->
        [time] Nothing on this is from that time; here is what there is.
        [provider] { $value } has nothing on this; others have.
        [kind] There is nothing of that kind on this; here is what there is.
       *[topic] There is nothing on this under { $value }; elsewhere there is.
    }
answer-otherwise = I read “{ $written }” as “{ $used }”.
answer-unsure = I am not certain that this is what you mean; it comes closest.
no-such-story =
    { $count ->
        [one] The list before has only one story.
       *[other] The list before has { $count } stories.
    }
what-to-ask = What would you like to know? Ask me in your own words, or name a person, a company or a topic.
nothing-before = There is no list before to go on from. Ask me something first.
nothing-guess =
    { $topics ->
        [0] This archive has nothing on “{ $words }”, as far as I can tell. My best guess, no more than that:
       *[other] This archive has nothing on “{ $words }”, as far as I can tell. My best guess, and the topics nearest to it:
    }
nothing-topics = This archive has nothing on “{ $words }”, as far as I can tell. The nearest topics:

## Small talk

small-talk =
    { $kind ->
        [thanks] You are welcome. Ask away whenever you like.
        [who] I am the newsdesk: a bot that answers from an archive of news that people have picked by hand. I only tell what a story in it says.
        [how_are_you] All is well here, thank you. What would you like to read about?
        [bye] Goodbye! The archive will be here.
        [praise] Thank you, that is kind.
        [insult] I am sorry that I did not help. Other words may find it, or the list of topics: /topics
        [why] The card of each story from a digest has the button “Why this story?”: tap it, and I tell. Of the next digest, /digest says it.
        [sorry] No harm done.
       *[yes_no] Good. What would you like to know?
    }

## Groups and channels

title-greeting = Hello, { $title }! I am your newsdesk.
greeting-about =
    { $articles ->
        [0] I answer questions from an archive of news
        [one] I answer questions from an archive of news, one hand-picked story so far
       *[other] I answer questions from an archive of { $articles } hand-picked stories
    }{ $is_ordered ->
        [yes] , and bring what admins here have ordered: /schedule says when.
       *[no] , and bring a digest of the hottest ones every day if an admin here wants it.
    }
greeting-ask =
    { $reads ->
        [all] I speak when I am spoken to: write { $name } and your question, reply to one of my messages, or use a command.
       *[some] I see only what is meant for me: write { $name } and your question, reply to one of my messages, or use a command.
    }
button-new = What is new
button-digest-here = Daily digest here
title-channel = I am in { $title } now.
channel-how = Nothing is posted there until you order it, and you do that here: tap the button, or write { $line } 8:00 weekdays
button-digest-there = Daily digest there
may-not-write =
    { $kind ->
        [channel] I may not post in { $title }, so nothing comes there for now. As soon as an admin lets me post messages, it goes on by itself.
       *[other] I may not write in { $title }, so nothing comes there for now. As soon as an admin lets me write, it goes on by itself.
    }
general-closed = The General topic of { $title } is closed, so what comes there waits. Once it is open again, or I may manage topics, write /resume in the group; or order it in another topic with /subscribe.

## The tour

button-tour = Show me around (3)
title-tour =
    { $page ->
        [1] Ask
        [2] Digests
       *[3] Keep, and make it yours
    } · { $page } of { $pages }
tour =
    { $page ->
        [1] Write as you would to a friend who has read everything. I answer with sentences from the archive, each with its story, or say honestly that it has nothing. The next words may go on: “and last year?” Try it:
        [2] The hottest new stories can come to you every day, at your time, none of them twice. You choose how many, on what and from whom.
       *[3] “Save” below a story keeps it for you: /saved
    }
tour-language = Your language: /language · your time: /timezone
tour-more = All that I can do: /help · what I keep of you: /privacy
tour-example =
    { $provider ->
        [none] What was new in { $topic } in { $year }?
       *[other] What did { $provider } say about { $topic }?
    }
button-tour-next = Next ({ $page }/{ $pages }) ›
button-tour-skip = Skip
tour-end = Whenever you like: type a question, or tap.

## Privacy

title-privacy = What I keep, and for how long
privacy-now =
    { $whose ->
        [you] Of you, now:
        [chat] Of this chat, now:
       *[elsewhere] Of { $title }, now:
    }
trace =
    { $kind ->
        [settings] • settings, such as language and time zone
        [digests] { $count ->
            [one] • one digest that was ordered
           *[other] • { $count } digests that were ordered
        }
        [follows] { $count ->
            [one] • one thing that is followed
           *[other] • { $count } things that are followed
        }
        [sent] { $count ->
            [one] • one story that a digest has brought
           *[other] • { $count } stories that digests have brought
        }
        [deliveries] { $count ->
            [one] • one message of a digest, and what became of it
           *[other] • { $count } messages of digests, and what became of them
        }
        [likes] { $count ->
            [one] • one story that was liked or disliked
           *[other] • { $count } stories that were liked or disliked
        }
        [saved] { $count ->
            [one] • one saved story
           *[other] • { $count } saved stories
        }
        [feedback] • that feedback came from here within the last hour, not which
        [questions] { $count ->
            [one] • one last question
           *[other] • { $count } last questions
        }
       *[added] { $count ->
            [one] • who added me to one group or channel
           *[other] • who added me to { $count } groups and channels
        }
    }
trace-none = • nothing
privacy-how-long = How long:
privacy-until-ended = • Settings, digests, likes, saved stories and all that is followed stay until they are ended or erased.
privacy-digests = • What digests have brought stays, so that nothing comes twice; their messages for { $days } days.
privacy-question =
    { $hours ->
        [one] • Your last question stays for an hour, so that “and last year?” works.
       *[other] • Your last question stays for { $hours } hours, so that “and last year?” works.
    }
privacy-of-nobody = • Without a name, and for { $days } days: how much is asked, what is not found, and feedback. What a long button types is kept without a name as well.
privacy-log = • The log holds neither words nor names, only the number of a chat where a message fails.
privacy-admins = • Admins: who imported or changed what stays with the archive. It is the operator’s record, and is not erased here.
button-privacy = What I keep
button-forget =
    { $whose ->
        [you] Erase all about me
        [chat] Erase all about this chat
       *[elsewhere] Erase all about { $title }
    }
forget-what =
    { $whose ->
        [you] Erase all that I keep of you?
        [chat] Erase all that I keep of this chat?
       *[elsewhere] Erase all that I keep of { $title }?
    }
forget-for-good = There is no way back. Nothing happens until you tap.
button-forget-yes = Yes, erase it
forgotten =
    { $whose ->
        [you] Erased of you:
        [chat] Erased of this chat:
       *[elsewhere] Erased of { $title }:
    }
forgotten-since = No digest comes any more. If you write to me, we begin anew.
nothing-to-forget =
    { $whose ->
        [you] I keep nothing of you.
        [chat] I keep nothing of this chat.
       *[elsewhere] I keep nothing of { $title }.
    }

## Topics of a forum, and what comes to them

command-route = In a group with topics: which news come to which
title-routes = Which news come to which topic
routes-none = Everything comes with the digest of this group. To have some of it in a topic of its own, write { $line } in that topic.
route =
    { $place ->
        [here] • { $names }: this topic
        [general] • { $names }: General, in a message of its own
       *[other] • { $names }: another topic
    }
routed =
    { $kind ->
        [whole] The digest on { $names } comes to this topic from now on.
        [topics] Stories on { $names } come to this topic from now on. The digest of this group leaves them out.
       *[providers] Stories from { $names } come to this topic from now on. The digest of this group leaves them out.
    }
unrouted =
    { $kind ->
        [whole] The digest on { $names } comes to General from now on.
        [topics] Stories on { $names } come with the digest of this group again.
       *[providers] Stories from { $names } come with the digest of this group again.
    }
route-lost = The topic that these stories came to is closed or gone, so from now on they come here. Admins: to have them in another topic, write there { $line }
which-route = Which news are to come to this topic?
route-no-digest = There is no digest in this group yet. Tap when it is to come, and { $names } comes to this topic at the same time:
button-route-back = ⤺ { $names } to General
button-route-here = { $names } here
button-routes = All routes
error-route-place =
    { $kind ->
        [private] This is for groups with topics: add me to one, and write { $line } in the topic where the stories are to come.
       *[group] This group has no topics. Once they are switched on in its settings, write { $line } in one of them.
    }
error-route-both = Name topics or providers, not both: what is of both cannot be left out of the digest of the group. Which is it?
error-route-without = A route says what comes to a topic. To leave { $names } out of a digest, see /settings.
error-route-general = This is General, where all comes that goes to no other topic. Write { $line } in the topic where { $names } is to come.
error-route-time = What is routed comes at the time of the group’s digest. Change that, and it comes along.
error-no-route = Nothing of its own comes to a topic on { $names }.

## More than can be answered at once

flood =
    { $whose ->
        [private] That is more than I can answer at once.
        [person] One of you asks more than I can answer at once.
       *[group] That is more than I may answer here in a minute.
    } { $seconds ->
        [0] You can ask again now.
        [one] Please wait a second.
       *[other] Please wait { $seconds } seconds.
    }{ $whose ->
        [person] {" "}Everyone else can go on.
       *[other] {""}
    }{ $count ->
        [one] {""}
       *[other] {" "}{ $count } messages are left unanswered so far.
    }
flood-tap =
    { $seconds ->
        [one] That was very fast. Tap again in a second, please.
       *[other] That was very fast. Tap again in { $seconds } seconds, please.
    }

## Feedback

feedback-how = What should those who run this newsdesk know? Write it behind the command, and they read it without your name: /feedback I miss stories about …
feedback-kept = Thank you. The admins read it, without your name; so nobody can answer you here.
feedback-to-nobody = Nobody would read it: this newsdesk has no admins here.
error-feedback-long = That is { $found } characters, and there is room for { $most }. Please make it shorter, or send it in parts.
error-feedback-often =
    { $most ->
        [one] I have passed on what came from here within this hour. Please come back later.
       *[other] I pass on { $most } messages from a chat within an hour, and these were as many. Please come back later.
    }
title-feedback =
    { $count ->
        [one] Feedback
       *[other] Feedback ({ $count })
    }
feedback-on = { $day }
feedback-anonymous = Who said it is not kept; nobody can be answered.

## For admins

title-misses = Looked for in vain
misses-hint = In the last { $days } days, most often first. Tap one to see what it finds now.
miss =
    { $count ->
        [one] “{ $words }” · once · { $day }
       *[other] “{ $words }” · { $count } times · last on { $day }
    }
no-misses = Nothing was looked for in vain in the last { $days } days.

## Statistics

title-stats = Newsdesk in numbers
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] The archive is still empty: there is nothing to draw yet.
        [one] The archive shows nothing yet; one story is kept unpublished.
       *[other] The archive shows nothing yet; { $unpublished } stories are kept unpublished.
    }
stats-archive =
    { $articles ->
        [one] One story
       *[other] { $articles } stories
    } on { $topics ->
        [one] one topic
       *[other] { $topics } topics
    }{ $providers ->
        [0] {""}
        [one] {" "}from one provider
       *[other] {" "}from { $providers } providers
    }{ $unpublished ->
        [0] {"."}
        [one] {", and one kept unpublished."}
       *[other] {", and "}{ $unpublished } kept unpublished.
    }
stats-days = Published from { $oldest } to { $newest }
stats-heat = Half of the stories have { $median } or more
stats-chats =
    { $chats ->
        [0] No chat has ordered a digest.
        [one] One chat has ordered a digest{ $paused ->
            [0] {""}
           *[other] , and lets it wait
        }{ $stopped ->
            [0] {""}
           *[other] , and nothing can be sent to it
        }.
       *[other] { $chats } chats have ordered a digest{ $paused ->
            [0] {""}
            [one] , one lets it wait
           *[other] , { $paused } let it wait
        }{ $stopped ->
            [0] {""}
            [one] , and to one nothing can be sent
           *[other] , and to { $stopped } nothing can be sent
        }.
    }
stats-digests =
    Digests of the last { $days } days: { $sent ->
        [one] one message
       *[other] { $sent } messages
    } sent, { $uncertain } uncertain, { $failed } failed.
stats-asked =
    Asked in the last { $days } days: { $questions ->
        [one] one question
       *[other] { $questions } questions
    } and { $searches ->
        [one] one search
       *[other] { $searches } searches
    }, { $missed } in vain; { $lists ->
        [one] one list
       *[other] { $lists } lists
    } and { $cards ->
        [one] one story
       *[other] { $cards } stories
    } opened.
stats-not-drawn = The picture could not be drawn; the log says why.
chart-published =
    { $months ->
        [1] Stories by month
        [3] Stories by quarter
       *[12] Stories by year
    }
chart-topics = Largest topics
chart-topics-told =
    { $left ->
        [0] Stories of each; a story may have several topics
       *[other] The largest { $shown }, and { $left } more; a story may have several
    }
chart-heat = Heat of the stories
chart-and-more = { $least }+
chart-asked = Asked in the last { $days } days
chart-nothing-asked = No question and no search in this time
chart-found =
    { $count ->
        [one] One question or search answered
       *[other] { $count } questions and searches answered
    }
chart-in-vain = { $count } in vain
chart-digests =
    Digests{ $chats ->
        [0] {""}
        [one] {" "}to one chat
       *[other] {" "}to { $chats } chats
    }, last { $days } days
chart-nothing-sent = None was sent in this time
chart-sent =
    { $count ->
        [one] One message sent
       *[other] { $count } messages sent
    }
chart-uncertain = { $count } uncertain
chart-failed = { $count } failed

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

## Saved stories

title-saved = Saved stories
button-save =
    { $is_saved ->
        [yes] Saved ✓
       *[no] Save
    }
saved-for-you =
    { $is_saved ->
        [yes] Saved for you. /saved lists what you keep.
       *[no] No longer saved.
    }
saved-nothing = Your list is empty. Open a story and tap Save to keep it here.
saved-hidden =
    { $count ->
        [one] One saved story is withdrawn at present. It stands here again if it is shown again.
       *[other] { $count } saved stories are withdrawn at present. They stand here again if they are shown again.
    }
saved-removing = Tap the number of a story to take it off this list.
saved-removed = One story is off your list.
saved-as-file =
    { $count ->
        [one] Your saved story, as a file.
       *[other] { $is_all ->
            [yes] Your { $count } saved stories, as a file.
           *[no] The { $count } stories that you saved last, as a file.
        }
    }
saved-private = What you save is for you alone: your list is in our private chat.
button-saved = My saved stories
button-removing = Remove…
button-remove = ✕ { $number }
button-done = Done
button-file = As a file
button-put-back = Put it back
error-save-anonymous = You write as the group here, so I cannot know whose list this would be. Write as yourself to save stories.

## Following

title-followed =
    { $is_new ->
        [yes] Followed: { $name }
       *[no] Followed already: { $name }
    }
follow-provider = What { $name } publishes is followed.
follow-how =
    { $pace ->
        [at_once] A new story comes here at once if it is among the hottest { $least ->
            [tenth] tenth
           *[quarter] quarter
        } of the archive: at most one message an hour, at night without a sound.
       *[with_digest] New stories come first in the digest, however hot.
    }
follow-all = A new story comes here at once, as this archive does not say how hot its stories are: at most one message an hour, at night without a sound.
follow-without-digest =
    { $pace ->
        [at_once] With a digest, those that are not hot would come as well.
       *[with_digest] But there is no digest here that they could come with. Order one, or have them at once:
    }
follow-which = What of “{ $title }” would you like to follow?
follow-to-tap = { $name }: how would you like to hear of new stories? One tap, and it is followed.
button-search-now = Search for it now
title-following = Followed here
following-how = ⚡ comes at once when it is hot, 🗞 first in the digest. Tap one to switch, ✕ to stop.
follow-line =
    { $pace ->
        [at_once] ⚡ { $name } · { $least ->
            [tenth] hottest tenth
           *[quarter] hottest quarter
        }{ $waits ->
            [yes] {" · paused"}
           *[no] {""}
        }
       *[with_digest] 🗞 { $name }
    }
follow-entry =
    { $pace ->
        [at_once] ⚡ { $name }
       *[with_digest] 🗞 { $name }
    }
nothing-followed = Nothing is followed here. Tap Follow below a list or on a card, or say it: /follow facial recognition
unfollowed = No longer followed: { $name }
not-followed = { $name } is not followed here.
follows-wait =
    { $count ->
        [one] What you follow at once waits as well.
       *[other] The { $count } things that you follow at once wait as well.
    }
follows-come-again =
    { $count ->
        [one] What you follow at once comes again.
       *[other] The { $count } things that you follow at once come again.
    }
follows-left =
    { $count ->
        [one] You still follow one thing.
       *[other] You still follow { $count } things.
    }
alert-title = You follow { $name }
alert-lead =
    { $count ->
        [one] A new story has come
       *[other] { $count } new stories have come
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } more
    }
why-at-once = Why: you follow this, and want to hear of it at once.
button-follow = 🔔 Follow
button-follow-some = 🔔 Follow…
button-follow-coming = 🔔 Tell me when something comes
button-following = All that is followed
button-unfollow = Stop
button-stop-following = ✕
button-follow-again = Follow again
button-follow-words = What mentions “{ $words }”
button-pace =
    { $pace ->
        [at_once] ⚡ At once, when hot
       *[with_digest] 🗞 With the digest
    }
error-follow-filter = One can follow words, "phrases", topic:, from: and -unwanted words. Times, heat, kinds and orders do not go with it.
error-follow-words = “{ $found }” is too little to follow. Say what it should be about: /follow facial recognition
error-follow-long = One can follow up to { $most } characters, and that is { $found }. Say it in fewer words.
error-follow-place = What is followed comes to the chat in which that is said. Order a digest for { $name } instead: /subscribe { $name } 8:00
error-many-follows = { $most } things are followed here already, which is as many as there may be. Stop one first.
error-no-such-follow = That is not followed here any more.

## Buttons

button-latest = Latest
button-top = Hottest
button-topics = Topics
button-help = Help
button-about = About
button-digest = Daily digest
button-story = Story { $number }
button-previous = ‹ Previous
button-next = Next ›
button-back = ‹ Back
button-read =
    { $kind ->
        [video] { $provider ->
            [none] Watch the video ↗
           *[other] Watch at { $provider } ↗
        }
       *[article] { $provider ->
            [none] Read the article ↗
           *[other] Read at { $provider } ↗
        }
    }
button-share = Share
button-copy = Copy link
button-open-bot = Open in Newsdesk
button-more-from = More from { $provider }
button-related = ↳ { $title }
button-anywhere =
    { $count ->
        [one] Without filters: one story
       *[other] Without filters: { $count } stories
    }
button-sort =
    { $sort ->
        [hottest] Hottest first
        [newest] Newest first
        [oldest] Oldest first
       *[relevance] Best match first
    }
button-only = Only { $topic }
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
    “{ $found }” after { $filter }: is not a date I can read. Try { $filter }:2021-12-08, { $filter }:2021-12, { $filter }:yesterday or { $filter }:"last week".
error-heat = “{ $found }” is not a heat. Try heat:>80 or heat:80.
error-kind = “{ $found }” is not a kind of story. Try kind:video or kind:article.
error-sort = “{ $found }” is not an order. Try sort:newest, sort:oldest, sort:hottest or sort:relevance.
error-number = “{ $found }” after { $name }: does not fit. It takes a whole number from 1 to { $most }.
error-story = That story is no longer in the archive.
error-incident = Sorry, that went wrong on our side. If it happens again, tell the operator this number: { $incident }
unknown-command =
    { $nearest ->
        [none] There is no command /{ $name }.
       *[other] There is no command /{ $name }. Did you mean /{ $nearest }?
    }
tap-number = To open a story, tap its number under the list.
no-words = I can only search for words. Type what you are looking for, or see what else there is.
stale-button = That button is from an older list and leads nowhere any more. To begin anew: /latest
link-lost = That link leads to nothing that is here: it may be old, or a part of it is missing.
inline-nothing = Nothing found. Ask the newsdesk

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] { $about } · { $day }
    }
digest-fresh =
    { $count ->
        [one] One new story
       *[other] { $count } new stories
    }{ $named ->
        [0] {""}
       *[other] {" "}on { $topics }
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } more
    }
digest-older =
    { $kind ->
        [first] Your first digest: among the hottest and newest of the archive
       *[other] Nothing new since { $since }. From the archive
    }, published { $is_one_day ->
        [yes] on { $newest }
       *[no] from { $oldest } to { $newest }
    }{ $more ->
        [0] {""}
       *[other] {" · +"}{ $more } new ones
    }
digest-quiet = Nothing new since { $since }.
digest-day =
    { $age ->
        [0] today
        [1] yesterday
       *[other] { $day }
    }
also-at = also at { $names }
withdrawn = (withdrawn)
button-more = +{ $count } more
title-rest = Also new on { $day }
button-since = All since { $day }
liked =
    { $liking ->
        [more] Noted: digests get more stories like this.
        [less] Noted: digests get fewer stories like this.
       *[neither] Taken back.
    }
liked-without-digest = There is no digest here yet. /subscribe orders one.
button-why = Why this story?
why-story = This story: { $parts }.
muted = Noted: nothing more on { $topic } in this digest.
unmuted = Noted: { $topic } may come again.
button-mute = 🔕 { $topic }
button-unmute = 🔔 { $topic } again
topic-lost = The topic that this digest came to is closed or gone, so from now on it comes here. Admins: to have it in another topic, write /subscribe there, and /unsubscribe here.
preview-of =
    { $kind ->
        [wished] This is what such a digest would look like: { $parts }. Nothing is sent until you subscribe.
        [empty] Nothing here fits such a digest yet: { $parts }.
        [silent] Your next digest, as it would be now: { $parts }. It stays silent on quiet days, so nothing would come.
       *[next] Your next digest, as it would be now: { $parts }. Nothing was sent.
    }
why =
    { $kind ->
        [fresh] Why: new since { $since }, the hottest and newest first, mixed by topic and provider.
        [first] Why: among the hottest and newest that you have not had yet, mixed by topic and provider.
       *[older] Why: nothing is new since { $since }; among the hottest that you have not had yet.
    }
why-heat = hottest { $percent }%
why-topic = your topic { $topic }
why-provider = your provider { $provider }
why-liked = you like { $topic }
why-followed = you follow { $name }
why-disliked = though you want less of { $topic }

## Subscribing

offer =
    { $count ->
        [one] The hottest story
       *[other] The hottest { $count } stories
    } since the last digest, at a time of your choice (time zone: { $place }).
offer-words =
    One tap is enough; or say it in words: { $line } 7:30 weekdays in Berlin, 3 stories{ $topics ->
        [0] {""}
       *[other] {" on "}{ $topic }
    }
button-subscribe = Subscribe
button-preview = Preview
button-settings = Settings
button-resume = Resume
button-pause = Pause
button-all = All of them
button-end = Unsubscribe
button-end-sure = Yes, unsubscribe
button-everything = Everything
button-language = Language
button-zone-right = { $place } is right
button-zone-choose = Choose my time zone
title-subscribed =
    { $kind ->
        [offer] A digest of the hottest stories
        [new] Subscribed
        [changed] Changed
       *[same] That is how it is already
    }{ $is_elsewhere ->
        [yes] {": "}{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] I assume that you are on { $place }.
        [channel] I assume that the channel is on { $place }.
       *[other] I assume that the group is on { $place }.
    } If not, tell me a city: { $line } Lisbon
zone-of-all =
    { $kind ->
        [here] All digests here are on { $place } time now.
       *[other] All digests there are on { $place } time now.
    }
most-stories = A digest holds at most { $most } stories, so { $found } were too many.
contract = { $parts }
contract-when = { $days } at { $time } ({ $place })
contract-at = { $days } at { $time }
contract-all = all topics
contract-days =
    { $kind ->
        [every] Every day
        [but] Every day but { $names }
        [weekdays] Weekdays
        [weekends] Weekends
       *[some] { $names }
    }
contract-size =
    { $count ->
        [one] one story
       *[other] up to { $count } stories
    }
contract-topics = on { $names }
contract-without = nothing on { $names }
contract-not-from = not from { $names }
contract-least =
    { $least ->
        [tenth] only the hottest tenth
        [quarter] only the hottest quarter
        [half] only the hottest half
       *[everything] of any heat
    }
next-due =
    { $resumes ->
        [yes] Paused; the next digest comes { $at }.
       *[no] The next one comes { $at }.
    }
next-none =
    { $paused ->
        [yes] Paused, until you resume it.
       *[no] Nothing is to come: this chat cannot be written to.
    }
standing =
    { $contract }
    { $standing }
title-schedule = What comes next ({ $place } time)
slot = • { $at }
which-unsubscribe = Which digest should end?
which-resume = Which digest should come again?
which-settings = Which digest?
unsubscribed =
    { $count ->
        [one] Unsubscribed.
       *[other] Unsubscribed from { $count } digests.
    }{ $left ->
        [0] {" "}No more will come.
        [one] {" "}One digest is left.
       *[other] {" "}{ $left } digests are left.
    }
nothing-subscribed = There is no digest here yet.
title-settings =
    { $is_elsewhere ->
        [yes] The digest of { $title }
       *[no] Your digest
    }
quiet-told =
    { $quiet ->
        [older] On days with nothing new: the hottest older stories.
        [note] On days with nothing new: a short note.
       *[silent] On days with nothing new: silence.
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size =
    { $count ->
        [one] One story
       *[other] { $count } stories
    }
set-topics =
    { $count ->
        [0] All topics
        [one] Topics: one choice
       *[other] Topics: { $count } choices
    }
set-providers =
    { $count ->
        [0] All providers
        [one] Providers: one choice
       *[other] Providers: { $count } choices
    }
set-least = 🔥 { $least ->
        [tenth] Hottest tenth
        [quarter] Hottest quarter
        [half] Hottest half
       *[everything] Any heat
    }
set-quiet =
    { $quiet ->
        [older] Quiet days: older stories
        [note] Quiet days: a note
       *[silent] Quiet days: nothing
    }
set-sound =
    { $mode ->
        [on] 🔔 With sound
       *[off] 🔕 Without sound
    }
title-time = At what time?
time-how = For any other minute, write it: /settings { $number } time 7:20
title-days = On which days?
days-now = { $days }. Tap a day to add it or to leave it out.
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = How many stories at most?
title-names-wanted =
    { $kind ->
        [topics] Which topics?
       *[providers] Which providers?
    }
all-of =
    { $kind ->
        [topics] all topics
       *[providers] all providers
    }
names-now = Now: { $parts }
names-how = Tap once for “only these” (✓), twice for “not this one” (✗), again to leave it open.
title-least = How hot at least?
least =
    { $least ->
        [tenth] Only the hottest tenth
        [quarter] Only the hottest quarter
        [half] Only the hottest half
       *[everything] Any heat
    }
least-how = Heat is compared with all stories of this archive.
title-quiet = When nothing is new
quiet-how = A day is quiet when nothing has come in since the last digest that fits it.
quiet-way =
    { $quiet ->
        [older] The hottest older stories
        [note] A short note
       *[silent] Nothing at all
    }
title-sound = Should it make a sound?
set-signature =
    { $signature ->
        [none] No signature
       *[other] ✍ { $signature }
    }
title-signature = What is to stand below each digest?
signature-how = Write it in up to { $most } characters, a channel’s @name among them: /settings { $number } signature via @ournews
error-signature = A signature has at most { $most } characters; yours has { $found }.
title-pause = For how long?
pause-how = New stories wait for the first digest after the pause. Or write a day: /pause until Monday
button-pause-days =
    { $count ->
        [one] Until tomorrow
       *[other] { $count } days
    }
button-pause-open = Until I resume it
title-language = Which language?
language-set = From now on I speak { $language } here, and digests come in it.
end-sure = No more digests then. What you have got is remembered, in case you come back.
zone-now =
    { $kind ->
        [here] This chat
        [channel] That channel
       *[other] That group
    } is on { $place } time: it is { $time } now.
zone-how = For another one, write a city or a country: { $line } Lisbon
which-zone = Which one do you mean by “{ $found }”?
zone-choice = { $place } · { $time }
zone-set = Now on { $place } time: it is { $time }.

## For admins: what they can do, and trouble

command-admin = What admins can do here
command-misses = What was looked for in vain
command-deliveries = What became of the last digests
command-stats = The archive and its readers in numbers
command-export = The stories as a zip of files
command-import = Import files, or the folder of articles
command-imports = What was imported, when and by whom
command-undo = Take back the last change, or another one
title-admin = What admins can do here
admin-import = Send me .md, .yaml or .zip files to import them, or /import alone for the folder on my machine. You see what would change before anything does.
admin-export = /export packs all stories into a zip of files, /export topic:AI since:2021-11 those that fit, /export unpublished those that are not shown.
admin-look =
    Look:
    /stats – the archive and its readers in numbers
    /misses – what was looked for in vain
    /deliveries – what became of the last digests
    /imports – what was imported, when and by whom
admin-undo = /undo shows the last change, with a button that takes it back; /undo 12 takes back the one of this number at once. That can be taken back as well.
admin-edit =
    Edit one story, in answer to its card or with words that find it:
    /unpublish – show it no more
    /publish – show it again; alone, what is not shown
    /heat 70 – make it hotter or cooler
admin-trouble = You hear from me when something goes wrong, once an hour at most.
help-admin = You are an admin here: see /admin for what else you can do.
button-admin = For admins
button-picture = Picture
button-table = Table
stats-number = { $count }
stats-head =
    { $of ->
        [day] Day
        [asked] Asked
        [missed] In vain
        [sent] Sent
        [uncertain] Uncertain
       *[failed] Failed
    }
button-stats = Numbers
button-misses = Missed
button-deliveries = Deliveries
button-imports = Imports
title-trouble = Trouble at the newsdesk
trouble-often =
    { $count ->
        [one] once, { $since }
       *[other] { $count } times since { $since }
    }
trouble-incident = { $place }: { $problem } · { $often } · { $incident }
trouble-digest = Digests of { $run } failed: { $reason } · { $often }
trouble-file = { $file } cannot be imported: { $problem }
trouble-files = { $count } files cannot be imported: { $files } and { $more } more; the first: { $problem }
trouble-polling = Another process polls with the same token; stop one of the two · { $often }
trouble-more =
    { $count ->
        [one] One thing more is told in an hour.
       *[other] { $count } things more are told in an hour.
    }
trouble-hint = Search the log for the number at the end of a line: it stands where that went wrong last.
title-cannot-run = The newsdesk cannot run

## For admins: the stories as files

title-export = Stories as files
export-packing =
    { $total ->
        [0] Packing the stories…
        [one] Packing one story…
       *[other] Packing { $total } stories… { $done ->
            [0] {""}
           *[other] { $done } are packed.
        }
    }
export-all =
    { $articles ->
        [one] The only story{ $unpublished ->
            [0] {""}
           *[other] , which is unpublished
        }
       *[other] All { $articles } stories{ $unpublished ->
            [0] , none of them unpublished
           *[other] , { $unpublished } of them unpublished
        }
    }{ $topics ->
        [0] {"."}
        [one] {", and the description of one topic."}
       *[other] {", and the descriptions of "}{ $topics } topics.
    }
export-part =
    { $articles ->
        [one] The one published story that fits{ $topics ->
            [0] {"."}
            [one] {", and the description of its topic."}
           *[other] {", and the descriptions of its "}{ $topics } topics.
        }
       *[other] The { $articles } published stories that fit{ $topics ->
            [0] {"."}
            [one] {", and the description of their topic."}
           *[other] {", and the descriptions of their "}{ $topics } topics.
        }
    }
export-unpublished =
    { $articles ->
        [one] The only unpublished story
       *[other] The { $articles } unpublished stories
    }{ $topics ->
        [0] {"."}
        [one] {", and the description of one topic."}
       *[other] {", and the descriptions of "}{ $topics } topics.
    }
export-offer =
    { $count ->
        [one] A search for these words finds one published story. Nothing is packed until you tap.
       *[other] A search for these words finds { $count } published stories. Nothing is packed until you tap.
    }
button-export-these =
    { $count ->
        [one] Export this one
       *[other] Export these { $count }
    }
button-export-all = Export everything
error-export-filter = “{ $found }” is not a filter. Expected topic:, from:, since:, until:, heat:, kind: or -without; /export alone packs everything, the unpublished stories too.
error-export-published = “{ $found }” does not go with other filters. /export unpublished packs the stories that are not shown, /export alone all of them.
export-back = Sent back to me, it is imported like any other files.
export-unpack = It holds more files than an import takes from one zip: unpack it, and import the folder.
export-nothing = No story fits that, so there is nothing to export.
export-too-large = That takes more than the { $most } MB that a bot may send. Narrow it down, as in /export since:2024 or /export topic:AI, or have the operator run “newsdesk export FILE” on the bot’s machine.
export-too-many = Too many stories hold these words to list them all. Add a filter, such as since:2024, or export by filters alone.

## For admins: files that come in

import-fetching = Fetching { $name }…
import-reading = Reading { $name }…
import-writing = Importing { $name }…
import-bar =
    { $bar } { $done } of { $total }{ $seconds ->
        [0] {""}
        [one] {" · about a second left"}
       *[other] {" · about "}{ $seconds } seconds left
    }
import-counts = { $counts }
title-preview = Preview: { $name }
preview-changed = The archive has changed since the last preview; this is what would happen now.
preview-nothing =
    { $files ->
        [0] There are no articles in it.
       *[other] There is nothing to import.
    }
preview-waits = Nothing is written until you tap Import. The preview is kept for a day.
preview-failed =
    { $count ->
        [one] One file fails:
       *[other] { $count } files fail:
    }
preview-doubts = Look twice:
preview-doubt-line = • { $name }, line { $line }: { $field }: is no field that I know. Did you mean { $meant }:?
preview-near =
    { $count ->
        [one] One tells a story that the archive has already, it seems:
       *[other] { $count } tell stories that the archive has already, it seems:
    }
preview-near-line = • { $title } – like { $known } ({ $about })
preview-hidden =
    { $count ->
        [one] One will be shown no more:
       *[other] { $count } will be shown no more:
    }
preview-updated =
    { $count ->
        [one] One changes:
       *[other] { $count } change:
    }
preview-created =
    { $count ->
        [one] One is new:
       *[other] { $count } are new:
    }
preview-twins =
    { $count ->
        [one] Two files have one address; the later one counts:
       *[other] { $count } files have the address of a later one, which counts:
    }
preview-twins-line = • { $file } replaces { $other } ({ $url })
preview-new-topics =
    { $count ->
        [one] One topic is new:
       *[other] { $count } topics are new:
    }
preview-new-topic = • { $name } – like { $like }
preview-topics =
    { $count ->
        [one] One topic is described:
       *[other] { $count } topics are described:
    }
preview-more = … and { $count } more, in { $name }
preview-left-out = … and { $count } more, which are left out here
button-import =
    { $count ->
        [0] Import
       *[other] Import { $count }
    }
button-cancel = Cancel
button-import-folder = Import the folder
button-undo = Undo
title-imported = Imported: { $name }
import-number = This is number { $number } in the list of imports.
import-resumed = It was interrupted, and goes on where it had stopped.
import-was-resumed = It was interrupted, and went on where it had stopped.
import-stopped = The bot is being stopped. The import goes on as soon as it runs again.
title-cancelled = Not imported: { $name }
import-cancelled = Cancelled. Nothing was written.
title-given-up = Broken off: { $name }
import-given-up =
    Something went wrong, and that is my fault, not yours: it is number { $incident } in the log. { $done ->
        [0] Nothing was written.
       *[other] { $done } of { $total } files are imported; that can be taken back.
    }
title-lapsed = Not imported: { $name }
import-lapsed =
    { $state ->
        [expired] The preview was kept for a day, and is gone. Nothing was written; send the files again to import them.
       *[other] The reading was broken off by a restart. Nothing was written; send the files again.
    }
import-too-large =
    { $found ->
        [0] found more than { $most } MB
       *[other] found { $found } MB
    }; expected at most { $most } MB, which is all that Telegram gives to bots
import-on-machine = On the machine of the bot, “newsdesk import { $name }” takes files of any size; or send several smaller archives.
import-lost = the file did not arrive; expected all of it
import-send-again = Send it again.
error-import-done = Import { $number } is done already.
error-import-writing = Import { $number } is being written already.
error-import-reading = The files are still being read. Tap Import when the preview is there.
error-import-gone =
    { $state ->
        [cancelled] This import was cancelled. Send the files again to import them.
        [expired] The preview was kept for a day, and is gone. Send the files again to import them.
        [broken_off] The reading was broken off by a restart. Send the files again.
       *[unknown] There is no such preview in this chat. Send me the files to import.
    }
error-import-argument = I do not know the file “{ $found }”. Send me .md, .yaml or .zip files here, or type /import alone for the folder on my machine.
error-import-folder = There is no folder { $folder } on my machine. Send me .md, .yaml or .zip files, or set NEWSDESK_SEEDS_DIR.

## For admins: imports, and how they are taken back

title-imports = Imports
no-imports = Nothing has been imported yet. Send me Markdown files or a zip of them, and they are listed here.
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = the operator
imports-untitled = files of before
imports-took-back = Took back { $number }: { $title }
imports-outcome =
    { $outcome ->
        [created] { $count } new
        [updated] { $count } changed
        [unchanged] { $count } unchanged
        [twins] { $count } merged
        [unpublished] { $count ->
            [one] 1 of all is unpublished
           *[other] { $count } of all are unpublished
        }
        [topics] { $count ->
            [one] one topic described
           *[other] { $count } topics described
        }
        [failed] { $count } failed
        [taken_out] { $count } taken out
        [put_back] { $count } put back
        [descriptions] { $count ->
            [one] one topic description changed back
           *[other] { $count } topic descriptions changed back
        }
        [kept] { $count ->
            [one] one left as it is
           *[other] { $count } left as they are
        }
       *[none] nothing changed
    }
edit-outcome =
    { $outcome ->
        [published] published
        [unpublished] unpublished
       *[heat] heat { $value }
    }
imports-undone = taken back by { $number }
imports-page = Page { $page } of { $pages }
title-undo = What can be taken back
undo-offer =
    { $kind ->
        [undo] No import is left to take back, only this undo. Nothing changes until you tap.
       *[files] This is the last change that still stands. Nothing is taken back until you tap.
    }
button-undo-number = Undo { $number }
button-undo-this = Undo this
undo-under-way = Taking back import { $number }…
title-undone =
    { $kind ->
        [undo] Undo { $number } is taken back
        [none] Nothing of { $number } could be taken back
        [edit] Edit { $number } is taken back
       *[files] Import { $number } is taken back
    }
undo-of-undo = It had taken back { $number }: { $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] { $count ->
            [one] one story taken out
           *[other] { $count } stories taken out
        }
        [put_back] { $count ->
            [one] one story as it was before
           *[other] { $count } stories as they were before
        }
       *[topics] { $count ->
            [one] one topic description changed back
           *[other] { $count } topic descriptions changed back
        }
    }
undo-kept =
    { $count ->
        [one] One story has been changed again since, and is left as it is:
       *[other] { $count } stories have been changed again since, and are left as they are:
    }
undo-kept-more = and { $count } more; all of them stand in { $name }.
undo-changed-since = Changed since by { $number } ({ $about }, { $who }).
undo-first =
    { $undo ->
        [none] Take back { $later } first, then this again.
       *[other] To take back the rest as well: undo this ({ $undo }) and { $later }, then { $number } again.
    }
undo-number = This is number { $number } in the list of imports, and can be taken back in its turn.
undo-already = Number { $number } has been taken back already: by { $by }, { $who }, { $at }.
undo-unchanged = Number { $number } changed nothing, so there is nothing to take back.
undo-forgotten = What number { $number } changed is no longer known: it is kept for { $days } days, and for the last { $most } imports. To withdraw a story, use /unpublish.
undo-unknown = There is no finished import { $number }; the last one is { $last }.
undo-nothing = There is nothing left to take back.
error-import-number = “{ $found }” is not the number of an import. Try /undo 12 with a number from the list, or /undo alone to see the last one.
error-imports-page = “{ $found }” is not a page. Try a number from 1 to { $most }, as in /imports 1.

## For admins: single stories

command-unpublish = Show a story no more
command-publish = Show a story again
command-heat = Make a story hotter or cooler
edited =
    { $tool ->
        [unpublish] No longer shown: “{ $title }”. Digests of the last two days that told of it are corrected.
        [publish] Shown again: “{ $title }”. It may appear in the next digests.
       *[heat] { $before ->
            [none] Heat { $heat }, where there was none: “{ $title }”.
           *[other] Heat { $before } → { $heat }: “{ $title }”.
        }
    }
edit-needless =
    { $tool ->
        [unpublish] “{ $title }” is not shown anyway.
        [publish] “{ $title }” is shown already.
       *[heat] “{ $title }” has the heat { $heat } already.
    }
edit-which =
    { $tool ->
        [unpublish] Hide which story? Tap it; until then nothing changes.
        [publish] Show which story again? Tap it; until then nothing changes.
       *[heat] Which story gets the heat { $heat }? Tap it; until then nothing changes.
    }
edit-closest = No story holds all of “{ $words }”. The closest:
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] {" (no heat)"}
           *[other] {" (heat "}{ $before })
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [one] One story is not shown. Tap it to show it.
       *[other] { $count } stories are not shown; these are the newest. Tap one to show it.
    }
error-all-shown = Every story is shown.
error-edit-how = Which story? Answer a story's card with { $line }, or add words: { $line } facial recognition
error-edit-unknown = The archive holds no story of that message any more.
error-edit-none =
    { $tool ->
        [publish] No hidden story has a title like “{ $words }”. /publish alone lists the newest.
       *[other] No story that is shown fits “{ $words }”. Try other words, or answer its card.
    }
error-edit-address = No story has the address { $address }. Check it, or use words of its title.
error-edit-all =
    { $tool ->
        [unpublish] No story of that message is shown.
        [publish] All stories of that message are shown.
       *[heat] All stories of that message have the heat { $heat } already.
    }
error-new-heat = “{ $found }” is not a heat. Expected first or last: a whole number from { $least } to { $most }, as in /heat 70
button-edit =
    { $tool ->
        [unpublish] Unpublish: { $title }
        [publish] Publish: { $title }
       *[heat] { $before ->
            [none] Heat { $heat }: { $title }
           *[other] Heat { $before } → { $heat }: { $title }
        }
    }
button-undo-edit = Undo
button-open = Open

## For admins: digests

title-deliveries = The last digests
deliveries-hint = By the time that they were due. Uncertain ones were sent, and Telegram never answered.
no-deliveries = No digest has been due yet.
run = { $at }: { $parts }
run-due = { $count } due
run-sent = { $count } sent
run-uncertain = { $count } uncertain
run-failed = { $count } failed ({ $reasons })
run-waiting = { $count } on their way
run-took = { $seconds } s

## What went wrong with a digest

error-wish = “{ $found }” does not fit into a digest: it has one time of day, days of the week, and 1 to { $most } stories. For example: /subscribe 7:30 weekdays, 5 stories
error-in-and-out = A digest cannot want { $name } and leave it out, for nothing would ever come. Say one of the two.
error-zone = I know no place called “{ $found }”. Try a large city nearby, or a zone such as Europe/Lisbon.
error-until = “{ $found }” is not a day I can read. Try /pause 3 days, /pause until Monday or /pause until 2027-01-07.
error-setting = There is no setting “{ $found }”. These are all:
error-names =
    { $kind ->
        [topics] “{ $found }” names no topic. Tap some on the page of them, or write a name from it.
       *[providers] “{ $found }” names no provider. Tap some on the page of them, or write a name from it.
    }
error-value = “{ $found }” does not fit here. Tap one of these:
error-no-such-digest = There is no digest number { $number } here. See /settings
error-no-subscription = That digest has ended.
error-last-topic = { $topic } is all that this digest is about. Choose another topic first, or end it:
error-no-digest = That digest is too old to be opened.
error-many-subscriptions = There are { $most } digests here already, which is as many as there may be.
error-not-admin = Only admins of this chat may change that.
error-only-private = Channels are managed from a private chat with me.
error-no-place = I see no channel or group “{ $name }”. Add me to it as an admin first; then its @name or its number (-100…) will do.
error-not-admin-there = Only admins of { $name } may change its digests.
error-may-not-post = I may not post in { $name }. Give me the right to post messages there first.
error-no-answer = Telegram did not answer me just now, so nothing was done. Try again in a moment.
no-topic-or-provider =
    There is no topic and no provider “{ $name }”.{ $nearest ->
        [0] {""}
       *[other] {" "}The closest to it is below.
    }{ $examples ->
        [0] {""}
       *[other] {" "}This would do, for example: { $example }
    }
button-leave-out = Leave “{ $words }” out
command-subscribe = A digest of the hottest stories, when you like
command-settings = What your digest brings, and when
command-digest = Your next digest, as it would be now
command-schedule = When the next digests come
command-pause = Digests that wait for a while
command-resume = Digests that come again
command-unsubscribe = No more digests
command-timezone = Your time zone, by city
command-language = Your language
order-to-tap = One tap, and it is done:
digest-none = No story fits this digest yet.
digest-before =
    Nothing new since { $since }. From before, published { $is_one_day ->
        [yes] on { $newest }
       *[no] from { $oldest } to { $newest }
    }

## Files that come with an answer

file-too-large = “{ $name }” is larger than the { $most } MB that Telegram takes.
file-saved = Saved as { $name }.
file-not-saved = “{ $name }” cannot be saved here ({ $problem }).

## Trends

title-trends =
    { $is_all ->
        [yes] Trends of the archive
       *[no] Trends: { $about }
    }
trends-days = From { $oldest } to { $newest }
trends-count =
    { $count ->
        [one] One story from { $oldest } to { $newest }.
       *[other] { $count } stories from { $oldest } to { $newest }, { $hot ->
            [0] none of them hot
            [one] one of them hot
           *[other] { $hot } of them hot
        }.
    }
trends-halves =
    { $way ->
        [more] More of it of late: { $after } in the second half of this time, { $before } in the first.
        [less] Less of it of late: { $after } in the second half of this time, { $before } in the first.
       *[same] About as much of late as before: { $after } in the second half of this time, { $before } in the first.
    }
trends-rose = Rising: { $topics }
trends-fell = Falling: { $topics }
trends-change = { $topic } ({ $before } → { $after })
trends-peak =
    { $unit ->
        [week] Week of { $when }
       *[month] { $when }
    }: { $count ->
        [one] one story
       *[other] { $count } stories
    }{ $hot ->
        [0] { "" }
       *[other] , { $hot } hot
    }
trends-not-drawn = The picture could not be drawn just now; here is what it would tell.
button-trends =
    { $window ->
        [quarter] 3 months
        [year] 12 months
       *[all] All time
    }
button-all-stories = All these stories
chart-trend =
    { $unit ->
        [day] Stories a day
        [week] Stories a week
        [month] Stories a month
        [quarter] Stories a quarter
       *[year] Stories a year
    }
chart-hot = { $count } hot
chart-other =
    { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
chart-rose = Rising topics
chart-fell = Falling topics
chart-halves = Stories in the first half of this time → in the second
chart-change = { $before } → { $after }

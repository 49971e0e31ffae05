# 人们读到的每一句话。值写在 { $braces } 里；标题和名称是新闻库里的数据，原样显示。
#
# 用词：story 报道（一篇）；topic 话题；provider 来源；digest 简报（一期）；heat 热度；archive 新闻库；card 卡片；
# save 收藏；publish、unpublish 上架、下架；import 导入；cancel 取消；undo、take back 撤销；preview 预览；
# subscribe、unsubscribe 订阅、退订；pause、resume 暂停、恢复；operator 运营者；admin 管理员。
# 称呼用“你”。中文与字母、数字之间空一格；日期本身带汉字，前后不空。

## Commands, as Telegram's menu shows them

command-latest = 最新报道
command-top = 一天、一周、一月或一年里最热的报道
command-topics = 全部话题
command-topic = 某个话题的报道
command-search = 搜索，打错字也没关系
command-trends = 报道了多少、有多热，画成图
command-saved = 你收藏的报道
command-follow = 有相关新报道时告诉我
command-following = 这里关注的内容
command-about = 这个新闻库里有什么
command-feedback = 把你的想法告诉运营者
command-privacy = 我保存了你的什么，怎样清除
command-help = 你在这里能做什么
command-start = 从这里开始
command-quit = 退出

## What Telegram shows of the bot before it is spoken to

profile-description = 我从人工挑选的新闻库里找答案：用报道里的原句回答，没有就如实说没有。用你自己的话提问就行，打错字也没关系。需要的话，我还会为你、你的群组或频道送上最热新闻的简报。
profile-short = 从人工挑选的新闻库里回答问题，还可以按时送上最热新闻的简报。

## Welcome and help

title-start = 你好！我是你的新闻助手。
start-archive = { $articles } 篇人工挑选的报道，涉及 { $topics } 个话题，等你来看。
start-ask =
    { $count ->
        [0] 想了解什么，直接输入就好。打错字也没关系。
        [1] 想了解什么，直接输入就好，比如“{ $first }”。打错字也没关系。
       *[other] 想了解什么，直接输入就好，比如“{ $first }”或“{ $second }”。打错字也没关系。
    }
title-help = 你在这里能做什么
help-ask = 直接问就好：“…怎么了？”“Reuters对…说了什么？”“2023年关于…有多少篇报道？”。还可以接着问：“那去年呢？”“只看Nature”“详细说说第二条”。也可以用命令：
help-commands =
    /latest – 最新报道
    /top week – 一天、一周、一月、一年或有史以来最热的报道
    /topics – 全部话题
    /topic 名称 – 某个话题的报道
    /search 词语 – 有关某事的报道
    /trends 词语 – 一段时间里报道了多少
    /saved – 你收藏的报道
    /follow 关键词 – 有新报道就告诉你；/following – 你关注的一切
    /subscribe – 每日简报
    /settings /digest /schedule – 简报里有什么，何时送达
    /pause /resume /unsubscribe – 暂停、恢复或退订
    /timezone /language – 你的时区和语言
    /about /privacy – 新闻库里有什么；我保存了你的什么
    /feedback 内容 – 把你的想法告诉运营者
help-lists = 点列表下面的数字，就能打开那篇报道。打错字、名称记不全也没关系。
help-heat = 🔥 是热门报道，🔥🔥🔥 是这个新闻库里最热的 10%。
help-channels = 你的频道在这里由它的管理员管理：点一个频道，或者输入 /subscribe @channel 工作日早上8点
help-group-ask = 直接问就好：写上 { $name } 和你的问题，或者回复我的消息。也可以用命令：
help-group-commands =
    /latest – 最新报道
    /top week – 一天、一周、一月、一年或有史以来最热的报道
    /topics – 全部话题
    /search 词语 – 有关某事的报道
    /trends 词语 – 一段时间里报道了多少
    /digest – 这个聊天的下一期简报
    /about /privacy – 新闻库里有什么；我保存了这个聊天的什么
help-group-admins = 这里的管理员：/subscribe – 给大家的每日简报；/settings – 简报的一切设置；/language
help-route = 在本群的某个话题里：/route 话题 here – 有关新闻会发到那个话题
button-private = 私聊 ↗
title-about = 关于这个新闻库
about-archive = { $articles } 篇报道，{ $topics } 个话题，{ $providers } 个来源。
about-days = 最早的一篇：{ $oldest }；最新的一篇：{ $newest }。
about-import = 最近一次导入：{ $day }。
about-bot = Newsdesk 是自由软件，谁都可以用它开一个自己的新闻库。

## Lists

title-latest = 最新报道
title-top =
    { $window ->
        [day] 今天最热
        [week] 本周最热
        [month] 本月最热
        [year] 今年最热
       *[all] 有史以来最热
    }
title-top-older =
    { $window ->
        [day] { $day }最热
        [week] 截至{ $day }的一周最热
        [month] 截至{ $day }的一个月最热
       *[year] 截至{ $day }的一年最热
    }
top-older =
    { $window ->
        [day] 今天还没有报道，所以往前看。
        [week] 最近七天没有报道，所以往前看。
        [month] 最近三十天没有报道，所以往前看。
       *[year] 最近十二个月没有报道，所以往前看。
    }
title-hottest = 最热的报道
title-topics = 话题
topics-hint = 共 { $count } 个话题，附有报道数。点一个就能看。
title-results = 搜索结果：{ $words }
title-corrected = 以下是这些词的结果：{ $words }
title-filtered = 符合条件的报道
title-from = 来自 { $names } 的报道
quoted = “{ $words }”
listed = { $names }
list-separator = {"、"}
title-search = 搜索
search-filters =
    可以这样缩小范围：{ $topic }、{ $provider }、since:2021-12、until:yesterday、"一字不差的词组"、-不要的词 或 heat:>80。
unmatched =
    { $count ->
        [1] 没有报道同时提到{ $words }；这些最接近。
       *[other] 没有报道提到全部词语（缺少{ $words }）；这些最接近。
    }
filters = { $parts }
filter-words = 关于 { $words }
filter-providers = 来自 { $names }
filter-since = { $day }起
filter-until = 到{ $day }为止
filter-heat = 热度不低于 { $heat }
filter-without = 不含 { $words }
filter-kind =
    { $kind ->
        [video] 只看视频
       *[article] 只看文章
    }
filter-sort =
    { $sort ->
        [hottest] 最热优先
        [newest] 最新优先
        [oldest] 最早优先
       *[relevance] 最相关优先
    }
page-of =
    { $pages ->
        [1] { $total } 篇报道
       *[other] 第 { $page } 页，共 { $pages } 页 · { $exact ->
            [yes] { $total } 篇报道
           *[no] 超过 { $total } 篇报道
        }
    }
nothing-filtered = 没有报道符合这些条件。去掉几个试试，或者从这里开始：
nothing-topic = 话题“{ $name }”还没有报道。
nothing-narrowed = 有关于“{ $words }”的报道，但没有一篇符合这些条件。
nothing-near = 这个新闻库里没有关于“{ $words }”的内容。也许是这些之一：
nothing-else = 这个新闻库里没有关于“{ $words }”的内容。可以从这里开始：
empty-archive = 新闻库还是空的。等编辑导入报道，你就能在这里看到。

## Answers

title-news = 相关消息：{ $words }
title-all = 报道
no-more = 关于这个就这些了。
answer-count =
    { $count ->
        [0] { $about }没有符合条件的报道。
       *[other] { $exact ->
            [yes] { $about }的报道有 { $count } 篇
           *[no] { $about }的报道超过 { $count } 篇
        }
    }
count-about = 关于“{ $words }”
count-all = 这个新闻库里
answer-when =
    { $provider ->
        [none] 发布于{ $day }
       *[other] { $provider } 发布于{ $day }
    }
answer-dropped =
    { $filter ->
        [time] 那段时间没有这方面的内容；下面是其他时间的。
        [provider] { $value } 没有这方面的内容，其他来源有。
        [kind] 没有这方面的这类内容；下面是其他的。
       *[topic] 话题“{ $value }”下没有这方面的内容，别处有。
    }
answer-otherwise = 我把“{ $written }”理解为“{ $used }”。
answer-unsure = 我不确定这是不是你想问的，不过它最接近。
no-such-story = 上一个列表只有 { $count } 篇报道。
what-to-ask = 你想知道什么？用自己的话问我，或者说出一个人、一家公司、一个话题。
nothing-before = 还没有可以接着问的列表。先问我点什么吧。
nothing-guess =
    { $topics ->
        [0] 据我所知，这个新闻库里没有关于“{ $words }”的内容。我猜最可能是这个，仅供参考：
       *[other] 据我所知，这个新闻库里没有关于“{ $words }”的内容。我猜最可能是这个，还有最接近的话题：
    }
nothing-topics = 据我所知，这个新闻库里没有关于“{ $words }”的内容。最接近的话题：

## Small talk

small-talk =
    { $kind ->
        [thanks] 不客气，想问随时问。
        [who] 我是新闻助手，从人工挑选的新闻库里找答案，只说里面的报道写了的事。
        [how_are_you] 一切都好，谢谢。想看点什么？
        [bye] 再见！新闻库一直在这里。
        [praise] 谢谢，过奖了。
        [insult] 抱歉没能帮上忙。换个说法也许能找到，或者看看话题列表：/topics
        [why] 简报里每篇报道的卡片上都有“为什么是这篇？”按钮，点一下就知道。下一期简报的理由见 /digest。
        [sorry] 没关系。
       *[yes_no] 好的。你想知道什么？
    }

## Groups and channels

title-greeting = { $title }，大家好！我是你们的新闻助手。
greeting-about =
    { $articles ->
        [0] 我从新闻库里找答案
       *[other] 我从新闻库里找答案，里面有 { $articles } 篇人工挑选的报道
    }{ $is_ordered ->
        [yes] ；这里的管理员订阅的内容也由我送来，/schedule 会说明时间。
       *[no] ；管理员愿意的话，我每天还会送来最热报道的简报。
    }
greeting-ask =
    { $reads ->
        [all] 有人叫我，我才说话：写上 { $name } 和你的问题，回复我的消息，或者用命令。
       *[some] 我只看得到发给我的消息：写上 { $name } 和你的问题，回复我的消息，或者用命令。
    }
button-new = 有什么新消息
button-digest-here = 在这里订简报
title-channel = 我已加入：{ $title }
channel-how = 你不订，那里就不会发任何内容；在这里就能订：点按钮，或者输入 { $line } 工作日早上8点
button-digest-there = 在那里订简报
may-not-write =
    { $kind ->
        [channel] 我不能在“{ $title }”发布消息，所以那里暂时收不到内容。管理员允许我发布之后，会自动继续。
       *[other] 我不能在“{ $title }”发言，所以那里暂时收不到内容。管理员允许我发言之后，会自动继续。
    }
general-closed = “{ $title }”的 General 话题已关闭，发往那里的内容已暂停。等它重新开放，或允许我管理话题之后，请在群里输入 /resume；也可以在另一个话题里用 /subscribe 订阅。

## 群组的话题，以及发到其中的内容

command-route = 在开启话题的群组里：哪些新闻发到哪个话题
title-routes = 哪些新闻发到哪个群组话题
routes-none = 所有内容都随本群的简报发送。想让一部分内容单独发到某个群组话题，请在那个话题里输入 { $line }
route =
    { $place ->
        [here] • { $names }：本话题
        [general] • { $names }：General，单独一条消息
       *[other] • { $names }：另一个话题
    }
routed =
    { $kind ->
        [whole] 从现在起，关于{ $names }的简报发到这个群组话题。
        [topics] 从现在起，关于{ $names }的新闻发到这个群组话题，群组的简报里不再包含它们。
       *[providers] 从现在起，来自{ $names }的新闻发到这个群组话题，群组的简报里不再包含它们。
    }
unrouted =
    { $kind ->
        [whole] 从现在起，关于{ $names }的简报发到 General。
        [topics] 关于{ $names }的新闻重新随群组的简报发送。
       *[providers] 来自{ $names }的新闻重新随群组的简报发送。
    }
route-lost = 原来接收这些新闻的话题已关闭或删除，今后它们会发到这里。管理员如果想让它们发到另一个话题，请在那里输入 { $line }
which-route = 哪些新闻要发到这个群组话题？
route-no-digest = 本群还没有简报。点选发送时间，{ $names }就会同时发到这个群组话题：
button-route-back = ⤺ { $names }回到 General
button-route-here = { $names }发到这里
button-routes = 所有单独发送的内容
error-route-place =
    { $kind ->
        [private] 这个功能用于开启话题的群组：请把我加进这样的群组，然后在想接收新闻的话题里输入 { $line }
       *[group] 本群没有开启话题。在群组设置里开启后，请在其中一个话题里输入 { $line }
    }
error-route-both = 请只说新闻话题或只说来源，不要两者都说：兼有两者的新闻，群组的简报无法排除。要哪一个？
error-route-without = 这个命令说的是哪些内容发到某个话题。要让简报排除{ $names }，请看 /settings
error-route-general = 这里是 General，凡是没有发到其他话题的内容都到这里。想让{ $names }发到哪个话题，就在那里输入 { $line }
error-route-time = 单独发送的内容与群组的简报同时发送。更改简报的时间，它会跟着改。
error-no-route = 没有关于{ $names }的内容单独发到某个话题。

## The tour

button-tour = 带我看看（3）
title-tour =
    { $page ->
        [1] 提问
        [2] 简报
       *[3] 收藏，按你的习惯来
    } · { $page }/{ $pages }
tour =
    { $page ->
        [1] 就像写给一位什么都读过的朋友。我用新闻库里的原句回答，每句都附上报道；没有的话，我会如实说没有。接着还可以问：“那去年呢？”。试试看：
        [2] 最热的新报道可以每天在你定的时间送来，绝不重复。要多少篇、关于什么、来自哪里，都由你定。
       *[3] 报道下面的“收藏”会替你留着它：/saved
    }
tour-language = 你的语言：/language · 你的时区：/timezone
tour-more = 我能做的一切：/help · 我保存了你的什么：/privacy
tour-example =
    { $provider ->
        [none] { $year }年{ $topic }有什么新闻？
       *[other] { $provider }对{ $topic }说了什么？
    }
button-tour-next = 下一步（{ $page }/{ $pages }）›
button-tour-skip = 跳过
tour-end = 随时都可以：输入问题，或者点按钮。

## Privacy

title-privacy = 我保存什么，保存多久
privacy-now =
    { $whose ->
        [you] 目前保存了你的：
        [chat] 目前保存了这个聊天的：
       *[elsewhere] 目前保存了“{ $title }”的：
    }
trace =
    { $kind ->
        [settings] • 设置，例如语言和时区
        [digests] • { $count } 份订阅的简报
        [follows] • { $count } 项关注
        [sent] • 简报送过的 { $count } 篇报道
        [deliveries] • { $count } 条简报消息，以及是否送达
        [likes] • { $count } 篇点过 👍 或 👎 的报道
        [saved] • { $count } 篇收藏的报道
        [questions] • 最近的 { $count } 个问题
        [feedback] • 这里在过去一小时内提过反馈，但不记是哪一条
       *[added] • 谁把我加进了 { $count } 个群组和频道
    }
trace-none = • 什么都没有
privacy-how-long = 保存多久：
privacy-until-ended = • 设置、简报、关注、喜好和收藏：保存到你取消或清除为止。
privacy-digests = • 简报送过哪些报道：一直保存，以免重复；简报的消息：{ $days } 天。
privacy-question =
    { $hours ->
        [1] • 你的上一个问题：一小时，这样才能接着问“那去年呢？”。
       *[other] • 你的上一个问题：{ $hours } 小时，这样才能接着问“那去年呢？”。
    }
privacy-of-nobody = • 不记名，保存 { $days } 天：提问的多少、没找到的内容和反馈。按钮太长时，它要输入的内容也不记名保存。
privacy-log = • 日志里既没有你写的话，也没有名字；只有消息发送失败时，才记下聊天的编号。
privacy-admins = • 管理员：谁导入或修改了什么，随新闻库一起保存。这是运营者的记录，不在这里清除。
button-privacy = 我保存了什么
button-forget =
    { $whose ->
        [you] 清除关于我的一切
        [chat] 清除这个聊天的一切
       *[elsewhere] 清除“{ $title }”的一切
    }
forget-what =
    { $whose ->
        [you] 要清除我保存的关于你的一切吗？
        [chat] 要清除我保存的关于这个聊天的一切吗？
       *[elsewhere] 要清除我保存的关于“{ $title }”的一切吗？
    }
forget-for-good = 清除后无法找回。你点按钮之前，什么都不会发生。
button-forget-yes = 是的，清除
forgotten =
    { $whose ->
        [you] 已清除你的：
        [chat] 已清除这个聊天的：
       *[elsewhere] 已清除“{ $title }”的：
    }
forgotten-since = 不会再有简报。你再写给我时，我们从头开始。
nothing-to-forget =
    { $whose ->
        [you] 我没有保存你的任何内容。
        [chat] 我没有保存这个聊天的任何内容。
       *[elsewhere] 我没有保存“{ $title }”的任何内容。
    }

## More than can be answered at once

flood =
    { $whose ->
        [private] 问得太快，我一下子答不过来。
        [person] 有人问得太快，我一下子答不过来。
       *[group] 一分钟之内，我在这里答不了这么多。
    }{ $seconds ->
        [0] 现在可以再问了。
       *[other] 请等 { $seconds } 秒。
    }{ $whose ->
        [person] 其他人可以继续。
       *[other] {""}
    }{ $count ->
        [1] {""}
       *[other] 目前有 { $count } 条消息没有回答。
    }
flood-tap = 点得太快了，请过 { $seconds } 秒再点。

## Feedback

feedback-how = 有什么想让运营者知道的？写在命令后面，他们看到时不会附上你的名字：/feedback 我想看关于……的报道
feedback-kept = 谢谢。管理员会看到，但不附你的名字，所以也没人能在这里回复你。
feedback-to-nobody = 没有人会看到：这里没有管理员。
error-feedback-long = 这里有 { $found } 个字符，最多只能 { $most } 个。请写短一点，或者分几次发。
error-feedback-often = 同一个聊天，我一小时最多转交 { $most } 条，已经够数了。请晚点再来。
title-feedback =
    { $count ->
        [1] 反馈
       *[other] 反馈（{ $count }）
    }
feedback-on = { $day }
feedback-anonymous = 是谁说的没有保存，无法回复。

## For admins

title-misses = 没找到的搜索
misses-hint = 最近 { $days } 天，次数多的在前。点一条，看看现在能找到什么。
miss =
    { $count ->
        [1] “{ $words }” · 一次 · { $day }
       *[other] “{ $words }” · { $count } 次 · 最近一次：{ $day }
    }
no-misses = 最近 { $days } 天，要找的都找到了。

## Statistics

title-stats = Newsdesk 数据一览
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] 新闻库还是空的，没什么可画。
       *[other] 新闻库还没有可看的报道；有 { $unpublished } 篇已下架。
    }
stats-archive =
    { $articles } 篇报道，{ $topics } 个话题{ $providers ->
        [0] {""}
       *[other] ，{ $providers } 个来源
    }{ $unpublished ->
        [0] 。
       *[other] ；另有 { $unpublished } 篇已下架。
    }
stats-days = 发布于{ $oldest }至{ $newest }
stats-heat = 半数报道的热度不低于 { $median }
stats-chats =
    { $chats ->
        [0] 还没有聊天订阅简报。
       *[other] 有 { $chats } 个聊天订阅了简报{ $paused ->
            [0] {""}
           *[other] ，其中 { $paused } 个已暂停
        }{ $stopped ->
            [0] {""}
           *[other] ，{ $stopped } 个无法送达
        }。
    }
stats-digests = 最近 { $days } 天的简报：已发 { $sent } 条消息，{ $uncertain } 条不确定，{ $failed } 条失败。
stats-asked = 最近 { $days } 天：{ $questions } 个问题，{ $searches } 次搜索，{ $missed } 次没找到；打开了 { $lists } 个列表、{ $cards } 篇报道。
stats-not-drawn = 图没画出来，原因见日志。
chart-published =
    { $months ->
        [1] 每月的报道数
        [3] 每季度的报道数
       *[12] 每年的报道数
    }
chart-topics = 最大的话题
chart-topics-told =
    { $left ->
        [0] 每个话题的报道数；一篇报道可以有多个话题
       *[other] 最大的 { $shown } 个，另有 { $left } 个；一篇报道可以有多个话题
    }
chart-heat = 报道的热度
chart-and-more = { $least }+
chart-asked = 最近 { $days } 天的提问
chart-nothing-asked = 这段时间没有提问，也没有搜索
chart-found = { $count } 次提问和搜索有答案
chart-in-vain = { $count } 次没找到
chart-digests =
    最近 { $days } 天的简报{ $chats ->
        [0] {""}
       *[other] ，发往 { $chats } 个聊天
    }
chart-nothing-sent = 这段时间没有发过
chart-sent = 已发 { $count } 条消息
chart-uncertain = { $count } 条不确定
chart-failed = { $count } 条失败

## Topics and providers

which-topic = “{ $name }”可能是好几个话题。你指哪一个？
no-topic =
    { $nearest ->
        [0] 没有话题“{ $name }”。
       *[other] 没有话题“{ $name }”。最接近的是：
    }
no-provider =
    { $nearest ->
        [0] 这里没有来自“{ $name }”的报道。
       *[other] 这里没有来自“{ $name }”的报道。最接近的来源是：
    }

## Cards

by-line-video = 视频
day = { $day }
related-title = 相关报道
more-topics = +{ $count }

## Saved stories

title-saved = 收藏的报道
button-save =
    { $is_saved ->
        [yes] 已收藏 ✓
       *[no] 收藏
    }
saved-for-you =
    { $is_saved ->
        [yes] 已为你收藏。全部收藏：/saved
       *[no] 已取消收藏。
    }
saved-nothing = 你的收藏是空的。打开一篇报道，点“收藏”，它就会留在这里。
saved-hidden = 有 { $count } 篇收藏的报道目前已下架。重新上架之后，还会出现在这里。
saved-removing = 点报道的编号，把它移出收藏。
saved-removed = 一篇报道已移出收藏。
saved-as-file =
    { $count ->
        [1] 你收藏的报道，存成文件。
       *[other] { $is_all ->
            [yes] 你收藏的 { $count } 篇报道，存成文件。
           *[no] 你最近收藏的 { $count } 篇报道，存成文件。
        }
    }
saved-private = 收藏只给你自己看：列表在我们的私聊里。
button-saved = 我的收藏
button-removing = 移除…
button-remove = ✕ { $number }
button-done = 完成
button-file = 存成文件
button-put-back = 放回去
error-save-anonymous = 你在这里以群组的身份发言，我不知道该放进谁的收藏。要收藏报道，请用自己的身份。

## Following

title-followed =
    { $is_new ->
        [yes] 已关注：{ $name }
       *[no] 早已关注：{ $name }
    }
follow-provider = 关注的是 { $name } 发布的报道。
follow-how =
    { $pace ->
        [at_once] 有新报道进入新闻库最热的 { $least ->
            [tenth] 10%
           *[quarter] 25%
        } 时，马上发到这里：每小时最多一条消息，夜里不响。
       *[with_digest] 新报道不论热度，都排在简报最前面。
    }
follow-all = 这个新闻库没有标明报道的热度，所以每有新报道都会马上发到这里：每小时最多一条消息，夜里不响。
follow-without-digest =
    { $pace ->
        [at_once] 有了简报，不热的也会一起来。
       *[with_digest] 可是这里还没有能带上它们的简报。订阅一份，或者马上接收：
    }
follow-which = 想关注“{ $title }”的什么？
follow-to-tap = { $name }：新报道怎样告诉你？点一下就关注。
button-search-now = 现在搜索
title-following = 这里关注的内容
following-how = ⚡ 热的马上来，🗞 排在简报最前面。点一项切换，点 ✕ 停止。
follow-line =
    { $pace ->
        [at_once] ⚡ { $name } · { $least ->
            [tenth] 最热的 10%
           *[quarter] 最热的 25%
        }{ $waits ->
            [yes] {" · 已暂停"}
           *[no] {""}
        }
       *[with_digest] 🗞 { $name }
    }
nothing-followed = 这里还没有关注任何内容。点列表下面或卡片上的“关注”，或者直接写：/follow facial recognition
unfollowed = 不再关注：{ $name }
not-followed = 这里没有关注 { $name }。
follows-wait = 马上告知的 { $count } 项关注也一起等着。
follows-come-again = 马上告知的 { $count } 项关注又会来了。
follows-left = 你仍关注 { $count } 项内容。
alert-title = 你关注的：{ $name }
alert-lead =
    来了 { $count } 篇新报道{ $more ->
        [0] {""}
       *[other] {" · 还有 "}{ $more } 篇
    }
why-at-once = 原因：你关注它，想马上知道。
button-follow = 🔔 关注
button-follow-some = 🔔 关注…
button-follow-coming = 🔔 有了就告诉我
button-following = 全部关注
button-unfollow = 停止关注
button-follow-again = 重新关注
button-follow-words = 提到“{ $words }”的
button-pace =
    { $pace ->
        [at_once] ⚡ 热的马上来
       *[with_digest] 🗞 随简报来
    }
error-follow-filter = 可以关注关键词、"词组"、topic:、from: 和 -不要的词。时间、热度、类型和排序不能用在这里。
error-follow-words = “{ $found }”太少，没法关注。写明要关于什么：/follow facial recognition
error-follow-long = 这里有 { $found } 个字符，最多只能 { $most } 个。请用更少的词来说。
error-follow-place = 关注的内容只发到提出关注的聊天里。{ $name } 可以订阅简报：/subscribe { $name } 8:00
error-many-follows = 这里已关注 { $most } 项，到上限了。先停掉一项。
error-no-such-follow = 这里已经不再关注它。
follow-entry =
    { $pace ->
        [at_once] ⚡ { $name }
       *[with_digest] 🗞 { $name }
    }
button-stop-following = ✕

## Buttons

button-latest = 最新
button-top = 最热
button-topics = 话题
button-help = 帮助
button-about = 关于
button-digest = 每日简报
button-story = 报道 { $number }
button-previous = ‹ 上一页
button-next = 下一页 ›
button-back = ‹ 返回
button-read =
    { $kind ->
        [video] { $provider ->
            [none] 看视频 ↗
           *[other] 在 { $provider } 观看 ↗
        }
       *[article] { $provider ->
            [none] 读全文 ↗
           *[other] 在 { $provider } 阅读 ↗
        }
    }
button-share = 分享
button-copy = 复制链接
button-open-bot = 在 Newsdesk 中打开
button-more-from = { $provider } 的更多报道
button-related = ↳ { $title }
button-anywhere = 不限条件：{ $count } 篇
button-sort =
    { $sort ->
        [hottest] 最热优先
        [newest] 最新优先
        [oldest] 最早优先
       *[relevance] 最相关优先
    }
button-only = 只看 { $topic }
button-window =
    { $window ->
        [day] 日
        [week] 周
        [month] 月
        [year] 年
       *[all] 全部时间
    }

## What went wrong, and what to do

error-date =
    { $filter }: 后面的“{ $found }”不是我看得懂的日期。试试 { $filter }:2021-12-08、{ $filter }:2021-12、{ $filter }:yesterday 或 { $filter }:"last week"。
error-heat = “{ $found }”不是热度。试试 heat:>80 或 heat:80。
error-kind = “{ $found }”不是报道的类型。试试 kind:video 或 kind:article。
error-sort = “{ $found }”不是排序方式。试试 sort:newest、sort:oldest、sort:hottest 或 sort:relevance。
error-number = { $name }: 后面的“{ $found }”不合适，要填 1 到 { $most } 的整数。
error-story = 那篇报道已经不在新闻库里了。
error-incident = 抱歉，我们这边出了错。如果再次发生，请把这个编号告诉运营者：{ $incident }
unknown-command =
    { $nearest ->
        [none] 没有 /{ $name } 这个命令。
       *[other] 没有 /{ $name } 这个命令。你是想用 /{ $nearest } 吗？
    }
tap-number = 要打开报道，请点列表下面的数字。
no-words = 我只能搜索文字。输入你要找的，或者看看还有什么。
stale-button = 这个按钮来自旧列表，已经失效。重新开始：/latest
link-lost = 这个链接找不到对应的内容：可能太旧，或者缺了一部分。
inline-nothing = 没找到。去问新闻助手

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] { $about } · { $day }
    }
digest-fresh =
    { $count } 篇新报道{ $named ->
        [0] {""}
       *[other] ：{ $topics }
    }{ $more ->
        [0] {""}
       *[other] {" · 还有 "}{ $more } 篇
    }
digest-older =
    { $kind ->
        [first] 你的第一期简报：新闻库里最热、最新的一批
       *[other] 自上一期（{ $since }）以来没有新报道。来自新闻库
    }，发布于{ $is_one_day ->
        [yes] { $newest }
       *[no] { $oldest }至{ $newest }
    }{ $more ->
        [0] {""}
       *[other] {" · 还有 "}{ $more } 篇新的
    }
digest-quiet = 自上一期（{ $since }）以来没有新报道。
digest-day =
    { $age ->
        [0] 今天
        [1] 昨天
       *[other] { $day }
    }
also-at = 也见于 { $names }
withdrawn = （已撤回）
button-more = 还有 { $count } 篇
title-rest = { $day }的其他新报道
button-since = { $day }以来全部
liked =
    { $liking ->
        [more] 记下了：简报里多来点这样的。
        [less] 记下了：简报里少来点这样的。
       *[neither] 已取消。
    }
liked-without-digest = 这里还没有简报。订一份：/subscribe
button-why = 为什么是这篇？
why-story = 这篇报道：{ $parts }。
muted = 记下了：这份简报不再有“{ $topic }”。
unmuted = 记下了：“{ $topic }”可以再来。
button-mute = 🔕 { $topic }
button-unmute = 🔔 恢复 { $topic }
topic-lost = 这份简报原来发往的群组话题已关闭或不存在，所以从现在起发到这里。管理员请注意：想换到别的群组话题，请在那里输入 /subscribe，并在这里输入 /unsubscribe
preview-of =
    { $kind ->
        [wished] 这样的简报会是这个样子：{ $parts }。你订阅之前，什么都不会发送。
        [empty] 还没有适合这份简报的内容：{ $parts }。
        [silent] 下一期简报如果现在发出，会是这样：{ $parts }。它在没有新内容的日子不出声，所以什么都不会来。
       *[next] 下一期简报如果现在发出，会是这样：{ $parts }。这次没有发送。
    }
why =
    { $kind ->
        [fresh] 为什么是这些：自上一期（{ $since }）以来的新报道，最热最新的在前，话题和来源错开。
        [first] 为什么是这些：你还没收到过的报道里最热最新的，话题和来源错开。
       *[older] 为什么是这些：自上一期（{ $since }）以来没有新报道；这些是你还没收到过的报道里最热的。
    }
why-heat = 最热的 { $percent }%
why-topic = 你选的话题 { $topic }
why-provider = 你选的来源 { $provider }
why-liked = 你喜欢 { $topic }
why-followed = 你关注 { $name }
why-disliked = 虽然你想少看 { $topic }

## Subscribing

offer =
    { $count ->
        [1] 上一期以来最热的报道，在你定的时间送来（时区：{ $place }）。
       *[other] 上一期以来最热的 { $count } 篇报道，在你定的时间送来（时区：{ $place }）。
    }
offer-words =
    点一下就行；也可以用一句话说清楚：{ $line } 工作日早上7点半，上海，3篇{ $topics ->
        [0] {""}
       *[other] 关于 { $topic } 的报道
    }
button-subscribe = 订阅
button-preview = 预览
button-settings = 设置
button-resume = 恢复
button-pause = 暂停
button-all = 全部
button-end = 退订
button-end-sure = 是的，退订
button-everything = 不限
button-language = 语言
button-zone-right = 没错，{ $place }
button-zone-choose = 选择时区
title-subscribed =
    { $kind ->
        [offer] 最热报道的简报
        [new] 已订阅
        [changed] 已更改
       *[same] 本来就是这样
    }{ $is_elsewhere ->
        [yes] ：{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] 我猜你的时区是：{ $place }。
        [channel] 我猜频道的时区是：{ $place }。
       *[other] 我猜群组的时区是：{ $place }。
    }不对的话，告诉我一个城市：{ $line } 上海
zone-of-all =
    { $kind ->
        [here] 这里所有简报的时区现在都是：{ $place }。
       *[other] 那里所有简报的时区现在都是：{ $place }。
    }
most-stories = 一期简报最多 { $most } 篇报道，{ $found } 篇太多了。
contract = { $parts }
contract-when = { $days } { $time }（{ $place }）
contract-at = { $days } { $time }
contract-all = 全部话题
contract-days =
    { $kind ->
        [every] 每天
        [but] 每天（{ $names }除外）
        [weekdays] 工作日
        [weekends] 周末
       *[some] { $names }
    }
contract-size =
    { $count ->
        [1] 1 篇报道
       *[other] 最多 { $count } 篇报道
    }
contract-topics = 话题 { $names }
contract-without = 不要话题 { $names }
contract-not-from = 不要来源 { $names }
contract-least =
    { $least ->
        [tenth] 只要最热的 10%
        [quarter] 只要最热的 25%
        [half] 只要最热的 50%
       *[everything] 热度不限
    }
next-due =
    { $resumes ->
        [yes] 已暂停；下一期：{ $at }。
       *[no] 下一期：{ $at }。
    }
next-none =
    { $paused ->
        [yes] 已暂停，直到你恢复。
       *[no] 不会再有：无法给这个聊天发消息。
    }
standing =
    { $contract }
    { $standing }
title-schedule = 接下来的简报（时区：{ $place }）
slot = • { $at }
which-unsubscribe = 要退订哪一份简报？
which-resume = 要恢复哪一份简报？
which-settings = 哪一份简报？
unsubscribed =
    { $count ->
        [1] 已退订。
       *[other] 已退订 { $count } 份简报。
    }{ $left ->
        [0] 不会再收到了。
       *[other] 还有 { $left } 份简报。
    }
nothing-subscribed = 这里还没有简报。
title-settings =
    { $is_elsewhere ->
        [yes] “{ $title }”的简报
       *[no] 你的简报
    }
quiet-told =
    { $quiet ->
        [older] 没有新内容的日子：送最热的旧报道。
        [note] 没有新内容的日子：简单说一声。
       *[silent] 没有新内容的日子：不打扰。
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size = { $count } 篇报道
set-topics =
    { $count ->
        [0] 全部话题
       *[other] 话题：已选 { $count } 个
    }
set-providers =
    { $count ->
        [0] 全部来源
       *[other] 来源：已选 { $count } 个
    }
set-least = 🔥 { $least ->
        [tenth] 最热的 10%
        [quarter] 最热的 25%
        [half] 最热的 50%
       *[everything] 热度不限
    }
set-quiet =
    { $quiet ->
        [older] 无新内容：送旧报道
        [note] 无新内容：说一声
       *[silent] 无新内容：不打扰
    }
set-sound =
    { $mode ->
        [on] 🔔 有声
       *[off] 🔕 静音
    }
title-time = 几点送来？
time-how = 要精确到分钟，请输入：/settings { $number } time 7:20
title-days = 哪几天送来？
days-now = { $days }。点一天，就能加上或去掉。
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = 最多几篇报道？
title-names-wanted =
    { $kind ->
        [topics] 哪些话题？
       *[providers] 哪些来源？
    }
all-of =
    { $kind ->
        [topics] 全部话题
       *[providers] 全部来源
    }
names-now = 现在：{ $parts }
names-how = 点一下是“只要这个”（✓），点两下是“不要这个”（✗），再点一下是不限。
title-least = 至少要多热？
least =
    { $least ->
        [tenth] 只要最热的 10%
        [quarter] 只要最热的 25%
        [half] 只要最热的 50%
       *[everything] 热度不限
    }
least-how = 热度是和这个新闻库里的全部报道相比。
title-quiet = 没有新内容的时候
quiet-how = 自上一期以来没有合适的新报道，就算没有新内容。
quiet-way =
    { $quiet ->
        [older] 送最热的旧报道
        [note] 简单说一声
       *[silent] 什么都不发
    }
title-sound = 要有提示音吗？
set-signature =
    { $signature ->
        [none] 没有落款
       *[other] ✍ { $signature }
    }
title-signature = 每期简报末尾写什么？
signature-how = 请输入，最多 { $most } 个字符，可以包含频道的 @名称：/settings { $number } signature via @ournews
error-signature = 落款最多 { $most } 个字符，你的有 { $found } 个。
title-pause = 暂停多久？
pause-how = 新报道会等到暂停后的第一期。也可以写一天：/pause 到星期一
button-pause-days =
    { $count ->
        [1] 到明天
       *[other] { $count } 天
    }
button-pause-open = 直到我恢复
title-language = 哪种语言？
language-set = 从现在起，这里使用{ $language }，简报也一样。
end-sure = 那就不再有简报了。你收到过什么我会记着，万一你回来。
zone-now =
    { $kind ->
        [here] 这个聊天
        [channel] 那个频道
       *[other] 那个群组
    }的时区：{ $place }，现在是 { $time }。
zone-how = 要换一个，请写城市或国家：{ $line } 上海
which-zone = “{ $found }”是指哪一个？
zone-choice = { $place } · { $time }
zone-set = 时区现在是：{ $place }，当地时间 { $time }。

## For admins: what they can do, and trouble

command-admin = 管理员在这里能做什么
command-misses = 哪些搜索没找到
command-deliveries = 最近的简报送得怎样
command-stats = 新闻库和读者的数据
command-export = 把报道打包成 zip
command-import = 导入文件或报道文件夹
command-imports = 何时由谁导入了什么
command-undo = 撤销最近一次或某一次更改
title-admin = 管理员在这里能做什么
admin-import = 把 .md、.yaml 或 .zip 文件发给我就能导入；只输入 /import，则导入我服务器上的文件夹。动手之前，你会先看到有哪些变化。
admin-export = /export 把全部报道打包成 zip，/export topic:AI since:2021-11 打包符合条件的，/export unpublished 打包已下架的。
admin-look =
    查看：
    /stats – 新闻库和读者的数据
    /misses – 哪些搜索没找到
    /deliveries – 最近的简报送得怎样
    /imports – 何时由谁导入了什么
admin-undo = /undo 显示最近一次更改，附有撤销按钮；/undo 12 直接撤销该编号的更改。撤销本身也能撤销。
admin-edit =
    修改一篇报道：回复它的卡片，或者加上能找到它的词：
    /unpublish – 下架
    /publish – 重新上架；单独使用时列出已下架的
    /heat 70 – 调高或调低热度
admin-trouble = 出了问题我会告诉你，最多一小时一次。
help-admin = 你是这里的管理员，还能做什么请看 /admin
button-admin = 管理员
button-picture = 图
button-table = 表
stats-number = { $count }
stats-head =
    { $of ->
        [day] 日期
        [asked] 提问
        [missed] 没找到
        [sent] 已发
        [uncertain] 不确定
       *[failed] 失败
    }
button-stats = 数据
button-misses = 没找到
button-deliveries = 送达情况
button-imports = 导入记录
title-trouble = 新闻助手出了问题
trouble-often =
    { $count ->
        [1] 一次，{ $since }
       *[other] { $count } 次，最早：{ $since }
    }
trouble-incident = { $place }：{ $problem } · { $often } · { $incident }
trouble-digest = 简报（{ $run }）发送失败：{ $reason } · { $often }
trouble-file = { $file } 无法导入：{ $problem }
trouble-files = { $count } 个文件无法导入：{ $files }，还有 { $more } 个；第一个：{ $problem }
trouble-polling = 有另一个进程在用同一个令牌轮询，请停掉其中一个 · { $often }
trouble-more = 还有 { $count } 件事，一小时后再说。
trouble-hint = 在日志里搜索行尾的编号，就能看到最近一次出错的地方。
title-cannot-run = 新闻助手无法运行

## For admins: the stories as files

title-export = 报道文件
export-packing =
    { $total ->
        [0] 正在打包报道…
       *[other] 正在打包 { $total } 篇报道… { $done ->
            [0] {""}
           *[other] 已打包 { $done } 篇。
        }
    }
export-all =
    全部 { $articles } 篇报道{ $unpublished ->
        [0] ，没有已下架的
       *[other] ，其中 { $unpublished } 篇已下架
    }{ $topics ->
        [0] 。
       *[other] ，以及 { $topics } 个话题的说明。
    }
export-part =
    符合条件的 { $articles } 篇在架报道{ $topics ->
        [0] 。
       *[other] ，以及相关 { $topics } 个话题的说明。
    }
export-unpublished =
    { $articles } 篇已下架的报道{ $topics ->
        [0] 。
       *[other] ，以及 { $topics } 个话题的说明。
    }
export-offer = 按这些词找到 { $count } 篇在架报道。你点按钮之前，什么都不会打包。
button-export-these = 导出这 { $count } 篇
button-export-all = 全部导出
error-export-filter = “{ $found }”不是筛选条件。可以用 topic:、from:、since:、until:、heat:、kind: 或 -不要的词；单独用 /export 会打包全部，包括已下架的。
error-export-published = “{ $found }”不能和其他条件一起用。/export unpublished 打包已下架的报道，单独用 /export 打包全部。
export-back = 把它发回给我，就能像其他文件一样导入。
export-unpack = 里面的文件数超过一次导入能从一个 zip 里读取的数量：请解压，再导入文件夹。
export-nothing = 没有符合条件的报道，所以没什么可导出。
export-too-large = 这会超过机器人能发送的 { $most } MB。请缩小范围，例如 /export since:2024 或 /export topic:AI，或者请运营者在服务器上运行“newsdesk export 文件”。
export-too-many = 含有这些词的报道太多，无法一一列出。请加一个条件，例如 since:2024，或者只用条件导出。

## For admins: files that come in

import-fetching = 正在获取 { $name }…
import-reading = 正在读取 { $name }…
import-writing = 正在导入 { $name }…
import-bar =
    { $bar } { $done }/{ $total }{ $seconds ->
        [0] {""}
       *[other] {" · 大约还需 "}{ $seconds } 秒
    }
import-counts = { $counts }
title-preview = 预览：{ $name }
preview-changed = 上次预览之后新闻库有了变化；现在导入会是这样。
preview-nothing =
    { $files ->
        [0] 里面没有报道。
       *[other] 没什么可导入。
    }
preview-waits = 点“导入”之前，什么都不会写入。预览保留一天。
preview-failed = { $count } 个文件有问题：
preview-doubts = 请再看一眼：
preview-doubt-line = • { $name }，第 { $line } 行：我不认识字段 { $field }:。是不是 { $meant }:？
preview-near = { $count } 篇似乎讲的是新闻库里已有的事：
preview-near-line = • { $title } – 类似 { $known }（{ $about }）
preview-hidden = { $count } 篇将下架：
preview-updated = { $count } 篇有更改：
preview-created = { $count } 篇是新的：
preview-twins =
    { $count ->
        [1] 两个文件的地址相同，以后一个为准：
       *[other] { $count } 个文件的地址与后面的文件相同，以后面的为准：
    }
preview-twins-line = • { $file } 取代 { $other }（{ $url }）
preview-new-topics = { $count } 个新话题：
preview-new-topic = • { $name } – 类似 { $like }
preview-topics = { $count } 个话题有了说明：
preview-more = ……还有 { $count } 条，见 { $name }
preview-left-out = ……还有 { $count } 条，这里略去
button-import =
    { $count ->
        [0] 导入
       *[other] 导入 { $count } 篇
    }
button-cancel = 取消
button-import-folder = 导入文件夹
button-undo = 撤销
title-imported = 已导入：{ $name }
import-number = 在导入记录里是第 { $number } 号。
import-resumed = 导入曾中断，正从中断处继续。
import-was-resumed = 导入曾中断，后来从中断处继续完成。
import-stopped = 机器人正在停止。它再次运行时，导入会马上继续。
title-cancelled = 未导入：{ $name }
import-cancelled = 已取消，什么都没有写入。
title-given-up = 已中断：{ $name }
import-given-up =
    出了错，是我的问题，不怪你：日志里的编号是 { $incident }。{ $done ->
        [0] 什么都没有写入。
       *[other] 已导入 { $total } 个文件中的 { $done } 个；可以撤销。
    }
title-lapsed = 未导入：{ $name }
import-lapsed =
    { $state ->
        [expired] 预览保留了一天，现在已失效。什么都没有写入；要导入，请重新发送文件。
       *[other] 读取因重启而中断。什么都没有写入；请重新发送文件。
    }
import-too-large =
    { $found ->
        [0] 超过了 { $most } MB
       *[other] 有 { $found } MB
    }；最多只能 { $most } MB，Telegram 只给机器人这么多
import-on-machine = 在机器人的服务器上，“newsdesk import { $name }”可以导入任意大小的文件；或者分成几个小一点的压缩包发来。
import-lost = 文件没有完整送到
import-send-again = 请再发一次。
error-import-done = 第 { $number } 号导入已经完成。
error-import-writing = 第 { $number } 号导入正在进行。
error-import-reading = 文件还在读取。预览出现后再点“导入”。
error-import-gone =
    { $state ->
        [cancelled] 这次导入已取消。要导入，请重新发送文件。
        [expired] 预览保留了一天，现在已失效。要导入，请重新发送文件。
        [broken_off] 读取因重启而中断。请重新发送文件。
       *[unknown] 这个聊天里没有这样的预览。请把要导入的文件发给我。
    }
error-import-argument = 我不认识文件“{ $found }”。请把 .md、.yaml 或 .zip 文件发到这里，或者只输入 /import，导入我服务器上的文件夹。
error-import-folder = 我的服务器上没有文件夹 { $folder }。请把 .md、.yaml 或 .zip 文件发给我，或者设置 NEWSDESK_SEEDS_DIR。

## For admins: imports, and how they are taken back

title-imports = 导入记录
no-imports = 还没有导入过。把 Markdown 文件或它们的 zip 发给我，就会列在这里。
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = 运营者
imports-untitled = 以前的文件
imports-took-back = 撤销了第 { $number } 号：{ $title }
imports-outcome =
    { $outcome ->
        [created] 新增 { $count }
        [updated] 更改 { $count }
        [unchanged] 未变 { $count }
        [twins] 合并 { $count }
        [unpublished] 其中已下架 { $count }
        [topics] 话题说明 { $count }
        [failed] 失败 { $count }
        [taken_out] 移出 { $count }
        [put_back] 恢复 { $count }
        [descriptions] 恢复话题说明 { $count }
        [kept] 保持原样 { $count }
       *[none] 没有变化
    }
edit-outcome =
    { $outcome ->
        [published] 上架
        [unpublished] 下架
       *[heat] 热度 { $value }
    }
imports-undone = 已被第 { $number } 号撤销
imports-page = 第 { $page } 页，共 { $pages } 页
title-undo = 可以撤销的更改
undo-offer =
    { $kind ->
        [undo] 没有可撤销的导入了，只剩这次撤销。你点按钮之前，什么都不会变。
       *[files] 这是最近一次仍然有效的更改。你点按钮之前，什么都不会撤销。
    }
button-undo-number = 撤销第 { $number } 号
button-undo-this = 撤销这次
undo-under-way = 正在撤销第 { $number } 号导入…
title-undone =
    { $kind ->
        [undo] 第 { $number } 号撤销已被撤销
        [none] 第 { $number } 号没有能撤销的内容
        [edit] 第 { $number } 号修改已撤销
       *[files] 第 { $number } 号导入已撤销
    }
undo-of-undo = 它当时撤销了第 { $number } 号：{ $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] 移出 { $count } 篇报道
        [put_back] { $count } 篇报道恢复原样
       *[topics] { $count } 个话题说明恢复原样
    }
undo-kept = { $count } 篇报道后来又改过，保持现状：
undo-kept-more = 还有 { $count } 篇；全部列在 { $name }。
undo-changed-since = 后来又被第 { $number } 号更改（{ $about }，{ $who }）。
undo-first =
    { $undo ->
        [none] 请先撤销第 { $later } 号，再来撤销这个。
       *[other] 要把其余的也撤销：先撤销这次（第 { $undo } 号）和第 { $later } 号，再撤销第 { $number } 号。
    }
undo-number = 在导入记录里是第 { $number } 号，同样可以撤销。
undo-already = 第 { $number } 号已经撤销过：第 { $by } 号，{ $who }，{ $at }。
undo-unchanged = 第 { $number } 号没有改变什么，所以无可撤销。
undo-forgotten = 第 { $number } 号改了什么已经没有记录：只保留 { $days } 天，而且只保留最近 { $most } 次导入。要撤下报道，请用 /unpublish
undo-unknown = 没有已完成的第 { $number } 号导入；最近一次是第 { $last } 号。
undo-nothing = 没有可以撤销的了。
error-import-number = “{ $found }”不是导入的编号。试试 /undo 12，用列表里的编号；或者只用 /undo 看最近一次。
error-imports-page = “{ $found }”不是页码。请用 1 到 { $most } 的数字，例如 /imports 1

## For admins: single stories

command-unpublish = 下架一篇报道
command-publish = 重新上架一篇报道
command-heat = 调高或调低一篇报道的热度
edited =
    { $tool ->
        [unpublish] 已下架：“{ $title }”。最近两天提到它的简报会更正。
        [publish] 已重新上架：“{ $title }”。它可能出现在接下来的简报里。
       *[heat] { $before ->
            [none] 热度设为 { $heat }，原来没有：“{ $title }”。
           *[other] 热度 { $before } → { $heat }：“{ $title }”。
        }
    }
edit-needless =
    { $tool ->
        [unpublish] “{ $title }”本来就已下架。
        [publish] “{ $title }”本来就在架。
       *[heat] “{ $title }”的热度本来就是 { $heat }。
    }
edit-which =
    { $tool ->
        [unpublish] 下架哪一篇？请点它；在那之前什么都不变。
        [publish] 重新上架哪一篇？请点它；在那之前什么都不变。
       *[heat] 哪一篇的热度设为 { $heat }？请点它；在那之前什么都不变。
    }
edit-closest = 没有报道含有“{ $words }”的全部词语。最接近的：
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] （没有热度）
           *[other] （热度 { $before }）
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [1] 有 1 篇报道已下架。点它就能重新上架。
       *[other] 有 { $count } 篇报道已下架；这些是最新的。点一篇就能重新上架。
    }
error-all-shown = 所有报道都在架。
error-edit-how = 哪一篇报道？用 { $line } 回复报道的卡片，或者加上词语：{ $line } facial recognition
error-edit-unknown = 那条消息里的报道都已不在新闻库里。
error-edit-none =
    { $tool ->
        [publish] 没有已下架的报道标题类似“{ $words }”。单独用 /publish 会列出最新的。
       *[other] 在架的报道里没有符合“{ $words }”的。换几个词试试，或者回复它的卡片。
    }
error-edit-address = 没有报道的地址是 { $address }。请检查一下，或者用标题里的词。
error-edit-all =
    { $tool ->
        [unpublish] 那条消息里的报道都已下架。
        [publish] 那条消息里的报道都在架。
       *[heat] 那条消息里的报道热度都已是 { $heat }。
    }
error-new-heat = “{ $found }”不是热度。开头或末尾要写一个 { $least } 到 { $most } 的整数，例如 /heat 70
button-edit =
    { $tool ->
        [unpublish] 下架：{ $title }
        [publish] 上架：{ $title }
       *[heat] { $before ->
            [none] 热度 { $heat }：{ $title }
           *[other] 热度 { $before } → { $heat }：{ $title }
        }
    }
button-undo-edit = 撤销
button-open = 打开

## For admins: digests

title-deliveries = 最近的简报
deliveries-hint = 按应发时间排列。“不确定”是指已经发出，但 Telegram 没有回应。
no-deliveries = 还没有到过发简报的时间。
run = { $at }：{ $parts }
run-due = 应发 { $count }
run-sent = 已发 { $count }
run-uncertain = 不确定 { $count }
run-failed = 失败 { $count }（{ $reasons }）
run-waiting = 途中 { $count }
run-took = { $seconds } 秒

## What went wrong with a digest

error-wish = “{ $found }”不适合简报：简报有一个时间、星期几，以及 1 到 { $most } 篇报道。例如：/subscribe 工作日早上7点半，5篇
error-in-and-out = 同一份简报不能既要 { $name } 又不要，那样什么都不会来。请选一个。
error-zone = 我不知道“{ $found }”是哪里。试试附近的大城市，或者 Europe/Lisbon 这样的时区。
error-until = “{ $found }”不是我看得懂的日子。试试 /pause 3 天、/pause 到星期一 或 /pause 到 2027-01-07。
error-setting = 没有“{ $found }”这项设置。全部设置如下：
error-names =
    { $kind ->
        [topics] “{ $found }”不是话题的名称。请在话题页上点选，或者输入那里的名称。
       *[providers] “{ $found }”不是来源的名称。请在来源页上点选，或者输入那里的名称。
    }
error-value = “{ $found }”在这里不合适。请点选一个：
error-no-such-digest = 这里没有第 { $number } 号简报。请看 /settings
error-no-subscription = 那份简报已经退订了。
error-last-topic = 这份简报只有 { $topic } 这一个话题。先选别的话题，或者退订：
error-no-digest = 那期简报太旧，打不开了。
error-many-subscriptions = 这里已经有 { $most } 份简报，不能再多了。
error-not-admin = 只有这个聊天的管理员才能更改。
error-only-private = 频道要在和我的私聊里管理。
error-no-place = 我看不到频道或群组“{ $name }”。请先把我加为那里的管理员；之后用 @名称 或编号（-100…）都可以。
error-not-admin-there = 只有“{ $name }”的管理员才能更改那里的简报。
error-may-not-post = 我不能在“{ $name }”发布消息。请先给我发布消息的权限。
error-no-answer = Telegram 刚才没有回应，所以什么也没有改。请稍后再试。
no-topic-or-provider =
    没有叫“{ $name }”的话题或来源。{ $nearest ->
        [0] {""}
       *[other] 最接近的在下面。
    }{ $examples ->
        [0] {""}
       *[other] 例如可以这样：{ $example }
    }
button-leave-out = 去掉“{ $words }”
command-subscribe = 最热报道的简报，时间由你定
command-settings = 简报里有什么，何时送达
command-digest = 下一期简报现在的样子
command-schedule = 接下来几期何时送达
command-pause = 让简报暂停一阵
command-resume = 恢复简报
command-unsubscribe = 退订简报
command-timezone = 按城市设置时区
command-language = 你的语言
order-to-tap = 点一下就行：
digest-none = 还没有适合这份简报的报道。
digest-before =
    自上一期（{ $since }）以来没有新报道。下面是之前的，发布于{ $is_one_day ->
        [yes] { $newest }
       *[no] { $oldest }至{ $newest }
    }

## Files that come with an answer

file-too-large = “{ $name }”超过了 Telegram 能接收的 { $most } MB。
file-saved = 已保存为 { $name }
file-not-saved = “{ $name }”无法保存在这里（{ $problem }）。

## Trends

title-trends =
    { $is_all ->
        [yes] 新闻库的趋势
       *[no] 趋势：{ $about }
    }
trends-days = { $oldest }至{ $newest }
trends-count =
    { $count ->
        [1] { $oldest }至{ $newest }有 1 篇报道。
       *[other] { $oldest }至{ $newest }有 { $count } 篇报道，{ $hot ->
            [0] 没有热门的
           *[other] 其中 { $hot } 篇热门
        }。
    }
trends-halves =
    { $way ->
        [more] 近来变多了：这段时间的后半段 { $after } 篇，前半段 { $before } 篇。
        [less] 近来变少了：这段时间的后半段 { $after } 篇，前半段 { $before } 篇。
       *[same] 近来和之前差不多：这段时间的后半段 { $after } 篇，前半段 { $before } 篇。
    }
trends-rose = 上升：{ $topics }
trends-fell = 下降：{ $topics }
trends-change = { $topic }（{ $before } → { $after }）
trends-peak =
    { $unit ->
        [week] { $when }当周
       *[month] { $when }
    }：{ $count } 篇报道{ $hot ->
        [0] {""}
       *[other] ，{ $hot } 篇热门
    }
trends-not-drawn = 图现在画不出来；图上的内容如下。
button-trends =
    { $window ->
        [quarter] 3 个月
        [year] 12 个月
       *[all] 全部时间
    }
button-all-stories = 全部这些报道
chart-trend =
    { $unit ->
        [day] 每天的报道数
        [week] 每周的报道数
        [month] 每月的报道数
        [quarter] 每季度的报道数
       *[year] 每年的报道数
    }
chart-hot = 热门 { $count }
chart-other = 其他 { $count }
chart-rose = 上升的话题
chart-fell = 下降的话题
chart-halves = 报道数：这段时间的前半段 → 后半段
chart-change = { $before } → { $after }

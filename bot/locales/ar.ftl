# كل الجمل التي يقرؤها الناس. القيم بين { $أقواس }؛ والعناوين والأسماء بيانات تأتي من الأرشيف.
#
# story خبر، أخبار · article مقال · topic موضوع، مواضيع · provider مصدر، مصادر · archive أرشيف · card بطاقة
# heat سخونة؛ hottest أسخن · digest نشرة، نشرات · quiet day يوم بلا جديد · subscribe اشتراك · pause إيقاف مؤقت · resume استئناف
# filter تصفية · search بحث؛ in vain بلا نتيجة · time zone توقيت · tap اضغط · chat محادثة · admin مشرف · operator مشغّل البوت
# import استيراد · export تصدير · preview معاينة · undo, take back تراجع · unpublish إخفاء؛ publish إظهار · delivery إرسال · log سجل
# save حفظ · erase محو · like إعجاب · privacy ما أحفظه
# المخاطبة: المصدر والمبني للمجهول ما أمكن، وإلا فالمفرد المذكر. السطر الذي تأتي قيمته أولًا يبدأ بكلمة عربية كي لا ينقلب اتجاهه.

## Commands, as Telegram's menu shows them

command-latest = أحدث الأخبار
command-top = أسخن أخبار اليوم أو الأسبوع أو الشهر أو السنة
command-topics = كل المواضيع
command-topic = أخبار موضوع واحد
command-search = بحث يتسامح مع الأخطاء الإملائية
command-trends = الكم والسخونة في صورة
command-saved = الأخبار التي حفظتها
command-follow = إخبارك بكل جديد عن شيء ما
command-following = ما يُتابَع هنا
command-about = ما في هذا الأرشيف
command-feedback = رأيك لمن يديرون هذا البوت
command-privacy = ما يُحفظ عنك، وكيف يُمحى
command-help = ما يمكن فعله هنا
command-start = البداية من هنا
command-quit = خروج

## What Telegram shows of the bot before it is spoken to

profile-description = أجيب عن الأسئلة من أرشيف أخبار انتقاها أشخاص بأنفسهم: بجمل من الأخبار نفسها، وبـ«لا» صريحة حين لا يوجد شيء. اسأل بكلماتك، ولا بأس بالأخطاء الإملائية. وإن شئت أرسلتُ إليك أو إلى مجموعتك أو قناتك نشرة بأسخن الأخبار.
profile-short = إجابات من أرشيف أخبار منتقاة بعناية، ونشرة بأسخنها إن شئت.

## Welcome and help

title-start = مرحبًا بك في غرفة أخبارك!
start-archive =
    في انتظارك { $articles ->
        [zero] أخبار منتقاة بعناية
        [one] خبر واحد منتقى بعناية
        [two] خبران منتقيان بعناية
        [few] { $articles } أخبار منتقاة بعناية
        [many] { $articles } خبرًا منتقى بعناية
       *[other] { $articles } خبر منتقى بعناية
    } في { $topics ->
        [zero] شتى المواضيع
        [one] موضوع واحد
        [two] موضوعين
        [few] { $topics } مواضيع
        [many] { $topics } موضوعًا
       *[other] { $topics } موضوع
    }.
start-ask =
    { $count ->
        [0] اكتب ما يثير فضولك، ولا بأس بالأخطاء الإملائية.
        [one] اكتب ما يثير فضولك، مثل «{ $first }»، ولا بأس بالأخطاء الإملائية.
       *[other] اكتب ما يثير فضولك، مثل «{ $first }» أو «{ $second }»، ولا بأس بالأخطاء الإملائية.
    }
title-help = ما يمكن فعله هنا
help-ask = يكفي أن تسأل: «ما آخر أخبار …؟»، «ماذا قالت Reuters عن …؟»، «كم خبرًا عن … في 2023؟». ثم تابع: «وفي العام الماضي؟»، «من Nature فقط»، «أخبرني المزيد عن الثاني». أو استخدم أمرًا:
help-commands =
    أحدث الأخبار: /latest
    أسخن أخبار الأسبوع: /top week (أو day أو month أو year أو all)
    كل المواضيع: /topics
    أخبار موضوع واحد: /topic ثم اسمه
    أخبار عن شيء ما: /search ثم كلماته
    كم كُتب عن شيء مع الزمن: /trends ثم كلماته
    الأخبار التي حفظتها: /saved
    إخبارك بكل جديد: /follow ثم كلماته، وكل ما تتابعه: /following
    نشرة يومية: /subscribe
    محتوى النشرة: /settings، ومعاينتها: /digest، ومواعيدها: /schedule
    إيقافها مؤقتًا: /pause، واستئنافها: /resume، وإنهاؤها: /unsubscribe
    توقيتك: /timezone، ولغتك: /language
    ما في الأرشيف: /about، وما أحفظه عنك: /privacy
    رأيك لمن يديرون هذا البوت: /feedback ثم كلماتك
help-lists = اضغط على رقم تحت القائمة لفتح خبره. ولا بأس بالأخطاء الإملائية والأسماء الناقصة.
help-heat = العلامة 🔥 للأخبار الساخنة، و🔥🔥🔥 للعُشر الأسخن في هذا الأرشيف.
help-channels = قنواتك تُدار من هنا، على يد مشرفيها: اضغط على إحداها، أو اكتب /subscribe @channel 8:00 من الأحد إلى الخميس
help-group-ask = للسؤال: اكتب { $name } ثم سؤالك، أو ردّ على إحدى رسائلي. أو استخدم أمرًا:
help-group-commands =
    أحدث الأخبار: /latest
    أسخن أخبار الأسبوع: /top week (أو day أو month أو year أو all)
    كل المواضيع: /topics
    أخبار عن شيء ما: /search ثم كلماته
    كم كُتب عن شيء مع الزمن: /trends ثم كلماته
    النشرة التالية لهذه المحادثة: /digest
    ما في الأرشيف: /about، وما أحفظه عن هذه المحادثة: /privacy
help-group-admins = لمشرفي المحادثة: نشرة يومية للجميع: /subscribe، وكل ما يخصها: /settings، واللغة: /language
help-route = في أحد أقسام هذه المجموعة: لتأتي إليه أخبار موضوع ما، /route ثم اسمه ثم here
button-private = على انفراد ↗
title-about = عن هذا الأرشيف
about-archive =
    { $articles ->
        [zero] لا أخبار
        [one] خبر واحد
        [two] خبران
        [few] { $articles } أخبار
        [many] { $articles } خبرًا
       *[other] { $articles } خبر
    } في { $topics ->
        [zero] شتى المواضيع
        [one] موضوع واحد
        [two] موضوعين
        [few] { $topics } مواضيع
        [many] { $topics } موضوعًا
       *[other] { $topics } موضوع
    }، من { $providers ->
        [zero] شتى المصادر
        [one] مصدر واحد
        [two] مصدرين
        [few] { $providers } مصادر
        [many] { $providers } مصدرًا
       *[other] { $providers } مصدر
    }.
about-days = أقدمها بتاريخ { $oldest }، وأحدثها بتاريخ { $newest }.
about-import = آخر استيراد كان بتاريخ { $day }.
about-bot = Newsdesk برنامج حر، يمكن لأي شخص تشغيله لأرشيف يخصه.

## Lists

title-latest = أحدث الأخبار
title-top =
    { $window ->
        [day] أسخن أخبار اليوم
        [week] أسخن أخبار الأسبوع
        [month] أسخن أخبار الشهر
        [year] أسخن أخبار السنة
       *[all] أسخن الأخبار على الإطلاق
    }
title-top-older =
    { $window ->
        [day] أسخن أخبار يوم { $day }
        [week] أسخن أخبار الأسبوع المنتهي في { $day }
        [month] أسخن أخبار الشهر المنتهي في { $day }
       *[year] أسخن أخبار السنة المنتهية في { $day }
    }
top-older =
    { $window ->
        [day] لا أخبار من اليوم، فهذه من وقت أسبق.
        [week] لا أخبار من آخر سبعة أيام، فهذه من وقت أسبق.
        [month] لا أخبار من آخر ثلاثين يومًا، فهذه من وقت أسبق.
       *[year] لا أخبار من آخر اثني عشر شهرًا، فهذه من وقت أسبق.
    }
title-hottest = أسخن الأخبار
title-topics = المواضيع
topics-hint =
    { $count ->
        [zero] لا مواضيع بعد.
        [one] موضوع واحد، ومعه عدد أخباره.
        [two] موضوعان، ومع كل منهما عدد أخباره. اضغط على أحدهما للقراءة.
        [few] { $count } مواضيع، ومع كل منها عدد أخباره. اضغط على أحدها للقراءة.
        [many] { $count } موضوعًا، ومع كل منها عدد أخباره. اضغط على أحدها للقراءة.
       *[other] { $count } موضوع، ومع كل منها عدد أخباره. اضغط على أحدها للقراءة.
    }
title-results = نتائج البحث عن { $words }
title-corrected = هذه نتائج البحث عن { $words }
title-filtered = الأخبار المطابقة
title-from = أخبار من { $names }
quoted = «{ $words }»
listed = { $names }
list-separator = {"، "}
title-search = البحث
search-filters =
    لتضييق البحث: { $topic } أو { $provider } أو since:2021-12 أو until:yesterday أو "عبارة كاملة" أو -كلمة لاستبعادها أو heat:>80.
unmatched =
    { $count ->
        [one] لا خبر يذكر { $words } أيضًا؛ وهذه أقرب الأخبار.
       *[other] لا خبر يذكرها كلها (الغائب: { $words })؛ وهذه أقرب الأخبار.
    }
filters = { $parts }
filter-words = عن { $words }
filter-providers = من { $names }
filter-since = منذ { $day }
filter-until = حتى { $day }
filter-heat = سخونة { $heat } فأكثر
filter-without = دون { $words }
filter-kind =
    { $kind ->
        [video] مقاطع الفيديو فقط
       *[article] المقالات فقط
    }
filter-sort =
    { $sort ->
        [hottest] الأسخن أولًا
        [newest] الأحدث أولًا
        [oldest] الأقدم أولًا
       *[relevance] الأقرب أولًا
    }
page-of =
    { $pages ->
        [one] { $total ->
            [zero] لا أخبار
            [one] خبر واحد
            [two] خبران
            [few] { $total } أخبار
            [many] { $total } خبرًا
           *[other] { $total } خبر
        }
       *[other] صفحة { $page } من { $pages } · { $exact ->
            [yes] { $total ->
                [zero] لا أخبار
                [one] خبر واحد
                [two] خبران
                [few] { $total } أخبار
                [many] { $total } خبرًا
               *[other] { $total } خبر
            }
           *[no] أكثر من { $total ->
                [zero] خبر
                [one] خبر واحد
                [two] خبرين
                [few] { $total } أخبار
                [many] { $total } خبرًا
               *[other] { $total } خبر
            }
        }
    }
nothing-filtered = لا خبر يطابق هذه الشروط كلها. خفِّفها قليلًا، أو ابدأ من هنا:
nothing-topic = لا أخبار عن { $name } بعد.
nothing-narrowed = هناك أخبار عن «{ $words }»، لكن لا شيء منها يطابق هذه الشروط.
nothing-near = لا شيء عن «{ $words }» في هذا الأرشيف. لعل أحد هذه قريب مما تريد:
nothing-else = لا شيء عن «{ $words }» في هذا الأرشيف. يمكنك البدء من هنا:
empty-archive = الأرشيف ما زال فارغًا. ستجد الأخبار هنا فور أن يستوردها القائمون عليه.

## Answers

title-news = أخبار عن { $words }
title-all = الأخبار
no-more = هذا كل ما لدينا في هذا الشأن.
answer-count =
    { $count ->
        [0] لا خبر { $about } بهذه الشروط.
        [one] خبر واحد { $about }
        [two] { $exact ->
            [yes] خبران { $about }
           *[no] أكثر من خبرين { $about }
        }
        [few] { $exact ->
            [yes] { $count } أخبار { $about }
           *[no] أكثر من { $count } أخبار { $about }
        }
        [many] { $exact ->
            [yes] { $count } خبرًا { $about }
           *[no] أكثر من { $count } خبرًا { $about }
        }
       *[other] { $exact ->
            [yes] { $count } خبر { $about }
           *[no] أكثر من { $count } خبر { $about }
        }
    }
count-about = عن { $words }
count-all = في هذا الأرشيف
answer-when =
    { $provider ->
        [none] نُشر بتاريخ { $day }
       *[other] نشره { $provider } بتاريخ { $day }
    }
answer-dropped =
    { $filter ->
        [time] لا شيء عن هذا من تلك الفترة؛ وإليك ما لدينا.
        [provider] لا شيء عن هذا لدى { $value }، لكنه موجود لدى غيره.
        [kind] لا شيء من هذا النوع عن الأمر؛ وإليك ما لدينا.
       *[topic] لا شيء عن هذا تحت { $value }، لكنه موجود في غيره.
    }
answer-otherwise = قرأتُ «{ $written }» على أنها «{ $used }».
answer-unsure = لست متأكدًا أن هذا ما تقصده، لكنه الأقرب.
no-such-story =
    { $count ->
        [zero] ليس في القائمة السابقة أخبار.
        [one] ليس في القائمة السابقة سوى خبر واحد.
        [two] ليس في القائمة السابقة سوى خبرين.
        [few] ليس في القائمة السابقة سوى { $count } أخبار.
        [many] ليس في القائمة السابقة سوى { $count } خبرًا.
       *[other] ليس في القائمة السابقة سوى { $count } خبر.
    }
what-to-ask = ماذا تريد أن تعرف؟ اسأل بكلماتك، أو اذكر شخصًا أو شركة أو موضوعًا.
nothing-before = لا توجد قائمة سابقة نكمل منها. اسألني عن شيء أولًا.
nothing-guess =
    { $topics ->
        [0] ليس في هذا الأرشيف شيء عن «{ $words }» على حد علمي. هذا أقرب تخمين عندي، لا أكثر:
       *[other] ليس في هذا الأرشيف شيء عن «{ $words }» على حد علمي. هذا أقرب تخمين عندي، وأقرب المواضيع إليه:
    }
nothing-topics = ليس في هذا الأرشيف شيء عن «{ $words }» على حد علمي. أقرب المواضيع إليه:

## Small talk

small-talk =
    { $kind ->
        [thanks] على الرحب والسعة. اسأل متى شئت.
        [who] أنا غرفة الأخبار: بوت يجيب من أرشيف أخبار انتقاها أشخاص بأنفسهم. ولا أقول إلا ما يقوله خبر فيه.
        [how_are_you] كل شيء بخير هنا، شكرًا. عمَّ تود أن تقرأ؟
        [bye] إلى اللقاء! الأرشيف باقٍ هنا.
        [praise] شكرًا، هذا لطف منك.
        [insult] آسف لأنني لم أفدك. ربما تنفع كلمات أخرى، أو قائمة المواضيع: /topics
        [why] على بطاقة كل خبر من النشرة زر «لماذا هذا الخبر؟»، اضغطه أخبرك. أما النشرة المقبلة فأسبابها في /digest
        [sorry] لا عليك.
       *[yes_no] حسنًا. ماذا تريد أن تعرف؟
    }

## Groups and channels

title-greeting = مرحبًا بكم في { $title }! أنا غرفة أخباركم.
greeting-about =
    { $articles ->
        [0] أجيب عن الأسئلة من أرشيف أخبار
        [one] أجيب عن الأسئلة من أرشيف أخبار فيه حتى الآن خبر واحد منتقى بعناية
        [two] أجيب عن الأسئلة من أرشيف فيه خبران منتقيان بعناية
        [few] أجيب عن الأسئلة من أرشيف فيه { $articles } أخبار منتقاة بعناية
        [many] أجيب عن الأسئلة من أرشيف فيه { $articles } خبرًا منتقى بعناية
       *[other] أجيب عن الأسئلة من أرشيف فيه { $articles } خبر منتقى بعناية
    }{ $is_ordered ->
        [yes] ، وآتي بما طلبه المشرفون هنا، ومواعيده في /schedule
       *[no] ، وآتي كل يوم بنشرة من أسخنها إن أراد ذلك مشرف هنا.
    }
greeting-ask =
    { $reads ->
        [all] لا أتكلم إلا إذا خاطبني أحد: بكتابة { $name } ثم السؤال، أو بالرد على إحدى رسائلي، أو بأمر من الأوامر.
       *[some] لا أرى إلا ما يوجَّه إليّ: بكتابة { $name } ثم السؤال، أو بالرد على إحدى رسائلي، أو بأمر من الأوامر.
    }
button-new = ما الجديد
button-digest-here = نشرة يومية هنا
title-channel = أنا الآن في { $title }.
channel-how = لا يُنشر شيء هناك قبل أن تطلبه، والطلب من هنا: اضغط على الزر، أو اكتب { $line } 8:00 من الأحد إلى الخميس
button-digest-there = نشرة يومية هناك
may-not-write =
    { $kind ->
        [channel] لا يحق لي النشر في { $title }، فلن يصل إليها شيء الآن. ويُستأنف الأمر من تلقاء نفسه فور أن يسمح لي مشرف بنشر الرسائل.
       *[other] لا تحق لي الكتابة في { $title }، فلن يصل إليها شيء الآن. ويُستأنف الأمر من تلقاء نفسه فور أن يسمح لي مشرف بالكتابة.
    }
general-closed = القسم العام في { $title } مغلق، فتوقف مؤقتًا ما يأتي إليه. حين يُفتح من جديد أو يُسمح لي بإدارة الأقسام، اكتب /resume في المجموعة؛ أو اطلبه في قسم آخر بالأمر /subscribe.

## Topics of a forum, and what comes to them

command-route = في المجموعات ذات الأقسام: أي أخبار تأتي إلى أي قسم
title-routes = أي أخبار تأتي إلى أي قسم من المجموعة
routes-none = كل شيء يأتي مع نشرة هذه المجموعة. ليأتي بعضه إلى قسم خاص به، اكتبوا في ذلك القسم { $line }
route =
    { $place ->
        [here] • هذا القسم: { $names }
        [general] • القسم العام، في رسالة مستقلة: { $names }
       *[other] • قسم آخر: { $names }
    }
routed =
    { $kind ->
        [whole] ستأتي النشرة عن { $names } إلى هذا القسم من الآن فصاعدًا.
        [topics] ستأتي أخبار { $names } إلى هذا القسم من الآن فصاعدًا، وتتركها نشرة المجموعة.
       *[providers] ستأتي الأخبار من { $names } إلى هذا القسم من الآن فصاعدًا، وتتركها نشرة المجموعة.
    }
unrouted =
    { $kind ->
        [whole] ستأتي النشرة عن { $names } إلى القسم العام من الآن فصاعدًا.
        [topics] ستأتي أخبار { $names } مع نشرة المجموعة من جديد.
       *[providers] ستأتي الأخبار من { $names } مع نشرة المجموعة من جديد.
    }
route-lost = أُغلق قسم المجموعة الذي كانت تأتي إليه هذه الأخبار أو حُذف، فصارت تأتي إلى هنا. للمشرفين: لتأتي إلى قسم آخر، اكتبوا فيه { $line }
which-route = أي أخبار تأتي إلى هذا القسم؟
route-no-digest = لا نشرة في هذه المجموعة بعد. اضغط على الوقت المناسب، فيأتي { $names } إلى هذا القسم في الوقت نفسه:
button-route-back = ⤺ إلى القسم العام: { $names }
button-route-here = إلى هنا: { $names }
button-routes = كل الأقسام
error-route-place =
    { $kind ->
        [private] هذا للمجموعات ذات الأقسام (Topics): أضفني إلى إحداها، واكتب { $line } في القسم الذي تريد أن تأتي إليه الأخبار.
       *[group] لا أقسام (Topics) في هذه المجموعة. متى فُعّلت في إعداداتها، اكتبوا { $line } في أحدها.
    }
error-route-both = المطلوب إما مواضيع وإما مصادر، لا كلاهما: فنشرة المجموعة لا تستطيع أن تترك ما يجمع بينهما. فأيهما؟
error-route-without = هذا الأمر لما يأتي إلى قسم. ولترك { $names } من نشرة، انظر /settings
error-route-general = هذا هو القسم العام، وإليه يأتي كل ما لا يأتي إلى قسم آخر. اكتب { $line } في القسم الذي تريد أن يأتي إليه { $names }.
error-route-time = ما يأتي إلى قسم يأتي في وقت نشرة المجموعة. غيّر ذلك الوقت فيتبعه.
error-no-route = لا شيء عن { $names } يأتي إلى قسم خاص به.

## The tour

button-tour = أرني ما هنا (3)
title-tour =
    { $page ->
        [1] السؤال
        [2] النشرات
       *[3] الحفظ والإعدادات
    } · { $page } من { $pages }
tour =
    { $page ->
        [1] اكتب كما تكتب إلى صديق قرأ كل شيء. تأتيك جمل من الأرشيف، كل منها مع خبرها، أو اعتراف صريح بأن لا شيء فيه. ثم تابع: «وفي العام الماضي؟» وهذا مثال للتجربة:
        [2] يمكن أن تأتيك أسخن الأخبار الجديدة كل يوم في الوقت الذي تختاره، ولا يتكرر منها شيء. عددها ومواضيعها ومصادرها من اختيارك.
       *[3] زر «حفظ» تحت الخبر يحفظه لك: /saved
    }
tour-language = لغتك: /language · توقيتك: /timezone
tour-more = كل ما يمكن فعله: /help · ما أحفظه عنك: /privacy
tour-example =
    { $provider ->
        [none] ما الجديد عن { $topic } في { $year }؟
       *[other] ماذا قالت { $provider } عن { $topic }؟
    }
button-tour-next = التالي ({ $page }/{ $pages }) ›
button-tour-skip = تخطٍّ
tour-end = متى شئت: اكتب سؤالًا، أو اضغط.

## Privacy

title-privacy = ما أحفظه، وإلى متى
privacy-now =
    { $whose ->
        [you] المحفوظ عنك الآن:
        [chat] المحفوظ عن هذه المحادثة الآن:
       *[elsewhere] المحفوظ عن { $title } الآن:
    }
trace =
    { $kind ->
        [settings] • إعدادات، مثل اللغة والتوقيت
        [digests] { $count ->
            [one] • نشرة واحدة مطلوبة
            [two] • نشرتان مطلوبتان
            [few] • { $count } نشرات مطلوبة
           *[other] • { $count } نشرة مطلوبة
        }
        [follows] { $count ->
            [zero] • لا متابعات
            [one] • متابعة واحدة
            [two] • متابعتان
            [few] • { $count } متابعات
            [many] • { $count } متابعة
           *[other] • { $count } متابعة
        }
        [sent] { $count ->
            [one] • خبر واحد أتت به نشرة
            [two] • خبران أتت بهما النشرات
            [few] • { $count } أخبار أتت بها النشرات
            [many] • { $count } خبرًا أتت به النشرات
           *[other] • { $count } خبر أتت به النشرات
        }
        [deliveries] { $count ->
            [one] • رسالة واحدة من نشرة، وما آلت إليه
            [two] • رسالتان من النشرات، وما آلتا إليه
            [few] • { $count } رسائل من النشرات، وما آلت إليه
           *[other] • { $count } رسالة من النشرات، وما آلت إليه
        }
        [likes] { $count ->
            [one] • خبر واحد عليه إعجاب أو عدم إعجاب
            [two] • خبران عليهما إعجاب أو عدم إعجاب
            [few] • { $count } أخبار عليها إعجاب أو عدم إعجاب
            [many] • { $count } خبرًا عليه إعجاب أو عدم إعجاب
           *[other] • { $count } خبر عليه إعجاب أو عدم إعجاب
        }
        [saved] { $count ->
            [one] • خبر محفوظ واحد
            [two] • خبران محفوظان
            [few] • { $count } أخبار محفوظة
            [many] • { $count } خبرًا محفوظًا
           *[other] • { $count } خبر محفوظ
        }
        [feedback] • أن رأيًا أُرسل من هنا خلال الساعة الأخيرة، دون أيٍّ هو
        [questions] { $count ->
            [one] • سؤال أخير واحد
            [two] • سؤالان أخيران
            [few] • { $count } أسئلة أخيرة
            [many] • { $count } سؤالًا أخيرًا
           *[other] • { $count } سؤال أخير
        }
       *[added] { $count ->
            [one] • من أضافني إلى مجموعة أو قناة واحدة
            [two] • من أضافني إلى اثنتين من المجموعات والقنوات
           *[other] • من أضافني إلى { $count } من المجموعات والقنوات
        }
    }
trace-none = • لا شيء
privacy-how-long = إلى متى:
privacy-until-ended = • الإعدادات والنشرات والمتابعات والإعجابات والأخبار المحفوظة تبقى حتى إنهائها أو محوها.
privacy-digests =
    { $days ->
        [one] • ما أتت به النشرات يبقى كي لا يتكرر شيء؛ أما رسائلها فتبقى يومًا واحدًا.
        [two] • ما أتت به النشرات يبقى كي لا يتكرر شيء؛ أما رسائلها فتبقى يومين.
        [few] • ما أتت به النشرات يبقى كي لا يتكرر شيء؛ أما رسائلها فتبقى { $days } أيام.
        [many] • ما أتت به النشرات يبقى كي لا يتكرر شيء؛ أما رسائلها فتبقى { $days } يومًا.
       *[other] • ما أتت به النشرات يبقى كي لا يتكرر شيء؛ أما رسائلها فتبقى { $days } يوم.
    }
privacy-question =
    { $hours ->
        [one] • سؤالك الأخير يبقى ساعة واحدة، كي يُفهم «وفي العام الماضي؟» بعده.
        [two] • سؤالك الأخير يبقى ساعتين، كي يُفهم «وفي العام الماضي؟» بعده.
        [few] • سؤالك الأخير يبقى { $hours } ساعات، كي يُفهم «وفي العام الماضي؟» بعده.
       *[other] • سؤالك الأخير يبقى { $hours } ساعة، كي يُفهم «وفي العام الماضي؟» بعده.
    }
privacy-of-nobody =
    { $days ->
        [one] • دون أسماء، ولمدة يوم واحد
        [two] • دون أسماء، ولمدة يومين
        [few] • دون أسماء، ولمدة { $days } أيام
        [many] • دون أسماء، ولمدة { $days } يومًا
       *[other] • دون أسماء، ولمدة { $days } يوم
    }: عدد الطلبات، وما لم يوجد منها، والآراء المرسلة. ويُحفظ دون اسم أيضًا ما يكتبه زر طويل.
privacy-log = • ليس في السجل كلمات ولا أسماء، بل رقم المحادثة وحده حين تفشل فيها رسالة.
privacy-admins = • المشرفون: من استورد شيئًا أو غيّره يبقى مذكورًا مع الأرشيف. هذا سجل مشغّل البوت، ولا يُمحى من هنا.
button-privacy = ما أحفظه
button-forget =
    { $whose ->
        [you] محو كل ما عني
        [chat] محو كل ما عن هذه المحادثة
       *[elsewhere] محو كل ما عن { $title }
    }
forget-what =
    { $whose ->
        [you] هل أمحو كل ما أحفظه عنك؟
        [chat] هل أمحو كل ما أحفظه عن هذه المحادثة؟
       *[elsewhere] هل أمحو كل ما أحفظه عن { $title }؟
    }
forget-for-good = لا رجعة في ذلك. ولا يحدث شيء قبل أن تضغط.
button-forget-yes = نعم، امحُ ذلك
forgotten =
    { $whose ->
        [you] مُحي مما يخصك:
        [chat] مُحي مما يخص هذه المحادثة:
       *[elsewhere] مُحي مما يخص { $title }:
    }
forgotten-since = لن تصل أي نشرة بعد الآن. وإن كتبت إليّ، بدأنا من جديد.
nothing-to-forget =
    { $whose ->
        [you] لا أحفظ عنك شيئًا.
        [chat] لا أحفظ عن هذه المحادثة شيئًا.
       *[elsewhere] لا أحفظ عن { $title } شيئًا.
    }

## Feedback

feedback-how = ما الذي ينبغي أن يعرفه من يديرون هذا البوت؟ اكتبه بعد الأمر فيصل إليهم دون اسمك، مثلًا: /feedback تنقصني أخبار عن …
feedback-kept = شكرًا لك. سيقرؤه المشرفون دون اسمك، ولذلك لا يمكن لأحد أن يردّ عليك هنا.
feedback-to-nobody = لن يقرأه أحد: ليس لهذا البوت مشرفون هنا.
error-feedback-long =
    الطول { $found ->
        [one] حرف واحد
        [two] حرفان
        [few] { $found } أحرف
        [many] { $found } حرفًا
       *[other] { $found } حرف
    }، والحد الأقصى { $most }. يمكن اختصاره، أو إرساله على أجزاء.
error-feedback-often =
    { $most ->
        [one] تُنقل من كل محادثة رسالة واحدة في الساعة، وقد نُقلت. عُد لاحقًا من فضلك.
        [two] تُنقل من كل محادثة رسالتان في الساعة، وقد نُقلتا. عُد لاحقًا من فضلك.
        [few] تُنقل من كل محادثة { $most } رسائل في الساعة، وقد نُقلت. عُد لاحقًا من فضلك.
        [many] تُنقل من كل محادثة { $most } رسالة في الساعة، وقد نُقلت. عُد لاحقًا من فضلك.
       *[other] تُنقل من كل محادثة { $most } رسالة في الساعة، وقد نُقلت. عُد لاحقًا من فضلك.
    }
title-feedback =
    { $count ->
        [one] رأي من القراء
       *[other] آراء من القراء ({ $count })
    }
feedback-on = { $day }
feedback-anonymous = لا يُحفظ من قاله، فلا يمكن الرد على أحد.

## More than can be answered at once

flood =
    { $whose ->
        [private] هذا أكثر مما أستطيع الإجابة عنه دفعة واحدة.
        [person] أحدكم يسأل أكثر مما أستطيع الإجابة عنه دفعة واحدة.
       *[group] هذا أكثر مما يُسمح لي بالإجابة عنه هنا في دقيقة.
    } { $seconds ->
        [0] يمكن السؤال من جديد الآن.
        [one] يُرجى الانتظار ثانية واحدة.
        [two] يُرجى الانتظار ثانيتين.
        [few] يُرجى الانتظار { $seconds } ثوانٍ.
        [many] يُرجى الانتظار { $seconds } ثانية.
       *[other] يُرجى الانتظار { $seconds } ثانية.
    }{ $whose ->
        [person] {" "}ويمكن لغيره المتابعة.
       *[other] {""}
    }{ $count ->
        [one] {""}
        [two] {" "}بقيت رسالتان بلا جواب حتى الآن.
        [few] {" "}بقيت { $count } رسائل بلا جواب حتى الآن.
        [many] {" "}بقيت { $count } رسالة بلا جواب حتى الآن.
       *[other] {" "}بقيت { $count } رسالة بلا جواب حتى الآن.
    }
flood-tap =
    { $seconds ->
        [one] كان ذلك سريعًا جدًا. يُرجى الضغط من جديد بعد ثانية واحدة.
        [two] كان ذلك سريعًا جدًا. يُرجى الضغط من جديد بعد ثانيتين.
        [few] كان ذلك سريعًا جدًا. يُرجى الضغط من جديد بعد { $seconds } ثوانٍ.
        [many] كان ذلك سريعًا جدًا. يُرجى الضغط من جديد بعد { $seconds } ثانية.
       *[other] كان ذلك سريعًا جدًا. يُرجى الضغط من جديد بعد { $seconds } ثانية.
    }

## For admins

title-misses = عمليات بحث بلا نتيجة
misses-hint =
    { $days ->
        [one] في اليوم الأخير، والأكثر تكرارًا أولًا. اضغط على أحدها لترى ما يجده الآن.
        [two] في آخر يومين، والأكثر تكرارًا أولًا. اضغط على أحدها لترى ما يجده الآن.
        [few] في آخر { $days } أيام، والأكثر تكرارًا أولًا. اضغط على أحدها لترى ما يجده الآن.
        [many] في آخر { $days } يومًا، والأكثر تكرارًا أولًا. اضغط على أحدها لترى ما يجده الآن.
       *[other] في آخر { $days } يوم، والأكثر تكرارًا أولًا. اضغط على أحدها لترى ما يجده الآن.
    }
miss =
    { $count ->
        [one] عن «{ $words }» · مرة واحدة · { $day }
        [two] عن «{ $words }» · مرتان · آخرهما { $day }
        [few] عن «{ $words }» · { $count } مرات · آخرها { $day }
       *[other] عن «{ $words }» · { $count } مرة · آخرها { $day }
    }
no-misses =
    { $days ->
        [one] لم يكن أي بحث بلا نتيجة في اليوم الأخير.
        [two] لم يكن أي بحث بلا نتيجة في آخر يومين.
        [few] لم يكن أي بحث بلا نتيجة في آخر { $days } أيام.
        [many] لم يكن أي بحث بلا نتيجة في آخر { $days } يومًا.
       *[other] لم يكن أي بحث بلا نتيجة في آخر { $days } يوم.
    }

## Statistics

title-stats = غرفة الأخبار بالأرقام
stats-now = { $at }
stats-empty =
    { $unpublished ->
        [0] الأرشيف ما زال فارغًا: لا شيء يُرسم بعد.
        [one] لا شيء ظاهر في الأرشيف بعد؛ وفيه خبر واحد مخفي.
        [two] لا شيء ظاهر في الأرشيف بعد؛ وفيه خبران مخفيان.
        [few] لا شيء ظاهر في الأرشيف بعد؛ وفيه { $unpublished } أخبار مخفية.
        [many] لا شيء ظاهر في الأرشيف بعد؛ وفيه { $unpublished } خبرًا مخفيًا.
       *[other] لا شيء ظاهر في الأرشيف بعد؛ وفيه { $unpublished } خبر مخفي.
    }
stats-archive =
    { $articles ->
        [zero] لا أخبار
        [one] خبر واحد
        [two] خبران
        [few] { $articles } أخبار
        [many] { $articles } خبرًا
       *[other] { $articles } خبر
    } في { $topics ->
        [zero] شتى المواضيع
        [one] موضوع واحد
        [two] موضوعين
        [few] { $topics } مواضيع
        [many] { $topics } موضوعًا
       *[other] { $topics } موضوع
    }{ $providers ->
        [0] {""}
        [one] {" "}من مصدر واحد
        [two] {" "}من مصدرين
        [few] {" "}من { $providers } مصادر
        [many] {" "}من { $providers } مصدرًا
       *[other] {" "}من { $providers } مصدر
    }{ $unpublished ->
        [0] {"."}
        [one] {"، وخبر واحد مخفي."}
        [two] {"، وخبران مخفيان."}
        [few] {"، و"}{ $unpublished } أخبار مخفية.
        [many] {"، و"}{ $unpublished } خبرًا مخفيًا.
       *[other] {"، و"}{ $unpublished } خبر مخفي.
    }
stats-days = نُشرت من { $oldest } إلى { $newest }
stats-heat = نصف الأخبار سخونته { $median } فأكثر
stats-chats =
    { $chats ->
        [0] لم تطلب أي محادثة نشرة بعد.
        [one] محادثة واحدة طلبت نشرة{ $paused ->
            [0] {""}
           *[other] {"، وأوقفتها مؤقتًا"}
        }{ $stopped ->
            [0] {""}
           *[other] {"، ولا يمكن الإرسال إليها"}
        }.
        [two] محادثتان طلبتا نشرة{ $paused ->
            [0] {""}
            [one] {"، إحداهما أوقفتها مؤقتًا"}
           *[other] {"، وكلتاهما أوقفتها مؤقتًا"}
        }{ $stopped ->
            [0] {""}
            [one] {"، وإحداهما لا يمكن الإرسال إليها"}
           *[other] {"، ولا يمكن الإرسال إليهما"}
        }.
       *[other] { $chats ->
            [few] { $chats } محادثات طلبت نشرة
           *[other] { $chats } محادثة طلبت نشرة
        }{ $paused ->
            [0] {""}
            [one] {"، واحدة أوقفتها مؤقتًا"}
            [two] {"، اثنتان أوقفتاها مؤقتًا"}
           *[other] {"، "}{ $paused } منها أوقفتها مؤقتًا
        }{ $stopped ->
            [0] {""}
            [one] {"، وواحدة لا يمكن الإرسال إليها"}
            [two] {"، واثنتان لا يمكن الإرسال إليهما"}
           *[other] {"، و"}{ $stopped } منها لا يمكن الإرسال إليها
        }.
    }
stats-digests =
    نشرات { $days ->
        [one] اليوم الأخير
        [two] آخر يومين
        [few] آخر { $days } أيام
        [many] آخر { $days } يومًا
       *[other] آخر { $days } يوم
    }: أُرسلت { $sent ->
        [zero] 0 رسالة
        [one] رسالة واحدة
        [two] رسالتان
        [few] { $sent } رسائل
        [many] { $sent } رسالة
       *[other] { $sent } رسالة
    }، وغير المؤكدة { $uncertain }، والفاشلة { $failed }.
stats-asked =
    الطلبات في { $days ->
        [one] اليوم الأخير
        [two] آخر يومين
        [few] آخر { $days } أيام
        [many] آخر { $days } يومًا
       *[other] آخر { $days } يوم
    }: { $questions ->
        [zero] 0 سؤال
        [one] سؤال واحد
        [two] سؤالان
        [few] { $questions } أسئلة
        [many] { $questions } سؤالًا
       *[other] { $questions } سؤال
    } و{ $searches ->
        [zero] 0 عملية بحث
        [one] عملية بحث واحدة
        [two] عمليتا بحث
        [few] { $searches } عمليات بحث
        [many] { $searches } عملية بحث
       *[other] { $searches } عملية بحث
    }، منها بلا نتيجة { $missed }؛ وعدد ما فُتح: { $lists ->
        [zero] 0 قائمة
        [one] قائمة واحدة
        [two] قائمتان
        [few] { $lists } قوائم
        [many] { $lists } قائمة
       *[other] { $lists } قائمة
    } و{ $cards ->
        [zero] 0 خبر
        [one] خبر واحد
        [two] خبران
        [few] { $cards } أخبار
        [many] { $cards } خبرًا
       *[other] { $cards } خبر
    }.
stats-not-drawn = تعذّر رسم الصورة؛ والسبب في السجل.
chart-published =
    { $months ->
        [1] الأخبار حسب الشهر
        [3] الأخبار حسب ربع السنة
       *[12] الأخبار حسب السنة
    }
chart-topics = أكبر المواضيع
chart-topics-told =
    { $left ->
        [0] عدد أخبار كل منها؛ وقد يكون للخبر عدة مواضيع
       *[other] أكبرها وعددها { $shown }، والباقي { $left }؛ وقد يكون للخبر عدة مواضيع
    }
chart-heat = سخونة الأخبار
chart-and-more = { $least }+
chart-asked =
    { $days ->
        [one] الطلبات في اليوم الأخير
        [two] الطلبات في آخر يومين
        [few] الطلبات في آخر { $days } أيام
        [many] الطلبات في آخر { $days } يومًا
       *[other] الطلبات في آخر { $days } يوم
    }
chart-nothing-asked = لا سؤال ولا بحث في هذه المدة
chart-found =
    { $count ->
        [zero] بلا أي جواب
        [one] جواب واحد عن سؤال أو بحث
        [two] جوابان عن أسئلة وعمليات بحث
        [few] { $count } أجوبة عن أسئلة وعمليات بحث
        [many] { $count } جوابًا عن أسئلة وعمليات بحث
       *[other] { $count } جواب عن أسئلة وعمليات بحث
    }
chart-in-vain = بلا نتيجة: { $count }
chart-digests =
    النشرات{ $chats ->
        [0] {""}
        [one] {" "}إلى محادثة واحدة
        [two] {" "}إلى محادثتين
        [few] {" "}إلى { $chats } محادثات
       *[other] {" "}إلى { $chats } محادثة
    } في { $days ->
        [one] اليوم الأخير
        [two] آخر يومين
        [few] آخر { $days } أيام
        [many] آخر { $days } يومًا
       *[other] آخر { $days } يوم
    }
chart-nothing-sent = لم يُرسل شيء في هذه المدة
chart-sent =
    { $count ->
        [zero] لا رسائل مرسلة
        [one] رسالة واحدة مرسلة
        [two] رسالتان مرسلتان
        [few] { $count } رسائل مرسلة
       *[other] { $count } رسالة مرسلة
    }
chart-uncertain = غير مؤكدة: { $count }
chart-failed = فاشلة: { $count }

## Topics and providers

which-topic = قد يعني «{ $name }» عدة مواضيع. أيها تقصد؟
no-topic =
    { $nearest ->
        [0] لا يوجد موضوع «{ $name }».
        [one] لا يوجد موضوع «{ $name }». الأقرب إليه:
       *[other] لا يوجد موضوع «{ $name }». أقرب المواضيع إليه:
    }
no-provider =
    { $nearest ->
        [0] لا خبر هنا من «{ $name }».
        [one] لا خبر هنا من «{ $name }». أقرب مصدر إليه:
       *[other] لا خبر هنا من «{ $name }». أقرب المصادر إليه:
    }

## Cards

by-line-video = فيديو
day = { $day }
related-title = أخبار ذات صلة
more-topics = +{ $count }

## Saved stories

title-saved = الأخبار المحفوظة
button-save =
    { $is_saved ->
        [yes] محفوظ ✓
       *[no] حفظ
    }
saved-for-you =
    { $is_saved ->
        [yes] حُفظ الخبر لك. ما تحفظه في القائمة: /saved
       *[no] لم يعد محفوظًا.
    }
saved-nothing = قائمتك فارغة. افتح خبرًا واضغط «حفظ» ليبقى هنا.
saved-hidden =
    { $count ->
        [one] خبر محفوظ واحد مسحوب حاليًا. يعود إلى هنا إذا أُظهر من جديد.
        [two] خبران محفوظان مسحوبان حاليًا. يعودان إلى هنا إذا أُظهرا من جديد.
        [few] { $count } أخبار محفوظة مسحوبة حاليًا. تعود إلى هنا إذا أُظهرت من جديد.
        [many] { $count } خبرًا محفوظًا مسحوبًا حاليًا. تعود إلى هنا إذا أُظهرت من جديد.
       *[other] { $count } خبر محفوظ مسحوب حاليًا. تعود إلى هنا إذا أُظهرت من جديد.
    }
saved-removing = اضغط على رقم خبر لإزالته من هذه القائمة.
saved-removed = أُزيل خبر واحد من قائمتك.
saved-as-file =
    { $count ->
        [one] خبرك المحفوظ في ملف.
        [two] خبراك المحفوظان في ملف.
       *[other] { $is_all ->
            [yes] { $count ->
                [few] أخبارك المحفوظة في ملف، وهي { $count } أخبار.
                [many] أخبارك المحفوظة في ملف، وهي { $count } خبرًا.
               *[other] أخبارك المحفوظة في ملف، وهي { $count } خبر.
            }
           *[no] { $count ->
                [few] آخر { $count } أخبار حفظتها في ملف.
                [many] آخر { $count } خبرًا حفظته في ملف.
               *[other] آخر { $count } خبر حفظته في ملف.
            }
        }
    }
saved-private = ما تحفظه لك وحدك: قائمتك في محادثتنا الخاصة.
button-saved = أخباري المحفوظة
button-removing = إزالة…
button-remove = ✕ { $number }
button-done = تم
button-file = في ملف
button-put-back = إعادته إلى القائمة
error-save-anonymous = أنت تكتب هنا باسم المجموعة، فلا أعرف لمن تكون هذه القائمة. اكتب باسمك لتحفظ الأخبار.

## Following

title-followed =
    { $is_new ->
        [yes] تمت متابعة { $name }
       *[no] يُتابَع من قبل: { $name }
    }
follow-provider = المتابَع هو ما ينشره المصدر { $name }.
follow-how =
    { $pace ->
        [at_once] يصل الخبر الجديد إلى هنا فورًا إذا كان ضمن { $least ->
            [tenth] العُشر الأسخن
           *[quarter] الربع الأسخن
        } من الأرشيف: رسالة واحدة في الساعة على الأكثر، وبلا صوت ليلًا.
       *[with_digest] تأتي الأخبار الجديدة في أول النشرة مهما كانت سخونتها.
    }
follow-all = يصل كل خبر جديد إلى هنا فورًا، لأن هذا الأرشيف لا يبيّن سخونة أخباره: رسالة واحدة في الساعة على الأكثر، وبلا صوت ليلًا.
follow-without-digest =
    { $pace ->
        [at_once] مع نشرة، تأتي الأخبار التي ليست ساخنة أيضًا.
       *[with_digest] لكن لا نشرة هنا لتأتي معها. اشترك في نشرة، أو لتصل فورًا:
    }
follow-which = ما الذي تريد متابعته من «{ $title }»؟
follow-to-tap = بخصوص { $name }: كيف تصلك الأخبار الجديدة؟ ضغطة واحدة تكفي.
button-search-now = ابحث عنه الآن
title-following = ما يُتابَع هنا
following-how = العلامة ⚡ لما يصل فورًا إذا كان ساخنًا، و🗞 لما يأتي في أول النشرة. اضغط على واحد لتبديله، وعلى ✕ لإيقافه.
follow-line =
    { $pace ->
        [at_once] ⚡ { $name } · { $least ->
            [tenth] العُشر الأسخن
           *[quarter] الربع الأسخن
        }{ $waits ->
            [yes] {" · متوقف مؤقتًا"}
           *[no] {""}
        }
       *[with_digest] 🗞 { $name }
    }
nothing-followed = لا شيء يُتابَع هنا. اضغط «متابعة» تحت قائمة أو على بطاقة، أو اكتب: /follow facial recognition
unfollowed = توقفت متابعة { $name }
not-followed = لا يُتابَع هنا { $name }.
follows-wait =
    { $count ->
        [zero] لا شيء ينتظر.
        [one] ما تتابعه فورًا ينتظر أيضًا.
        [two] الشيئان اللذان تتابعهما فورًا ينتظران أيضًا.
        [few] ما تتابعه فورًا ينتظر أيضًا، وهو { $count } أشياء.
        [many] ما تتابعه فورًا ينتظر أيضًا، وهو { $count } شيئًا.
       *[other] ما تتابعه فورًا ينتظر أيضًا، وهو { $count } شيء.
    }
follows-come-again =
    { $count ->
        [zero] لا شيء يعود.
        [one] ما تتابعه فورًا يعود إلى الوصول.
        [two] الشيئان اللذان تتابعهما فورًا يعودان إلى الوصول.
        [few] ما تتابعه فورًا يعود إلى الوصول، وهو { $count } أشياء.
        [many] ما تتابعه فورًا يعود إلى الوصول، وهو { $count } شيئًا.
       *[other] ما تتابعه فورًا يعود إلى الوصول، وهو { $count } شيء.
    }
follows-left =
    { $count ->
        [zero] لم تعد تتابع شيئًا.
        [one] ما زلت تتابع شيئًا واحدًا.
        [two] ما زلت تتابع شيئين.
        [few] ما زلت تتابع { $count } أشياء.
        [many] ما زلت تتابع { $count } شيئًا.
       *[other] ما زلت تتابع { $count } شيء.
    }
alert-title = مما تتابعه: { $name }
alert-lead =
    { $count ->
        [zero] لا أخبار جديدة
        [one] وصل خبر جديد
        [two] وصل خبران جديدان
        [few] وصلت { $count } أخبار جديدة
        [many] وصل { $count } خبرًا جديدًا
       *[other] وصل { $count } خبر جديد
    }{ $more ->
        [0] {""}
        [one] {" "}· وخبر آخر
        [two] {" "}· وخبران آخران
        [few] {" "}· و{ $more } أخبار أخرى
        [many] {" "}· و{ $more } خبرًا آخر
       *[other] {" "}· و{ $more } خبر آخر
    }
why-at-once = السبب: أنت تتابع هذا وتريد معرفته فورًا.
button-follow = 🔔 متابعة
button-follow-some = 🔔 متابعة…
button-follow-coming = 🔔 أخبرني إذا وصل شيء
button-following = كل ما يُتابَع
button-unfollow = إيقاف المتابعة
button-follow-again = متابعة من جديد
button-follow-words = كل ما يذكر «{ $words }»
button-pace =
    { $pace ->
        [at_once] ⚡ فورًا إذا كان ساخنًا
       *[with_digest] 🗞 مع النشرة
    }
error-follow-filter = يمكن متابعة كلمات أو "عبارات" أو topic: أو from: أو ‎-كلمات مستبعدة. أما الأوقات والسخونة والأنواع والترتيب فلا.
error-follow-words = «{ $found }» لا يكفي للمتابعة. اكتب الموضوع، مثل: /follow facial recognition
error-follow-long =
    الطول { $found ->
        [one] حرف واحد
        [two] حرفان
        [few] { $found } أحرف
        [many] { $found } حرفًا
       *[other] { $found } حرف
    }، والحد الأقصى { $most }. يمكن قوله بكلمات أقل.
error-follow-place = ما يُتابَع يصل إلى المحادثة التي طُلب فيها. أما { $name } فتُطلب لها نشرة: /subscribe { $name } 8:00
error-many-follows = يُتابَع هنا { $most } شيئًا بالفعل، وهو أقصى عدد. أوقف واحدًا أولًا.
error-no-such-follow = لم يعد هذا يُتابَع هنا.
follow-entry =
    { $pace ->
        [at_once] ⚡ { $name }
       *[with_digest] 🗞 { $name }
    }
button-stop-following = ✕

## Buttons

button-latest = الأحدث
button-top = الأسخن
button-topics = المواضيع
button-help = المساعدة
button-about = عن الأرشيف
button-digest = النشرة اليومية
button-story = الخبر { $number }
button-previous = ‹ السابق
button-next = التالي ›
button-back = ‹ رجوع
button-read =
    { $kind ->
        [video] { $provider ->
            [none] مشاهدة الفيديو ↖
           *[other] المشاهدة في { $provider } ↖
        }
       *[article] { $provider ->
            [none] قراءة المقال ↖
           *[other] القراءة في { $provider } ↖
        }
    }
button-share = مشاركة
button-copy = نسخ الرابط
button-open-bot = فتح في Newsdesk
button-more-from = المزيد من { $provider }
button-related = • { $title }
button-anywhere =
    { $count ->
        [zero] بلا تصفية: لا أخبار
        [one] بلا تصفية: خبر واحد
        [two] بلا تصفية: خبران
        [few] بلا تصفية: { $count } أخبار
        [many] بلا تصفية: { $count } خبرًا
       *[other] بلا تصفية: { $count } خبر
    }
button-sort =
    { $sort ->
        [hottest] الأسخن أولًا
        [newest] الأحدث أولًا
        [oldest] الأقدم أولًا
       *[relevance] الأقرب أولًا
    }
button-only = في { $topic } فقط
button-window =
    { $window ->
        [day] اليوم
        [week] الأسبوع
        [month] الشهر
        [year] السنة
       *[all] كل الأوقات
    }

## What went wrong, and what to do

error-date =
    القيمة «{ $found }» بعد { $filter }: ليست تاريخًا مفهومًا. جرّب { $filter }:2021-12-08 أو { $filter }:2021-12 أو { $filter }:yesterday أو { $filter }:"last week".
error-heat = القيمة «{ $found }» ليست درجة سخونة. جرّب heat:>80 أو heat:80.
error-kind = القيمة «{ $found }» ليست نوعًا من الأخبار. جرّب kind:video أو kind:article.
error-sort = القيمة «{ $found }» ليست ترتيبًا. جرّب sort:newest أو sort:oldest أو sort:hottest أو sort:relevance.
error-number = القيمة «{ $found }» بعد { $name }: غير صالحة. المطلوب عدد صحيح من 1 إلى { $most }.
error-story = لم يعد هذا الخبر في الأرشيف.
error-incident = عذرًا، حدث خطأ من جهتنا. إن تكرر، فأعطِ مشغّل البوت هذا الرقم: { $incident }
unknown-command =
    { $nearest ->
        [none] لا يوجد أمر باسم /{ $name }.
       *[other] لا يوجد أمر باسم /{ $name }. هل تقصد /{ $nearest }؟
    }
tap-number = لفتح خبر، اضغط على رقمه تحت القائمة.
no-words = لا أبحث إلا عن كلمات. اكتب ما تبحث عنه، أو انظر ما يوجد غير ذلك.
stale-button = هذا الزر من قائمة قديمة ولم يعد يؤدي إلى شيء. للبدء من جديد: /latest
link-lost = هذا الرابط لا يقود إلى شيء هنا: ربما كان قديمًا أو ناقصًا.
inline-nothing = لا نتائج. اسأل غرفة الأخبار

## Digests

digest-title =
    { $topics ->
        [0] { $day }
       *[other] نشرة { $about } · { $day }
    }
digest-fresh =
    { $count ->
        [zero] لا أخبار جديدة
        [one] خبر جديد واحد
        [two] خبران جديدان
        [few] { $count } أخبار جديدة
        [many] { $count } خبرًا جديدًا
       *[other] { $count } خبر جديد
    }{ $named ->
        [0] {""}
       *[other] {" "}عن { $topics }
    }{ $more ->
        [0] {""}
        [one] {" "}· وخبر آخر
        [two] {" "}· وخبران آخران
        [few] {" "}· و{ $more } أخبار أخرى
        [many] {" "}· و{ $more } خبرًا آخر
       *[other] {" "}· و{ $more } خبر آخر
    }
digest-older =
    { $kind ->
        [first] أول نشرة لك: من أسخن ما في الأرشيف وأحدثه
       *[other] لا جديد منذ { $since }. من الأرشيف
    }، مما نُشر { $is_one_day ->
        [yes] بتاريخ { $newest }
       *[no] من { $oldest } إلى { $newest }
    }{ $more ->
        [0] {""}
        [one] {" "}· وخبر جديد
        [two] {" "}· وخبران جديدان
        [few] {" "}· و{ $more } أخبار جديدة
        [many] {" "}· و{ $more } خبرًا جديدًا
       *[other] {" "}· و{ $more } خبر جديد
    }
digest-quiet = لا جديد منذ { $since }.
digest-day =
    { $age ->
        [0] اليوم
        [1] أمس
       *[other] { $day }
    }
also-at = أيضًا لدى { $names }
withdrawn = (سُحب)
button-more =
    { $count ->
        [zero] لا مزيد
        [one] خبر آخر
        [two] خبران آخران
        [few] { $count } أخبار أخرى
        [many] { $count } خبرًا آخر
       *[other] { $count } خبر آخر
    }
title-rest = من الجديد أيضًا يوم { $day }
button-since = الكل منذ { $day }
liked =
    { $liking ->
        [more] حسنًا: في النشرات المزيد من هذه الأخبار.
        [less] حسنًا: في النشرات القليل من هذه الأخبار.
       *[neither] أُلغي ذلك.
    }
liked-without-digest = لا نشرة هنا بعد. للاشتراك في نشرة: /subscribe
button-why = لماذا هذا الخبر؟
why-story = عن هذا الخبر: { $parts }.
muted = حسنًا، لا مزيد عن { $topic } في هذه النشرة.
unmuted = حسنًا، قد يعود { $topic } إلى هذه النشرة.
button-mute = 🔕 كتم { $topic }
button-unmute = 🔔 إعادة { $topic }
topic-lost = أُغلق قسم المجموعة الذي كانت تصل إليه هذه النشرة أو حُذف، فصارت تصل إلى هنا. للمشرفين: لتصل إلى قسم آخر، اكتبوا فيه /subscribe، واكتبوا هنا /unsubscribe.
preview-of =
    { $kind ->
        [wished] هكذا ستبدو هذه النشرة: { $parts }. لا يُرسل شيء قبل أن تشترك.
        [empty] لا شيء هنا يناسب هذه النشرة بعد: { $parts }.
        [silent] نشرتك المقبلة كما هي الآن: { $parts }. وهي تصمت في الأيام التي بلا جديد، فلن يصل شيء.
       *[next] نشرتك المقبلة كما هي الآن: { $parts }. لم يُرسل شيء.
    }
why =
    { $kind ->
        [fresh] السبب: جديدة منذ { $since }، الأسخن والأحدث أولًا، بتنويع في المواضيع والمصادر.
        [first] السبب: من أسخن وأحدث ما لم يصلك بعد، بتنويع في المواضيع والمصادر.
       *[older] السبب: لا جديد منذ { $since }؛ وهذه من أسخن ما لم يصلك بعد.
    }
why-heat = ضمن أسخن { $percent }%
why-topic = من مواضيعك: { $topic }
why-provider = من مصادرك: { $provider }
why-liked = يعجبك { $topic }
why-followed = مما تتابعه: { $name }
why-disliked = مع أنك تريد القليل من { $topic }

## Subscribing

offer =
    { $count ->
        [one] أسخن خبر
        [two] أسخن خبرين
        [few] أسخن { $count } أخبار
        [many] أسخن { $count } خبرًا
       *[other] أسخن { $count } خبر
    } منذ النشرة السابقة، في الوقت الذي تختاره (بتوقيت { $place }).
offer-words =
    تكفي ضغطة واحدة؛ أو اكتب بكلماتك مثلًا: { $line } من الأحد إلى الخميس الساعة 7:30 بتوقيت القاهرة، 3 أخبار{ $topics ->
        [0] {""}
       *[other] {" عن "}{ $topic }
    }
button-subscribe = اشتراك
button-preview = معاينة
button-settings = الإعدادات
button-resume = استئناف
button-pause = إيقاف مؤقت
button-all = كلها
button-end = إلغاء الاشتراك
button-end-sure = نعم، إلغاء الاشتراك
button-everything = كل شيء
button-language = اللغة
button-zone-right = نعم، { $place }
button-zone-choose = اختيار توقيتي
title-subscribed =
    { $kind ->
        [offer] نشرة بأسخن الأخبار
        [new] تم الاشتراك
        [changed] تم التغيير
       *[same] هي كذلك بالفعل
    }{ $is_elsewhere ->
        [yes] {": "}{ $title }
       *[no] {""}
    }
ask-zone =
    { $kind ->
        [here] أفترض أنك على توقيت { $place }.
        [channel] أفترض أن القناة على توقيت { $place }.
       *[other] أفترض أن المجموعة على توقيت { $place }.
    } إن لم يصح ذلك، فاكتب لي مدينة: { $line } القاهرة
zone-of-all =
    { $kind ->
        [here] كل النشرات هنا صارت بتوقيت { $place }.
       *[other] كل النشرات هناك صارت بتوقيت { $place }.
    }
most-stories =
    { $most ->
        [one] في النشرة خبر واحد على الأكثر، والعدد { $found } أكبر من ذلك.
        [two] في النشرة خبران على الأكثر، والعدد { $found } أكبر من ذلك.
        [few] في النشرة { $most } أخبار على الأكثر، والعدد { $found } أكبر من ذلك.
        [many] في النشرة { $most } خبرًا على الأكثر، والعدد { $found } أكبر من ذلك.
       *[other] في النشرة { $most } خبر على الأكثر، والعدد { $found } أكبر من ذلك.
    }
contract = { $parts }
contract-when = { $days } في الساعة { $time } (بتوقيت { $place })
contract-at = { $days } في الساعة { $time }
contract-all = كل المواضيع
contract-days =
    { $kind ->
        [every] كل يوم
        [but] كل يوم ما عدا { $names }
        [weekdays] من الاثنين إلى الجمعة
        [weekends] السبت والأحد
       *[some] { $names }
    }
contract-size =
    { $count ->
        [one] خبر واحد
        [two] خبران على الأكثر
        [few] { $count } أخبار على الأكثر
        [many] { $count } خبرًا على الأكثر
       *[other] { $count } خبر على الأكثر
    }
contract-topics = عن { $names }
contract-without = لا شيء عن { $names }
contract-not-from = لا شيء من { $names }
contract-least =
    { $least ->
        [tenth] العُشر الأسخن فقط
        [quarter] الربع الأسخن فقط
        [half] النصف الأسخن فقط
       *[everything] بأي سخونة
    }
next-due =
    { $resumes ->
        [yes] متوقفة مؤقتًا؛ والنشرة المقبلة: { $at }.
       *[no] النشرة المقبلة: { $at }.
    }
next-none =
    { $paused ->
        [yes] متوقفة مؤقتًا إلى أن تستأنفها.
       *[no] لن يصل شيء: لا يمكن الإرسال إلى هذه المحادثة.
    }
standing =
    { $contract }
    { $standing }
title-schedule = المواعيد المقبلة (بتوقيت { $place })
slot = • { $at }
which-unsubscribe = أي نشرة تريد إنهاءها؟
which-resume = أي نشرة تريد استئنافها؟
which-settings = أي نشرة؟
unsubscribed =
    { $count ->
        [zero] تم إلغاء الاشتراك.
        [one] تم إلغاء الاشتراك.
        [two] تم إلغاء الاشتراك في نشرتين.
        [few] تم إلغاء الاشتراك في { $count } نشرات.
       *[other] تم إلغاء الاشتراك في { $count } نشرة.
    }{ $left ->
        [0] {" "}لن تصل أي نشرة بعد الآن.
        [one] {" "}بقيت نشرة واحدة.
        [two] {" "}بقيت نشرتان.
        [few] {" "}بقيت { $left } نشرات.
       *[other] {" "}بقيت { $left } نشرة.
    }
nothing-subscribed = لا توجد نشرة هنا بعد.
title-settings =
    { $is_elsewhere ->
        [yes] نشرة { $title }
       *[no] نشرتك
    }
quiet-told =
    { $quiet ->
        [older] في الأيام التي بلا جديد: أسخن الأخبار الأقدم.
        [note] في الأيام التي بلا جديد: تنبيه قصير.
       *[silent] في الأيام التي بلا جديد: صمت.
    }
set-time = 🕗 { $time }
set-days = 📅 { $days }
set-zone = 🌍 { $place }
set-size =
    { $count ->
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }
set-topics =
    { $count ->
        [0] كل المواضيع
        [one] المواضيع: اختيار واحد
        [two] المواضيع: اختياران
        [few] المواضيع: { $count } اختيارات
        [many] المواضيع: { $count } اختيارًا
       *[other] المواضيع: { $count } اختيار
    }
set-providers =
    { $count ->
        [0] كل المصادر
        [one] المصادر: اختيار واحد
        [two] المصادر: اختياران
        [few] المصادر: { $count } اختيارات
        [many] المصادر: { $count } اختيارًا
       *[other] المصادر: { $count } اختيار
    }
set-least = 🔥 { $least ->
        [tenth] العُشر الأسخن
        [quarter] الربع الأسخن
        [half] النصف الأسخن
       *[everything] أي سخونة
    }
set-quiet =
    { $quiet ->
        [older] بلا جديد: أخبار أقدم
        [note] بلا جديد: تنبيه
       *[silent] بلا جديد: لا شيء
    }
set-sound =
    { $mode ->
        [on] 🔔 مع صوت
       *[off] 🔕 دون صوت
    }
title-time = في أي ساعة؟
time-how = لأي دقيقة أخرى، اكتبها هكذا: /settings { $number } time 7:20
title-days = في أي أيام؟
days-now = الآن: { $days }. اضغط على يوم لإضافته أو لإسقاطه.
weekday = { $day }
choice =
    { $mark ->
        [in] ✓ { $name }
        [out] ✗ { $name }
       *[none] { $name }
    }
title-size = كم خبرًا على الأكثر؟
title-names-wanted =
    { $kind ->
        [topics] أي مواضيع؟
       *[providers] أي مصادر؟
    }
all-of =
    { $kind ->
        [topics] كل المواضيع
       *[providers] كل المصادر
    }
names-now = الآن: { $parts }
names-how = ضغطة واحدة تعني «هذا فقط» (✓)، وضغطتان «ما عدا هذا» (✗)، والثالثة تلغي الاختيار.
title-least = ما أدنى سخونة؟
least =
    { $least ->
        [tenth] العُشر الأسخن فقط
        [quarter] الربع الأسخن فقط
        [half] النصف الأسخن فقط
       *[everything] أي سخونة
    }
least-how = تُقارن السخونة بكل أخبار هذا الأرشيف.
title-quiet = حين لا يوجد جديد
quiet-how = اليوم بلا جديد هو يوم لم يأتِ فيه منذ النشرة السابقة خبر يناسبها.
quiet-way =
    { $quiet ->
        [older] أسخن الأخبار الأقدم
        [note] تنبيه قصير
       *[silent] لا شيء إطلاقًا
    }
title-sound = هل تصل مع صوت؟
set-signature =
    { $signature ->
        [none] بلا توقيع
       *[other] ✍ { $signature }
    }
title-signature = ماذا يُكتب أسفل كل نشرة؟
signature-how = اكتبه في { $most } حرف على الأكثر، ويمكن أن يكون فيه @اسم قناة: /settings { $number } signature via @ournews
error-signature = التوقيع { $most } حرف على الأكثر، وعدد ما كُتب: { $found }.
title-pause = إلى متى؟
pause-how = تنتظر الأخبار الجديدة أول نشرة بعد التوقف. أو اكتب يومًا: /pause حتى الاثنين
button-pause-days =
    { $count ->
        [one] حتى الغد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }
button-pause-open = إلى أن أستأنفها
title-language = أي لغة؟
language-set = من الآن فصاعدًا أتحدث { $language } هنا، وبها تصل النشرات.
end-sure = لن تصل النشرات بعد ذلك. أما ما وصلك فيبقى محفوظًا، إن عدت يومًا.
zone-now =
    { $kind ->
        [here] هذه المحادثة
        [channel] تلك القناة
       *[other] تلك المجموعة
    } على توقيت { $place }: الساعة الآن { $time }.
zone-how = لتغييره، اكتب مدينة أو بلدًا: { $line } القاهرة
which-zone = ما المقصود من «{ $found }»؟
zone-choice = { $place } · { $time }
zone-set = صار الآن بتوقيت { $place }: الساعة { $time }.

## For admins: what they can do, and trouble

command-admin = ما يمكن للمشرفين فعله هنا
command-misses = عمليات البحث التي بلا نتيجة
command-deliveries = ما آلت إليه النشرات الأخيرة
command-stats = الأرشيف وقراؤه بالأرقام
command-export = الأخبار ملفات في ملف zip
command-import = استيراد ملفات، أو مجلد المقالات
command-imports = ما استُورد، ومتى، ومن استورده
command-undo = التراجع عن آخر تغيير أو عن غيره
title-admin = ما يمكن للمشرفين فعله هنا
admin-import = أرسل لي ملفات .md أو .yaml أو .zip لاستيرادها، أو اكتب /import وحده لاستيراد المجلد الذي على جهازي. وسترى ما سيتغير قبل أن يتغير أي شيء.
admin-export = الأمر /export يحزم كل الأخبار في ملف zip، والأمر /export topic:AI since:2021-11 يحزم المطابق منها، والأمر /export unpublished يحزم المخفي منها.
admin-look =
    للاطلاع:
    الأرشيف وقراؤه بالأرقام: /stats
    عمليات البحث التي بلا نتيجة: /misses
    ما آلت إليه النشرات الأخيرة: /deliveries
    ما استُورد، ومتى، ومن استورده: /imports
admin-undo = الأمر /undo يعرض آخر تغيير مع زر للتراجع عنه؛ والأمر /undo 12 يتراجع فورًا عن التغيير ذي هذا الرقم. ويمكن التراجع عن ذلك أيضًا.
admin-edit =
    لتعديل خبر، ردًا على بطاقته أو بكلمات تجده:
    إخفاؤه: /unpublish
    إظهاره من جديد: /publish، ووحده يعرض المخفي
    جعله أسخن أو أبرد: /heat 70
admin-trouble = أخبرك حين يقع خلل، مرة في الساعة على الأكثر.
help-admin = أنت مشرف هنا: لما يمكنك فعله غير ذلك، انظر /admin
button-admin = للمشرفين
button-picture = صورة
button-table = جدول
stats-number = { $count }
stats-head =
    { $of ->
        [day] اليوم
        [asked] الطلبات
        [missed] بلا نتيجة
        [sent] المُرسَل
        [uncertain] غير مؤكد
       *[failed] الفاشل
    }
button-stats = الأرقام
button-misses = بلا نتيجة
button-deliveries = الإرسال
button-imports = الاستيراد
title-trouble = خلل في غرفة الأخبار
trouble-often =
    { $count ->
        [one] مرة واحدة، { $since }
        [two] مرتان منذ { $since }
        [few] { $count } مرات منذ { $since }
       *[other] { $count } مرة منذ { $since }
    }
trouble-incident = في { $place }: { $problem } · { $often } · { $incident }
trouble-digest = فشلت نشرات { $run }: { $reason } · { $often }
trouble-file = تعذّر استيراد { $file }: { $problem }
trouble-files =
    { $count ->
        [one] تعذّر استيراد ملف واحد
        [two] تعذّر استيراد ملفين
        [few] تعذّر استيراد { $count } ملفات
        [many] تعذّر استيراد { $count } ملفًا
       *[other] تعذّر استيراد { $count } ملف
    }: { $files }، وغيرها { $more }؛ والسبب في أولها: { $problem }
trouble-polling = عملية أخرى تستقبل الرسائل بالرمز نفسه؛ أوقف إحداهما · { $often }
trouble-more =
    { $count ->
        [zero] لا شيء آخر يُذكر بعد ساعة.
        [one] أمر واحد آخر يُذكر بعد ساعة.
        [two] أمران آخران يُذكران بعد ساعة.
        [few] { $count } أمور أخرى تُذكر بعد ساعة.
        [many] { $count } أمرًا آخر تُذكر بعد ساعة.
       *[other] { $count } أمر آخر تُذكر بعد ساعة.
    }
trouble-hint = ابحث في السجل عن الرقم في آخر السطر: تجده حيث وقع الخلل آخر مرة.
title-cannot-run = لا يمكن تشغيل غرفة الأخبار

## For admins: the stories as files

title-export = الأخبار في ملفات
export-packing =
    { $total ->
        [0] جارٍ حزم الأخبار…
        [one] جارٍ حزم خبر واحد…
        [two] جارٍ حزم خبرين…{ $done ->
            [0] {""}
           *[other] {" "}حُزم { $done }.
        }
        [few] جارٍ حزم { $total } أخبار…{ $done ->
            [0] {""}
           *[other] {" "}حُزم منها { $done }.
        }
        [many] جارٍ حزم { $total } خبرًا…{ $done ->
            [0] {""}
           *[other] {" "}حُزم منها { $done }.
        }
       *[other] جارٍ حزم { $total } خبر…{ $done ->
            [0] {""}
           *[other] {" "}حُزم منها { $done }.
        }
    }
export-all =
    { $articles ->
        [one] الخبر الوحيد{ $unpublished ->
            [0] {""}
           *[other] {"، وهو مخفي"}
        }
        [two] الخبران كلاهما{ $unpublished ->
            [0] {"، ولا مخفي بينهما"}
            [one] {"، وأحدهما مخفي"}
           *[other] {"، وهما مخفيان"}
        }
       *[other] كل الأخبار، وعددها { $articles }{ $unpublished ->
            [0] {"، ولا مخفي بينها"}
            [one] {"، ومنها خبر واحد مخفي"}
            [two] {"، ومنها خبران مخفيان"}
            [few] {"، ومنها "}{ $unpublished } أخبار مخفية
            [many] {"، ومنها "}{ $unpublished } خبرًا مخفيًا
           *[other] {"، ومنها "}{ $unpublished } خبر مخفي
        }
    }{ $topics ->
        [0] {"."}
        [one] {"، مع وصف موضوع واحد."}
        [two] {"، مع وصف موضوعين."}
        [few] {"، مع وصف "}{ $topics } مواضيع.
        [many] {"، مع وصف "}{ $topics } موضوعًا.
       *[other] {"، مع وصف "}{ $topics } موضوع.
    }
export-part =
    { $articles ->
        [one] الخبر الظاهر الوحيد المطابق{ $topics ->
            [0] {"."}
            [one] {"، مع وصف موضوعه."}
            [two] {"، مع وصف موضوعيه."}
            [few] {"، مع وصف مواضيعه، وعددها "}{ $topics }.
           *[other] {"، مع وصف مواضيعه، وعددها "}{ $topics }.
        }
        [two] الخبران الظاهران المطابقان{ $topics ->
            [0] {"."}
            [one] {"، مع وصف موضوعهما."}
            [two] {"، مع وصف موضوعيهما."}
           *[other] {"، مع وصف مواضيعهما، وعددها "}{ $topics }.
        }
       *[other] الأخبار الظاهرة المطابقة، وعددها { $articles }{ $topics ->
            [0] {"."}
            [one] {"، مع وصف موضوعها."}
            [two] {"، مع وصف موضوعيها."}
           *[other] {"، مع وصف مواضيعها، وعددها "}{ $topics }.
        }
    }
export-unpublished =
    { $articles ->
        [one] الخبر المخفي الوحيد
        [two] الخبران المخفيان
       *[other] الأخبار المخفية، وعددها { $articles }
    }{ $topics ->
        [0] {"."}
        [one] {"، مع وصف موضوع واحد."}
        [two] {"، مع وصف موضوعين."}
        [few] {"، مع وصف "}{ $topics } مواضيع.
        [many] {"، مع وصف "}{ $topics } موضوعًا.
       *[other] {"، مع وصف "}{ $topics } موضوع.
    }
export-offer =
    { $count ->
        [zero] البحث عن هذه الكلمات لا يجد أخبارًا ظاهرة.
        [one] البحث عن هذه الكلمات يجد خبرًا ظاهرًا واحدًا. لا يُحزم شيء قبل أن تضغط.
        [two] البحث عن هذه الكلمات يجد خبرين ظاهرين. لا يُحزم شيء قبل أن تضغط.
        [few] البحث عن هذه الكلمات يجد { $count } أخبار ظاهرة. لا يُحزم شيء قبل أن تضغط.
        [many] البحث عن هذه الكلمات يجد { $count } خبرًا ظاهرًا. لا يُحزم شيء قبل أن تضغط.
       *[other] البحث عن هذه الكلمات يجد { $count } خبر ظاهر. لا يُحزم شيء قبل أن تضغط.
    }
button-export-these =
    { $count ->
        [one] تصدير هذا الخبر
        [two] تصدير هذين الخبرين
       *[other] تصدير هذه الأخبار ({ $count })
    }
button-export-all = تصدير كل شيء
error-export-filter = ليس «{ $found }» شرط تصفية. المتاح: topic: أو from: أو since: أو until: أو heat: أو kind: أو -كلمة لاستبعادها؛ أما /export وحده فيحزم كل شيء، حتى المخفي.
error-export-published = لا يجتمع «{ $found }» مع شروط أخرى. الأمر /export unpublished يحزم الأخبار المخفية، والأمر /export وحده يحزمها كلها.
export-back = إن أُعيد إرسال الملف إليّ، استُورد كأي ملفات أخرى.
export-unpack = فيه ملفات أكثر مما يقبله الاستيراد من ملف zip واحد: فُك ضغطه واستورد المجلد.
export-nothing = لا خبر يطابق ذلك، فلا شيء للتصدير.
export-too-large = هذا أكبر مما يحق للبوت إرساله، وهو { $most } ميغابايت. ضيّق الطلب، مثل /export since:2024 أو /export topic:AI، أو اطلب من مشغّل البوت أن ينفّذ newsdesk export FILE على جهازه.
export-too-many = الأخبار التي فيها هذه الكلمات أكثر من أن تُسرد كلها. أضف شرطًا مثل since:2024، أو صدّر بالشروط وحدها.

## For admins: files that come in

import-fetching = جارٍ جلب { $name }…
import-reading = جارٍ قراءة { $name }…
import-writing = جارٍ استيراد { $name }…
import-bar =
    { $bar } { $done } من { $total }{ $seconds ->
        [0] {""}
        [one] {" "}· بقيت ثانية تقريبًا
        [two] {" "}· بقيت ثانيتان تقريبًا
        [few] {" "}· بقيت { $seconds } ثوانٍ تقريبًا
       *[other] {" "}· بقيت { $seconds } ثانية تقريبًا
    }
import-counts = { $counts }
title-preview = معاينة: { $name }
preview-changed = تغيّر الأرشيف منذ المعاينة السابقة؛ وهذا ما سيحدث الآن.
preview-nothing =
    { $files ->
        [0] لا توجد فيه مقالات.
       *[other] لا يوجد ما يُستورد.
    }
preview-waits = لا يُكتب شيء قبل أن تضغط «استيراد». وتُحفظ المعاينة يومًا واحدًا.
preview-failed =
    { $count ->
        [zero] لا ملفات تفشل:
        [one] ملف واحد يفشل:
        [two] ملفان يفشلان:
        [few] { $count } ملفات تفشل:
        [many] { $count } ملفًا يفشل:
       *[other] { $count } ملف يفشل:
    }
preview-doubts = دقّق النظر:
preview-doubt-line = • في { $name }، السطر { $line }: لا أعرف الحقل «{ $field }». هل تقصد «{ $meant }»؟
preview-near =
    { $count ->
        [zero] لا خبر يبدو موجودًا في الأرشيف:
        [one] خبر واحد يبدو أنه في الأرشيف من قبل:
        [two] خبران يبدو أنهما في الأرشيف من قبل:
        [few] { $count } أخبار يبدو أنها في الأرشيف من قبل:
        [many] { $count } خبرًا يبدو أنها في الأرشيف من قبل:
       *[other] { $count } خبر يبدو أنها في الأرشيف من قبل:
    }
preview-near-line = • الجديد «{ $title }» يشبه «{ $known }» ({ $about })
preview-hidden =
    { $count ->
        [zero] لا خبر سيُخفى:
        [one] خبر واحد سيُخفى:
        [two] خبران سيُخفيان:
        [few] { $count } أخبار ستُخفى:
        [many] { $count } خبرًا سيُخفى:
       *[other] { $count } خبر سيُخفى:
    }
preview-updated =
    { $count ->
        [zero] لا خبر يتغيّر:
        [one] خبر واحد يتغيّر:
        [two] خبران يتغيّران:
        [few] { $count } أخبار تتغيّر:
        [many] { $count } خبرًا يتغيّر:
       *[other] { $count } خبر يتغيّر:
    }
preview-created =
    { $count ->
        [zero] لا أخبار جديدة:
        [one] خبر واحد جديد:
        [two] خبران جديدان:
        [few] { $count } أخبار جديدة:
        [many] { $count } خبرًا جديدًا:
       *[other] { $count } خبر جديد:
    }
preview-twins =
    { $count ->
        [one] ملفان لهما العنوان نفسه؛ والعبرة بالمتأخر منهما:
        [two] ملفان عنوان كل منهما في ملف بعده، والعبرة بالمتأخر:
        [few] { $count } ملفات عنوان كل منها في ملف بعده، والعبرة بالمتأخر:
        [many] { $count } ملفًا عنوان كل منها في ملف بعده، والعبرة بالمتأخر:
       *[other] { $count } ملف عنوان كل منها في ملف بعده، والعبرة بالمتأخر:
    }
preview-twins-line = • الملف { $file } يحل محل { $other } ({ $url })
preview-new-topics =
    { $count ->
        [zero] لا مواضيع جديدة:
        [one] موضوع واحد جديد:
        [two] موضوعان جديدان:
        [few] { $count } مواضيع جديدة:
        [many] { $count } موضوعًا جديدًا:
       *[other] { $count } موضوع جديد:
    }
preview-new-topic = • الموضوع «{ $name }» يشبه «{ $like }»
preview-topics =
    { $count ->
        [zero] لا مواضيع لها وصف جديد:
        [one] موضوع واحد يُكتب وصفه:
        [two] موضوعان يُكتب وصفهما:
        [few] { $count } مواضيع يُكتب وصفها:
        [many] { $count } موضوعًا يُكتب وصفها:
       *[other] { $count } موضوع يُكتب وصفها:
    }
preview-more = … والباقي ({ $count }) في { $name }
preview-left-out = … والباقي ({ $count }) لم يُذكر هنا
button-import =
    { $count ->
        [0] استيراد
       *[other] استيراد ({ $count })
    }
button-cancel = إلغاء
button-import-folder = استيراد المجلد
button-undo = تراجع
title-imported = تم الاستيراد: { $name }
import-number = رقمه { $number } في قائمة عمليات الاستيراد.
import-resumed = انقطع، ويُستكمل الآن من حيث توقف.
import-was-resumed = انقطع، ثم استُكمل من حيث توقف.
import-stopped = البوت يتوقف الآن. ويُستكمل الاستيراد فور أن يعمل من جديد.
title-cancelled = لم يُستورد: { $name }
import-cancelled = تم الإلغاء، ولم يُكتب شيء.
title-given-up = انقطع: { $name }
import-given-up =
    حدث خطأ، وهو مني لا منك: رقمه { $incident } في السجل. { $done ->
        [0] لم يُكتب شيء.
       *[other] استُورد { $done } من { $total } من الملفات؛ ويمكن التراجع عن ذلك.
    }
title-lapsed = لم يُستورد: { $name }
import-lapsed =
    { $state ->
        [expired] حُفظت المعاينة يومًا واحدًا وانقضى. لم يُكتب شيء؛ أعد إرسال الملفات لاستيرادها.
       *[other] انقطعت القراءة لأن البوت أُعيد تشغيله. لم يُكتب شيء؛ أعد إرسال الملفات.
    }
import-too-large =
    { $found ->
        [0] حجمه أكثر من { $most } ميغابايت
       *[other] حجمه { $found } ميغابايت
    }؛ والحد { $most } ميغابايت، وهو كل ما يتيحه تيليجرام للبوتات
import-on-machine = على جهاز البوت، يقبل الأمر newsdesk import { $name } ملفات بأي حجم؛ أو أرسل عدة ملفات مضغوطة أصغر.
import-lost = لم يصل الملف؛ والمطلوب أن يصل كاملًا
import-send-again = أعد إرساله.
error-import-done = الاستيراد { $number } تم بالفعل.
error-import-writing = الاستيراد { $number } جارٍ بالفعل.
error-import-reading = ما زالت قراءة الملفات جارية. اضغط «استيراد» حين تظهر المعاينة.
error-import-gone =
    { $state ->
        [cancelled] أُلغي هذا الاستيراد. أعد إرسال الملفات لاستيرادها.
        [expired] حُفظت المعاينة يومًا واحدًا وانقضى. أعد إرسال الملفات لاستيرادها.
        [broken_off] انقطعت القراءة لأن البوت أُعيد تشغيله. أعد إرسال الملفات.
       *[unknown] لا توجد معاينة كهذه في هذه المحادثة. أرسل لي الملفات المراد استيرادها.
    }
error-import-argument = لا أعرف الملف «{ $found }». أرسل لي هنا ملفات .md أو .yaml أو .zip، أو اكتب /import وحده لاستيراد المجلد الذي على جهازي.
error-import-folder = لا يوجد على جهازي المجلد { $folder }. أرسل لي ملفات .md أو .yaml أو .zip، أو اضبط NEWSDESK_SEEDS_DIR.

## For admins: imports, and how they are taken back

title-imports = عمليات الاستيراد
no-imports = لم يُستورد شيء بعد. أرسل لي ملفات Markdown أو ملف zip منها، فتُدرج هنا.
imports-entry =
    { $number } · { $at } · { $who }
    { $what }
    { $outcomes }
imports-operator = مشغّل البوت
imports-untitled = ملفات سابقة
imports-took-back = تراجع عن { $number }: { $title }
imports-outcome =
    { $outcome ->
        [created] الجديد: { $count }
        [updated] المتغيّر: { $count }
        [unchanged] بلا تغيير: { $count }
        [twins] المدمج: { $count }
        [unpublished] المخفي منها: { $count }
        [topics] { $count ->
            [one] وصف موضوع واحد
            [two] وصف موضوعين
            [few] وصف { $count } مواضيع
            [many] وصف { $count } موضوعًا
           *[other] وصف { $count } موضوع
        }
        [failed] الفاشل: { $count }
        [taken_out] المزال: { $count }
        [put_back] المستعاد: { $count }
        [descriptions] { $count ->
            [one] استعادة وصف موضوع واحد
            [two] استعادة وصف موضوعين
            [few] استعادة وصف { $count } مواضيع
            [many] استعادة وصف { $count } موضوعًا
           *[other] استعادة وصف { $count } موضوع
        }
        [kept] الباقي كما هو: { $count }
       *[none] لم يتغيّر شيء
    }
edit-outcome =
    { $outcome ->
        [published] أُظهر
        [unpublished] أُخفي
       *[heat] السخونة { $value }
    }
imports-undone = تراجع عنه الرقم { $number }
imports-page = صفحة { $page } من { $pages }
title-undo = ما يمكن التراجع عنه
undo-offer =
    { $kind ->
        [undo] لم يبقَ استيراد للتراجع عنه سوى هذا التراجع نفسه. لا يتغيّر شيء قبل أن تضغط.
       *[files] هذا آخر تغيير ما زال قائمًا. لا تراجع عنه قبل أن تضغط.
    }
button-undo-number = تراجع عن { $number }
button-undo-this = تراجع عن هذا
undo-under-way = جارٍ التراجع عن الاستيراد { $number }…
title-undone =
    { $kind ->
        [undo] تم التراجع عن التراجع { $number }
        [none] تعذّر التراجع عن أي شيء من { $number }
        [edit] تم التراجع عن التعديل { $number }
       *[files] تم التراجع عن الاستيراد { $number }
    }
undo-of-undo = كان قد تراجع عن { $number }: { $title }
undo-outcomes = { $outcomes }
undo-outcome =
    { $outcome ->
        [taken_out] { $count ->
            [one] أُزيل خبر واحد
            [two] أُزيل خبران
            [few] أُزيلت { $count } أخبار
            [many] أُزيل { $count } خبرًا
           *[other] أُزيل { $count } خبر
        }
        [put_back] { $count ->
            [one] عاد خبر واحد كما كان
            [two] عاد خبران كما كانا
            [few] عادت { $count } أخبار كما كانت
            [many] عاد { $count } خبرًا كما كان
           *[other] عاد { $count } خبر كما كان
        }
       *[topics] { $count ->
            [one] عاد وصف موضوع واحد كما كان
            [two] عاد وصف موضوعين كما كان
            [few] عاد وصف { $count } مواضيع كما كان
            [many] عاد وصف { $count } موضوعًا كما كان
           *[other] عاد وصف { $count } موضوع كما كان
        }
    }
undo-kept =
    { $count ->
        [zero] لا خبر تغيّر مرة أخرى بعد ذلك:
        [one] خبر واحد تغيّر مرة أخرى بعد ذلك، فبقي كما هو:
        [two] خبران تغيّرا مرة أخرى بعد ذلك، فبقيا كما هما:
        [few] { $count } أخبار تغيّرت مرة أخرى بعد ذلك، فبقيت كما هي:
        [many] { $count } خبرًا تغيّرت مرة أخرى بعد ذلك، فبقيت كما هي:
       *[other] { $count } خبر تغيّرت مرة أخرى بعد ذلك، فبقيت كما هي:
    }
undo-kept-more = والباقي ({ $count })؛ وكلها في { $name }.
undo-changed-since = التغيير اللاحق: { $number } ({ $about }، { $who }).
undo-first =
    { $undo ->
        [none] تراجع أولًا عن { $later }، ثم عن هذا مرة أخرى.
       *[other] للتراجع عن الباقي أيضًا: تراجع عن هذا ({ $undo }) وعن { $later }، ثم عن { $number } مرة أخرى.
    }
undo-number = رقم هذا التراجع { $number } في قائمة عمليات الاستيراد، ويمكن التراجع عنه بدوره.
undo-already = سبق التراجع عن الرقم { $number }، وذلك بالرقم { $by }: { $who }، { $at }.
undo-unchanged = لم يغيّر الرقم { $number } شيئًا، فلا شيء للتراجع عنه.
undo-forgotten =
    لم يعد معروفًا ما غيّره الرقم { $number }: يُحفظ ذلك { $days ->
        [one] يومًا واحدًا
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }، ولآخر { $most ->
        [one] استيراد
        [two] استيرادين
       *[other] { $most } من عمليات الاستيراد
    }. لسحب خبر، استخدم /unpublish.
undo-unknown = لا يوجد استيراد مكتمل رقمه { $number }؛ الأخير رقمه { $last }.
undo-nothing = لم يبقَ شيء للتراجع عنه.
error-import-number = ليس «{ $found }» رقم استيراد. جرّب /undo 12 مع رقم من القائمة، أو /undo وحده لرؤية الأخير.
error-imports-page = ليس «{ $found }» رقم صفحة. جرّب رقمًا من 1 إلى { $most }، مثل /imports 1

## For admins: single stories

command-unpublish = إخفاء خبر
command-publish = إظهار خبر من جديد
command-heat = جعل خبر أسخن أو أبرد
edited =
    { $tool ->
        [unpublish] أُخفي الخبر: «{ $title }». وتُصحَّح نشرات اليومين الأخيرين التي ذكرته.
        [publish] ظهر الخبر من جديد: «{ $title }». وقد يأتي في النشرات المقبلة.
       *[heat] { $before ->
            [none] صارت السخونة { $heat }، ولم تكن له سخونة: «{ $title }».
           *[other] السخونة من { $before } إلى { $heat }: «{ $title }».
        }
    }
edit-needless =
    { $tool ->
        [unpublish] الخبر «{ $title }» مخفي أصلًا.
        [publish] الخبر «{ $title }» ظاهر أصلًا.
       *[heat] الخبر «{ $title }» سخونته { $heat } أصلًا.
    }
edit-which =
    { $tool ->
        [unpublish] أي خبر تريد إخفاءه؟ اضغط عليه؛ وقبل ذلك لا يتغيّر شيء.
        [publish] أي خبر تريد إظهاره من جديد؟ اضغط عليه؛ وقبل ذلك لا يتغيّر شيء.
       *[heat] أي خبر تصير سخونته { $heat }؟ اضغط عليه؛ وقبل ذلك لا يتغيّر شيء.
    }
edit-closest = لا خبر فيه كل كلمات «{ $words }». أقرب الأخبار:
edit-choice =
    { $number }. { $title }{ $tool ->
        [heat] { $before ->
            [none] {" (بلا سخونة)"}
           *[other] {" (السخونة "}{ $before })
        }
       *[other] {""}
    }
unpublished =
    { $count ->
        [zero] لا أخبار مخفية.
        [one] خبر واحد مخفي. اضغط عليه لإظهاره.
        [two] خبران مخفيان. اضغط على أحدهما لإظهاره.
        [few] { $count } أخبار مخفية، وهذه أحدثها. اضغط على أحدها لإظهاره.
        [many] { $count } خبرًا مخفيًا، وهذه أحدثها. اضغط على أحدها لإظهاره.
       *[other] { $count } خبر مخفي، وهذه أحدثها. اضغط على أحدها لإظهاره.
    }
error-all-shown = كل الأخبار ظاهرة.
error-edit-how = أي خبر؟ رُد على بطاقته بالأمر { $line }، أو أضف كلمات: { $line } facial recognition
error-edit-unknown = لم يعد في الأرشيف أي خبر من تلك الرسالة.
error-edit-none =
    { $tool ->
        [publish] لا خبر مخفيًا له عنوان مثل «{ $words }». والأمر /publish وحده يعرض أحدثها.
       *[other] لا خبر ظاهرًا يطابق «{ $words }». جرّب كلمات أخرى، أو رُد على بطاقته.
    }
error-edit-address = لا خبر له الرابط { $address }. تحقق منه، أو استخدم كلمات من عنوانه.
error-edit-all =
    { $tool ->
        [unpublish] لا خبر ظاهرًا من تلك الرسالة.
        [publish] كل أخبار تلك الرسالة ظاهرة.
       *[heat] كل أخبار تلك الرسالة سخونتها { $heat } أصلًا.
    }
error-new-heat = القيمة «{ $found }» ليست درجة سخونة. المطلوب في البداية أو النهاية عدد صحيح من { $least } إلى { $most }، مثل /heat 70
button-edit =
    { $tool ->
        [unpublish] إخفاء: { $title }
        [publish] إظهار: { $title }
       *[heat] { $before ->
            [none] السخونة { $heat }: { $title }
           *[other] السخونة { $before } ← { $heat }: { $title }
        }
    }
button-undo-edit = تراجع
button-open = فتح

## For admins: digests

title-deliveries = آخر النشرات
deliveries-hint = حسب موعد استحقاقها. وغير المؤكدة أُرسلت ولم يرد تيليجرام بشأنها.
no-deliveries = لم يحن موعد أي نشرة بعد.
run = { $at }: { $parts }
run-due = المستحق: { $count }
run-sent = المُرسل: { $count }
run-uncertain = غير المؤكد: { $count }
run-failed = الفاشل: { $count } ({ $reasons })
run-waiting = في الطريق: { $count }
run-took = المدة: { $seconds } ث

## What went wrong with a digest

error-wish =
    لا مكان لهذا في نشرة: «{ $found }». للنشرة ساعة واحدة في اليوم، وأيام من الأسبوع، ومن خبر واحد إلى { $most ->
        [one] خبر واحد
        [two] خبرين
        [few] { $most } أخبار
        [many] { $most } خبرًا
       *[other] { $most } خبر
    }. مثال: /subscribe من الأحد إلى الخميس الساعة 7:30، 5 أخبار
error-in-and-out = لا يمكن للنشرة أن تطلب { $name } وتستبعده معًا، فلن يصل شيء أبدًا. اختر أحدهما.
error-zone = لا أعرف مكانًا اسمه «{ $found }». جرّب مدينة كبيرة قريبة، أو توقيتًا مثل Africa/Cairo.
error-until = ليس «{ $found }» يومًا مفهومًا. جرّب /pause 3 أيام أو /pause حتى الاثنين أو /pause حتى 2027-01-07
error-setting = لا يوجد إعداد «{ $found }». هذه كل الإعدادات:
error-names =
    { $kind ->
        [topics] لا موضوع في «{ $found }». اضغط على مواضيع من صفحتها، أو اكتب اسمًا منها.
       *[providers] لا مصدر في «{ $found }». اضغط على مصادر من صفحتها، أو اكتب اسمًا منها.
    }
error-value = القيمة «{ $found }» لا تصلح هنا. اضغط على إحدى هذه:
error-no-such-digest = لا توجد هنا نشرة رقمها { $number }. انظر /settings
error-no-subscription = انتهت تلك النشرة.
error-last-topic = ليس في هذه النشرة سوى { $topic }. اختر موضوعًا آخر أولًا، أو أنهها:
error-no-digest = تلك النشرة أقدم من أن تُفتح.
error-many-subscriptions =
    { $most ->
        [one] هنا نشرة واحدة بالفعل، وهو أقصى عدد ممكن.
        [two] هنا نشرتان بالفعل، وهو أقصى عدد ممكن.
        [few] هنا { $most } نشرات بالفعل، وهو أقصى عدد ممكن.
       *[other] هنا { $most } نشرة بالفعل، وهو أقصى عدد ممكن.
    }
error-not-admin = لا يغيّر ذلك إلا مشرفو هذه المحادثة.
error-only-private = تُدار القنوات من محادثة خاصة معي.
error-no-place = لا أرى قناة أو مجموعة باسم «{ $name }». أضفني إليها مشرفًا أولًا؛ ثم يكفي @name أو رقمها (-100…).
error-not-admin-there = لا يغيّر نشرات { $name } إلا مشرفوها.
error-may-not-post = لا يحق لي النشر في { $name }. امنحني أولًا صلاحية نشر الرسائل هناك.
error-no-answer = لم يُجبني تيليغرام الآن، فلم يتغيّر شيء. أعد المحاولة بعد قليل.
no-topic-or-provider =
    لا يوجد موضوع ولا مصدر باسم «{ $name }».{ $nearest ->
        [0] {""}
       *[other] {" "}وأقرب ما إليه في الأسفل.
    }{ $examples ->
        [0] {""}
       *[other] {" "}وهذا يصلح مثلًا: { $example }
    }
button-leave-out = دون «{ $words }»
command-subscribe = نشرة بأسخن الأخبار، متى تشاء
command-settings = محتوى نشرتك ومواعيدها
command-digest = نشرتك المقبلة كما هي الآن
command-schedule = مواعيد النشرات المقبلة
command-pause = إيقاف النشرات مؤقتًا
command-resume = استئناف النشرات
command-unsubscribe = إنهاء النشرات
command-timezone = توقيتك، حسب المدينة
command-language = لغتك
order-to-tap = ضغطة واحدة ويتم الأمر:
digest-none = لا خبر يناسب هذه النشرة بعد.
digest-before =
    لا جديد منذ { $since }. مما سبق ذلك، ونُشر { $is_one_day ->
        [yes] بتاريخ { $newest }
       *[no] من { $oldest } إلى { $newest }
    }

## Files that come with an answer

file-too-large = الملف «{ $name }» أكبر مما يقبله تيليجرام، وهو { $most } ميغابايت.
file-saved = حُفظ باسم { $name }.
file-not-saved = تعذّر حفظ «{ $name }» هنا ({ $problem }).

## Trends

title-trends =
    { $is_all ->
        [yes] اتجاهات الأرشيف
       *[no] اتجاهات: { $about }
    }
trends-days = من { $oldest } إلى { $newest }
trends-count =
    { $count ->
        [zero] لا أخبار من { $oldest } إلى { $newest }.
        [one] خبر واحد من { $oldest } إلى { $newest }.
        [two] خبران من { $oldest } إلى { $newest }، { $hot ->
            [0] لا ساخن بينهما
            [one] أحدهما ساخن
           *[other] وكلاهما ساخن
        }.
       *[other] { $count ->
            [few] { $count } أخبار
            [many] { $count } خبرًا
           *[other] { $count } خبر
        } من { $oldest } إلى { $newest }، { $hot ->
            [0] لا ساخن بينها
            [one] أحدها ساخن
            [two] اثنان منها ساخنان
           *[other] والساخن منها { $hot }
        }.
    }
trends-halves =
    { $way ->
        [more] صار أكثر مؤخرًا: { $after } في النصف الثاني من هذه المدة، و{ $before } في الأول.
        [less] صار أقل مؤخرًا: { $after } في النصف الثاني من هذه المدة، و{ $before } في الأول.
       *[same] بقي مؤخرًا قريبًا مما كان: { $after } في النصف الثاني من هذه المدة، و{ $before } في الأول.
    }
trends-rose = في صعود: { $topics }
trends-fell = في هبوط: { $topics }
trends-change = { $topic } (من { $before } إلى { $after })
trends-peak =
    { $unit ->
        [week] أسبوع { $when }
       *[month] { $when }
    }: { $count ->
        [zero] لا أخبار
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }{ $hot ->
        [0] {""}
       *[other] {"، والساخن منها "}{ $hot }
    }
trends-not-drawn = تعذّر رسم الصورة الآن؛ وهذا ما كانت ستقوله.
button-trends =
    { $window ->
        [quarter] 3 أشهر
        [year] 12 شهرًا
       *[all] كل الأوقات
    }
button-all-stories = كل هذه الأخبار
chart-trend =
    { $unit ->
        [day] الأخبار في اليوم
        [week] الأخبار في الأسبوع
        [month] الأخبار في الشهر
        [quarter] الأخبار في ربع السنة
       *[year] الأخبار في السنة
    }
chart-hot = ساخنة: { $count }
chart-other = غيرها: { $count }
chart-rose = مواضيع في صعود
chart-fell = مواضيع في هبوط
chart-halves = الأخبار من النصف الأول لهذه المدة إلى الثاني
chart-change = من { $before } إلى { $after }

## The picker: what is chosen before practice or a quiz

picker-practice = Practice
picker-quiz = Timed quiz
picker-begins = Enter starts { count-questions }
picker-no-topics = Topics: all of them, as you picked none
picker-topics = Topics: { $count } of { $topics } picked
picker-empty = The topics you picked have no questions. Pick others, or press a for all.

picker-kind = Mode
picker-kind-quiz = quiz: against the clock
picker-kind-practice = practice: each answer is explained at once
picker-count = Questions
picker-count-all = all
picker-minutes = Minutes
picker-minutes-of-paper = { $minutes }, as in GS Paper I
picker-scheme = Marking
picker-scheme-gs = UPSC GS  +2 -2/3
picker-scheme-csat = CSAT  +5/2 -5/6
picker-scheme-uppsc = UPPSC  +4/3 -4/9
picker-scheme-no-penalty = no penalty  +2

picker-key-begin = start
    .bar = start
picker-key-pick = pick the topic, or unpick it
    .bar = pick
picker-key-all = pick all topics, or none
    .bar = all

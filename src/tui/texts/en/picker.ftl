## The picker: what is chosen before practice or a quiz

picker-practice = Practice
picker-quiz = Timed quiz
picker-begins = Enter begins with { count-questions }
picker-no-topics = Topics: none picked, which means all
picker-topics = Topics: { $count } of { $topics } picked
picker-empty = The topics picked have no questions; pick others, or a for all.

picker-kind = Sit
picker-kind-quiz = quiz, against the clock
picker-kind-practice = practice, each answer explained at once
picker-count = Questions
picker-count-all = all
picker-minutes = Minutes
picker-scheme = Marking
picker-scheme-gs = UPSC GS  +2 -2/3
picker-scheme-csat = CSAT  +5/2 -5/6
picker-scheme-uppsc = UPPSC  +4/3 -4/9
picker-scheme-no-penalty = no penalty  +2

picker-key-begin = begin
    .bar = begin
picker-key-pick = pick the topic or drop it
    .bar = pick
picker-key-all = pick all topics, or none
    .bar = all

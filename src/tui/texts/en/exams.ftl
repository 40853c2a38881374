## The exams, and how to sit them

exams = Exams
exams-none = No blueprint of an exam is loaded.
exams-head-questions = questions
exams-head-minutes = minutes
exams-head-marks = marks
exams-head-banks = in the banks
exams-series = Series
exams-time = Time
exams-time-extra = with extra time, where there is some
exams-time-usual = as the paper has it
exams-clock = Clock
exams-clock-strict = strict: it runs until the end
exams-clock-relaxed = relaxed: it may be stopped
exams-answers = Answers
exams-answers-sheet = on an answer sheet, in ink
exams-answers-question = with the question
exams-both = Both papers, with the break
exams-all = All { $count } papers, with the break
exams-not-yet = not yet
exams-short = The loaded banks have no questions for some part of { $paper }. Install another bank.

exams-series-says = The order in which the questions stand, as booklets A to D have them.
exams-time-says = Extra time is for those who are entitled to it, as much as the exam's rules give.
exams-clock-says = A strict clock runs on while the program is closed. A relaxed one may be stopped with P.
exams-named = { $paper }: { $says }
exams-questions = questions
exams-has = { $found } of { $wanted } { $section }
exams-has-of = { $found } of { $wanted } { $section } ({ $of })
exams-lacks = the banks have { $has }. Install another bank.
exams-largest = { $made } That is the largest paper of the same proportions, in { $minutes } minutes; the banks have { $has }.
exams-no-extra = No extra time is recorded for it.
exams-key-choose = what is under the cursor: its page, from which it begins
    .bar = choose

## The break between two papers

break = Break
break-next = The paper is handed in. The next one of the day is
break-left = The break lasts another { $time }.
break-over = The next paper may begin.
break-says = Enter leads to it, now or when the break is over: it waits, and its clock runs from its beginning. Going back shows the result of the paper before; Home has the next one for the rest of the day.
break-key-next = the next paper's page, from which it begins
    .bar = next paper

## Past results

results = Past results
results-none = No sitting has been finished yet. Practise (p) or sit a timed quiz (t) from Home; what comes of it is listed here, and can be compared over time.
results-count = { $count ->
    [one] { $count } sitting
   *[other] { $count } sittings
}
results-trend = { $latest } % last, { $mean } % on the average, { $best } % at best, of { $count }
results-score = { $score } of { $of }
results-key-open = see this result
    .bar = open
exams-answers-says = On an answer sheet: answers are marked in the booklet and then carried over to rows of circles, under the same clock. Ink stays, and only the sheet is marked.

## The exams, and how to sit them

exams = Exams
exams-none = No exam is loaded.
exams-head-questions = questions
exams-head-minutes = minutes
exams-head-marks = marks
exams-head-banks = in the banks
exams-series = Series
exams-time = Time
exams-time-extra = with extra time, if the exam gives any
exams-time-usual = as in the exam
exams-clock = Clock
exams-clock-strict = strict: it runs to the end
exams-clock-relaxed = relaxed: you can stop it
exams-answers = Answers
exams-answers-sheet = on an answer sheet, in ink
exams-answers-question = beside the question
exams-both = Both papers, with the break
exams-all = All { $count } papers, with the break
exams-not-yet = not yet
exams-short = Your banks have no questions for some part of { $paper }. Install another bank.

exams-series-says = The order of the questions, as in booklets A to D.
exams-time-says = Extra time is for candidates who have a right to it, as the rules of the exam say.
exams-clock-says = A strict clock runs even while the program is closed. A relaxed clock can be stopped with P.
exams-named = { $paper }: { $says }
exams-questions = questions
exams-has = { $found } of { $wanted } { $section }
exams-has-of = { $found } of { $wanted } { $section } ({ $of })
exams-lacks = the banks have { $has }. Install another bank.
exams-largest = { $made } This is the largest paper of the same proportions, in { $minutes } minutes; the banks have { $has }.
exams-no-extra = No extra time is known for it.
exams-key-choose = open the page of this paper, where you can start it
    .bar = choose

## The break between two papers

break = Break
break-next = Your paper is handed in. The next paper of the day is
break-left = The break ends in { $time }.
break-over = You can start the next paper now.
break-says = Press Enter to go to its page, now or after the break. Its clock starts only when you start the paper. Go back to see your result; Home keeps the next paper for today.
break-key-next = open the page of the next paper, where you can start it
    .bar = next paper

## Past results

results = Past results
results-none = You have not finished a sitting yet. Practise (p) or take a timed quiz (t) from Home. Your results will be listed here, so that you can compare them.
results-count = { $count ->
    [one] { $count } sitting
   *[other] { $count } sittings
}
results-trend = { $latest } % last, { $mean } % on average, { $best } % at best, of { $count }
results-score = { $score } of { $of }
results-key-open = see this result
    .bar = open
exams-answers-says = On an answer sheet: you mark answers in the booklet and then copy them to rows of circles, on the same clock. Ink cannot be changed, and only the sheet is marked.

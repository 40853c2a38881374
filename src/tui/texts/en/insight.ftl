## Insight: the forecast, the load ahead, leeches, memory

insight = Insight
insight-planning = Being planned; in a moment it is here.
insight-planning-anew = being planned anew
insight-forecast = forecast
insight-load = load
insight-leeches = leeches
insight-memory = memory

insight-key-next = the next part
    .bar = turn
insight-key-before = the part before
insight-key-right = the next part; on the calendar, the day after
insight-key-left = the part before; on the calendar, the day before
insight-key-note = the note, at this fact
    .bar = note
insight-key-figures = figures in place of the drawing, or back
    .bar = figures
insight-key-fit = fit memory to your own answers
    .bar = fit
insight-key-stop = while memory is fitted: stop it, and keep nothing
    .bar = stop
insight-key-goal = set the exam, its day and the minutes a day
    .bar = goal

# The forecast.
forecast-refused = From less it would be a guess. Answer what Home has under Today.
# Before an interval, and after it.
forecast-when = { $when }:
forecast-right = of { $questions } right
forecast-of = With a chance of 80 %, in { $questions } new questions on the { count-facts } of these banks.
forecast-seen = Of your last { $answers } questions asked for the first time, { $right } were right.
forecast-part = { $part }. The rest of the paper is not loaded.
forecast-cutoffs = Cut-offs { $year }
forecast-marks = marks
forecast-on-day = on the day
forecast-share = right
forecast-raises = What would raise it
forecast-minutes = { $count ->
    [one] { $count } more minute a day
   *[other] { $count } more minutes a day
}
forecast-topic = all of { $topic } known
forecast-trend = If sat the morning after
forecast-trend-of = questions right, in the mean

# The load.
load-today = The exam is today: nothing is asked any more.
load-none = Nothing is planned for the days ahead. Questions come with banks: { $command } opens one.
load-exam = exam
load-thousands = { $count }k
load-when = { $day }, { $near }
load-day = { $day }: { count-facts }, { $again } again and { $new } new.
load-day-time = { $day }: { count-facts }, { $again } again and { $new } new; { $time }.
load-all = { count-facts } in all over { $days ->
    [one] { $days } day
   *[other] { $days } days
}; the darker a day, the more of it is new.
# The heads of its columns.
load-head-day = day
load-head-facts = facts
load-head-again = again
load-head-new = new
load-head-minutes = minutes

# Leeches.
leeches-none = Facts that you keep missing will appear here, with the wrong versions that you chose.
leeches-fact = fact
leeches-failed = failed
leeches-of = { $failed } of { $asked }
leeches-trap = { $count ->
    [1] believed once: { $trap }
    [2] believed twice: { $trap }
   *[other] believed { $count } times: { $trap }
}

# Memory.
memory-average = Memory is reckoned with the parameters of FSRS-6 that fit most learners.
memory-fitted = Memory is reckoned with parameters of FSRS-6 that were fitted to your own answers.
memory-fitting = being fitted to your answers: { $percent } %
memory-loss-average = average
memory-loss-fitted = fitted
memory-wants = { $answers } of the { $needed } answers that a fit takes
memory-has = { $answers } answers; a fit takes { $needed }
memory-counts = Answers that tell of forgetting count: those to facts that were asked on a day before.
memory-seen = { $count } of the { $facts } facts of these banks were ever asked
memory-known = { $count } are known, { $mistaken } mistaken
memory-fit = Fitted to { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
} on { $day }. { $how }
memory-fit-back = Fitted to { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}; put back on { $day }. { $how }
memory-stopped = Stopped; nothing of the fit is kept.
memory-few = { $answers } of the { $needed } answers that a fit takes are there.

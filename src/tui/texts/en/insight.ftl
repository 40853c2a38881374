## Insight: the forecast, the load ahead, facts often missed, memory

insight = Insight
insight-planning = Your plan is being made. It will be here in a moment.
insight-planning-anew = planning again
insight-forecast = forecast
insight-load = load
insight-leeches = often missed
insight-memory = memory

insight-key-next = next part
    .bar = turn
insight-key-before = previous part
insight-key-days = show each day instead of weeks, or weeks again
    .bar = days
insight-key-note = open the note at this fact
    .bar = note
insight-key-figures = show figures instead of the drawing, or the drawing again
    .bar = figures
insight-key-fit = fit memory to your own answers
    .bar = fit
insight-key-stop = stop fitting memory, and change nothing
    .bar = stop
insight-key-goal = set your exam, its day and your minutes a day
    .bar = goal

# The forecast.
forecast-refused = With fewer answers it would be a guess. Answer today's questions on Home.
# Before an interval, and after it.
forecast-when = { $when }:
forecast-right = of { $questions } right
forecast-of = The true figure is in this range 8 times in 10, for { $questions } new questions on the { count-facts } of these banks.
forecast-seen = Of your last { $answers } new questions, { $right } were right.
forecast-part = { $part }. The rest of the paper is not loaded.
forecast-cutoffs = Cut-offs { $year }
forecast-marks = marks
forecast-on-day = on the day
forecast-share = right
forecast-raises = What would raise it most
forecast-raises-of = in 100 questions
forecast-minutes = { $count ->
    [one] { $count } more minute a day
   *[other] { $count } more minutes a day
}
forecast-topic = knowing all of { $topic }
forecast-trend = If sat the next morning
forecast-trend-of = right, on average

# The load.
load-today = The exam is today: no more questions are planned.
load-none = Nothing is planned for the days ahead. Questions come from banks: { $command } opens one.
load-exam = { $flag } exam on { $day }
load-all = All { $count ->
    [one] { $count } day
   *[other] { $count } days
}: { $new } facts new { $full }, about { $again } a day again { $shade }, { $minutes } minutes.
load-pace = Counted at about { $seconds } seconds a fact; a question has about { $count }.
# The heads of its columns.
load-head-day = day
load-head-week = week
load-head-again = again
load-head-new = new
load-head-minutes = minutes

# Facts that are missed again and again.
leeches-none = Facts that you keep missing will appear here, with the wrong versions that you chose.
leeches-fact = fact
leeches-failed = missed
leeches-of = { $failed } of { $asked }
leeches-trap = { $count ->
    [1] You chose the wrong version once: { $trap }
    [2] You chose the wrong version twice: { $trap }
   *[other] You chose the wrong version { $count } times: { $trap }
}

# Memory.
memory-average = Your memory is estimated with the values of FSRS-6 that fit most learners.
memory-fitted = Your memory is estimated with values of FSRS-6 that fit your own answers.
memory-fitting = fitting to your answers: { $percent } %
memory-loss-average = average
memory-loss-fitted = fitted
memory-wants = { $answers } of the { $needed } answers that are needed to fit memory
memory-has = { $answers } answers; { $needed } are needed to fit memory
memory-counts = Only answers that show forgetting count: answers to facts that you were asked on an earlier day.
memory-seen = { $count } of the { $facts } facts of these banks have been asked
memory-known = { $count } are known, { $mistaken } mistaken
memory-fit = Fitted to { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
} on { $day }. { $how }
memory-fit-back = Fitted to { $answers ->
    [one] { $answers } answer
   *[other] { $answers } answers
}; put back on { $day }. { $how }
memory-stopped = Stopped. Nothing was changed.
memory-few = There are { $answers } of the { $needed } answers that are needed to fit memory.

## The goal

goal = Goal
goal-today = today is { $day }
goal-exam = Exam
goal-day = Day
goal-weekdays = Weekdays
goal-minutes = Minutes
goal-a-day = a day
goal-min = min
goal-by-weekday = by weekday
goal-alike = all alike
goal-none = none
goal-no-blueprint = no blueprint is loaded
goal-paper = { $exam }, { $paper }
goal-no-day = Without an exam day, you are asked each fact again when the chance that you know it has fallen to 9 in 10.
goal-is-today = That is today: nothing is asked on the day of the exam.
goal-tomorrow = That is tomorrow
goal-days = { $days } days to go
goal-weeks = { $days } days to go, { $weeks } weeks
goal-all-minute = a minute
goal-all-minutes = { $minutes } minutes
goal-all-hours = { $hours } hours
goal-questions = { $time }, about { $questions } questions at your pace
goal-comes = { $when }. { $count ->
    [one] { $count } minute a day comes
   *[other] { $count } minutes a day come
} to { $all }.
goal-comes-on-average = { $when }. { $count ->
    [one] { $count } minute a day on average comes
   *[other] { $count } minutes a day on average come
} to { $all }.
goal-long = More than eight hours a day: is that meant?

goal-hint-exam = Left and right: the papers of all exams that are known. The plan and the forecast are for this one.
goal-hint-day = Left and right by a day, [ and ] by a week, PgUp and PgDn by a month; or type it, 2027-05-23. Backspace takes it away: then there is no day, and the plan keeps what is known.
goal-hint-minutes = Left and right by five, or type them. The plan of a day is never longer.
goal-hint-weekdays = Left or right: the same minutes every day, or minutes for each weekday.
goal-hint-weekday = Left and right by five, or type them; 0 where you have no time on that day. The plan of a day is never longer.

goal-fault-form = A day is written 2027-05-23: year, month, day.
goal-fault-none = There is no day { $day }.
goal-fault-passed = { $day } has passed; set a day to come, or none.
goal-fault-far = That is more than { $years } years off; set a nearer day, or none.
goal-fault-blueprint = No blueprint of an exam is loaded.
goal-fault-week = At least a minute on one of the days.
goal-fault-few = At least a minute a day.
goal-fault-many = A day has { $minutes } minutes.

goal-key-keep = keep it; the plan follows it from now on
    .bar = keep
goal-key-turn = the next value of the row: a paper, a day, five minutes, minutes by weekday or not
goal-key-week-back = the day a week earlier
goal-key-week-forth = the day a week later
goal-key-month-back = the day a month earlier
goal-key-month-forth = the day a month later
goal-key-type = type the day, 2027-05-23, or the minutes
    .bar = type
goal-key-clear = take a digit back; the day, where none is being typed
    .bar = clear

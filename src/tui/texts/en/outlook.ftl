## The outlook of the plan

countdown-was = the exam was on { $day }
countdown-today = the exam is today
countdown-tomorrow = the exam is tomorrow
countdown-days = { $days } days to { $day }

outlook-unreached = { count-facts } will not be reached; { $more }
outlook-never = { count-facts } will not be reached in the time that is left

## Days and times

time-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
time-about-minute = about a minute
time-about-minutes = about { $minutes } min
time-about-hours = about { $hours } h
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-from = from { $time }
day-in = in { $days } days
day-on = on { $day }
day-ago = { $days } days ago

chance = { $percent } %
chance-below = < { $percent } %
chance-above = > { $percent } %

memory-new = new
memory-due = due
claim-none = none

# The days of the week, as heads of a calendar.
weekday-monday = Mo
weekday-tuesday = Tu
weekday-wednesday = We
weekday-thursday = Th
weekday-friday = Fr
weekday-saturday = Sa
weekday-sunday = Su
